const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE = 'あいうえおつやゆよわかけ';

/**
 * Brings spellings of one word together: width and case (NFKC), katakana and hiragana, small and
 * large kana, the long mark, spaces, hyphens, dots, brackets and marks of asking. What it returns is for comparing, not for showing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/g, (kana) => LARGE.charAt(SMALL.indexOf(kana)))
    .replace(/[\sー・･_.,、。/()「」『』【】?!'’"“”‐-―-]/g, '');
}
