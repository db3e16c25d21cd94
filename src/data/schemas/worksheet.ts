import { z } from 'astro/zod';
import { localised, text } from './common.ts';
import { sitePath } from './page.ts';

/** One thing to write: what it is, how many lines it takes, and what somebody might write there. */
const field = z.strictObject({ label: text, lines: z.number().int().min(1).max(6), example: text });

/** A table to fill in. A row begins with what it is about; an empty head is for the reader to fill in as well. */
const table = z.strictObject({
  columns: z.array(text).min(2).max(5),
  rows: z.array(z.strictObject({ head: z.string(), example: z.array(z.string()).min(1) })).min(1),
});

/** Things to tick off, with who does it by when. */
const check = z.strictObject({ label: text, done: z.boolean(), note: z.string() });

const section = z.strictObject({
  title: text,
  hint: text.optional(),
  fields: z.array(field).optional(),
  table: table.optional(),
  checks: z.array(check).optional(),
});

/** A sheet to fill in, in both languages. */
export const worksheetSchema = z.strictObject({
  /** Where the handbook explains it. */
  link: sitePath,
  /** One A4 page, or cards to cut out and fold. */
  form: z.enum(['page', 'card']),
  ...localised(
    z.strictObject({
      title: text,
      description: text,
      /** Whose example it is: invented, and it says so. */
      exampleOf: text,
      sections: z.array(section).min(1),
    }),
  ).shape,
});

export type Worksheet = z.infer<typeof worksheetSchema>;
