import { lookUp, type Entry, type Hit } from './lexicon.ts';

/** What a phrase is about: くらうど in `くらうどとは`, はんこ in `はんこをやめたい`. */
const HEAD = /^(.{2,}?)(?:とは|って|について|を|は|が|の)(?=[ぁ-ん]|の(?:やり方|使い方|意味|方法)|$)/;

/** The entries that a query names, or that the beginning of a phrase names exactly. */
export function meant(query: string, lexicon: readonly Entry[]): Hit[] {
  const whole = lookUp(query, lexicon);
  const head = (whole[0]?.score ?? 0) < 90 ? HEAD.exec(query.trim())?.[1] : undefined;
  const named = head === undefined ? [] : lookUp(head, lexicon).filter(({ score }) => score >= 95);
  if (named.length === 0) return whole;
  const paths = new Set(named.map(({ path }) => path));
  return [...named.map((hit) => ({ ...hit, score: 86 })), ...whole.filter(({ path }) => !paths.has(path))];
}
