/** Puts placeholders in the place of what should not leave the office, and back again. Pure; the table stays in memory. */
import type { Locale, Localised } from '../kit/locale.ts';
import type { Hit, Kind } from './guard.ts';

/** What a placeholder says of what it stands for, so that the AI's answer can still be read. */
const CALLED: Localised<Readonly<Record<Kind, string>>> = {
  ja: {
    'my-number': '番号',
    'twelve-digits': '番号',
    card: 'カード',
    password: '秘密',
    key: '秘密',
    telephone: '電話',
    email: 'メール',
    address: '住所',
    account: '口座',
    birth: '生年月日',
    name: '人物',
    identity: '番号',
    sensitive: '語句',
    confidential: '語句',
    'own-word': '語句',
  },
  en: {
    'my-number': 'Number',
    'twelve-digits': 'Number',
    card: 'Card',
    password: 'Secret',
    key: 'Secret',
    telephone: 'Phone',
    email: 'Email',
    address: 'Address',
    account: 'Account',
    birth: 'Birth date',
    name: 'Person',
    identity: 'Number',
    sensitive: 'Term',
    confidential: 'Term',
    'own-word': 'Term',
  },
};

/** `【人物A】`, `【Person A】`: brackets that nobody types by chance, in both languages. */
export const placeholder = (locale: Locale, kind: Kind, letter: string): string =>
  `【${CALLED[locale][kind]}${locale === 'ja' ? '' : ' '}${letter}】`;

/** What stands for what: `【人物A】` → `山田`. */
export type Table = ReadonlyMap<string, string>;

/** A, B … Z, AA, AB …; never repeats. */
export function letters(n: number): string {
  const rest = Math.floor(n / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (n % 26));
}

/** A placeholder without its brackets, in one width and without spaces: what an AI may have changed, unmasking forgives. */
const coreOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s【】]+/g, '')
    .toUpperCase();

/**
 * The text with its hits masked; the same words get the same placeholder, also across texts where the table is handed on.
 *
 * @param label  the placeholder of a kind under a letter, such as 【人物A】
 * @param elsewhere  other text that the placeholders will stand beside: none that stands there already is given out
 */
export function mask(
  text: string,
  hits: readonly Pick<Hit, 'kind' | 'start' | 'end'>[],
  label: (kind: Kind, letter: string) => string,
  before: Table = new Map(),
  elsewhere = '',
): { text: string; table: Table } {
  const table = new Map(before);
  const known = new Map([...before].map(([placeholder, words]) => [words, placeholder]));
  const next = new Map<Kind, number>();
  let taken: string | undefined;
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of hits.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start) continue;
    const words = text.slice(start, end);
    let placeholder = known.get(words);
    // A placeholder that the text or the table already holds would come back as something else.
    taken ??= coreOf(text + elsewhere);
    for (let n = next.get(kind) ?? 0; placeholder === undefined; n++) {
      const candidate = label(kind, letters(n));
      if (!table.has(candidate) && !taken.includes(coreOf(candidate))) placeholder = candidate;
      next.set(kind, n + 1);
    }
    known.set(words, placeholder);
    table.set(placeholder, words);
    masked += text.slice(at, start) + placeholder;
    at = end;
  }
  return { text: masked + text.slice(at), table };
}

/** Words shorter than this stand inside too many others to be masked wherever they are. */
const SHORTEST = 2;

/** 石川 of 石川県, スミス of スミスフィールド: another word that begins alike. */
function isPartOfMore(text: string, start: number, words: string): boolean {
  const [before = '', after = ''] = [text[start - 1], text[start + words.length]];
  if (/^[ァ-ヶー]/.test(words)) return /[ァ-ヶー]/.test(before + after);
  return /[一-龠]$/.test(words)
    ? /[県市区町村駅府都]/.test(after)
    : /^[a-z]/i.test(words) && /[a-z]/i.test(before + after);
}

/**
 * What was just masked, masked wherever else it stands: a name without its 様 is the same name.
 *
 * @param which  the words that were masked now; what was taken back before stays as it is
 */
export function maskKnown(text: string, table: Table, which: ReadonlySet<string>): string {
  const starts = new Map<string, [words: string, placeholder: string][]>();
  const longestFirst = [...table].sort(([, a], [, b]) => b.length - a.length);
  for (const [placeholder, words] of longestFirst) {
    // Placeholders are looked for too, and stay: a name may be part of one.
    for (const each of which.has(words) && words.length >= SHORTEST ? [placeholder, words] : [placeholder]) {
      const start = each.slice(0, SHORTEST);
      starts.set(start, [...(starts.get(start) ?? []), [each, placeholder]]);
    }
  }
  let masked = '';
  let at = 0;
  for (let n = 0; n < text.length;) {
    const found = starts
      .get(text.slice(n, n + SHORTEST))
      ?.find(([words]) => text.startsWith(words, n) && !isPartOfMore(text, n, words));
    if (found) {
      masked += text.slice(at, n) + found[1];
      at = n + found[0].length;
    }
    n = found ? at : n + 1;
  }
  return masked + text.slice(at);
}

const BRACKETED =
  /[【[［〔〖〈《「『(（]([^【[［〔〖〈《「『(（】\]］〕〗〉》」』)）\n]{1,32})[】\]］〕〗〉》」』)）]/g;

/** Reckoned once for a table, since an answer is read anew with every letter that is typed. */
const coresIn = new WeakMap<Table, ReadonlyMap<string, string>>();

/**
 * Puts back what placeholders stand for; in one pass, so that nothing that comes back is replaced again. An AI's answer may
 * have set them in other brackets, another width or with spaces.
 */
export function unmask(text: string, table: Table): string {
  const cores = coresIn.get(table) ?? new Map([...table].map(([placeholder, words]) => [coreOf(placeholder), words]));
  coresIn.set(table, cores);
  return text.replace(BRACKETED, (whole, inner: string) => cores.get(coreOf(inner)) ?? whole);
}

/** Placeholders in a text that nothing could be put back for, and those of our own that lost their brackets. */
export function unknownIn(text: string, own: readonly string[]): readonly string[] {
  const core = coreOf(text);
  const bare = own.filter((placeholder) => core.includes(coreOf(placeholder)));
  return [...new Set([...[...text.matchAll(/【[^【】\n]{1,16}[A-Z]】/g)].map(([found]) => found), ...bare])];
}
