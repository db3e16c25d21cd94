import { posix } from 'node:path';
import { normaliseBase } from './paths.ts';

/** What a first visit to a page brings before anything is touched, in bytes as a host sends them. */
export type Weights = Readonly<Record<string, number>>;

/** So much heavier than recorded may a page become before somebody must say that it is meant. */
const MARGIN = 0.05;

/**
 * The files that a page brings with it: its styles and scripts, and what those scripts import.
 *
 * @param base  the base path that the site was built for
 * @param read  the text of a file of the build; undefined where there is none
 */
export function broughtBy(html: string, base: string, read: (file: string) => string | undefined): string[] {
  const named = [
    ...html.matchAll(/<script[^>]+src="([^"]+)"/g),
    ...[...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].flatMap(([tag]) => [...tag.matchAll(/href="([^"]+)"/g)]),
  ].map(([, address = '']) => address.slice(address.startsWith(normaliseBase(base)) ? normaliseBase(base).length : 0));
  const files = [...new Set(named)];
  for (const file of files)
    if (file.endsWith('.js'))
      for (const [, next = ''] of (read(file) ?? '').matchAll(/(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) {
        const path = posix.join(posix.dirname(file), next);
        if (!files.includes(path)) files.push(path);
      }
  return files;
}

/** In words, which pages became heavier than they were by more than the margin, heaviest growth first. */
export function heavier(recorded: Weights, now: Weights): string[] {
  return Object.entries(now)
    .map(([page, bytes]) => ({ page, bytes, was: recorded[page] ?? bytes }))
    .filter(({ bytes, was }) => bytes > was * (1 + MARGIN))
    .sort((a, b) => b.bytes / b.was - a.bytes / a.was)
    .map(
      ({ page, bytes, was }) => `/${page}: ${bytes} bytes, ${Math.round((bytes / was - 1) * 100)} % more than ${was}`,
    );
}
