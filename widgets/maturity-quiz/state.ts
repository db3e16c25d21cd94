/**
 * Where a reader is, what they have answered, and what is kept. Pure: state and event in, state out.
 *
 * What is kept is the state itself under `version` 1. Unknown items, answers and fields are dropped when it is read, so
 * that an older page's record still opens; a record of another shape is refused as a whole.
 */
import type { Form, Profile } from './code.ts';
import { FIELDS, type Fields } from './fields.ts';
import type { Answer, Answers } from './model.ts';

export type Screen = 'start' | 'ask' | 'result' | 'sheet' | 'compare';

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

export type Event =
  | { type: 'go'; screen: Screen; at?: number; one?: boolean }
  | { type: 'start'; form: Form }
  | { type: 'answer'; item: string; answer: Answer }
  | { type: 'profile'; question: string; option: number | undefined }
  | { type: 'list'; list: boolean }
  | { type: 'choose'; chosen: readonly string[] }
  | { type: 'field'; field: string; text: string }
  | { type: 'open'; form: Form; answers: Answers; profile: Profile; run: number }
  | { type: 'before'; before: State['before'] }
  | { type: 'again'; run: number }
  | { type: 'own' }
  | { type: 'clear'; run: number }
  | { type: 'set'; state: State };

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
};

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'go':
      return { ...state, screen: event.screen, at: event.at ?? state.at, one: event.one ?? false };
    case 'start':
      return { ...state, form: event.form };
    case 'answer':
      return { ...state, answers: { ...state.answers, [event.item]: event.answer }, chosen: [] };
    case 'profile':
      return { ...state, profile: { ...state.profile, [event.question]: event.option } };
    case 'list':
      return { ...state, list: event.list };
    case 'choose':
      return { ...state, chosen: event.chosen };
    case 'field':
      return { ...state, fields: { ...state.fields, [event.field]: event.text } };
    case 'open':
      return {
        ...EMPTY,
        screen: 'result',
        form: event.form,
        answers: event.answers,
        profile: event.profile,
        run: event.run,
        opened: true,
      };
    case 'before':
      return { ...state, before: event.before };
    case 'own':
      return { ...state, opened: false };
    case 'again':
      return {
        ...EMPTY,
        screen: 'ask',
        form: state.form,
        profile: state.profile,
        run: event.run,
        before: { form: state.form, answers: state.answers },
      };
    case 'clear':
      return { ...EMPTY, list: state.list, run: event.run };
    case 'set':
      return event.state;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAnswer = (value: unknown): value is Answer =>
  value === 0 || value === 1 || value === 2 || value === 3 || value === 'unknown' || value === 'none';

const isForm = (value: unknown): value is Form => value === 'long' || value === 'short';

/** What is written into a store. */
export const toKept = (state: State) => ({ version: 1, ...state });

/**
 * A state out of what was kept, whatever stands there now; nothing where it is no such record.
 *
 * @param ids      the items that are asked today
 * @param profile  the questions of the profile
 */
export function fromKept(
  value: unknown,
  ids: readonly string[],
  profile: readonly { id: string; options: readonly unknown[] }[],
): State | undefined {
  if (!isRecord(value) || value.version !== 1 || !isForm(value.form) || !isRecord(value.answers)) return undefined;
  const answersOf = (record: Record<string, unknown>): Answers =>
    Object.fromEntries(
      ids.flatMap((id) => (Object.hasOwn(record, id) && isAnswer(record[id]) ? [[id, record[id]]] : [])),
    );
  const { screen, at, chosen, fields, before } = value;
  const given = isRecord(value.profile) ? value.profile : {};
  const place = typeof at === 'number' && Number.isInteger(at) && at >= 0 && at < ids.length ? at : 0;
  return {
    screen: screen === 'result' || screen === 'sheet' || screen === 'compare' || screen === 'ask' ? screen : 'start',
    form: value.form,
    list: value.list === true,
    one: value.one === true,
    run: typeof value.run === 'number' ? value.run : 0,
    opened: value.opened === true,
    at: place,
    profile: Object.fromEntries(
      profile.map(({ id, options }) => {
        const option = given[id];
        const fits = typeof option === 'number' && Number.isInteger(option) && option >= 0 && option < options.length;
        return [id, fits ? option : undefined];
      }),
    ),
    answers: answersOf(value.answers),
    chosen: Array.isArray(chosen)
      ? ids.filter((id) => chosen.includes(id)).sort((a, b) => chosen.indexOf(a) - chosen.indexOf(b))
      : [],
    fields: isRecord(fields)
      ? Object.fromEntries(
          FIELDS.flatMap(({ id }) => {
            const text = fields[id];
            return typeof text === 'string' ? [[id, text.slice(0, 2000)]] : [];
          }),
        )
      : {},
    before:
      isRecord(before) && isForm(before.form) && isRecord(before.answers)
        ? { form: before.form, answers: answersOf(before.answers) }
        : undefined,
  };
}
