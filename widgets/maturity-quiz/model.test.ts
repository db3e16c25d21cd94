import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, lengthFor } from './code.ts';
import { verdict, summaries, type Answer, type Answers } from './model.ts';
import { DIMENSIONS, type Item } from './schema.ts';

const words = {
  question: '?',
  answers: ['0', '1', '2', '3'] as [string, string, string, string],
  action: '.',
  own: '.',
};
const item = (id: string, dimension: Item['dimension']): Item => ({
  id,
  dimension,
  short: true,
  link: '/',
  step: 1,
  ja: words,
  en: words,
  helper: 'x',
});

/** The real instrument's shape with short names. */
const ITEMS: Item[] = [
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
    ['nobody knows', all('unknown'), 1, false],
    ['nothing applies', all('none'), 1, false],
    ['foundations alone lift nothing', { ...all(0), leadership: 3, roles: 3, ai: 3, s1: 3, s2: 3 }, 1, false],
  ])('%s', (_, answers, stage, ahead) => {
    expect(verdict(ITEMS, answers)).toMatchObject({ stage, ahead });
  });

  it('says where one answer would change it', () => {
    const { border } = verdict(ITEMS, { ...all(0), t1: 1, t2: 1 });
    expect(border).toContainEqual({ item: 't3', answer: 1, stage: 2 });
    expect(border.every(({ item: id }) => tools.includes(id))).toBe(true);
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
  const [enablers] = summaries(ITEMS, { leadership: 'unknown', roles: 0 });
  expect(enablers).toEqual({ dimension: 'enablers', levels: [1, 0, 0, 0], unknown: ['leadership'], open: ['roles'] });
  expect(summaries(ITEMS, {}).map(({ dimension }) => dimension)).toEqual([...DIMENSIONS]);
});

describe('a code', () => {
  const thirty = Array.from({ length: 30 }, (_, n) => `i${n}`);
  const answer = fc.constantFrom<Answer>(0, 1, 2, 3, 'unknown', 'none');

  it('has thirteen letters for thirty items and six for twelve', () => {
    expect([lengthFor(30), lengthFor(12)]).toEqual([13, 6]);
  });

  it('gives every set of answers back', () => {
    fc.assert(
      fc.property(fc.tuple(...thirty.map(() => answer)), (given) => {
        const answers = Object.fromEntries(thirty.map((id, n) => [id, given[n]])) as Record<string, Answer>;
        const code = encode(thirty, answers);
        expect(code).toMatch(/^[\w-]{13}$/);
        expect(decode(thirty, code)).toEqual(answers);
      }),
    );
  });

  it('never throws, and tells a code that holds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        decode(thirty, text);
      }),
    );
    expect(decode(thirty, 'short')).toBeUndefined();
    expect(decode(thirty, '_____________')).toBeUndefined();
    expect(decode(thirty, 'AAAAAAAAAAAA!')).toBeUndefined();
  });
});
