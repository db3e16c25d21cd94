import { z } from 'astro/zod';

/** `2026-11-22`, `2026-11` or `2026`: as exact as the source is. Always in quotes in YAML. */
export const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const NO_DAY = 'is a day that does not exist. Check the month and the day';

/** False for 30 February, which `Date` takes for a day in March. */
function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

export const looseDate = z
  .string()
  .regex(datePattern, { error: 'is not a date. Write it in quotes as "2026", "2026-11" or "2026-11-22"', abort: true })
  .refine((value) => value.length < 10 || exists(value), NO_DAY);

export const exactDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a full date. Write it in quotes as "2026-11-22"', abort: true })
  .refine(exists, NO_DAY);

/** Ids stand in addresses: small letters, digits and hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id. Use small letters, digits and hyphens');

export const text = z.string().trim().min(1, 'is empty. Write the text or remove the line');

// What browsers mend without a word (https:/www…, https://https://…) does not lead where it should.
const SOUND_URL = /^https?:\/\/(?!https?:)[^\s/?#,]+\.[^\s/?#,]+(?:[/?#]\S*)?$/;
const PASTED = /[\s\u3000-\u303F\uFF00-\uFF0F]|,$/;

/** False for what is no address, or has signs of the text beside it. */
export const isSoundUrl = (url: string): boolean => SOUND_URL.test(url) && !PASTED.test(url);

export const httpUrl = z
  .url({ error: 'is not an address. Write it in full, beginning with https://', abort: true })
  .refine((value) => /^https?:/.test(value), { error: 'must begin with https:// or http://', abort: true })
  .refine(isSoundUrl, 'has a slip in it. Copy it anew from the browser');

/** The same shape in both languages; a missing one stops the build. */
export const localised = <T extends z.ZodType>(shape: T) => z.strictObject({ ja: shape, en: shape });

/** How well a fact was verified, best first. */
export const GRADES = ['official', 'agreeing', 'single', 'unverified'] as const;

export const source = z.strictObject({
  /** Where the fact stands. */
  url: httpUrl,
  /** What a reader would call that page or document. */
  name: text,
});
