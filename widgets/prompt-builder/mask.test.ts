import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../kit/locale.ts';
import { inspect } from './guard.ts';
import { letters, mask, maskFields, maskKnown, placeholder, unknownIn, unmask, type Table } from './mask.ts';

const label = (kind: Parameters<typeof placeholder>[1], letter: string) => placeholder('ja', kind, letter);
const table: Table = new Map([
  ['【人物A】', '山田'],
  ['【電話A】', '090-1234-5678'],
  ['【Person A】', 'Jane'],
]);

describe('an answer of an AI', () => {
  it.each([
    ['【人物A】様へ', '山田様へ'],
    ['【 人物A 】様へ', '山田様へ'],
    ['[人物A]様、（人物Ａ）様', '山田様、山田様'],
    ['【電話Ａ】', '090-1234-5678'],
    ['[Person A] and 【PersonA】', 'Jane and Jane'],
    ['「人物A」と『人物a』', '山田と山田'],
    ['登場人物A、人物A', '登場人物A、人物A'],
    ['【要確認】と【人物B】', '【要確認】と【人物B】'],
    ['（【人物A】）', '（山田）'],
    ['人物A様、人物Aさん', '山田様、山田さん'],
    ['【人物A様】と【人物A、電話A】', '【山田様】と【山田、090-1234-5678】'],
  ])('%s comes back as %s', (answer, words) => {
    expect(unmask(answer, table)).toBe(words);
  });

  it('names what could not be put back', () => {
    expect(unknownIn(unmask('【人物A】と【人物B】、【要確認】、【人物B】', table), [])).toEqual(['【人物B】']);
    expect(unknownIn('人物A様へ', ['【人物A】', '【人物B】'])).toEqual(['【人物A】']);
  });
});

describe('a placeholder', () => {
  it.each([
    ['【人物A】と田中様', ''],
    ['人物Ａと田中様', ''],
    ['田中様', '【人物A】への返事'],
  ])('is not given out twice: %s beside %s', (text, elsewhere) => {
    const done = mask(text, inspect(text), label, new Map(), elsewhere);
    expect([...done.table]).toEqual([['【人物B】', '田中']]);
  });

  it('is not masked again, whatever words are to be kept out', () => {
    expect(inspect('【人物A】と【人物AB】', ['人物', 'A'])).toEqual([]);
    expect(inspect('【人物A】と人物', ['人物']).map(({ text }) => text)).toEqual(['人物']);
  });

  it('says in both languages of what sort the words are, under letters that never repeat', () => {
    for (const locale of LOCALES) expect(placeholder(locale, 'name', 'A')).toMatch(/^【\S.*A】$/);
    expect(new Set(Array.from({ length: 2000 }, (_, n) => letters(n))).size).toBe(2000);
  });
});

describe('a person who is named in two ways', () => {
  const people = (text: string) => mask(text, inspect(text), label);
  it.each([
    ['山田太郎様が司会。山田様が書記。', '【人物A】様が司会。【人物A・姓】様が書記。'],
    ['山田様が司会。山田太郎様が書記。', '【人物A・姓】様が司会。【人物A】様が書記。'],
    // Nobody knows which of the two is meant.
    ['山田太郎様、山田花子様、山田様', '【人物A】様、【人物B】様、【人物C】様'],
    ['田中太郎様と山田様', '【人物A】様と【人物B】様'],
  ])('%s is told as %s', (text, masked) => {
    const done = people(text);
    expect(done.text).toBe(masked);
    expect(unmask(done.text, done.table)).toBe(text);
  });

  it('is known again in another field, and in English', () => {
    const draft = { job: '山田様への手紙', details: '山田太郎様は組合員です。' } as const;
    const all = maskFields(
      draft,
      (field) => inspect(draft[field as keyof typeof draft] ?? ''),
      () => true,
      label,
      new Map(),
    );
    expect(all.draft).toEqual({ job: '【人物A・姓】様への手紙', details: '【人物A】様は組合員です。' });
    const english = (kind: Parameters<typeof placeholder>[1], letter: string) => placeholder('en', kind, letter);
    const text = 'Mr. Jane Smith and Mr. Smith';
    const names = ['Jane Smith', 'Smith']
      .map((name) => text.lastIndexOf(name))
      .map((start, n) => ({ kind: 'name' as const, start, end: start + (n === 0 ? 10 : 5) }));
    expect(mask(text, names, english).text).toBe('Mr. 【Person A】 and Mr. 【Person A surname】');
    expect(inspect('【人物A・姓】と【Person A surname】', ['姓', 'surname'])).toEqual([]);
  });
});

describe('what was masked once', () => {
  it('is masked wherever else it stands, the longest first, and never inside a placeholder', () => {
    const known = new Map([
      ['【人物A】', '山田'],
      ['【人物B】', '山田太郎'],
      ['【語句A】', '人物'],
    ]);
    expect(maskKnown('山田太郎と山田と人物、【人物A】', known, new Set(['山田', '山田太郎', '人物']))).toBe(
      '【人物B】と【人物A】と【語句A】、【人物A】',
    );
  });

  it('does not touch another word that begins alike', () => {
    const known = new Map([
      ['【人物A】', '石川'],
      ['【人物B】', 'スミス'],
    ]);
    expect(maskKnown('石川県のスミスフィールド、石川', known, new Set(['石川', 'スミス']))).toBe(
      '石川県のスミスフィールド、【人物A】',
    );
  });

  it('stays where it was taken back, or where one letter would be too little', () => {
    const known = new Map([
      ['【人物A】', '山田'],
      ['【人物B】', '林'],
    ]);
    expect(maskKnown('山田さんは林の中', known, new Set(['林']))).toBe('山田さんは林の中');
  });

  it('comes back exactly, whatever the text', () => {
    const words = fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('山', '田', 'a', '【', '人物', 'A') }),
      {
        maxLength: 4,
      },
    );
    const texts = fc.string({ maxLength: 40, unit: fc.constantFrom('山', '田', 'a', '【', '】', '人物', 'A', '、') });
    fc.assert(
      fc.property(texts, words, (text, all) => {
        const places = all.flatMap((word) => {
          const start = text.indexOf(word);
          return start < 0 ? [] : [{ kind: 'name' as const, start, end: start + word.length }];
        });
        const done = mask(text, places, label);
        const spread = maskKnown(done.text, done.table, new Set(done.table.values()));
        expect(unmask(spread, done.table)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
