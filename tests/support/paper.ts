import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PDFOptions } from 'puppeteer-core';
import { visit, type View } from './open.ts';

/** The margins of print.css, in points. */
const HEAD = 66;
const FOOT = 62;

/** A printed page, read from its PDF. */
export interface Sheet {
  head: string;
  body: string;
  foot: string;
}

export interface Print {
  pdf: Uint8Array;
  height: number;
  sheets: Sheet[];
}

/** Without what a setter adds to words: gaps, breaks, hyphens, ligatures. */
export const squash = (text: string): string => text.normalize('NFKC').replace(/[\s‐­-]+/g, '');

function read(file: string, y: number, height: number): string[] {
  const text = execFileSync(
    'pdftotext',
    [
      '-raw',
      '-enc',
      'UTF-8',
      '-x',
      '0',
      '-y',
      String(Math.round(y)),
      '-W',
      '700',
      '-H',
      String(Math.round(height)),
      file,
      '-',
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return text.split('\f').slice(0, -1);
}

/** What stands on the pages of a PDF. */
export function sheetsIn(bytes: Uint8Array): { height: number; sheets: Sheet[] } {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, bytes);
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? 0);
    const heads = read(file, 0, HEAD);
    const bodies = read(file, HEAD, height - HEAD - FOOT);
    const feet = read(file, height - FOOT, FOOT);
    return {
      height,
      sheets: bodies.map((body, n) => ({ head: heads[n]?.trim() ?? '', body, foot: feet[n]?.trim() ?? '' })),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints a page of the site as a reader would, and reads what stands on the paper. */
export async function print(path: string, view: View, options: PDFOptions = {}): Promise<Print> {
  const pdf = await visit(path, view, (page) =>
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0, ...options }),
  );
  return { pdf, ...sheetsIn(pdf) };
}
