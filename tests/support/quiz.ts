import type { Page } from 'puppeteer-core';
import { messages } from '../../widgets/maturity-quiz/messages.ts';
import type { Locale } from '../../src/locales.ts';

export const QUIZ = { ja: '/tools/maturity-quiz/', en: '/en/tools/maturity-quiz/' } as const;

/** Presses what a reader knows by its words. */
export async function press(page: Page, words: string): Promise<void> {
  const found = await page.evaluateHandle(
    (text) =>
      [...document.querySelectorAll<HTMLElement>('.tool :is(button, summary)')].find(
        ({ textContent, offsetParent }) => offsetParent !== null && textContent.trim().startsWith(text),
      ),
    words,
  );
  const element = found.asElement();
  if (!element) throw new Error(`There is nothing to press that says “${words}”.`);
  await (element as Awaited<ReturnType<Page['$']>>)?.click();
}

/** Answers one question after the other; numbers as on screen and on paper, 1 to 6. */
export async function answerAll(page: Page, answers: string): Promise<void> {
  for (const answer of answers.split(' ')) {
    // A new question takes no answer for a moment, so that a double tap answers only one.
    await new Promise((done) => setTimeout(done, 300));
    await page.click(`.tool-choices li:nth-child(${answer}) button`);
  }
}

/** The sheet of a short quiz, with some of its fields written. */
export async function sheetWith(page: Page, locale: Locale, fields: Readonly<Record<string, string>>): Promise<void> {
  const { start, save } = messages[locale];
  await press(page, start.haveCode);
  await page.type('#mq-code', '#s8V8ucNgloLB2.311');
  await press(page, start.openCode);
  await press(page, save.sheet);
  await page.waitForSelector('.mq-sheet');
  await page.$$eval(
    '.mq-sheet textarea',
    (areas, values) => {
      for (const area of areas) {
        const value = values[area.name];
        if (value === undefined) continue;
        area.value = value;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    fields,
  );
}
