import { hasKanji } from './words.ts';

const SHIFT = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0);

/** カタカナ as ひらがな. */
export const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - SHIFT));

const isKana = (char: string) => /[ぁ-ゖァ-ヺー]/.test(char);

/** A part of a word: kanji with their reading, or what is read as it stands. */
export interface Piece {
  text: string;
  reading?: string;
}

/**
 * Which kanji of a word carries which part of its reading: 取り組み, とりくみ → 取(と)り組(く)み. Kana are read as they
 * stand, and so is everything else that the reading holds itself: the 1 of 1年, 1ねん. A number that it does not hold is
 * read together with its counter: 1人, ひとり. Signs that it does not hold are not heard: 計画（BCP）, けいかく.
 *
 * @returns undefined where the reading does not fit the word
 */
export function align(word: string, reading: string): Piece[] | undefined {
  const plain = (char: string) => !hasKanji(char) && (!/[0-9]/.test(char) || reading.includes(char));
  const runs: { text: string; plain: boolean }[] = [];
  for (const char of word) {
    const last = runs.at(-1);
    if (last && last.plain === plain(char)) last.text += char;
    else runs.push({ text: char, plain: plain(char) });
  }
  const literal = (text: string) =>
    [...toHiragana(text)]
      .filter((char) => isKana(char) || reading.includes(char))
      .map((char) => char.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'))
      .join('');
  const pattern = runs.map((run) => (run.plain ? literal(run.text) : '(.+?)')).join('');
  const match = new RegExp(`^${pattern}$`).exec(toHiragana(reading));
  if (!match) return undefined;
  let nth = 0;
  return runs.map((run) => (run.plain ? { text: run.text } : { text: run.text, reading: match[++nth] ?? '' }));
}
