/** The book as `npm run book` makes it: the numbers in it are those of its own pages, and the e-book holds together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BOOK_TITLE, printBook } from '../../src/cli/printed-book.ts';
import { startPrinter, type Printer } from '../../src/cli/printing.ts';
import { epub } from '../../src/lib/epub.ts';
import { CHAPTERS } from '../../src/sidebar.ts';
import { needPoppler } from '../support/find-poppler.ts';
import { closeBrowser, visit } from '../support/open.ts';
import { attribute, hasClass, need, pagesOf, tagged, textOf, within, type Element } from '../support/pages.ts';
import { sheetsIn, squash } from '../support/paper.ts';

const { dir } = inject('builds').root;

let printer: Printer;
beforeAll(async () => {
  needPoppler();
  printer = await startPrinter(dir);
}, 600_000);
afterAll(async () => {
  await printer.close();
  await closeBrowser();
});

const LANGUAGES = [
  ['ja', ''],
  ['en', '/en'],
] as const;

describe.each(LANGUAGES)('the book in %s', (locale, prefix) => {
  const page = () =>
    need(
      pagesOf(join(dir, prefix, 'print')).find(({ path }) => path === '/'),
      'the page of the whole handbook',
    );

  it('says in contents and index on which page a thing stands, and it stands there', async () => {
    const { pdf, pages, places, title, tagged: hasStructure, bookmarks } = await printBook(printer, locale);
    const { sheets } = sheetsIn(pdf);
    expect(sheets.length).toBe(pages);
    expect(title).toBe(BOOK_TITLE[locale]);
    expect({ hasStructure, bookmarks }).toEqual({ hasStructure: true, bookmarks: true });

    const body = (n: number) => squash(sheets[n - 1]?.body ?? '');
    const [contents] = page().all(hasClass('book-contents'));
    const lines = within(need(contents, 'contents')).filter(tagged('p'));
    expect(lines.length).toBeGreaterThan(CHAPTERS.length * 3);
    const printed = sheets
      .slice(1, 3)
      .map((sheet) => squash(sheet.body))
      .join('');
    for (const line of lines) {
      const link = need(within(line).filter(tagged('a'))[0], 'a link in the contents');
      const words = squash(textOf(link));
      const at = need(places.get((attribute(link, 'href') ?? '').slice(1)), words);
      expect(printed, 'the number beside its line').toContain(`${words}${at}`);
      // A chapter's number stands over its title, on a line of its own.
      expect(body(at), `page ${at}`).toContain(words.replace(/^(?:第\d章|Chapter\d:)/, ''));
    }

    const index = need(page().all(hasClass('book-index'))[0], 'index');
    const last = squash(
      sheets
        .slice(need(places.get('index--_top'), 'index') - 1)
        .map((sheet) => sheet.body)
        .join(''),
    );
    const entries = within(index).filter(tagged('li'));
    const marks = new Map(
      page()
        .all((each) => attribute(each, 'id') !== undefined)
        .map((each) => [attribute(each, 'id'), each]),
    );
    expect(entries.length).toBe(45);
    for (const entry of entries) {
      const [own, ...uses] = within(entry)
        .filter(tagged('a'))
        .map((link) => (attribute(link, 'href') ?? '').slice(1))
        .map((id) => ({ id, at: need(places.get(id), id) }));
      const term = squash(textOf(need(within(entry).filter(tagged('a'))[0], 'the term')));
      expect(last, 'the index').toContain(`${term}${[own, ...uses].map((each) => each?.at).join('')}`);
      expect(body(own?.at ?? 0), `${term} on page ${own?.at}`).toContain(term);
      for (const { id, at } of uses) {
        const word = squash(textOf(need(marks.get(id), id)));
        // A word that the end of a page cuts goes on overleaf.
        expect(body(at) + body(at + 1), `${word} on page ${at}`).toContain(word);
      }
    }
  });

  it('is an e-book of well-formed parts, whose every link leads somewhere', async () => {
    const html = readFileSync(join(dir, prefix, 'print/index.html'), 'utf8');
    const facts = {
      locale,
      title: BOOK_TITLE[locale],
      publisher: 'Example & Sons <Ltd>',
      modified: '2026-11-22T00:00:00Z',
      id: 'https://handbook.example/print/',
      contents: 'Contents',
      style: readFileSync('src/styles/epub.css', 'utf8'),
    };
    const bytes = epub(html, facts);
    expect(Buffer.from(bytes).equals(Buffer.from(epub(html, facts))), 'the same page, the same bytes').toBe(true);
    // How a reading program knows the file: the first entry, not compressed.
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');

    const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
    const texts = Object.fromEntries(Object.entries(files).filter(([name]) => /\.(?:xhtml|opf|xml)$/.test(name)));
    const found = await visit('/search/', { width: 800 }, (page) =>
      page.evaluate((all: Record<string, string>) => {
        const read = Object.entries(all).map(([name, text]) => {
          const xml = new DOMParser().parseFromString(text, 'application/xml');
          return {
            name,
            broken: xml.querySelector('parsererror')?.textContent ?? '',
            ids: [...xml.querySelectorAll('[id]')].map(({ id }) => id),
            links: [...xml.querySelectorAll('a[href], link[href], item[href]')].map(
              (each) => each.getAttribute('href') ?? '',
            ),
            words: (xml.querySelector('body')?.textContent ?? '').replace(/\s+/g, ''),
            unnamed: [...xml.querySelectorAll('svg')].filter(
              (each) =>
                !each.getAttribute('aria-label') &&
                !each.getAttribute('aria-labelledby') &&
                !each.closest('[aria-hidden]'),
            ).length,
          };
        });
        return read;
      }, texts),
    );
    expect(found.filter(({ broken }) => broken !== '')).toEqual([]);
    expect(found.filter(({ ids }) => new Set(ids).size < ids.length).map(({ name }) => name)).toEqual([]);
    const ids = new Map(found.map((each) => [each.name, new Set(each.ids)]));
    const lost = found.flatMap(({ name, links }) =>
      links
        .filter((href) => !/^(?:https?|tel|mailto):/.test(href))
        .filter((href) => {
          const [file = '', id] = href.split('#');
          const target = `OEBPS/${file}`;
          return !(target in files) || (id !== undefined && !ids.get(target)?.has(id));
        })
        .map((href) => `${name}: ${href}`),
    );
    expect(lost).toEqual([]);

    const whole = found.map(({ words }) => words).join('');
    const passages = page()
      .all(hasClass('book-part'))
      .flatMap((part) => within(part))
      .filter(tagged('h1', 'h2', 'h3', 'h4', 'td', 'th'))
      // What a page says of today is not for a book.
      .filter((each) => !within(each).some((inner) => attribute(inner, 'hidden') !== undefined))
      .map((each: Element) => textOf(each).replace(/\s+/g, ''));
    expect(passages.length).toBeGreaterThan(200);
    expect(passages.filter((passage) => !whole.includes(passage))).toEqual([]);
  });
});
