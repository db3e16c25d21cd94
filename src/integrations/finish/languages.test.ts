import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markJapanese } from './languages.ts';
import { elementsOf, innerText } from './page.ts';

const body = (html: string) => `<!DOCTYPE html><html lang="en"><head></head><body>${html}</body></html>`;
const marked = (html: string) => /<body>(.*)<\/body>/s.exec(markJapanese(body(html)))?.[1];

describe('Japanese on an English page', () => {
  it.each([
    ['in a sentence', '<p>the share (補助率) is</p>', '<p>the share (<bdi lang="ja">補助率</bdi>) is</p>'],
    ['alone in its element', '<p>Ask <b class="a">中央会</b></p>', '<p>Ask <b lang="ja" class="a">中央会</b></p>'],
    [
      'with Latin letters in it',
      '<p>a デジタル化・AI導入補助金 b</p>',
      '<p>a <bdi lang="ja">デジタル化・AI導入補助金</bdi> b</p>',
    ],
    [
      'with brackets around it',
      '<p>a 「通常枠（第8版）」 b</p>',
      '<p>a <bdi lang="ja">「通常枠（第8版）」</bdi> b</p>',
    ],
    ['beside escaped letters', '<p>R&amp;D 研究 &lt;</p>', '<p>R&amp;D <bdi lang="ja">研究</bdi> &lt;</p>'],
    ['in a drawing', '<svg><text>a 補助金</text></svg>', '<svg><text>a <tspan lang="ja">補助金</tspan></text></svg>'],
  ])('%s is marked', (_, html, expected) => {
    expect(marked(html)).toBe(expected);
  });

  it.each([
    ['that is marked already', '<p lang="ja">補助率 is <b>枠</b></p>'],
    ['in a script', '<script>a("補助率")</script>'],
    ['in an option, which takes no element', '<select><option>share 補助率</option></select>'],
    ['in a tool, which draws it anew', '<div data-drawn=""><p>share 補助率</p></div>'],
    ['in an attribute', '<img alt="補助率">'],
  ])('%s stays as it is', (_, html) => {
    expect(marked(html)).toBe(html);
  });

  it('is no matter on a Japanese page', () => {
    const page = body('<p>補助率 share</p>').replace('lang="en"', 'lang="ja"');
    expect(markJapanese(page)).toBe(page);
  });

  it('says the same words as before, whatever stands on the page', () => {
    const unit = fc.constantFrom(...'aZ1 補かカー（）「」・、&;<>"');
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 5 }), (texts) => {
        const page = body(texts.map((text) => `<p>${escaped(text)}<b>x</b></p>`).join(''));
        const words = (html: string) =>
          elementsOf(html)
            .flatMap((element) => (['p', 'bdi', 'b'].includes(element.tagName) ? innerText(element) : []))
            .join('')
            .split('')
            .sort();
        expect(words(markJapanese(page))).toEqual(words(page));
      }),
    );
  });
});
