/** What the parts of the page see of the builder, and what they may ask of it. */
import type { Locale } from '../kit/locale.ts';
import type { Form, Part } from './compose.ts';
import type { Caution, JobText, PromptData } from './data.ts';
import type { Draft, Field } from './fields.ts';
import type { Hit } from './guard.ts';
import type { Finding } from './lint.ts';
import type { Table } from './mask.ts';
import type { Own } from './own.ts';
import type { Remedy } from './remedy.ts';

/** What one step back brings again. */
export interface Before {
  job: string;
  text: JobText | undefined;
  draft: Draft;
  table: Table;
  own: Own;
}

export interface State {
  /** The job that was chosen: its id, or empty for one's own words; nothing before anything is chosen. */
  job?: string | undefined;
  text?: JobText | undefined;
  draft: Draft;
  /** Fields that were opened although nothing stands in them. */
  open: readonly Field[];
  /** The field that is being written. */
  now?: Field | undefined;
  language: Locale;
  form: Form;
  findings: readonly Finding[];
  /** Fields that the guard has not read to their end. */
  reading: readonly Field[];
  /** What the reader decided to use as it is. */
  allowed: readonly string[];
  table: Table;
  own: Own;
  keeping: boolean;
  copied?: 'yes' | 'no' | undefined;
  /** True where copying waits for a decision. */
  stopped: boolean;
  ticked: readonly Caution[];
  answer: string;
  /** What was just done, told where it was done: in a field, among the own templates, or at the top. */
  note?: { field: Field | 'own' | 'top'; text: string; undo?: Before } | undefined;
  problem: string;
  said: string;
}

export interface Builder {
  data: PromptData;
  state: State;
  /** This month in the language of the prompt. */
  month: string;
  parts: readonly Part[];
  prompt: string;
  hitsOf: (field: Field) => readonly Hit[];
  keptIn: (field: Field) => number;
  placeholderFor: (hit: Hit) => string;
  write: (field: Field, text: string) => void;
  look: (field: Field) => void;
  /** Opens a field where it is closed, and goes there. */
  select: (field: Field, start?: number, end?: number) => void;
  mask: (fields: readonly Field[], only?: Hit) => void;
  keep: (hit: Hit) => void;
  review: (field: Field) => void;
  mend: (finding: Finding, remedy: Remedy) => void;
  undo: () => void;
  /** Brings a part of the page to the front, and the focus with it. */
  goTo: (head: string) => void;
  copy: (how?: 'anyway' | 'masked') => Promise<void>;
  /** Copies something other than the prompt. */
  copyPart: (text: string) => Promise<boolean>;
  begin: (job: string, draft: Draft, text: JobText | undefined, told: string) => void;
  setOwn: (own: Own, told: string, undo?: boolean) => void;
  keepHere: (keep: boolean) => void;
  set: (state: Partial<State>) => void;
  say: (text: string) => void;
}
