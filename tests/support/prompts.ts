import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { FIELDS, type Draft } from '../../widgets/prompt-builder/fields.ts';

type Case = Draft & { whole?: true; finds: string[] };

/** What is filled in where a case says `whole`, so that only the rest of it is found. */
const WHOLE: Draft = { purpose: '総会で使うため', reader: '組合員', format: '文章、300字' };

/** The table of prompts: a draft, and what is found in it. */
export const lintCases: readonly { told: string; draft: Draft; finds: readonly string[] }[] = (
  parse(readFileSync(join(import.meta.dirname, '../data/lint-cases.yaml'), 'utf8')) as Case[]
).map((each) => {
  const { finds, whole, ...fields } = each;
  return { told: JSON.stringify(each), draft: { ...(whole && WHOLE), ...fields }, finds };
});

const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(...lintCases.flatMap(({ draft }) => FIELDS.flatMap((field) => draft[field] ?? []))),
      fc.string({ maxLength: 30 }),
      fc.string({ maxLength: 30, unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('\n'));

/** Drafts of the kind that people write, and of the kind that nobody does. */
export const drafts: fc.Arbitrary<Draft> = fc.record(Object.fromEntries(FIELDS.map((field) => [field, written])), {
  requiredKeys: [],
});
