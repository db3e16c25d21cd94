/** Kana and kanji, with the marks among them. */
const LETTER = '[々-ヿ㐀-鿿]';

/** Japanese in a text of another language: with the figures, marks and Latin letters in the midst of it, and its brackets. */
export const JAPANESE = new RegExp(`[（「『]*${LETTER}(?:[\\w、。～／％（）「」『』]*${LETTER})*[）」』]*`, 'g');
