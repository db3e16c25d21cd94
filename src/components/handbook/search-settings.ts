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
      places: { own: pagePath('/', locale, home), other: pagePath('/', otherLang, home), otherLang },
      words: {
        count: t('searching.count'),
        none: t('searching.none'),
        noneHint: t('searching.noneHint'),
        glossary: t('searching.glossary'),
        resources: t('searching.resources'),
        other: t('searching.other'),
        otherSearch: t('searching.otherSearch'),
        loading: t('searching.loading'),
        failed: t('searching.failed'),
        kinds: {
          term: t('searching.term'),
          scheme: t('searching.scheme'),
          organisation: t('searching.organisation'),
          chapter: t('searching.chapter'),
          page: t('searching.page'),
        },
      },
    },
    labels: { search: t('search.label'), close: t('term.close'), all: t('searching.all') },
  };
}
