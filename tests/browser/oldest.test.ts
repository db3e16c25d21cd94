import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, visit } from '../support/open.ts';

afterAll(closeBrowser);

/** As Safari before 16.4: `new CSSStyleSheet()` is an error, and popovers are unknown, by which the page tells. */
const withoutSheets = async (page: Page) => {
  await page.evaluateOnNewDocument(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    (globalThis as { CSSStyleSheet: unknown }).CSSStyleSheet = function () {
      throw new TypeError('Illegal constructor');
    };
  });
  await page.reload({ waitUntil: 'load' });
  await page.waitForFunction(() => Object.hasOwn(document, 'adoptedStyleSheets'));
};

const ASIDE = [
  'width',
  'height',
  'background-color',
  'padding-top',
  'font-size',
  'border-top-width',
  'display',
  'margin-top',
];
/** How everything in an opened box is dressed. */
const dress = (page: Page, box: string) =>
  page.$$eval(
    `${box}, ${box} *`,
    (all, names) => all.map((each) => names.map((name) => getComputedStyle(each).getPropertyValue(name)).join(' ')),
    ASIDE,
  );

describe('a browser that can make no style sheet', () => {
  it.each([
    { box: '.rd-dialog', opener: '.chapter-meta [data-reading]', what: 'the reading aids' },
    { box: '.sr-dialog', opener: '.search-open', what: 'the search' },
  ])('shows $what as every other does', async ({ box, opener }) => {
    const [usual, old] = await visit('/handbook/dx/', { width: 390 }, async (page) => {
      const open = async () => {
        await page.click(opener);
        await page.waitForSelector(`${box}[open]`);
        return dress(page, box);
      };
      const first = await open();
      await withoutSheets(page);
      return [first, await open()];
    });
    expect(usual.length).toBeGreaterThan(3);
    expect(old).toEqual(usual);
  });
});
