import { z } from 'astro/zod';
import { text } from './common.ts';
import { sitePath } from './page.ts';

/**
 * What people ask in words that do not stand on the page that answers. The search treats these
 * wordings as if they stood there. Keyed by an id of its own.
 */
export const questionSchema = z.strictObject({
  /** The page and heading that answer. */
  link: sitePath,
  ja: z.array(text).min(1),
  en: z.array(text).min(1),
});

export type Question = z.infer<typeof questionSchema>;
