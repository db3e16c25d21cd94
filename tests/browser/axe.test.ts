import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { CHAPTERS } from '../../src/sidebar.ts';
import { closeBrowser, visit, type View } from '../support/open.ts';
import { pagesOf } from '../support/pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run: () => Promise<AxeResults> };
  }
}

const findings = (path: string, view: View, act?: (page: Page) => Promise<unknown>) =>
  visit(path, view, async (page) => {
    await act?.(page);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${path} ${id}: ${node.html.slice(0, 160)}`));
  });

afterAll(closeBrowser);

const every = pagesOf(inject('builds').root.dir).map(({ file, path }) => (file === '404.html' ? '/nowhere/' : path));
const heavy = [
  '/',
  '/glossary/',
  '/glossary/cloud/',
  '/subsidies/',
  '/resources/',
  ...CHAPTERS.map((id) => `/handbook/${id}/`),
];

describe('axe finds nothing', () => {
  it('on every page, on a phone by day', async () => {
    const all: string[] = [];
    for (const path of every) all.push(...(await findings(path, { width: 390 })));
    expect(all).toEqual([]);
    expect(every.length).toBeGreaterThan(110);
  }, 600_000);

  it.each<[string, View]>([
    ['on a desk by night', { width: 1280, dark: true }],
    ['on a phone by night', { width: 390, dark: true }],
    ['on a desk by day', { width: 1280 }],
    ['in forced colours', { width: 1280, forcedColours: true }],
  ])(
    'on the main pages, %s',
    async (_, view) => {
      const all: string[] = [];
      for (const path of heavy)
        for (const language of ['', '/en']) all.push(...(await findings(language + path, view)));
      expect(all).toEqual([]);
    },
    600_000,
  );

  const openTerm = async (page: Page) => {
    await page.$eval('#use-vpn', (term) => term.scrollIntoView({ block: 'center' }));
    await page.click('#use-vpn > button');
    await page.waitForSelector('#term-vpn:popover-open');
  };
  const search = (text: string, until: string) => async (page: Page) => {
    await page.click('.search-open');
    await page.waitForSelector('#search-input');
    await page.type('#search-input', text);
    await page.waitForSelector(until);
  };
  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    ['a term opened', '/handbook/security/', openTerm],
    ['the menu opened', '/handbook/security/', (page) => page.click('.sl-menu-button')],
    ['the search with results', '/handbook/dx/', search('クラウド', '.sr-passages')],
    ['the search without any', '/handbook/dx/', search('ぬるぽがっ', '.sr-none')],
    ['the search page with results', '/search/?q=バックアップ', (page) => page.waitForSelector('.sr-passages')],
    ['the search page in English', '/en/search/?q=backup', (page) => page.waitForSelector('.sr-passages')],
    ['the glossary filtered', '/glossary/', (page) => page.type('#glossary-filter', 'くら')],
    ['the glossary with nothing found', '/glossary/', (page) => page.type('#glossary-filter', 'ぬるぽ')],
  ])('with %s, by day and by night', async (_, path, act) => {
    for (const dark of [false, true]) expect(await findings(path, { width: 390, dark }, act)).toEqual([]);
  });
});
