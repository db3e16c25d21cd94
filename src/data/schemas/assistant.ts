import { z } from 'astro/zod';
import { httpUrl, looseDate, text } from './common.ts';

/** Conversational AI that the prompt builder leads to, keyed by its id. */
export const assistantSchema = z.strictObject({
  name: text,
  url: httpUrl.refine((value) => !/[?#]/.test(value), 'must be a bare address. Nothing of a prompt may stand in it'),
  /** When the address was last looked up. */
  asOf: looseDate,
  /** True where it was opened on that day. */
  verified: z.boolean(),
});
