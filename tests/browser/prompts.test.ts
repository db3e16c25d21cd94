import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { messages as quiz } from '../../widgets/maturity-quiz/messages.ts';
import { messages } from '../../widgets/prompt-builder/messages.ts';
import { paperWords } from '../../widgets/prompt-builder/paper.ts';
import type { Job } from '../../widgets/prompt-builder/schema.ts';
import { BUILDER, build, inField, notesOf, paste, prompt, settle } from '../support/builder.ts';
import { closeBrowser, visit } from '../support/open.ts';
import { press, QUIZ, sheetWith } from '../support/quiz.ts';
import { scriptsOf, weigh } from '../support/weight.ts';

const { ja, en } = messages;
const jobs = parse(readFileSync(join(import.meta.dirname, '../../src/data/prompt-jobs.yaml'), 'utf8')) as Record<
  string,
  Job
>;
const minutes = jobs.minutes?.ja;
const NOTES = '出席は田中さんと佐藤様。マイナンバー 123456789018、電話は090-1234-5678。次回は未定。';
afterAll(closeBrowser);

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const focusedHead = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-head'));
const clip = (page: Page) => page.evaluate(() => window.clip);
const said = (page: Page) => page.$eval('.pb > [role=status]', ({ textContent }) => textContent);
const text = (page: Page, selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);
/** The minutes with notes pasted into their material. */
const withNotes = async (page: Page, notes = NOTES) => {
  await press(page, '議事録をまとめる');
  await paste(page, 'material', notes);
  await settle();
};

describe('from a job', () => {
  it('two choices and one field make a whole prompt, each part beside the number of its field', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      expect(await focusedHead(page)).toBe('job');
      expect(await inField(page, 'job')).toBe(minutes?.start.job);
      await page.type('#pb-reader', '理事8人');
      expect(await prompt(page)).toContain('# 読む人\n理事8人');
      const numbers = await page.$$eval('.pb-text .pb-number', (all) => all.map(({ textContent }) => textContent));
      expect(numbers).toEqual(['4', '1', '2', '3', '6', '7']);
      await page.click('.pb-text li:nth-child(4) button');
      expect(await focused(page)).toBe('pb-reader');
    });
  });

  it('puts in an example, says so, and takes it back', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      await paste(page, 'reader', '部長');
      await press(page, ja.example);
      expect(await inField(page, 'material')).toBe(minutes?.example.material);
      await press(page, ja.undo);
      expect(await inField(page, 'reader')).toBe('部長');
      expect(await inField(page, 'material')).toBe('');
    });
  });

  it('every job gives the fields that its editor wrote, in both languages', async () => {
    for (const locale of ['ja', 'en'] as const)
      await visit(BUILDER[locale], {}, async (page) => {
        await page.waitForSelector('.pb [data-head]');
        for (const [id, job] of Object.entries(jobs)) {
          const shown = await page.evaluate((which) => {
            const root = document.querySelector(`[data-job="${which}"]`);
            const draft = (kind: string) =>
              Object.fromEntries(
                [...(root?.querySelectorAll<HTMLElement>(`[data-draft=${kind}] [data-is]`) ?? [])].map((each) => [
                  each.dataset.is,
                  each.textContent,
                ]),
              );
            return { start: draft('start'), example: draft('example') };
          }, id);
          expect(shown, id).toEqual({ start: job[locale].start, example: job[locale].example });
        }
      });
  });

  it('a short form says the same in fewer lines', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      const detailed = await prompt(page);
      await page.click('.pb-kinds fieldset:nth-of-type(2) label:nth-of-type(2) input');
      const short = await prompt(page);
      expect(short.length).toBeLessThan(detailed.length);
      expect(short).toContain(minutes?.start.purpose);
    });
  });
});

describe('the language of the prompt', () => {
  const english = '.pb-kinds fieldset:nth-of-type(1) label:nth-of-type(2) input';

  it('turns a template that nobody changed into the other language, and back', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      await page.click(english);
      await page.waitForFunction((word) => document.body.innerText.includes(word), {}, ja.translated);
      expect(await inField(page, 'job')).toBe(jobs.minutes?.en.start.job);
      expect(await prompt(page)).toContain('# Task\n');
      expect(await page.$eval('.pb h2', ({ textContent }) => textContent)).toBe('議事録をまとめる');
      await page.click('.pb-kinds fieldset:nth-of-type(1) label:nth-of-type(1) input');
      await page.waitForFunction(
        (word) => document.querySelector<HTMLTextAreaElement>('#pb-job')?.value === word,
        {},
        minutes?.start.job ?? '',
      );
    });
  });

  it('leaves the reader’s own words alone', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      await paste(page, 'reader', '理事8人');
      await page.click(english);
      await page.waitForFunction((word) => document.body.innerText.includes(word), {}, ja.ownWords);
      expect(await prompt(page)).toContain('# Reader\n理事8人');
      expect(await inField(page, 'job')).toBe(minutes?.start.job);
    });
  });

  it('says so where the other templates cannot be loaded', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      await page.setOfflineMode(true);
      await page.click(english);
      await page.waitForFunction((word) => document.body.innerText.includes(word), {}, ja.notLoaded);
      expect(await inField(page, 'job')).toBe(minutes?.start.job);
    });
  });
});

describe('what would make it better', () => {
  it('stands at its field with a reason, and one tap mends it', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, ja.blank);
      await paste(page, 'job', '適当に案を出してください。');
      await settle();
      expect(await notesOf(page, 'job')).toContain('「適当に」');
      await press(page, '「3つ」に変える');
      expect(await inField(page, 'job')).toBe('3つ案を出してください。');
      await press(page, '職場の同僚');
      expect(await inField(page, 'reader')).toBe('職場の同僚');
      await press(page, ja.undo);
      expect(await inField(page, 'reader')).toBe('');
    });
  });

  it('where something is left to be written, its place is selected', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, ja.blank);
      await paste(page, 'job', '専門用語は使わないで。');
      await settle();
      await press(page, '足す：代わりに');
      const selected = await page.$eval('#pb-job', (element) => {
        const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
      expect(selected).toBe('〇〇');
      expect(await focused(page)).toBe('pb-job');
    });
  });

  it('never leaves the focus nowhere', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, ja.blank);
      await paste(page, 'job', '適当に案を出してください。田中さんと佐藤様に。');
      await settle();
      for (const button of ['「3つ」に変える', '【人物A】に置き換える', ja.keep]) {
        await page.evaluate((words) => {
          const found = [...document.querySelectorAll<HTMLElement>('.pb-notes button')].find(({ textContent }) =>
            textContent.startsWith(words),
          );
          found?.focus();
        }, button);
        // A real key: the page is drawn anew before the click has reached everybody who waits for it.
        await page.keyboard.press('Enter');
        await settle();
        expect(await page.evaluate(() => document.activeElement === document.body), button).toBe(false);
      }
    });
  });
});

describe('what should not leave the office', () => {
  it('is named, masked at one tap, copied masked, and put back into the answer', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page);
      const notes = await notesOf(page, 'material');
      const groups = await page.$$eval('.pb-field [data-notes]', (all) =>
        all.map((each) => [each.hasChildNodes(), each.role === 'group', each.hasAttribute('tabindex')]),
      );
      // A screen reader stops where there is something to read.
      expect(groups.length).toBeGreaterThan(5);
      for (const [filled, named, reachable] of groups) expect([named, reachable]).toEqual([filled, filled]);
      for (const part of ['「123456789018」', '「090-1234-5678」', '「田中」', '「佐藤」', ja.kinds['my-number']])
        expect(notes).toContain(part);
      expect(await said(page)).toContain('資料');
      await press(page, '4件を置き換える');
      expect(await inField(page, 'material')).toBe(
        '出席は【人物A】さんと【人物B】様。マイナンバー 【番号A】、電話は【電話A】。次回は未定。',
      );
      await settle();
      await press(page, ja.copy);
      await page.waitForSelector('[data-head=copied]');
      const copied = await clip(page);
      expect(copied).not.toMatch(/123456789018|090-1234|田中|佐藤/);
      expect(copied).toContain('目印は、名前などを置き換えたものです');
      await paste(page, '#pb-answer', '【人物B】様は【電話A】へ。【人物A】さんは欠席。');
      expect(await page.$eval('#pb-restored', (area) => (area as HTMLTextAreaElement).value)).toBe(
        '佐藤様は090-1234-5678へ。田中さんは欠席。',
      );
      expect(await page.$eval('.pb-unmask dl', ({ textContent }) => textContent)).toContain('【番号A】123456789018');
    });
  });

  it('holds a name back, too, and says what is still in it where a person decides to copy it', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page, '田中さんは欠席。');
      await press(page, ja.copy);
      await page.waitForSelector('[data-head=stopped]');
      expect(await clip(page)).toBeUndefined();
      await press(page, ja.copyAnyway);
      expect(await text(page, '[data-head=copied]')).toContain('1件、そのまま');
    });
  });

  it('masks a name wherever else it stands, and takes back only that', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page, '鈴木さんが来た。鈴木は10時に帰った。');
      await paste(page, 'purpose', '鈴木のために');
      await settle();
      await press(page, '【人物A】に置き換える');
      expect(await inField(page, 'material')).toBe('【人物A】さんが来た。【人物A】は10時に帰った。');
      expect(await inField(page, 'purpose')).toBe('【人物A】のために');
      await paste(page, 'reader', '店長');
      await press(page, ja.undo);
      expect(await inField(page, 'purpose')).toBe('鈴木のために');
      expect(await inField(page, 'reader')).toBe('店長');
    });
  });

  it('asks about a word such as 社外秘, and does not mask it with all the rest', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page, '社外秘の話。田中さんと佐藤さんから。');
      expect(await notesOf(page, 'material')).toContain(ja.kinds.confidential);
      await press(page, '2件を置き換える');
      expect(await inField(page, 'material')).toBe('社外秘の話。【人物A】さんと【人物B】さんから。');
      await settle();
      await press(page, ja.copy);
      await page.waitForSelector('[data-head=copied]');
    });
  });

  it('what was decided for one prompt does not pass in the next', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page, '田中さん');
      await press(page, ja.keep);
      await settle();
      expect(await notesOf(page, 'material')).toContain('1件');
      await press(page, ja.other);
      await press(page, '議事録をまとめる');
      await paste(page, 'material', '田中さん');
      await settle();
      expect(await notesOf(page, 'material')).toContain(ja.kinds.name);
    });
  });

  it('is told where it could not be looked for', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      // Another test may have left the parts in the browser's cache.
      await page.setCacheEnabled(false);
      await page.setOfflineMode(true);
      await press(page, '議事録をまとめる');
      await paste(page, 'material', NOTES);
      await settle();
      expect(await text(page, '.pb > [role=alert]')).toContain(ja.notFetched);
      await press(page, ja.copy);
      await page.waitForSelector('[data-head=stopped]');
      expect(await text(page, '[data-head=stopped]')).toBe(ja.unread);
      await page.setOfflineMode(false);
      await press(page, ja.retry);
      await settle();
      await settle();
      expect(await notesOf(page, 'material')).toContain(ja.kinds['my-number']);
      expect(await text(page, '.pb > [role=alert]')).toBe('');
    });
  });

  it('stops a My Number, and lets a person decide knowingly', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page);
      await press(page, ja.copy);
      await page.waitForSelector('[data-head=stopped]');
      expect(await focusedHead(page)).toBe('stopped');
      expect(await clip(page)).toBeUndefined();
      await press(page, 'AIに入れてはいけないもの1件を含めて');
      await page.waitForSelector('[data-head=copied]');
      expect(await clip(page)).toContain('123456789018');
    });
  });

  it('is stopped although nobody gave the page time to look', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      await page.evaluate(
        (notes) => {
          const area = document.querySelector<HTMLTextAreaElement>('#pb-material');
          if (!area) return;
          area.value = notes;
          area.dispatchEvent(new Event('input', { bubbles: true }));
          document.querySelector<HTMLElement>('.pb-copy')?.click();
        },
        `${'あ'.repeat(150_000)}${NOTES}`,
      );
      await page.waitForSelector('[data-head=stopped]');
      expect(await clip(page)).toBeUndefined();
    });
  });

  it('replaces all of it and copies, at one tap', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page);
      await press(page, ja.copy);
      await press(page, '4件を置き換えて、コピーする');
      await page.waitForSelector('[data-head=copied]');
      expect(await clip(page)).not.toMatch(/123456789018|090-1234|田中|佐藤/);
    });
  });

  it('is found in two hundred thousand letters, to the last', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      const line = '議題は来年の行事です。担当は田中さん、電話は075-708-3701です。\n';
      await withNotes(page, line.repeat(200_000 / line.length) + NOTES);
      await page.waitForFunction((words) => !document.body.innerText.includes(words), {}, ja.reading);
      const all = 2 * Math.floor(200_000 / line.length) + 4;
      expect(await notesOf(page, 'material')).toContain(`${all}件を置き換える`);
      await press(page, `${all}件を置き換える`);
      expect(await inField(page, 'material')).not.toMatch(/田中|075-708|123456789018/);
    });
  });

  it('asks about the office’s own words wherever they stand', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page, '新しい品「みずほの風」の話。');
      await press(page, ja.ownTitle);
      await paste(page, '#pb-words', 'みずほの風\n\n');
      await settle();
      expect(await notesOf(page, 'material')).toContain(ja.kinds['own-word']);
    });
  });

  it('never goes into an address, nor anywhere else', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url(), request.method()));
      await withNotes(page, '秘密の言葉アルファ');
      await press(page, ja.copy);
      await page.waitForSelector('[data-head=copied]');
      expect(decodeURIComponent([...sent, page.url()].join('\n'))).not.toMatch(/アルファ|POST/);
      const links = await page.$$eval('.pb-assistants li a', (all) =>
        all.map((each) => [(each as HTMLAnchorElement).href, (each as HTMLAnchorElement).rel]),
      );
      expect(links.length).toBeGreaterThanOrEqual(4);
      for (const [href, rel] of links) {
        expect(href).not.toMatch(/[?#]/);
        expect(rel).toContain('noreferrer');
      }
    });
  });
});

describe('copying', () => {
  it('where the browser refuses shows the text, all of it selected', async () => {
    await build(BUILDER.ja, { clipboard: 'refuses' }, async (page) => {
      await press(page, '議事録をまとめる');
      await press(page, ja.copy);
      await page.waitForSelector('#pb-copy');
      const { value, selected } = await page.$eval('#pb-copy', (element) => {
        const area = element as HTMLTextAreaElement;
        return { value: area.value, selected: area.value.slice(area.selectionStart, area.selectionEnd) };
      });
      expect(value).toContain(minutes?.start.job);
      expect(selected).toBe(value);
    });
  });

  it('leads on to what to do with the answer: what to verify in this job, follow-ups, the four cautions', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      await press(page, ja.copy);
      await page.waitForSelector('.pb-after[open]');
      const after = await text(page, '.pb-after');
      for (const part of [...(minutes?.verify ?? []), '表にしてください', '点検してください', ja.caution.accuracy])
        expect(after).toContain(part);
      await page.click('.pb-follow button');
      expect(await clip(page)).toContain('もっと短く');
      await page.click('.pb-cautions input');
      expect(await page.$eval('.pb-cautions input', (box) => (box as HTMLInputElement).checked)).toBe(true);
    });
  });

  it('by keyboard alone, from the choice of a job to the copied prompt', async () => {
    await build(BUILDER.en, { width: 1280 }, async (page) => {
      await page.focus('.pb-jobs button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#pb-job');
      for (let n = 0; n < 80 && !(await page.evaluate(() => document.activeElement?.matches('.pb-copy'))); n++) {
        if ((await focused(page)) === 'pb-reader') await page.keyboard.type('The board');
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-head=copied]');
      expect(await clip(page)).toContain('# Reader\nThe board');
    });
  });
});

describe('own templates', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'templates-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const load = async (page: Page, name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    const input = (await page.waitForSelector('.pb-own input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(join(folder, name));
    await settle();
  };
  const save = async (page: Page, name: string) => {
    await press(page, ja.ownTitle);
    await page.waitForSelector('#pb-name');
    await page.type('#pb-name', name);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pb-templates-own');
  };

  it('are kept only on request, without the material, and are there again', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page, '今日だけの資料');
      await save(page, '月例会');
      expect(await page.evaluate(() => localStorage.getItem('prompt-builder'))).toBeNull();
      await page.click('.pb-keep input');
      expect(await page.evaluate(() => localStorage.getItem('prompt-builder'))).toContain('月例会');
      expect(await page.evaluate(() => localStorage.getItem('prompt-builder'))).not.toContain('今日だけの資料');
      await page.goto('about:blank');
      await page.goto(new URL(BUILDER.ja.slice(1), inject('address')).href);
      await page.waitForSelector('#pb-job');
      await press(page, ja.other);
      await page.waitForSelector('.pb-start h3');
      await press(page, '月例会');
      expect(await inField(page, 'job')).toBe(minutes?.start.job);
      await page.click('.pb-own summary');
      await page.click('.pb-keep input');
      expect(await page.evaluate(() => localStorage.getItem('prompt-builder'))).toBeNull();
    });
  });

  it('hold nothing that must not go to an AI, and warn of all else that others would read', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page, '');
      await paste(page, 'purpose', 'マイナンバー 123456789018 のため');
      await paste(page, 'reader', '田中さん');
      await settle();
      await press(page, ja.keep);
      await save(page, '月例会');
      const notes = await text(page, '.pb-own');
      expect(notes).toContain('ひな形に入れませんでした：目的');
      expect(notes).toContain(ja.hitsInside);
      await page.click('.pb-keep input');
      const kept = await page.evaluate(() => localStorage.getItem('prompt-builder'));
      expect(kept).toContain('田中さん');
      expect(kept).not.toContain('123456789018');
      await page.click('.pb-keep input');
    });
  });

  it('go out as a file and come in again, on another machine too', async () => {
    let file = '';
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      await save(page, '月例会');
      await page.evaluate(() => {
        const real = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => {
          void blob.text().then((content) => (window.clip = content));
          return real(blob);
        };
      });
      await press(page, ja.toFile);
      await page.waitForFunction(() => window.clip !== undefined);
      file = (await clip(page)) ?? '';
    });
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, ja.ownTitle);
      await load(page, 'set.json', file);
      expect(await text(page, '.pb-own')).toContain('加えました：ひな形1件。');
      await press(page, '「月例会」を使う');
      expect(await inField(page, 'job')).toBe(minutes?.start.job);
    });
  });

  it.each([
    ['cut', '{"kind":"prompt-builder","version":1,"templates":[{"na', ja.problems['not-json']],
    ['another', '{"kind":"recipes"}', ja.problems.other],
    ['newer', '{"kind":"prompt-builder","version":99,"templates":[]}', ja.problems.newer],
    ['empty', '{"kind":"prompt-builder","version":1,"templates":[]}', ja.problems.empty],
  ])('a file that is %s is refused in a sentence, and nothing is lost', async (name, content, says) => {
    await build(BUILDER.ja, {}, async (page) => {
      await press(page, '議事録をまとめる');
      await save(page, '月例会');
      await load(page, `${name}.json`, content);
      const own = await text(page, '.pb-own');
      expect(own).toContain(says);
      expect(own).toContain('「月例会」を使う');
    });
  });

  it('where storage is spoiled say so, and leave what stands there', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await page.evaluate(() => localStorage.setItem('prompt-builder', '{"kind":"prompt-bu'));
      await page.reload();
      await page.waitForSelector('.pb .tool-notice');
      expect(await text(page, '.pb .tool-notice')).toBe(ja.spoiled);
      expect(await page.evaluate(() => localStorage.getItem('prompt-builder'))).toBe('{"kind":"prompt-bu');
      await page.evaluate(() => localStorage.clear());
    });
  });
});

describe('coming back', () => {
  it('another job may be chosen and gone back from, twice over, and nothing is lost', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page, '田中さんの話');
      await press(page, ja.other);
      await press(page, ja.back);
      expect(await inField(page, 'material')).toBe('田中さんの話');
      await press(page, ja.other);
      await press(page, '組合員へのアンケート');
      await paste(page, 'reader', '店主');
      await press(page, ja.undo);
      expect(await inField(page, 'material')).toBe('田中さんの話');
      await press(page, ja.undo);
      expect(await inField(page, 'reader')).toBe('店主');
    });
  });

  it('a letter that was given to one person never goes to another', async () => {
    await build(BUILDER.ja, { width: 1280 }, async (page) => {
      await press(page, ja.blank);
      await paste(page, 'job', '山田様への返事を書いてください。');
      await settle();
      await press(page, '【人物A】に置き換える');
      await press(page, ja.clear);
      await paste(page, 'purpose', '佐藤様のために');
      await settle();
      await press(page, '【人物B】に置き換える');
      await page.waitForSelector('[data-notes=purpose] .pb-note button');
      await page.click('[data-notes=purpose] .pb-note button');
      await settle();
      expect(await inField(page, 'purpose')).toBe('佐藤様のために');
    });
  });

  it('a reload brings back what was written, but for a field that must not be kept', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page);
      await paste(page, 'reader', '理事8人');
      await page.reload();
      await page.waitForSelector('#pb-reader');
      expect(await inField(page, 'reader')).toBe('理事8人');
      expect(await inField(page, 'material')).toBe('');
      expect(await notesOf(page, 'material')).toContain(ja.notHere);
      expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).not.toContain(
        '123456789018',
      );
    });
  });

  it('after a reload it says whose words nobody knows any more', async () => {
    await build(BUILDER.ja, {}, async (page) => {
      await withNotes(page, '田中さんは欠席。');
      await press(page, '【人物A】に置き換える');
      await settle();
      expect(await text(page, '.pb-checks')).not.toContain('読み込み直した');
      await page.reload();
      await page.waitForSelector('.pb-checks');
      expect(await inField(page, 'material')).toBe('【人物A】さんは欠席。');
      expect(await text(page, '.pb-checks')).toContain('【人物A】の元の言葉は、ページを読み込み直したため');
    });
  });

  it('with the memo of the consultation sheet', async () => {
    await visit(QUIZ.ja, {}, async (page) => {
      await sheetWith(page, 'ja', { trouble1: '見積もりに時間がかかる' });
      await press(page, quiz.ja.sheet.memo);
      const link = await page.evaluateHandle(
        (words) => [...document.querySelectorAll('a')].find(({ textContent }) => textContent === words),
        quiz.ja.sheet.handMemo,
      );
      await Promise.all([page.waitForNavigation(), (link as ElementHandle<HTMLAnchorElement>).click()]);
      await page.waitForSelector('#pb-material');
      expect(await inField(page, 'material')).toContain('見積もりに時間がかかる');
      expect(await inField(page, 'job')).toBe(jobs.consultation?.ja.start.job);
      await page.reload();
      await page.waitForSelector('#pb-material');
      expect(await inField(page, 'material')).toContain('見積もりに時間がかかる');
    });
  });
});

const pages = async (page: Page) =>
  Buffer.from(await page.pdf({ preferCSSPageSize: true }))
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length;

describe('on paper', () => {
  it.each(['ja', 'en'] as const)('a prompt is one page, from a phone and from a desk (%s)', async (locale) => {
    for (const width of [390, 1280])
      await build(BUILDER[locale], { width }, async (page) => {
        await page.click('.pb-jobs button');
        await press(page, messages[locale].example);
        expect(await pages(page), String(width)).toBe(1);
      });
  });

  it.each(['ja', 'en'] as const)('the form is two pages (%s)', async (locale) => {
    await build(BUILDER[locale], {}, async (page) => {
      await page.evaluate(() => document.documentElement.classList.add('pb-form-only'));
      expect(await pages(page)).toBe(2);
    });
  });
});

describe('without scripts', () => {
  it.each(['ja', 'en'] as const)('the form and all templates stand in the page (%s)', async (locale) => {
    await visit(BUILDER[locale], { script: false, width: 320 }, async (page) => {
      expect(await page.$eval('.pb-frame', (frame) => getComputedStyle(frame).display)).toBe('none');
      const written = await page.$eval('.pb-static', ({ textContent }) => textContent);
      const { material, ...fields } = messages[locale].fields;
      expect(written).not.toContain(material);
      for (const part of [paperWords[locale].formHint, paperWords[locale].material, ...Object.values(fields)])
        expect(written).toContain(part);
      for (const job of Object.values(jobs)) {
        expect(written).toContain(job[locale].name);
        expect(written).toContain(job[locale].example.job);
        for (const each of job[locale].verify) expect(written).toContain(each);
      }
      expect(written).not.toMatch(/\{\w+\}|undefined/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  it.each(['ja', 'en'] as const)(
    'the page promises nothing that needs them, and prints as the form (%s)',
    async (locale) => {
      await visit(BUILDER[locale], { script: false }, async (page) => {
        expect(await page.$eval('.pb-promise', (promise) => getComputedStyle(promise).display)).toBe('none');
        expect(await page.$eval('main', (main) => main.innerText)).toContain(paperWords[locale].noScript);
        expect(await pages(page)).toBe(2);
        await page.click('#job-survey summary');
        expect(await pages(page)).toBe(3);
      });
    },
  );

  it('a template can be begun from its text where there are scripts', async () => {
    await build(`${BUILDER.ja}#job-survey`, {}, async (page) => {
      await page.waitForSelector('#job-survey[open]');
      await page.click('#job-survey [data-with=example]');
      await page.waitForSelector('#pb-job');
      expect(await inField(page, 'job')).toBe(jobs.survey?.ja.example.job);
    });
  });
});

describe('the page', () => {
  it.each([320, 390, 1280])('never scrolls sideways at %i px, however much is found', async (width) => {
    await build(BUILDER.en, { width }, async (page) => {
      await page.click('.pb-jobs button');
      await paste(page, 'reader', `Mr Smith ${'x'.repeat(300)} asap`);
      await settle();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });

  it('weighs at most 22 kB, all its screens and Preact included; the rules that it fetches, 18 kB', () => {
    const { loaded, later, parts } = scriptsOf('PromptBuilder');
    const { later: screens = 0, rules = 0 } = parts;
    expect(screens).toBeGreaterThan(1_000);
    expect(loaded + screens).toBeLessThanOrEqual(22_000);
    expect(rules).toBeGreaterThan(1_000);
    expect(rules).toBeLessThanOrEqual(18_000);
    expect(later).toBeLessThanOrEqual(screens + rules);
  });

  it('brings at most 22 kB with its page, words included', () => {
    const { loaded } = scriptsOf('PromptBuilder');
    for (const path of ['tools', 'en/tools']) {
      const page = readFileSync(join(inject('builds').root.dir, path, 'prompt-builder/index.html'), 'utf8');
      const words = /id="pb-data"[^>]*>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
      expect(words).not.toBe('');
      expect(loaded + weigh(words), path).toBeLessThanOrEqual(22_000);
    }
  });

  it('has no word of one language on a page of the other', () => {
    expect(Object.keys(en.fields)).toEqual(Object.keys(ja.fields));
    expect(JSON.stringify(en).replaceAll('日本語', '')).not.toMatch(/[ぁ-んァ-ヶ]/);
  });
});
