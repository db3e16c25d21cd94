/**
 * Measures how many A4 pages each chapter takes, and writes it where the print buttons read it.
 * usage: npm run build && npm run sheets
 */
import { writeFileSync } from 'node:fs';
import { readPdf } from '../lib/pdf.ts';
import { pagePath } from '../lib/paths.ts';
import { LOCALES } from '../locales.ts';
import { CHAPTERS } from '../sidebar.ts';
import { startPrinter } from './printing.ts';

const PAGES = ['print', ...CHAPTERS.map((id) => `handbook/${id}`)];

const printer = await startPrinter('dist');
try {
  const counts: Record<string, Record<string, number>> = {};
  for (const page of PAGES)
    for (const locale of LOCALES)
      (counts[page] ??= {})[locale] = (await readPdf(await printer.print(pagePath(`/${page}/`, locale, '/')))).pages;
  const lines = Object.entries(counts).map(([page, { ja, en }]) => `  "${page}": { "ja": ${ja}, "en": ${en} }`);
  writeFileSync(new URL('../data/printed-pages.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
  console.log(lines.join('\n'));
} finally {
  await printer.close();
}
