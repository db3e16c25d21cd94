import type { Answer, Answers } from './model.ts';

/** Answers by the digit that stands for them; an unanswered item is written as unknown. */
const DIGITS: readonly Answer[] = [0, 1, 2, 3, 'unknown', 'none'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = BigInt(DIGITS.length);

/** How many letters hold the answers of so many items: 13 for thirty, 6 for twelve. */
export const lengthFor = (items: number): number => Math.ceil((items * Math.log2(DIGITS.length)) / 6);

/** All answers in a few letters that fit into a link and on a sheet of paper. `order` must never change. */
export function encode(order: readonly string[], answers: Answers): string {
  let value = order.reduceRight(
    (sum, id) => sum * BASE + BigInt(Math.max(0, DIGITS.indexOf(answers[id] ?? 'unknown'))),
    0n,
  );
  let code = '';
  for (let n = 0; n < lengthFor(order.length); n++) {
    code = LETTERS.charAt(Number(value % 64n)) + code;
    value /= 64n;
  }
  return code;
}

/** The answers that a code holds; nothing where it is cut short, mistyped or made up. */
export function decode(order: readonly string[], code: string): Record<string, Answer> | undefined {
  if (code.length !== lengthFor(order.length)) return undefined;
  let value = 0n;
  for (const letter of code) {
    const place = LETTERS.indexOf(letter);
    if (place === -1) return undefined;
    value = value * 64n + BigInt(place);
  }
  const answers: Record<string, Answer> = {};
  for (const id of order) {
    answers[id] = DIGITS[Number(value % BASE)] ?? 'unknown';
    value /= BASE;
  }
  return value === 0n ? answers : undefined;
}
