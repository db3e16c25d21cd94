/** The pictures that social media show of a page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { CARDS, cardHtml, fingerprint } from '../../src/cli/cards/design.ts';
import { readPng } from '../../src/cli/cards/png.ts';
import { CARD_SIZE, cardPath } from '../../src/lib/cards.ts';
import { attribute, pagesOf, tagged } from '../support/pages.ts';

const builds = inject('builds');
const drawn = (path: string) => readFileSync(join(import.meta.dirname, '../../public', path));

it('every card is as its page is called today', () => {
  const old = CARDS.filter(({ page, locale }) => {
    const path = cardPath(page, locale);
    return (
      !existsSync(join(import.meta.dirname, '../../public', path)) ||
      readPng(drawn(path)).notes.Fingerprint !== fingerprint(cardHtml(page, locale))
    );
  });
  expect(
    old.map(
      ({ page, locale }) => `${cardPath(page, locale)} shows what its page was called before. Run: npm run cards`,
    ),
  ).toEqual([]);
});

it('every card is small, and of the size that its page tells', () => {
  for (const { page, locale } of CARDS) {
    const file = drawn(cardPath(page, locale));
    expect(file.length, cardPath(page, locale)).toBeLessThan(25_000);
    expect(readPng(file)).toMatchObject(CARD_SIZE);
  }
});

describe.each(Object.entries(builds))('as built for %s', (_, { dir, origin, base }) => {
  const pages = pagesOf(dir).filter(({ file }) => file !== '404.html' && !/embed\/v\d/.test(file));
  const meta = (page: (typeof pages)[number], property: string) =>
    page
      .all(tagged('meta'))
      .filter((each) => attribute(each, 'property') === property)
      .map((each) => attribute(each, 'content') ?? '');

  it('every page has one card in its language, by its full address, with its size and what it shows', () => {
    for (const page of pages) {
      const [address = '', ...more] = meta(page, 'og:image');
      const locale = page.path.startsWith('/en/') ? 'en' : 'ja';
      expect(more, page.path).toEqual([]);
      expect(address.startsWith(`${origin}${base}cards/${locale}/`), `${page.path}: ${address}`).toBe(true);
      expect(existsSync(join(dir, address.slice(`${origin}${base}`.length))), address).toBe(true);
      expect(meta(page, 'og:image:width')).toEqual(['1200']);
      expect(meta(page, 'og:image:height')).toEqual(['630']);
      expect(meta(page, 'og:image:alt')[0], page.path).toMatch(locale === 'ja' ? /ハンドブック/ : /Handbook/);
      expect(meta(page, 'og:title'), page.path).toHaveLength(1);
      expect(meta(page, 'og:description'), page.path).toHaveLength(1);
      expect(meta(page, 'og:locale'), page.path).toEqual([locale]);
    }
  });

  it('chapters and tools have cards of their own, terms share the one of the glossary', () => {
    const of = (path: string) => {
      const page = pages.find((each) => each.path === path);
      return page === undefined ? undefined : meta(page, 'og:image')[0]?.replace(`${origin}${base}`, '/');
    };
    expect(of('/')).toBe('/cards/ja/home.png');
    expect(of('/handbook/dx/')).toBe('/cards/ja/dx.png');
    expect(of('/en/tools/maturity-quiz/')).toBe('/cards/en/maturity-quiz.png');
    expect(of('/glossary/cloud/')).toBe('/cards/ja/glossary.png');
    expect(of('/about/')).toBe('/cards/ja/home.png');
  });
});
