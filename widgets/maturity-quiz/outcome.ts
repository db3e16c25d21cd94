/** What the answers come to, in the words of a page: whatever the screens and the sheet show of them. Pure. */
import { fill } from '../kit/fill.ts';
import { actions, flags, sides } from './advice.ts';
import { encode, toHash, type Form } from './code.ts';
import type { ItemData, QuizData } from './data.ts';
import { answerTo, summaries, verdict, type Answer } from './model.ts';
import type { State } from './state.ts';

/** The items of a form. */
export const itemsOf = ({ items }: QuizData, form: Form): readonly ItemData[] =>
  form === 'short' ? items.filter(({ short }) => short) : items;

/** An answer as its question puts it. */
export const answerText = ({ words }: QuizData, item: ItemData, answer: Answer): string =>
  item.answers[answer] ?? words.levels[answer];

/** Which option of the profile's first question is a cooperative's office. */
const COOPERATIVE = 2;

export type Outcome = ReturnType<typeof outcome>;

export function outcome(data: QuizData, state: State) {
  const { words, stages, helpers } = data;
  const { form, answers, profile, chosen } = state;
  const items = itemsOf(data, form);
  const found = verdict(items, answers);
  const { stage, upTo } = found;
  const ranked = actions(items, answers);
  const own = chosen.flatMap((id) => ranked.filter(({ item }) => item.id === id));
  /** What to do next: what the reader chose, then what is proposed. */
  const three = [...new Set([...own, ...ranked])].slice(0, 3);
  const cooperative = profile.kind === COOPERATIVE;
  const code = encode(data.versions[0], form, answers);
  return {
    ...found,
    items,
    ranked,
    three,
    cooperative,
    /** “Stage 2: introduction”, or only a lower bound where too much is unknown. */
    name: upTo > stage ? fill(words.result.atLeast, { n: stage, top: upTo }) : stages[stage].title,
    flags: flags(items, answers),
    sides: sides(items, answers),
    /** Items whose answer is “don't know”, or that were not answered. */
    unknown: items.filter((item) => answerTo(answers, item) === 'unknown'),
    /** Dimension by dimension how many items stand at which level: “できている 2、まだ 1”. */
    bars: summaries(items, answers).map(({ dimension, levels }) => ({
      name: words.dimensions[dimension],
      levels,
      text:
        levels.flatMap(({ level, count }) => (count > 0 ? `${words.levels[level]} ${count}` : [])).join(words.comma) ||
        words.result.nothing,
    })),
    /** Kind, industry and size as far as they were answered. */
    who: data.profile.flatMap(({ id, options }) => options[profile[id] ?? -1] ?? []).join(' · '),
    /** Whom to ask: for a cooperative its federation first, then those who help with the actions. */
    helpers: [
      ...new Set([...(cooperative ? [data.cooperativeHelper] : []), ...three.map(({ item }) => item.helper)]),
    ].flatMap((id) => helpers[id] ?? []),
    code,
    hash: toHash(code, data.profile, profile),
  };
}
