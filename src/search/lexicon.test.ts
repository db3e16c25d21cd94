import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp, slips, type Entry } from './lexicon.ts';
import { meant } from './meant.ts';

const LEXICON: Entry[] = [
  ['cloud', 0, 'クラウド', 'Cloud', '借りる仕組み', 'くらうどさびす'],
  ['ransomware', 0, 'ランサムウェア', 'Ransomware', '身代金', '身代金ういるす'],
  ['two-step', 0, '二段階認証', 'Two-step verification', '二度確かめる', 'にだんかいにんしよう 2段階認証'],
  ['vpn', 0, 'VPN', 'VPN', '通り道', 'ぶいぴえぬ'],
  ['resources/#yorozu', 2, 'よろず支援拠点', 'Yorozu Support Centres', '', 'よろず'],
];
const first = (query: string) => lookUp(query, LEXICON)[0]?.path;

describe('a name is met as it is typed', () => {
  it.each([
    ['クラウド', 'glossary/cloud/'],
    ['ｸﾗｳﾄﾞ', 'glossary/cloud/'],
    ['くらう', 'glossary/cloud/'],
    ['kuraudo', 'glossary/cloud/'],
    ['cloud', 'glossary/cloud/'],
    ['クラウト', 'glossary/cloud/'],
    ['ランサムウエア', 'glossary/ransomware/'],
    ['ランサムウア', 'glossary/ransomware/'],
    ['ransomwear', 'glossary/ransomware/'],
    ['2段階認証', 'glossary/two-step/'],
    ['にだんかい', 'glossary/two-step/'],
    ['ｖｐｎ', 'glossary/vpn/'],
    ['よろず', 'resources/#yorozu'],
    ['天気予報', undefined],
  ])('%s', (query, path) => {
    expect(first(query)).toBe(path);
  });
});

it.each([
  ['くらうどとは', 'glossary/cloud/'],
  ['VPNって何', 'glossary/vpn/'],
  ['ランサムウェアについて', 'glossary/ransomware/'],
])('the phrase %s is about its head', (query, path) => {
  expect(meant(query, LEXICON)[0]?.path).toBe(path);
});

it.each([
  ['cloud', 'cloud', 0],
  ['cloud', 'clod', 1],
  ['cloud', 'lcoud', 1],
  ['cloud', 'claud', 1],
  ['cloud', 'storm', 3],
])('%s and %s are %i slips apart', (one, other, count) => {
  expect(Math.min(3, slips(one, other, 2))).toBe(count);
});

it('takes anything that can be typed, and the same the other way round', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 8 }), (one, other) => {
      expect(Array.isArray(meant(one, LEXICON))).toBe(true);
      expect(slips(one, other, 2)).toBe(slips(other, one, 2));
    }),
  );
});
