/**
 * Where a reader is, what they have answered, and what is kept. Pure: state in, state out.
 *
 * What is kept is the state itself under `version` 1. Unknown items, answers and fields are dropped when it is read, so
 * that an older page's record still opens; a record of another shape is refused as a whole.
 */
import { FORMS, type Form, type Opened, type Profile } from './code.ts';
import type { Fields } from './fields.ts';
import { ANSWERS, type Answer, type Answers } from './model.ts';

const SCREENS = ['start', 'ask', 'result', 'sheet', 'compare'] as const;
export type Screen = (typeof SCREENS)[number];

export interface State {
  screen: Screen;
  form: Form;
  /** All questions in one list instead of one at a time. */
  list: boolean;
  /** Which question is asked, from 0. */
  at: number;
  /** True while a single question is looked up from the result, to return there. */
  one: boolean;
  profile: Profile;
  answers: Answers;
  /** The actions in the reader's own order, by item; empty where the proposed order stands. */
  chosen: readonly string[];
  /** What was written into the consultation sheet. */
  fields: Fields;
  /** Which set of answers this is: the browser's back button may lead into an earlier one. */
  run: number;
  /** True for a result that a code opened: it is looked at, not kept over the reader's own. */
  opened: boolean;
  /** An earlier result to compare with. */
  before?: { form: Form; answers: Answers } | undefined;
}

export const EMPTY: State = {
  screen: 'start',
  form: 'long',
  list: false,
  at: 0,
  one: false,
  run: 0,
  opened: false,
  profile: {},
  answers: {},
  chosen: [],
  fields: {},
  before: undefined,
};

/** How many questions have an answer. */
export const answered = ({ answers }: State): number => Object.keys(answers).length;

/** A result as it stands beside a later one; its own earlier one where nothing was answered. */
export const asBefore = (state: State): State['before'] =>
  answered(state) > 0 ? { form: state.form, answers: state.answers } : state.before;

/** One more answer; the actions that it leads to are proposed anew. */
export const withAnswer = ({ answers }: State, item: string, answer: Answer) => ({
  answers: { ...answers, [item]: answer },
  chosen: [],
});

/** What a code holds. */
export const opened = ({ form, answers, profile }: Opened, run: number): State => ({
  ...EMPTY,
  screen: 'result',
  form,
  answers,
  profile,
  run,
  opened: true,
});

/** The same questions once more, with the answers so far beside them. */
export const again = ({ form, answers, profile }: State, run: number): State => ({
  ...EMPTY,
  screen: 'ask',
  form,
  profile,
  run,
  before: { form, answers },
});

/** What is written into a store. */
export const toKept = (state: State) => ({ version: 1, ...state });

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

/** What there is in a record under these ids, as far as it fits. */
const known = <T>(value: unknown, ids: readonly { id: string }[], fits: (each: unknown, n: number) => boolean) =>
  Object.fromEntries(
    ids.flatMap(({ id }, n) => {
      const each = record(value)?.[id];
      return fits(each, n) ? [[id, each as T]] : [];
    }),
  );

/** What is asked today: see {@link QuizData}. */
interface Asked {
  items: readonly { id: string }[];
  profile: readonly { id: string; options: readonly unknown[] }[];
  fields: readonly { id: string }[];
}

/** A state out of what was kept, whatever stands there now; nothing where it is no such record. */
export function fromKept(value: unknown, { items, profile, fields }: Asked): State | undefined {
  /** Form and answers, of the whole or of an earlier result in it. */
  const result = (each: unknown) => {
    const form = FORMS.find((name) => name === record(each)?.form);
    const answers = record(record(each)?.answers);
    return (
      form && answers && { form, answers: known<Answer>(answers, items, (one) => ANSWERS.includes(one as Answer)) }
    );
  };
  const kept = record(value);
  const now = result(kept);
  if (!kept || !now || kept.version !== 1) return undefined;
  const { at, run, chosen } = kept;
  const order: unknown[] = Array.isArray(chosen) ? chosen : [];
  return {
    ...now,
    screen: SCREENS.find((name) => name === kept.screen) ?? 'start',
    list: kept.list === true,
    one: kept.one === true,
    opened: kept.opened === true,
    run: typeof run === 'number' ? run : 0,
    at: typeof at === 'number' && items[at] ? at : 0,
    profile: known<number>(
      kept.profile,
      profile,
      (option, n) => typeof option === 'number' && profile[n]?.options[option] !== undefined,
    ),
    chosen: items
      .flatMap(({ id }) => (order.includes(id) ? id : []))
      .sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    fields: known<string>(kept.fields, fields, (text) => typeof text === 'string'),
    before: result(kept.before),
  };
}
