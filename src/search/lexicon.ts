import { fold } from './fold.ts';
import { shorten, toKana } from './kana.ts';
import { stem } from './stem.ts';

export const KINDS = ['term', 'scheme', 'organisation', 'chapter', 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** Something with a name that people look up, as the lexicon file holds it. */
export type Entry = readonly [
  /** Its page without base path and language, `subsidies/#jizokuka`; of a term its id alone. */
  path: string,
  kind: number,
  name: string,
  /** Its name in the other language. */
  other: string,
  /** What it is, in one line; empty where the name says it. */
  line: string,
  /** Further folded spellings in both languages, with a space between them. */
  keys: string,
];

export interface Hit {
  path: string;
  kind: Kind;
  name: string;
  other: string;
  line: string;
  /** 100 where the query is one of its spellings, less where it is only like one. */
  score: number;
  /** The spelling that was met. */
  key: string;
}

/** Its page without base path and language. */
export const pathOf = ([path, kind]: Entry): string => (kind === 0 ? `glossary/${path}/` : path);

/** `事業継続計画（BCP）` is also 事業継続計画 and BCP. */
export function withoutBrackets(name: string): string[] {
  const inside = /[（(]([^）)]+)[）)]/.exec(name)?.[1];
  return inside === undefined ? [name] : [name, name.replace(/[（(][^）)]*[）)]/, ''), inside];
}

/** The folded spellings that two names tell by themselves. */
export const namesOf = (name: string, other: string): string[] =>
  [...withoutBrackets(name), ...withoutBrackets(other)].map(fold).filter((key) => key !== '');

/** How many letters are wrong, missing, too many or have changed places, up to `most`; more where it is more. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? most + 1;
}

const isLatin = (text: string) => /^[a-z0-9]+$/.test(text);

/** One slip for a word of four letters, two for a long one. */
export const near = (one: string, other: string) => {
  const shorter = Math.min(one.length, other.length);
  const most = shorter < 4 ? 0 : shorter < (isLatin(one) ? 9 : 7) ? 1 : 2;
  return most > 0 && slips(one, other, most) <= most;
};

function scoreOf(query: string, kana: string | undefined, key: string): number {
  if (query === key) return 100;
  if (isLatin(query) && isLatin(key) && stem(query) === stem(key)) return 95;
  if (kana !== undefined && !isLatin(key)) {
    const [typed, reading] = [shorten(kana), shorten(key)];
    if (typed === reading) return 98;
    if (typed.length > 2 && reading.startsWith(typed)) return 72;
    if (typed.length > 3 && near(typed, reading)) return 56;
  }
  const least = isLatin(query) ? 2 : 1;
  if (query.length >= least && key.startsWith(query)) return 70 + (20 * query.length) / key.length;
  if (query.length >= (isLatin(query) ? 5 : 2) && key.includes(query)) return 50 + (15 * query.length) / key.length;
  if (near(query, key)) return 60;
  // チャト, バクアプ: what stands where a small っ was heard and left out.
  if (query.length > 2 && query === key.replaceAll('つ', '')) return 60;
  if (key.length >= (isLatin(key) ? 3 : 2) && query.includes(key)) return 20 + (30 * key.length) / query.length;
  return 0;
}

/** The entries that a query names or nearly names, best first. Never throws, whatever is typed. */
export function lookUp(typed: string, lexicon: readonly Entry[]): Hit[] {
  const query = fold(typed);
  if (query === '') return [];
  const kana = isLatin(query) && query.length > 2 ? toKana(query) : undefined;
  const hits = lexicon.flatMap((entry): Hit[] => {
    const [, kind, name, other, line, keys] = entry;
    let best = { score: 0, key: '' };
    for (const key of [...namesOf(name, other), ...keys.split(' ')]) {
      const score = scoreOf(query, kana === undefined ? undefined : fold(kana), key);
      if (score > best.score) best = { score, key };
    }
    return best.score === 0 ? [] : [{ path: pathOf(entry), kind: KINDS[kind] ?? 'page', name, other, line, ...best }];
  });
  const top = Math.max(0, ...hits.map((hit) => hit.score));
  // A guess is offered only where nothing was met.
  const worth = hits.filter((hit) => (top >= 62 ? hit.score >= 62 || (hit.score < 55 && hit.score > 20) : true));
  const best = new Map<string, Hit>();
  for (const hit of worth.sort(
    (a, b) => b.score - a.score || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.name.length - b.name.length,
  )) {
    const same = best.get(hit.path);
    // A term stands twice: with its line, and again with its spellings in the other language.
    best.set(hit.path, same ? { ...same, line: same.line || hit.line } : hit);
  }
  return [...best.values()];
}
