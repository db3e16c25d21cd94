import { describe, expect, it } from 'vitest';
import { LOCALES } from '../kit/locale.ts';
import { inspect } from './guard.ts';
import { followUps, forAnotherAi, readerOf } from './loop.ts';

describe('what to say when an answer has come', () => {
  it.each([
    ['理事8人。前の会議の内容は知っている', '理事8人'],
    ['組合員\n小さな店の店主が多い', '組合員'],
    ['', 'はじめて読む人'],
    ['あ'.repeat(80), 'はじめて読む人'],
    ['田中様', 'はじめて読む人'],
  ])('names the reader %j in a few words', (reader, words) => {
    expect(readerOf({ reader }, 'ja', inspect)).toBe(words);
    expect(followUps({ reader }, 'ja', inspect).join('\n')).toContain(`「${words}」`);
  });

  it('takes a reader for words, not for a pattern', () => {
    expect(followUps({ reader: "$& $' members" }, 'en', inspect).join('\n')).toContain("$& $' members");
  });

  it.each(LOCALES)('covers shorter, reader, table, grounds, gaps, figures, and another AI (%s)', (locale) => {
    expect(followUps({}, locale, inspect)).toHaveLength(6);
    expect(forAnotherAi(locale)).not.toBe('');
  });
});
