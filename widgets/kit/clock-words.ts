import type { Locale } from './locale.ts';

/** Today's date in Japan as a reader writes it: 2026年11月22日, 22 November 2026. */
export const todayInWords = (locale: Locale, now = new Date()): string =>
  now.toLocaleDateString(locale === 'ja' ? 'ja' : 'en-GB', { dateStyle: 'long', timeZone: 'Asia/Tokyo' });
