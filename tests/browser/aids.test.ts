import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from '../support/open.ts';

afterAll(closeBrowser);

const forget = (page: Page) => page.evaluate(() => localStorage.clear());
afterEach(async () => {
  await visit('/404.html', {}, forget);
});

const open = async (page: Page) => {
  await page.click('.chapter-meta [data-reading]');
  await page.waitForSelector('.rd-dialog[open]');
};
const choose = (page: Page, label: string) =>
  page.$$eval('.rd-dialog label', (all, text) => all.find((each) => each.textContent.startsWith(text))?.click(), label);
const again = (page: Page) => page.reload({ waitUntil: 'load' });

describe('the reading aids', () => {
  it('open by key, name themselves, close by Escape, and give the focus back', async () => {
    await visit('/handbook/dx/', { width: 390 }, async (page) => {
      await page.focus('.chapter-meta [data-reading]');
      await page.keyboard.press('Enter');
      const dialog = await page.waitForSelector('.rd-dialog[open]');
      if (!dialog) throw new Error('The aids do not open.');
      expect(await page.accessibility.snapshot({ root: dialog })).toMatchObject({
        role: 'dialog',
        name: '読みやすくする',
      });
      await page.keyboard.press('Escape');
      expect(await page.$('.rd-dialog[open]')).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-reading'))).toBe(true);
    });
  });

  it('make letters larger in three steps, also on the next page, and nothing runs out at the side', async () => {
    await visit('/handbook/using-ai/', { width: 320 }, async (page) => {
      const size = () => page.$eval('main p', (each) => Number.parseFloat(getComputedStyle(each).fontSize));
      const sizes = [await size()];
      await open(page);
      for (const label of ['大きく', 'もっと大きく']) {
        await choose(page, label);
        sizes.push(await size());
      }
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
      expect((sizes[2] ?? 0) / (sizes[0] ?? 1)).toBeGreaterThan(1.4);
      await again(page);
      expect(await size()).toBe(sizes[2]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await open(page);
      await choose(page, '標準');
      await again(page);
      expect(await size()).toBe(sizes[0]);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });

  it.each(
    ['', '/en'].flatMap((language) =>
      [800, 834, 1024, 1151, 1152].map((width) => [width, language || '/ja', `${language}/handbook/dx/`] as const),
    ),
  )('leave the header of a tablet whole with the largest letters (%i px, %s)', async (width, _, path) => {
    await visit(path, { width, height: 700 }, async (page) => {
      await page.$eval('html', (html) => (html.dataset.text = '3'));
      const { header, parts } = await page.evaluate(() => {
        const box = (element: Element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom, words: element.textContent.trim() };
        };
        return {
          header: box(document.querySelector('header.header') ?? document.body),
          parts: [...document.querySelectorAll('header.header :is(a, button)')]
            .filter((each) => each.checkVisibility())
            .map(box),
        };
      });
      expect(parts).toHaveLength(4);
      let end = 0;
      for (const { words, left, right, top, bottom } of parts) {
        expect(left, `${words} covers what stands before it`).toBeGreaterThanOrEqual(end);
        expect(right, `${words} is cut off`).toBeLessThanOrEqual(width);
        expect(top, `${words} is higher than the header`).toBeGreaterThanOrEqual(header.top);
        expect(bottom, `${words} is higher than the header`).toBeLessThanOrEqual(header.bottom);
        end = right;
      }
    });
  });

  it.each([834, 1152, 1280])('leave the text the room that it has with usual letters (%i px)', async (width) => {
    await visit('/handbook/dx/', { width, height: 700 }, async (page) => {
      const room = () => page.$eval('.sl-markdown-content', (text) => text.getBoundingClientRect().width);
      const usual = await room();
      await page.$eval('html', (html) => (html.dataset.text = '3'));
      expect(await room()).toBeGreaterThan(usual * 0.85);
    });
  });

  it('keep the brightness that was chosen, against the system', async () => {
    await visit('/handbook/dx/', { dark: false }, async (page) => {
      const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
      expect(await theme()).toBe('light');
      await open(page);
      await choose(page, '暗く');
      expect(await theme()).toBe('dark');
      await again(page);
      expect(await theme()).toBe('dark');
      await open(page);
      await choose(page, '端末に合わせる');
      expect(await theme()).toBe('light');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    });
  });

  it('hold for the page where nothing can be kept, and say so', async () => {
    const page = await (await openBrowser()).newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const base = await visit('/handbook/dx/', {}, async (each) => each.url());
    await page.goto(base, { waitUntil: 'load' });
    await open(page);
    await choose(page, '大きく');
    expect(await page.evaluate(() => document.documentElement.dataset.text)).toBe('2');
    expect(await page.$eval('.rd-status', (each) => each.textContent)).toContain('設定を残せません');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('remember on request alone where one was and what was read, lead back there, and forget', async () => {
    await visit('/handbook/dx/', { width: 390 }, async (page) => {
      await page.$eval('.chapter-end', (each) => each.scrollIntoView());
      await page.goto(new URL('/', page.url()).href, { waitUntil: 'load' });
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.goBack({ waitUntil: 'load' });
      await open(page);
      await choose(page, '読み終えた章');
      await page.keyboard.press('Escape');
      await page.$eval('#value', (each) => each.scrollIntoView());
      await page.$eval('.chapter-end', (each) => each.scrollIntoView());
      await page.waitForFunction(() => (localStorage.reading as string).includes('"done":["dx"]'));
      await page.$eval('#value', (each) => each.scrollIntoView());
      await page.waitForFunction(() => (document.querySelector('#value')?.getBoundingClientRect().top ?? 999) < 200);
      await page.goto(new URL('/', page.url()).href, { waitUntil: 'load' });
      const link = await page.waitForSelector('.resume a');
      expect(
        await link?.evaluate((each) => (each as HTMLAnchorElement).pathname + (each as HTMLAnchorElement).hash),
      ).toBe('/handbook/dx/#value');
      expect(await page.$$eval('.chapters .read-mark', (all) => all.map((each) => each.ariaLabel))).toEqual([
        '読み終えた章',
      ]);
      // The bar hides neither what has the focus nor the page's end.
      const hidden: string[] = [];
      for (let n = 0; n < 40; n++) {
        await page.keyboard.press('Tab');
        const under = await page.evaluate(() => {
          const bar = document.querySelector('.resume');
          const found = document.activeElement;
          if (!bar || !found || bar.contains(found)) return undefined;
          return found.getBoundingClientRect().top >= bar.getBoundingClientRect().top ? found.textContent : undefined;
        });
        if (under !== undefined) hidden.push(under.trim());
      }
      expect(hidden).toEqual([]);
      await Promise.all([page.waitForNavigation(), link?.click()]);
      await open(page);
      await page.$$eval('.rd-memory button', ([button]) => button?.click());
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(await page.$('.read-mark')).toBeNull();
    });
  });

  it('offer the place on the chapter that is opened again, keep it for who only looks in, and name it by the page’s language', async () => {
    await visit('/handbook/dx/', { width: 390 }, async (page) => {
      const kept = () => page.evaluate(() => (JSON.parse(localStorage.reading as string) as { last: object }).last);
      const go = (path: string) => page.goto(new URL(path, page.url()).href, { waitUntil: 'load' });
      await open(page);
      await choose(page, '漢字にふりがな');
      await choose(page, '読み終えた章');
      await page.keyboard.press('Escape');
      await page.waitForSelector('h1 rt');
      await page.$eval('#value', (each) => each.scrollIntoView());
      await page.waitForFunction(() => (document.querySelector('#value')?.getBoundingClientRect().top ?? 999) < 200);
      await go('/handbook/security/');
      const place = await kept();
      expect(place).toEqual({
        place: 'dx#value',
        name: 'DX（デジタルトランスフォーメーション）への取り組み方 › 提供価値の変革',
        lang: 'ja',
      });
      // Another chapter, only looked into.
      await go('/handbook/dx/');
      expect(await kept()).toEqual(place);
      expect(
        await page.$eval(
          '.resume a',
          (link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash,
        ),
      ).toBe('/handbook/dx/#value');
      await page.click('.resume a');
      await page.waitForFunction(() => (document.querySelector('#value')?.getBoundingClientRect().top ?? 999) < 200);
      expect(await page.$('.resume')).toBeNull();
      await go('/en/');
      expect(await page.$eval('.resume a', (link) => link.textContent)).toBe('Go on reading How to approach DX');
    });
  });

  it('are not offered where no script runs', async () => {
    await visit('/handbook/dx/', { script: false }, async (page) => {
      const session = await page.createCDPSession();
      const { root } = await session.send('DOM.getDocument', { depth: 1 });
      const { nodeId } = await session.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: '.chapter-meta button',
      });
      await expect(session.send('DOM.getBoxModel', { nodeId })).rejects.toThrow();
    });
  });
});
