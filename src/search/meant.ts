import { lookUp, type Entry, type Hit } from './lexicon.ts';

/** What a phrase is about: くらうど in `くらうどとは`, はんこ in `はんこをやめたい`. */
const HEAD = /^(.{2,}?)(?:を|が|(?:とは|って|について|は|の)(?=[ぁ-ん]|の(?:やり方|使い方|意味|方法)|$))/;

/** What somebody asks about a name, politely or not: クラウドについて教えてください, what is a cloud. */
const ASKS = [
  /(?:とは|って|の意味)?(?:を|は|について)?(?:(?:わ|分)かりやすく)?(?:教えて(?:ください)?|知りたい|何(?:ですか)?|なんですか)$/,
  /^(?:what(?:['’]s| is| are| does)|tell me about|explain) +(?:an? +|the +)?| means?$/gi,
] as const;

/** The entries that a query names, or that the beginning of a phrase names exactly. */
export function meant(query: string, lexicon: readonly Entry[]): Hit[] {
  const whole = lookUp(query, lexicon);
  if ((whole[0]?.score ?? 0) >= 90) return whole;
  const asked = query.trim().replace(/[？?。．.！!]+$/, '');
  const named = [ASKS.reduce((rest, ask) => rest.replace(ask, ''), asked), HEAD.exec(asked)?.[1] ?? '']
    .map((name) => (name === asked ? [] : lookUp(name, lexicon).filter(({ score }) => score >= 95)))
    .find(({ length }) => length > 0);
  if (!named) return whole;
  const paths = new Set(named.map(({ path }) => path));
  return [...named.map((hit) => ({ ...hit, score: 86 })), ...whole.filter(({ path }) => !paths.has(path))];
}
