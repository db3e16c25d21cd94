import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { FIELDS } from '../../widgets/maturity-quiz/fields.ts';
import { messages } from '../../widgets/maturity-quiz/messages.ts';
import { paperWords } from '../../widgets/maturity-quiz/paper.ts';
import type { Locale } from '../../src/locales.ts';
import { answerAll, press, QUIZ, sheetWith } from '../support/quiz.ts';
import { closeBrowser, visit } from '../support/open.ts';
import { scriptsOf } from '../support/weight.ts';

const { ja } = messages;
afterAll(closeBrowser);

const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);
const question = (page: Page) => text(page, '.mq-question');
const stored = (page: Page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

describe('answering', () => {
  it('one question at a time to a stage, actions and a code', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.short);
      await answerAll(page, '1 1 2 2 1 1 1 1 1 1 1 1');
      expect(await text(page, '.mq-stage-name')).toBe('段階2：導入期');
      expect(await page.$$eval('.mq-actions > li', (actions) => actions.length)).toBe(3);
      expect(await text(page, '.mq-code')).toMatch(/^[\w-]{6}$/);
    });
  });

  it('by keyboard alone, with the number keys', async () => {
    await visit(QUIZ.ja, { width: 1280 }, async (page) => {
      await page.focus('.mq-forms button');
      await page.keyboard.press('Enter');
      for (let n = 0; n < 12; n++) {
        await new Promise((done) => setTimeout(done, 300));
        await page.keyboard.press(n === 3 ? 'Digit5' : 'Digit3');
      }
      expect(await text(page, '.mq-stage-name')).toBe('段階4：DX（変革期）');
      expect(await page.evaluate(() => document.activeElement?.matches('[data-head]'))).toBe(true);
    });
  });

  it('number keys do nothing where a reader types or has not come to the questions', async () => {
    await visit(QUIZ.ja, { width: 1280 }, async (page) => {
      await press(page, ja.start.short);
      const first = await question(page);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('Digit2');
      expect(await question(page)).toBe(first);
    });
  });

  it('goes back with the browser’s own button, keeps the answers, and leaves from the start', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.short);
      const first = await question(page);
      await answerAll(page, '3 2');
      await page.goBack();
      await page.goBack();
      expect(await question(page)).toBe(first);
      expect(await page.$$eval('.tool-choices [aria-pressed=true]', (pressed) => pressed.length)).toBe(1);
      await page.goBack();
      expect(await page.$('.mq-forms')).not.toBeNull();
    });
  });

  it('a double tap or a held key answers one question', async () => {
    await visit(QUIZ.ja, { width: 1280 }, async (page) => {
      await press(page, ja.start.short);
      await new Promise((done) => setTimeout(done, 300));
      await page.click('.tool-choices li:nth-child(2) button', { count: 2 });
      expect(await text(page, '.mq-position')).toContain('2／12');
      await new Promise((done) => setTimeout(done, 300));
      await page.keyboard.down('Digit3');
      for (let n = 0; n < 5; n++) await page.keyboard.down('Digit3');
      await page.keyboard.up('Digit3');
      expect(await text(page, '.mq-position')).toContain('3／12');
    });
  });

  it('a question looked up from the result leads back to it', async () => {
    await visit(`${QUIZ.ja}#s8V8ucNgloLB2`, {}, async (page) => {
      await page.waitForSelector('.mq-stage');
      const asked = await page.$eval('.mq-look button', ({ textContent }) => textContent);
      await page.click('.mq-look button');
      expect(await question(page)).toContain(asked);
      await answerAll(page, '4');
      expect(await page.$('.mq-stage')).not.toBeNull();
    });
  });

  it('actions are moved and swapped with the focus where it was', async () => {
    await visit(`${QUIZ.ja}#s8V8ucNgloLB2`, {}, async (page) => {
      await page.waitForSelector('.mq-stage');
      const order = () => page.$$eval('.mq-action', (all) => all.map(({ textContent }) => textContent));
      const focused = () => page.evaluate(() => document.activeElement?.id);
      const [first, second, third] = await order();
      await page.click('#mq-up-1');
      expect(await order()).toEqual([second, first, third]);
      expect(await focused()).toBe('mq-up-0');
      await page.click('#mq-swap-0');
      expect(await order()).not.toContain(second);
      expect(await focused()).toBe('mq-swap-0');
    });
  });

  it('in a list, where nothing moves on by itself', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.long);
      await press(page, ja.ask.list);
      expect(await page.$$eval('.mq-list fieldset', (all) => all.length)).toBe(30);
      await page.click('.mq-list fieldset:nth-of-type(2) label:nth-of-type(4)');
      await press(page, ja.ask.resultNow);
      expect(await page.$('.mq-stage')).not.toBeNull();
    });
  });

  it('clears everything on request, and takes that back', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.short);
      await answerAll(page, '3 2 1');
      const fourth = await question(page);
      await press(page, ja.ask.restart);
      expect(await page.$('.mq-forms')).not.toBeNull();
      await press(page, ja.ask.undo);
      expect(await question(page)).toBe(fourth);
    });
  });
});

describe('keeping', () => {
  const kept = (page: Page) =>
    page.evaluate(() => {
      const text = localStorage.getItem('maturity-quiz');
      return text === null ? undefined : Object.keys((JSON.parse(text) as { answers: object }).answers).length;
    });

  it('writes at once what it says is kept, also where the answers stand behind the first screen', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.short);
      await answerAll(page, '3');
      await page.goBack();
      await page.goBack();
      await page.waitForSelector('.mq-forms');
      await page.click('.mq-keep input');
      expect(await kept(page)).toBe(1);
      await page.evaluate(() => localStorage.clear());
    });
  });

  it('does not fall back to what a click into another tab handed over', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.short);
      await answerAll(page, '3');
      await page.evaluate(() => {
        addEventListener('click', (event) => event.preventDefault(), { once: true });
        document.querySelector<HTMLElement>('a[hreflang]')?.click();
      });
      await answerAll(page, '2');
      await new Promise((done) => setTimeout(done, 600));
      await page.reload({ waitUntil: 'load' });
      await page.waitForFunction(() => document.querySelector('.mq-position')?.textContent.includes('3／12'));
    });
  });

  it('keeps nothing without being asked', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      const before = await stored(page);
      await press(page, ja.start.short);
      await answerAll(page, '1 2 3 4 5 6 1 2 3 4 1 2');
      expect(await stored(page)).toBe(before);
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  it('a reload of the same tab loses nothing all the same', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.short);
      await answerAll(page, '1 2 3');
      await new Promise((done) => setTimeout(done, 500));
      await page.reload();
      await page.waitForSelector('.mq-question');
      expect(await text(page, '.mq-position')).toContain('4／12');
      expect(await stored(page)).not.toContain('maturity');
    });
  });

  it('a colleague’s code does not take the place of the reader’s own answers', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await page.click('.mq-keep input');
      await press(page, ja.start.short);
      await answerAll(page, '1 2 3');
      // What was answered last is written after the next question is drawn.
      await page.waitForFunction(() => /"at":3.*cloud-and-mobile/.test(localStorage.getItem('maturity-quiz') ?? ''));
      const own = await page.evaluate(() => localStorage.getItem('maturity-quiz'));
      await page.goto('about:blank');
      await page.goto(new URL(`${QUIZ.ja.slice(1)}#s8V8ucNgloLB2`, inject('address')).href);
      await page.waitForSelector('.mq-stage');
      await page.click('#mq-up-1');
      expect(await page.evaluate(() => localStorage.getItem('maturity-quiz'))).toBe(own);
      await press(page, ja.result.backToOwn);
      await page.waitForSelector('.mq-question');
      expect(await text(page, '.mq-position')).toContain('4／12');
      await page.evaluate(() => localStorage.clear());
    });
  });

  it('a reload half a second after typing into the sheet brings the text back', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await sheetWith(page, 'ja', { trouble1: 'FAXの打ち直し' });
      await new Promise((done) => setTimeout(done, 500));
      await page.reload();
      await page.waitForSelector('.mq-sheet');
      expect(await page.$eval('#mq-trouble1', (area) => (area as HTMLTextAreaElement).value)).toBe('FAXの打ち直し');
    });
  });

  it('the back button leads from somebody else’s result to the reader’s own answers', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.short);
      await answerAll(page, '1 2 3');
      await page.evaluate(() => (location.hash = 's8V8ucNgloLB2'));
      await page.waitForSelector('.mq-stage');
      await page.goBack();
      await page.waitForSelector('.mq-question');
      expect(await text(page, '.mq-position')).toContain('4／12');
      await page.goBack();
      expect(await page.$$eval('.tool-choices [aria-pressed=true]', (pressed) => pressed.length)).toBe(1);
    });
  });

  it('answering again can be taken back with the back button', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.short);
      await answerAll(page, '1 1 2 2 1 1 1 1 1 1 1 1');
      await press(page, ja.again.measure);
      await page.waitForSelector('.mq-question');
      await page.goBack();
      await page.waitForSelector('.mq-stage-name');
      expect(await text(page, '.mq-stage-name')).toBe('段階2：導入期');
    });
  });

  it('goes on where one left off, on request', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await page.click('.mq-keep input');
      await press(page, ja.start.short);
      await answerAll(page, '1 2 3');
      const fourth = await question(page);
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await page.waitForSelector('.tool-box');
      await press(page, ja.start.goOn);
      expect(await question(page)).toBe(fourth);
      await page.click('.mq-keep input');
      expect(await page.evaluate(() => localStorage.getItem('maturity-quiz'))).toBeNull();
    });
  });

  it.each([
    ['spoiled', '{"version":1,"form"', ja.ask.spoiled],
    ['of another shape', '{"version":9}', ja.ask.spoiled],
  ])('says so where what was kept is %s, and starts clean', async (_, value, says) => {
    await visit(QUIZ.ja, {}, async (page) => {
      await page.evaluate((kept) => localStorage.setItem('maturity-quiz', kept), value);
      await page.reload();
      await page.waitForSelector('.tool-notice');
      expect(await text(page, '.tool-notice')).toBe(says);
      expect(await page.$('.mq-forms')).not.toBeNull();
      await page.evaluate(() => localStorage.clear());
    });
  });

  it('says so where storage is closed, and works all the same', async () => {
    await visit('/', {}, async (page) => {
      await page.evaluateOnNewDocument(() => {
        for (const area of ['localStorage', 'sessionStorage'])
          Object.defineProperty(globalThis, area, {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
      });
      await page.goto(new URL(QUIZ.ja.slice(1), inject('address')).href);
      await page.click('.mq-keep input');
      await press(page, ja.start.short);
      await page.waitForSelector('.tool-notice');
      expect(await text(page, '.tool-notice')).toBe(ja.ask.full);
      await answerAll(page, '1 2 3 4 1 2 3 4 1 2 3 4');
      expect(await page.$('.mq-stage')).not.toBeNull();
    });
  });

  it('the other language goes on where this one stood', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.short);
      await answerAll(page, '1 2 3');
      await Promise.all([page.waitForNavigation(), page.click('.on-phone a[hreflang=en]')]);
      await page.waitForSelector('.mq-question');
      expect(await text(page, '.mq-position')).toContain('Question 4 of 12');
    });
  });
});

describe('a code in a link', () => {
  it('opens the same result', async () => {
    await visit(`${QUIZ.ja}#s8V8ucNgloLB2.321`, {}, async (page) => {
      await page.waitForSelector('.mq-stage');
      expect(await text(page, '.mq-code')).toBe('s8V8ucNgloLB2');
    });
  });

  it.each([
    ['cut off', '#s8V8ucNgl', ja.problems.length],
    ['made up', '#こんにちは', ja.problems.letters],
    ['of a newer version', '#9~s8V8ucNgloLB2', ja.problems.newer],
    ['broken in its escapes', '#%E3%81', ja.problems.letters],
  ])('that is %s is refused with a sentence', async (_, hash, says) => {
    await visit(`${QUIZ.ja}${hash}`, {}, async (page) => {
      await page.waitForSelector('.tool-notice');
      expect(await text(page, '.tool-notice')).toBe(says);
      expect(await page.$('.mq-forms')).not.toBeNull();
    });
  });

  it('typed wrong stays where it was typed, with the reason', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await press(page, ja.start.haveCode);
      await page.type('#mq-code', 'AAAAAB');
      await press(page, ja.start.openCode);
      await page.waitForSelector('#mq-code-problem:not(:empty)');
      expect(await text(page, '#mq-code-problem')).toBe(ja.problems.slip);
      expect(await page.$eval('#mq-code', (input) => (input as HTMLInputElement).value)).toBe('AAAAAB');
    });
  });
});

describe('several codes', () => {
  it('show where colleagues disagree, and say what cannot be read', async () => {
    await visit(`${QUIZ.ja}#cFqorK7VZmZmZ`, {}, async (page) => {
      await page.waitForSelector('.mq-stage');
      await press(page, ja.save.compare);
      await page.waitForSelector('#mq-codes');
      await page.type('#mq-codes', '経営者: cFqorK7VZmZmZ\n現場: s8V8ucNgloLB2\n事務局: cut');
      await page.waitForSelector('.mq-differ');
      expect(await page.$$eval('.tool-problem li', (lines) => lines.map((line) => line.textContent))).toEqual([
        `3行目「事務局: cut」：${ja.problems.length}`,
      ]);
      // A screen reader is told of it where it stands.
      expect(await page.$eval('.tool-problem', (list) => list.getAttribute('aria-live'))).toBe('polite');
      expect(await page.$$eval('.mq-differ > li', (all) => all.length)).toBeGreaterThan(10);
    });
  });

  it('of members are summed up from five on', async () => {
    await visit(`${QUIZ.ja}#cFqorK7VZmZmZ`, {}, async (page) => {
      await page.waitForSelector('.mq-stage');
      await press(page, ja.save.compare);
      await page.waitForSelector('#mq-codes');
      await page.click('.mq-how label:nth-of-type(2)');
      await page.type('#mq-codes', '8VWr5f\n'.repeat(4));
      await new Promise((done) => setTimeout(done, 700));
      expect(await page.$('.mq-totals')).toBeNull();
      await page.type('#mq-codes', 's8V8ucNgloLB2');
      await page.waitForSelector('.mq-totals');
      await press(page, ja.compare.back);
      await press(page, ja.save.compare);
      expect(await page.$eval('#mq-codes', (area) => (area as HTMLTextAreaElement).value)).toContain('s8V8');
    });
  });

  it('show what has moved since an earlier one', async () => {
    await visit(`${QUIZ.ja}#cFqorK7VZmZmZ`, {}, async (page) => {
      await page.waitForSelector('.mq-stage');
      await page.type('#mq-before', 's8V8ucNgloLB2');
      await press(page, ja.again.show);
      await page.waitForSelector('.mq-moves');
      expect(await page.$$eval('.mq-moves li', (all) => all.length)).toBe(15);
    });
  });
});

/** A PDF without what differs from one printing to the next. */
const printed = async (page: Page) => {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return {
    pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length,
    body: pdf.replace(/\/(CreationDate|ModDate) \(.*?\)/g, ''),
  };
};

describe('the consultation sheet', () => {
  const full = (locale: Locale) =>
    Object.fromEntries(
      FIELDS.map(({ id, lines, width }) => {
        const line =
          locale === 'ja'
            ? '漢字とかなの文を書く'.repeat(20).slice(0, width / 2)
            : 'Words on paper, '.repeat(20).slice(0, width);
        return [id, Array.from({ length: lines }, () => line).join('\n')];
      }),
    );

  it.each(['ja', 'en'] as const)(
    'is the same one page from a phone and from a desk, at its fullest (%s)',
    async (locale) => {
      const sheets = [];
      for (const width of [390, 1280])
        sheets.push(
          await visit(QUIZ[locale], { width }, async (page) => {
            await sheetWith(page, locale, full(locale));
            expect(await page.$$eval('.mq-sheet [aria-invalid=true]', (all) => all.map(({ id }) => id))).toEqual([]);
            const { pages, body } = await printed(page);
            expect(pages).toBe(1);
            await page.emulateMediaType('print');
            await page.setViewport({ width: 680, height: 1000 });
            const cut = await page.$$eval('.mq-sheet, .mq-written', (all) =>
              all.filter((each) => each.scrollHeight > each.clientHeight + 1).map(({ textContent }) => textContent),
            );
            expect(cut).toEqual([]);
            return body;
          }),
        );
      expect(sheets[0] === sheets[1], 'the two sheets differ').toBe(true);
    },
  );

  it('says what the paper has no room for', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await sheetWith(page, 'ja', { budget: '長い'.repeat(20) });
      expect(await page.$$eval('.mq-sheet [aria-invalid=true]', (all) => all.map(({ id }) => id))).toEqual([
        'mq-budget',
      ]);
      expect(await text(page, '#mq-budget-over')).toContain('23');
    });
  });

  it('prints in the other language, with what was written as it is', async () => {
    await visit(QUIZ.en, {}, async (page) => {
      await sheetWith(page, 'en', { tools: 'Excel' });
      await press(page, messages.en.sheet.language);
      await page.waitForSelector('.mq-sheet[lang=ja]');
      expect(await text(page, '.mq-sheet-title')).toBe(ja.sheet.title);
      expect(await text(page, '.mq-sheet')).toContain('Excel');
      expect((await printed(page)).pages).toBe(1);
    });
  });

  it('has letters in its fields that no iPhone zooms into', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await sheetWith(page, 'ja', {});
      const sizes = await page.$$eval('.mq-sheet :is(textarea, select)', (all) =>
        all.map((each) => parseFloat(getComputedStyle(each).fontSize)),
      );
      expect(sizes.length).toBeGreaterThan(8);
      for (const size of sizes) expect(size).toBeGreaterThanOrEqual(16);
    });
  });

  it('becomes a memo, and sends nothing anywhere', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url()));
      await sheetWith(page, 'ja', { trouble1: 'FAXの打ち直し' });
      await press(page, ja.sheet.memo);
      expect(await page.$eval('#mq-memo', (area) => (area as HTMLTextAreaElement).value)).toContain('FAXの打ち直し');
      // Besides scripts, what a browser fetches of the site for itself: its icon.
      expect(sent.filter((url) => !/\.js$|\/icons\//.test(url))).toEqual([]);
    });
  });
});

describe('without scripts', () => {
  it.each(['ja', 'en'] as const)('the whole quiz stands as a sheet to fill in, with its rules (%s)', async (locale) => {
    await visit(QUIZ[locale], { script: false }, async (page) => {
      expect(await page.$$eval('.quiz-paper-item ol', (all) => all.length)).toBe(30);
      expect(await text(page, '.quiz-paper')).toContain(paperWords[locale].score);
      expect(await text(page, '.quiz-paper')).not.toMatch(/\{\w+\}/);
      expect(await page.$eval('.mq-frame', (frame) => getComputedStyle(frame).display)).toBe('none');
      expect(await page.$eval('.quiz-paper', (paper) => getComputedStyle(paper).display)).not.toBe('none');
    });
  });
});

describe('compressed', () => {
  it('everything that the quiz ever loads as a script weighs at most 16 kB, Preact included', () => {
    const { files, loaded, later } = scriptsOf('MaturityQuiz');
    expect(files.length).toBeGreaterThan(1);
    expect(loaded + later).toBeLessThanOrEqual(16_000);
  });
});
