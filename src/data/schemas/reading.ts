import { z } from 'astro/zod';

/**
 * How a word is read, in hiragana. Digits and signs that stand in the word may stand in the reading. Keyed by the word as
 * it stands in a text, with as much of its neighbours as tells its reading.
 */
export const readingSchema = z
  .string('must be text. Write the reading in hiragana')
  .regex(/^[ぁ-ゖー0-9〇・.]+$/, 'must be in hiragana. Write it as it is said');
