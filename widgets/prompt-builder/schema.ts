import { z } from 'zod';
import { FIELDS } from './fields.ts';

const text = z.string().trim().min(1, 'is empty. Write the text or remove the line');
const draft = z.partialRecord(z.enum(FIELDS), text);

const words = z.strictObject({
  /** What the job is called, and when one takes it. */
  name: text,
  when: text,
  /** What stands in the fields when one begins. */
  start: draft,
  /** The same job filled in by an invented office, as an example. */
  example: draft,
  /** What a person must check in the answer to this very job. */
  verify: z.array(text).min(2).max(4),
});

/** A job that a prompt can be built for, keyed by its id. */
export const jobSchema = z.strictObject({
  /** For whom it is meant: a cooperative's office, a business, or both. */
  for: z.enum(['cooperative', 'business', 'both']),
  ja: words,
  en: words,
});

export type Job = z.infer<typeof jobSchema>;
