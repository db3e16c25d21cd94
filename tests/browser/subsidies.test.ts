import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { messages } from '../../widgets/subsidy-checker/messages.ts';
import { ruleWords } from '../../widgets/subsidy-checker/paper.ts';
import { answerAs, CHECKER, choose, inFront, visitOn, WORKSHOP } from '../support/checker.ts';
import { closeBrowser, visit } from '../support/open.ts';
import { press, QUIZ, sheetWith } from '../support/quiz.ts';
import { scriptsOf, weigh } from '../support/weight.ts';

const { ja } = messages;
const TODAY = '2026-11-22';
afterAll(closeBrowser);

const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-head'));
/** A company of three that wants a robot. */
const ROBOT = {
  purpose: '機械、ロボット',
  ordered: 'まだです',
  staff: '1〜5人',
  place: '市内にはない',
  form: '会社（',
  industry: '製造業、建設業',
  capital: '5,000万円以下',
  large: 'いいえ',
  wage: '上げていける',
  opened: '1年以上',
};
const first = (page: Page) =>
  page.$eval('.sc-row', (row) => {
    (row as HTMLElement).click();
  });
const rows = (page: Page) => page.$$eval('.sc-row .sc-about', (all) => all.map(({ textContent }) => textContent));
/** Scheme by scheme, what it is called and how it fits. */
const overview = (page: Page) =>
  page.$$eval('.sc-overview li', (all) =>
    Object.fromEntries(
      all.map((each) => [each.querySelector('span')?.textContent, each.querySelector('.sc-fit')?.textContent]),
    ),
  );
const type = (page: Page, field: number, value: string) =>
  page.$$eval(
    '.sc-fields input',
    (inputs, at, typed) => {
      const input = inputs[at];
      if (!input) throw new Error(`There is no field ${at}.`);
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    field,
    value,
  );

describe('answering', () => {
  it('leads a workshop of three to what is worth a call, and why not the rest', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      const asked = await answerAs(page, ROBOT);
      expect(asked.length).toBeLessThanOrEqual(10);
      expect(await focused(page)).toBe('result');
      expect(await overview(page)).toEqual({
        中小企業省力化投資補助金: ja.fits.ask,
        小規模事業者持続化補助金: ja.fits.check,
        中小企業組合等課題対応支援事業: ja.fits.not,
        'デジタル化・AI導入補助金': ja.fits.not,
        '新事業進出・ものづくり商業サービス補助金': ja.fits.not,
        京都市デジタル化推進プロジェクト: ja.fits.not,
      });
      const open = await text(page, '#sc-jizokuka ~ .sc-four');
      for (const part of ['2026年12月15日', '2026年12月4日', '様式4', '3分の2', '50万円']) expect(open).toContain(part);
    });
  });

  it('never says that somebody is eligible, whatever is answered', async () => {
    for (const [path, words] of [
      [CHECKER.ja + WORKSHOP, /対象です。$|申し込めます。$|使えます/m],
      [CHECKER.en + WORKSHOP, /you are eligible|you qualify|you can apply/i],
    ] as const)
      await visitOn(TODAY, path, {}, async (page) => {
        await page.waitForSelector('.sc-overview');
        expect(await text(page, '.sc-overview')).not.toMatch(words);
        expect(
          await page.$$eval('.sc-next', (all) => all.map(({ textContent }) => textContent).join('\n')),
        ).not.toMatch(words);
      });
  });

  it('by keyboard alone, one tab and Enter to an answer', async () => {
    await visitOn(TODAY, CHECKER.ja, { width: 1280 }, async (page) => {
      await page.focus('.tool-choices button');
      for (let n = 0; n < 10 && (await inFront(page)) !== 'result'; n++) {
        await new Promise((done) => setTimeout(done, 450));
        if (n > 0) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
      }
      expect(await focused(page)).toBe('result');
    });
  });

  it('a double tap answers one question, not two', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      await page.click('.tool-choices button', { count: 2 });
      expect(await rows(page)).toHaveLength(1);
    });
  });

  it('the first tap counts, however soon after the page has come', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      await page.evaluateOnNewDocument(() => {
        const now = performance.now.bind(performance);
        performance.now = () => now() / 1000;
      });
      await page.reload();
      await page.click('.tool-choices button');
      expect(await rows(page)).toHaveLength(1);
    });
  });

  it('“don’t know” throughout rules nothing out', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      for (let n = 0; n < 10 && (await inFront(page)) !== 'result'; n++) await choose(page, ja.unknown);
      const found = Object.values(await overview(page));
      expect(found).not.toContain(ja.fits.not);
      expect(found).not.toContain(ja.fits.open);
    });
  });

  it('an answer is changed in place, and what it makes idle is kept and says so', async () => {
    await visitOn(TODAY, `${CHECKER.ja}#aaehad`, {}, async (page) => {
      await page.waitForSelector('.sc-row');
      const before = await rows(page);
      await first(page);
      expect(await focused(page)).toBe('q-purpose');
      await choose(page, '異常を見張る');
      const after = await page.$$eval('.sc-asked > li', (all) => all.map(({ textContent }) => textContent));
      expect(after[0]).toContain('異常を見張る');
      expect(after.length).toBeGreaterThanOrEqual(before.length);
      await first(page);
      await choose(page, '機械、ロボット');
      expect((await rows(page)).slice(0, before.length)).toEqual(before);
    });
    await visitOn(TODAY, `${CHECKER.ja}#caebaaaaba`, {}, async (page) => {
      await page.waitForSelector('.sc-aside');
      expect(await page.$$eval('.sc-aside', (all) => all.map(({ textContent }) => textContent).join())).toContain(
        ja.aside,
      );
    });
  });

  it('every row can be opened and left as it is', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      await choose(page, '機械、ロボット', 'まだです');
      const waiting = await inFront(page);
      await first(page);
      expect(await inFront(page)).toBe('purpose');
      await press(page, ja.closeRow);
      expect(await inFront(page)).toBe(waiting);
    });
  });

  it('starting over can be undone', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      await choose(page, '機械、ロボット', 'まだです');
      const before = await rows(page);
      await press(page, ja.restart);
      expect(await rows(page)).toEqual([]);
      await press(page, ja.undo);
      expect(await rows(page)).toEqual(before);
    });
  });

  it('the result can be looked at early, and the questions go on', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      await choose(page, '機械、ロボット', 'まだです');
      await press(page, ja.showNow);
      expect(Object.values(await overview(page))).toContain(ja.fits.open);
      await press(page, ja.goOn);
      expect(await focused(page)).toMatch(/^q-/);
    });
  });
});

describe('nothing is lost', () => {
  it('by a reload, nor by the language switch', async () => {
    await visitOn(TODAY, CHECKER.ja + WORKSHOP, { width: 1280 }, async (page) => {
      await page.waitForSelector('.sc-fields input');
      await type(page, 0, '300');
      await page.reload({ waitUntil: 'load' });
      await page.waitForSelector('.sc-overview');
      expect(await page.$eval('.sc-fields input', ({ value }) => value)).toBe('300');
      await Promise.all([
        page.waitForNavigation(),
        page.$eval('a[hreflang=en]', (link) => (link as HTMLElement).click()),
      ]);
      await page.waitForSelector('.sc-overview');
      expect(await text(page, 'h2[data-head]')).toBe(messages.en.result);
    });
  });

  it.each(['#zzzz!', '#%E3%81', '#ああ', `#${'a'.repeat(400)}`])(
    'a link that ends in %s says so and starts clean',
    async (end) => {
      await visitOn(TODAY, CHECKER.ja + end, {}, async (page) => {
        await page.waitForSelector('.sc .tool-notice');
        expect(await text(page, '.sc .tool-notice')).toBe(ja.badLink);
        await choose(page, '機械、ロボット');
        expect(await rows(page)).toHaveLength(1);
      });
    },
  );

  it('by looking at the rules, nor by the way back from another result', async () => {
    await visitOn(TODAY, CHECKER.ja + WORKSHOP, { width: 1280 }, async (page) => {
      await page.waitForSelector('.sc-fields input');
      await type(page, 0, '300');
      const mine = await overview(page);
      await page.evaluate(() => {
        location.hash = '#rules';
      });
      await page.waitForFunction(() => (history.state as { subsidies?: object } | null)?.subsidies);
      await page.reload({ waitUntil: 'load' });
      await page.waitForSelector('.sc-overview');
      expect(await overview(page)).toEqual(mine);
      await page.evaluate(() => {
        location.hash = '#..........';
      });
      await page.waitForFunction(() => location.hash === '');
      expect(await page.$eval('.sc-fields input', ({ value }) => value)).toBe('');
      await page.goBack();
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.sc-fields input')?.value === '300');
      expect(await overview(page)).toEqual(mine);
    });
  });

  it('amounts go along into the other language', async () => {
    await visitOn(TODAY, CHECKER.ja + WORKSHOP, { width: 1280 }, async (page) => {
      await page.waitForSelector('.sc-fields input');
      await type(page, 0, '150');
      await Promise.all([
        page.waitForNavigation(),
        page.$eval('a[hreflang=en]', (link) => {
          (link as HTMLElement).click();
        }),
      ]);
      await page.waitForSelector('.sc-overview');
      expect(await text(page, '#sc-cost-read')).toBe('= ¥1,500,000');
    });
  });

  it('sends nothing anywhere', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url()));
      await answerAs(page, ROBOT);
      expect(sent).toEqual([]);
    });
  });
});

describe('what is told', () => {
  it('a no gives its reason, the answer that decides, the clause with its date, and what would change it', async () => {
    await visitOn(TODAY, CHECKER.ja + WORKSHOP, {}, async (page) => {
      await page.waitForSelector('.sc-reason');
      const found = await page.$eval('#sc-monozukuri', (head) => head.parentElement?.textContent ?? '');
      for (const part of [
        '設備の入れ替え',
        ja.decided,
        '人手を減らす機械',
        ja.wouldChange,
        '新しい製品やサービスを始めるための設備',
        '2026年11月22日に確認',
        '複数の資料が一致',
      ])
        expect(found).toContain(part);
    });
  });

  it('money and pay follow what is typed', async () => {
    await visitOn(TODAY, CHECKER.ja + WORKSHOP, {}, async (page) => {
      await page.waitForSelector('.sc-fields input');
      await type(page, 0, '３００万円');
      await type(page, 1, '30');
      const catalog = await text(page, '#sc-shoryokuka ~ .sc-four');
      for (const part of ['多くても150万円', '300万円×1/2＝150万円', '全額300万円と消費税'])
        expect(catalog).toContain(part);
      expect(await page.$$eval('.sc-four', (all) => all.map(({ textContent }) => textContent).join())).toContain(
        '月給を1万500円',
      );
      await type(page, 0, 'たくさん');
      expect(await page.$eval('.sc-fields input', (input) => input.getAttribute('aria-invalid'))).toBe('true');
      expect(await text(page, '#sc-cost-read')).toBe(ja.badAmount);
    });
  });

  it('the preparations are held against the deadline', async () => {
    await visitOn(TODAY, CHECKER.ja + WORKSHOP, {}, async (page) => {
      await page.waitForSelector('.sc-fields select');
      await page.$eval('.sc-fields select', (select) => {
        select.value = 'no';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      expect(await text(page, '#sc-jizokuka ~ .sc-four')).toContain(ja.states.late);
      expect(await text(page, '#sc-shoryokuka ~ .sc-four')).not.toContain(ja.states.late);
    });
  });

  it('the calendar holds the form’s day and the close', async () => {
    await visitOn(TODAY, CHECKER.ja + WORKSHOP, {}, async (page) => {
      await page.waitForSelector('.sc-calendar');
      const file = await page.$eval('.sc-calendar', (link) => decodeURIComponent((link as HTMLAnchorElement).href));
      expect(file).toContain('DTSTART;VALUE=DATE:20261204');
      expect(file).toContain('DTSTART;VALUE=DATE:20261215');
    });
  });

  it('a cooperative is given its federation’s telephone numbers', async () => {
    await visitOn(TODAY, `${CHECKER.ja}#cabbaaaaba`, {}, async (page) => {
      await page.waitForSelector('.sc-next');
      expect(await text(page, '.sc-next')).toContain('0773-76-0759');
    });
  });

  it('who has signed is told so first, on the screen and on paper', async () => {
    await visitOn(TODAY, `${CHECKER.ja}#abeb--aaba`, {}, async (page) => {
      await page.waitForSelector('.sc-overview');
      expect(await text(page, '.sc .tool-notice')).toBe(ja.orderedNotice);
      const paper = await text(page, '.sc-sheet');
      expect(paper).toContain(ja.orderedNotice);
      expect(paper).not.toContain(ja.nextAsk);
      expect(paper).toContain('先に注文した製品が対象になるか');
    });
  });

  it('where nothing fits, somebody to ask is named all the same, on the screen and on paper', async () => {
    await visitOn(TODAY, `${CHECKER.ja}#abcedaabba`, {}, async (page) => {
      await page.waitForSelector('.sc-overview');
      expect(new Set(Object.values(await overview(page)))).toEqual(new Set([ja.fits.not]));
      for (const place of ['.sc .tool-notice .sc-offices', '.sc-sheet']) {
        expect(await text(page, place)).toContain('よろず支援拠点');
        expect(await text(page, place)).toContain('0773-76-0759');
      }
    });
  });

  it('years later nothing is ruled out, and everything is to be checked', async () => {
    await visitOn('2035-01-01', CHECKER.ja, {}, async (page) => {
      await page.waitForSelector('.sc-overview');
      expect(new Set(Object.values(await overview(page)))).toEqual(new Set([ja.fits.check]));
      expect(await page.$$eval('.sc-four', (all) => all.map(({ textContent }) => textContent).join())).not.toMatch(
        /分の\d|上限は\d/,
      );
    });
  });
});

describe('the consultation sheet', () => {
  it('takes over what is worth asking, once', async () => {
    await visitOn(TODAY, CHECKER.ja + WORKSHOP, {}, async (page) => {
      await page.waitForSelector('.sc-overview');
      await press(page, ja.keep);
      await press(page, ja.toSheet);
      await page.goto(new URL(QUIZ.ja, page.url()).href, { waitUntil: 'load' });
      await sheetWith(page, 'ja', {});
      const field = () => page.$eval('#mq-schemes', (area) => (area as HTMLTextAreaElement).value);
      expect(await field()).toContain('小規模事業者持続化補助金');
      expect(await field()).toContain('中小企業省力化投資補助金');
      expect(await page.evaluate(() => sessionStorage.getItem('consultation-subsidies'))).toBeNull();
    });
  });
});

/** A PDF without what differs from one printing to the next. */
const printed = async (page: Page) => {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return {
    pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length,
    // Dates, and the numbers by which the tags name their elements.
    body: pdf.replace(/\/(CreationDate|ModDate) \(.*?\)|node\d+/g, ''),
  };
};

describe('on paper', () => {
  /** A cooperative for whom most is worth asking, and those who do not know. */
  const FULL = ['#gabbaaaaaacbbbc', '#..........', '#jab.......'.slice(0, 11)];
  it.each(FULL.flatMap((end) => [[CHECKER.ja, end] as const, [CHECKER.en, end] as const]))(
    'the result %s%s is the same one page from a phone and from a desk',
    async (path, end) => {
      const sheets = [];
      for (const width of [390, 1280])
        sheets.push(
          await visitOn(TODAY, path + end, { width }, async (page) => {
            await page.waitForSelector('.sc-overview');
            await type(page, 0, '123456789');
            const { pages, body } = await printed(page);
            expect(pages).toBe(1);
            return body;
          }),
        );
      expect(sheets[0] === sheets[1], 'the two sheets differ').toBe(true);
    },
  );

  it('is tagged, so that the saved file can be read aloud', async () => {
    await visitOn(TODAY, CHECKER.ja + WORKSHOP, {}, async (page) => {
      await page.waitForSelector('.sc-overview');
      expect(Buffer.from(await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')).toContain(
        '/StructTreeRoot',
      );
    });
  });

  it('half answered, the answers are printed', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      await choose(page, '機械、ロボット', 'まだです');
      await page.emulateMediaType('print');
      expect(await page.$eval('.sc-row', (row) => (row as HTMLElement).offsetHeight)).toBeGreaterThan(0);
    });
  });

  it('before anything is answered the rules are printed', async () => {
    await visitOn(TODAY, CHECKER.ja, {}, async (page) => {
      await page.emulateMediaType('print');
      expect(await page.$eval('.sc-rules', (rules) => getComputedStyle(rules).display)).toBe('block');
      expect(await page.$eval('.sc-frame', (frame) => getComputedStyle(frame).display)).toBe('none');
    });
  });
});

describe('without scripts', () => {
  it.each(['ja', 'en'] as const)('all rules stand in the page, with their sources and dates (%s)', async (locale) => {
    await visit(CHECKER[locale], { script: false }, async (page) => {
      expect(await page.$eval('.sc-frame', (frame) => getComputedStyle(frame).display)).toBe('none');
      expect(await page.$$eval('.sc-rules > section > h3', (all) => all.length)).toBe(7);
      const rules = await text(page, '.sc-rules');
      expect(rules).toContain(ruleWords[locale].intro);
      expect(rules).not.toMatch(/\{\w+\}|undefined/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });

  it.each(['ja', 'en'] as const)('everything that the checker may say stands among the rules (%s)', async (locale) => {
    await visit(CHECKER[locale], {}, async (page) => {
      const missing = await page.evaluate(() => {
        const data = JSON.parse(document.querySelector('#sc-data')?.textContent ?? '{}') as {
          facts: Record<string, { grade: string }>;
        };
        const gaps = Object.keys(data.facts).filter(
          (fact) => !document.getElementById(`rule-${fact.replace('/', '-')}`)?.textContent.trim(),
        );
        JSON.stringify(data, function (this: Record<string, unknown>, _, value: unknown) {
          const { id, row, manual } = (value ?? {}) as { id?: string; row?: number; manual?: boolean };
          if (row !== undefined && !manual)
            for (const word of ['yes', 'no', 'unknown'])
              if (!document.querySelector(`[data-rule="${row}"] [data-say="${word}"]`)?.textContent.trim())
                gaps.push(`${id} ${word}`);
          return value;
        });
        return [
          ...gaps,
          ...[...document.querySelectorAll<HTMLAnchorElement>('.sc-rules a[href^="#"]')]
            .map(({ hash }) => hash)
            .filter((hash) => !document.getElementById(hash.slice(1))),
        ];
      });
      expect(missing).toEqual([]);
    });
  });

  it.each(['ja', 'en'] as const)('the rules can be read at 320 px (%s)', async (locale) => {
    await visit(CHECKER[locale], { script: false, width: 320 }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
});

describe('in English', () => {
  it.each(['on its page', 'in a frame'])(
    'a screen reader is told which words of the result are Japanese, %s',
    async (where) => {
      const framed = where === 'in a frame';
      await visit(framed ? '/en/tools/embed/' : CHECKER.en + WORKSHOP, {}, async (page) => {
        const address = `${inject('address')}en/embed/v1/subsidy-checker/${WORKSHOP}`;
        if (framed)
          await page.evaluate(
            (src) => document.body.append(Object.assign(document.createElement('iframe'), { src })),
            address,
          );
        const inside = framed
          ? await page.waitForFrame(
              async (frame) => frame !== page.mainFrame() && (await frame.$('.sc-overview')) !== null,
            )
          : page.mainFrame();
        await inside.waitForSelector('.sc-overview');
        const texts = await inside.$eval('.sc', (tool) => {
          const walker = document.createTreeWalker(tool, NodeFilter.SHOW_TEXT);
          const found: [words: string, language: string | undefined][] = [];
          for (let text = walker.nextNode(); text; text = walker.nextNode())
            found.push([text.nodeValue ?? '', text.parentElement?.closest<HTMLElement>('[lang]')?.lang]);
          return found;
        });
        const japanese = texts.filter(([words]) => /[ぁ-ヿ一-鿿]/.test(words));
        expect(japanese.length).toBeGreaterThan(10);
        expect(japanese.filter(([, language]) => language !== 'ja')).toEqual([]);
        expect(texts.map(([words]) => words).join('')).toContain('Support for cooperatives');
      });
    },
  );
});

describe('compressed', () => {
  it('scripts, Preact and rules weigh at most 20 kB; the words come with the page, as its text', () => {
    const root = inject('builds').root.dir;
    const { files, loaded } = scriptsOf('SubsidyChecker');
    expect(files.length).toBeGreaterThan(1);
    for (const locale of ['', 'en/']) {
      const page = readFileSync(join(root, `${locale}tools/subsidy-checker/index.html`), 'utf8');
      const data = /<script id="sc-data"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '{}';
      const { words, questions, ...rules } = JSON.parse(data) as { words: object; questions: object };
      expect(Object.keys(words).length + Object.keys(questions).length).toBeGreaterThan(20);
      const answers = JSON.stringify(questions, (key, value: unknown) =>
        ['label', 'question', 'hint', 'name', 'advice'].includes(key) ? undefined : value,
      );
      expect(loaded + weigh(JSON.stringify(rules) + answers), locale).toBeLessThanOrEqual(20_000);
    }
  });
});
