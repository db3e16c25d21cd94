import { getEntry } from 'astro:content';
import { z } from 'astro/zod';
import type { Locale } from '../../locales.ts';

/** A figure's name, caption and description, with its words as the data file has them. */
export async function getFigure(name: string, locale: Locale) {
  const entry = await getEntry('figures', name);
  if (!entry) throw new Error(`There is no figure ${name} in src/data/figures.yaml.`);
  return entry.data[locale];
}

/** The words of a drawing in the shape that it asks for; what is missing is named. */
export async function getWords<T extends z.ZodRawShape>(name: string, locale: Locale, shape: T) {
  const { words } = await getFigure(name, locale);
  const result = z.strictObject(shape).safeParse(words);
  if (!result.success) {
    const list = result.error.issues.map((issue) => `${issue.path.join(' › ')}: ${issue.message}`);
    throw new Error(`figures.yaml › ${name} › ${locale} › words does not fit its drawing.\n${list.join('\n')}`);
  }
  return result.data;
}

const word = z.string();
const words = z.array(z.string());

/** The small groups that drawings ask for. */
export const group = {
  word,
  words,
  pair: z.strictObject({ head: word, note: word }),
  list: z.strictObject({ head: word, notes: words }),
  pairs: (count: number) => z.array(z.strictObject({ head: word, note: word })).length(count),
};
