import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { judge, leavesOf, UNKNOWN, type Replies } from '../../widgets/subsidy-checker/logic.ts';
import { money, nextQuestion, readiness, settled, timing, verdicts } from '../../widgets/subsidy-checker/model.ts';
import { contextOn, repliesOf } from '../support/subsidies.ts';

const TODAY = '2026-11-22';
const context = contextOn(TODAY);

interface Case {
  case: string;
  replies: string;
  ask?: string;
  check?: string;
  open?: string;
  not?: string;
  timing?: string;
  ready?: string;
}
const cases = parse(readFileSync(join(import.meta.dirname, 'subsidy-cases.yaml'), 'utf8')) as Case[];

describe('a subsidy officer’s table of cases', () => {
  it('has at least forty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases.map((each) => [each.case, each] as const))('%s', (_, each) => {
    const found = verdicts(repliesOf(each.replies), context);
    const names = (fit: string, withReasons: boolean) =>
      found
        .filter((track) => track.fit === fit)
        .map(({ scheme, track, because }) => {
          const reasons = because.map(({ leaf }) => leaf.id).join(' ');
          return `${scheme}/${track}${withReasons ? ` (${reasons})` : ''}`;
        })
        .join(', ') || undefined;
    const useful = found.filter(({ fit }) => fit === 'ask' || fit === 'check');
    const trackOf = (scheme: string, track: string) =>
      context.rules[scheme]?.tracks[track] ?? { rounds: [], needs: [] };
    const timingOf = (scheme: string, track: string) =>
      timing(trackOf(scheme, track), context.rounds[scheme] ?? [], context);
    const when = useful.map(({ scheme, track }) => {
      const { state, ...days } = { closes: '', opens: '', next: undefined, ...timingOf(scheme, track) };
      const next = days.next ? ` (${days.next})` : '';
      return `${scheme}/${track} ${[state, days.closes, days.opens].filter(Boolean).join(' ')}${next}`;
    });
    const ready = useful.map(({ scheme, track }) => {
      const states = readiness(trackOf(scheme, track).needs, repliesOf(each.replies), timingOf(scheme, track), TODAY);
      return `${scheme}/${track} (${states.map(({ need, state }) => `${need} ${state}`).join(' ')})`;
    });
    expect(when.join(', ')).toBe(each.timing ?? '');
    if (each.ready !== undefined) expect(ready.join(', ')).toBe(each.ready);
    expect({
      ask: names('ask', false),
      check: names('check', true),
      open: names('open', false),
      not: names('not', true),
    }).toEqual({ ask: each.ask, check: each.check, open: each.open, not: each.not });
  });

  it('sees every track as worth asking, or where nothing could be verified, to be checked', () => {
    const seen = new Set(
      cases.flatMap(({ ask = '', check = '' }) => `${ask}, ${check}`.match(/[a-z-]+\/[a-z-]+/g) ?? []),
    );
    for (const { scheme, track } of verdicts({}, context)) expect(seen).toContain(`${scheme}/${track}`);
  });
});

/** Any set of replies, some missing, some unknown. */
const replies = fc
  .tuple(
    ...context.order.map((id) =>
      fc.constantFrom(undefined, UNKNOWN, ...Object.keys(context.questions[id]?.options ?? {})),
    ),
  )
  .map((given): Replies => Object.fromEntries(context.order.map((id, n) => [id, given[n]])));
const fits = (given: Replies, on = context) =>
  Object.fromEntries(verdicts(given, on).map(({ scheme, track, fit }) => [`${scheme}/${track}`, fit]));

describe('whatever is answered', () => {
  it('one more answer never turns a settled yes or no round', () => {
    fc.assert(
      fc.property(replies, fc.constantFrom(...context.order), fc.nat(), (given, question, n) => {
        fc.pre(given[question] === undefined);
        const options = [...Object.keys(context.questions[question]?.options ?? {}), UNKNOWN];
        const before = fits(given);
        const after = fits({ ...given, [question]: options[n % options.length] });
        for (const [track, fit] of Object.entries(before)) if (fit !== 'open') expect(after[track], track).toBe(fit);
      }),
      { numRuns: 400 },
    );
  });

  it('“don’t know” never becomes a no', () => {
    fc.assert(
      fc.property(replies, fc.constantFrom(...context.order), (given, question) => {
        const before = fits({ ...given, [question]: undefined });
        const after = fits({ ...given, [question]: UNKNOWN });
        for (const [track, fit] of Object.entries(after)) if (fit === 'not') expect(before[track], track).toBe('not');
      }),
      { numRuns: 400 },
    );
  });

  it('finding out instead of not knowing never turns a settled answer round', () => {
    fc.assert(
      fc.property(replies, fc.constantFrom(...context.order), fc.nat(), (given, question, n) => {
        const options = Object.keys(context.questions[question]?.options ?? {});
        const before = fits({ ...given, [question]: UNKNOWN });
        const after = fits({ ...given, [question]: options[n % options.length] });
        for (const [track, fit] of Object.entries(before))
          if (fit === 'ask' || fit === 'not') expect(after[track], track).toBe(fit);
      }),
      { numRuns: 400 },
    );
  });

  it('the order of answers does not matter', () => {
    fc.assert(
      fc.property(
        replies,
        fc.shuffledSubarray([...context.order], { minLength: context.order.length }),
        (given, order) => {
          const turned = Object.fromEntries(order.map((id) => [id, given[id]]));
          expect(verdicts(turned, context)).toEqual(verdicts(given, context));
        },
      ),
    );
  });

  it('a no names a set of conditions that decides it by itself', () => {
    fc.assert(
      fc.property(replies, (given) => {
        for (const { fit, because } of verdicts(given, context))
          if (fit === 'not') {
            expect(because.length).toBeGreaterThan(0);
            for (const { value, leaf } of because) {
              expect(value).toBe('no');
              expect(leaf.ja?.no && leaf.en?.no).toBeTruthy();
            }
          }
      }),
    );
  });

  it('any day gives an answer, and facts that are overdue say no to nobody', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(replies, day, (given, today) => {
        for (const { fit } of verdicts(given, { ...context, today }))
          expect(['ask', 'check', 'not', 'open']).toContain(fit);
      }),
    );
    fc.assert(
      fc.property(replies, (given) => {
        expect(Object.values(fits(given, contextOn('2035-01-01')))).not.toContain('not');
      }),
    );
  });
});

describe('the next question', () => {
  it('ends after ten at most, and asks nothing twice', () => {
    fc.assert(
      fc.property(replies, (wanted) => {
        let given: Replies = {};
        const asked: string[] = [];
        for (let next = nextQuestion(given, context); next !== undefined; next = nextQuestion(given, context)) {
          expect(asked).not.toContain(next);
          asked.push(next);
          given = { ...given, [next]: wanted[next] ?? UNKNOWN };
        }
        expect(asked.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 30 },
    );
  });

  it('settles half of the tracks by the third answer on the median case', () => {
    const shares = cases
      .map((each) => repliesOf(each.replies))
      .filter((each) => Object.keys(each).length > 8)
      .map((wanted) => {
        let given: Replies = {};
        for (let n = 0; n < 3; n++) {
          const next = nextQuestion(given, context);
          if (next !== undefined) given = { ...given, [next]: wanted[next] ?? UNKNOWN };
        }
        const all = verdicts(given, context);
        return settled(all) / all.length;
      })
      .toSorted((a, b) => a - b);
    expect(shares[Math.floor(shares.length / 2)]).toBeGreaterThanOrEqual(0.5);
  });

  it('asks early whether anything was ordered already', () => {
    const first: string[] = [];
    let given: Replies = {};
    for (let n = 0; n < 3; n++) {
      const next = nextQuestion(given, context) ?? '';
      first.push(next);
      given = { ...given, [next]: { purpose: 'software', form: 'company', ordered: 'no' }[next] ?? UNKNOWN };
    }
    expect(first).toContain('ordered');
  });
});

describe('when one can apply', () => {
  const track = (scheme: string, name: string) => context.rules[scheme]?.tracks[name] ?? { rounds: [] };
  it.each<[scheme: string, track: string, today: string, expected: object]>([
    ['jizokuka', 'general', '2026-11-04', { state: 'before', opens: '2026-11-05' }],
    ['jizokuka', 'general', '2026-11-05', { state: 'open', closes: '2026-12-15', next: '2026-12-04' }],
    ['jizokuka', 'general', '2026-11-22', { state: 'open', closes: '2026-12-15', next: '2026-12-04' }],
    ['jizokuka', 'general', '2026-12-05', { state: 'open', closes: '2026-12-15', next: undefined }],
    ['jizokuka', 'general', '2026-12-15', { state: 'open', closes: '2026-12-15' }],
    ['jizokuka', 'general', '2026-12-16', { state: 'closed', closes: '2026-12-15' }],
    ['monozukuri', 'innovative', '2026-11-22', { state: 'closed', closes: '2026-10-30' }],
    ['shoryokuka', 'general', '2026-10-01', { state: 'open', closes: '2026-10-16' }],
    ['shoryokuka', 'catalog', '2026-11-22', { state: 'about', fact: 'shoryokuka/catalog-period' }],
    ['shoryokuka', 'catalog', '2027-04-01', { state: 'unknown' }],
    ['kumiai-kadai', 'system', '2026-11-22', { state: 'unknown' }],
    ['kyoto-city', 'support', '2026-11-22', { state: 'unknown' }],
  ])('%s/%s on %s', (scheme, name, today, expected) => {
    expect(timing(track(scheme, name), context.rounds[scheme] ?? [], { ...context, today })).toMatchObject(expected);
  });
});

describe('money', () => {
  const track = (scheme: string, name: string) => context.rules[scheme]?.tracks[name] ?? {};
  it.each<
    [
      what: string,
      scheme: string,
      track: string,
      cost: number,
      staff: number,
      small: boolean,
      grant: number,
      capped: boolean,
    ]
  >([
    ['half of one million', 'it-hojo', 'standard', 1_000_000, 10, false, 500_000, false],
    ['half, up to the ceiling', 'it-hojo', 'standard', 20_000_000, 10, false, 4_500_000, true],
    ['three quarters up to ¥500,000', 'it-hojo', 'invoice', 600_000, 10, false, 450_000, false],
    ['then two thirds of the rest', 'it-hojo', 'invoice', 1_266_667, 10, false, 900_000, false],
    ['four fifths for a small business', 'it-hojo', 'invoice', 600_000, 3, true, 480_000, false],
    ['two thirds up to ¥500,000', 'jizokuka', 'general', 900_000, 3, true, 500_000, true],
    ['the ceiling for five people', 'shoryokuka', 'catalog', 30_000_000, 5, true, 5_000_000, true],
    ['the ceiling for twenty', 'shoryokuka', 'catalog', 30_000_000, 20, false, 7_500_000, true],
    ['the ceiling above twenty', 'shoryokuka', 'catalog', 30_000_000, 50, false, 10_000_000, true],
    ['six tenths for a cooperative', 'kumiai-kadai', 'system', 10_000_000, 3, false, 6_000_000, false],
  ])('%s', (_, scheme, name, cost, staff, small, grant, capped) => {
    expect(money(track(scheme, name), cost, staff, small)).toMatchObject({ grant, capped, tooSmall: false });
  });

  it('says where a grant would be below the least that is paid', () => {
    expect(money(track('kumiai-kadai', 'system'), 1_000_000, 3, false)).toMatchObject({
      grant: 600_000,
      tooSmall: true,
    });
  });

  it('is never more than the ceiling or the cost, and grows with the cost', () => {
    const tracks = Object.values(context.rules).flatMap(({ tracks }) =>
      Object.values(tracks).filter((each) => each.money),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...tracks),
        fc.integer({ min: 1, max: 200_000_000 }),
        fc.nat(400),
        fc.boolean(),
        (each, cost, staff, small) => {
          const found = money(each, cost, staff, small);
          const more = money(each, cost + 10_000, staff, small);
          expect(found?.grant).toBeLessThanOrEqual(Math.min(cost, found?.ceiling ?? 0));
          expect(more?.grant).toBeGreaterThanOrEqual(found?.grant ?? 0);
        },
      ),
    );
  });
});

describe('readiness', () => {
  const open = (closes: string) => ({ state: 'open', round: 'r', closes, next: undefined }) as const;
  it.each<[reply: string | undefined, closes: string, state: string]>([
    ['yes', '2026-11-30', 'done'],
    ['no', '2027-03-31', 'to-do'],
    ['no', '2026-12-15', 'late'],
    ['asked', '2026-12-15', 'late'],
    ['unknown', '2026-12-15', 'reader'],
    [undefined, '2026-12-15', 'open'],
  ])('of a gBizID that is “%s” with a close on %s is %s', (reply, closes, state) => {
    expect(readiness(['gbiz'], { gbiz: reply }, open(closes), TODAY)).toEqual([{ need: 'gbiz', state }]);
  });
});

it('a definition that is used softly says that one must ask where it would say no, and yes as ever', () => {
  const large = repliesOf('industry making, staff more, capital more');
  const small = repliesOf('industry making, staff s5');
  expect(judge({ use: 'sme' }, large, context)).toMatchObject({ value: 'no' });
  expect(judge({ use: 'sme', soft: true }, large, context)).toMatchObject({
    value: 'unknown',
    doubts: ['source'],
    pending: [],
    because: [{ value: 'unknown' }, { value: 'unknown' }],
  });
  expect(judge({ use: 'sme', soft: true }, small, context)).toMatchObject({ value: 'yes' });
});

it('every condition has words for what it can say, in both languages', () => {
  for (const { tracks } of Object.values(context.rules))
    for (const { when } of Object.values(tracks))
      for (const leaf of leavesOf(when, context.definitions)) {
        expect(leaf.ja?.yes && leaf.en?.yes && leaf.ja?.unknown && leaf.en?.unknown, leaf.id).toBeTruthy();
        expect(context.facts[leaf.fact], `${leaf.id}: ${leaf.fact}`).toBeDefined();
      }
});
