import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { version, type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, describe, expect, inject, it } from 'vitest';
import { todayInJapan } from '../../widgets/kit/clock.ts';
import { CHAPTERS } from '../../src/sidebar.ts';
import { closeBrowser, look, openBrowser, visit, type View } from '../support/open.ts';
import { pagesOf } from '../support/pages.ts';
import { answerAll, press, QUIZ, sheetWith } from '../support/quiz.ts';
import { messages } from '../../widgets/maturity-quiz/messages.ts';
import { messages as checker } from '../../widgets/subsidy-checker/messages.ts';
import { messages as builder } from '../../widgets/prompt-builder/messages.ts';
import { BUILDER, paste, settle } from '../support/builder.ts';
import { CHECKER, choose, WORKSHOP } from '../support/checker.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run: () => Promise<AxeResults> };
  }
}

/** What is looked at, and how often, for the page that publishes it. */
const looked = { pages: 0, states: 0, runs: 0, findings: 0 };

/**
 * What axe finds on a page, or in a state that is reached there once, in each of these views: phone or desk, day or night,
 * forced colours. One load for all of them: a page answers to its views at once.
 */
const findings = async (path: string, views: readonly View[], act?: (page: Page) => Promise<unknown>) => {
  // Forced colours come with a load of their own: axe reads the colours of before where they are forced later.
  const [plain, forced] = [false, true].map((wanted) =>
    views.filter(({ forcedColours = false }) => forcedColours === wanted),
  );
  return [
    ...(plain && plain.length > 0 ? await findingsIn(path, plain, act) : []),
    ...(forced && forced.length > 0 ? await findingsIn(path, forced, act) : []),
  ];
};

const findingsIn = (path: string, views: readonly View[], act?: (page: Page) => Promise<unknown>) =>
  visit(path, views[0] ?? {}, async (page) => {
    await act?.(page);
    await page.evaluate(axe);
    const found: string[] = [];
    for (const [index, view] of views.entries()) {
      // Without a finger from the second view on, the browser would load the page anew and lose its state.
      if (index > 0) await look(page, { ...view, touch: true });
      const { violations } = await page.evaluate(() => window.axe.run());
      looked.runs++;
      found.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${path} ${JSON.stringify(view)} ${id}: ${node.html.slice(0, 160)}`),
        ),
      );
    }
    if (!views[0]?.forcedColours) looked[act ? 'states' : 'pages']++;
    looked.findings += found.length;
    return found;
  });

/** `npm run accessibility` publishes the run, if it is whole and nothing was found; see src/content/docs/accessibility.mdx. */
let failed = false;
afterEach(({ task }) => {
  failed ||= task.result?.state === 'fail';
});
afterAll(async () => {
  if (process.env.ACCESSIBILITY_REPORT !== '1') return;
  if (failed || looked.pages < every.length || looked.states < 40)
    throw new Error('This run is not whole or not clean: the page keeps showing the one before.');
  const last = {
    date: todayInJapan(new Date()),
    axe: version,
    browser: await (await openBrowser()).version(),
    ...looked,
  };
  writeFileSync(
    new URL('../../src/data/accessibility.json', import.meta.url),
    `${JSON.stringify({ last }, null, 2)}\n`,
  );
});
afterAll(closeBrowser);

const every = pagesOf(inject('builds').root.dir).map(({ file, path }) => (file === '404.html' ? '/nowhere/' : path));
const heavy = [
  '/',
  '/glossary/',
  '/glossary/cloud/',
  '/subsidies/',
  '/resources/',
  ...CHAPTERS.map((id) => `/handbook/${id}/`),
];

const PHONE: View = { width: 390 };
const NIGHT: View = { width: 390, dark: true };
const DESK: View = { width: 1280 };
const DESK_NIGHT: View = { width: 1280, dark: true };
const FORCED: View = { width: 1280, forcedColours: true };

describe('axe finds nothing', () => {
  it('on every page on a phone by day, on the main pages also by night, on a desk and in forced colours', async () => {
    const all: string[] = [];
    const main = new Set(heavy.flatMap((path) => [path, `/en${path}`]));
    const left = [...every];
    const lane = async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift())
        all.push(...(await findings(path, main.has(path) ? [PHONE, NIGHT, DESK, DESK_NIGHT, FORCED] : [PHONE])));
    };
    // Two at a time: nothing here waits for a clock.
    await Promise.all([lane(), lane()]);
    expect(all).toEqual([]);
    expect(every.length).toBeGreaterThan(110);
    expect(every.filter((path) => main.has(path))).toHaveLength(2 * heavy.length);
  }, 900_000);

  const openTerm = async (page: Page) => {
    await page.$eval('#use-vpn', (term) => term.scrollIntoView({ block: 'center' }));
    await page.click('#use-vpn > button');
    await page.waitForSelector('#term-vpn:popover-open');
  };
  const search = (text: string, until: string) => async (page: Page) => {
    await page.click('.search-open');
    await page.waitForSelector('#search-input');
    await page.type('#search-input', text);
    await page.waitForSelector(until);
  };
  const reading = async (page: Page) => {
    await page.click('.chapter-meta [data-reading]');
    await page.waitForSelector('.rd-dialog[open]');
  };
  const largest = async (page: Page) => {
    await reading(page);
    await page.click('.rd-dialog fieldset label:nth-of-type(3)');
  };
  const printInVain = async (page: Page) => {
    await page.evaluate(() => addEventListener('beforeprint', (event) => event.stopImmediatePropagation()));
    await page.click('.print-button');
    await page.waitForSelector('.no-print[open]');
  };
  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    ['a term opened', '/handbook/security/', openTerm],
    ['the menu opened', '/handbook/security/', (page) => page.click('.sl-menu-button')],
    ['the search with results', '/handbook/dx/', search('クラウド', '.sr-passages')],
    ['the search without any', '/handbook/dx/', search('ぬるぽがっ', '.sr-none')],
    ['the search page with results', '/search/?q=バックアップ', (page) => page.waitForSelector('.sr-passages')],
    ['the search page in English', '/en/search/?q=backup', (page) => page.waitForSelector('.sr-passages')],
    ['the glossary filtered', '/glossary/', (page) => page.type('#glossary-filter', 'くら')],
    ['the glossary with nothing found', '/glossary/', (page) => page.type('#glossary-filter', 'ぬるぽ')],
    ['nothing to print with', '/handbook/dx/', printInVain],
    ['the reading aids', '/handbook/dx/', reading],
    ['the reading aids in English, letters at their largest', '/en/handbook/dx/', largest],
  ])('with %s, by day and by night', async (_, path, act) => {
    expect(await findings(path, [PHONE, NIGHT], act)).toEqual([]);
  });

  const { ja } = messages;
  const opened = (then?: (page: Page) => Promise<unknown>) => async (page: Page) => {
    await page.waitForSelector('.mq-stage');
    await then?.(page);
  };
  const CODE = '#s8V8ucNgloLB2.321';
  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    [
      'a wrong code',
      QUIZ.ja,
      async (page) => {
        await press(page, ja.start.haveCode);
        await page.type('#mq-code', 'AAAAAB');
        await press(page, ja.start.openCode);
      },
    ],
    ['a question', QUIZ.ja, (page) => press(page, ja.start.short)],
    [
      'an answered question',
      QUIZ.ja,
      async (page) => {
        await press(page, ja.start.short);
        await answerAll(page, '3');
        await press(page, ja.ask.back);
      },
    ],
    [
      'all questions in a list',
      QUIZ.ja,
      async (page) => {
        await press(page, ja.start.long);
        await press(page, ja.ask.list);
      },
    ],
    [
      'answers cleared',
      QUIZ.ja,
      async (page) => {
        await press(page, ja.start.short);
        await answerAll(page, '3');
        await press(page, ja.ask.restart);
      },
    ],
    ['a result', QUIZ.ja + CODE, opened()],
    [
      'a result in English, its reasons opened',
      QUIZ.en + CODE,
      opened((page) => press(page, messages.en.result.deciding)),
    ],
    [
      'an earlier result beside it',
      QUIZ.ja + CODE,
      opened(async (page) => {
        await page.type('#mq-before', 'cFqorK7VZmZmZ');
        await press(page, ja.again.show);
      }),
    ],
    [
      'colleagues side by side',
      QUIZ.ja + CODE,
      opened(async (page) => {
        await press(page, ja.save.compare);
        await page.waitForSelector('#mq-codes');
        await page.type('#mq-codes', '経営者: cFqorK7VZmZmZ\n現場: s8V8ucNgloLB2\ncut');
      }),
    ],
    [
      'members summed up',
      QUIZ.ja + CODE,
      opened(async (page) => {
        await press(page, ja.save.compare);
        await page.waitForSelector('#mq-codes');
        await page.type('#mq-codes', '8VWr5f.111\n'.repeat(11));
        await page.click('.mq-how label:nth-of-type(2)');
        await page.waitForSelector('.mq-by select');
        await page.select('.mq-by select', 'kind');
      }),
    ],
    [
      'the sheet, too long for its paper, and the memo',
      QUIZ.ja,
      async (page) => {
        await sheetWith(page, 'ja', { budget: '長い'.repeat(30) });
        await press(page, ja.sheet.memo);
      },
    ],
    [
      'the sheet in the other language',
      QUIZ.en + CODE,
      opened(async (page) => {
        await press(page, messages.en.save.sheet);
        await press(page, messages.en.sheet.language);
        await page.waitForSelector('.mq-sheet[lang=ja]');
      }),
    ],
    ['the quiz on paper', `${QUIZ.ja}#paper`, (page) => page.waitForSelector('.quiz-paper:not(.quiz-paper-folded)')],
  ])('in the quiz with %s, on phone and desk, by day, by night and in forced colours', async (_, path, act) => {
    expect(await findings(path, [PHONE, DESK_NIGHT, { width: 390, forcedColours: true }], act)).toEqual([]);
  });

  const open = (page: Page) =>
    page.$$eval('.sc details', (all) => {
      for (const each of all) each.open = true;
    });
  const type = (text: string) => async (page: Page) => {
    await open(page);
    await page.type('.sc-fields input', text);
  };
  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    ['the second question', CHECKER.ja, (page) => choose(page, '機械、ロボット')],
    [
      'an answer being changed',
      CHECKER.ja,
      async (page) => {
        await choose(page, '機械、ロボット');
        await page.click('.sc-row');
      },
    ],
    [
      'a result looked at early',
      CHECKER.ja,
      async (page) => {
        await choose(page, '機械、ロボット', 'まだです');
        await press(page, checker.ja.showNow);
      },
    ],
    [
      'answers cleared',
      CHECKER.ja,
      async (page) => {
        await choose(page, '機械、ロボット');
        await press(page, checker.ja.restart);
      },
    ],
    ['a whole result, everything unfolded', CHECKER.ja + WORKSHOP, open],
    ['a result in English, everything unfolded', CHECKER.en + WORKSHOP, open],
    ['a result of a cooperative', `${CHECKER.ja}#gabbaaaaaacbbbc`, open],
    ['nothing known', `${CHECKER.ja}#..........`, open],
    ['an amount', CHECKER.ja + WORKSHOP, type('150万円')],
    ['an amount that cannot be read', CHECKER.en + WORKSHOP, type('much')],
    ['a broken link', `${CHECKER.ja}#zzzz!`, (page) => page.waitForSelector('.sc .tool-notice')],
    ['the rules unfolded', `${CHECKER.ja}#rules`, (page) => page.waitForSelector('.sc-rules[open]')],
  ])('the checker with %s, by day, by night and in forced colours', async (_, path, act) => {
    expect(await findings(path, [PHONE, NIGHT, FORCED], act)).toEqual([]);
  });

  const { ja: pb } = builder;
  const begun = (then?: (page: Page) => Promise<unknown>) => async (page: Page) => {
    await page.waitForSelector('.pb-jobs');
    await page.click('.pb-jobs button');
    await then?.(page);
    await settle();
  };
  const NOTES = '田中さん、090-1234-5678、マイナンバー 123456789018、社外秘';
  const noted = begun((page) => paste(page, 'material', NOTES));
  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    ['jobs to choose from', BUILDER.ja, (page) => page.waitForSelector('.pb-jobs')],
    ['a job begun', BUILDER.en, begun()],
    [
      'findings of every sort',
      BUILDER.ja,
      async (page) => {
        await press(page, pb.blank);
        await paste(page, 'job', '最新の統計を適当に、簡潔に詳しくまとめて、〇〇を訳してください。図は使わないで。');
        await settle();
      },
    ],
    ['hits of every level', BUILDER.ja, noted],
    [
      'a stop before copying',
      BUILDER.ja,
      async (page) => {
        await noted(page);
        await press(page, pb.copy);
      },
    ],
    [
      'words masked, copied, and put back',
      BUILDER.ja,
      async (page) => {
        await noted(page);
        await press(page, pb.copy);
        await press(page, '3件を置き換えて');
        await page.waitForSelector('#pb-answer');
        await paste(page, '#pb-answer', '【人物A】さんへ');
        await press(page, '置き換えた言葉');
        await settle();
      },
    ],
    [
      'a clipboard that refuses',
      BUILDER.en,
      begun(async (page) => {
        await page.evaluate(() =>
          Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error()) } }),
        );
        await press(page, builder.en.copy);
      }),
    ],
    [
      'own templates and words',
      BUILDER.ja,
      begun(async (page) => {
        await press(page, pb.ownTitle);
        await page.type('#pb-name', '月例会');
        await page.keyboard.press('Enter');
        await press(page, pb.remove);
      }),
    ],
    ['the form unfolded', `${BUILDER.ja}#form`, (page) => page.waitForSelector('.pb-form[open]')],
    ['a template unfolded', `${BUILDER.en}#job-survey`, (page) => page.waitForSelector('#job-survey[open]')],
  ])('the builder with %s, on phone and desk, by day, by night and in forced colours', async (_, path, act) => {
    expect(await findings(path, [PHONE, DESK_NIGHT, { width: 390, forcedColours: true }], act)).toEqual([]);
  });
});
