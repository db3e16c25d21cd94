import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { DATA, TRANSFORMATIONS, verdict, type Answer } from '../../widgets/maturity-quiz/model.ts';
import type { Item } from '../../widgets/maturity-quiz/schema.ts';

const data = parse(readFileSync(join(import.meta.dirname, '../../src/data/quiz.yaml'), 'utf8')) as Record<
  string,
  Omit<Item, 'id'>
>;
const items: Item[] = Object.entries(data).map(([id, item]) => ({ id, ...item }));
const count = (some: readonly Item[]) =>
  ['enablers', 'tools', 'core', 'ai', 'security', 'dx'].map(
    (dimension) => some.filter((item) => item.dimension === dimension).length,
  );

it('thirty items in six dimensions, twelve of them in the short form', () => {
  expect(count(items)).toEqual([5, 6, 4, 3, 9, 3]);
  expect(count(items.filter(({ short }) => short))).toEqual([2, 3, 2, 1, 2, 2]);
  expect(
    items
      .filter(({ dimension }) => dimension === 'security')
      .map(({ side }) => side)
      .toSorted(),
  ).toEqual(['human', 'human', 'human', 'physical', 'response', 'response', 'technical', 'technical', 'technical']);
});

it('the gates name items that exist, in either form', () => {
  for (const id of [DATA, ...TRANSFORMATIONS]) expect(data[id]?.short, id).toBe(true);
});

it.each([true, false])('every stage can be reached (short form: %s)', (short) => {
  const asked = items.filter((item) => !short || item.short);
  const at = (answer: Answer) => Object.fromEntries(asked.map(({ id }) => [id, answer]));
  const stages = [at(0), at(1), { ...at(2), [TRANSFORMATIONS[0]]: 0 as const }, at(3)].map(
    (answers) => verdict(asked, answers).stage,
  );
  expect(stages).toEqual([1, 2, 3, 4]);
});
