import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedAlone, differences, factsOf, unequalFacts } from './twins.ts';

const JA =
  '---\ntitle: 題\n---\n## 見出し [#one]\n\n- 一\n- 二\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<Loop />\n\n<Term id="vpn">VPN</Term>と[6章](/handbook/security/)';
const EN =
  '---\ntitle: T\n---\n## Heading [#one]\n\n- One\n- Two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<Loop />\n\n<Term id="vpn">VPN</Term> and [chapter 6](/handbook/security/)';

describe('twins of one shape', () => {
  it('have no differences', () => {
    expect(differences(JA, EN)).toEqual([]);
  });

  it.each([
    [
      'a heading',
      '## Heading [#one]',
      '## Heading [#two]',
      'headings: only in Japanese ##[#one]; only in English ##[#two]',
    ],
    ['a list item', '- Two\n', '', 'lists: 2 in Japanese, 1 in English'],
    ['a table row', '| 1 | 2 |\n', '', 'tables: only in Japanese 3; only in English 2'],
    ['a figure', '<Loop />', '<Ring />', 'figures: only in Japanese Loop; only in English Ring'],
    ['a term', 'id="vpn"', 'id="utm"', 'terms: only in Japanese vpn; only in English utm'],
    [
      'a link',
      '(/handbook/security/)',
      '(/handbook/dx/)',
      'links: only in Japanese /handbook/security/; only in English /handbook/dx/',
    ],
  ])('say that %s differs', (_, from, to, says) => {
    expect(differences(JA, EN.replace(from, to))).toEqual([says]);
  });
});

describe('facts are read in either notation', () => {
  it.each([
    ['2026年11月5日まで', 'until 5 November 2026', '2026-11-05'],
    ['2026年2月', 'February 2026', '2026-02'],
    ['上限750万円', 'up to ¥7.5 million', '¥7500000'],
    ['3億円', '¥300 million', '¥300000000'],
    ['63%', '63 percent', '63%'],
    ['電話 075-708-3701', 'Telephone 075-708-3701', 'tel 075-708-3701'],
  ])('%s and %s', (ja, en, fact) => {
    expect(factsOf(ja)).toEqual([fact]);
    expect(factsOf(en)).toEqual([fact]);
  });

  it('a slip on one side is seen', () => {
    expect(unequalFacts('上限50万円、12月15日（2026年12月15日）', 'Up to ¥5 million by 15 December 2026')).toEqual({
      ja: ['¥500000'],
      en: ['¥5000000'],
    });
  });
});

it('only a change of one side asks for the other', () => {
  expect(changedAlone(['a', 'b'], ['a', 'b'])).toBeUndefined();
  expect(changedAlone(['a', 'b'], ['x', 'b'])).toBe('ja');
  expect(changedAlone(['a', 'b'], ['a', 'x'])).toBe('en');
  expect(changedAlone(['a', 'b'], ['x', 'y'])).toBeUndefined();
  expect(changedAlone(undefined, ['x', 'y'])).toBeUndefined();
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(differences(text, text)).toEqual([]);
      expect(Array.isArray(factsOf(text))).toBe(true);
    }),
  );
});
