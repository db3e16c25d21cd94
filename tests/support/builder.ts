import type { Page } from 'puppeteer-core';
import { visit, type View } from './open.ts';

export const BUILDER = { ja: '/tools/prompt-builder/', en: '/en/tools/prompt-builder/' } as const;

/** Longer than the guard and the lint wait for the typing to rest. */
export const settle = (): Promise<unknown> => new Promise((done) => setTimeout(done, 700));

declare global {
  interface Window {
    /** What was put on the clipboard. */
    clip?: string;
  }
}

/** Opens the builder, with a clipboard that can be looked into or one that refuses. */
export const build = <T>(
  path: string,
  view: View & { clipboard?: 'refuses' },
  act: (page: Page) => Promise<T>,
): Promise<T> =>
  visit(path, view, async (page) => {
    await page.waitForSelector('.pb [data-head]');
    await page.evaluate((refuses) => {
      // The older way, which a browser may refuse too.
      if (refuses) document.execCommand = () => false;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {
          writeText: (text: string) => {
            if (refuses) return Promise.reject(new DOMException('denied', 'NotAllowedError'));
            window.clip = text;
            return Promise.resolve();
          },
        },
      });
    }, view.clipboard === 'refuses');
    return act(page);
  });

/** Puts text into a field at once, as pasting does. */
export const paste = (page: Page, field: string, text: string): Promise<void> =>
  page.$eval(
    field.startsWith('#') ? field : `#pb-${field}`,
    (element, value) => {
      const area = element as HTMLTextAreaElement;
      area.value = value;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );

/** What stands in a field. */
export const inField = (page: Page, field: string): Promise<string> =>
  page.$eval(`#pb-${field}`, (element) => (element as HTMLTextAreaElement).value);

/** Everything that is said about a field. */
export const notesOf = (page: Page, field: string): Promise<string> =>
  page.$eval(`[data-notes=${field}]`, (element) => (element as HTMLElement).innerText);

export const prompt = (page: Page): Promise<string> =>
  page.$$eval('.pb-text > li > p', (parts) => parts.map(({ textContent }) => textContent).join('\n\n'));
