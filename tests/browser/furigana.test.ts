import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, visit, type View } from '../support/open.ts';

afterAll(closeBrowser);
afterEach(async () => {
  await visit('/404.html', {}, (page) => page.evaluate(() => localStorage.clear()));
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const press = (page: Page) => page.$eval('.rd-furigana input', (input) => (input as HTMLInputElement).click());
async function openAids(page: Page): Promise<void> {
  await page.$$eval('[data-reading]', ([button]) => (button as HTMLElement).click());
  await page.waitForSelector('.rd-dialog[open]');
}
/** Waits until no more readings come. */
async function settled(page: Page): Promise<number> {
  await page.waitForSelector('main rt');
  let before = -1;
  for (;;) {
    const now = await page.$$eval('main rt', (all) => all.length);
    if (now === before) return now;
    before = now;
    await new Promise((done) => setTimeout(done, 150));
  }
}
/** Visits a page as somebody who has switched readings on before. */
const withFurigana = <T>(path: string, view: View, act: (page: Page) => Promise<T>, text = '1') =>
  visit(path, view, async (page) => {
    await page.evaluate((size) => {
      localStorage.furigana = '1';
      localStorage['text-size'] = size;
    }, text);
    await page.reload({ waitUntil: 'load' });
    await settled(page);
    return act(page);
  });
/** The main text as it was written, without readings. */
const written = (page: Page) =>
  page.$eval('main', (main) => {
    const copy = main.cloneNode(true) as Element;
    for (const rt of copy.querySelectorAll('rt')) rt.remove();
    return copy.textContent;
  });
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('furigana', () => {
  it('is fetched on request alone, stands over kanji, stays on the next page, and goes without a trace', async () => {
    await visit('/handbook/how-to-proceed/', { width: 390 }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.reload({ waitUntil: 'load' });
      const before = await page.$eval('main', (main) => main.innerHTML);
      const text = await page.$eval('main', (main) => main.textContent);
      expect(asked.filter((path) => /furigana/.test(path))).toEqual([]);

      await openAids(page);
      await press(page);
      expect(await settled(page)).toBeGreaterThan(1500);
      expect(await written(page)).toBe(text);
      const shown = await page.$$eval('main ruby', (all) =>
        all.map((ruby) => `${ruby.firstChild?.textContent}(${ruby.querySelector('rt')?.textContent})`),
      );
      expect(shown.slice(0, 2)).toEqual(['第(だい)', '章(しょう)']);
      expect(shown).toContain('2人(ふたり)');
      // Never over kana: 取(と)り組(く)む.
      expect(shown.filter((each) => /[ぁ-ゖァ-ヺ].*\(/.test(each))).toEqual([]);

      await press(page);
      expect(await page.$eval('main', (main) => main.innerHTML)).toBe(before);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await press(page);
      await settled(page);
      await page.goto(new URL('../dx/', page.url()).href, { waitUntil: 'load' });
      expect(await settled(page)).toBeGreaterThan(300);
    });
  });

  it('covers the chapters, terms, lists and the front page, and leaves their links, ids and terms at work', async () => {
    for (const path of ['/', '/glossary/', '/glossary/access-rights/', '/subsidies/', '/about/'])
      await withFurigana(path, { width: 390 }, async (page) => {
        expect(await page.$$eval('main rt', (all) => all.length), path).toBeGreaterThan(30);
      });
    await withFurigana('/handbook/security/', { width: 390 }, async (page) => {
      await page.$eval('#use-access-rights', (term) => term.scrollIntoView({ block: 'center' }));
      const name = await page.waitForSelector('#use-access-rights > button');
      expect(await page.accessibility.snapshot(name ? { root: name } : {})).toMatchObject({ name: 'アクセス権限' });
      await page.tap('#use-access-rights > button');
      expect(await page.$eval('#term-access-rights', (card) => card.matches(':popover-open'))).toBe(true);
      expect(await page.$eval('#term-access-rights rt', (rt) => rt.textContent)).toBe('けんげん');
      const heading = await page.waitForSelector('h1');
      expect(await page.accessibility.snapshot(heading ? { root: heading } : {})).toMatchObject({
        name: '情報セキュリティ対策',
      });
    });
  });

  it('lets the tools alone, which write their pages themselves', async () => {
    await withFurigana('/tools/maturity-quiz/', { width: 390 }, async (page) => {
      expect(await page.$('.mq-frame rt')).toBeNull();
    });
  });

  it.each([
    ['the largest letters', '3', 1],
    ['twice the size of the browser’s own', '1', 2],
  ])('nothing runs out at the side at 320 px with %s', async (_, text, zoom) => {
    for (const path of ['/', '/handbook/what-to-change/', '/handbook/how-to-proceed/'])
      await withFurigana(
        path,
        { width: 320 },
        async (page) => {
          const session = await page.createCDPSession();
          await session.send('Page.enable');
          await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * zoom, fixed: 13 * zoom } });
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          expect(await sideways(page), path).toBe(0);
        },
        text,
      );
  });

  it('keeps room for readings before they come, so that hardly a line moves', async () => {
    await withFurigana('/handbook/dx/', { width: 390 }, async (page) => {
      const heights = await page.$$eval('main .sl-markdown-content > p', (all) =>
        all.map((each) => {
          const line = Number.parseFloat(getComputedStyle(each).lineHeight);
          return each.getBoundingClientRect().height / line;
        }),
      );
      // Every line is as high as its line height says: readings need no more.
      for (const lines of heights) expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.05);
    });
  });

  it('says so where the readings cannot be fetched, and where nothing can be kept holds for the page', async () => {
    await visit('/handbook/dx/', { width: 390 }, async (page) => {
      await page.setRequestInterception(true);
      let lost = true;
      page.on(
        'request',
        (request) => void (lost && /furigana\/words/.test(request.url()) ? request.abort() : request.continue()),
      );
      await openAids(page);
      await press(page);
      await page.waitForFunction(() => document.querySelector('.rd-status')?.textContent.includes('読み込めません'));
      expect(await page.$eval('.rd-furigana input', (input) => (input as HTMLInputElement).checked)).toBe(false);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      lost = false;
      await page.evaluate(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        }),
      );
      await press(page);
      expect(await settled(page)).toBeGreaterThan(300);
      expect(await page.$eval('.rd-status', (each) => each.textContent)).toContain('設定を残せません');
    });
  });

  it.each(['0', 'true', '{"a":1}', '"><img src=x>', '', 'null'])('a spoiled choice %s counts as none', async (kept) => {
    await visit('/handbook/dx/', {}, async (page) => {
      await page.evaluate((value) => (localStorage.furigana = value), kept);
      await page.reload({ waitUntil: 'load' });
      expect(await page.evaluate(() => document.documentElement.dataset.furigana)).toBeUndefined();
      expect(await page.$('main rt')).toBeNull();
    });
  });

  it('is no matter of the English pages', async () => {
    await visit('/en/handbook/dx/', {}, async (page) => {
      await page.evaluate(() => (localStorage.furigana = '1'));
      await page.reload({ waitUntil: 'load' });
      await openAids(page);
      expect(await page.$('.rd-furigana')).toBeNull();
      expect(await page.$('rt')).toBeNull();
    });
  });

  it.each<[string, View]>([
    ['on a phone by day', { width: 390 }],
    ['on a desk by night', { width: 1280, dark: true }],
  ])('axe finds nothing %s, with the largest letters', async (_, view) => {
    for (const path of ['/handbook/what-to-change/', '/glossary/'])
      await withFurigana(
        path,
        view,
        async (page) => {
          await openAids(page);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => window.axe.run());
          expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${path} ${id}: ${node.html}`))).toEqual([]);
        },
        '3',
      );
  });
});
