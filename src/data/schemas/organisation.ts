import { z } from 'astro/zod';
import { httpUrl, looseDate, text } from './common.ts';

/** In the order in which /resources/ shows them. */
export const ORGANISATION_GROUPS = ['publisher', 'cooperative', 'public', 'expert', 'security', 'local'] as const;

/** An organisation that helps, keyed by its id; chapters name it by that id. */
export const organisationSchema = z.strictObject({
  group: z.enum(ORGANISATION_GROUPS),
  /** True for what exists only in this edition's region. */
  local: z.boolean(),
  url: httpUrl,
  /** When name, work and address were last looked at. */
  asOf: looseDate,
  /** True where the address itself was opened and read on that date. */
  verified: z.boolean(),
  /** Other names and spellings in either language, for the search. */
  aliases: z.array(text).optional(),
  ja: z.strictObject({
    name: text,
    /** What it does. */
    does: text,
    /** When to turn to it. */
    ask: text,
  }),
  en: z.strictObject({
    name: text,
    /** The Japanese name, so that a reader can show it to somebody. */
    jaName: text,
    does: text,
    ask: text,
    /** Whether it helps in English, as far as that is known. */
    english: text,
  }),
});

export type Organisation = z.infer<typeof organisationSchema>;
