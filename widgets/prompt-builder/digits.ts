/** Numbers that carry a check of their own. Pure; digits alone, without hyphens or spaces. */

/**
 * True for twelve digits whose last is the check digit of a My Number (個人番号).
 * The eleven before it are weighted 6,5,4,3,2,7,6,5,4,3,2; the check is 0 where the rest by 11 is 0 or 1, else 11 − rest
 * (総務省令 on My Numbers, article 5).
 */
export function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = weights.reduce((sum, weight, n) => sum + weight * Number(digits[n]), 0) % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

/** First digits and lengths that card companies issue. */
const CARDS: readonly [prefix: RegExp, lengths: readonly number[]][] = [
  [/^4/, [16, 19]],
  [/^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^35(2[89]|[3-8])/, [16]],
  [/^3(0[0-5]|[68])/, [14]],
  [/^(6011|65)/, [16]],
  [/^62/, [16, 17, 18, 19]],
];

/** True for a payment card: a known beginning, its length, and the check digit of Luhn. */
export function isCard(digits: string): boolean {
  if (!CARDS.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length))) return false;
  const sum = [...digits].reverse().reduce((total, digit, n) => {
    const value = Number(digit) * (n % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
