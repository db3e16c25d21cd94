import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compose, promptOf, type Form } from '../../widgets/prompt-builder/compose.ts';
import { FIELDS, type Draft } from '../../widgets/prompt-builder/fields.ts';
import { inspect } from '../../widgets/prompt-builder/guard.ts';
import { lint } from '../../widgets/prompt-builder/lint.ts';
import type { Job } from '../../widgets/prompt-builder/schema.ts';
import { LOCALES } from '../../widgets/kit/locale.ts';

const jobs = Object.entries(
  parse(readFileSync(join(import.meta.dirname, '../../src/data/prompt-jobs.yaml'), 'utf8')) as Record<string, Job>,
);
const each = jobs.flatMap(([id, job]) => LOCALES.map((locale) => [`${id} (${locale})`, job[locale]] as const));

/** What the reader has still to write when a job is begun. */
const TO_WRITE = ['no-purpose', 'no-reader', 'no-format', 'no-length', 'no-material', 'unfilled'];

describe('the jobs of the prompt builder', () => {
  it('are at least sixteen', () => {
    expect(jobs.length).toBeGreaterThanOrEqual(16);
  });

  it.each(each)('%s: its example is clean under our own lint and guard', (_, { example }) => {
    expect(lint(example)).toEqual([]);
    expect(Object.values(example).flatMap((text) => inspect(text))).toEqual([]);
  });

  it.each(each)('%s: what it begins with lacks only what the reader writes', (_, { start }) => {
    expect(lint(start).filter(({ rule }) => !TO_WRITE.includes(rule))).toEqual([]);
    expect(Object.values(start).flatMap((text) => inspect(text))).toEqual([]);
  });

  it.each(jobs)('%s: both languages fill in the same fields', (_, job) => {
    expect(Object.keys(job.en.example).toSorted()).toEqual(Object.keys(job.ja.example).toSorted());
    expect(Object.keys(job.en.start).toSorted()).toEqual(Object.keys(job.ja.start).toSorted());
    expect(job.en.verify.length).toBe(job.ja.verify.length);
  });
});

const drafts = fc.record(Object.fromEntries(FIELDS.map((field) => [field, fc.string({ maxLength: 40 })])), {
  requiredKeys: [],
});

describe('a prompt', () => {
  it('holds every field that was filled in, and says which part came from which', () => {
    fc.assert(
      fc.property(
        drafts,
        fc.constantFrom(...LOCALES),
        fc.constantFrom<Form>('short', 'detailed'),
        (draft: Draft, locale, form) => {
          const parts = compose(draft, locale, form);
          const filled = FIELDS.filter((field) => (draft[field] ?? '').trim() !== '');
          expect(new Set(parts.map(({ field }) => field))).toEqual(
            new Set(filled.length > 0 ? [...filled, 'always'] : []),
          );
          for (const { field, text } of parts)
            if (field !== 'always') expect(text).toContain((draft[field] ?? '').trim());
          expect(promptOf(parts, form)).not.toMatch(/undefined/);
        },
      ),
    );
  });

  it('sets material off between lines that do not stand in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', 'a', '\n') }), (material) => {
        const part = compose({ material }, 'ja', 'short').find(({ field }) => field === 'material');
        if (!part) return;
        const bar = /^(=+) 資料ここから \1$/m.exec(part.text)?.[1] ?? '';
        expect(bar.length).toBeGreaterThanOrEqual(5);
        expect(material).not.toContain(bar);
      }),
    );
  });

  it('ends with what every prompt asks for', () => {
    const prompt = promptOf(compose({ job: '案内文を書いてください。', role: '書記' }, 'ja', 'detailed'), 'detailed');
    expect(prompt.startsWith('# あなたの役割\n書記\n\n# お願い\n案内文を書いてください。')).toBe(true);
    expect(prompt).toContain('【要確認】');
  });
});
