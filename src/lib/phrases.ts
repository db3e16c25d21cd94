import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** Japanese text cut where a line may break without tearing a phrase. Joined again it is the same text. */
export function phrases(text: string): string[] {
  return text === '' ? [] : parser.parse(text);
}
