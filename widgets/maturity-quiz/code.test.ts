import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, open, tidy, toHash, type Profile, type Version } from './code.ts';
import type { Answer, Answers } from './model.ts';

const ids = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}${n}`);
const V1: Version = { version: 1, long: ids('i', 30), short: ids('i', 12) };
const V2: Version = { version: 2, long: [...ids('i', 28), 'new'], short: ids('i', 12) };
const PROFILE = [
  { id: 'kind', options: ['a', 'b', 'c', 'd'] },
  { id: 'industry', options: ['a', 'b', 'c', 'd', 'e'] },
  { id: 'size', options: ['a', 'b', 'c', 'd', 'e'] },
];
const KEY = { versions: [V2, V1], profile: PROFILE } as const;
const answer = fc.constantFrom<Answer>(0, 1, 2, 3, 'unknown', 'none');
const answersFor = (order: readonly string[]) =>
  fc
    .tuple(...order.map(() => answer))
    .map((given) => Object.fromEntries(order.map((id, n) => [id, given[n]])) as Record<string, Answer>);

describe('a code', () => {
  it.each([
    ['long', V1.long, /^[\w-]{13}$/],
    ['short', V1.short, /^[\w-]{6}$/],
  ] as const)('gives every set of answers of the %s form back', (form, order, pattern) => {
    fc.assert(
      fc.property(answersFor(order), (answers) => {
        const code = encode(V1, form, answers);
        expect(code).toMatch(pattern);
        expect(decode([V1], code)).toEqual({ version: 1, form, answers, gone: [] });
      }),
    );
  });

  it('writes what was not answered as unknown', () => {
    const code = encode(V1, 'short', { i0: 3 });
    expect(decode([V1], code)).toMatchObject({ answers: { i0: 3, i1: 'unknown', i11: 'unknown' } });
  });

  it.each<[what: string, typed: string, problem: string]>([
    ['nothing', '  ', 'empty'],
    ['a cut-off code', 'AAAAAAAAAAAA', 'length'],
    ['a code with a letter too many', 'AAAAAAAAAAAAAA', 'length'],
    ['a foreign letter', 'AAAAAAAAAAAA!', 'letters'],
    ['Japanese', 'こんにちは', 'letters'],
    ['more than thirty answers can be', '_____________', 'slip'],
    ['a slip in a short code', 'AAAAAB', 'slip'],
    ['a code of a later version', '2~AAAAAAAAAAAAA', 'newer'],
    ['a version that never was', '0~AAAAAAAAAAAAA', 'letters'],
  ])('says why it reads nothing from %s', (_, typed, problem) => {
    expect(decode([V1], typed)).toBe(problem);
  });

  it('tells nine slips in ten in a short code', () => {
    let missed = 0;
    const code = encode(V1, 'short', Object.fromEntries(V1.short.map((id) => [id, 2])));
    for (let at = 0; at < 6; at++)
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
        if (letter !== code[at] && typeof decode([V1], code.slice(0, at) + letter + code.slice(at + 1)) !== 'string')
          missed++;
    expect(missed).toBeLessThan(6 * 63 * 0.1);
  });

  it('is read as keyboards write it: full width, spaces, long dashes', () => {
    fc.assert(
      fc.property(answersFor(V1.long), (answers) => {
        const code = encode(V1, 'long', answers);
        const wide = [...code].map((letter) =>
          letter === '-' ? 'ー' : String.fromCharCode((letter.codePointAt(0) ?? 0) + 0xfee0),
        );
        expect(decode([V1], ` ${wide.slice(0, 4).join('')}　${wide.slice(4).join('')} `)).toMatchObject({ answers });
      }),
    );
    expect(tidy('ａｂｃ−１')).toBe('abc-1');
  });

  it('never throws', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCabc019-_~.#２ー'), maxLength: 16 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), letters), (text) => {
        decode([V2, V1], text);
        open(KEY, text);
      }),
    );
  });
});

describe('when the quiz has changed', () => {
  it('an older code still opens, and says which answers have no question any more', () => {
    const old = encode(V1, 'long', { i0: 3, i29: 2 });
    expect(decode([V2, V1], old)).toMatchObject({ version: 1, answers: { i0: 3, i29: 2 }, gone: ['i28', 'i29'] });
  });

  it('a new code says its version, so that an older page can tell', () => {
    const code = encode(V2, 'short', { i0: 3 });
    expect(code).toMatch(/^2~[\w-]{6}$/);
    expect(decode([V2, V1], code)).toMatchObject({ version: 2, answers: { i0: 3 } });
    expect(decode([V1], code)).toBe('newer');
  });
});

describe('a link', () => {
  it('carries the profile behind the code', () => {
    const option = fc.option(fc.nat(3), { nil: undefined });
    fc.assert(
      fc.property(option, option, option, (kind, industry, size) => {
        const profile: Profile = { kind, industry, size };
        const hash = toHash('AAAAAAAAAAAAA', PROFILE, profile);
        expect(open(KEY, `https://example.jp/tools/maturity-quiz/${hash}`)).toMatchObject({
          code: 'AAAAAAAAAAAAA',
          profile,
        });
      }),
    );
  });

  it.each<[link: string, code: string]>([
    ['#AAAAAAAAAAAAA', 'AAAAAAAAAAAAA'],
    ['AAAAAA', 'AAAAAA'],
    ['https://example.jp/#AAAAAA.999', 'AAAAAA'],
    ['https://example.jp/#AAAAAA.x', 'AAAAAA'],
  ])('%j holds the code %j and no profile that is not asked', (link, code) => {
    expect(open(KEY, link)).toMatchObject({
      code,
      profile: { kind: undefined, industry: undefined, size: undefined },
    });
  });

  it('without anything behind its # says that there is no code', () => {
    for (const link of ['', '#', 'https://example.jp/#', '#.321']) expect(open(KEY, link)).toBe('empty');
  });

  it('is bare where the profile is empty', () => {
    const none: Answers = {};
    expect(toHash(encode(V1, 'short', none), PROFILE, {})).toMatch(/^#[\w-]{6}$/);
  });
});
