/**
 * `npm run bench:search`: our search beside Starlight's own on the same pages. Prints how often the right
 * page comes first, among the first three, or not at all, and what a reader downloads until the first hit.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import puppeteer, { type Page } from 'puppeteer-core';
import { parse } from 'yaml';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';

interface Query {
  q: string;
  lang: 'ja' | 'en';
  kind: string;
  first: string[];
}

const root = join(import.meta.dirname, '../..');
const own = join(root, '.cache/bench');
const stock = join(root, '.cache/bench-stock');
const table = parse(readFileSync(join(root, 'tests/search/queries.yaml'), 'utf8')) as Query[];

rmSync(own, { recursive: true, force: true });
rmSync(stock, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
  cwd: root,
  env: { ...process.env, OUT_DIR: own, SITE_URL: 'https://handbook.example', BASE_PATH: '/' },
  stdio: 'ignore',
});
cpSync(own, stock, { recursive: true, filter: (from) => !/[\\/](pagefind|search-data)([\\/]|$)/.test(from) });
const { index } = await pagefind.createIndex();
await index?.addDirectory({ path: stock });
await index?.writeFiles({ outputPath: join(stock, 'pagefind') });
await pagefind.close();

const browser = await puppeteer.launch({
  executablePath: findBrowser(),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
});

type Ask = (page: Page, query: Query) => Promise<string[]>;

const askOwn: Ask = (page, { q }) =>
  page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#search-field');
    const status = document.querySelector('.search-page [role=status]');
    if (!input || !status) throw new Error('no search');
    input.value = text;
    status.textContent = '…';
    input.form?.requestSubmit();
    while (/…$/.test(status.textContent ?? '')) await new Promise((resolve) => setTimeout(resolve, 15));
    return [...document.querySelectorAll<HTMLAnchorElement>('.sr-title')].map((link) => new URL(link.href).pathname);
  }, q);

const askStock: Ask = (page, { q }) =>
  page.evaluate(async (text) => {
    const engine = (await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`)) as {
      options: (options: object) => Promise<void>;
      search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
    };
    await engine.options({ ranking: { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 } });
    const { results } = await engine.search(text);
    return Promise.all(
      results.slice(0, 3).map(async (result) => new URL((await result.data()).url, location.origin).pathname),
    );
  }, q);

const page = async (address: string, lang: string) => {
  const opened = await browser.newPage();
  await opened.goto(`${address}${lang === 'en' ? 'en/' : ''}search/`, { waitUntil: 'networkidle0' });
  return opened;
};

async function rates(folder: string, ask: Ask) {
  const { address, close } = await serveFolder(folder);
  let [first, three, wrong] = [0, 0, 0];
  for (const lang of ['ja', 'en']) {
    const opened = await page(address, lang);
    for (const query of table.filter((each) => each.lang === lang)) {
      const shown = (await ask(opened, query)).map((path) => path.replace(/^\/en\//, '/'));
      const right = (places: number) =>
        query.first.length === 0
          ? shown.length === 0
          : shown.slice(0, places).some((path) => query.first.includes(path));
      if (right(1)) first++;
      if (right(3)) three++;
      if (query.first.length === 0 && shown.length > 0) wrong++;
    }
    await opened.close();
  }
  await close();
  const share = (count: number) => `${((100 * count) / table.length).toFixed(1)} %`;
  return { first: share(first), 'first three': share(three), 'shown for nonsense': wrong };
}

const weigh = (folder: string, path: string) => {
  const file = join(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) return 0;
  const content = readFileSync(file);
  return /\.(pf_\w+|pagefind)$/.test(path) ? content.length : brotliCompressSync(content).length;
};

async function bytes(folder: string, ask: Ask, q: string, extra: number) {
  const { address, close } = await serveFolder(folder);
  const opened = await page(address, 'ja');
  const files = new Set<string>();
  opened.on('request', (request) => files.add(decodeURIComponent(new URL(request.url()).pathname.slice(1))));
  await ask(opened, { q, lang: 'ja', kind: '', first: [] });
  await opened.close();
  await close();
  return [...files].reduce((all, file) => all + weigh(folder, file), extra);
}

const require = createRequire(join(root, 'node_modules/@astrojs/starlight/package.json'));
const ui = dirname(require.resolve('@pagefind/default-ui'));
const interfaceOfStock = ['npm_dist/mjs/ui-core.mjs', 'css/ui.css']
  .map((path) => join(ui.replace(/npm_dist.*/, ''), path))
  .reduce((all, file) => all + (existsSync(file) ? brotliCompressSync(readFileSync(file)).length : 0), 0);

console.log(`${table.length} queries`);
console.table({ ours: await rates(own, askOwn), stock: await rates(stock, askStock) });
for (const q of ['クラウド', 'ランサムウェア対策', '補助金 組合'])
  console.log(
    `${q}: all results ours ${await bytes(own, askOwn, q, 0)} bytes, stock ${await bytes(stock, askStock, q, interfaceOfStock)} bytes (its interface ${interfaceOfStock})`,
  );
await browser.close();
