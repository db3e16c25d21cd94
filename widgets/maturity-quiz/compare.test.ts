import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, toHash, type Profile, type Version } from './code.ts';
import { moved } from './advice.ts';
import { MOST, SMALLEST_GROUP, differences, groups, readLines, rollUp } from './compare.ts';
import type { Answer, Answers, Question } from './model.ts';

const ITEMS: Question[] = [
  { id: 'tool', dimension: 'tools' },
  { id: 'data-decisions', dimension: 'core' },
  { id: 'value-offered', dimension: 'dx' },
  { id: 'organisation-changed', dimension: 'dx' },
];
const VERSION: Version = {
  version: 1,
  long: [...ITEMS.map(({ id }) => id), ...Array.from({ length: 26 }, (_, n) => `x${n}`)],
  short: ITEMS.map(({ id }) => id),
};
const item = (id: string) => ITEMS.find((each) => each.id === id);
const PROFILE = [{ id: 'kind', options: ['company', 'cooperative'] }];
const code = encode(VERSION, 'long', { tool: 2 });
const lines = (text: string) => readLines({ versions: [VERSION], profile: PROFILE }, text);

/** More different codes than are laid side by side. */
const others = Array.from({ length: MOST + 2 }, (_, n) =>
  encode(VERSION, 'long', {
    x0: (n % 4) as Answer,
    x1: (Math.floor(n / 4) % 4) as Answer,
    x2: (n > 15 ? 1 : 0) as Answer,
  }),
);

describe('pasted lines', () => {
  it.each<[line: string, label: string]>([
    [code, ''],
    [`経営者: ${code}`, '経営者'],
    [`事務局：${code}`, '事務局'],
    [`現場、${code}`, '現場'],
    [`Shop floor\t${code}`, 'Shop floor'],
    [`Shop floor ${code}`, 'Shop floor'],
    [`経営者: https://example.jp:8080/tools/maturity-quiz/#${code}.1`, '経営者'],
    [`https://example.jp/en/tools/maturity-quiz/#${code}`, ''],
    [`${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`, ''],
  ])('%j is read with the name %j', (line, label) => {
    const { entries, problems } = lines(line);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([{ label, answers: { tool: 2 } }]);
  });

  it('keeps what it cannot read, with the line and the reason', () => {
    expect(lines(`${code}\n\n現場: ${code.slice(0, 9)}\nこれは？`)).toMatchObject({
      entries: [{}],
      problems: [
        { line: 3, text: `現場: ${code.slice(0, 9)}`, problem: 'length' },
        { line: 4, text: 'これは？', problem: 'letters' },
      ],
    });
  });

  it('takes no more than twenty, and says which it left out', () => {
    const { entries, problems } = lines(others.join('\n'));
    expect(entries).toHaveLength(MOST);
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [21, 'too-many'],
      [22, 'too-many'],
    ]);
  });

  it('counts the same long code once, and says where it stands again', () => {
    expect(lines(`A: ${code}\nB: ${code}\n${code}`)).toMatchObject({
      entries: [{ label: 'A', line: 1 }],
      same: [2, 3],
    });
    const short = encode(VERSION, 'short', { tool: 2 });
    expect(lines(`A: ${short}\nB: ${short}`).entries).toHaveLength(2);
  });

  it('drops the bullets and numbers of a pasted list', () => {
    expect(lines(`- ${code}`).entries[0]?.label).toBe('');
    expect(lines(`1. 現場: ${code}`).entries[0]?.label).toBe('現場');
  });

  it('never throws, and loses no line', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 25 }), (all) => {
        const text = all.join('\n');
        const { entries, problems, same } = lines(text);
        expect(entries.length + problems.length + same.length).toBe(
          text.split(/\r?\n/).filter((line) => line.trim() !== '').length,
        );
      }),
    );
  });

  it('gives back a line with a break in it that ends no line', () => {
    expect(lines('これは\u2028？')).toMatchObject({ problems: [{ line: 1, problem: 'letters' }] });
  });

  it('reads the profile of a link', () => {
    expect(lines(`https://example.jp/${toHash(code, PROFILE, { kind: 1 })}`).entries[0]?.profile).toEqual({ kind: 1 });
  });
});

describe('colleagues', () => {
  it('are shown where they disagree, the widest first, unknown apart', () => {
    const manager: Answers = { tool: 3, 'data-decisions': 2, 'value-offered': 1 };
    const floor: Answers = { tool: 0, 'data-decisions': 1, 'value-offered': 'unknown' };
    expect(differences(ITEMS, [manager, floor])).toEqual([
      {
        item: item('tool'),
        spread: 3,
        answers: [
          { answer: 3, who: [0] },
          { answer: 0, who: [1] },
        ],
      },
      {
        item: item('data-decisions'),
        spread: 1,
        answers: [
          { answer: 2, who: [0] },
          { answer: 1, who: [1] },
        ],
      },
      {
        item: item('value-offered'),
        spread: 0,
        answers: [
          { answer: 1, who: [0] },
          { answer: 'unknown', who: [1] },
        ],
      },
    ]);
  });

  it('who agree are not shown', () => {
    expect(differences(ITEMS, [{ tool: 1 }, { tool: 1 }])).toEqual([]);
  });
});

describe('measured again', () => {
  it('shows what has moved, the furthest first, and only where both are known', () => {
    const before: Answers = { tool: 0, 'data-decisions': 2, 'value-offered': 'unknown', 'organisation-changed': 1 };
    const now: Answers = { tool: 2, 'data-decisions': 1, 'value-offered': 3, 'organisation-changed': 1 };
    expect(moved(ITEMS, before, now)).toEqual([
      { item: item('tool'), from: 0, to: 2 },
      { item: item('data-decisions'), from: 2, to: 1 },
    ]);
  });
});

describe('members of a cooperative', () => {
  const of = (counts: readonly number[]): Profile[] =>
    counts.flatMap((count, option) =>
      Array.from({ length: count }, (): Profile => ({ kind: option < 3 ? option : undefined })),
    );

  it.each<[what: string, counts: number[], sizes: [option: number | undefined, members: number][]]>([
    [
      'two large groups',
      [6, 7],
      [
        [0, 6],
        [1, 7],
      ],
    ],
    [
      'a small group beside two large ones takes the smaller one in',
      [6, 7, 2],
      [
        [1, 7],
        [undefined, 8],
      ],
    ],
    [
      'small groups that are enough together',
      [6, 3, 3],
      [
        [0, 6],
        [undefined, 6],
      ],
    ],
    ['nothing but small groups', [2, 2, 2], [[undefined, 6]]],
    ['too few in all', [2, 2], []],
    ['one large group', [9], [[0, 9]]],
    ['a large group and a small rest', [9, 2], [[undefined, 11]]],
  ])('%s', (_, counts, sizes) => {
    const shown = groups(of(counts), 'kind', 3);
    expect(shown.map(({ option, members }) => [option, members.length])).toEqual(sizes);
  });

  it('nobody can be worked out: no group and no difference to the whole is below five', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { minLength: 1, maxLength: 4 }), (counts) => {
        const profiles = of(counts);
        const shown = groups(profiles, 'kind', 3);
        for (const { members } of shown) {
          expect(members.length).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          const others = profiles.length - members.length;
          expect(others === 0 || others >= SMALLEST_GROUP).toBe(true);
        }
        const all = shown.flatMap(({ members }) => members);
        expect(new Set(all).size).toBe(all.length);
        if (shown.length > 0) expect(all.length).toBe(profiles.length);
      }),
    );
  });

  it('are counted by stage and by question', () => {
    const answers: Answers[] = [0, 0, 1, 'unknown', 3].map((tool) => ({ tool: tool as Answer, 'data-decisions': 0 }));
    expect(rollUp(ITEMS, answers)).toEqual({
      members: 5,
      stages: [3, 2, 0, 0],
      items: [
        { item: item('data-decisions'), levels: [5, 0, 0, 0], unknown: 0 },
        { item: item('tool'), levels: [2, 1, 0, 1], unknown: 1 },
        { item: item('value-offered'), levels: [0, 0, 0, 0], unknown: 0 },
        { item: item('organisation-changed'), levels: [0, 0, 0, 0], unknown: 0 },
      ],
    });
    expect(rollUp(ITEMS, answers.slice(1))).toBeUndefined();
  });
});
