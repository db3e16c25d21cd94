import { z } from 'astro/zod';
import { text } from './common.ts';

/** Words of one figure: strings, lists and small groups of them, as its drawing asks for. */
type Words = string | Words[] | { [key: string]: Words };
const words: z.ZodType<Words> = z.lazy(() => z.union([text, z.array(words), z.record(z.string(), words)]));

const side = z.strictObject({
  name: text,
  /** One sentence below the figure. */
  caption: text,
  /** Everything the figure says, for those who cannot see it. */
  description: text,
  words: z.record(z.string(), words),
});

/** The words of a figure, keyed by the name of its drawing in src/figures. */
export const figureSchema = z.strictObject({ ja: side, en: side });
