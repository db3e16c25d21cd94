/** The rows of the 五十音 by the vowel kana that they begin with; voiced and small kana belong to their row. */
const ROWS: readonly (readonly [row: string, kana: string])[] = [
  ['あ', 'ぁあぃいぅうぇえぉおゔ'],
  ['か', 'かがきぎくぐけげこごゕゖ'],
  ['さ', 'さざしじすずせぜそぞ'],
  ['た', 'ただちぢっつづてでとど'],
  ['な', 'なにぬねの'],
  ['は', 'はばぱひびぴふぶぷへべぺほぼぽ'],
  ['ま', 'まみむめも'],
  ['や', 'ゃやゅゆょよ'],
  ['ら', 'らりるれろ'],
  ['わ', 'ゎわゐゑをん'],
];

export const KANA_ROWS = ROWS.map(([row]) => row);

/** The row of a reading in hiragana: くらうど → か. */
export function kanaRow(reading: string): string {
  const first = reading.charAt(0);
  const row = ROWS.find(([, kana]) => kana.includes(first));
  if (!row) throw new Error(`${reading} does not begin with hiragana.`);
  return row[0];
}

const collator = new Intl.Collator('ja');

/** Orders readings as a Japanese index does. */
export const byReading = (a: string, b: string) => collator.compare(a, b);

const SYLLABLES: Readonly<Record<string, string>> = {
  あ: 'a',
  い: 'i',
  う: 'u',
  え: 'e',
  お: 'o',
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
  か: 'ka',
  き: 'ki',
  く: 'ku',
  け: 'ke',
  こ: 'ko',
  が: 'ga',
  ぎ: 'gi',
  ぐ: 'gu',
  げ: 'ge',
  ご: 'go',
  さ: 'sa',
  し: 'shi',
  す: 'su',
  せ: 'se',
  そ: 'so',
  ざ: 'za',
  じ: 'ji',
  ず: 'zu',
  ぜ: 'ze',
  ぞ: 'zo',
  た: 'ta',
  ち: 'chi',
  つ: 'tsu',
  て: 'te',
  と: 'to',
  だ: 'da',
  ぢ: 'ji',
  づ: 'zu',
  で: 'de',
  ど: 'do',
  な: 'na',
  に: 'ni',
  ぬ: 'nu',
  ね: 'ne',
  の: 'no',
  は: 'ha',
  ひ: 'hi',
  ふ: 'fu',
  へ: 'he',
  ほ: 'ho',
  ば: 'ba',
  び: 'bi',
  ぶ: 'bu',
  べ: 'be',
  ぼ: 'bo',
  ぱ: 'pa',
  ぴ: 'pi',
  ぷ: 'pu',
  ぺ: 'pe',
  ぽ: 'po',
  ま: 'ma',
  み: 'mi',
  む: 'mu',
  め: 'me',
  も: 'mo',
  や: 'ya',
  ゆ: 'yu',
  よ: 'yo',
  ゃ: 'ya',
  ゅ: 'yu',
  ょ: 'yo',
  ら: 'ra',
  り: 'ri',
  る: 'ru',
  れ: 're',
  ろ: 'ro',
  わ: 'wa',
  を: 'o',
  ん: 'n',
  ゔ: 'vu',
};

/** A reading in Hepburn romaji without long marks, as people type it: くらうど → kuraudo. */
export function romaji(reading: string): string {
  let out = '';
  for (let i = 0; i < reading.length; i++) {
    const kana = reading.charAt(i);
    const next = reading.charAt(i + 1);
    if (kana === 'ー') continue;
    if (kana === 'っ') {
      const doubled = (SYLLABLES[next] ?? '').charAt(0);
      out += doubled === 'c' ? 't' : doubled;
    } else if ('ゃゅょぁぃぅぇぉ'.includes(next) && next !== '') {
      const head = SYLLABLES[kana] ?? '';
      const tail = SYLLABLES[next] ?? '';
      const stem = /^[aeiou]$/.test(head) ? (head === 'u' ? 'w' : head) : head.slice(0, -1);
      const glide = 'ゃゅょ'.includes(next) && /(sh|ch|j)$/.test(stem) ? tail.slice(1) : tail;
      out += stem + glide;
      i++;
    } else out += SYLLABLES[kana] ?? '';
  }
  return out;
}

const MACRONS: Readonly<Record<string, string>> = { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' };

/** A reading as somebody who reads no kana can say it: さーばー → sābā, じょうほう → jōhō. */
export function sayable(reading: string): string {
  return reading
    .split(/(ー)/)
    .reduce(
      (said, part) =>
        part === 'ー' ? said.replace(/[aiueo]$/, (vowel) => MACRONS[vowel] ?? vowel) : said + romaji(part),
      '',
    )
    .replace(/ou|oo/g, 'ō')
    .replace(/uu/g, 'ū');
}
