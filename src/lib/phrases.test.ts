import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrases } from './phrases.ts';

describe('phrases', () => {
  it.each([
    ['中小企業の経営', '中小企業の｜経営'],
    ['京都府中小企業団体中央会', '京都府｜中小企業団体中央会'],
    ['手書きの伝票', '手書きの｜伝票'],
    ['人手不足への対応', '人手不足への｜対応'],
  ])('%s breaks as %s', (text, cut) => {
    expect(phrases(text).join('｜')).toBe(cut);
  });

  it('joined again are the same text, whatever it is', () => {
    const words = fc.constantFrom('中小企業', '中小機構', '手書き', '人手不足', 'の', '中', '小企業', '手', 'デジタル');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join('')),
        ),
        (text) => {
          const cut = phrases(text);
          expect(cut.join('')).toBe(text);
          expect(cut).not.toContain('');
        },
      ),
    );
  });
});
