import { phrases } from '../../lib/phrases.ts';
import type { Locale } from '../../locales.ts';

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW = /[\s.,:;!|ijlI'’()]/;
const BROAD = /[A-HJ-Zmw%@&…—〜]/;

/** The width of a text in ems: generous, since every reader's system font is a different one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? 1 : NARROW.test(char) ? 0.33 : BROAD.test(char) ? 0.76 : 0.57;
  return width;
}

const NO_LINE_START = /^[、。，．・：；？！…ー）」』】’”ァィゥェォッャュョぁぃぅぇぉっゃゅょ〜%]/;

function pieces(text: string, locale: Locale): string[] {
  if (locale === 'en') return text.split(/(?<=\s)/);
  return phrases(text);
}

/**
 * Breaks a text into lines of at most `ems`: between phrases in Japanese, between words in English.
 * A phrase that is longer than a line is cut where a line may begin.
 */
export function breakLines(text: string, ems: number, locale: Locale): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  for (const piece of pieces(text, locale)) {
    if (textWidth((line + piece).trim()) <= ems) line += piece;
    else if (textWidth(piece.trim()) <= ems) {
      flush();
      line = piece;
    } else if (locale === 'en')
      throw new Error(`figures.yaml: “${piece.trim()}” is wider than its place in the figure. Use a shorter word.`);
    else
      for (const char of piece) {
        if (textWidth(line + char) > ems && !NO_LINE_START.test(char)) flush();
        line += char;
      }
  }
  flush();
  return balance(lines, text, ems, locale);
}

/** The same number of lines, of more even length: a single word on the last line looks forgotten. */
function balance(lines: string[], text: string, ems: number, locale: Locale): string[] {
  if (lines.length < 2) return lines;
  const longest = Math.max(...lines.map(textWidth));
  for (let width = longest - 0.5; width > longest / 2; width -= 0.5) {
    if (width >= ems) continue;
    const tighter = fill(text, width, locale);
    if (tighter === undefined || tighter.length > lines.length) break;
    lines = tighter;
  }
  return lines;
}

function fill(text: string, ems: number, locale: Locale): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, locale)) {
    if (textWidth(piece.trim()) > ems) return undefined;
    if (textWidth((line + piece).trim()) <= ems) line += piece;
    else {
      lines.push(line.trim());
      line = piece;
    }
  }
  return [...lines, line.trim()].filter((each) => each !== '');
}
