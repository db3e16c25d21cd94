/** What the parts of the page see of the builder, and what they may ask of it. */
import type { Locale } from '../kit/locale.ts';
import type { Form, Part } from './compose.ts';
import type { Caution, JobText, PromptData } from './data.ts';
import type { Draft, Field } from './fields.ts';
import type { Hit } from './guard.ts';
import type * as later from './later.ts';
import type * as rules from './rules.ts';
import type { Finding } from './lint.ts';
import type { Table } from './mask.ts';
import type { Own } from './own.ts';
import type { Remedy } from './remedy.ts';

export type Later = typeof later & typeof rules;

/** What one step back brings again: only what that step changed, so that nothing written since is lost. */
export type Before =
  /** Fields as they were. */
  | { draft: Readonly<Partial<Record<Field, string>>> }
  /** Another prompt altogether, which can be gone back from in its turn. */
  | { prompt: { job: string | undefined; text: JobText | undefined; draft: Draft } }
  /** What was added to the own set taken out of it, or put back into it, whatever else it holds by now. */
  | { own: (now: Own) => Own };

/** A field, the own templates, the prompt, or the top. */
export type Place = Field | 'own' | 'out' | 'top';

export interface State {
  /** What was fetched once somebody began. */
  later?: Later | undefined;
  /** The job that was chosen: its id, or empty for one's own words; nothing before anything is chosen. */
  job?: string | undefined;
  text?: JobText | undefined;
  /** True while another job is chosen; what was written stays until one is. */
  choosing: boolean;
  draft: Draft;
  /** Fields that were opened although nothing stands in them. */
  open: readonly Field[];
  /** The field that is being written. */
  now?: Field | undefined;
  language: Locale;
  form: Form;
  findings: readonly Finding[];
  /** Fields that were not kept when the page was left. */
  left: readonly Field[];
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
  /** What was just done, told where it was done. */
  notes: Readonly<Partial<Record<Place, { text: string; undo?: Before | undefined } | undefined>>>;
  /** True once something was copied: then what comes after an answer stays open. */
  after: boolean;
  problem: string;
  said: string;
}

/** What the guard found in a field, as the page shows it. */
export interface Found {
  /** Each place that waits for a decision. */
  open: readonly Hit[];
  /** The same words once. */
  once: readonly Hit[];
  /** How many places hold the copying back. */
  held: number;
  /** How many places somebody decided to use as they are. */
  kept: number;
}

export interface Builder {
  data: PromptData;
  state: State;
  parts: readonly Part[];
  prompt: string;
  /** Fields that are open, in the order in which they stand. */
  shown: readonly Field[];
  found: (field: Field) => Found;
  /** All that stands in a field, decided upon or not. */
  hitsOf: (field: Field) => readonly Hit[];
  /** Placeholders in the prompt of which nobody knows any more what they stand for: the page was loaded anew. */
  lost: readonly string[];
  /** What would stand in the place of each of these words. */
  placeholdersFor: (hits: readonly Hit[]) => ReadonlyMap<string, string>;
  /** Placeholders that stand in the prompt. */
  placeholders: ReadonlySet<string>;
  fetchLater: () => Promise<Later | undefined>;
  write: (field: Field, text: string) => void;
  look: (field: Field) => void;
  /** Opens a field where it is closed, and goes there. */
  select: (field: Field, start?: number, end?: number) => void;
  /** Masks one hit wherever it stands in these fields, or all of them; told where it was asked for. */
  mask: (fields: readonly Field[], at: Place, only?: Hit) => void;
  allow: (field: Field, hit: Hit) => void;
  review: (field: Field) => void;
  mend: (finding: Finding, remedy: Remedy) => void;
  undo: (at: Place) => void;
  /** Brings a part of the page to the front, and the focus with it. */
  goTo: (head: string) => void;
  /** Selects the prompt where it must be copied by hand. */
  selectAll: () => void;
  copy: (how?: 'anyway' | 'masked') => Promise<void>;
  /** Copies something other than the prompt. */
  copyPart: (text: string) => Promise<boolean>;
  begin: (job: string, draft: Draft, text: JobText | undefined, told: string) => void;
  setOwn: (own: Own, told: string, undo?: (now: Own) => Own) => void;
  keepHere: (keep: boolean) => void;
  set: (state: Partial<State>) => void;
  tell: (at: Place, text: string, undo?: Before) => void;
  say: (text: string) => void;
}
