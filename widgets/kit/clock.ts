import type { Locale } from './locale.ts';

const AHEAD = 9 * 3_600_000;

/**
 * Today's date where the schemes are, as `2026-11-22`: Japan, whatever the reader's clock is set to. Reckoned, since Japan
 * has no summer time and a browser's calendars take an old phone a tenth of a second to load.
 */
export const todayInJapan = (now: Date): string => new Date(now.getTime() + AHEAD).toISOString().slice(0, 10);

/** The same as a reader writes it: 2026年11月22日, 22 November 2026. */
export const todayInWords = (locale: Locale, now = new Date()): string =>
  now.toLocaleDateString(locale === 'ja' ? 'ja' : 'en-GB', { dateStyle: 'long', timeZone: 'Asia/Tokyo' });
