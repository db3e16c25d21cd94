/** The bridge from the site's data to the subsidy checker: everything that it shows, in one language. */
import { contextOf, type CheckData, type Office } from '#widgets/subsidy-checker/data.ts';
import { messages } from '#widgets/subsidy-checker/messages.ts';
import type { Fact } from '#widgets/subsidy-checker/logic.ts';
import { nextQuestion } from '#widgets/subsidy-checker/model.ts';
import type { Condition } from '#widgets/subsidy-checker/schema.ts';
import { getEdition, getInOrder } from '../../lib/content.ts';
import { pagePath } from '../../lib/paths.ts';
import { LOCALES, type Locale } from '../../locales.ts';
import { questionIn, roundIn } from './subsidy-words.ts';

/** Numbers the leaves, the same one wherever it stands: under that number its words are found among the rules. */
function numbering() {
  const rows = new Map<string, number>();
  const numbered = (condition: Condition): Condition => {
    if ('all' in condition) return { all: condition.all.map(numbered) };
    if ('any' in condition) return { any: condition.any.map(numbered) };
    if ('not' in condition) return { not: numbered(condition.not) };
    if ('use' in condition) return condition;
    const key = JSON.stringify(condition);
    rows.set(key, rows.get(key) ?? rows.size);
    return { ...condition, row: rows.get(key) };
  };
  return numbered;
}

/** What a page is given as data: the words of the conditions stand in it as text, and their numbers name them. */
export const withoutWords = (data: object): string =>
  JSON.stringify(data, function (this: object, key, value: unknown) {
    if (!('fact' in this)) return value;
    if (key === 'id' && 'row' in this) return String(this.row);
    return LOCALES.some((locale) => locale === key) ? undefined : value;
  });

/** The facts that a condition rests on. */
function factsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  if ('not' in condition) return factsOf(condition.not);
  return 'use' in condition ? [] : [condition.fact];
}

/** The facts that a way to apply rests on, in the order in which they are named. */
export const factsOfTrack = ({
  when,
  money,
  wage,
  period,
}: {
  when: Condition;
  money?: { facts: readonly string[] } | undefined;
  wage?: { fact: string } | undefined;
  period?: string | undefined;
}): string[] => [
  ...new Set([...factsOf(when), ...(money?.facts ?? []), ...[wage?.fact, period].flatMap((fact) => fact ?? [])]),
];

export interface FactText {
  grade: Fact['grade'];
  asOf: string;
  reviewBy: string;
  text: string;
  sources: readonly { name: string; url: string }[];
}

/** What rules may rest on, by `<scheme>/<fact>` and `law/<fact>`. */
export async function subsidyFacts(locale: Locale): Promise<Record<string, FactText>> {
  const all = [
    ...(await getInOrder('subsidyLaw')).map(({ id, data }) => [`law/${id}`, data] as const),
    ...(await getInOrder('subsidies')).flatMap(({ id, data }) =>
      data.facts.map((fact) => [`${id}/${fact.id}`, fact] as const),
    ),
  ];
  return Object.fromEntries(
    all.map(([id, { grade, asOf, reviewBy, sources, [locale]: text }]) => [
      id,
      { grade, asOf, reviewBy, text, sources },
    ]),
  );
}

/** Where a fact stands in the page. */
export const factAnchor = (id: string): string => `rule-${id.replace('/', '-')}`;

const short = ({ grade, reviewBy }: FactText): Fact => ({ grade, reviewBy });

export async function subsidyData(locale: Locale, base: string): Promise<CheckData> {
  const to = (path: string) => pagePath(path, locale, base);
  const { publisher, offices } = await getEdition();
  const organisations = await getInOrder('organisations');
  const office = (id: string): Office => {
    const found = organisations.find((each) => each.id === id);
    if (!found) throw new Error(`There is no organisation ${id} in src/data/organisations.yaml.`);
    return {
      name: found.data[locale].name,
      href: to(`/resources/#${id}`),
      url: found.data.url,
      tel: id === publisher.organisation ? offices.map((each) => ({ name: each[locale].name, number: each.tel })) : [],
    };
  };

  const rules = await getInOrder('subsidyRules');
  const definitions = await getInOrder('subsidyDefinitions');
  const subsidies = await getInOrder('subsidies');
  const facts = await subsidyFacts(locale);
  const wanted = new Set([
    ...definitions.flatMap(({ data }) => factsOf(data.when)),
    ...rules.flatMap(({ data }) => Object.values(data.tracks).flatMap(factsOfTrack)),
  ]);
  const periods = rules.flatMap(({ data }) => Object.values(data.tracks).flatMap(({ period }) => period ?? []));

  const numbered = numbering();
  const data: CheckData = {
    say: (leaf, value) => leaf[locale]?.[value] ?? leaf[locale]?.unknown ?? '',
    clause: () => '',
    locale,
    words: messages[locale],
    questions: Object.fromEntries(
      (await getInOrder('subsidyQuestions')).map(({ id, data }) => [id, questionIn(locale, data)]),
    ),
    facts: Object.fromEntries([...wanted].flatMap((id) => (facts[id] ? [[id, short(facts[id])]] : []))),
    asOf: Object.values(facts).reduce((last, { asOf }) => (asOf > last ? asOf : last), ''),
    periods: Object.fromEntries(periods.map((id) => [id, facts[id]?.text ?? ''])),
    definitions: Object.fromEntries(definitions.map(({ id, data }) => [id, { when: numbered(data.when) }])),
    schemes: Object.fromEntries(
      rules.map(({ id, data: { ask, tracks } }) => {
        const scheme = subsidies.find((each) => each.id === id)?.data;
        if (!scheme) throw new Error(`There is no scheme ${id} in src/data/subsidies.yaml.`);
        const { name, printedName } = scheme[locale];
        return [
          id,
          {
            name,
            printedName: printedName && messages[locale].printed.replace('{name}', printedName),
            href: to(`/subsidies/#${id}`),
            url: scheme.url,
            ask: ask.map(office),
            tracks: Object.fromEntries(
              Object.entries(tracks).map(([track, { ja, en, when, money, ...rest }]) => [
                track,
                {
                  ...rest,
                  name: { ja, en }[locale].name,
                  when: numbered(when),
                  money: money && { ...money, note: money.note?.[locale] },
                },
              ]),
            ),
            rounds: scheme.rounds.map((round) => roundIn(locale, round)),
          },
        ];
      }),
    ),
    federation: office(publisher.organisation),
    everybody: office('yorozu'),
    sheet: to('/tools/maturity-quiz/'),
  };
  return { ...data, first: nextQuestion({}, contextOf(data, '')) };
}
