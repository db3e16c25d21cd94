/**
 * All answers in a few letters, for a link and for a sheet of paper.
 *
 * Thirty answers of six kinds are a number below 6^30, written in base 64: 13 letters. The short form's twelve are
 * 6 letters with a check that tells nearly every slip; thirteen letters have no room for one, but a quarter of
 * all slips still falls outside what can be written. The first version's codes stand bare, a later one puts its number and `~` in
 * front, so that every reader can tell what it does not know.
 */
import type { Answer, Answers } from './model.ts';

/** Which items a code holds, in the order that is its meaning: an order that was ever published never changes. */
export interface Version {
  version: number;
  long: readonly string[];
  short: readonly string[];
}

export type Form = 'long' | 'short';

/** Answers by the digit that stands for them; an unanswered item is written as unknown. */
const DIGITS: readonly Answer[] = [0, 1, 2, 3, 'unknown', 'none'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = BigInt(DIGITS.length);

/** Letters that so many items need. */
const lengthFor = (items: number): number => Math.ceil((items * Math.log2(DIGITS.length)) / 6);

/** How many times the numbers of so many items fit into their letters: what is left serves as the check. 31 for twelve, 1 for thirty. */
const checkFor = (items: number): bigint => 64n ** BigInt(lengthFor(items)) / BASE ** BigInt(items);

/** The code of a set of answers. `version` is the newest one. */
export function encode({ version, ...orders }: Version, form: Form, answers: Answers): string {
  const order = orders[form];
  const check = checkFor(order.length);
  const digits = order.reduceRight((sum, id) => sum * BASE + BigInt(DIGITS.indexOf(answers[id] ?? 'unknown')), 0n);
  let value = digits * check + (digits % check);
  let code = '';
  for (let n = 0; n < lengthFor(order.length); n++) {
    code = LETTERS.charAt(Number(value % 64n)) + code;
    value /= 64n;
  }
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
export function decode(versions: readonly Version[], typed: string): Reading | CodeProblem {
  const code = tidy(typed);
  if (code === '') return 'empty';
  const marked = /^(\d+)~(.*)$/.exec(code);
  const number = marked ? Number(marked[1]) : 1;
  const letters = marked?.[2] ?? code;
  const newest = versions.reduce((top, { version }) => Math.max(top, version), 0);
  if (number > newest) return 'newer';
  const version = versions.find((each) => each.version === number);
  if (!version || /[^\w-]/.test(letters)) return 'letters';
  const form = (['long', 'short'] as const).find((each) => lengthFor(version[each].length) === letters.length);
  if (!form) return 'length';

  const order = version[form];
  const check = checkFor(order.length);
  const value = [...letters].reduce((sum, letter) => sum * 64n + BigInt(LETTERS.indexOf(letter)), 0n);
  let digits = value / check;
  if (digits % check !== value % check || digits >= BASE ** BigInt(order.length)) return 'slip';
  const answers: Record<string, Answer> = {};
  for (const id of order) {
    answers[id] = DIGITS[Number(digits % BASE)] ?? 'unknown';
    digits /= BASE;
  }
  const asked = versions.find((each) => each.version === newest)?.[form] ?? [];
  return { version: number, form, answers, gone: order.filter((id) => !asked.includes(id)) };
}

/** Answers to the profile as they travel behind a code: the number of the option, from 0; nothing where not answered. */
export type Profile = Readonly<Record<string, number | undefined>>;

/** `#<code>` or `#<code>.<profile>`; each digit of the profile is an option from 1, 0 where there is no answer. */
export function toHash(code: string, questions: readonly { id: string }[], profile: Profile): string {
  const digits = questions.map(({ id }) => (profile[id] ?? -1) + 1).join('');
  return /^0*$/.test(digits) ? `#${code}` : `#${code}.${digits}`;
}

/** Code and profile out of a link, what stands behind its `#`, or a bare code; what does not fit the profile is dropped. */
export function fromHash(
  text: string,
  questions: readonly { id: string; options: readonly unknown[] }[],
): { code: string; profile: Profile } {
  const [code = '', digits = ''] = tidy(text.slice(text.lastIndexOf('#') + 1)).split('.');
  const profile = Object.fromEntries(
    questions.map(({ id, options }, n) => {
      const option = Number(digits[n] ?? 0) - 1;
      return [id, option >= 0 && option < options.length ? option : undefined];
    }),
  );
  return { code, profile };
}
