import type { Page } from 'puppeteer-core';
import { afterAll, expect, inject, it } from 'vitest';
import { closeBrowser, look, openBrowser } from '../support/open.ts';

afterAll(closeBrowser);

/** A chapter in a browser that does this where it is asked to print; its print button is pressed. */
async function pressPrint<T>(prefix: string, printing: () => void, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await (await openBrowser()).newPage();
  try {
    await page.evaluateOnNewDocument(printing);
    await look(page, {});
    await page.goto(new URL(`${prefix}handbook/security/`, inject('address')).href, { waitUntil: 'load' });
    await page.click('.print-button');
    return await act(page);
  } finally {
    await page.close();
  }
}

const wait = () => new Promise((done) => setTimeout(done, 2500));
const said = (page: Page) => page.$eval('dialog.no-print[open]', (box) => box.textContent);

it.each([
  ['does nothing', () => void Object.assign(globalThis, { print: () => undefined })],
  ['is not there', () => void Reflect.deleteProperty(globalThis, 'print')],
])('where print %s, a sentence says how to come to paper', async (_, printing) => {
  await pressPrint('', printing, async (page) => {
    await page.waitForSelector('dialog.no-print[open]', { timeout: 10_000 });
    expect(await said(page)).toContain('「ブラウザで開く」');
    await page.keyboard.press('Escape');
    expect(await page.$('dialog.no-print[open]')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('print-button');
    await page.click('.print-button');
    await page.waitForSelector('dialog.no-print[open]', { timeout: 10_000 });
  });
});

it('says so in English on English pages', async () => {
  await pressPrint(
    'en/',
    () => void Object.assign(globalThis, { print: () => undefined }),
    async (page) => {
      await page.waitForSelector('dialog.no-print[open]', { timeout: 10_000 });
      expect(await said(page)).toContain('Open in browser');
    },
  );
});

it.each([
  ['as this browser prints', () => undefined],
  [
    'as one that opens its dialog for printing later',
    () =>
      void Object.assign(globalThis, {
        print: () => setTimeout(() => dispatchEvent(new Event('beforeprint')), 300),
      }),
  ],
])('says nothing where a page is printed, %s', async (_, printing) => {
  await pressPrint('', printing, async (page) => {
    await wait();
    expect(await page.$('dialog.no-print')).toBeNull();
  });
});
