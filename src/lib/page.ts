import type { AstroGlobal } from 'astro';
import { toLocale, type Locale } from '../locales.ts';
import { filePath, pagePath } from './paths.ts';

/** What a component needs to know of the page that it stands on. */
export interface PageContext {
  /** The language of the text around it. */
  locale: Locale;
  /** The address of another page in the same language. */
  to: (path: string) => string;
  /** The address of a file that exists once. */
  file: (path: string) => string;
}

export function pageContext(astro: Pick<AstroGlobal, 'locals'>): PageContext {
  const { entryMeta, locale } = astro.locals.starlightRoute;
  const base = import.meta.env.BASE_URL;
  const own = toLocale(locale);
  return {
    locale: toLocale(entryMeta.lang),
    to: (path) => pagePath(path, own, base),
    file: (path) => filePath(path, base),
  };
}
