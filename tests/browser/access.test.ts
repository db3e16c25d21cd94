import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { CHAPTERS } from '../../src/sidebar.ts';
import { messages as quiz } from '../../widgets/maturity-quiz/messages.ts';
import { BUILDER, settle } from '../support/builder.ts';
import { CHECKER, WORKSHOP } from '../support/checker.ts';
import { closeBrowser, visit } from '../support/open.ts';
import { press, QUIZ } from '../support/quiz.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';

afterAll(closeBrowser);

const PAGES = [
  '/',
  ...CHAPTERS.map((id) => `/handbook/${id}/`),
  '/glossary/',
  '/glossary/cloud/',
  '/subsidies/',
  '/resources/',
  '/tools/maturity-quiz/',
  '/tools/subsidy-checker/',
  '/tools/prompt-builder/',
  '/worksheets/',
  '/worksheets/five-steps/',
  '/search/?q=VPN',
];
const LANGUAGES = ['', '/en'];

/** Until the results are those that stay: then their number is told. */
const results = (page: Page) =>
  page.waitForFunction(() => /\d/.test([...document.querySelectorAll('.sr-status')].at(-1)?.textContent ?? ''));
/** What comes after a page has loaded: what was searched for. */
const arrived = async (page: Page) => {
  if (page.url().includes('?q=')) await results(page);
};

describe('nothing moves by itself', () => {
  /** How much may have moved in all: https://web.dev/articles/cls calls twenty times as much good. */
  const MOST = 0.005;

  interface Shift {
    moved: number;
    what: string[];
  }

  /** Runs in the page: reads on to its end and back, and says what has moved since it began to load. */
  async function readThrough(): Promise<Shift> {
    interface LayoutShift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Node | null }[];
    }
    const shifts: LayoutShift[] = [];
    new PerformanceObserver((list) => shifts.push(...(list.getEntries() as LayoutShift[]))).observe({
      type: 'layout-shift',
      buffered: true,
    });
    // A browser that has several windows open may draw one of them no more: reading goes on there all the same.
    const drawn = () =>
      new Promise((done) => {
        const late = setTimeout(done, 1000);
        requestAnimationFrame(() => {
          clearTimeout(late);
          setTimeout(done);
        });
      });
    if (innerHeight === 0) throw new Error('The window has no height.');
    const [step, end] = [innerHeight * 0.8, document.documentElement.scrollHeight];
    for (let y = 0; y < 2 * end; y += step) {
      scrollTo({ top: y < end ? y : 2 * end - y, behavior: 'instant' });
      await drawn();
    }
    await drawn();
    const unasked = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
    return {
      moved: unasked.reduce((sum, { value }) => sum + value, 0),
      what: unasked.flatMap(({ value, sources }) =>
        sources.map(({ node }) => {
          const { className, id, localName } = (node instanceof Element ? node : node?.parentElement) ?? document.body;
          return `${value.toFixed(4)} ${localName}#${id}.${className}`;
        }),
      ),
    };
  }

  it.each([390, 1280])(
    'while a page of %i px comes over a slow line and is read to its end and back',
    async (width) => {
      const moved: string[] = [];
      const { address, close } = await serveFolder(inject('builds').root.dir, { slow: true });
      const waiting = PAGES.flatMap((path) => LANGUAGES.map((language) => language + path));
      const next = async (): Promise<void> => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          const shift = await visit(path, { width, address, alone: true }, async (page) => {
            await arrived(page);
            return page.evaluate(readThrough);
          });
          if (shift.moved > MOST) moved.push(`${path}: ${shift.moved.toFixed(4)}, ${shift.what.join(', ')}`);
        }
      };
      // They wait for the line more than for the processor.
      await Promise.all([next(), next(), next(), next()]);
      await close();
      expect(moved).toEqual([]);
    },
  );
});

describe('what can be pressed is as large as a finger', () => {
  /** In CSS pixels: WCAG 2.2, 2.5.5. */
  const FINGER = 44;

  /**
   * Runs in the page: what can be pressed, and does not answer all over a square of that size around its middle.
   *
   * One exception, the standard's own: a link in a sentence, whose height is the line's. That is what is set inline, in a
   * block that has words of its own besides; a link that stands alone, or among other links only, is none.
   *
   * @param within  what lies over the page, if anything does: nothing else can be pressed then
   */
  function tooSmall(size: number, within: string): string[] {
    const PRESSED = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]';
    const flows = (element: Element) => /^(?:inline|contents|ruby.*)$/.test(getComputedStyle(element).display);
    const blockOf = (element: Element): Element =>
      element.parentElement && flows(element) ? blockOf(element.parentElement) : element;
    const isInSentence = (element: Element) => {
      const block = blockOf(element);
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let words = '';
      while (texts.nextNode()) {
        const { parentElement: parent, textContent } = texts.currentNode;
        if (parent && !parent.closest(PRESSED) && blockOf(parent) === block) words += textContent ?? '';
      }
      return flows(element) && /[\p{L}\p{N}]/u.test(words);
    };
    const isOffered = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [inert] *') &&
      // Starlight's way to skip the navigation is cut away until it has the focus.
      getComputedStyle(element).clip === 'auto';

    return [...document.querySelectorAll(`${within} :is(${PRESSED})`)]
      .filter((element) => isOffered(element) && !isInSentence(element))
      .flatMap((element) => {
        // Of a box to tick, the words beside it answer, too.
        const area = (element.matches('[type=checkbox], [type=radio]') && element.closest('label')) || element;
        area.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = area.getBoundingClientRect();
        // A pixel less on every side: where an edge falls between two of them, the browser decides for one.
        const reach = size / 2 - 1;
        const answers = [
          [0, 0],
          [-reach, 0],
          [reach, 0],
          [0, -reach],
          [0, reach],
        ].every(([right = 0, down = 0]) =>
          area.contains(document.elementFromPoint(left + width / 2 + right, top + height / 2 + down)),
        );
        const { localName, className } = element.parentElement ?? element;
        const words = (element.textContent || element.id).trim().slice(0, 30);
        const sizes = [width, height].map(Math.round).join(' × ');
        return answers ? [] : [`${localName}.${className} > ${element.localName} “${words}”: ${sizes}`];
      });
  }
  const smallOn = (path: string, act?: (page: Page) => Promise<unknown>, within = ':root', width = 390) =>
    visit(path, { width, touch: true }, async (page) => {
      await act?.(page);
      return (await page.evaluate(tooSmall, FINGER, within)).map((each) => `${path} ${each}`);
    });

  it.each(LANGUAGES.flatMap((language) => [390, 1280].map((width) => [language, width] as const)))(
    'on every kind of page (“%s/”), %i px wide',
    async (language, width) => {
      const small: string[] = [];
      for (const path of PAGES) small.push(...(await smallOn(language + path, arrived, ':root', width)));
      expect(small).toEqual([]);
    },
  );

  const open = (selector: string) => (page: Page) =>
    page.$eval(selector, (element) => (element as HTMLElement).click());
  const search = async (page: Page) => {
    await open('.search-open')(page);
    await page.waitForSelector('#search-input');
    await page.type('#search-input', 'VPN');
    await results(page);
  };
  it.each<[string, string, string, (page: Page) => Promise<unknown>]>([
    ['the menu', '/handbook/dx/', '#starlight__sidebar:popover-open', open('.sl-menu-button')],
    ['the contents', '/handbook/dx/', 'mobile-starlight-toc [open]', open('mobile-starlight-toc summary')],
    ['a term', '/handbook/security/', '#term-vpn:popover-open', open('#use-vpn > button')],
    ['the reading aids', '/handbook/dx/', '.rd-dialog[open]', open('.chapter-meta [data-reading]')],
    ['the search', '/handbook/dx/', '.sr-dialog[open]', search],
  ])('in %s, once opened', async (_, path, within, act) => {
    for (const language of LANGUAGES) {
      const opened = async (page: Page) => {
        await act(page);
        await page.waitForSelector(within);
      };
      expect(await smallOn(language + path, opened, within)).toEqual([]);
    }
  });

  const until = (selector: string) => (page: Page) => page.waitForSelector(selector);
  it.each(['ja', 'en'] as const)('in the tools once they have begun (%s)', async (locale) => {
    expect([
      ...(await smallOn(QUIZ[locale], async (page) => {
        await press(page, quiz[locale].start.short);
        await page.waitForSelector('.mq-question');
      })),
      ...(await smallOn(`${QUIZ[locale]}#s8V8ucNgloLB2.321`, until('.mq-stage'))),
      ...(await smallOn(CHECKER[locale], async (page) => {
        await page.click('.sc .tool-choices button');
        await page.waitForSelector('.sc-row');
      })),
      ...(await smallOn(CHECKER[locale] + WORKSHOP, until('.sc-scheme'))),
      ...(await smallOn(BUILDER[locale], async (page) => {
        await page.click('.pb-jobs button');
        await settle();
      })),
    ]).toEqual([]);
  });
});
