import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY, again, asBefore, fromKept, toKept, withAnswer, type State } from './state.ts';
import { FIELDS } from './fields.ts';
import type { Answer } from './model.ts';

const IDS = ['a', 'b', 'c'];
const keep = (value: unknown) =>
  fromKept(value, {
    items: IDS.map((id) => ({ id })),
    profile: [{ id: 'kind', options: ['x', 'y'] }],
    fields: FIELDS,
  });

const state: State = {
  ...EMPTY,
  screen: 'ask',
  form: 'short',
  at: 2,
  profile: { kind: 1 },
  answers: { a: 3, b: 'unknown' },
  chosen: ['b', 'a'],
  fields: { tools: 'エクセル' },
  before: { form: 'long', answers: { c: 0 } },
};

describe('what is kept', () => {
  it('comes back as it was', () => {
    expect(keep(JSON.parse(JSON.stringify(toKept(state))))).toEqual(state);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['another tool’s record', { theme: 'dark' }],
    ['a later record', { ...toKept(state), version: 2 }],
    ['a form that does not exist', { ...toKept(state), form: 'medium' }],
    ['answers that are no record', { ...toKept(state), answers: [1, 2] }],
  ])('%s is refused as a whole', (_, value) => {
    expect(keep(value)).toBeUndefined();
  });

  it('drops answers, options and fields that no longer exist', () => {
    const old = {
      ...toKept(state),
      at: 99,
      profile: { kind: 7, gone: 1 },
      answers: { a: 2, b: 4, gone: 1, c: '2' },
      chosen: ['gone', 'c'],
      fields: { tools: 5, gone: 'x' },
      before: { form: 'x' },
    };
    expect(keep(old)).toEqual({
      ...state,
      at: 0,
      profile: { kind: undefined },
      answers: { a: 2 },
      chosen: ['c'],
      fields: {},
      before: undefined,
    });
  });

  it('never throws, whatever stands in the store', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom('form', 'answers', 'at', 'fields'), fc.jsonValue()),
        (value, parts) => {
          keep(value);
          keep({ ...toKept(state), ...parts });
        },
      ),
    );
  });
});

describe('what a reader does', () => {
  it('a changed answer brings the proposed actions back', () => {
    expect(withAnswer(state, 'a', 0)).toEqual({ answers: { a: 0, b: 'unknown' }, chosen: [] });
  });

  it('measuring again keeps the earlier answers beside the new ones', () => {
    expect(again(state, 7)).toEqual({
      ...EMPTY,
      screen: 'ask',
      form: 'short',
      run: 7,
      answers: {},
      profile: { kind: 1 },
      before: { form: 'short', answers: state.answers },
    });
  });

  it('beside what begins anew stands the latest result, or the one before where nothing was answered', () => {
    expect(asBefore(state)).toEqual({ form: 'short', answers: state.answers });
    expect(asBefore({ ...state, answers: {} })).toEqual(state.before);
    expect(asBefore(EMPTY)).toBeUndefined();
  });

  it('answers to any question, in any order, are all there at the end', () => {
    const given = fc.constantFrom<Answer>(0, 1, 2, 3, 'unknown', 'none');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...IDS), given)), (list) => {
        const end = list.reduce((now, [item, answer]): State => ({ ...now, ...withAnswer(now, item, answer) }), EMPTY);
        expect(end.answers).toEqual(Object.fromEntries(list));
      }),
    );
  });
});
