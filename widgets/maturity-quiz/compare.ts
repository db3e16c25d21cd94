/** Several sets of answers side by side: colleagues who disagree, members of a cooperative. */
import { fromHash, decode, type CodeProblem, type Profile, type Reading, type Version } from './code.ts';
import { verdict, type Answer, type Answers, type Question, type Stage } from './model.ts';

/** How many sets are laid side by side at most. */
export const MOST = 20;
/** No group of fewer is shown apart, nor left over to be worked out by subtraction. */
export const SMALLEST_GROUP = 5;

export interface Entry {
  /** What the reader calls it; empty where nothing was written. */
  label: string;
  /** From 1, as the reader counts lines. */
  line: number;
  reading: Reading;
  profile: Profile;
}

export interface Line {
  /** From 1, as the reader counts lines. */
  line: number;
  text: string;
  problem: CodeProblem | 'too-many';
}

/**
 * Reads what was pasted: one code or link to a line, with a name before it if one likes (`現場: AbC…`). Empty lines
 * do not count, and the same long code counts once. Nothing is lost: a line that cannot be read is given back with the reason.
 */
export function readLines(
  versions: readonly Version[],
  questions: readonly { id: string; options: readonly unknown[] }[],
  text: string,
): { entries: Entry[]; problems: Line[]; same: number[] } {
  const entries: Entry[] = [];
  const problems: Line[] = [];
  const seen = new Set<string>();
  const same: number[] = [];
  text.split(/\r?\n/).forEach((raw, n) => {
    const whole = raw.trim();
    if (whole === '') return;
    const cuts: [label: string, code: string][] = [];
    const address = /^(.*?)\S*#(\S+)$/.exec(whole);
    const named = /^(.+)[:：,，、\t]([^:：,，、\t]+)$/.exec(whole);
    const spaced = /^(.+?)\s+(\S+)$/.exec(whole);
    if (address) cuts.push([address[1] ?? '', address[2] ?? '']);
    if (named) cuts.push([named[1] ?? '', named[2] ?? '']);
    cuts.push(['', whole]);
    if (spaced) cuts.push([spaced[1] ?? '', spaced[2] ?? '']);
    const readings = cuts.map(([label, part]) => {
      const { code, profile } = fromHash(part, questions);
      return {
        label: label.replace(/^(?:[-*•・]|\d+[.)．、])\s*/, '').replace(/[\s:：,，、]+$/, ''),
        code,
        profile,
        reading: decode(versions, code),
      };
    });
    const good = readings.find((each) => typeof each.reading === 'object');
    const found = good ?? readings[0];
    if (!good) problems.push({ line: n + 1, text: whole, problem: found?.reading as CodeProblem });
    else if (seen.has(good.code)) same.push(n + 1);
    else if (entries.length === MOST) problems.push({ line: n + 1, text: whole, problem: 'too-many' });
    else {
      const { label, code, profile, reading } = good;
      entries.push({ label, line: n + 1, profile, reading: reading as Reading });
      // Thirty answers that are all the same are one person's, pasted twice; twelve may well be two people's.
      if ((reading as Reading).form === 'long') seen.add(code);
    }
  });
  return { entries, problems, same };
}

export interface Difference {
  item: string;
  /** Who gave which answer, the highest level first; unknown comes after the levels. Only those who were asked. */
  answers: { answer: Answer; who: readonly number[] }[];
  /** How many levels lie between the lowest and the highest answer. */
  spread: number;
}

const ORDER: readonly Answer[] = [3, 2, 1, 0, 'unknown', 'none'];

/** Item by item who answered what, the widest disagreement first; where all agree is left out. */
export function differences(items: readonly Question[], all: readonly Answers[]): Difference[] {
  return items
    .map(({ id }): Difference => {
      const answers = ORDER.map((answer) => ({
        answer,
        who: all.flatMap((each, n) => (each[id] === answer ? [n] : [])),
      })).filter(({ who }) => who.length > 0);
      const levels = answers.flatMap(({ answer }) => (typeof answer === 'number' ? answer : []));
      const spread = levels.length === 0 ? 0 : Math.max(...levels) - Math.min(...levels);
      return { item: id, answers, spread };
    })
    .filter(({ answers }) => answers.length > 1)
    .sort((a, b) => b.spread - a.spread);
}

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
  const own = Array.from({ length: options }, (_, option): Group => ({
    option,
    members: profiles.flatMap((profile, n) => (profile[question] === option ? [n] : [])),
  })).filter(({ members }) => members.length > 0);
  const shown = own.filter(({ members }) => members.length >= SMALLEST_GROUP);
  const rest = profiles.map((_, n) => n).filter((n) => !shown.some(({ members }) => members.includes(n)));
  while (rest.length > 0 && rest.length < SMALLEST_GROUP && shown.length > 0) {
    const smallest = shown.reduce((least, group) => (group.members.length < least.members.length ? group : least));
    shown.splice(shown.indexOf(smallest), 1);
    rest.push(...smallest.members);
  }
  return rest.length >= SMALLEST_GROUP ? [...shown, { option: undefined, members: rest.sort((a, b) => a - b) }] : shown;
}

export interface RollUp {
  members: number;
  /** How many stand at stage 1, 2, 3 and 4. */
  stages: readonly [number, number, number, number];
  /** The items by how many stand at 0 or do not know, the most first. */
  items: { item: string; levels: readonly [number, number, number, number]; unknown: number }[];
}

/** Members taken together; nothing for fewer than {@link SMALLEST_GROUP}. */
export function rollUp(items: readonly Question[], all: readonly Answers[]): RollUp | undefined {
  if (all.length < SMALLEST_GROUP) return undefined;
  const asked = (answers: Answers) => items.filter(({ id }) => id in answers);
  const stages = all.map((answers) => verdict(asked(answers), answers).stage);
  const count = <T>(list: readonly T[], value: T) => list.filter((each) => each === value).length;
  const stage = (value: Stage) => count(stages, value);
  const rows = items.map(({ id }) => {
    const given = all.map((answers) => answers[id]);
    const at = (value: Answer) => count(given, value);
    return { item: id, levels: [at(0), at(1), at(2), at(3)] as const, unknown: at('unknown') };
  });
  return {
    members: all.length,
    stages: [stage(1), stage(2), stage(3), stage(4)],
    items: rows.sort((a, b) => b.levels[0] - a.levels[0] || b.levels[1] - a.levels[1]),
  };
}
