import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { inject } from 'vitest';

const folder = () => join(inject('builds').root.dir, '_astro');
const read = (file: string) => readFileSync(join(folder(), file), 'utf8');

/** In bytes, as a web host sends it. */
export const weigh = (content: Buffer | string): number => brotliCompressSync(content).length;

/** What the script of an island weighs with everything that it imports, and what it fetches later on. */
export function scriptsOf(island: string): { files: string[]; loaded: number; later: number } {
  const files = readdirSync(folder()).filter((file) => file.startsWith(`${island}.`) && file.endsWith('.js'));
  for (const file of files)
    for (const [, next = ''] of read(file).matchAll(/from\s*["'`]\.\/([^"'`]+\.js)/g))
      if (!files.includes(next)) files.push(next);
  const fetched = files.flatMap((file) =>
    [...read(file).matchAll(/import\(\s*["'`]\.\/([^"'`]+\.js)/g)].map(([, next = '']) => next),
  );
  const sum = (all: readonly string[]) => all.reduce((total, file) => total + weigh(read(file)), 0);
  return { files, loaded: sum(files), later: sum([...new Set(fetched)]) };
}
