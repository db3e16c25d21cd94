/** Puts placeholders in the place of what should not leave the office, and back again. Pure; the table stays in memory. */
import type { Locale, Localised } from '../kit/locale.ts';
import { FIELDS, type Draft, type Field } from './fields.ts';
import type { Hit, Kind } from './guard.ts';
import { PLACEHOLDER, placeholdersIn } from './placeholder.ts';

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

/** The same person by the family name alone: the AI would make two of 【人物A】 and 【人物B】. */
const surname = (placeholder: string): string =>
  placeholder.replace(/】$/, /^【[A-Z]/.test(placeholder) ? ' surname】' : '・姓】');

/** 山田 is a part of 山田太郎, Smith of Jane Smith. */
const isPartOf = (short: string, full: string): boolean =>
  full.length > short.length && (full.startsWith(short) || full.endsWith(` ${short}`));

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
 * @param names  people who are named elsewhere: a family name that is part of one of them alone stands for the same person
 */
export function mask(
  text: string,
  hits: readonly Pick<Hit, 'kind' | 'start' | 'end'>[],
  label: (kind: Kind, letter: string) => string,
  before: Table = new Map(),
  elsewhere = '',
  names: readonly string[] = [],
): { text: string; table: Table } {
  const table = new Map(before);
  const known = new Map([...before].map(([placeholder, words]) => [words, placeholder]));
  const next = new Map<Kind, number>();
  let taken: string | undefined;
  // A placeholder that the text or the table already holds would come back as something else.
  const isFree = (candidate: string) =>
    !table.has(candidate) && !(taken ??= coreOf(text + elsewhere)).includes(coreOf(candidate));
  const named = [...known].filter(([, placeholder]) => placeholder.startsWith(label('name', '').slice(0, -1)));
  const people = new Set([
    ...names,
    ...named.map(([words]) => words),
    ...hits.flatMap(({ kind, start, end }) => (kind === 'name' ? [text.slice(start, end)] : [])),
  ]);
  const give = (kind: Kind, words: string): string => {
    const own = known.get(words);
    if (own !== undefined) return own;
    const [full, another] = kind === 'name' ? [...people].filter((each) => isPartOf(words, each)) : [];
    const short = full === undefined || another !== undefined ? undefined : surname(give(kind, full));
    let placeholder = short !== undefined && isFree(short) ? short : undefined;
    for (let n = next.get(kind) ?? 0; placeholder === undefined; n++) {
      const candidate = label(kind, letters(n));
      if (isFree(candidate)) placeholder = candidate;
      next.set(kind, n + 1);
    }
    known.set(words, placeholder);
    table.set(placeholder, words);
    return placeholder;
  };
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start) continue;
    masked += text.slice(at, start) + give(kind, text.slice(start, end));
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
 * What was just masked, masked wherever else it stands: a name without its 様 is the same name. Placeholders stay.
 *
 * @param which  the words that were masked now; what was taken back before stays as it is
 */
export function maskKnown(text: string, table: Table, which: ReadonlySet<string>): string {
  const starts = new Map<string, [words: string, placeholder: string][]>();
  for (const [placeholder, words] of [...table].sort(([, a], [, b]) => b.length - a.length)) {
    if (!which.has(words) || words.length < SHORTEST) continue;
    const start = words.slice(0, SHORTEST);
    const alike = starts.get(start) ?? [];
    alike.push([words, placeholder]);
    starts.set(start, alike);
  }
  const within = (part: string): string => {
    let masked = '';
    let at = 0;
    for (let n = 0; n < part.length;) {
      const found = starts
        .get(part.slice(n, n + SHORTEST))
        ?.find(([words]) => part.startsWith(words, n) && !isPartOfMore(part, n, words));
      if (found) {
        masked += part.slice(at, n) + found[1];
        at = n + found[0].length;
      }
      n = found ? at : n + 1;
    }
    return masked + part.slice(at);
  };
  // Every second part is a placeholder: a name may be part of one.
  return text
    .split(PLACEHOLDER)
    .map((part, n) => (n % 2 === 1 ? part : within(part)))
    .join('');
}

/**
 * A draft with the hits of its fields masked, then the same words wherever else they stand.
 *
 * @param hitsOf  what is to be masked in a field
 * @param spreads  false where somebody decided to use these words of a field as they are
 * @returns also how many places were masked
 */
export function maskFields(
  draft: Draft,
  hitsOf: (field: Field) => readonly Hit[],
  spreads: (field: Field, words: Pick<Hit, 'kind' | 'text'>) => boolean,
  label: (kind: Kind, letter: string) => string,
  before: Table,
): { n: number; draft: Draft; table: Table } {
  const everything = FIELDS.map((field) => draft[field] ?? '').join('\n');
  const now = new Map<string, Kind>();
  const masked = new Map<Field, string>();
  let table = before;
  const found = FIELDS.map((field) => [field, hitsOf(field)] as const);
  const names = found.flatMap(([, hits]) => hits.flatMap(({ kind, text }) => (kind === 'name' ? [text] : [])));
  for (const [field, hits] of found) {
    for (const { kind, text } of hits) now.set(text, kind);
    const done = mask(draft[field] ?? '', hits, label, table, everything, names);
    masked.set(field, done.text);
    table = done.table;
  }
  const all = FIELDS.map((field) => {
    const which = new Set([...now].flatMap(([text, kind]) => (spreads(field, { kind, text }) ? [text] : [])));
    return [field, maskKnown(masked.get(field) ?? '', table, which)] as const;
  });
  const n = all.reduce((sum, [, text]) => sum + placeholdersIn(text).length, 0) - placeholdersIn(everything).length;
  return { n, draft: Object.fromEntries(all.filter(([, text]) => text !== '')), table };
}

const BRACKETED =
  /[【[［〔〖〈《「『(（]([^【[［〔〖〈《「『(（】\]］〕〗〉》」』)）\n]{1,32})[】\]］〕〗〉》」』)）]/g;

/** One that lost its brackets: 人物A様. */
const BARE = new RegExp(
  `(?:${Object.values(CALLED)
    .flatMap((each) => Object.values(each))
    .join('|')}) ?[A-ZＡ-Ｚ]{1,2}(?:・姓| surname)?(?![A-Za-zＡ-Ｚａ-ｚ])`,
  'g',
);

const ANY = new RegExp(`${BRACKETED.source}|${BARE.source}(?= ?(?:様|さま|さん|氏|殿|[,’']))`, 'g');

/** Reckoned once for a table, since an answer is read anew with every letter that is typed. */
const coresIn = new WeakMap<Table, ReadonlyMap<string, string>>();

/**
 * Puts back what placeholders stand for; in one pass, so that nothing that comes back is replaced again. An AI's answer may
 * have set them in other brackets, another width or with spaces.
 */
export function unmask(text: string, table: Table): string {
  const cores = coresIn.get(table) ?? new Map([...table].map(([placeholder, words]) => [coreOf(placeholder), words]));
  coresIn.set(table, cores);
  const back = (whole: string) => cores.get(coreOf(whole)) ?? whole;
  return text.replace(ANY, (whole, inner?: string) =>
    inner === undefined ? back(whole) : (cores.get(coreOf(inner)) ?? whole.replace(BARE, back)),
  );
}

/** Placeholders in a text that nothing could be put back for, and those of our own that lost their brackets. */
export function unknownIn(text: string, own: readonly string[]): readonly string[] {
  const core = coreOf(text);
  const bare = own.filter((placeholder) => core.includes(coreOf(placeholder)));
  return [...new Set([...placeholdersIn(text), ...bare])];
}
