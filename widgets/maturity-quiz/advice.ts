/**
 * What follows from the answers: flags of the foundations, the weakest side of security, and what to do next.
 * Everything here is a short rule that can be followed with a pencil; the README says each in a sentence.
 */
import { SIDES, gates, isShut, type Answer, type Answers, type Dimension, type Question, type Side } from './model.ts';

const AI_USE = 'ai-use';
const AI_GUARDS: readonly string[] = ['ai-input', 'ai-check'];

const level = (answer: Answer | undefined): number | undefined => (typeof answer === 'number' ? answer : undefined);

export interface SideSummary {
  side: Side;
  /** The lowest answer on this side; nothing where none of its items has been answered with a level. */
  lowest: number | undefined;
  /** The items at that answer. */
  items: readonly string[];
}

/**
 * The sides of security that were asked, the weakest first: by the lowest answer, then by how many items stand at it,
 * then in the handbook's order. Sides of which nothing is known come last.
 */
export function sides(items: readonly Question[], answers: Answers): SideSummary[] {
  return SIDES.flatMap((side) => {
    const own = items.filter((item) => item.side === side && answers[item.id] !== 'none').map(({ id }) => id);
    if (own.length === 0) return [];
    const known = own.flatMap((id) => level(answers[id]) ?? []);
    const lowest = known.length === 0 ? undefined : Math.min(...known);
    return [{ side, lowest, items: lowest === undefined ? own : own.filter((id) => answers[id] === lowest) }];
  }).sort((a, b) => (a.lowest ?? 9) - (b.lowest ?? 9) || b.items.length - a.items.length);
}

/** A foundation with something at 0: the enablers, AI that is used without rules, or a side of security. */
export interface Flag {
  of: 'enablers' | 'ai' | Side;
  items: readonly string[];
}

export function flags(items: readonly Question[], answers: Answers): Flag[] {
  const bare = (ids: readonly string[]) => ids.filter((id) => answers[id] === 0);
  const enablers = items.filter(({ dimension }) => dimension === 'enablers').map(({ id }) => id);
  const guards = items.map(({ id }) => id).filter((id) => AI_GUARDS.includes(id));
  const aiInUse = (level(answers[AI_USE]) ?? 0) > 0;
  return [
    ...sides(items, answers)
      .filter(({ lowest }) => lowest === 0)
      .map(({ side, items: bare }): Flag => ({ of: side, items: bare })),
    { of: 'ai' as const, items: aiInUse ? bare(guards) : [] },
    { of: 'enablers' as const, items: bare(enablers) },
  ].filter((flag) => flag.items.length > 0);
}

/** Why an action is proposed: it closes a hole, opens the next gate, lays the ground, or is simply the next lowest. */
export type Reason = 'safety' | 'gate' | 'base' | 'next';

export interface Action {
  item: string;
  reason: Reason;
}

/**
 * What to do next, the most worthwhile first; the result shows three of them. One of each kind comes first: a hole in
 * security or in the use of AI, the answer that is nearest to opening the next gate, the weakest enabler. Then the rest,
 * the lowest answers first. What is unknown or does not apply is never an action.
 */
export function actions(items: readonly Question[], answers: Answers): Action[] {
  const open = items.filter(({ id }) => (level(answers[id]) ?? 3) < 3);
  const at = (id: string) => level(answers[id]) ?? 3;
  const is = (id: string) => open.some((item) => item.id === id);
  const lowestOf = (...dimensions: Dimension[]) =>
    open
      .filter((item) => dimensions.includes(item.dimension))
      .sort((a, b) => at(a.id) - at(b.id))
      .map(({ id }) => id);

  const holes = flags(items, answers).filter((flag) => flag.of !== 'enablers');
  const next = gates(items, answers).find(isShut);
  const short = next && next.reached.length < next.needed;
  const steps = next
    ? [...next.missing, ...(short ? next.counted : [])]
        .filter((id) => is(id) && at(id) < next.mark)
        .sort((a, b) => at(b) - at(a))
    : [];
  const weak = lowestOf('enablers').filter((id) => at(id) < 2);
  // What one would build on the other dimensions comes after them.
  const rest = [...lowestOf('enablers', 'tools', 'core', 'ai', 'security'), ...lowestOf('dx')];

  const ranked: Action[] = [
    ...holes
      .flatMap((flag) => flag.items)
      .slice(0, 1)
      .map((item): Action => ({ item, reason: 'safety' })),
    ...steps.slice(0, 1).map((item): Action => ({ item, reason: 'gate' })),
    ...weak.slice(0, 1).map((item): Action => ({ item, reason: 'base' })),
    ...holes
      .flatMap((flag) => flag.items)
      .slice(1)
      .map((item): Action => ({ item, reason: 'safety' })),
    ...rest.map((item): Action => ({ item, reason: 'next' })),
  ];
  return ranked.filter(({ item }, n) => ranked.findIndex((other) => other.item === item) === n);
}

/** What has moved between two sets of answers of the same office; only where both are levels. */
export interface Move {
  item: string;
  from: 0 | 1 | 2 | 3;
  to: 0 | 1 | 2 | 3;
}

export function moved(items: readonly Question[], before: Answers, now: Answers): Move[] {
  return items
    .flatMap(({ id }) => {
      const [from, to] = [before[id], now[id]];
      return typeof from === 'number' && typeof to === 'number' && from !== to ? [{ item: id, from, to }] : [];
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
}
