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
/** The dimensions in the order in which they are asked and shown. */
export const DIMENSIONS = ['enablers', 'tools', 'core', 'ai', 'security', 'dx'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The sides of security, as the handbook orders them; the first moves after an incident come last. */
export const SIDES = ['technical', 'human', 'physical', 'response'] as const;
export type Side = (typeof SIDES)[number];

/** What the rules need to know of an item; its words are no part of them. */
export interface Question {
  id: string;
  dimension: Dimension;
  /** Only items of security have one. */
  side?: Side | undefined;
}

/** Where one stands on an item; `unknown` is a result of its own, `none` means that it does not apply. */
export type Answer = 0 | 1 | 2 | 3 | 'unknown' | 'none';
export type Answers = Readonly<Record<string, Answer | undefined>>;
export type Stage = 1 | 2 | 3 | 4;

/** The items that the gates name by themselves. */
export const DATA = 'data-decisions';
export const TRANSFORMATIONS = ['value-offered', 'organisation-changed'] as const;

export interface Gate {
  stage: Stage;
  /** The level from which an item counts. */
  mark: 1 | 2;
  open: boolean;
  /** The items that have reached the mark, and how many of them are asked for. */
  reached: readonly string[];
  needed: number;
  /** The items that count for it; what does not apply is not among them. */
  counted: readonly string[];
  /** Items without which it stays shut, and which have not reached the mark. */
  missing: readonly string[];
}

const level = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0);

/** The three gates, from the lowest up. What does not apply is left out of every count; a gate that nothing is left of stays shut. */
export function gates(items: readonly Question[], answers: Answers): [Gate, Gate, Gate] {
  const gate = (stage: Stage, ids: readonly string[], mark: 1 | 2, share: 1 | 2, must: readonly string[]): Gate => {
    const counted = ids.filter((id) => answers[id] !== 'none');
    const reached = counted.filter((id) => level(answers[id]) >= mark);
    const needed = Math.max(1, Math.ceil(counted.length / share));
    const missing = must.filter((id) => answers[id] !== 'none' && level(answers[id]) < mark);
    return { stage, mark, open: reached.length >= needed && missing.length === 0, reached, needed, counted, missing };
  };
  const of = (...dimensions: Dimension[]) =>
    items.filter(({ dimension }) => dimensions.includes(dimension)).map(({ id }) => id);
  return [
    gate(2, of('tools'), 1, 2, []),
    gate(3, of('tools', 'core'), 2, 2, [DATA]),
    gate(4, TRANSFORMATIONS, 2, 1, []),
  ];
}

export interface Verdict {
  stage: Stage;
  /** The stage if everything that is not known stood at its best: where it is higher, the stage is only a lower bound. */
  upTo: Stage;
  gates: Gate[];
  /** True where a higher gate is open while a lower one is not: the order is free, but worth saying. */
  ahead: boolean;
  /** Items of which a single other answer would give another stage. */
  border: { item: string; answer: 0 | 1 | 2 | 3; stage: Stage }[];
}

/** True for a gate that something is left of, and that has not been reached. */
export const isShut = ({ open, counted }: Gate): boolean => !open && counted.length > 0;

const stageOf = (open: readonly Gate[]): Stage => open.reduce<Stage>((top, gate) => (gate.open ? gate.stage : top), 1);

/** The stage, why, and where one answer would change it. */
export function verdict(items: readonly Question[], answers: Answers): Verdict {
  const now = gates(items, answers);
  const stage = stageOf(now);
  const hopeful = Object.fromEntries(
    items.map(({ id }) => [id, answers[id] === undefined || answers[id] === 'unknown' ? 3 : answers[id]] as const),
  );
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
    upTo: stageOf(gates(items, hopeful)),
    gates: now,
    ahead: now.some((gate, n) => gate.open && now.slice(0, n).some((lower) => isShut(lower))),
    border,
  };
}

export interface Summary {
  dimension: Dimension;
  /** The items at each level, the best first; then those that nobody knows or answered. What does not apply is left out. */
  levels: readonly { level: 3 | 2 | 1 | 0 | 'unknown'; items: readonly string[] }[];
}

/** What was answered, dimension by dimension. */
export function summaries(items: readonly Question[], answers: Answers): Summary[] {
  return DIMENSIONS.map((dimension) => {
    const own = items.filter((item) => item.dimension === dimension).map(({ id }) => id);
    const levels = ([3, 2, 1, 0, 'unknown'] as const).map((level) => ({
      level,
      items: own.filter((id) => (answers[id] ?? 'unknown') === level),
    }));
    return { dimension, levels };
  });
}
