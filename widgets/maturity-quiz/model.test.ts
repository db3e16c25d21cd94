import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, verdict, summaries, type Answer, type Answers, type Question } from './model.ts';

const item = (id: string, dimension: Question['dimension']): Question => ({ id, dimension });

/** The real instrument's shape with short names. */
const ITEMS: Question[] = [
  ...['leadership', 'roles'].map((id) => item(id, 'enablers')),
  ...['t1', 't2', 't3', 't4', 't5', 't6'].map((id) => item(id, 'tools')),
  ...['c1', 'c2', 'data-decisions', 'c4'].map((id) => item(id, 'core')),
  item('ai', 'ai'),
  ...['s1', 's2'].map((id) => item(id, 'security')),
  ...['value-offered', 'organisation-changed', 'd3'].map((id) => item(id, 'dx')),
];
const IDS = ITEMS.map(({ id }) => id);
const all = (answer: Answer, ids: readonly string[] = IDS): Answers =>
  Object.fromEntries(ids.map((id) => [id, answer]));
const tools = IDS.slice(2, 8);

describe('the stage follows from the gates', () => {
  it.each<[name: string, answers: Answers, stage: number, ahead: boolean]>([
    ['nothing yet', all(0), 1, false],
    ['nothing answered', {}, 1, false],
    ['two of six tools begun', { ...all(0), t1: 1, t2: 3 }, 1, false],
    ['half of the tools begun', { ...all(0), t1: 1, t2: 1, t3: 1 }, 2, false],
    ['half of those that apply', { ...all(0), t1: 1, t2: 1, t3: 'none', t4: 'none' }, 2, false],
    ['tools in use, but decisions by feeling', { ...all(3), 'data-decisions': 1, 'value-offered': 0 }, 2, false],
    ['tools in use and decisions by data', { ...all(2), 'value-offered': 1 }, 3, false],
    ['both transformations', all(2), 4, false],
    ['both transformations on paper', { ...all(0), 'value-offered': 2, 'organisation-changed': 3 }, 4, true],
    ['one transformation alone', { ...all(0), 'value-offered': 3 }, 1, false],
    ['decisions by data apply to nobody', { ...all(2), 'data-decisions': 'none', 'value-offered': 0 }, 3, false],
    [
      'one transformation where the other does not apply',
      { ...all(0), 'value-offered': 2, 'organisation-changed': 'none' },
      4,
      true,
    ],
    ['nobody knows', all('unknown'), 1, false],
    ['nothing applies', all('none'), 1, false],
    ['foundations alone lift nothing', { ...all(0), leadership: 3, roles: 3, ai: 3, s1: 3, s2: 3 }, 1, false],
  ])('%s', (_, answers, stage, ahead) => {
    expect(verdict(ITEMS, answers)).toMatchObject({ stage, ahead });
  });

  it('says where one answer would change it', () => {
    const { border } = verdict(ITEMS, { ...all(0), t1: 1, t2: 1 });
    expect(border).toContainEqual({ item: item('t3', 'tools'), answer: 1, stage: 2 });
    expect(border.every(({ item: { id } }) => tools.includes(id))).toBe(true);
  });

  it.each<[name: string, answers: Answers, stage: number, upTo: number]>([
    ['all is known', all(1), 2, 2],
    ['nothing is known', all('unknown'), 1, 4],
    ['nothing was asked yet', {}, 1, 4],
    ['one tool is unknown', { ...all(0), t1: 1, t2: 1, t3: 'unknown' }, 1, 2],
    ['an unknown answer that decides nothing', { ...all(0), s1: 'unknown' }, 1, 1],
  ])('says up to where it may go where %s', (_, answers, stage, upTo) => {
    expect(verdict(ITEMS, answers)).toMatchObject({ stage, upTo });
  });

  it('a better answer never lowers a stage', () => {
    const answer = fc.constantFrom<Answer>(0, 1, 2, 3, 'unknown', 'none');
    fc.assert(
      fc.property(fc.tuple(...IDS.map(() => answer)), fc.constantFrom(...IDS), (given, id) => {
        const answers: Answers = Object.fromEntries(IDS.map((each, n) => [each, given[n]]));
        const here = answers[id];
        if (typeof here !== 'number' || here === 3) return;
        const better = { ...answers, [id]: (here + 1) as Answer };
        expect(verdict(ITEMS, better).stage).toBeGreaterThanOrEqual(verdict(ITEMS, answers).stage);
      }),
    );
  });
});

it('keeps what is unknown apart from what is not done', () => {
  const [enablers] = summaries(ITEMS, { roles: 0 });
  expect(enablers).toEqual({
    dimension: 'enablers',
    levels: [
      { level: 3, count: 0 },
      { level: 2, count: 0 },
      { level: 1, count: 0 },
      { level: 0, count: 1 },
      { level: 'unknown', count: 1 },
    ],
  });
  expect(summaries(ITEMS, {}).map(({ dimension }) => dimension)).toEqual([...DIMENSIONS]);
});
