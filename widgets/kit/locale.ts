/** The languages that every text of the site and of its tools exists in. */
export const LOCALES = ['ja', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** One value per language; both are required, so that a missing translation is a type error. */
export type Localised<T> = Readonly<Record<Locale, T>>;
