import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyser, correctionsOf } from '../../src/integrations/furigana.ts';
import { headingTitle, headingAnchors, splitChapter } from '../../src/lib/chapter-text.ts';
import { toHiragana } from '../../src/lib/furigana/align.ts';
import { bare, read, type Analyse } from '../../src/lib/furigana/read.ts';
import { hasKanji, inBrackets, spread, type Ruby } from '../../src/lib/furigana/words.ts';

const root = new URL('../../', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, root), 'utf8');
const cases = parse(file('tests/data/readings-cases.yaml')) as string[];
const corrections = correctionsOf(root);
const plain = (line: string) => line.replace(/\([ぁ-ゖー]+\)/g, '');

const folder = new URL('src/content/docs/handbook/', root);
const chapters = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
/** Everything that a reader may find on a Japanese page, without tags and marks. */
const content = [
  ...readdirSync(new URL('src/content/docs/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx') && !name.startsWith('en'))
    .map((name) => file(join('src/content/docs', name))),
  ...readdirSync(new URL('src/data/', root))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => file(`src/data/${name}`)),
]
  .join('\n')
  .replace(/<\/?Term[^>]*>|\*\*/g, '')
  .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

let analyse: Analyse;
beforeAll(async () => {
  analyse = await analyser();
}, 60_000);

const over = (text: string): Ruby[] =>
  read(text, analyse, corrections).words.flatMap(({ start, end, readings }) =>
    spread(text.slice(start, end), readings, start),
  );
/** A text as it is said: every kanji as its reading. */
function said(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, reading } of over(text)) {
    out += text.slice(at, start) + reading;
    at = end;
  }
  return toHiragana(out + text.slice(at));
}

describe('readings over the words of the site', () => {
  it('there are enough lines to judge by, and none is told twice', () => {
    expect(cases.length).toBeGreaterThan(150);
    expect(new Set(cases).size).toBe(cases.length);
  });

  it.each(cases)('%s', (line) => {
    expect(inBrackets(plain(line), over(plain(line)))).toBe(line);
  });

  it('the lines stand on the site, so that the table says something about it', () => {
    // Dates and numbers of schemes are put together from data.
    const lost = cases.map(plain).filter((line) => !content.includes(line) && !/20\d\d年|第\d|^\d/.test(line));
    expect(lost).toEqual([]);
  });

  it('the table holds every title and heading of the seven chapters', () => {
    const headings = chapters.flatMap((text) => {
      const { frontmatter, body } = splitChapter(text);
      const title = (parse(frontmatter) as { title: string }).title;
      return [title, ...headingAnchors(body).flatMap(({ id }) => headingTitle(body, id) ?? [])];
    });
    const known = new Set(cases.map(plain));
    expect(headings.filter((heading) => hasKanji(heading) && !known.has(heading))).toEqual([]);
    expect(headings.length).toBeGreaterThan(90);
  });

  it('every term of the glossary is read as the glossary says', () => {
    const terms = Object.values(
      parse(file('src/data/glossary.yaml')) as Record<string, { ja: { term: string; reading: string } }>,
    )
      .map(({ ja }) => ja)
      .filter(({ term }) => hasKanji(term));
    expect(terms.length).toBeGreaterThan(8);
    const letters = (text: string) => text.replace(/[^ぁ-ゖー]/g, '');
    expect(terms.map(({ term }) => letters(said(term)))).toEqual(terms.map(({ reading }) => letters(reading)));
  });

  it('every correction is needed somewhere on the site', () => {
    const lost = Object.keys(parse(file('src/data/readings.yaml')) as object)
      .map(bare)
      .filter((word) => !content.includes(word) && !/^[ぁ-ん]行$|^〇/.test(word));
    expect(lost).toEqual([]);
  });
});
