import sheets from '../data/printed-pages.json' with { type: 'json' };
import type { Locale } from '../locales.ts';

/**
 * How many A4 pages a page of this site takes on paper, by its path without language. Measured by `npm run sheets`; on
 * a reader's machine another Mincho may make it one more or less.
 */
export function sheetsOf(entryId: string, locale: Locale): number | undefined {
  const path = entryId.replace(/^en\//, '');
  return (sheets as Partial<Record<string, Record<Locale, number>>>)[path]?.[locale];
}
