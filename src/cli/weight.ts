/**
 * Says which pages have become heavier by more than a twentieth since their weight was last recorded, by bytes of the
 * newest build that lies here. With `--accept` it records what they weigh now.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { CARD_PAGES } from '../lib/cards.ts';
import { broughtBy, heavier, type Weights } from '../lib/weight.ts';

const root = join(import.meta.dirname, '../..');
const record = join(root, 'tests/bench/weights.json');
const since = (folder: string) => statSync(join(folder, 'index.html')).mtimeMs;
const [build] = ['dist', '.cache/site']
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(join(folder, 'index.html')))
  .toSorted((a, b) => since(b) - since(a));

function weigh(folder: string): Weights {
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined;
  const sizes = new Map<string, number>();
  const size = (file: string) => {
    const known = sizes.get(file) ?? brotliCompressSync(read(file) ?? '').length;
    sizes.set(file, known);
    return known;
  };
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(read('index.html') ?? '')?.[1] ?? 'http://localhost/';
  const base = new URL(canonical).pathname;
  const pages = ['', 'en/'].flatMap((language) =>
    CARD_PAGES.map((page) => `${language}${page === '' ? '' : `${page}/`}`),
  );
  return Object.fromEntries(
    pages.map((page) => {
      const file = `${page}index.html`;
      return [page, [file, ...broughtBy(read(file) ?? '', base, read)].reduce((sum, each) => sum + size(each), 0)];
    }),
  );
}

if (build === undefined) console.log('No build lies here to weigh: npm run build, then npm run check again.');
else if (process.argv.includes('--accept')) writeFileSync(record, `${JSON.stringify(weigh(build), null, 2)}\n`);
else {
  const remarks = heavier(JSON.parse(readFileSync(record, 'utf8')) as Weights, weigh(build));
  for (const remark of remarks) console.log(remark);
  if (remarks.length > 0) console.log('If that is meant, run: npm run weigh');
  else console.log('No page has become heavier by more than 5 %.');
  process.exitCode = remarks.length === 0 ? 0 : 1;
}
