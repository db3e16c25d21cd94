import type { Organisation } from '../data/schemas/organisation.ts';
import type { Subsidy } from '../data/schemas/subsidy.ts';
import type { Term } from '../data/schemas/term.ts';
import type { Locale, Localised } from '../locales.ts';
import { fold } from './fold.ts';
import { KINDS, type Entry, type Kind } from './lexicon.ts';

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

/** `事業継続計画（BCP）` is also 事業継続計画 and BCP. */
const withoutBrackets = (name: string): string[] => {
  const inside = /[（(]([^）)]+)[）)]/.exec(name)?.[1];
  return inside === undefined ? [name] : [name, name.replace(/[（(][^）)]*[）)]/, '').trim(), inside];
};

const keys = (...spellings: (string | undefined)[]): string =>
  [...new Set(spellings.flatMap((each) => (each === undefined ? [] : withoutBrackets(each))).map(fold))]
    .filter((key) => key !== '')
    .join(' ');

/** The lexicon of one language: names in that language, spellings of both. */
export function lexiconOf(named: Named, locale: Locale): Entry[] {
  const other: Locale = locale === 'ja' ? 'en' : 'ja';
  const kind = (name: Kind) => KINDS.indexOf(name);
  return [
    ...named.terms.map(({ id, data: { ja, en } }): Entry => {
      const own = { ja, en }[locale];
      return [
        `glossary/${id}/`,
        kind('term'),
        own.term,
        { ja, en }[other].term,
        own.line,
        keys(ja.reading, ja.term, en.term, ...ja.aliases, ...en.aliases),
      ];
    }),
    ...named.subsidies.map(({ id, data }): Entry => [
      `subsidies/#${id}`,
      kind('scheme'),
      data[locale].name,
      data[other].name,
      '',
      keys(data.ja.name, data.ja.printedName, data.en.name, data.en.printedName, ...(data.aliases ?? [])),
    ]),
    ...named.organisations.map(({ id, data }): Entry => [
      `resources/#${id}`,
      kind('organisation'),
      data[locale].name,
      data[other].name,
      '',
      keys(data.ja.name, data.ja.name.replace(LEGAL_FORM, ''), data.en.name, ...(data.aliases ?? [])),
    ]),
    ...named.pages.map(({ path, kind: which, name, also }): Entry => [
      path,
      kind(which),
      name[locale],
      name[other],
      '',
      keys(name.ja, name.en, ...also),
    ]),
  ];
}
