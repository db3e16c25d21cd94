import { describe, expect, it } from 'vitest';
import { changes, wageRise } from '../../widgets/subsidy-checker/explain.ts';
import { contextOn, repliesOf } from '../support/subsidies.ts';

const context = contextOn('2026-11-22');
const company =
  'form company, purpose software, staff s20, industry making, capital c50, large no, wage yes, place elsewhere, opened year';

describe('what would change a no', () => {
  it.each<[what: string, track: string, replies: string, changes: string[]]>([
    ['nothing about an order that was placed: that is a fact', 'it-hojo/standard', `${company}, ordered yes`, []],
    ['another purpose', 'it-hojo/security', `${company}, ordered no`, ['purpose security']],
    ['nothing about who one is', 'kumiai-kadai/system', `${company}, ordered no, purpose shared`, []],
    [
      'a pay rise',
      'monozukuri/innovative',
      `${company.replace('wage yes', 'wage no')}, ordered no, purpose new`,
      ['wage yes'],
    ],
    ['two things at once: no single answer helps', 'it-hojo/security', `${company}, ordered yes`, []],
    ['nothing, where it is not out', 'it-hojo/standard', `${company}, ordered no`, []],
  ])('%s', (_, track, given, expected) => {
    const [scheme = '', name = ''] = track.split('/');
    // A later answer of the list takes the place of an earlier one.
    expect(
      changes(scheme, name, repliesOf(given), context).map(({ question, option }) => `${question} ${option}`),
    ).toEqual(expected);
  });
});

describe('a pay rise in yen', () => {
  it.each<[pay: number, staff: number, percent: number, month: number, year: number]>([
    [200_000, 1, 3.5, 7_000, 84_000],
    [200_000, 5, 3.5, 7_000, 420_000],
    [181_234, 3, 3.5, 6_344, 228_384],
    [200_000, 0, 3.5, 7_000, 0],
    [250_000, 4, 3, 7_500, 360_000],
  ])('of ¥%d for %d people by %d %%', (pay, staff, percent, month, year) => {
    expect(wageRise(pay, staff, percent)).toEqual({ month, year });
  });
});
