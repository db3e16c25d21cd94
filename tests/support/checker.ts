import type { Page } from 'puppeteer-core';
import { visit, type View } from './open.ts';

export const CHECKER = { ja: '/tools/subsidy-checker/', en: '/en/tools/subsidy-checker/' } as const;

/** A company of three in Uji that wants a robot: all questions answered. */
export const WORKSHOP = '#aaeb--aaba';

/** Opens the checker on a day: what is open, and what is overdue, depends on it. */
export const visitOn = <T>(day: string, path: string, view: View, act: (page: Page) => Promise<T>): Promise<T> =>
  visit(path, { ...view, day }, async (page) => {
    await page.waitForSelector('.sc [data-head]');
    return act(page);
  });

/** Answers questions as they come; each answer by what it says, for the question that is in front. */
export async function choose(page: Page, ...answers: string[]): Promise<void> {
  for (const answer of answers) {
    // A new question takes no answer for a moment, so that a double tap answers only one.
    await new Promise((done) => setTimeout(done, 450));
    const found = await page.evaluateHandle(
      (text) =>
        [...document.querySelectorAll<HTMLElement>('.sc .tool-choices button')].find(({ textContent }) =>
          textContent.includes(text),
        ),
      answer,
    );
    const button = found.asElement() as Awaited<ReturnType<Page['$']>>;
    if (!button) throw new Error(`No answer says “${answer}”.`);
    await button.click();
  }
}

/** Which question is in front, by its id; `result` where none is left. */
export const inFront = (page: Page): Promise<string> =>
  page.$eval('.sc [data-head]', (head) => (head.getAttribute('data-head') ?? '').replace(/^q-/, ''));

/** Answers what is asked, until the result; each answer by its question. */
export async function answerAs(page: Page, answers: Readonly<Record<string, string>>): Promise<string[]> {
  const asked: string[] = [];
  for (let id = await inFront(page); id !== 'result'; id = await inFront(page)) {
    const answer = answers[id];
    if (answer === undefined) throw new Error(`Nobody told what to answer to ${id}.`);
    await choose(page, answer);
    asked.push(id);
  }
  return asked;
}
