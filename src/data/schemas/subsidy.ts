import { z } from 'astro/zod';
import { GRADES, exactDate, httpUrl, localised, looseDate, slug, source, text } from './common.ts';

const checked = {
  grade: z.enum(GRADES),
  /** When it was checked. */
  asOf: exactDate,
  /** After this day the page itself says that the fact is overdue. */
  reviewBy: exactDate,
  sources: z.array(source).min(1, 'is empty. Name where the fact stands'),
};

const wording = z.strictObject({
  /** Today's name. */
  name: text,
  /** The printed handbook's name, where it differs. */
  printedName: text.optional(),
  operator: text,
  summary: text,
  /** What has changed since the printed handbook. */
  note: text.optional(),
});

/** What several schemes rest on, keyed by its id. */
export const subsidyLawSchema = z.strictObject({
  /** What changes it: an act, a fiscal year's rules, or each call. */
  volatility: z.enum(['law', 'year', 'round']),
  ...checked,
  ...localised(text).shape,
});

/** One thing that could be checked about a scheme. */
const factSchema = z.strictObject({
  id: slug,
  /** What changes it: an act, a fiscal year's rules, or each call. */
  volatility: z.enum(['law', 'year', 'round']),
  ...checked,
  ...localised(text).shape,
});

/** A call for applications. */
const roundSchema = z.strictObject({
  id: slug,
  opens: exactDate,
  closes: exactDate,
  /** The hour at which it closes, Japan time. */
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not an hour of the day. Write it in quotes as "17:00"')
    .optional(),
  /** Other days that matter, such as the deadline of a form that another office must issue. */
  milestones: z.array(z.strictObject({ date: exactDate, ...localised(text).shape })).default([]),
  ...checked,
  ...localised(z.strictObject({ name: text })).shape,
});

/** A subsidy scheme, keyed by its id. */
export const subsidySchema = z.strictObject({
  local: z.boolean(),
  /** Today's address. */
  url: httpUrl,
  /** The printed handbook's address, where it differs. */
  printedUrl: httpUrl.optional(),
  asOf: looseDate,
  /** Other names and spellings in either language, for the search. */
  aliases: z.array(text).optional(),
  ...localised(wording).shape,
  facts: z.array(factSchema).min(1, 'is empty. Say at least what could not be verified'),
  rounds: z.array(roundSchema).default([]),
});

export type Subsidy = z.infer<typeof subsidySchema>;
export type SubsidyFact = z.infer<typeof factSchema>;
