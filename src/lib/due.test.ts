import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysAfter, dueOn, reviewDates } from './due.ts';

const files = {
  'subsidies.yaml': {
    jizokuka: {
      facts: [
        { id: 'rate', reviewBy: '2027-03-31' },
        { id: 'cap', reviewBy: '2026-12-15' },
      ],
      rounds: [{ id: 'r20', reviewBy: '2026-11-21' }],
    },
  },
  'subsidy-law.yaml': { sme: { reviewBy: '2026-11-22' } },
};

it('finds what must be looked at again, the first first, with its place', () => {
  expect(reviewDates(files)).toEqual([
    { place: 'subsidies.yaml › jizokuka › rounds › r20', reviewBy: '2026-11-21' },
    { place: 'subsidy-law.yaml › sme', reviewBy: '2026-11-22' },
    { place: 'subsidies.yaml › jizokuka › facts › cap', reviewBy: '2026-12-15' },
    { place: 'subsidies.yaml › jizokuka › facts › rate', reviewBy: '2027-03-31' },
  ]);
});

it('tells what is overdue from what will be within sixty days', () => {
  const { overdue, soon } = dueOn(reviewDates(files), '2026-11-22', 60);
  expect(overdue.map(({ reviewBy }) => reviewBy)).toEqual(['2026-11-21']);
  expect(soon.map(({ reviewBy }) => reviewBy)).toEqual(['2026-11-22', '2026-12-15']);
});

it('counts days across months and years', () => {
  expect(daysAfter('2026-12-15', 60)).toBe('2027-02-13');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
});

it('never throws, whatever stands in a file', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      reviewDates({ file: value });
    }),
  );
});
