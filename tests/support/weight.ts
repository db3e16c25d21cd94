import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { inject } from 'vitest';

const folder = () => join(inject('builds').root.dir, '_astro');
const read = (file: string) => readFileSync(join(folder(), file), 'utf8');

/** In bytes, as a web host sends it. */
export const weigh = (content: Buffer | string): number => brotliCompressSync(content).length;

const importsIn = (file: string) =>
  [...read(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)/g)].map(([, next = '']) => next);

/** Files with everything that they import, but for what is there already. */
function withImports(files: readonly string[], there: readonly string[] = []): string[] {
  const all = files.filter((file) => !there.includes(file));
  for (const file of all) all.push(...importsIn(file).filter((next) => ![...all, ...there].includes(next)));
  return all;
}

const sum = (files: readonly string[]) => files.reduce((total, file) => total + weigh(read(file)), 0);

/** What the script of an island weighs with everything that it imports, and what it fetches later on: all, and by name. */
export function scriptsOf(island: string): {
  files: string[];
  loaded: number;
  later: number;
  parts: Readonly<Record<string, number>>;
} {
  const files = withImports(
    readdirSync(folder()).filter((file) => file.startsWith(`${island}.`) && file.endsWith('.js')),
  );
  const fetched = files.flatMap((file) =>
    [...read(file).matchAll(/import\(\s*["'`]\.\/([^"'`]+\.js)/g)].map(([, next = '']) => next),
  );
  const parts = fetched.map((file) => [file.split('.')[0] ?? '', sum(withImports([file], files))] as const);
  return { files, loaded: sum(files), later: sum(withImports(fetched, files)), parts: Object.fromEntries(parts) };
}
