import type { Locale } from '../locales.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { toKana } from './kana.ts';
import { lookUp, type Entry, type Hit } from './lexicon.ts';
import { candidates, rankPage, weigh, type Posting, type Section } from './rank.ts';
import { queryParts } from './tokens.ts';

/** What the ranking needs of an engine; one adapter knows which engine it is. */
export interface Engine {
  /** The pages of the index: path without base and language, title. */
  pages: readonly PageInfo[];
  /** The pages that know an index term, by their place in `pages`. */
  pagesWith: (term: string) => Promise<Posting>;
  /** The sections of a page. */
  passages: (page: number) => Promise<readonly Section[]>;
}

export type PageInfo = readonly [path: string, title: string];

export interface Passage {
  /** Without base and language: `handbook/security/#human`. */
  path: string;
  heading: string;
  pieces: Piece[];
}

/** One result: a page, what it is called, and the passages that answer best. */
export interface Result {
  path: string;
  title: string;
  /** The entry of the lexicon that it is, if it is one. */
  hit?: Hit;
  passages: Passage[];
  score: number;
}

const LOADED = 6;
const SHOWN = 8;
const NOWHERE: Posting = { head: new Set(), all: new Set() };

/** What can be said at once, from the lexicon alone. */
export const firstResults = (query: string, lexicon: readonly Entry[]): Result[] =>
  lookUp(query, lexicon)
    .filter((hit) => hit.score >= 50)
    .slice(0, 4)
    .map((hit) => ({ path: hit.path, title: hit.name, hit, passages: [], score: hit.score }));

/** The wordings to search for: as typed, in the site's spelling of a name that was meant, and romaji as kana. */
function wordingsOf(query: string, hits: readonly Hit[], locale: Locale): string[] {
  const named = hits.find((hit) => hit.score >= 56);
  const kana = locale === 'ja' && /^[a-z\s'-]{4,}$/i.test(query.trim()) ? toKana(query) : undefined;
  return [query, ...(named ? [named.name] : kana === undefined ? [] : [kana])];
}

/** All results, best first. Nothing at all where nothing holds enough of what was asked. */
export async function search(
  query: string,
  lexicon: readonly Entry[],
  engine: Engine,
  locale: Locale,
): Promise<Result[]> {
  const hits = lookUp(query, lexicon);
  const results = new Map<string, Result>();
  for (const hit of hits.filter(({ score }) => score >= 50).slice(0, 6))
    results.set(hit.path, { path: hit.path, title: hit.name, hit, passages: [], score: hit.score });

  for (const wording of wordingsOf(query, hits, locale)) {
    const parts = queryParts(wording, locale);
    const postings = new Map<string, Posting>();
    for (const term of parts.flatMap((part) => part.terms))
      if (!postings.has(term)) postings.set(term, await engine.pagesWith(term));
    const known = (term: string) => postings.get(term) ?? NOWHERE;
    const weighted = weigh(parts, known, engine.pages.length);
    const paths = engine.pages.map(([path]) => path);
    const chosen = candidates(weighted, known, paths).slice(0, LOADED);
    const loaded = await Promise.all(chosen.map((page) => engine.passages(page)));
    chosen.forEach((page, n) => {
      const [path = '', title = ''] = engine.pages[page] ?? [];
      const ranked = rankPage(wording, weighted, path, title, loaded[n] ?? [], locale);
      if (ranked.share < (parts.length > 3 ? 0.45 : 0.55) || (ranked.sections.length === 0 && ranked.share < 1)) return;
      const named = hits.find((hit) => hit.path === path);
      const most = wording === query ? 88 : (hits[0]?.score ?? 60) - 1;
      const score = Math.min(most, 9 * ranked.score * ranked.share + (named ? named.score / 6 : 0));
      const passages = ranked.sections.map(({ section: [id, heading, text] }) => ({
        path: id === '' ? path : `${path}#${id}`,
        heading: heading || title,
        pieces: excerpt(text, parts, locale),
      }));
      const same = results.get(path);
      if (!same) results.set(path, { path, title, passages, score });
      else
        results.set(path, {
          ...same,
          passages: same.passages.length > 0 ? same.passages : passages,
          score: Math.max(same.score, score) + Math.min(same.score, score) / 20,
        });
    });
  }
  return [...results.values()].sort((a, b) => b.score - a.score).slice(0, SHOWN);
}
