import { readPdf, type PdfFacts } from '../lib/pdf.ts';
import { pagePath } from '../lib/paths.ts';
import type { Locale } from '../locales.ts';
import type { Printer } from './printing.ts';

/** What a book is called that was a page of a site. */
export const BOOK_TITLE: Readonly<Record<Locale, string>> = {
  ja: 'デジタル化ハンドブック',
  en: 'Digitalisation Handbook',
};

/** Runs in the page: names the book, and writes into contents and index on which page each place stands. */
function writeFolios({ title, places }: { title: string; places: Record<string, number> }): void {
  document.title = title;
  for (const folio of document.querySelectorAll<HTMLElement>('[data-folio-of]'))
    folio.textContent = String(places[folio.dataset.folioOf ?? ''] ?? '');
}

/** A number that is written in can move what follows; more rounds than these were never needed. */
const ROUNDS = 5;

/**
 * The whole handbook as a PDF whose contents and index hold the pages on which things stand. It is printed until the
 * numbers in it are those of its own pages; throws where they never agree.
 */
export async function printBook(printer: Printer, locale: Locale): Promise<PdfFacts & { pdf: Uint8Array }> {
  let written = '';
  let places: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    const pdf = await printer.print(pagePath('/print/', locale, '/'), {
      run: writeFolios,
      data: { title: BOOK_TITLE[locale], places },
    });
    const facts = await readPdf(pdf);
    places = Object.fromEntries(facts.places);
    const stand = JSON.stringify(places);
    if (stand === written) return { ...facts, pdf };
    written = stand;
  }
  throw new Error(`The page numbers of the book (${locale}) moved each time they were written in.`);
}
