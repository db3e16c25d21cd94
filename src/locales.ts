import type { Locale, Localised } from '../widgets/kit/locale.ts';

export { LOCALES, type Locale, type Localised } from '../widgets/kit/locale.ts';

/** The language that stands at the root of the site; the other one stands under `/<locale>/`. */
export const DEFAULT_LOCALE: Locale = 'ja';

/** How each language calls itself, and its BCP 47 tag. */
export const LOCALE_LABELS: Localised<{ label: string; lang: string }> = {
  ja: { label: '日本語', lang: 'ja' },
  en: { label: 'English', lang: 'en' },
};

/** Narrows what a route, a path or a stored value brings; anything unknown is the default language. */
export function toLocale(value: string | undefined): Locale {
  return value === 'en' ? 'en' : DEFAULT_LOCALE;
}
