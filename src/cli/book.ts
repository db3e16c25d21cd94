/**
 * Makes the book out of the built site: per language one PDF with page numbers in contents and index, one EPUB, and a
 * PDF per chapter. They are written to public/book, where the next build finds and offers them.
 * usage: npm run book
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { todayInJapan } from '../components/islands/today.ts';
import { epub } from '../lib/epub.ts';
import { readPdf } from '../lib/pdf.ts';
import { pagePath } from '../lib/paths.ts';
import { LOCALES, type Locale } from '../locales.ts';
import { CHAPTERS } from '../sidebar.ts';
import { BOOK_TITLE, printBook } from './printed-book.ts';
import { startPrinter } from './printing.ts';

const DIST = 'dist';
const FOLDER = 'public/book';

interface Edition {
  edition: { publisher: Record<Locale, { name: string }>; printed: Record<Locale, { published: string }> };
}

const { edition } = parse(readFileSync('src/data/edition.yaml', 'utf8')) as Edition;
const words = (locale: Locale) =>
  parse(readFileSync(`src/content/i18n/${locale}.yaml`, 'utf8')) as Record<string, string>;

const made: { file: string; kind: string; locale: Locale; bytes: number; pages?: number; made: string }[] = [];
const now = new Date();
const keep = async (file: string, kind: string, locale: Locale, content: Uint8Array): Promise<void> => {
  writeFileSync(join(FOLDER, file), content);
  const pages = file.endsWith('.pdf') ? { pages: (await readPdf(content)).pages } : {};
  made.push({ file, kind, locale, bytes: content.length, ...pages, made: todayInJapan(now) });
  console.log(`${join(FOLDER, file)}: ${Math.round(content.length / 1024)} kB`);
};

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const printer = await startPrinter(DIST);
try {
  for (const locale of LOCALES) {
    const path = pagePath('/print/', locale, '/');
    await keep(`handbook-${locale}.pdf`, 'book', locale, (await printBook(printer, locale)).pdf);
    const html = readFileSync(join(DIST, path, 'index.html'), 'utf8');
    const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? path;
    await keep(
      `handbook-${locale}.epub`,
      'epub',
      locale,
      epub(html, {
        locale,
        title: BOOK_TITLE[locale],
        publisher: edition.publisher[locale].name,
        modified: `${now.toISOString().slice(0, 19)}Z`,
        id: address,
        contents: words(locale)['book.contents'] ?? '',
        style: readFileSync('src/styles/epub.css', 'utf8'),
      }),
    );
    for (const id of CHAPTERS)
      await keep(`${id}-${locale}.pdf`, id, locale, await printer.print(pagePath(`/handbook/${id}/`, locale, '/')));
  }
  writeFileSync(join(FOLDER, 'book.json'), `${JSON.stringify(made, null, 2)}\n`);
} finally {
  await printer.close();
}
