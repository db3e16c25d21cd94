import { lookUp, type Entry, type Hit } from './lexicon.ts';
import type { Result } from './search.ts';

/** From which score on an entry of the lexicon is a result by itself. */
export const NAMED = 50;

export const resultOf = (hit: Hit): Result => ({
  path: hit.path,
  title: hit.name,
  hit,
  passages: [],
  score: hit.score,
});

/** What can be said at once, from the lexicon alone. */
export const firstResults = (query: string, lexicon: readonly Entry[]): Result[] =>
  lookUp(query, lexicon)
    .filter(({ score }) => score >= NAMED)
    .slice(0, 4)
    .map(resultOf);
