/** Romaji as people type it, longest first; what an input method takes, not one school of spelling. */
const TABLE: readonly (readonly [latin: string, kana: string])[] = (() => {
  const rows: Record<string, string> = {
    '': 'あいうえお',
    k: 'かきくけこ',
    g: 'がぎぐげご',
    s: 'さしすせそ',
    z: 'ざじずぜぞ',
    t: 'たちつてと',
    d: 'だぢづでど',
    n: 'なにぬねの',
    h: 'はひふへほ',
    b: 'ばびぶべぼ',
    p: 'ぱぴぷぺぽ',
    m: 'まみむめも',
    r: 'らりるれろ',
    l: 'らりるれろ',
  };
  const glides: Record<string, string> = {
    ky: 'き',
    gy: 'ぎ',
    sy: 'し',
    sh: 'し',
    j: 'じ',
    ty: 'ち',
    ch: 'ち',
    ny: 'に',
    hy: 'ひ',
    by: 'び',
    py: 'ぴ',
    my: 'み',
    ry: 'り',
  };
  const table: [string, string][] = [
    ['shi', 'し'],
    ['chi', 'ち'],
    ['tsu', 'つ'],
    ['ji', 'じ'],
    ['fu', 'ふ'],
    ['fa', 'ふあ'],
    ['fi', 'ふい'],
    ['fe', 'ふえ'],
    ['fo', 'ふお'],
    ['va', 'ゔあ'],
    ['vi', 'ゔい'],
    ['vu', 'ゔ'],
    ['ve', 'ゔえ'],
    ['vo', 'ゔお'],
    ['ya', 'や'],
    ['yu', 'ゆ'],
    ['yo', 'よ'],
    ['wa', 'わ'],
    ['wi', 'うい'],
    ['we', 'うえ'],
    ['wo', 'を'],
    ['thi', 'てい'],
    ['dhi', 'でい'],
    ['she', 'しえ'],
    ['che', 'ちえ'],
    ['je', 'じえ'],
    ['nn', 'ん'],
    ['n', 'ん'],
  ];
  for (const [head, kana] of Object.entries(rows))
    [...'aiueo'].forEach((vowel, n) => table.push([head + vowel, kana.charAt(n)]));
  for (const [head, kana] of Object.entries(glides))
    for (const [vowel, tail] of [
      ['a', 'や'],
      ['u', 'ゆ'],
      ['o', 'よ'],
    ] as const)
      table.push([head + vowel, kana + tail]);
  return table.sort((a, b) => b[0].length - a[0].length);
})();

/** Latin letters as folded hiragana (`kuraudo` → くらうど); nothing where they are not romaji throughout. */
export function toKana(latin: string): string | undefined {
  // An input method writes x before what is small, and wh for w: sekyuritexi, maruwhea.
  let rest = latin
    .toLowerCase()
    .replace(/[\s'x-]/g, '')
    .replaceAll('wh', 'w');
  let kana = '';
  while (rest !== '') {
    if (/^([bcdfghjkmpqrstvwz])\1/.test(rest)) {
      kana += 'つ';
      rest = rest.slice(1);
      continue;
    }
    const found = TABLE.find(([typed]) => rest.startsWith(typed));
    if (!found) return undefined;
    kana += found[1];
    rest = rest.slice(found[0].length);
  }
  return kana === '' ? undefined : kana;
}

const PROLONGS: Readonly<Record<string, string>> = {
  あ: 'あかさたなはまやらわがざだばぱ',
  い: 'いきしちにひみりぎじぢびぴえけせてねへめれげぜでべぺ',
  う: 'うくすつぬふむゆるぐずづぶぷおこそとのほもよろごぞどぼぽ',
  え: 'えけせてねへめれげぜでべぺ',
  お: 'おこそとのほもよろごぞどぼぽ',
};

/** Folded kana without the vowels that only prolong: さあばあ and さば, じようほう and じよほ. */
export const shorten = (kana: string): string =>
  [...kana].filter((char, n, all) => n === 0 || !(PROLONGS[char]?.includes(all[n - 1] ?? '') ?? false)).join('');
