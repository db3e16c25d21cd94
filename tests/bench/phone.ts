/**
 * `npm run bench`: every chapter and tool on a simulated phone (slow 4G, processor four times slower, nothing kept from an
 * earlier visit), beside the same articles in Starlight as it comes, and as one plain file each without styles and
 * scripts, which is the limit. Prints by how much ours is above the limit and stock, and ends well whatever the times
 * are: they depend on the machine, ratios hardly.
 *
 *   npm run bench -- --runs 3 --lang en --only security,quiz --site dist
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { CHAPTERS } from '../../src/sidebar.ts';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { barePage, loadedBy, takeArticle } from './phone/article.ts';
import { summary, visitOnPhone, type Visit } from './phone/measure.ts';
import { serveCompressed } from './phone/serve-compressed.ts';
import { buildStock } from './phone/stock.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    lang: { type: 'string', default: 'ja' },
    only: { type: 'string', default: '' },
    /** A site that is built already, for the root of a host. */
    site: { type: 'string' },
    /** The best visit in place of the middle one, where the machine is busy with other things. */
    best: { type: 'boolean', default: false },
  },
});
const TOOLS = ['maturity-quiz', 'prompt-builder', 'subsidy-checker'];
/** First paint at most so many times the limit's. */
const GOAL = 1.25;

const root = join(import.meta.dirname, '../..');
const folder = (name: string) => join(root, '.cache/bench-phone', name);
rmSync(folder(''), { recursive: true, force: true });

const ours = options.site === undefined ? folder('ours') : resolve(options.site);
if (options.site === undefined)
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    env: { ...process.env, OUT_DIR: ours, SITE_URL: 'https://handbook.example', BASE_PATH: '/' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const language = options.lang === 'en' ? 'en/' : '';
const usual = loadedBy(ours, `${language}handbook/${CHAPTERS[0]}`);
const articles = [...CHAPTERS.map((id) => `handbook/${id}/`), ...TOOLS.map((id) => `tools/${id}/`)]
  .map((path) => takeArticle(ours, language + path, usual))
  .filter(({ path }) => options.only.split(',').some((part) => path.includes(part)));

buildStock(articles, ours, folder('stock-source'), folder('stock'));
for (const article of articles) {
  mkdirSync(join(folder('limit'), article.path), { recursive: true });
  writeFileSync(join(folder('limit'), article.path, 'index.html'), barePage(article));
}

const houses = { ours, stock: folder('stock'), limit: folder('limit') };
type House = keyof typeof houses;
const names = Object.keys(houses) as House[];

const browser = await puppeteer.launch({
  executablePath: findBrowser(),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--lang=ja',
  ],
});
const servers = await Promise.all(names.map(async (name) => [name, await serveCompressed(houses[name])] as const));
const rows: { path: string; figures: Record<House, Visit> }[] = [];
for (const { path } of articles) {
  const visits: Record<House, Visit[]> = { ours: [], stock: [], limit: [] };
  // In turns, so that a machine that gets busy slows all of them; the first round warms up and is not counted.
  for (let run = 0; run <= Number(options.runs); run++)
    for (const [name, { address }] of servers) {
      const visit = await visitOnPhone(browser, address + path);
      if (run > 0) visits[name].push(visit);
    }
  rows.push({
    path,
    figures: {
      ours: summary(visits.ours, options.best),
      stock: summary(visits.stock, options.best),
      limit: summary(visits.limit, options.best),
    },
  });
  process.stderr.write('.');
}
process.stderr.write('\n');
await browser.close();
await Promise.all(servers.map(([, { close }]) => close()));

/** Nothing against nothing is even; something against nothing has no ratio. */
const ratio = (a: number, b: number) => (b > 0 ? Number((a / b).toFixed(2)) : a > 0 ? '–' : 1);
const table = (title: string, row: (figures: Record<House, Visit>) => object) => {
  console.log(`\n${title}`);
  console.table(Object.fromEntries(rows.map(({ path, figures }) => [path.replace(/^en\//, ''), row(figures)])));
};

console.log(
  `${options.best ? 'Best' : 'Middle'} of ${options.runs} visits, 1.6 Mbit/s, 150 ms to every answer, processor four times slower, ${language ? 'English' : 'Japanese'}.`,
);
table('How many times the limit (1 is one plain file without styles and scripts)', ({ ours, limit }) => ({
  'first paint': ratio(ours.first, limit.first),
  'largest paint': ratio(ours.largest, limit.largest),
  blocked: ratio(ours.blocked, limit.blocked),
  bytes: ratio(ours.bytes, limit.bytes),
}));
table('How many times stock Starlight (below 1 is ahead of it)', ({ ours, stock }) => ({
  'first paint': ratio(ours.first, stock.first),
  'largest paint': ratio(ours.largest, stock.largest),
  blocked: ratio(ours.blocked, stock.blocked),
  bytes: ratio(ours.bytes, stock.bytes),
}));
table('What they were: ours / stock / limit', (figures) => {
  const all = (show: (visit: Visit) => number | string) => names.map((name) => show(figures[name])).join(' / ');
  return {
    'first paint ms': all(({ first }) => Math.round(first)),
    'largest paint ms': all(({ largest }) => Math.round(largest)),
    'blocked ms': all(({ blocked }) => Math.round(blocked)),
    shift: all(({ shift }) => shift.toFixed(3)),
    bytes: all(({ bytes }) => bytes),
    requests: all(({ requests }) => requests),
  };
});

const missed = rows.filter(({ figures: { ours, limit } }) => ours.first > GOAL * limit.first);
const behind = rows.flatMap(({ path, figures: { ours, stock } }) =>
  (['first', 'largest', 'blocked', 'shift', 'bytes'] as const)
    .filter((name) => ours[name] > stock[name])
    .map((name) => `${path} (${name})`),
);
const list = (all: string[]) => (all.length === 0 ? 'on every page' : `not on ${all.join(', ')}`);
console.log(`\nFirst paint at most ${GOAL} times the limit: ${list(missed.map(({ path }) => path))}.`);
console.log(`Ahead of stock or even with it: ${list(behind)}.`);
