import type { Locale } from '../locales.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { fold } from './fold.ts';
import { NAMED, resultOf } from './first.ts';
import { toKana } from './kana.ts';
import { pathOf, type Entry, type Hit } from './lexicon.ts';
import { meant } from './meant.ts';
import { candidates, rankPage, weigh, type Posting, type Postings, type Section } from './rank.ts';
import { queryParts, type Part } from './tokens.ts';

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
  /** Where its title leads, if not to the page's top: the place in a long page that answers. */
  lead?: string;
  score: number;
}

const LOADED = 6;
const SHOWN = 8;
/** Pages so long that a title leads to the place that answers. */
const LONG = /^(?:handbook|subsidies|resources)\//;
/** Letters from which on a name inside a longer word is hardly there by chance. */
const PLAIN = 3;
/** How many words of a query are looked up one by one. */
const WORDS = 12;
const NOWHERE: Posting = { head: new Set(), all: new Set() };

/** Results as they come: the best page's passages first, then all. */
export interface Found {
  results: Result[];
  done: boolean;
  /** What is to be said of them: how many, that they hold but a part of what was asked, that there are none. */
  says: 'count' | 'partly' | 'none';
}

/** The wordings to search for: as typed, in the site's spelling of a name that was meant, and romaji as kana. */
function wordingsOf(query: string, hits: readonly Hit[], locale: Locale): string[] {
  // Chapters and pages are found by many words that are not their names: their titles would ask for something else.
  const named = hits.find(({ score, kind }) => score >= 56 && kind !== 'chapter' && kind !== 'page');
  const kana = locale === 'ja' && /^[a-z\s'-]{4,}$/i.test(query.trim()) ? toKana(query) : undefined;
  return [query, ...(named ? [named.name] : kana === undefined ? [] : [kana])];
}

/** The first words of a query, each by itself: what stands between spaces, and runs of one script. */
function wordsOf(query: string): string[] {
  const runs = query.match(/[ァ-ヺー]+|[a-z0-9-]+|[㐀-鿿々]+/gi) ?? [];
  return [...new Set([...query.split(/[\s、。,]+/), ...runs])].slice(0, WORDS);
}

/**
 * Results, best first, shown twice: as soon as the best candidate has arrived, and when all have. Where nothing holds
 * enough of what was asked, what holds the words that the site knows; else what single words name. Else nothing at all.
 */
export async function* search(
  query: string,
  lexicon: readonly Entry[],
  engine: Engine,
  locale: Locale,
): AsyncGenerator<Found, void, void> {
  const hits = meant(query, lexicon);
  const results = new Map<string, Result>();
  for (const hit of hits.filter(({ score }) => score >= NAMED).slice(0, 6)) results.set(hit.path, resultOf(hit));
  let partly = false;
  const found = (done: boolean): Found => ({
    results: [...results.values()].sort((a, b) => b.score - a.score).slice(0, SHOWN),
    done,
    says: results.size === 0 ? 'none' : partly ? 'partly' : 'count',
  });
  const paths = engine.pages.map(([path]) => path);
  const titleOf = new Map(lexicon.map((entry) => [pathOf(entry), entry[2]]));

  const postingsOf = async (parts: readonly Part[]): Promise<Postings> => {
    const terms = [...new Set(parts.flatMap((part) => part.terms))];
    const postings = new Map(
      await Promise.all(terms.map(async (term) => [term, await engine.pagesWith(term)] as const)),
    );
    return (term) => postings.get(term) ?? NOWHERE;
  };

  /** Adds the pages that hold enough of the parts; stops once on the way, where a passage can be shown. */
  async function* passagesFor(wording: string, parts: readonly Part[], known: Postings): AsyncGenerator<Found> {
    const weighted = weigh(parts, known, paths.length);
    const most = wording === query ? 88 : (hits[0]?.score ?? 60) - 1;

    const rank = (page: number, sections: readonly Section[]) => {
      const [path = '', named] = engine.pages[page] ?? [];
      const title = named || titleOf.get(path) || '';
      const ranked = rankPage(wording, weighted, path, title, sections, locale);
      if (ranked.share < (parts.length > 3 ? 0.45 : 0.55) || (ranked.sections.length === 0 && ranked.share < 1)) return;
      const own = hits.find((hit) => hit.path === path);
      const score = Math.min(most, 9 * ranked.score * ranked.share + (own ? own.score / 6 : 0));
      const passages = ranked.sections
        .filter(({ section: [, , text] }) => text !== '')
        .map(({ section: [id, heading, text] }) => ({
          path: id === '' ? path : `${path}#${id}`,
          heading: heading || title,
          pieces: excerpt(text, weighted, locale),
        }));
      const same = results.get(path);
      // Who types a page's title wants its beginning.
      const isTitle = own !== undefined && own.score >= 90 && own.key === fold(title);
      const best = LONG.test(path) && !isTitle ? passages[0]?.path : undefined;
      results.set(path, {
        ...(best === undefined ? {} : { lead: best }),
        ...(same ?? { path, title, score: 0, passages: [] }),
        passages: same && same.passages.length > 0 ? same.passages : passages,
        score: same ? Math.max(same.score, score) + Math.min(same.score, score) / 20 : score,
      });
    };

    const chosen = candidates(weighted, known, paths).slice(0, LOADED);
    // What is named first, then entries of the glossary, a twentieth of a chapter: on a weak line they are
    // there while a chapter is still coming. One after the other, until a passage can be shown.
    const named = hits.slice(0, 2).flatMap((hit) => (hit.kind === 'term' ? [paths.indexOf(hit.path)] : []));
    const short = chosen.slice(0, 3).filter((page) => paths[page]?.startsWith('glossary/'));
    const quick = [...new Set([...named.filter((page) => page >= 0), ...short, ...chosen])].slice(0, 3);
    const seen = new Set<number>();
    for (const page of quick) {
      rank(page, await engine.passages(page));
      seen.add(page);
      if (![...results.values()].some(({ passages }) => passages.length > 0)) continue;
      yield found(false);
      break;
    }
    const others = chosen.filter((page) => !seen.has(page));
    const loaded = await Promise.all(others.map(async (page) => [page, await engine.passages(page)] as const));
    for (const [page, sections] of loaded) rank(page, sections);
  }

  for (const wording of wordingsOf(query, hits, locale)) {
    const parts = queryParts(wording, locale);
    yield* passagesFor(wording, parts, await postingsOf(parts));
  }
  if (results.size === 0) {
    partly = true;
    const parts = queryParts(query, locale);
    const known = await postingsOf(parts);
    const here = parts.filter(({ terms }) => terms.every((term) => known(term).all.size > 0));
    if (here.length < parts.length && here.some(({ weight }) => weight >= 1)) yield* passagesFor(query, here, known);
  }
  if (results.size === 0)
    for (const word of wordsOf(query))
      for (const hit of meant(word, lexicon).filter(
        ({ score, key }) => score >= 95 || (key.length >= PLAIN && fold(word).includes(key)),
      ))
        if (!results.has(hit.path)) results.set(hit.path, resultOf({ ...hit, score: NAMED + word.length }));
  yield found(true);
}
