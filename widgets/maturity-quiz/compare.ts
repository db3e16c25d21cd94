/** Several sets of answers side by side: colleagues who disagree, members of a cooperative. */
import { open, type CodeProblem, type Key, type Opened, type Profile } from './code.ts';
import { BEST_FIRST, verdict, type Answer, type Answers, type Question } from './model.ts';

/** How many sets are laid side by side at most. */
export const MOST = 20;
/** No group of fewer is shown apart, nor left over to be worked out by subtraction. */
export const SMALLEST_GROUP = 5;

export interface Entry extends Opened {
  /** What the reader calls it; empty where nothing was written. */
  label: string;
  /** From 1, as the reader counts lines. */
  line: number;
}

export interface Line {
  /** From 1, as the reader counts lines. */
  line: number;
  text: string;
  problem: CodeProblem | 'too-many';
}

/** The ways in which a line may be a name and a code or a link, the likeliest first. */
const CUTS = [/^(.*?)\S*#(\S+)$/, /^(.+)[:：,，、\t]([^:：,，、\t]+)$/, /^()(.+)$/s, /^(.+?)\s+(\S+)$/];

/**
 * Reads what was pasted: one code or link to a line, with a name before it if one likes (`現場: AbC…`). Empty lines
 * do not count, and the same long code counts once. Nothing is lost: a line that cannot be read is given back with the reason.
 */
export function readLines(key: Key, text: string): { entries: Entry[]; problems: Line[]; same: number[] } {
  const entries: Entry[] = [];
  const problems: Line[] = [];
  const same: number[] = [];
  text.split(/\r?\n/).forEach((raw, n) => {
    const whole = raw.trim();
    if (whole === '') return;
    const line = n + 1;
    let problem: Line['problem'] | undefined;
    for (const cut of CUTS) {
      const [, label = '', code] = cut.exec(whole) ?? [];
      if (code === undefined) continue;
      const found = open(key, code);
      if (typeof found === 'string') {
        problem ??= found;
        continue;
      }
      // Thirty answers that are all the same are one person's, pasted twice; twelve may well be two people's.
      if (found.form === 'long' && entries.some((other) => other.code === found.code)) same.push(line);
      else if (entries.length === MOST) problems.push({ line, text: whole, problem: 'too-many' });
      else
        entries.push({
          ...found,
          label: label.replace(/^(?:[-*•・]|\d+[.)．、])\s*|[\s:：,，、]+$/g, ''),
          line,
        });
      return;
    }
    if (problem) problems.push({ line, text: whole, problem });
  });
  return { entries, problems, same };
}

export interface Difference<T extends Question> {
  item: T;
  /** Who gave which answer, the highest level first; unknown comes after the levels. Only those who were asked. */
  answers: { answer: Answer; who: readonly number[] }[];
  /** How many levels lie between the lowest and the highest answer. */
  spread: number;
}

/** Item by item who answered what, the widest disagreement first; where all agree is left out. */
export const differences = <T extends Question>(items: readonly T[], all: readonly Answers[]): Difference<T>[] =>
  items
    .map((item) => {
      const answers = BEST_FIRST.map((answer) => ({
        answer,
        who: all.flatMap((each, n) => (each[item.id] === answer ? n : [])),
      })).filter(({ who }) => who.length > 0);
      const levels = answers.flatMap(({ answer }) => (typeof answer === 'number' ? answer : []));
      return { item, answers, spread: (levels[0] ?? 0) - (levels.at(-1) ?? 0) };
    })
    .filter(({ answers }) => answers.length > 1)
    .sort((a, b) => b.spread - a.spread);

export interface Group {
  /** The option of the profile question, from 0; nothing for the rest taken together. */
  option: number | undefined;
  members: readonly number[];
}

/**
 * Members by their answer to one question of the profile. A group below {@link SMALLEST_GROUP} goes into the rest; a rest
 * that is too small takes the smallest other group in, so that nobody can be worked out by subtraction.
 */
export function groups(profiles: readonly Profile[], question: string, options: number): Group[] {
  const everyone = [...profiles.keys()];
  const shown = Array.from({ length: options }, (_, option): Group => ({
    option,
    members: everyone.filter((n) => profiles[n]?.[question] === option),
  })).filter(({ members }) => members.length >= SMALLEST_GROUP);
  const rest = everyone.filter((n) => !shown.some(({ members }) => members.includes(n)));
  while (rest.length > 0 && rest.length < SMALLEST_GROUP && shown.length > 0) {
    const smallest = shown.reduce((least, group) => (group.members.length < least.members.length ? group : least));
    shown.splice(shown.indexOf(smallest), 1);
    rest.push(...smallest.members);
  }
  return rest.length >= SMALLEST_GROUP ? [...shown, { option: undefined, members: rest.sort((a, b) => a - b) }] : shown;
}

export interface RollUp<T extends Question> {
  members: number;
  /** How many stand at stage 1, 2, 3 and 4. */
  stages: readonly number[];
  /** The items by how many stand at 0, then at 1, the most first; with them how many do not know. */
  items: { item: T; levels: readonly [number, number, number, number]; unknown: number }[];
}

/** Members taken together; nothing for fewer than {@link SMALLEST_GROUP}. */
export function rollUp<T extends Question>(items: readonly T[], all: readonly Answers[]): RollUp<T> | undefined {
  if (all.length < SMALLEST_GROUP) return undefined;
  const stageOf = (answers: Answers) => {
    const asked = items.filter(({ id }) => id in answers);
    return verdict(asked, answers).stage;
  };
  const row = (item: T) => {
    const at = (answer: Answer) => all.filter((answers) => answers[item.id] === answer).length;
    return { item, levels: [at(0), at(1), at(2), at(3)] as const, unknown: at('unknown') };
  };
  return {
    members: all.length,
    stages: [1, 2, 3, 4].map((stage) => all.filter((answers) => stageOf(answers) === stage).length),
    items: items.map(row).sort((a, b) => b.levels[0] - a.levels[0] || b.levels[1] - a.levels[1]),
  };
}
