import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headingAnchors, markedTerms, readingMinutes, shownFigures, splitChapter } from './chapter-text.ts';

const BODY = `import { Term } from '~/components/handbook';
import { Loop, Ring } from '~/figures';

## 見出し [#first]

<Term id="cloud">クラウド</Term>と[第6章](/handbook/security/#human)。

### 番号なし

<Loop />
<Ring />

<Term id="vpn">VPN</Term>`;

it('finds what a chapter names, with its line', () => {
  expect(markedTerms(BODY)).toEqual([
    { id: 'cloud', line: 6 },
    { id: 'vpn', line: 13 },
  ]);
  expect(shownFigures(BODY)).toEqual([
    { id: 'Loop', line: 10 },
    { id: 'Ring', line: 11 },
  ]);
  expect(headingAnchors(BODY)).toEqual([{ id: 'first', line: 4 }]);
});

it('does not look for the end of an id on the next line', () => {
  expect(headingAnchors('## 見出し [#first\n\n[x] の [#last]')).toEqual([]);
});

it('cuts the frontmatter off and counts its lines', () => {
  expect(splitChapter('---\ntitle: 題\n---\nText')).toEqual({ frontmatter: 'title: 題', body: 'Text', bodyOffset: 3 });
  expect(splitChapter('\uFEFF--- \r\ntitle: 題\r\n---  \nText').body).toBe('Text');
  expect(splitChapter('---\n---')).toEqual({ frontmatter: '', body: '', bodyOffset: 1 });
  expect(splitChapter('Text')).toEqual({ frontmatter: '', body: 'Text', bodyOffset: 0 });
});

it('reading time follows the length, and is never nothing', () => {
  expect(readingMinutes('あ'.repeat(1500), 'ja')).toBe(3);
  expect(readingMinutes('word '.repeat(440), 'en')).toBe(3);
  expect(readingMinutes('', 'ja')).toBe(1);
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { body } = splitChapter(text);
      for (const find of [markedTerms, shownFigures, headingAnchors]) expect(Array.isArray(find(body))).toBe(true);
    }),
  );
});
