import { z } from 'zod';
import { DIMENSIONS, SIDES } from './model.ts';

const text = z.string().trim().min(1, 'is empty. Write the text or remove the line');

const wording = z.strictObject({
  /** One idea, that a clerk can answer without asking what is meant. */
  question: text,
  /** What one does, from the handbook's Before (0) to its After (3). */
  answers: z.tuple([text, text, text, text], 'must be four answers, from the least to the most'),
  /** The next move that raises this item by one. */
  action: text,
  /** What one decides oneself. */
  own: text,
  /** What outside help is good for. */
  help: text.optional(),
});

/** An item of the quiz, keyed by its id. */
export const itemSchema = z.strictObject({
  dimension: z.enum(DIMENSIONS),
  /** Which side of security it belongs to; only items of security have one. */
  side: z.enum(SIDES).optional(),
  /** Also part of the short form. */
  short: z.boolean(),
  /** The passage that helps, from the site's root. */
  link: z
    .string()
    .regex(/^\/[a-z0-9/-]+(#[a-z0-9-]+)?$/, 'is not a page of this site. Write it from the root: /handbook/dx/#value'),
  /** Which of the five steps the next move belongs to. */
  step: z.number().int().min(1).max(5),
  ja: wording,
  en: wording,
  /** The organisation that helps best, by its id. */
  helper: text,
});

const profileWording = z.strictObject({
  /** What it asks about, in a word. */
  name: text,
  question: text,
  options: z.array(text).min(2),
});

/** A question about who answers, keyed by its id. No names of people. */
export const profileSchema = z.strictObject({
  ja: profileWording,
  en: profileWording,
});

export type Item = z.infer<typeof itemSchema> & { id: string };

/** One of the five steps, keyed `step-1` to `step-5`: what to ask an adviser there. */
export const stepSchema = z.strictObject({
  /** The passage of the handbook that explains the step. */
  link: z
    .string()
    .regex(/^\/[a-z0-9/-]+#[a-z0-9-]+$/, 'is not a passage of this site: /handbook/how-to-proceed/#step-1'),
  ja: z.strictObject({
    questions: z.array(text).length(3, 'must be three questions. Add or remove a line that begins with -'),
  }),
  en: z.strictObject({
    questions: z.array(text).length(3, 'must be three questions. Add or remove a line that begins with -'),
  }),
});

/** What a code holds, keyed `v1`, `v2` …: item ids in the order that is the code's meaning. */
export const versionSchema = z.strictObject({
  long: z.array(text).min(1),
  short: z.array(text).min(1),
});
