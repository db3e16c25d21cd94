import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../widgets/prompt-builder/fields.ts';
import { lint, rewrite } from '../../widgets/prompt-builder/lint.ts';
import { drafts, lintCases } from '../support/prompts.ts';

describe('the table of prompts', () => {
  it('has at least forty', () => {
    expect(lintCases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(lintCases.map((each) => [each.told, each] as const))('%s', (_, { draft, finds }) => {
    const found = lint(draft);
    expect(found.map(({ rule, field, words }) => [rule, field, words].filter(Boolean).join(' '))).toEqual(finds);
  });
});

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
