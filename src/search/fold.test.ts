import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('spellings of one word come together', () => {
  it.each([
    ['クラウド', 'ｸﾗｳﾄﾞ'],
    ['クラウド', 'くらうど'],
    ['VPN', 'ｖｐｎ'],
    ['サーバー', 'サーバ'],
    ['ランサムウェア', 'ランサムウエア'],
    ['二段階 認証', '二段階認証'],
    ['3-2-1ルール', '３－２－１ルール'],
    ['No-code', 'nocode'],
    ['要件・仕様', '要件仕様'],
  ])('%s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

it('keeps different words apart', () => {
  const words = ['クラウド', 'クラウン', 'VPN', 'UTM', 'チャット', 'グループチャット'];
  expect(new Set(words.map(fold)).size).toBe(words.length);
});

it('takes any text, and folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
