import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, textWidth } from './text.ts';

describe('Japanese breaks between phrases', () => {
  it.each<[text: string, ems: number, lines: string[]]>([
    ['どこからでも資料を開ける', 8, ['どこからでも', '資料を開ける']],
    ['短い文', 8, ['短い文']],
  ])('%s', (text, ems, lines) => {
    expect(breakLines(text, ems, 'ja')).toEqual(lines);
  });

  it('never begins a line with a stop or a closing bracket', () => {
    for (const line of breakLines('「リモートデスクトップ」、「グループウェア」。', 6, 'ja'))
      expect(line).not.toMatch(/^[、。」）ー]/);
  });
});

it('English breaks between words', () => {
  expect(breakLines('Open files wherever you are', 9, 'en')).toEqual(['Open files', 'wherever you are']);
});

it('an English word is never cut: an editor is told instead', () => {
  expect(() => breakLines('Protect information', 5, 'en')).toThrow(
    '“information” is wider than its place in the figure. Use a shorter word.',
  );
});

it('loses no letter and keeps every line within its width', () => {
  const word = fc.constantFrom(
    'クラウド',
    'を',
    '使う',
    '。',
    'AI',
    '、',
    'ランサムウェア',
    '対策',
    '「',
    '」',
    '組合',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.integer({ min: 5, max: 20 }), (words, ems) => {
      const text = words.join('');
      const lines = breakLines(text, ems, 'ja');
      expect(lines.join('')).toBe(text);
      // A run of stops may hang over the end: better than to begin a line with one.
      for (const line of lines) expect(textWidth(line.replace(/[、。」]+$/, ''))).toBeLessThanOrEqual(ems + 1);
    }),
  );
});
