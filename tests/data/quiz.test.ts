import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actions, flags, sides } from '../../widgets/maturity-quiz/advice.ts';
import { decode, encode, type Version } from '../../widgets/maturity-quiz/code.ts';
import { FIELDS, excess } from '../../widgets/maturity-quiz/fields.ts';
import {
  ANSWERS,
  DATA,
  DIMENSIONS,
  SIDES,
  TRANSFORMATIONS,
  verdict,
  type Answer,
  type Answers,
} from '../../widgets/maturity-quiz/model.ts';
import type { Item } from '../../widgets/maturity-quiz/schema.ts';

const read = (path: string): unknown => parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
const data = read('../../src/data/quiz.yaml') as Record<string, Omit<Item, 'id'>>;
const items: Item[] = Object.entries(data).map(([id, item]) => ({ id, ...item }));
const short = items.filter((item) => item.short);
const count = (some: readonly Item[]) =>
  DIMENSIONS.map((dimension) => some.filter((item) => item.dimension === dimension).length);
const numberOf = (id: string) => items.findIndex((item) => item.id === id) + 1;
const all = (some: readonly Item[], answer: Answer): Answers => Object.fromEntries(some.map(({ id }) => [id, answer]));

describe('the instrument', () => {
  it('has thirty items in six dimensions, twelve of them in the short form', () => {
    expect(count(items)).toEqual([5, 6, 4, 3, 9, 3]);
    expect(count(short)).toEqual([2, 3, 2, 1, 2, 2]);
    const asked = items.flatMap(({ dimension, side }) => (dimension === 'security' ? [side] : []));
    expect(SIDES.map((side) => asked.filter((each) => each === side).length)).toEqual([3, 3, 1, 2]);
  });

  it('names items in its gates that exist in either form', () => {
    for (const id of [DATA, ...TRANSFORMATIONS]) expect(data[id]?.short, id).toBe(true);
    for (const id of ['ai-use', 'ai-input', 'ai-check']) expect(data[id]?.dimension, id).toBe('ai');
  });

  const versions = Object.entries(read('../../src/data/quiz-versions.yaml') as Record<string, Omit<Version, 'version'>>)
    .map(([id, version]): Version => ({ ...version, version: Number(id.slice(1)) }))
    .toSorted((a, b) => b.version - a.version) as [Version, ...Version[]];

  it('holds every answer in thirteen letters, of the short form in six', () => {
    const [newest] = versions;
    expect(encode(newest, 'long', all(items, 3))).toHaveLength(13);
    expect(encode(newest, 'short', all(short, 3))).toHaveLength(6);
    expect(decode(versions, encode(newest, 'long', all(items, 2)))).toMatchObject({ answers: all(items, 2) });
  });

  // Such codes are on paper somewhere: these answers must come out of them for ever.
  const inTurn = (ids: readonly string[]): Answers =>
    Object.fromEntries(ids.map((id, n) => [id, ANSWERS[n % ANSWERS.length]]));
  // Named here once more: what a code means must not change with the file that it is read by.
  const FIRST = {
    long: 'leadership roles budget staff outside-advice cloud-and-mobile chat website-and-sns low-code workflow back-office visible-process fitting-system data-decisions one-place ai-use ai-input ai-check updates backups access-rights security-rules security-training passwords physical first-moves drills value-offered organisation-changed direction-set'.split(
      ' ',
    ),
    short:
      'leadership outside-advice cloud-and-mobile chat back-office data-decisions one-place ai-use backups passwords value-offered organisation-changed'.split(
        ' ',
      ),
  };
  it.each<[string, Answers]>([
    ['cFqorK7VZmZmZ', Object.fromEntries(FIRST.long.map((id) => [id, 3]))],
    ['s8V8ucNgloLB2', inTurn(FIRST.long)],
    ['8VWr5f', inTurn(FIRST.short)],
  ])('opens the published code %s', (code, answers) => {
    expect(decode(versions, code)).toMatchObject({ version: 1, answers, gone: [] });
  });

  it('asks an adviser three questions at each step that fit on the paper', () => {
    const steps = read('../../src/data/quiz-steps.yaml') as Record<
      string,
      Record<'ja' | 'en', { questions: string[] }>
    >;
    expect(Object.keys(steps)).toEqual([1, 2, 3, 4, 5].map((n) => `step-${n}`));
    const line = FIELDS.find(({ id }) => id === 'question1');
    for (const step of Object.values(steps))
      for (const question of [...step.ja.questions, ...step.en.questions])
        expect(line && excess(line, question), question).toBe(0);
  });
});

interface Case {
  office: string;
  form?: 'short';
  answers: Record<string, string | number>;
  stage: number;
  upTo?: number;
  ahead?: boolean;
  reached: string;
  border: string | number;
  flags: string;
  actions: string;
}

const cases = read('quiz-cases.yaml') as Case[];
/** The answers of a case, by item; says where a case has too few or too many. */
function answersOf({ office, answers }: Case, asked: readonly Item[]): Answers {
  return Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const own = asked.filter((item) => item.dimension === dimension);
      const given = String(answers[dimension]).split(' ');
      if (given.length !== own.length) throw new Error(`${office}: ${dimension} has ${own.length} questions`);
      return own.map(({ id }, n) => [id, ANSWERS[Number(given[n]) - 1]] as const);
    }),
  );
}

describe('an adviser’s table of cases', () => {
  it('has at least twenty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });

  it.each(cases.map((each) => [each.office, each] as const))('%s', (_, each) => {
    const asked = each.form === 'short' ? short : items;
    const answers = answersOf(each, asked);
    const result = verdict(asked, answers);
    const reached = result.gates.map(
      ({ stage, reached, needed, missing }) =>
        `${reached.length}/${needed}${stage === 3 && missing.length > 0 ? '!' : ''}`,
    );
    const found = {
      stage: result.stage,
      upTo: result.upTo,
      ahead: result.ahead,
      reached: reached.join(' '),
      border: [...new Set(result.border.map(({ stage }) => stage))].toSorted().join(' ') || 'none',
      flags:
        flags(asked, answers)
          .map((flag) => `${flag.of} ${flag.items.map(({ id }) => numberOf(id)).join(' ')}`)
          .join(', ') || 'none',
      actions:
        actions(asked, answers)
          .slice(0, 3)
          .map(({ item, reason }) => `${reason} ${numberOf(item.id)}`)
          .join(', ') || 'none',
    };
    expect(found).toEqual({
      stage: each.stage,
      upTo: each.upTo ?? each.stage,
      ahead: each.ahead ?? false,
      reached: each.reached,
      border: String(each.border),
      flags: each.flags,
      actions: each.actions,
    });
  });

  it('reaches every stage in either form, every flag and every reason for an action', () => {
    const seen = cases.map((each) => [each.form, each.stage].join());
    for (const form of [undefined, 'short'])
      for (const stage of [1, 2, 3, 4]) expect(seen).toContain([form, stage].join());
    const flagged = cases.flatMap((each) => each.flags.split(', ').map((flag) => flag.split(' ')[0]));
    for (const flag of [...SIDES, 'ai', 'enablers']) expect(flagged).toContain(flag);
    const reasons = cases.flatMap((each) => each.actions.split(', ').map((action) => action.split(' ')[0]));
    for (const reason of ['safety', 'gate', 'base', 'next']) expect(reasons).toContain(reason);
  });
});

describe('whatever is answered', () => {
  const answer = fc.constantFrom<Answer>(...ANSWERS);
  const answers = fc
    .tuple(...items.map(() => answer))
    .map((given): Answers => Object.fromEntries(items.map(({ id }, n) => [id, given[n]])));
  const asked = fc.constantFrom('long', 'short');
  const of = (form: string) => (form === 'short' ? short : items);

  it('a better answer never lowers a stage, nor what it may be up to', () => {
    fc.assert(
      fc.property(answers, asked, fc.constantFrom(...items.map(({ id }) => id)), (given, form, id) => {
        const some = of(form);
        const here = given[id];
        fc.pre(typeof here === 'number' && here < 3);
        const better = { ...given, [id]: ((here as number) + 1) as Answer };
        expect(verdict(some, better).stage).toBeGreaterThanOrEqual(verdict(some, given).stage);
        expect(verdict(some, better).upTo).toBeGreaterThanOrEqual(verdict(some, given).upTo);
      }),
      { numRuns: 500 },
    );
  });

  it('finding out what was unknown keeps the stage within what was said', () => {
    fc.assert(
      fc.property(answers, asked, fc.constantFrom<Answer>(0, 1, 2, 3), (given, form, found) => {
        const some = of(form);
        const before = verdict(some, given);
        const known = Object.fromEntries(
          Object.entries(given).map(([id, each]) => [id, each === 'unknown' ? found : each]),
        );
        const { stage } = verdict(some, known);
        expect(stage).toBeGreaterThanOrEqual(before.stage);
        expect(stage).toBeLessThanOrEqual(before.upTo);
      }),
    );
  });

  it('enablers, AI and security never change the stage', () => {
    fc.assert(
      fc.property(answers, answers, (given, other) => {
        const free = items.filter(({ dimension }) => ['enablers', 'ai', 'security'].includes(dimension));
        const changed = { ...given, ...Object.fromEntries(free.map(({ id }) => [id, other[id]])) };
        expect(verdict(items, changed).stage).toBe(verdict(items, given).stage);
      }),
    );
  });

  it('what applies to nobody and what nobody knows is never an action, and nothing is named twice', () => {
    fc.assert(
      fc.property(answers, asked, (given, form) => {
        const some = of(form);
        const ids = actions(some, given).map(({ item }) => item.id);
        expect(new Set(ids).size).toBe(ids.length);
        const open = some.filter(({ id }) => typeof given[id] === 'number' && given[id] < 3).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(open.toSorted());
      }),
    );
  });

  it('the weakest side of security stands first', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const lowest = sides(items, given).map((side) => ANSWERS.indexOf(side.lowest));
        expect(lowest).toEqual(lowest.toSorted((a, b) => a - b));
      }),
    );
  });
});

/** The rules of the paper version as somebody with a pencil follows them: numbers 1 to 6, question numbers, nothing else. */
function byHand(circled: readonly number[]): { stage: number; next: number[] } {
  const at = (question: number) => circled[question - 1] ?? 5;
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const half = (questions: readonly number[], mark: number) => {
    const counted = questions.filter((question) => at(question) !== 6);
    return (
      counted.length > 0 &&
      counted.filter((question) => at(question) >= mark && at(question) <= 4).length * 2 >= counted.length
    );
  };
  const high = (question: number) => at(question) === 6 || at(question) === 3 || at(question) === 4;
  const [TOOLS, WORK] = [range(6, 11), range(6, 15)];
  const met = {
    2: half(TOOLS, 2),
    3: half(WORK, 3) && high(14),
    4: high(28) && high(29) && (at(28) !== 6 || at(29) !== 6),
  };
  const stage = met[4] ? 4 : met[3] ? 3 : met[2] ? 2 : 1;

  const next: number[] = [];
  const take = (question: number | undefined) => {
    if (question !== undefined && !next.includes(question) && next.length < 3) next.push(question);
  };
  const ones = (questions: readonly number[]) => questions.filter((question) => at(question) === 1);
  const aiOnes = at(16) >= 2 && at(16) <= 4 ? ones([17, 18]) : [];
  const bySide = [range(19, 21), range(22, 24), [25], [26, 27]]
    .map(ones)
    .toSorted((a, b) => b.length - a.length)
    .flat();
  const holes = [...bySide, ...aiOnes];
  take(holes[0]);

  const lowest = (
    [
      [2, TOOLS, 2, []],
      [3, WORK, 3, [14]],
      [4, [28, 29], 3, []],
    ] as const
  ).find(([each, questions]) => !met[each] && questions.some((question) => at(question) !== 6));
  if (lowest) {
    const [each, questions, mark, first] = lowest;
    const onlyData = each === 3 && half(questions, mark);
    const short = (onlyData ? [...first] : [...first, ...questions]).filter((question) => at(question) < mark);
    take(short.toSorted((a, b) => at(b) - at(a))[0]);
  }
  take(
    range(1, 5)
      .filter((question) => at(question) <= 2)
      .toSorted((a, b) => at(a) - at(b))[0],
  );
  holes.forEach(take);
  const low = (questions: readonly number[]) =>
    questions.filter((question) => at(question) < 4).toSorted((a, b) => at(a) - at(b));
  low(range(1, 27)).forEach(take);
  low(range(28, 30)).forEach(take);
  return { stage, next };
}

it('the rules on paper lead to the same stage and the same actions', () => {
  const circle = fc.constantFrom(1, 2, 3, 4, 5, 6);
  fc.assert(
    fc.property(fc.tuple(...items.map(() => circle)), (circled) => {
      const answers: Answers = Object.fromEntries(items.map(({ id }, n) => [id, ANSWERS[(circled[n] ?? 5) - 1]]));
      const screen = {
        stage: verdict(items, answers).stage,
        next: actions(items, answers)
          .slice(0, 3)
          .map(({ item }) => numberOf(item.id)),
      };
      expect(screen).toEqual(byHand(circled));
    }),
    { numRuns: 2000 },
  );
});
