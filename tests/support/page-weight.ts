import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a first visit brings before anything is touched, in bytes as a web host sends them. */
export interface PageWeight {
  page: number;
  styles: number;
  scripts: number;
}

/**
 * Weighs a page of a build with its styles and the scripts that it names, and what those import at once.
 *
 * @param base  the base path that the site was built for
 */
export function weighPage(dir: string, base: string, path: string): PageWeight {
  const weigh = (content: Buffer | string) => brotliCompressSync(content).length;
  const html = readFileSync(join(dir, path, 'index.html'), 'utf8');
  const named = (pattern: RegExp) =>
    [...new Set([...html.matchAll(pattern)].map(([, href = '']) => href))].map((href) => href.slice(base.length));
  const scripts = new Set<string>();
  const follow = (file: string) => {
    if (scripts.has(file) || !existsSync(join(dir, file))) return;
    scripts.add(file);
    const imports = readFileSync(join(dir, file), 'utf8').matchAll(
      /(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g,
    );
    for (const [, next = ''] of imports) follow(posix.join(posix.dirname(file), next));
  };
  named(/<script[^>]+src="([^"]+)"/g).forEach(follow);
  const sum = (files: Iterable<string>) =>
    [...files].reduce((total, file) => total + weigh(readFileSync(join(dir, file))), 0);
  return {
    page: weigh(html),
    styles: sum(named(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)),
    scripts: sum(scripts),
  };
}
