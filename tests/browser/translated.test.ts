import type { Page } from 'puppeteer-core';
import { afterAll, expect, it, vi } from 'vitest';
import { closeBrowser, visit } from '../support/open.ts';

afterAll(closeBrowser);

/**
 * Does to a page what a browser's translation does: puts elements of its own in the place of every text, now and whenever
 * more text comes. The foreign words are the same ones between marks, so that they can be told and compared.
 */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = new WeakSet<Node>();
    const replaceTexts = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const stays = text.parentElement?.closest('script, style, noscript, textarea, [translate=no]');
        if (own.has(text) || text.data.trim() === '' || stays) continue;
        const foreign = document.createTextNode(`⟦${text.data}⟧`);
        own.add(foreign);
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.append(foreign);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    document.documentElement.lang = 'vi';
    replaceTexts();
    new MutationObserver(replaceTexts).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** What the tool says, whether translated or not. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const tool = document.querySelector<HTMLElement>('[class$="-frame"]');
    return (tool?.innerText ?? '').replaceAll(/[⟦⟧]|\s/g, '');
  });

/** Whether every word that is to be translated is. */
const isForeign = (page: Page): Promise<boolean> =>
  page.$eval('[class$="-frame"] :is(h2, h3, legend)', (head) => head.textContent.includes('⟦'));

type Step = (page: Page) => Promise<unknown>;
const tap =
  (selector: string): Step =>
  (page) =>
    page.click(selector);
const write =
  (selector: string, text: string): Step =>
  (page) =>
    page.type(selector, text);

const answers = (n: number, choice: number) => Array<Step>(n).fill(tap(`.tool-choices li:nth-child(${choice}) button`));

const walks: [tool: string, steps: Step[]][] = [
  [
    'maturity-quiz',
    [tap('input[type=checkbox]'), tap('.mq-forms button'), ...answers(12, 3), tap('.mq-actions button')],
  ],
  ['subsidy-checker', [...answers(4, 1), ...answers(2, 2), tap('.sc-so-far button'), tap('.sc-asked button')]],
  [
    'prompt-builder',
    [
      tap('.pb-jobs li:nth-child(2) button'),
      write('[data-field=purpose] textarea', '総会で使うため。'),
      write('[data-field=material] textarea', '田中太郎さん 090-1234-5678'),
      tap('.pb-kinds fieldset:last-child label:last-child'),
      tap('.pb-remedy'),
    ],
  ],
];

it.each(walks)('in a page that the browser translates, the %s says what it says else', async (tool, steps) => {
  await visit(`/tools/${tool}/`, { alone: true }, async (plain) =>
    visit(`/tools/${tool}/`, { alone: true }, async (foreign) => {
      await translate(foreign);
      for (const [n, step] of steps.entries()) {
        for (const page of [plain, foreign]) {
          // What has just come takes no answer for a moment.
          await new Promise((done) => setTimeout(done, 450));
          await step(page);
        }
        // What is worked out beside typing comes a moment later.
        await vi.waitFor(
          async () => {
            expect(await said(foreign), `after step ${n + 1}`).toBe(await said(plain));
            expect(await isForeign(foreign), `after step ${n + 1}`).toBe(true);
          },
          { timeout: 10_000, interval: 100 },
        );
      }
    }),
  );
});
