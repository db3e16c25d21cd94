import { z } from 'astro/zod';

/** The last whole run of the automatic checker, written by `npm run accessibility`; null before the first one. */
export const accessibilitySchema = z.object({
  last: z
    .object({
      date: z.iso.date().describe('the day of the run'),
      axe: z.string().describe('version of axe-core'),
      browser: z.string().describe('name and version of the browser: `Chrome/150.0.0.0`'),
      pages: z.number().int().positive().describe('pages that were looked at'),
      states: z.number().int().positive().describe('states of pages that were reached by doing something there'),
      runs: z.number().int().positive().describe('how often the checker was run: pages and states in all their views'),
      findings: z.number().int().nonnegative().describe('problems found'),
    })
    .nullable(),
});
