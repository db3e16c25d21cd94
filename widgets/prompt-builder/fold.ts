/** Text as the guard and the lint read it: one width, one kind of hyphen, with the way back to what was typed. Pure. */

export interface Folded {
  text: string;
  /** Where the original character of each folded one begins; one more entry for the end. */
  at: Uint32Array;
}

/** Half-width kana with their marks are two characters that fold to one; so are letters whose marks stand apart, as a Mac writes names of files. */
const UNIT = /[ｦ-ﾝ][ﾞﾟ]|[\s\S][\u3099\u309a\u0300-\u036f]*/gu;
const HYPHENS = /([\d)])[‐‑‒–—―−ー─－](?=[\d(])/g;

const VARIANTS: Readonly<Record<string, string>> = { '𠮷': '吉', 髙: '高', 﨑: '崎', 濵: '浜', 邊: '辺', 邉: '辺' };

/** NFKC, and every sort of dash between digits as a hyphen; never elsewhere, where ー is a letter. */
export function fold(original: string): Folded {
  const at: number[] = [];
  let text = '';
  for (const { 0: unit, index } of original.matchAll(UNIT)) {
    const folded = VARIANTS[unit] ?? unit.normalize('NFKC');
    for (let n = 0; n < folded.length; n++) at.push(index);
    text += folded;
  }
  at.push(original.length);
  return { text: text.replace(HYPHENS, '$1-'), at: Uint32Array.from(at) };
}

/** A part of the folded text as it stands in the original. */
export const unfold = ({ at }: Folded, start: number, end: number): { start: number; end: number } => ({
  start: at[start] ?? 0,
  // A character that folded into several is taken whole.
  end: endOf(at, end),
});

function endOf(at: Uint32Array, end: number): number {
  const last = at[end - 1] ?? 0;
  let n = end;
  while (n < at.length - 1 && at[n] === last) n++;
  return at[n] ?? last;
}
