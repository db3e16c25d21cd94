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

/**
 * The text with its hits masked; the same words get the same placeholder, also across texts where the table is handed on.
 *
 * @param label  the placeholder of a kind under a letter, such as 【人物A】
 */
export function mask(
  text: string,
  hits: readonly Pick<Hit, 'kind' | 'start' | 'end'>[],
  label: (kind: Kind, letter: string) => string,
  before: Table = new Map(),
): { text: string; table: Table } {
  const table = new Map(before);
  const known = new Map([...before].map(([placeholder, words]) => [`${words}`, placeholder]));
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of hits.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start) continue;
    const words = text.slice(start, end);
    let placeholder = known.get(words);
    // A placeholder that the text or the table already holds would come back as something else.
    for (let n = 0; placeholder === undefined; n++) {
      const candidate = label(kind, letters(n));
      if (!table.has(candidate) && !text.includes(candidate)) placeholder = candidate;
    }
    known.set(words, placeholder);
    table.set(placeholder, words);
    masked += text.slice(at, start) + placeholder;
    at = end;
  }
  return { text: masked + text.slice(at), table };
}

/** Puts back what placeholders stand for; in one pass, so that nothing that comes back is replaced again. */
export function unmask(text: string, table: Table): string {
  if (table.size === 0) return text;
  const longestFirst = [...table.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return text.replace(pattern, (placeholder) => table.get(placeholder) ?? placeholder);
}
