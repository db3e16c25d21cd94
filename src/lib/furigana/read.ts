import { align, toHiragana, type Piece } from './align.ts';
import type { Lesson } from './learn.ts';
import { hasKanji, type Found } from './words.ts';

/** A word as an analyser cuts it; the reading in katakana, where it knows one. */
export interface Token {
  text: string;
  reading?: string | undefined;
}

export type Analyse = (text: string) => Token[];

/** What an editor or the glossary says: a word as it stands in a text, with its reading in hiragana. */
export type Corrections = ReadonlyMap<string, string>;

const isKanjiAt = (text: string, at: number) => hasKanji(text.charAt(at));

/** Only what begins or ends with kanji carries readings: お客様 is kept as 客様, 取り組み as 取り組. */
function asFound(pieces: readonly Piece[], at: number): Found[] {
  const first = pieces.findIndex((piece) => piece.reading !== undefined);
  const last = pieces.findLastIndex((piece) => piece.reading !== undefined);
  if (first < 0) return [];
  const start = at + pieces.slice(0, first).reduce((sum, { text }) => sum + text.length, 0);
  const core = pieces.slice(first, last + 1);
  return [
    {
      start,
      end: start + core.reduce((sum, { text }) => sum + text.length, 0),
      readings: core.flatMap(({ reading }) => (reading === undefined ? [] : [reading])).join(' '),
    },
  ];
}

function foundIn({ text, reading }: Token, at: number): Found[] {
  const pieces = hasKanji(text) && reading !== undefined ? align(text, toHiragana(reading)) : undefined;
  return pieces ? asFound(pieces, at) : [];
}

/** Counters that sound otherwise behind some numbers, by the number's last digit; all others keep their own sound. */
const COUNTERS: Readonly<Record<string, (digits: string) => string | undefined>> = {
  分: (digits) => (/[013468]$/.test(digits) ? 'ぷん' : 'ふん'),
  本: (digits) => (/3$/.test(digits) ? 'ぼん' : /[0168]$/.test(digits) ? 'ぽん' : 'ほん'),
  階: (digits) => (/3$/.test(digits) ? 'がい' : 'かい'),
  月: () => 'がつ',
  日: (digits) => DAYS[digits] ?? 'にち',
  人: (digits) => ({ 1: 'ひとり', 2: 'ふたり' })[digits] ?? 'にん',
};
const DAYS: Readonly<Record<string, string>> = {
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅうよっか',
  20: 'はつか',
  24: 'にじゅうよっか',
};
/** Readings that swallow the number: they stand over both. */
const WHOLE = /り$|か$|^(ついたち|いちにち)$/;

function counters(text: string): Found[] {
  return [...text.matchAll(/(?<![0-9.])([0-9]+)([分本階月日人])/g)].map((match) => {
    const [all, digits = '', counter = ''] = match;
    const end = match.index + all.length;
    const first = text.charAt(match.index - 1) === '月' ? 'ついたち' : 'いちにち';
    const reading =
      counter === '分' && text.charAt(end) === 'の'
        ? 'ぶん'
        : counter === '日' && digits === '1'
          ? first
          : (COUNTERS[counter]?.(digits) ?? '');
    return { start: WHOLE.test(reading) ? match.index : end - 1, end, readings: reading };
  });
}

/** A correction's word without the signs for the begin and the end of a passage. */
export const bare = (key: string): string => key.replace(/^\^|\$$/g, '');

const kanaOf = (text: string) => text.replace(/[^ぁ-ゖー]/g, '');

const sorted = new WeakMap<Corrections, string[]>();
function longestFirst(corrections: Corrections): string[] {
  const known = sorted.get(corrections) ?? [...corrections.keys()].sort((a, b) => b.length - a.length);
  sorted.set(corrections, known);
  return known;
}

/**
 * The words of a text with their readings: what an editor said first, then counters, then what the analyser knows.
 * A correction holds where it does not tear a run of kanji, or where the analyser cuts as well.
 */
export function read(text: string, analyse: Analyse, corrections: Corrections): Lesson {
  const tokens: { start: number; end: number; token: Token }[] = [];
  let at = 0;
  for (const token of analyse(text)) {
    tokens.push({ start: at, end: at + token.text.length, token });
    at += token.text.length;
  }
  const cuts = new Set(tokens.flatMap(({ start, end }) => [start, end]));
  const taken: Found[] = [];
  const isFree = (start: number, end: number) => taken.every((each) => end <= each.start || start >= each.end);
  const words: Found[] = [];
  const fits = (place: number) => cuts.has(place) || !isKanjiAt(text, place - 1) || !isKanjiAt(text, place);
  for (const key of longestFirst(corrections)) {
    const word = bare(key);
    if (!text.includes(word)) continue;
    const pieces = align(word, corrections.get(key) ?? '');
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      const end = start + word.length;
      if (!pieces || !isFree(start, end) || !fits(start) || !fits(end)) continue;
      if (key.startsWith('^') && text.slice(0, start).trim() !== '') continue;
      if (key.endsWith('$') && text.slice(end).trim() !== '') continue;
      // Where both agree, the analyser cuts the word into smaller parts, which a line can break between.
      const inside = tokens.filter((each) => each.start >= start && each.end <= end);
      const heard = inside.map(({ token }) => toHiragana(token.reading ?? token.text)).join('');
      const same = kanaOf(heard) === kanaOf(corrections.get(key) ?? '');
      const own = same ? inside.flatMap((each) => foundIn(each.token, each.start)) : asFound(pieces, start);
      // The kana about it are there to tell it apart; they may belong to another word.
      taken.push(...own);
      words.push(...own);
    }
  }
  for (const found of counters(text))
    if (isFree(found.start, found.end) && fits(found.end)) {
      taken.push(found);
      words.push(found);
    }
  for (const { start, end, token } of tokens) {
    if (isFree(start, end)) words.push(...foundIn(token, start));
  }
  return { text, words: words.sort((a, b) => a.start - b.start) };
}
