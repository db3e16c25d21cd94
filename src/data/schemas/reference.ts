import { z } from 'astro/zod';
import { httpUrl, looseDate, text } from './common.ts';

/** In the order in which /resources/ shows them. */
export const REFERENCE_GROUPS = ['cited', 'learning'] as const;

const wording = z.strictObject({
  title: text,
  publisher: text,
  /** What a reader finds there. */
  about: text,
  /** What has changed since the printed handbook. */
  changed: text.optional(),
});

/** A cited paper or a place to learn more, keyed by its id. */
export const referenceSchema = z.strictObject({
  group: z.enum(REFERENCE_GROUPS),
  url: httpUrl,
  published: looseDate.optional(),
  asOf: looseDate,
  ja: wording,
  en: wording,
});

export type Reference = z.infer<typeof referenceSchema>;
