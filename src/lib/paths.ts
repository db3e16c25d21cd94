import { DEFAULT_LOCALE, type Locale } from '../locales.ts';

/** `/handbook/` whatever the host calls it: always one slash at either end. */
export function normaliseBase(base: string | undefined): string {
  const inner = (base ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * The address of a page of this site.
 *
 * @param path  as editors write it: from the root, without language or base path (`/handbook/dx/#value`)
 * @param base  the base path the site is built for (`import.meta.env.BASE_URL`)
 */
export function pagePath(path: string, locale: Locale, base: string): string {
  const inner = path.replace(/^\/+/, '');
  const language = locale === DEFAULT_LOCALE ? '' : `${locale}/`;
  return `${normaliseBase(base)}${language}${inner}`;
}

/** Files that exist once for both languages, such as `/data/glossary.json`. */
export function filePath(path: string, base: string): string {
  return `${normaliseBase(base)}${path.replace(/^\/+/, '')}`;
}

/** Which language a built page's path belongs to. */
export function localeOfPath(path: string, base: string): Locale {
  const inner = path.slice(normaliseBase(base).length);
  return inner === 'en' || inner.startsWith('en/') ? 'en' : DEFAULT_LOCALE;
}

/** True for what an editor writes to lead to another page of this site. */
export function isSitePath(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('//');
}
