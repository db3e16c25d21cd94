import type { Locale } from '../locales.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';

/**
 * How texts and queries are cut, in the same way at build time and in every browser. Browsers cut
 * Japanese differently from one another, so no segmenter is asked: kanji and katakana go in pairs of
 * letters, Latin in words, and what is found is held against the text afterwards.
 */
const RUNS = /[㐀-鿿々〆]+|[ァ-ヺー]+|[ぁ-ゖー]+|[a-z0-9]+(?:-[a-z0-9]+)*/g;

const KANA = /^[ぁ-ゖー]/;
const KATAKANA = /^[ァ-ヺー]/;
const LATIN = /^[a-z0-9]/;

const ENGLISH_NOISE = new Set(
  'a an and any are as at be but by can could do does for from has have how i if in into is it its me my no not of on or our put should so than that the their them then there these they this to use used using was we what when where which who why will with would you your between difference mean means get got know need want tell told say says much many about really still just too also very only way best let us im ive dont cant isnt don didn isn doesn ll ve re s t m were been must while always again until even few those there thing things something anything please someone somebody everybody anyone'.split(
    ' ',
  ),
);

const pairs = (run: string): string[] =>
  run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, n) => run.slice(n, n + 2));

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** Runs of one script; `wi-fi` is both itself without its hyphen and its two halves. */
const runsOf = (text: string): string[] =>
  (plain(text).match(RUNS) ?? []).flatMap((run) =>
    run.includes('-') ? [run.replaceAll('-', ''), ...run.split('-')] : [run],
  );

/** Hiragana that begins a query or follows no kanji is a word up to its first particle: `はんこ` in `はんこをやめたい`. */
const KANA_WORD = /(?:^|[^㐀-鿿々〆ぁ-ゖァ-ヺー])([ぁ-ゖー]{3,}?)(?=とは|って|[をはがのにで])/g;

/** Cuts a long run of kanji into words, so that pairs across two words do not fill the index. Build time only. */
const segmenter = (() => {
  let made: Intl.Segmenter | undefined;
  return (run: string) =>
    [...(made ??= new Intl.Segmenter('ja', { granularity: 'word' })).segment(run)].map(({ segment }) => segment);
})();

/** The entries under which a text stands in the index, each once. */
export function indexTerms(text: string, locale: Locale): string[] {
  const terms = new Set<string>();
  for (const run of runsOf(text)) {
    if (LATIN.test(run)) {
      if (locale === 'ja' ? !/^\d{1,2}$/.test(run) : !ENGLISH_NOISE.has(run))
        terms.add(locale === 'en' ? stem(run) : run);
    } else if (!KANA.test(run))
      for (const word of KATAKANA.test(run)
        ? [fold(run)]
        : run.length > 3
          ? segmenter(run).filter(({ length }) => length > 1)
          : [run])
        for (const pair of pairs(word)) terms.add(pair);
  }
  terms.delete('');
  return [...terms];
}

/** A part of a query that a result should hold. */
export interface Part {
  /** As it is compared with a folded text. */
  text: string;
  /** Its entries in the index. */
  terms: string[];
  /** How much it says by itself: a lone kanji is mostly the stem of a verb. */
  weight: number;
}

/** What a query asks for. Hiragana between other letters is grammar; alone it is the word. */
export function queryParts(query: string, locale: Locale): Part[] {
  const runs = [...runsOf(query).filter((run) => !run.includes('-'))];
  const words = [...plain(query).matchAll(KANA_WORD)].map(([, word = '']) => fold(word));
  const onlyKana = words.length === 0 && runs.every((run) => KANA.test(run));
  const parts = runs.flatMap((run): Part[] => {
    if (LATIN.test(run)) {
      if (locale === 'en') return ENGLISH_NOISE.has(run) ? [] : [{ text: stem(run), terms: [stem(run)], weight: 1 }];
      return [{ text: run, terms: [run], weight: 1 }];
    }
    if (KANA.test(run) && !onlyKana) return [];
    const text = KANA.test(run) || KATAKANA.test(run) ? fold(run) : run;
    if (text === '') return [];
    return [{ text, terms: pairs(text), weight: text.length === 1 ? 0.4 : Math.min(1.5, 0.7 + text.length * 0.15) }];
  });
  for (const text of words) if (text.length > 2) parts.push({ text, terms: pairs(text), weight: 1 });
  return parts.filter((part, n) => parts.findIndex((other) => other.text === part.text) === n);
}

/** How alike two wordings are, from 0 to 1, by the pairs of letters or the words that they share (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(shapesOf(text))) as [Set<string>, Set<string>];
  const shared = [...a].filter((shape) => b.has(shape)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Pairs of letters of Japanese, stems of English. */
function shapesOf(text: string): string[] {
  const folded = fold(text).replace(/[?？!！]/g, '');
  if (/[^ -~]/.test(folded)) return pairs(folded);
  const words = (text.toLowerCase().match(/[a-z0-9']+/g) ?? []).map((word) => word.replaceAll("'", ''));
  return words.filter((word) => !ENGLISH_NOISE.has(word)).map(stem);
}
