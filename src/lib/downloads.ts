import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../locales.ts';

/** A file that `npm run book` has made. */
export interface Download {
  file: string;
  /** `book`, `epub`, or a chapter's id. */
  kind: string;
  locale: Locale;
  bytes: number;
  pages?: number;
  /** The day on which it was made. */
  made: string;
}

/** The files that can be offered in a language; none where the book has not been made. */
export function downloadsFor(locale: Locale, folder = 'public/book'): Download[] {
  const list = join(folder, 'book.json');
  if (!existsSync(list)) return [];
  return (JSON.parse(readFileSync(list, 'utf8')) as Download[]).filter((each) => each.locale === locale);
}

/** `1.3 MB`, `240 kB`. */
export const sizeOf = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1e3)} kB`;
