import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LOCALES, type Locale } from '../../locales.ts';

/** What a reader of one language never asks for: pages for other sites' frames, files that hosts keep to themselves, what machines read, the book beside its chapters. */
const NOT =
  /(?:^|\/)embed\/v\d|^(?:_headers|\..*|sw(?:-off)?\.js|offline\.json|licences\.txt|robots\.txt|llms.*\.txt|sitemap.*|.*opensearch\.xml|card-.*|404\.html)$|^(?:en\/)?(?:cards?|data|print|book)\//;

const languageOf = (file: string): Locale | undefined => {
  if (/^en\/|^(?:search-data|pagefind)\/en\//.test(file)) return 'en';
  return /\.html$|^(?:search-data|pagefind)\/ja\/|^tools\/|^furigana\//.test(file) ? 'ja' : undefined;
};

export interface OfflineSet {
  /** By path below the base, as a browser asks for it, the hash of what it must get. */
  files: Record<string, string>;
  /** What is sent, packed as most hosts do. */
  bytes: number;
}

/** What one language's handbook is made of. */
export function offlineSet(root: string, files: readonly string[], locale: Locale): OfflineSet {
  const set: OfflineSet = { files: {}, bytes: 0 };
  for (const file of files.toSorted()) {
    if (NOT.test(file) || ![undefined, locale].includes(languageOf(file))) continue;
    const content = readFileSync(join(root, file));
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    set.files[path] = `sha256-${createHash('sha256').update(content).digest('base64')}`;
    set.bytes += /\.(?:png|pagefind|pf_\w+|wasm)$/.test(file) ? content.length : gzipSync(content).length;
  }
  return set;
}

/** `1.9MB`, rounded up: nobody shall be told less than comes. */
export const megabytes = (bytes: number): string => `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)}MB`;

/** Writes `offline.json`; its version begins with the day of the build and ends with what is in it. */
export function writeOffline(root: string, files: readonly string[], day: string): void {
  const sets = Object.fromEntries(LOCALES.map((locale) => [locale, offlineSet(root, files, locale).files]));
  const content = createHash('sha256').update(JSON.stringify(sets)).digest('hex').slice(0, 10);
  const manifest = { version: `${day.replaceAll('-', '')}-${content}`, files: sets };
  writeFileSync(join(root, 'offline.json'), JSON.stringify(manifest));
}
