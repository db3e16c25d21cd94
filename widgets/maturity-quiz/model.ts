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

/** What can be answered; `unknown` is a result of its own, `none` means that the question does not apply. */
export const ANSWERS = [0, 1, 2, 3, 'unknown', 'none'] as const;
export type Answer = (typeof ANSWERS)[number];
export type Answers = Readonly<Record<string, Answer | undefined>>;
export type Stage = 1 | 2 | 3 | 4;

/** The items that the gates name by themselves. */
export const DATA = 'data-decisions';
export const TRANSFORMATIONS: readonly string[] = ['value-offered', 'organisation-changed'];

/** What was answered; what was not counts as unknown. */
export const answerTo = (answers: Answers, { id }: Question): Answer => answers[id] ?? 'unknown';

/** How high an item stands; `otherwise` where no level was answered. */
export const level = (answers: Answers, item: Question, otherwise: number): number => {
  const answer = answerTo(answers, item);
  return typeof answer === 'number' ? answer : otherwise;
};

export interface Gate<T extends Question> {
  stage: 2 | 3 | 4;
  /** The level from which an item counts. */
  mark: 1 | 2;
  open: boolean;
  /** The items that have reached the mark, and how many of them are asked for. */
  reached: readonly T[];
  needed: number;
  /** The items that count for it; what does not apply is not among them. */
  counted: readonly T[];
  /** Items without which it stays shut, and which have not reached the mark. */
  missing: readonly T[];
}

/**
 * The three gates, from the lowest up. What does not apply is left out of every count; a gate that nothing is left of
 * stays shut.
 *
 * @param unknown  the level at which what is not known is taken to stand
 */
export function gates<T extends Question>(items: readonly T[], answers: Answers, unknown = 0): Gate<T>[] {
  const gate = (stage: 2 | 3 | 4, own: readonly T[], mark: 1 | 2, share: 1 | 2): Gate<T> => {
    const counted = own.filter((item) => answerTo(answers, item) !== 'none');
    const reached = counted.filter((item) => level(answers, item, unknown) >= mark);
    const needed = Math.max(1, Math.ceil(counted.length / share));
    // Only the gate of stage 3 counts decisions by data.
    const missing = counted.filter((item) => item.id === DATA && !reached.includes(item));
    return { stage, mark, open: reached.length >= needed && missing.length === 0, reached, needed, counted, missing };
  };
  const of = (...dimensions: Dimension[]) => items.filter(({ dimension }) => dimensions.includes(dimension));
  return [
    gate(2, of('tools'), 1, 2),
    gate(3, of('tools', 'core'), 2, 2),
    gate(
      4,
      items.filter(({ id }) => TRANSFORMATIONS.includes(id)),
      2,
      1,
    ),
  ];
}

/** True for a gate that something is left of, and that has not been reached. */
export const isShut = ({ open, counted }: Gate<Question>): boolean => !open && counted.length > 0;

const stageOf = (all: readonly Gate<Question>[]): Stage =>
  all.reduce<Stage>((top, gate) => (gate.open ? gate.stage : top), 1);

export interface Verdict<T extends Question> {
  stage: Stage;
  /** The stage if everything that is not known stood at its best: where it is higher, the stage is only a lower bound. */
  upTo: Stage;
  gates: readonly Gate<T>[];
  /** True where a higher gate is open while a lower one is not: the order is free, but worth saying. */
  ahead: boolean;
  /** Items of which a single other answer would give another stage, the highest first. */
  border: readonly { item: T; answer: 0 | 1 | 2 | 3; stage: Stage }[];
}

/** The stage, why, and where one answer would change it. */
export function verdict<T extends Question>(items: readonly T[], answers: Answers): Verdict<T> {
  const now = gates(items, answers);
  const stage = stageOf(now);
  const border = items.flatMap((item) =>
    ([0, 1, 2, 3] as const)
      .filter((answer) => Math.abs(answer - level(answers, item, 9)) === 1)
      .map((answer) => ({ item, answer, stage: stageOf(gates(items, { ...answers, [item.id]: answer })) })),
  );
  return {
    stage,
    upTo: stageOf(gates(items, answers, 3)),
    gates: now,
    ahead: now.some((gate, n) => gate.open && now.slice(0, n).some(isShut)),
    border: border.filter((other) => other.stage !== stage).sort((a, b) => b.stage - a.stage),
  };
}

/** Answers from the best down, for comparing. */
export const BEST_FIRST: readonly Answer[] = [3, 2, 1, 0, 'unknown', 'none'];

export interface Summary {
  dimension: Dimension;
  /** How many items stand at each level, the best first; then those that nobody knows or answered. What does not apply is left out. */
  levels: readonly { level: Answer; count: number }[];
}

/** What was answered, dimension by dimension. */
export const summaries = (items: readonly Question[], answers: Answers): Summary[] =>
  DIMENSIONS.map((dimension) => ({
    dimension,
    levels: BEST_FIRST.slice(0, 5).map((level) => ({
      level,
      count: items.filter((item) => item.dimension === dimension && answerTo(answers, item) === level).length,
    })),
  }));
