import type { Page } from 'puppeteer-core';
import { messages } from '../../widgets/maturity-quiz/messages.ts';
import type { Locale } from '../../src/locales.ts';

export const QUIZ = { ja: '/tools/maturity-quiz/', en: '/en/tools/maturity-quiz/' } as const;

/** Presses what a reader knows by its words. */
export async function press(page: Page, words: string): Promise<void> {
  const found = await page.evaluateHandle(
    (text) =>
      [...document.querySelectorAll<HTMLElement>('.mq :is(button, summary)')].find(
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
  for (const answer of answers.split(' ')) await page.click(`.mq-choices li:nth-child(${answer}) button`);
}

/** The sheet of a short quiz, with some of its fields written. */
export async function sheetWith(page: Page, locale: Locale, fields: Readonly<Record<string, string>>): Promise<void> {
  const { start, save } = messages[locale];
  await page.select('.mq-profile label:nth-of-type(1) select', '2');
  await press(page, start.long);
  await answerAll(page, '1 5 3 4 3 2 3 2 1 5 3 5 5 5 1 3 1 6 2 1 1 1 2 1 3 3 3 1 2 3');
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
