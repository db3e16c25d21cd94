import type { Locale } from '../locales.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { likeness, type Part } from './tokens.ts';

/** A heading and the text below it, as a page's passage file holds them. */
export type Section = readonly [id: string, heading: string, text: string, questions?: readonly string[]];

/** The pages that know an index term: in a title, heading or added question, and anywhere. */
export interface Posting {
  head: ReadonlySet<number>;
  all: ReadonlySet<number>;
}

export type Postings = (term: string) => Posting;

/** A part with how much it counts on this site. */
export interface Weighted extends Part {
  value: number;
}

const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

/** Weighs the parts of a query: what few pages know says more. */
export const weigh = (parts: readonly Part[], postings: Postings, pages: number): Weighted[] =>
  parts.map((part) => {
    const fewest = Math.min(...part.terms.map((term) => postings(term).all.size));
    return { ...part, value: part.weight * Math.log(1 + pages / (1 + fewest)) };
  });

/** The share of a part's pairs that makes a page a candidate: pairs across two words are not in the index. */
const ENOUGH = 0.45;

/** Chapters explain, entries define; of equals the one that explains comes first. */
const prior = (path: string) => (path.startsWith('handbook/') ? 0.18 : path.startsWith('glossary/') ? 0.04 : 0.08);

/**
 * Pages that hold enough of what was asked, best first. They are candidates only: the index knows
 * pairs of letters, not words.
 */
export function candidates(parts: readonly Weighted[], postings: Postings, paths: readonly string[]): number[] {
  const total = sum(parts.map((part) => part.value));
  if (total === 0) return [];
  /** How much of the query a page knows, from 0 to 1, in a field. */
  const known = (page: number, field: keyof Posting) =>
    sum(
      parts.map((part) => {
        const held = part.terms.filter((term) => postings(term)[field].has(page)).length / part.terms.length;
        return held >= ENOUGH ? part.value * held : 0;
      }),
    ) / total;
  return paths
    .map((path, page) => {
      const text = known(page, 'all');
      return { page, text, score: text + known(page, 'head') * 0.8 + prior(path) };
    })
    .filter(({ text }) => text >= 0.4)
    .sort((a, b) => b.score - a.score)
    .map(({ page }) => page);
}

interface Field {
  text: string;
  /** The same with hiragana left out, which is grammar: メール must not be met in 決める. */
  katakana: string;
  words: ReadonlyMap<string, number>;
}

function fieldOf(text: string, locale: Locale): Field {
  const words = new Map<string, number>();
  if (locale === 'en')
    for (const match of text.toLowerCase().matchAll(/[a-z0-9]+/g))
      words.set(stem(match[0]), (words.get(stem(match[0])) ?? 0) + 1);
  return { text: fold(text), katakana: fold(text.replace(/[ぁ-ゖ]+/g, '\u0000')), words };
}

/** True where a word only ends another one. */
export const isInside = (text: string, at: number, part: string): boolean =>
  /^[a-z0-9]/.test(part)
    ? /[a-z0-9]/.test(text.charAt(at - 1))
    : /^[ぁ-ゖ]/.test(part) && part.length < 4 && /[ぁ-ゖ]/.test(text.charAt(at - 1));

/** Latin and short kana words are met from their beginning: `ai` not in `domain`, ライン not in ガイドライン. */
function count(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length))
    if (!isInside(text, at, part)) times++;
  return times;
}

/** How often a text holds a part; a fraction where it holds only most of its letters. */
function holds({ text, katakana, words }: Field, part: Part, locale: Locale): number {
  if (locale === 'en' && /^[a-z0-9]/.test(part.text)) return words.get(part.text) ?? 0;
  if (/^[ぁ-ゖ]/.test(part.text)) return count(katakana, part.text);
  const times = count(text, part.text);
  if (times > 0 || part.terms.length < 3) return times;
  const share = part.terms.filter((term) => text.includes(term)).length / part.terms.length;
  return share >= 0.66 ? share * 0.7 : 0;
}

/** The first mention says most; more of them say a little more. */
const often = (times: number) => (times < 1 ? times : 1 + Math.log(times) * 0.25);

export interface RankedSection {
  section: Section;
  score: number;
}

export interface RankedPage {
  score: number;
  /** How much of the query the page holds, from 0 to 1. */
  share: number;
  /** The best sections, best first; none where only the title answers. */
  sections: RankedSection[];
}

/** How well a page answers, by what its sections really say. */
export function rankPage(
  query: string,
  parts: readonly Weighted[],
  path: string,
  title: string,
  sections: readonly Section[],
  locale: Locale,
): RankedPage {
  const total = sum(parts.map((part) => part.value)) || 1;
  const phrase = fold(query);
  const titleField = fieldOf(title, locale);
  const inTitle = new Set(parts.filter((part) => holds(titleField, part, locale) > 0));
  const seen = new Set<Weighted>(inTitle);
  let asked = 0;
  const ranked = sections.map((section): RankedSection & { share: number } => {
    const [, heading, text, questions = []] = section;
    const fields = [heading, text, questions.join('\n')].map((each) => fieldOf(each, locale));
    const [head, body, wordings] = fields as [Field, Field, Field];
    let score = 0;
    let share = 0;
    for (const part of parts) {
      const [inHead, inText, inWordings] = [
        holds(head, part, locale),
        holds(body, part, locale),
        holds(wordings, part, locale),
      ];
      const best = Math.min(1, Math.max(inHead, inText, inWordings));
      if (best >= 0.6) seen.add(part);
      score += part.value * (often(inText) + Math.min(1, inHead) * 1.5 + Math.min(1, inWordings) * 0.8);
      share += part.value * best;
    }
    share /= total;
    const like = Math.max(0, ...questions.map((question) => likeness(query, question)), likeness(query, heading) * 0.9);
    if (like >= 0.5) asked = Math.max(asked, like);
    const verbatim = phrase.length < 3 ? 0 : head.text.includes(phrase) ? 1.6 : body.text.includes(phrase) ? 0.8 : 0;
    return { section, share, score: (score / total) * share + verbatim + (like >= 0.42 ? like * 3.5 : 0) };
  });
  const best = ranked.filter(({ share, score }) => share > 0.3 || score > 1.2).sort((a, b) => b.score - a.score);
  const titleShare = sum([...inTitle].map((part) => part.value)) / total;
  return {
    score:
      (best[0]?.score ?? 0) +
      titleShare * 1.2 +
      sum(best.slice(1, 5).map((each) => each.score)) * 0.07 +
      prior(path) * 3,
    share: asked >= 0.5 ? 1 : sum([...seen].map((part) => part.value)) / total,
    sections: best.slice(0, 3),
  };
}
