import { toLocale } from '../locales.ts';
import type { Entry } from './lexicon.ts';
import { openEngine } from './pagefind.ts';
import { search, type Found } from './search.ts';

/** The part of the search that is loaded with the engine. */
export async function start(
  home: string,
  locale: string,
): Promise<{ search: (query: string, lexicon: readonly Entry[]) => AsyncIterable<Found> }> {
  const engine = await openEngine(home, locale);
  return { search: (query, lexicon) => search(query, lexicon, engine, toLocale(locale)) };
}
