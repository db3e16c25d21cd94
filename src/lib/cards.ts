import { CHAPTERS } from '../sidebar.ts';
import type { Locale } from '../locales.ts';

/** The pages that have a picture of their own for social media, without a language; empty is the front page. */
export const CARD_PAGES = [
  '',
  ...CHAPTERS.map((id) => `handbook/${id}`),
  'tools/maturity-quiz',
  'tools/prompt-builder',
  'tools/subsidy-checker',
  'glossary',
  'subsidies',
  'resources',
] as const;

/** As social media ask for it. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * The picture that stands for a page: its own, the glossary's for every term, the front page's for all others.
 *
 * @param page  `handbook/dx`, without a language
 */
export function cardOf(page: string): string {
  if (CARD_PAGES.includes(page)) return page;
  return page.startsWith('glossary/') ? 'glossary' : '';
}

/** Where the picture of a page lies, from the root of the site. */
export function cardPath(page: string, locale: Locale): string {
  const name = cardOf(page).split('/').at(-1);
  return `/cards/${locale}/${name === '' ? 'home' : name}.png`;
}
