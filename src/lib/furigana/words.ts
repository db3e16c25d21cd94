/**
 * What a browser needs to set readings over kanji: words with their readings, and how they are found in a text.
 * The list is made after a build (src/integrations/furigana.ts) so that the longest word that fits gives the right
 * reading wherever it stands on the site; where one word is read in several ways, what stands beside it decides.
 */

/** The readings of a word's kanji, one for each run of them: `と く` for 取り組. Empty: none. Null: try a shorter word. */
export type Readings = string | null;

/** A word with one way to be read, or with several: what stands before it, what stands behind it, and the readings then. */
export type Entry = Readings | (readonly [before: string, after: string, readings: Readings])[];

export type Words = Readonly<Record<string, Entry>>;

/** A reading over a part of a text. */
export interface Ruby {
  start: number;
  end: number;
  reading: string;
}

const KANJI = '\\u3400-\\u9fff々〆';
const RUN = new RegExp(`[0-9]*[${KANJI}]+`, 'g');
const FIRST = new RegExp(`[0-9${KANJI}]`);

export const hasKanji = (text: string): boolean => new RegExp(`[${KANJI}]`).test(text);

const isText = (value: unknown): value is string => typeof value === 'string';

function readingsAt(entry: Entry | undefined, text: string, start: number, end: number): Readings | undefined {
  if (!Array.isArray(entry)) return entry;
  // What was fetched may be anything: a rule that is none is passed over.
  const rules = entry.filter((rule: unknown) => Array.isArray(rule) && isText(rule[0]) && isText(rule[1]));
  return rules.find(
    ([before, after]) => text.slice(0, start).endsWith(before) && text.slice(end).startsWith(after),
  )?.[2];
}

/** Lays the readings of a word over its kanji. */
export function spread(word: string, readings: string, at: number): Ruby[] {
  const all = readings.split(' ');
  return [...word.matchAll(RUN)].flatMap(({ 0: run, index }, nth) => {
    const reading = all[nth] ?? '';
    return reading === '' ? [] : [{ start: at + index, end: at + index + run.length, reading }];
  });
}

/** A word that was found in a text, with its readings. */
export interface Found {
  start: number;
  end: number;
  readings: string;
}

/** Every word of a text that the list knows, the longest first, from left to right. */
export function findWords(text: string, words: Words, longest: number): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length;) {
    let end = at;
    if (FIRST.test(text.charAt(at)) && !/[0-9][0-9]/.test(text.slice(at - 1, at + 1)))
      for (end = Math.min(at + longest, text.length); end > at; end--) {
        const key = text.slice(at, end);
        const readings = Object.hasOwn(words, key) ? readingsAt(words[key], text, at, end) : undefined;
        if (typeof readings !== 'string') continue;
        found.push({ start: at, end, readings });
        break;
      }
    at = Math.max(end, at + 1);
  }
  return found;
}

export const longestOf = (words: Words): number => Math.max(0, ...Object.keys(words).map((key) => key.length));

/** The readings over a text. */
export const rubies = (text: string, words: Words, longest = longestOf(words)): Ruby[] =>
  findWords(text, words, longest).flatMap(({ start, end, readings }) =>
    spread(text.slice(start, end), readings, start),
  );

/** A text cut into what carries a reading and what carries none. Joined again it is the same text. */
export function cut(text: string, over: readonly Ruby[]): { text: string; reading?: string }[] {
  const pieces: { text: string; reading?: string }[] = [];
  let at = 0;
  for (const { start, end, reading } of over) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), reading });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** A text with its readings in brackets, as an editor proofreads it: 取(と)り組(く)む. */
export const inBrackets = (text: string, over: readonly Ruby[]): string =>
  cut(text, over)
    .map((piece) => (piece.reading === undefined ? piece.text : `${piece.text}(${piece.reading})`))
    .join('');
