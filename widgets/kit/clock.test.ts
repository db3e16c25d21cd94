import { expect, it } from 'vitest';
import { todayInWords } from './clock-words.ts';
import { todayInJapan } from './clock.ts';

it.each([
  ['2026-12-14T14:59:59Z', '2026-12-14'],
  ['2026-12-14T15:00:00Z', '2026-12-15'],
  ['2027-01-01T00:00:00+09:00', '2027-01-01'],
])('at %s it is %s in Japan', (moment, day) => {
  expect(todayInJapan(new Date(moment))).toBe(day);
});

it('is written as on every other page, by the day in Japan', () => {
  const late = new Date('2026-12-14T15:00:00Z');
  expect(todayInWords('ja', late)).toBe('2026年12月15日');
  expect(todayInWords('en', late)).toBe('15 December 2026');
});
