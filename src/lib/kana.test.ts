import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KANA_ROWS, byReading, kanaRow, romaji, sayable } from './kana.ts';

it.each([
  ['あくせすかいせき', 'あ'],
  ['ぐるーぷうぇあ', 'か'],
  ['ぜろ', 'さ'],
  ['でーた', 'た'],
  ['ぶいぴーえぬ', 'は'],
  ['ぷろんぷと', 'は'],
  ['ゆーてぃーえむ', 'や'],
  ['らぐ', 'ら'],
])('%s stands in the row of %s', (reading, row) => {
  expect(kanaRow(reading)).toBe(row);
});

it('says so where a reading does not begin with hiragana', () => {
  expect(() => kanaRow('VPN')).toThrow('VPN does not begin with hiragana.');
});

it('orders readings as a Japanese index does', () => {
  expect(['ばっくあっぷ', 'はるしねーしょん', 'あんごうか', 'くらうど'].sort(byReading)).toEqual([
    'あんごうか',
    'くらうど',
    'ばっくあっぷ',
    'はるしねーしょん',
  ]);
});

it.each([
  ['くらうど', 'kuraudo'],
  ['ちゃっと', 'chatto'],
  ['らんさむうぇあ', 'ramsamuwea'.replace('ram', 'ran')],
  ['まっちゃ', 'matcha'],
  ['ふぃっしんぐ', 'fisshingu'],
  ['せきゅりてぃ', 'sekyuriti'],
  ['じょうほう', 'jouhou'],
  ['さーばー', 'saba'],
  ['ぶいぴーえぬ', 'buipienu'],
])('%s is typed %s', (reading, typed) => {
  expect(romaji(reading)).toBe(typed);
});

it.each([
  ['くらうど', 'kuraudo'],
  ['さーばー', 'sābā'],
  ['じぎょうけいぞくけいかく', 'jigyōkeizokukeikaku'],
  ['にだんかいにんしょう', 'nidankaininshō'],
  ['ぐるーぷうぇあ', 'gurūpuwea'],
  ['ぶいぴーえぬ', 'buipīenu'],
])('%s can be said as %s', (reading, said) => {
  expect(sayable(reading)).toBe(said);
});

it('turns every reading into small Latin letters', () => {
  const kana = fc.constantFrom(
    ...'あいうえおかきくけこがぎぐげごさしすせそざじずぜぞたちつてとだぢづでどなにぬねのはひふへほばびぶべぼぱぴぷぺぽまみむめもやゆよゃゅょぁぃぅぇぉっらりるれろわをんゔー',
  );
  fc.assert(
    fc.property(fc.array(kana, { minLength: 1, maxLength: 12 }), (letters) => {
      const reading = letters.join('');
      expect(romaji(reading)).toMatch(/^[a-z]*$/);
      if (!reading.startsWith('ー')) expect(KANA_ROWS).toContain(kanaRow(reading));
    }),
  );
});
