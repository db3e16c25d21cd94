import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount, yen } from './amount.ts';

describe('an amount of money as it is typed', () => {
  it.each<[typed: string, unit: number, expected: number | undefined]>([
    ['150', 10_000, 1_500_000],
    ['１５０', 10_000, 1_500_000],
    ['150万', 10_000, 1_500_000],
    ['150万円', 1, 1_500_000],
    ['1億2千万円', 10_000, 120_000_000],
    ['1億2,000万', 1, 120_000_000],
    ['1.5億', 1, 150_000_000],
    ['2千', 1, 2000],
    ['¥1,500,000', 10_000, 1_500_000],
    ['1,500,000円', 10_000, 1_500_000],
    ['1500000', 1, 1_500_000],
    ['1,500,000', 10_000, 1_500_000],
    ['１，５００，０００', 10_000, 1_500_000],
    ['1500000', 10_000, 1_500_000],
    ['約150万円くらい', 10_000, 1_500_000],
    ['500万円（税込）', 10_000, 5_000_000],
    ['800000 yen', 1, 800_000],
    ['1.5 million', 1, 1_500_000],
    ['1.5m', 1, 1_500_000],
    ['300k', 1, 300_000],
    [' 20 ', 10_000, 200_000],
    ['22.5', 10_000, 225_000],
    ['', 10_000, undefined],
    ['0', 10_000, undefined],
    ['-5', 10_000, undefined],
    ['abc', 10_000, undefined],
    ['百万', 10_000, undefined],
    ['1.2.3', 10_000, undefined],
    ['1.52.3', 10_000, undefined],
    ['99999999999999', 10_000, undefined],
  ])('%j, where a bare number counts %d yen, is %s', (typed, unit, expected) => {
    expect(parseAmount(typed, unit)).toBe(expected);
  });

  it('takes any text without throwing, and what it reads is a sum of whole yen', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,億万千円¥ ') })), (text) => {
        const found = parseAmount(text, 10_000);
        if (found !== undefined) expect(Number.isInteger(found) && found > 0).toBe(true);
      }),
    );
  });

  it('does not take longer for a long text', () => {
    for (const text of [`${'1'.repeat(100_000)}x`, `${'1万'.repeat(30_000)}x`, `${'('.repeat(50_000)}1`]) {
      const before = performance.now();
      parseAmount(text, 1);
      expect(performance.now() - before, text.slice(0, 5)).toBeLessThan(2000);
    }
  });

  it('is shown in English as Intl would', () => {
    const { format } = new Intl.NumberFormat('en');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
        expect(yen(amount, 'en')).toBe(`¥${format(amount)}`);
      }),
    );
  });

  it('reads what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (amount) => {
        expect(parseAmount(yen(amount, 'ja'), 10_000)).toBe(amount);
        expect(parseAmount(yen(amount, 'en'), 1)).toBe(amount);
      }),
    );
  });
});

describe('an amount as it is shown', () => {
  it.each([
    [4_500_000, '450万円', '¥4,500,000'],
    [150_000_000, '1億5,000万円', '¥150,000,000'],
    [708_333, '70万8,333円', '¥708,333'],
    [7000, '7,000円', '¥7,000'],
    [0, '0円', '¥0'],
  ])('%d is %s and %s', (amount, ja, en) => {
    expect([yen(amount, 'ja'), yen(amount, 'en')]).toEqual([ja, en]);
  });
});
