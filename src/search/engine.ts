import type { Locale } from '../locales.ts';
import { showNone } from './dialog/none.ts';
import type { Words } from './dialog/view.ts';
import type { Entry } from './lexicon.ts';
import { openEngine } from './pagefind.ts';
import { search, type Found } from './search.ts';

export interface Started {
  search: (query: string, lexicon: readonly Entry[]) => AsyncIterable<Found>;
  words: Words;
  showNone: typeof showNone;
}

/** The part of the search that is loaded with the engine. */
export async function start(home: string, locale: Locale): Promise<Started> {
  const [engine, words] = await Promise.all([
    openEngine(home, locale),
    fetch(`${home}search-data/${locale}/words.json`).then((response) => response.json() as Promise<Words>),
  ]);
  return { search: (query, lexicon) => search(query, lexicon, engine, locale), words, showNone };
}
