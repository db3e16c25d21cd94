import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FIELDS, type Draft } from '../../widgets/prompt-builder/fields.ts';
import { lint, rewrite } from '../../widgets/prompt-builder/lint.ts';

type Case = Draft & { whole?: true; finds: string[] };
const cases = parse(readFileSync(join(import.meta.dirname, 'lint-cases.yaml'), 'utf8')) as Case[];
const WHOLE: Draft = { purpose: '総会で使うため', reader: '組合員', format: '文章、300字' };

describe('the table of prompts', () => {
  it('has at least forty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases.map((each) => [JSON.stringify(each), each] as const))('%s', (_, { finds, whole, ...draft }) => {
    const found = lint({ ...(whole && WHOLE), ...draft });
    expect(found.map(({ rule, field, words }) => [rule, field, words].filter(Boolean).join(' '))).toEqual(finds);
  });
});

/** Text of the kind that stands in a field. */
const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(...cases.flatMap((each) => FIELDS.flatMap((field) => each[field] ?? []))),
      fc.string({ maxLength: 30 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('\n'));
const drafts = fc.record(Object.fromEntries(FIELDS.map((field) => [field, written])), { requiredKeys: [] });

describe('whatever is written', () => {
  it('never throws, and names places that hold the words', () => {
    fc.assert(
      fc.property(drafts, (draft: Draft) => {
        for (const { field, start, end, words } of lint(draft))
          if (words !== undefined) expect((draft[field] ?? '').slice(start, end)).toBe(words);
      }),
      { numRuns: 300 },
    );
  });

  it('a rewrite takes away what it was offered for', () => {
    fc.assert(
      fc.property(drafts, (draft: Draft) => {
        const [finding] = lint(draft).filter(({ instead }) => instead !== undefined);
        fc.pre(finding !== undefined);
        if (!finding) return;
        const { field, start = 0, words = '' } = finding;
        const after = rewrite(draft[field] ?? '', finding);
        expect(after.slice(start, start + words.length)).not.toBe(words + words);
        expect(after.length).toBe((draft[field] ?? '').length - words.length + (finding.instead ?? '').length);
      }),
      { numRuns: 50 },
    );
  });

  it('long text takes no longer than its length', () => {
    for (const letter of ['なるべく', '〇', '[', '（　', 'do not ', 'など', '最新'])
      expect(lint({ job: letter.repeat(20_000) }).length).toBeGreaterThanOrEqual(0);
  }, 20_000);
});

describe('a rewrite', () => {
  it.each([
    ['なるべく敬語で', '敬語で'],
    ['資料を早めに送る', '資料を〇月〇日までに送る'],
    ['Do it properly now', 'Do it now'],
  ])('of “%s” is “%s”', (before, after) => {
    const [finding] = lint({ job: before });
    expect(finding && rewrite(before, finding)).toBe(after);
  });
});
