import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPdf } from '../../src/lib/pdf.ts';
import { sheetsOf } from '../../src/lib/sheets.ts';
import { CHAPTERS } from '../../src/sidebar.ts';
import { needPoppler } from '../support/find-poppler.ts';
import { closeBrowser, visit } from '../support/open.ts';
import { attribute, hasClass, need, pagesOf, tagged, textOf, within, type Element } from '../support/pages.ts';
import { print, squash, type Print } from '../support/paper.ts';

beforeAll(needPoppler, 600_000);
afterAll(closeBrowser);

const { dir, origin } = inject('builds').root;
const built = (path: string) =>
  need(
    pagesOf(join(dir, path)).find(({ path: own }) => own === '/'),
    `page ${path}`,
  );

/** What only a screen, or only a reading view shows. */
const SCREEN = [
  'print-button',
  'reading-open',
  'read-mark',
  'pagination-links',
  'sl-skip-link',
  'term-back',
  'term-word',
];

/** The words of an element as paper has them: without popovers, with the addresses of links that lead away. */
function onPaper(node: Element): string {
  if (attribute(node, 'popover') !== undefined || attribute(node, 'hidden') !== undefined) return '';
  if (['script', 'style', 'svg'].includes(node.tagName) || SCREEN.some((name) => hasClass(name)(node))) return '';
  if (/\/(?:about|accessibility)\/$/.test(attribute(node, 'href') ?? '')) return '';
  const words = node.childNodes.map((child) => ('tagName' in child ? onPaper(child) : textOf(child))).join('');
  const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
  return href?.startsWith('http') && !words.includes(href) ? `${words} (${href})` : words;
}

/** Every heading, paragraph, point and cell of a page's text. */
const passages = (path: string): string[] =>
  within(need(built(path).all(tagged('main'))[0], 'main'))
    .filter(tagged('h1', 'h2', 'h3', 'h4', 'p', 'li', 'td', 'th', 'figcaption'))
    .filter(
      (element) =>
        !within(element)
          .slice(1)
          .some(tagged('p', 'li', 'ul', 'ol')),
    )
    .map((element) => squash(onPaper(element)))
    .filter((text) => text !== '');

/** Whether a passage is on paper: whole, or in two parts where a page ends or a figure stands between them. */
function stands(paper: string, passage: string): boolean {
  let first = passage.length;
  while (first > 0 && !paper.includes(passage.slice(0, first))) first--;
  return first > 0 && paper.includes(passage.slice(first));
}

const LANGUAGES = [
  ['ja', ''],
  ['en', '/en'],
] as const;

describe.each(LANGUAGES)('chapters on paper in %s', (locale, prefix) => {
  const title = (text: string) => squash(text);

  it.each(CHAPTERS)('%s', async (id) => {
    const path = `${prefix}/handbook/${id}/`;
    const phone = await print(path, { width: 390, dark: true });
    const desk = await print(path, { width: 1280 });
    const text = (from: Print) => squash(from.sheets.map(({ body }) => body).join('\n'));
    const whole = text(phone);

    // The same paper from a phone at night and from a desk by day.
    expect(phone.sheets.length).toBe(desk.sheets.length);
    expect(whole).toBe(text(desk));
    expect(Math.round(phone.height)).toBe(842);

    // Nothing of the text is lost: what is folded on the screen, the terms, the addresses.
    const lost = passages(path).filter((passage) => !stands(whole, passage));
    expect(lost).toEqual([]);
    const page = built(path);
    const glossary = page.all(hasClass('chapter-terms-line')).map((line) => squash(textOf(line)));
    expect(glossary.length).toBeGreaterThan(1);
    expect(glossary.filter((line) => !whole.includes(line))).toEqual([]);

    // No figure is cut: all its words stand on one page.
    for (const figure of page.all(hasClass('figure'))) {
      const words = within(figure)
        .filter(tagged('text'))
        .map((each) => squash(textOf(each)));
      const pages = phone.sheets.filter(({ body }) => words.every((word) => squash(body).includes(word)));
      expect(pages.length, attribute(figure, 'id') ?? '').toBeGreaterThan(0);
    }

    // No page is nearly empty, and no heading stands alone at a page's foot.
    const headings = page.all(tagged('h2', 'h3', 'h4')).map((heading) => squash(textOf(heading)));
    phone.sheets.forEach(({ body }, n) => {
      expect(squash(body).length, `page ${n + 1} is nearly empty`).toBeGreaterThan(locale === 'ja' ? 100 : 200);
      const last = squash(body.trim().split('\n').at(-1) ?? '').replace(/^\d\./, '');
      expect(headings, `page ${n + 1} ends with a heading`).not.toContain(last);
    });

    // Margins: which chapter, which site, where, when, which page of how many.
    const heading = textOf(need(page.all(tagged('h1'))[0], 'h1'));
    const number = CHAPTERS.indexOf(id) + 1;
    const running = locale === 'ja' ? `第${number}章${heading}` : `Chapter ${number}: ${heading}`;
    phone.sheets.forEach(({ head, foot }, n) => {
      if (n === 0) expect(head).toBe('');
      else expect(title(head)).toContain(title(running));
      expect(squash(foot)).toContain(squash(`${origin.replace('https://', '')}${path}`));
      expect(squash(foot)).toContain(locale === 'ja' ? '改訂' : 'Revised');
      expect(squash(foot)).toContain(`${n + 1}/${phone.sheets.length}`);
    });

    // The button promises what comes out; another Mincho may make it a page more or less.
    expect(
      Math.abs(phone.sheets.length - (sheetsOf(`handbook/${id}`, locale) ?? 0)),
      'The print button promises another number of pages: npm run build && npm run sheets',
    ).toBeLessThanOrEqual(1);
    expect(await readPdf(phone.pdf)).toMatchObject({ pages: phone.sheets.length, tagged: true, bookmarks: true });
  });
});

it('on Letter a chapter is whole, too', async () => {
  const sheet = await print(
    '/handbook/how-to-proceed/',
    { width: 1280 },
    { preferCSSPageSize: false, format: 'letter' },
  );
  expect(Math.round(sheet.height)).toBe(792);
  const whole = squash(sheet.sheets.map(({ head, body, foot }) => head + body + foot).join('\n'));
  const lost = passages('/handbook/how-to-proceed/').filter(
    (passage) => passage.length < 30 && !whole.includes(passage),
  );
  expect(lost).toEqual([]);
});

it.each(['/glossary/vpn/', '/en/glossary/cloud/'])('%s prints the whole entry with its address', async (path) => {
  const { sheets } = await print(path, { width: 390 });
  const whole = squash(sheets.map(({ body }) => body).join('\n'));
  expect(
    passages(path).filter(
      (passage) => !whole.includes(passage) && !/用語集に戻る|Backtothe|このサイトについて|Aboutthissite/.test(passage),
    ),
  ).toEqual([]);
  expect(whole).toContain(squash(`${origin.replace('https://', '')}${path}`));
  expect(sheets.length).toBeLessThanOrEqual(2);
});

it('a chapter shows its code, and no address is longer than it must be', async () => {
  await visit('/handbook/security/', { width: 1280 }, async (page) => {
    await page.emulateMediaType('print');
    const code = await page.$eval('.imprint img', (image) => ({
      loaded: (image as HTMLImageElement).naturalWidth > 0,
      width: image.getBoundingClientRect().width,
    }));
    expect(code.loaded).toBe(true);
    expect(code.width).toBeGreaterThan(60);
  });
  expect(readFileSync(join(dir, 'qr/handbook/security.svg'), 'utf8')).toMatch(/^<svg .*<path d="M/);
});

describe.each(LANGUAGES)('the whole handbook in %s', (locale, prefix) => {
  it('prints every chapter, every term and every address, each under its own running title', async () => {
    const path = `${prefix}/print/`;
    const { sheets, pdf } = await print(path, { width: 390 });
    // Here pages outside the book are named by their addresses, too; the source stands on the cover.
    const bare = (text: string) => text.replace(/\(https?:[^)]*\)/g, '');
    const whole = bare(squash(sheets.map(({ body }) => body).join('\n')));
    for (const id of CHAPTERS) {
      const source = squash(
        onPaper(need(built(`${prefix}/handbook/${id}/`).all(hasClass('site-source'))[0], 'source')),
      );
      const lost = passages(`${prefix}/handbook/${id}/`)
        .map(bare)
        .filter((passage) => passage !== source && !stands(whole, passage));
      expect(lost, id).toEqual([]);
    }
    const { pages, places } = await readPdf(pdf);
    expect(pages).toBe(sheets.length);
    for (const id of [...CHAPTERS, 'glossary', 'subsidies', 'resources', 'index'])
      expect(places.get(`${id}--_top`), id).toBeGreaterThan(1);
    expect(places.get('term-vpn')).toBeGreaterThan(places.get('dx--_top') ?? 0);
    for (const id of CHAPTERS) {
      const heading = squash(textOf(need(built(`${prefix}/handbook/${id}/`).all(tagged('h1'))[0], 'h1')));
      expect(squash(sheets[(places.get(`${id}--_top`) ?? 0) - 1]?.head ?? ''), id).toContain(heading);
    }
    sheets.forEach(({ body }, n) => expect(squash(body).length, `page ${n + 1} of ${locale}`).toBeGreaterThan(40));
  });
});
