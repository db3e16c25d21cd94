/** Sheets to fill in: one A4 page each, whole, with what was typed into them. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { worksheetSchema, type Worksheet } from '../../src/data/schemas/worksheet.ts';
import { needPoppler } from '../support/find-poppler.ts';
import { closeBrowser, visit } from '../support/open.ts';
import { print, sheetsIn, squash } from '../support/paper.ts';

beforeAll(needPoppler, 600_000);
afterAll(closeBrowser);

const SHEETS = Object.entries(parse(readFileSync('src/data/worksheets.yaml', 'utf8')) as Record<string, unknown>).map(
  ([id, data]): [string, Worksheet] => [id, worksheetSchema.parse(data)],
);

/** What stands on a sheet: headings, questions, columns, checks; of an example also what was written. */
const words = ({ sections }: Worksheet['ja'], filled: boolean): string[] =>
  sections.flatMap(({ title, hint, fields = [], table, checks = [] }) => [
    title,
    ...(hint ? [hint] : []),
    ...fields.flatMap(({ label, example }) => (filled ? [label, example] : [label])),
    ...(table?.columns ?? []),
    ...(table?.rows ?? []).flatMap(({ head, example }) => [head, ...(filled ? example : [])]),
    ...checks.map(({ label }) => label),
  ]);

describe.each([
  ['ja', ''],
  ['en', '/en'],
] as const)('in %s', (locale, prefix) => {
  it.each(SHEETS)('%s is one page, blank and filled, from a phone and from a desk', async (id, sheet) => {
    for (const filled of [false, true])
      for (const width of [390, 1280]) {
        const paper = await print(`${prefix}/worksheets/${id}/${filled ? 'example/' : ''}`, { width });
        expect(paper.sheets.length, `${filled ? 'filled' : 'blank'} from ${width} px`).toBe(1);
        expect(Math.round(paper.height)).toBe(842);
        const all = squash(Object.values(paper.sheets[0] ?? {}).join('\n'));
        const lost = words(sheet[locale], filled).filter((each) => {
          // A cell of a table is set in several lines, with other cells between them.
          const [start = ''] = each.split(/\s/);
          return !all.includes(squash(locale === 'ja' ? each.slice(0, 6) : start));
        });
        expect(lost).toEqual([]);
        expect(all.includes(squash(sheet[locale].exampleOf))).toBe(filled);
      }
  });
});

it.each(SHEETS)('%s: nothing on the paper is cut', async (id) => {
  for (const filled of ['', 'example/'])
    await visit(`/worksheets/${id}/${filled}`, { width: 760 }, async (page) => {
      await page.emulateMediaType('print');
      const cut = await page.$$eval('.sheet, .sheet-section, .sheet-written', (all) =>
        all
          .filter((each) => each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).display !== 'inline')
          .map((each) => each.textContent.trim().slice(0, 40)),
      );
      expect(cut).toEqual([]);
    });
});

it('what was typed and ticked is on the paper, and nothing of it is kept', async () => {
  await visit('/worksheets/security-checklist/', { width: 390 }, async (page) => {
    await page.type('.sheet-field textarea', '会長に話す');
    await page.click('.sheet-checks input');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const { sheets } = sheetsIn(pdf);
    expect(sheets.length).toBe(1);
    expect(squash(sheets[0]?.body ?? '')).toContain('会長に話す');
    await page.reload();
    expect(await page.$eval('.sheet-field textarea', (field) => field.value)).toBe('');
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  });
});
