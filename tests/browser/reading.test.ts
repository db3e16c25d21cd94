import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHAPTERS } from '../../src/sidebar.ts';
import { closeBrowser, visit } from '../support/open.ts';

afterAll(closeBrowser);

const worksheets = parse(readFileSync(new URL('../../src/data/worksheets.yaml', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

const PAGES = [
  '/',
  '/glossary/',
  '/glossary/requirements-and-specifications/',
  '/subsidies/',
  '/resources/',
  '/about/',
  '/accessibility/',
  '/search/',
  '/tools/embed/',
  '/worksheets/',
  ...Object.keys(worksheets).map((id) => `/worksheets/${id}/`),
  ...CHAPTERS.map((id) => `/handbook/${id}/`),
];

const isOpen = (page: Page, id: string) => page.$eval(`#term-${id}`, (card) => card.matches(':popover-open'));
const bringIn = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));

describe('a term in a chapter', () => {
  it('opens by touch, says its meaning, and closes again', async () => {
    await visit('/handbook/security/', { width: 390 }, async (page) => {
      await bringIn(page, '#use-vpn');
      await page.tap('#use-vpn > button');
      expect(await isOpen(page, 'vpn')).toBe(true);
      const card = await page.$eval('#term-vpn', (each) => ({
        text: (each as HTMLElement).innerText,
        bottom: each.getBoundingClientRect().bottom,
        width: each.getBoundingClientRect().width,
      }));
      expect(card.text).toContain('ぶいぴーえぬ');
      expect(card.text).toContain('閉じる');
      // A sheet at the phone's lower edge, where a thumb is.
      expect(card.width).toBe(390);
      expect(Math.round(card.bottom)).toBe(844);
      await page.tap('#term-vpn .term-actions button');
      expect(await isOpen(page, 'vpn')).toBe(false);
    });
  });

  it('opens by key, takes the focus to its link, and closes by Escape to where the reader was', async () => {
    await visit('/handbook/security/', { width: 1280 }, async (page) => {
      await page.focus('#use-ransomware > button');
      await page.keyboard.press('Enter');
      expect(await isOpen(page, 'ransomware')).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('詳しい説明');
      await page.keyboard.press('Escape');
      expect(await isOpen(page, 'ransomware')).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe('use-ransomware');
    });
  });

  it.each([390, 1280])('closes when one goes on by key, and lies over nothing then (%i px)', async (width) => {
    await visit('/handbook/security/', { width }, async (page) => {
      await page.focus('#use-vpn > button');
      await page.keyboard.press('Enter');
      const at = () => page.evaluate(() => document.activeElement?.textContent.trim());
      const tab = async (words: string | undefined) => {
        await page.keyboard.press('Tab');
        expect(await at()).toBe(words);
        return isOpen(page, 'vpn');
      };
      expect(await tab('詳しい説明')).toBe(true);
      expect(await tab('閉じる')).toBe(true);
      await page.keyboard.press('Tab');
      expect(await isOpen(page, 'vpn')).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.closest('#use-vpn'))).toBeNull();
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    });
  });

  it('is a button with a name and an opened state for a screen reader', async () => {
    await visit('/handbook/security/', { width: 1280 }, async (page) => {
      const button = await page.waitForSelector('#use-utm > button');
      const card = await page.waitForSelector('#term-utm');
      if (!button || !card) throw new Error('The chapter does not mark UTM.');
      const closed = await page.accessibility.snapshot({ root: button });
      await button.click();
      const opened = await page.accessibility.snapshot({ root: button });
      expect(closed).toMatchObject({ role: 'button', name: 'UTM', haspopup: 'dialog' });
      expect(opened).toMatchObject({ expanded: true });
      expect(await page.accessibility.snapshot({ root: card, interestingOnly: false })).toMatchObject({
        role: 'dialog',
        name: 'UTMの意味',
      });
    });
  });

  it('opens without any script', async () => {
    await visit('/handbook/security/', { width: 390, script: false }, async (page) => {
      const session = await page.createCDPSession();
      const { root } = await session.send('DOM.getDocument', { depth: 1 });
      const box = async (selector: string) => {
        const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
        await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
        const { model } = await session.send('DOM.getBoxModel', { nodeId });
        return model;
      };
      await expect(box('#term-vpn')).rejects.toThrow();
      const { content } = await box('#use-vpn > button');
      await page.touchscreen.tap(
        ((content[0] ?? 0) + (content[2] ?? 0)) / 2,
        ((content[1] ?? 0) + (content[5] ?? 0)) / 2,
      );
      expect((await box('#term-vpn')).height).toBeGreaterThan(80);
    });
  });

  it('keeps brackets and stops at its side when a line breaks', async () => {
    const alone: string[] = [];
    for (const width of [320, 360, 390])
      await visit('/handbook/what-to-change/', { width }, async (page) => {
        alone.push(
          ...(await page.$$eval('.bound', (all) =>
            all.flatMap((bound) => {
              const button = bound.querySelector('button');
              if (!button) return [];
              const { top, bottom } = button.getBoundingClientRect();
              const range = document.createRange();
              return [...bound.childNodes].flatMap((node) => {
                if (node.nodeType !== Node.TEXT_NODE) return [];
                range.selectNodeContents(node);
                const rect = range.getBoundingClientRect();
                return rect.bottom < top || rect.top > bottom ? [bound.textContent] : [];
              });
            }),
          )),
        );
      });
    expect(alone).toEqual([]);
  });
});

describe('the glossary filter', () => {
  const shown = (page: Page) =>
    page.$$eval('.terms-full [data-term]:not([hidden])', (items) =>
      items.map((item) => (item as HTMLElement).dataset.term),
    );

  it.each([
    ['くらうど', 'cloud'],
    ['ｸﾗｳﾄﾞ', 'cloud'],
    ['ranサム', undefined],
    ['ransamuwea', 'ransomware'],
    ['2段階認証', 'two-step-verification'],
    ['VPN', 'vpn'],
    ['ぶいぴーえぬ', 'vpn'],
  ])('%s', async (typed, term) => {
    await visit('/glossary/', {}, async (page) => {
      await page.type('#glossary-filter', typed);
      const terms = await shown(page);
      if (term === undefined) expect(terms).toEqual([]);
      else expect(terms).toContain(term);
      const status = await page.$eval('.filter-status', (each) => each.textContent);
      expect(status).toBe(
        term === undefined ? '見つかりません。別の書き方も試してください。' : `${terms.length}件あります`,
      );
    });
  });

  it.each([
    ['らんさむうえああ', 'ransomware'],
    ['バクアプ', 'backup'],
    ['workfrow', 'workflow'],
    ['sekyuritexi', 'antivirus'],
  ])('of what is misspelt it offers what comes close: %s', async (typed, term) => {
    await visit('/glossary/', {}, async (page) => {
      await page.type('#glossary-filter', typed);
      await page.waitForFunction(() => document.querySelector('.filter-status')?.textContent?.includes('近い言葉'));
      expect(await shown(page)).toContain(term);
      // The search may know more.
      expect(await page.$eval('.filter-elsewhere a', (link) => link.checkVisibility())).toBe(true);
    });
  });

  it('waits for the end of a composition, and shows all again when emptied', async () => {
    await visit('/glossary/', {}, async (page) => {
      await page.$eval('#glossary-filter', (input) => {
        (input as HTMLInputElement).value = 'くr';
        input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
      });
      expect((await shown(page)).length).toBe(45);
      await page.$eval('#glossary-filter', (input) => {
        (input as HTMLInputElement).value = 'クラ';
        input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      });
      expect((await shown(page)).length).toBeLessThan(10);
      await page.$eval('#glossary-filter', (input) => {
        (input as HTMLInputElement).value = '';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      expect((await shown(page)).length).toBe(45);
    });
  });

  it('is not offered without a script, and the index stands whole', async () => {
    await visit('/glossary/', { script: false }, async (page) => {
      const session = await page.createCDPSession();
      const { root } = await session.send('DOM.getDocument', { depth: -1 });
      const all = await session.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: '.terms-full [data-term]',
      });
      expect(all.nodeIds).toHaveLength(45);
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.filter' });
      await expect(session.send('DOM.getBoxModel', { nodeId })).rejects.toThrow();
    });
  });
});

describe('the page fits', () => {
  it.each([
    [320, 1],
    [390, 1],
    [320, 2],
    [390, 2],
    [810, 1.4375],
    [1280, 1],
    [1280, 2],
  ])('%i px wide with text ×%d: nothing runs out at the side', async (width, zoom) => {
    const wide: string[] = [];
    for (const path of [...PAGES, '/print/'])
      for (const language of ['', '/en'])
        await visit(language + path, { width, height: 700 }, async (page) => {
          if (zoom > 1)
            await page.$eval(
              'html',
              (html, size) => html.style.setProperty('font-size', size, 'important'),
              `${zoom * 100}%`,
            );
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (over > 0) {
            const culprit = await page.evaluate(() =>
              [...document.querySelectorAll('main *')]
                .find((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
                ?.outerHTML.slice(0, 140),
            );
            wide.push(`${language}${path}: ${over}px too wide: ${culprit ?? 'outside main'}`);
          }
        });
    expect(wide).toEqual([]);
  });

  it('words in figures are at least 12 px high on a phone of 320 px', async () => {
    for (const id of CHAPTERS)
      await visit(`/handbook/${id}/`, { width: 320 }, async (page) => {
        const sizes = await page.$$eval('.figure svg text:not(.t-small)', (all) =>
          all.map((text) => {
            const svg = (text as SVGTextElement).ownerSVGElement;
            const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
            return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
          }),
        );
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
      });
  });

  it('no word of a figure runs out of its drawing, in either language', async () => {
    const out: string[] = [];
    for (const id of CHAPTERS)
      for (const language of ['', '/en'])
        await visit(`${language}/handbook/${id}/`, { width: 390 }, async (page) => {
          out.push(
            ...(await page.$$eval('.figure svg', (all) =>
              all.flatMap((svg) => {
                const { left, right, bottom } = svg.getBoundingClientRect();
                return [...svg.querySelectorAll('text')]
                  .filter((text) => {
                    const box = text.getBoundingClientRect();
                    return box.right > right + 1 || box.left < left - 1 || box.bottom > bottom + 2;
                  })
                  .map((text) => `${svg.parentElement?.id ?? ''}: ${text.textContent}`);
              }),
            )),
          );
        });
    expect(out).toEqual([]);
  });
});

describe('by day and by night', () => {
  const colours = (page: Page) =>
    page.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
    }));

  it.each([true, false])('the reader’s system decides (scripts: %s)', async (script) => {
    const seen = [];
    for (const dark of [false, true]) {
      const picture = await visit('/handbook/dx/', { dark, script, width: 390 }, async (page) => {
        if (script) return JSON.stringify(await colours(page));
        const session = await page.createCDPSession();
        const { root } = await session.send('DOM.getDocument', { depth: 1 });
        const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
        await session.send('DOM.enable');
        await session.send('CSS.enable');
        const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId });
        const value = (name: string) => computedStyle.find((each) => each.name === name)?.value;
        return JSON.stringify({ paper: value('background-color'), ink: value('color') });
      });
      seen.push(picture);
    }
    expect(seen).toEqual([
      JSON.stringify({ paper: 'rgb(251, 250, 246)', ink: 'rgb(31, 35, 40)' }),
      JSON.stringify({ paper: 'rgb(23, 25, 28)', ink: 'rgb(233, 230, 220)' }),
    ]);
  });
});

describe('on paper', () => {
  it('a chapter prints its text, its figures and its terms as notes, and nothing of the screen', async () => {
    await visit('/handbook/security/', { width: 390 }, async (page) => {
      await page.emulateMediaType('print');
      const text = await page.evaluate(() => document.body.innerText);
      expect(text).toContain('この章に出てきた用語');
      for (const line of await page.$$eval('.chapter-terms-line', (all) => all.map((each) => each.textContent ?? '')))
        expect(text).toContain(line.trim());
      expect(text).toContain('情報を守る');
      const hidden = await page.$$eval(
        'header.header, mobile-starlight-toc, .pagination-links, .term [popover]',
        (all) => all.filter((each) => each.getClientRects().length > 0).map((each) => each.className),
      );
      expect(hidden).toEqual([]);
      const numbers = await page.$$eval('.term sup', (all) =>
        all.map((sup) => (sup.getClientRects().length > 0 ? sup.textContent : 'hidden')),
      );
      expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    });
  });
});

it('the language switch leads to the same page and the same place', async () => {
  await visit('/handbook/security/#human', { width: 1280 }, async (page) => {
    await Promise.all([page.waitForNavigation(), page.click('header .right-group [data-language-switch]')]);
    expect(new URL(page.url()).pathname).toBe('/en/handbook/security/');
    expect(new URL(page.url()).hash).toBe('#human');
    await Promise.all([page.waitForNavigation(), page.click('header .right-group [data-language-switch]')]);
    expect(new URL(page.url()).pathname).toBe('/handbook/security/');
  });
});

it('on a phone the language switch in the menu keeps the place that one reads', async () => {
  await visit('/handbook/what-to-change/', { width: 390 }, async (page) => {
    await page.$eval('#workflow', (heading) => heading.scrollIntoView());
    await page.waitForFunction(
      () => document.querySelector('mobile-starlight-toc a[aria-current]')?.getAttribute('href') === '#workflow',
    );
    await page.click('.sl-menu-button');
    await page.waitForSelector('#starlight__sidebar:popover-open');
    await Promise.all([
      page.waitForNavigation(),
      page.$eval('#starlight__sidebar [data-language-switch]', (link) => (link as HTMLElement).click()),
    ]);
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/en/handbook/what-to-change/#workflow');
    expect(await page.$eval('#workflow', (heading) => Math.round(heading.getBoundingClientRect().top))).toBeLessThan(
      260,
    );
  });
});

it('a fact that is overdue says so when its day has passed, and not before', async () => {
  for (const [day, count] of [
    ['2026-11-22', 0],
    ['2030-01-01', 'all'],
  ] as const)
    await visit('/subsidies/', { width: 390, day }, async (page) => {
      const [shown, all] = await page.$$eval('[data-overdue-after]', (notes) => [
        notes.filter((note) => !(note as HTMLElement).hidden).length,
        notes.length,
      ]);
      expect(all).toBeGreaterThan(20);
      expect(shown).toBe(count === 'all' ? all : count);
    });
});
