import type { Locale } from '../locales.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';
import type { Weighted } from './rank.ts';
import type { Part } from './tokens.ts';

/** A piece of a text; `hit` where it is what was asked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

type Range = readonly [from: number, to: number, part: string];

/** Where the parts stand in a text, by their first and last letter in it. */
export function find(text: string, parts: readonly Part[], locale: Locale): Range[] {
  const ranges: Range[] = [];
  if (locale === 'en') {
    const wanted = new Set(parts.map((part) => part.text));
    for (const match of text.matchAll(/[A-Za-z0-9]+/g)) {
      const word = stem(match[0].toLowerCase());
      if (wanted.has(word)) ranges.push([match.index, match.index + match[0].length, word]);
    }
    return ranges;
  }
  let folded = '';
  const origin: number[] = [];
  for (let n = 0; n < text.length; n++)
    for (const char of fold(text.charAt(n))) {
      folded += char;
      origin.push(n);
    }
  for (const part of parts) {
    // The 2 of 2段階 is not that of 2026年.
    if (part.text.length < 2 && (part.weight < 1 || parts.length > 1)) continue;
    for (let at = folded.indexOf(part.text); at !== -1; at = folded.indexOf(part.text, at + part.text.length)) {
      const from = origin[at] ?? 0;
      // Hiragana in a text is grammar, unless the text itself writes the word so.
      if (/^[ぁ-ゖ]/.test(part.text) && /[ぁ-ゖ]/.test(text.charAt(from))) continue;
      if (/^[a-z0-9]/.test(part.text) && /[a-z0-9]/.test(folded.charAt(at - 1))) continue;
      let to = (origin[at + part.text.length - 1] ?? from) + 1;
      if (text.charAt(to) === 'ー') to++;
      ranges.push([from, to, part.text]);
    }
  }
  return ranges.sort((a, b) => a[0] - b[0]);
}

const LENGTH = { ja: 84, en: 170 } as const;
const LEAD = { ja: 18, en: 40 } as const;

/** The stretch of a text that shows most of what was asked, rare words before common ones, with the hits marked. */
export function excerpt(text: string, parts: readonly Weighted[], locale: Locale): Piece[] {
  const flat = text.replace(/\s*\n\s*/g, locale === 'ja' ? '　' : ' ').trim();
  const ranges = find(flat, parts, locale);
  const length = LENGTH[locale];
  let start = 0;
  let end: number = length;
  if (ranges.length > 0) {
    const within = (from: number) => {
      const held = new Set(ranges.flatMap(([a, b, part]) => (a >= from && b <= from + length ? [part] : [])));
      return parts.reduce((all, { text, value }) => all + (held.has(text) ? value : 0), 0);
    };
    const best = ranges.reduce((top, [from]) => (within(from) > within(top) ? from : top), ranges[0]?.[0] ?? 0);
    end = best + length;
    const lead = flat.slice(Math.max(0, best - LEAD[locale]), best);
    const cut = Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('　'), lead.lastIndexOf('. '));
    start = best - (cut === -1 ? lead.length : lead.length - cut - 1);
    if (locale === 'en' && cut === -1 && start > 0) start = flat.indexOf(' ', start) + 1;
  }
  end = Math.min(flat.length, end);
  const pieces: Piece[] = [];
  const push = (from: number, to: number, hit: boolean) => {
    if (to > from) pieces.push({ text: flat.slice(from, to), hit });
  };
  let at = start;
  for (const [from, to] of ranges) {
    if (from < at || to > end) continue;
    push(at, from, false);
    push(from, to, true);
    at = to;
  }
  push(at, end, false);
  if (start > 0) pieces.unshift({ text: '…', hit: false });
  if (end < flat.length) pieces.push({ text: '…', hit: false });
  return pieces;
}
