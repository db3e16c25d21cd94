import { z } from 'zod';

/** The dimensions in the order in which they are asked and shown. */
export const DIMENSIONS = ['enablers', 'tools', 'core', 'ai', 'security', 'dx'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

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
  side: z.enum(['technical', 'human', 'physical', 'response']).optional(),
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

/** A question about who answers, keyed by its id. No names. */
export const profileSchema = z.strictObject({
  ja: z.strictObject({ question: text, options: z.array(text).min(2) }),
  en: z.strictObject({ question: text, options: z.array(text).min(2) }),
});

export type ItemWords = z.infer<typeof wording>;
export type Item = z.infer<typeof itemSchema> & { id: string };
export type ProfileQuestion = z.infer<typeof profileSchema> & { id: string };
