import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { CHAPTERS } from '../../src/sidebar.ts';
import { closeBrowser, look, openForScreenReader, visit } from '../support/open.ts';

afterAll(closeBrowser);

const PAGES = CHAPTERS.flatMap((id) => [`/handbook/${id}/`, `/en/handbook/${id}/`]);
const PARTS = 'main :is(h2, h3)[id], .term[id]';

/** Until heights that become known move nothing any more. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });

/** Runs in the page: how far down its window a part stands. */
const topOf = (part: Element) => part.getBoundingClientRect().top;
/** Runs in the page: whether its last words are laid out. */
const endIsThere = () =>
  [...document.querySelectorAll('.chapter-terms li')].at(-1)?.checkVisibility({ contentVisibilityAuto: true });

describe('what a chapter has far below the window', () => {
  it.each(PAGES)('%s: waits, and is there once it comes near', async (path) => {
    await visit(path, { width: 390 }, async (page) => {
      expect(await page.evaluate(endIsThere)).toBe(false);
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      await page.waitForFunction(endIsThere);
    });
  });

  it.each(PAGES)('%s: is found by the browser’s own search, and shown', async (path) => {
    await visit(path, { width: 390 }, async (page) => {
      const words = await page.$$eval('.chapter-terms li', (all) => all.at(-1)?.textContent?.trim().slice(-12) ?? '');
      const find = (text: string) => (window as unknown as { find: (text: string) => boolean }).find(text);
      expect(await page.evaluate(find, words)).toBe(true);
      await settle(page);
      const found = () => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? -1;
      expect(await page.evaluate(found)).toSatisfy((top: number) => top >= 0 && top < 844);
    });
  });

  it.each([390, 1280])('does not lead an address astray, opened or followed, at %i px', async (width) => {
    const astray: string[] = [];
    const look = async (page: Page, id: string, how: string) => {
      await settle(page);
      const [top, end] = [
        await page.$eval(`[id="${id}"]`, topOf),
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY < 1),
      ];
      if (top < 0 || top > (end ? 844 : 300)) astray.push(`${how} ${page.url()}: ${top}`);
    };
    for (const path of width < 600 ? PAGES : PAGES.filter((each) => !each.startsWith('/en/'))) {
      const ids = await visit(path, { width }, async (page) => {
        const all = await page.$$eval(PARTS, (parts) => parts.map(({ id }) => id));
        const some = [all[all.length >> 1], all.at(-1), all[1]].filter((id) => id !== undefined);
        for (const id of some) {
          await page.evaluate((part) => (location.hash = part), id);
          await look(page, id, 'followed');
        }
        return some;
      });
      for (const id of ids) await visit(`${path}#${id}`, { width }, (page) => look(page, id, 'opened'));
    }
    expect(astray).toEqual([]);
  });

  it.each(PAGES)('%s: is where a reader left it who loads the page again', async (path) => {
    await visit(path, { width: 390 }, async (page) => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let y = 0; y < height * 0.6; y += 700) {
        await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
        await settle(page);
      }
      const place = () =>
        [...document.querySelectorAll(':is(.sl-markdown-content, .chapter-end section) > *')]
          .map((block) => block.getBoundingClientRect().top)
          .findLastIndex((top) => top < 300);
      const before = await page.evaluate(place);
      await page.reload({ waitUntil: 'load' });
      await settle(page);
      expect(await page.evaluate(place)).toBe(before);
    });
  });

  /** What a screen reader is told, in its order: words, and what can be used. Blank space is no words. */
  async function told(page: Page): Promise<string[]> {
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => `${role?.value} ${String(name?.value ?? '').trim()}`)
      .filter((line) => /^(?:StaticText|link|button|dialog|image|heading|list|listitem) ./.test(line))
      .toSorted();
  }

  it.each(['/handbook/what-to-change/', '/handbook/using-ai/'])(
    '%s: whatever the Tab key comes to is in sight',
    async (path) => {
      await visit(path, { width: 320, height: 480 }, async (page) => {
        const lost: string[] = [];
        for (let n = 0; n < 45; n++) {
          await page.keyboard.press('Tab');
          await settle(page);
          const outside = await page.evaluate(() => {
            const found = document.activeElement;
            const { top = 0, bottom = 0 } = found?.getBoundingClientRect() ?? {};
            return bottom <= 0 || top >= innerHeight ? found?.textContent.trim() : undefined;
          });
          if (outside !== undefined) lost.push(outside);
        }
        expect(lost).toEqual([]);
      });
    },
  );

  it('is told to a screen reader as if it were laid out, and nothing that is hidden', async () => {
    const browser = await openForScreenReader();
    try {
      for (const path of PAGES) {
        const page = await browser.newPage();
        await look(page, { width: 390 });
        await page.goto(new URL(path.slice(1), inject('address')).href, { waitUntil: 'load' });
        await settle(page);
        expect(await page.evaluate(endIsThere), path).toBe(false);
        const waiting = await told(page);
        await page.evaluate(() => Reflect.deleteProperty(document.documentElement.dataset, 'far'));
        await settle(page);
        expect(waiting, path).toEqual(await told(page));
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
});
