import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../search/fold.ts';
import { lookUp } from '../../search/lexicon.ts';
import { matching, nearest } from './glossary-filter.ts';

const keys = [
  'クラウド くらうど kuraudo cloud',
  'VPN ぶいぴーえぬ buipienu virtual private network',
  '二段階認証 にだんかいにんしょう 2段階認証 two-step verification',
].map((entry) => entry.split(' ').map(fold).join(' '));

describe('what is typed finds its entry', () => {
  it.each([
    ['くらう', 0],
    ['ｸﾗｳﾄﾞ', 0],
    ['KURAUDO', 0],
    ['ｖｐｎ', 1],
    ['2段階', 2],
    ['two-step', 2],
    ['にんしょう', 2],
  ])('%s', (query, index) => {
    expect(matching(query, keys).flatMap((hit, n) => (hit ? [n] : []))).toEqual([index]);
  });
});

it('nothing typed keeps all, nonsense keeps none', () => {
  expect(matching(' 　', keys)).toEqual([true, true, true]);
  expect(matching('ぬるぽ', keys)).toEqual([false, false, false]);
});

describe('what is misspelt, or typed as an input method takes it, comes close to its entry', () => {
  it.each([
    ['くらうどお', 0],
    ['kuraudou', 0],
    ['2段階認承', 2],
    ['nidankaininsyou', 2],
    ['verifcation', 2],
  ])('%s', (query, index) => {
    expect(matching(query, keys)).not.toContain(true);
    expect(nearest(query, keys, lookUp).flatMap((hit, n) => (hit ? [n] : []))).toEqual([index]);
  });

  it('nonsense comes close to none', () => {
    expect(nearest('ぬるぽ', keys, lookUp)).toEqual([false, false, false]);
  });
});

it('takes anything that can be typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      expect(matching(query, keys)).toHaveLength(3);
      expect(nearest(query, keys, lookUp)).toHaveLength(3);
    }),
  );
});
