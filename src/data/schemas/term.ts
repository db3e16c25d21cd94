import { z } from 'astro/zod';
import { slug, text } from './common.ts';

const wording = {
  /** One sentence that needs no other technical word: what the popover shows. */
  line: text.max(200, 'is too long for one line of meaning. Keep it to one sentence'),
  /** Two or three paragraphs, separated by blank lines. Plain text. */
  body: text,
  /** A scene from a small business or a cooperative's office. */
  example: text,
  /** Other names, spellings and usual slips, in this language. */
  aliases: z.array(text).min(1, 'is empty. Name at least one other spelling'),
};

/** A glossary entry, keyed by its id, which is also its address: /glossary/<id>/. */
export const termSchema = z.strictObject({
  ja: z.strictObject({
    term: text,
    /** Hiragana, acronyms too, as they are spoken: it sorts the index. */
    reading: z.string().regex(/^[ぁ-ゖー]+$/, 'is not a reading. Use hiragana only (ー is allowed)'),
    ...wording,
  }),
  en: z.strictObject({ term: text, ...wording }),
  /** Ids of entries that a reader would want next. */
  related: z.array(slug).min(1, 'is empty. Name at least one related term'),
});

export type Term = z.infer<typeof termSchema>;
