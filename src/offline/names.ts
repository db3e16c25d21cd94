/**
 * How the worker and the pages call what they keep. Two kinds: what a reader visited (`pages`, `assets`), and the whole
 * handbook in one language, one cache to a version, which counts only once it is complete.
 */

/** Two editions may live on one origin under different paths. */
export const prefixOf = (base: string): string => `handbook ${base} `;

export const pagesOf = (base: string): string => `${prefixOf(base)}pages`;
export const assetsOf = (base: string): string => `${prefixOf(base)}assets`;
/** Which open pages came out of the whole handbook. */
export const clientsOf = (base: string): string => `${prefixOf(base)}clients`;

/** Its last word is the version; the language stands before it. */
export const keptOf = (base: string, locale: string, version: string): string =>
  `${prefixOf(base)}kept ${locale} ${version}`;

export const isKept = (base: string, name: string): boolean => name.startsWith(`${prefixOf(base)}kept `);

/** An entry that is written last: without it a cache is a download that broke off. */
export const MARK = 'offline-complete';
