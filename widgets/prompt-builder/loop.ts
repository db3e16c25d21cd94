/** What to say when an answer has come: ready to be copied, in the language of the prompt. Pure. */
import type { Locale } from '../kit/locale.ts';
import type { Draft } from './fields.ts';
import { ANYBODY, FOLLOW_UPS, SECOND } from './phrases.ts';

/** What the guard finds in a text. */
type Inspect = (text: string) => readonly unknown[];

/** The reader in a few words: the first sentence of what was written, unless it names somebody. */
export function readerOf({ reader = '' }: Draft, locale: Locale, inspect: Inspect): string {
  const first = (/^[^。.\n]*/.exec(reader.trim())?.[0] ?? '').trim();
  return first === '' || first.length > 60 || inspect(first).length > 0 ? ANYBODY[locale] : first;
}

export const followUps = (draft: Draft, locale: Locale, inspect: Inspect): readonly string[] =>
  FOLLOW_UPS[locale].map((each) => each.replace('{reader}', () => readerOf(draft, locale, inspect)));

export const forAnotherAi = (locale: Locale): string => SECOND[locale];
