import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** Words of this site that the parser tears, so that 中小企業 would be read out as 中 and 小企業. */
const WHOLE = /中小(?:企業|機構)|手書き|人手不足/g;

/** Japanese text cut where a line may break without tearing a phrase. Joined again it is the same text. */
export function phrases(text: string): string[] {
  if (text === '') return [];
  const whole = [...text.matchAll(WHOLE)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const cuts = parser
    .parseBoundaries(text)
    .map((cut) => whole.find(({ start, end }) => start < cut && cut < end)?.start ?? cut);
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return places.slice(1).map((end, n) => text.slice(places[n], end));
}
