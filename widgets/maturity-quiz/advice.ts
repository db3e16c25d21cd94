/**
 * What follows from the answers: flags of the foundations, the weakest side of security, and what to do next.
 * Everything here is a short rule that can be followed with a pencil; the README says each in a sentence.
 */
import {
  ANSWERS,
  SIDES,
  answerTo,
  gates,
  isShut,
  level,
  type Answer,
  type Answers,
  type Question,
  type Side,
} from './model.ts';

const AI_USE = 'ai-use';
const AI_GUARDS: readonly string[] = ['ai-input', 'ai-check'];

/** A part of the foundations: the enablers, the use of AI, or a side of security. */
export type Foundation = 'enablers' | 'ai' | Side;

export interface Weakness<T extends Question> {
  of: Foundation;
  /** The lowest answer there; unknown where none of its items has been answered with a level. */
  lowest: Answer;
  /** The items at that answer. */
  items: readonly T[];
}

/**
 * The sides of security that were asked, the weakest first: by the lowest answer, then by how many items stand at it,
 * then in the handbook's order. Sides of which nothing is known come last.
 */
export const sides = <T extends Question>(items: readonly T[], answers: Answers): Weakness<T>[] =>
  SIDES.flatMap((of) => {
    const own = items.filter((item) => item.side === of);
    // Answers stand from the lowest up, what is unknown after them, what does not apply at the end.
    const lowest = ANSWERS.find((answer) => own.some((item) => answerTo(answers, item) === answer)) ?? 'none';
    return lowest === 'none' ? [] : { of, lowest, items: own.filter((item) => answerTo(answers, item) === lowest) };
  }).sort((a, b) => ANSWERS.indexOf(a.lowest) - ANSWERS.indexOf(b.lowest) || b.items.length - a.items.length);

/** Foundations with something at 0; AI only where it is in use. */
export function flags<T extends Question>(items: readonly T[], answers: Answers): Weakness<T>[] {
  const bare = (of: Foundation, own: (item: T) => boolean): Weakness<T> => ({
    of,
    lowest: 0,
    items: items.filter((item) => own(item) && answerTo(answers, item) === 0),
  });
  const inUse = items.some((item) => item.id === AI_USE && level(answers, item, 0) > 0);
  return [
    ...sides(items, answers).filter(({ lowest }) => lowest === 0),
    bare('ai', ({ id }) => inUse && AI_GUARDS.includes(id)),
    bare('enablers', ({ dimension }) => dimension === 'enablers'),
  ].filter((flag) => flag.items.length > 0);
}

/** Why an action is proposed: it closes a hole, opens the next gate, lays the ground, or is simply the next lowest. */
export type Reason = 'safety' | 'gate' | 'base' | 'next';

export interface Action<T extends Question> {
  item: T;
  reason: Reason;
}

/**
 * What to do next, the most worthwhile first; the result shows three of them. One of each kind comes first: a hole in
 * security or in the use of AI, the answer that is nearest to opening the next gate, the weakest enabler. Then the rest,
 * the lowest answers first. What is unknown or does not apply is never an action.
 */
export function actions<T extends Question>(items: readonly T[], answers: Answers): Action<T>[] {
  const at = (item: T) => level(answers, item, 3);
  // What one would build on the other dimensions comes after them.
  const order = (item: T) => at(item) + (item.dimension === 'dx' ? 3 : 0);
  const lowest = items.filter((item) => at(item) < 3).sort((a, b) => order(a) - order(b));

  const holes = flags(items, answers).flatMap((flag) => (flag.of === 'enablers' ? [] : flag.items));
  const next = gates(items, answers).find(isShut);
  const steps = next
    ? [...next.missing, ...(next.reached.length < next.needed ? next.counted : [])]
        .filter((item) => at(item) < next.mark)
        .sort((a, b) => at(b) - at(a))
    : [];
  const weak = lowest.filter((item) => item.dimension === 'enablers' && at(item) < 2);

  const ranked = new Map<T, Reason>();
  const add = (reason: Reason, all: readonly T[]) => {
    for (const item of all) if (!ranked.has(item)) ranked.set(item, reason);
  };
  add('safety', holes.slice(0, 1));
  add('gate', steps.slice(0, 1));
  add('base', weak.slice(0, 1));
  add('safety', holes);
  add('next', lowest);
  return [...ranked].map(([item, reason]) => ({ item, reason }));
}

/** What has moved between two sets of answers of the same office, the furthest first; only where both are levels. */
export const moved = <T extends Question>(items: readonly T[], before: Answers, now: Answers) =>
  items
    .map((item) => ({ item, from: before[item.id], to: now[item.id] }))
    .filter(
      (move): move is { item: T; from: 0 | 1 | 2 | 3; to: 0 | 1 | 2 | 3 } =>
        typeof move.from === 'number' && typeof move.to === 'number' && move.from !== move.to,
    )
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
