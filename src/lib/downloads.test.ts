import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadsFor, sizeOf } from './downloads.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'book-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what can be downloaded', () => {
  it('is nothing where the book was not made', () => {
    expect(downloadsFor('ja', folder)).toEqual([]);
  });

  it('is what was made in the language of the page', () => {
    const of = (locale: 'ja' | 'en') => ({
      file: `handbook-${locale}.epub`,
      kind: 'epub',
      locale,
      bytes: 104_039,
      made: '2026-11-28',
    });
    writeFileSync(join(folder, 'book.json'), JSON.stringify([of('ja'), of('en')]));
    expect(downloadsFor('en', folder)).toEqual([of('en')]);
  });
});

it.each([
  [104_039, '104 kB'],
  [999_499, '999 kB'],
  [2_527_281, '2.5 MB'],
])('%i bytes are told as %s', (bytes, told) => {
  expect(sizeOf(bytes)).toBe(told);
});
