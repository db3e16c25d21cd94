import type { AstroGlobal } from 'astro';
import { localeOfPath, normaliseBase, pagePath } from '../../lib/paths.ts';
import type { Settings } from '../../search/dialog/session.ts';

/** What the search needs to know of the page that it is opened on, in that page's language. */
export function searchSettings(astro: Pick<AstroGlobal, 'locals' | 'url'>): {
  settings: Settings;
  labels: { search: string; close: string; all: string };
} {
  const { t } = astro.locals;
  const home = normaliseBase(import.meta.env.BASE_URL);
  const locale = localeOfPath(astro.url.pathname, home);
  const otherLang = locale === 'ja' ? 'en' : 'ja';
  return {
    settings: {
      home,
      locale,
      own: pagePath('/', locale, home),
      other: pagePath('/', otherLang, home),
      otherLang,
      words: { term: t('searching.term'), loading: t('searching.loading'), failed: t('searching.failed') },
    },
    labels: { search: t('search.label'), close: t('term.close'), all: t('searching.all') },
  };
}
