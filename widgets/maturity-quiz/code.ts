/**
 * All answers in a few letters, for a link and for a sheet of paper.
 *
 * Thirty answers of six kinds are a number below 6^30, written in base 64: 13 letters. The short form's twelve are
 * 6 letters with a check that tells nearly every slip; thirteen letters have no room for one, but a quarter of
 * all slips still falls outside what can be written. The first version's codes stand bare, a later one puts its number and `~` in
 * front, so that every reader can tell what it does not know.
 */
import { ANSWERS, type Answer, type Answers } from './model.ts';

/** Which items a code holds, in the order that is its meaning: an order that was ever published never changes. */
export interface Version {
  version: number;
  long: readonly string[];
  short: readonly string[];
}

/** All that were ever published, the newest first. */
export type Versions = readonly [Version, ...Version[]];

export const FORMS = ['short', 'long'] as const;
export type Form = (typeof FORMS)[number];

/** Answers to the profile as they travel behind a code: the number of the option, from 0; nothing where not answered. */
export type Profile = Readonly<Record<string, number | undefined>>;

/** What codes and links are written and read by. */
export interface Key {
  versions: Versions;
  profile: readonly { id: string; options: readonly unknown[] }[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * How many letters so many items need, how many different sets of answers there are, and how many times these fit into
 * the letters: what is left serves as the check. 31 for twelve, 1 for thirty.
 */
function sizes(items: number) {
  const length = Math.ceil((items * Math.log2(6)) / 6);
  const sets = 6n ** BigInt(items);
  return { length, sets, check: 64n ** BigInt(length) / sets };
}

/** The code of a set of answers; what was not answered is written as unknown. `version` is the newest one. */
export function encode({ version, ...orders }: Version, form: Form, answers: Answers): string {
  const { length, check } = sizes(orders[form].length);
  const digits = orders[form].reduceRight(
    (sum, id) => sum * 6n + BigInt(ANSWERS.indexOf(answers[id] ?? 'unknown')),
    0n,
  );
  let value = digits * check + (digits % check);
  let code = '';
  for (; code.length < length; value /= 64n) code = LETTERS.charAt(Number(value % 64n)) + code;
  return version === 1 ? code : `${version}~${code}`;
}

/** Why nothing can be read: no code at all, a foreign letter, cut short or too long, mistyped, or of a later version. */
export type CodeProblem = 'empty' | 'letters' | 'length' | 'slip' | 'newer';

export interface Reading {
  version: number;
  form: Form;
  answers: Record<string, Answer>;
  /** Items of an older version that are no longer asked; their answers cannot be used. */
  gone: readonly string[];
}

/** What people's keyboards make of a code: full width, other dashes, spaces between groups. */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/[～〜˜]/g, '~');

/** The answers that a code holds, or why it holds none. Never throws. */
export function decode(versions: Versions, typed: string): Reading | CodeProblem {
  const code = tidy(typed);
  if (code === '') return 'empty';
  const [, number = 1, letters = ''] = /^(?:(\d+)~)?(.*)$/.exec(code) ?? [];
  if (Number(number) > versions[0].version) return 'newer';
  const version = versions.find((each) => each.version === Number(number));
  if (!version || /[^\w-]/.test(letters)) return 'letters';
  const form = FORMS.find((each) => sizes(version[each].length).length === letters.length);
  if (!form) return 'length';

  const { sets, check } = sizes(version[form].length);
  const value = [...letters].reduce((sum, letter) => sum * 64n + BigInt(LETTERS.indexOf(letter)), 0n);
  let digits = value / check;
  if (digits % check !== value % check || digits >= sets) return 'slip';
  const answers: Record<string, Answer> = {};
  for (const id of version[form]) {
    answers[id] = ANSWERS[Number(digits % 6n)] ?? 'unknown';
    digits /= 6n;
  }
  const gone = version[form].filter((id) => !versions[0][form].includes(id));
  return { version: version.version, form, answers, gone };
}

/** `#<code>` or `#<code>.<profile>`; each digit of the profile is an option from 1, 0 where there is no answer. */
export function toHash(code: string, questions: readonly { id: string }[], profile: Profile): string {
  const digits = questions.map(({ id }) => (profile[id] ?? -1) + 1).join('');
  return /^0*$/.test(digits) ? `#${code}` : `#${code}.${digits}`;
}

export type Opened = Reading & { code: string; profile: Profile };

/** What stands in a link, behind its `#`, or in a bare code; what does not fit the profile is dropped. Never throws. */
export function open({ versions, profile: questions }: Key, text: string): Opened | CodeProblem {
  const [code = '', digits = ''] = tidy(text.slice(text.lastIndexOf('#') + 1)).split('.');
  const reading = decode(versions, code);
  const profile = Object.fromEntries(
    questions.map(({ id, options }, n) => {
      const option = Number(digits[n] ?? 0) - 1;
      return [id, options[option] === undefined ? undefined : option];
    }),
  );
  return typeof reading === 'string' ? reading : { ...reading, code, profile };
}
