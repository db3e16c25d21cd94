/** Everything that the checker shows, in one language: who builds a page hands it over. */
import type { ComponentType } from 'preact';
import type { Locale } from '../kit/locale.ts';
import type { Fact, Value, World } from './logic.ts';
import type { Words } from './messages.ts';
import type { Context, Round } from './model.ts';
import type { Leaf, Track } from './schema.ts';

/** Whom to ask. */
export interface Office {
  name: string;
  href: string;
  /** Its own site. */
  url: string;
  /** Telephone numbers, each with the name of its desk where there are several. */
  tel: readonly { name: string; number: string }[];
}

export interface QuestionData {
  about: 'fit' | 'readiness';
  question: string;
  name: string;
  hint?: string | undefined;
  changeable?: true | undefined;
  urgent?: true | undefined;
  options: Readonly<
    Record<
      string,
      { label: string; band?: { from: number; to?: number | undefined } | undefined; advice?: string | undefined }
    >
  >;
}

export interface RoundData extends Round {
  name: string;
  time: string;
  milestones: readonly { date: string; name: string }[];
}

export interface SchemeData {
  name: string;
  printedName?: string | undefined;
  /** The page that explains it, and its official one. */
  href: string;
  url: string;
  ask: readonly Office[];
  tracks: Readonly<Record<string, Track & { name: string }>>;
  rounds: readonly RoundData[];
}

/** What the page says already, for everybody who reads the rules: it is not sent twice. */
export interface PageTexts {
  /** What a condition says for yes, no or unknown. */
  say: (leaf: Leaf, value: Value) => string;
  /** The HTML of a fact with its sources and dates. */
  clause: (fact: string) => string;
}

export interface CheckData extends PageTexts {
  locale: Locale;
  words: Words;
  questions: Readonly<Record<string, QuestionData>>;
  /** The question that settles most while nothing is answered: to find it takes a phone longer than all that it then shows. */
  first?: string | undefined;
  facts: Readonly<Record<string, Fact>>;
  /** What the facts say that tell in words how long one can apply. */
  periods: Readonly<Record<string, string>>;
  /** The newest day on which a fact was looked up. */
  asOf: string;
  definitions: World['definitions'];
  schemes: Readonly<Record<string, SchemeData>>;
  /** Whom a cooperative asks first. */
  federation: Office;
  /** Whom anybody can ask, whatever comes out. */
  everybody: Office;
  /** The sheet for a consultation that this result can be added to; empty where it cannot be handed over. */
  sheet: string;
  /** What a page adds after a result: it is given the link's ending that opens the answers again. */
  after?: ComponentType<{ link: string }> | undefined;
}

/** The kinds of bodies whose own federation helps them. */
const COOPERATIVES = ['jigyo', 'kigyo', 'kyogyo', 'shoko', 'shotengai'];

export const isCooperative = (form: string | undefined): boolean => COOPERATIVES.includes(form ?? '');

/** What the model reckons with on a day. */
export const contextOf = ({ questions, facts, definitions, schemes }: CheckData, today: string): Context => ({
  today,
  questions,
  facts,
  definitions,
  rules: schemes,
  rounds: Object.fromEntries(Object.entries(schemes).map(([id, { rounds }]) => [id, rounds])),
  order: Object.keys(questions).filter((id) => questions[id]?.about === 'fit'),
});
