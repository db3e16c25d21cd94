import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
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

const findings = (path: string, view: View) =>
  visit(path, view, async (page) => {
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
});
