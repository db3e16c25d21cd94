/**
 * The maturity quiz: answers in, result out. Nothing here knows a page, a clock or a store.
 *
 * A result is read from gates, never from a sum, so that everybody can follow it by hand:
 *   stage 2  half of the common tools stand at 1 or higher
 *   stage 3  half of the tools and the core work stand at 2 or higher, and decisions use data (2 or higher)
 *   stage 4  both transformations stand at 2 or higher
 * The highest open gate is the stage; the handbook says that stages need not come in order. Enablers, AI
 * and security are foundations: they never lift a stage.
 */
import type { Dimension, Item } from './schema.ts';

/** Where one stands on an item; `unknown` is a result of its own, `none` means that it does not apply. */
export type Answer = 0 | 1 | 2 | 3 | 'unknown' | 'none';
export type Answers = Readonly<Record<string, Answer | undefined>>;
export type Stage = 1 | 2 | 3 | 4;

/** The items that the gates name by themselves. */
export const DATA = 'data-decisions';
export const TRANSFORMATIONS = ['value-offered', 'organisation-changed'] as const;

export interface Gate {
  stage: Stage;
  open: boolean;
  /** How many of the items that count have reached their mark, and how many of them are asked for. */
  reached: number;
  needed: number;
  /** The items that count for it; what does not apply is not among them. */
  items: readonly string[];
}

const level = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0);

function half(
  stage: Stage,
  items: readonly Item[],
  answers: Answers,
  mark: number,
  also: readonly string[] = [],
): Gate {
  const counted = items.filter(({ id }) => answers[id] !== 'none').map(({ id }) => id);
  const reached = counted.filter((id) => level(answers[id]) >= mark).length;
  const needed = Math.max(1, Math.ceil(counted.length / 2));
  const open = reached >= needed && also.every((id) => level(answers[id]) >= mark);
  return { stage, open, reached, needed, items: [...new Set([...counted, ...also])] };
}

/** The three gates, from the lowest up. */
export function gates(items: readonly Item[], answers: Answers): Gate[] {
  const of = (...dimensions: Dimension[]) => items.filter(({ dimension }) => dimensions.includes(dimension));
  const changed = TRANSFORMATIONS.filter((id) => level(answers[id]) >= 2).length;
  return [
    half(2, of('tools'), answers, 1),
    half(3, of('tools', 'core'), answers, 2, [DATA]),
    {
      stage: 4,
      open: changed === TRANSFORMATIONS.length,
      reached: changed,
      needed: TRANSFORMATIONS.length,
      items: TRANSFORMATIONS,
    },
  ];
}

export interface Verdict {
  stage: Stage;
  gates: Gate[];
  /** True where a higher gate is open while a lower one is not: the order is free, but worth saying. */
  ahead: boolean;
  /** Items of which a single other answer would give another stage. */
  border: { item: string; answer: 0 | 1 | 2 | 3; stage: Stage }[];
}

const stageOf = (open: readonly Gate[]): Stage => open.reduce<Stage>((top, gate) => (gate.open ? gate.stage : top), 1);

/** The stage, why, and where one answer would change it. */
export function verdict(items: readonly Item[], answers: Answers): Verdict {
  const now = gates(items, answers);
  const stage = stageOf(now);
  const border = items.flatMap(({ id }) => {
    const here = answers[id];
    if (typeof here !== 'number') return [];
    return ([here - 1, here + 1] as const)
      .filter((next): next is 0 | 1 | 2 | 3 => next >= 0 && next <= 3)
      .map((answer) => ({ item: id, answer, stage: stageOf(gates(items, { ...answers, [id]: answer })) }))
      .filter((other) => other.stage !== stage);
  });
  return {
    stage,
    gates: now,
    ahead: now.some((gate, n) => gate.open && now.slice(0, n).some((lower) => !lower.open)),
    border,
  };
}

export interface Summary {
  dimension: Dimension;
  /** How many items stand at 0, 1, 2 and 3. */
  levels: readonly [number, number, number, number];
  unknown: readonly string[];
  /** Items at 0: what a foundation is flagged for. */
  open: readonly string[];
}

/** What was answered, dimension by dimension. Unanswered items are left out. */
export function summaries(items: readonly Item[], answers: Answers): Summary[] {
  const dimensions = [...new Set(items.map(({ dimension }) => dimension))];
  return dimensions.map((dimension) => {
    const own = items.filter((item) => item.dimension === dimension).map(({ id }) => [id, answers[id]] as const);
    const at = (mark: number) => own.filter(([, answer]) => answer === mark).map(([id]) => id);
    return {
      dimension,
      levels: [at(0).length, at(1).length, at(2).length, at(3).length],
      unknown: own.filter(([, answer]) => answer === 'unknown').map(([id]) => id),
      open: at(0),
    };
  });
}
