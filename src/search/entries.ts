import type { Organisation } from '../data/schemas/organisation.ts';
import type { Subsidy } from '../data/schemas/subsidy.ts';
import type { Term } from '../data/schemas/term.ts';
import type { Locale, Localised } from '../locales.ts';
import { fold } from './fold.ts';
import { shorten, toKana } from './kana.ts';
import { KINDS, namesOf, near, withoutBrackets, type Entry, type Kind } from './lexicon.ts';

type Keyed<T> = readonly { id: string; data: T }[];

/** What has a name on this site. */
export interface Named {
  terms: Keyed<Term>;
  subsidies: Keyed<Subsidy>;
  organisations: Keyed<Organisation>;
  /** Chapters and the other pages, with their titles and further names in both languages. */
  pages: readonly { path: string; kind: Kind; name: Localised<string>; also: readonly string[] }[];
}

const LEGAL_FORM = /^(?:独立行政法人|公益財団法人|一般社団法人)/;

/** Spellings that the reader's side cannot work out from the two names by itself. */
function keys(name: string, other: string, ...spellings: (string | undefined)[]): string {
  const told = new Set(namesOf(name, other));
  const folded = spellings.flatMap((each) => (each === undefined ? [] : withoutBrackets(each))).map(fold);
  const kana = new Set([...told, ...folded].filter((key) => !/^[a-z0-9]+$/.test(key)).map(shorten));
  const asKana = (key: string) => (/^[a-z]+$/.test(key) ? shorten(fold(toKana(key) ?? '')) : '');
  const further = [...new Set(folded)].filter((key) => key !== '' && !told.has(key) && !kana.has(asKana(key)));
  // A slip of a spelling that is there is met as a slip.
  return further.filter((key, n) => ![...told, ...further.slice(0, n)].some((kept) => near(key, kept))).join(' ');
}

/** `クラウドサービス` beside クラウド. */
const isLonger = (alias: string, name: string) => fold(alias) !== fold(name) && fold(alias).includes(fold(name));

/** The lexicon of one language: names in that language, spellings of both. Terms, and all the rest. */
export function lexiconOf(named: Named, locale: Locale): { terms: Entry[]; others: Entry[] } {
  const other: Locale = locale === 'ja' ? 'en' : 'ja';
  const entry = (
    path: string,
    kind: Kind,
    name: Localised<string>,
    line: string,
    ...spellings: (string | undefined)[]
  ): Entry => [
    path,
    KINDS.indexOf(kind),
    name[locale],
    // Japanese readers are not helped by an office's English name, and it would be a third of the file.
    locale === 'ja' && kind !== 'term' ? '' : name[other],
    line,
    keys(name[locale], name[other], ...spellings),
  ];
  return {
    terms: named.terms.map(({ id, data }) =>
      entry(
        id,
        'term',
        { ja: data.ja.term, en: data.en.term },
        data[locale].line,
        data.ja.reading,
        ...data[locale].aliases.filter((alias) => !isLonger(alias, data[locale].term)),
      ),
    ),
    others: [
      // Spellings in the other language, and longer forms of the name, are rarer: they come with the engine.
      ...named.terms.map(({ id, data }) =>
        entry(
          id,
          'term',
          { ja: data.ja.term, en: data.en.term },
          '',
          ...data[other].aliases,
          ...data[locale].aliases.filter((alias) => isLonger(alias, data[locale].term)),
        ),
      ),
      ...named.subsidies.map(({ id, data: { ja, en, aliases = [] } }) =>
        entry(
          `subsidies/#${id}`,
          'scheme',
          { ja: ja.name, en: en.name },
          '',
          ja.printedName,
          en.printedName,
          ...aliases,
        ),
      ),
      ...named.organisations.map(({ id, data: { ja, en, aliases = [] } }) =>
        entry(
          `resources/#${id}`,
          'organisation',
          { ja: ja.name, en: en.name },
          '',
          ja.name.replace(LEGAL_FORM, ''),
          ...aliases,
        ),
      ),
      ...named.pages.map(({ path, kind, name, also }) => entry(path, kind, name, '', ...also)),
    ],
  };
}
