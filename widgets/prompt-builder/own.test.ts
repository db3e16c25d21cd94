import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from './fields.ts';
import { fromFile, merge, NOTHING, toFile, type Own } from './own.ts';

const name = fc
  .string({ minLength: 1, maxLength: 40 })
  .filter((text) => text.replace(/\s+/g, ' ').trim() === text && text !== '');
const template = fc.record({
  name,
  draft: fc
    .record(Object.fromEntries(FIELDS.map((field) => [field, fc.string({ minLength: 1, maxLength: 30 })])), {
      requiredKeys: [],
    })
    .filter((draft) => Object.values(draft).some((text) => (text ?? '').trim() !== '')),
});
const own = fc.record({
  templates: fc.uniqueArray(template, { maxLength: 6, selector: ({ name: each }) => each }),
  words: fc.uniqueArray(name, { maxLength: 6 }),
});

describe('a file of own templates', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(own, (set: Own) => {
        fc.pre(set.templates.length + set.words.length > 0);
        const reading = fromFile(toFile(set));
        if (typeof reading === 'string') throw new Error(reading);
        expect(reading.left).toBe(0);
        expect(reading.own.words).toEqual(set.words);
        expect(reading.own.templates.map(({ name: each }) => each)).toEqual(
          set.templates.map(({ name: each }) => each),
        );
        for (const [n, { draft }] of set.templates.entries())
          for (const field of FIELDS)
            if ((draft[field] ?? '').trim() !== '') expect(reading.own.templates[n]?.draft[field]).toBe(draft[field]);
      }),
    );
  });

  it.each<[what: string, text: string, problem: string]>([
    ['no file of ours', '{"name":"x"}', 'other'],
    [
      'cut short',
      toFile({ templates: [{ name: '案内', draft: { job: '書く' } }], words: [] }).slice(0, 40),
      'not-json',
    ],
    ['a list', '[1,2]', 'other'],
    ['nothing', '', 'not-json'],
    ['of a later version', '{"kind":"prompt-builder","version":2,"templates":[]}', 'newer'],
    ['without anything in it', '{"kind":"prompt-builder","version":1,"templates":[],"words":[" "]}', 'empty'],
    ['much too large', ' '.repeat(2_000_001), 'large'],
  ])('that is %s says so', (_, text, problem) => {
    expect(fromFile(text)).toBe(problem);
  });

  it('with some entries spoiled keeps the others, and says how many were left out', () => {
    const text = JSON.stringify({
      kind: 'prompt-builder',
      version: 1,
      templates: [{ name: '案内', draft: { job: '書く', evil: 'x' } }, { name: 3 }, null, { name: 'x', draft: {} }],
      words: ['計画', 5],
    });
    expect(fromFile(`\uFEFF${text}`)).toEqual({
      own: { templates: [{ name: '案内', draft: { job: '書く' } }], words: ['計画'] },
      left: 3,
    });
  });

  it('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), own.map(toFile)), (text) => {
        expect(['string', 'object']).toContain(typeof fromFile(text));
      }),
    );
  });
});

describe('two sets together', () => {
  it('lose nothing: every template and every word of both is there', () => {
    fc.assert(
      fc.property(own, own, (mine: Own, theirs: Own) => {
        const both = merge(mine, theirs);
        const drafts = both.templates.map(({ draft }) => JSON.stringify(FIELDS.map((field) => draft[field] ?? '')));
        for (const { draft } of [...mine.templates, ...theirs.templates])
          expect(drafts).toContain(JSON.stringify(FIELDS.map((field) => draft[field] ?? '')));
        expect(new Set(both.templates.map(({ name: each }) => each)).size).toBe(both.templates.length);
        for (const word of [...mine.words, ...theirs.words]) expect(both.words).toContain(word);
        expect(both.templates.slice(0, mine.templates.length)).toEqual(mine.templates);
      }),
    );
  });

  it('the same set twice changes nothing', () => {
    fc.assert(
      fc.property(own, (set: Own) => {
        expect(merge(merge(NOTHING, set), set)).toEqual(merge(NOTHING, set));
      }),
    );
  });
});
