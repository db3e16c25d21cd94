import type { Locale } from '../locales.ts';

/** Something in a text that an editor should look at again. */
export interface Remark {
  /** The words it is about. */
  words: string;
  says: string;
  remedy: string;
}

type Rule = readonly [pattern: RegExp, says: string, remedy: string];

const JAPANESE = '[ぁ-ゖァ-ヺー一-鿿々]';

const RULES: Readonly<Record<Locale, readonly Rule[]>> = {
  ja: [
    [/[Ａ-Ｚａ-ｚ０-９]+/g, 'has full-width letters or digits', 'Type them half-width'],
    [/[｡-ﾟ]+/g, 'has half-width kana', 'Type them full-width'],
    [
      new RegExp(`${JAPANESE} [A-Za-z]|[A-Za-z] ${JAPANESE}`, 'g'),
      'has a space between Japanese and Latin',
      'Remove it: the browser sets the gap',
    ],
    [/[。、]{2,}|。、|、。/g, 'has a doubled stop', 'Keep one'],
    [
      /サーバ(?![ーァ-ヺ])|ユーザ(?![ーァ-ヺ])|コンピュータ(?!ー)|フォルダ(?!ー)|プリンタ(?!ー)/g,
      'drops the long mark',
      'Write サーバー, ユーザー, コンピューター, フォルダー, プリンター',
    ],
    [
      /ブラウザー|ITコーディネーター|ランサムウエア|マルウエア|ソフトウエア|セキュリティー/g,
      'is not the spelling of this site',
      'Write ブラウザ, ITコーディネータ, …ウェア, セキュリティ',
    ],
    [
      /漏洩|出来(?=る|ま|な|た)|下さい|様々|既に|取組(?!み)|見積り|打合せ|問合せ|手続(?!き)|例えば、例えば/g,
      'is not the spelling of this site',
      'Write 漏えい, できる, ください, さまざま, すでに, 取り組み, 見積もり, 打ち合わせ, 問い合わせ, 手続き',
    ],
    [/[うくぐすつぬぶむる]ことができ/g, 'is longer than it needs to be', 'Write できます'],
    [/[見食出来]れ(?:る|ます|ない)(?!ば)/g, 'drops ら', 'Write 見られる, 食べられる, 出られる, 来られる'],
    [/(?:である|だった|のだ)。/g, 'leaves です・ます', 'End in です or ます'],
  ],
  en: [
    [/ {2,}/g, 'has two spaces', 'Keep one'],
    [/\b(\w+) \1\b/gi, 'has a word twice', 'Keep one'],
    [/\b(?:utili[sz]e|leverage|in order to)\b/gi, 'is not plain English', 'Write use, or to'],
    [/\b(?:organiz|digitaliz|recogniz|color|center)\w*/g, 'is American spelling', 'This site writes British English'],
  ],
};

const LONGEST: Readonly<Record<Locale, (sentence: string) => string | undefined>> = {
  ja: (sentence) => (sentence.length > 90 ? `has ${sentence.length} characters` : undefined),
  en: (sentence) => {
    const count = sentence.split(/\s+/).length;
    return count > 45 ? `has ${count} words` : undefined;
  },
};

/** Looks over a text of one language as a copy editor would. Markup must be gone already. */
export function lintProse(text: string, locale: Locale): Remark[] {
  const remarks = RULES[locale].flatMap(([pattern, says, remedy]) =>
    [...text.matchAll(pattern)].map((match): Remark => ({ words: match[0].trim() || '␣␣', says, remedy })),
  );
  for (const sentence of text.split(locale === 'ja' ? /(?<=[。？！])|\n/ : /(?<=[.?!…]["”’)]?)\s|\n/)) {
    const says = LONGEST[locale](sentence.trim());
    if (says) remarks.push({ words: `${sentence.trim().slice(0, 24)}…`, says, remedy: 'Make it two sentences' });
  }
  return remarks;
}

/** What a reader sees of a line of MDX. */
export function plainText(line: string): string {
  if (/^(import |\|?\s*:?-{3})/.test(line)) return '';
  return line
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[#[^\]]+\]/g, '')
    .replace(/^\s*(#{1,6}|[-*>]|\d+\.)\s+/, '')
    .replace(/\*\*|`/g, '')
    .replaceAll('|', '\n')
    .trim();
}
