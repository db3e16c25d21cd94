import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Fact, Replies } from '../../widgets/subsidy-checker/logic.ts';
import { questionIn, roundIn } from '../../src/components/islands/subsidy-words.ts';
import type { CheckQuestion } from '../../widgets/subsidy-checker/schema.ts';
import type { Locale } from '../../widgets/kit/locale.ts';
import type { CheckData } from '../../widgets/subsidy-checker/data.ts';
import { messages } from '../../widgets/subsidy-checker/messages.ts';
import type { Context, Round } from '../../widgets/subsidy-checker/model.ts';

const data = (name: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, `../../src/data/${name}.yaml`), 'utf8'));

interface Scheme {
  facts: (Fact & { id: string })[];
  rounds: (Omit<Round, 'milestones'> & { milestones?: Round['milestones'] })[];
}

/** The checker's rules as the site ships them, on a day. */
export function contextOn(today: string): Context {
  const subsidies = data('subsidies') as Record<string, Scheme>;
  const law = data('subsidy-law') as Record<string, Fact>;
  const questions = data('subsidy-questions') as Context['questions'] & Record<string, { about: string }>;
  const rules = data('subsidy-rules') as Record<
    string,
    { tracks: Record<string, { rounds?: string[]; needs?: string[] }> }
  >;
  for (const { tracks } of Object.values(rules))
    for (const track of Object.values(tracks)) {
      track.rounds ??= [];
      track.needs ??= [];
    }
  return {
    today,
    facts: Object.fromEntries([
      ...Object.entries(law).map(([id, fact]) => [`law/${id}`, fact] as const),
      ...Object.entries(subsidies).flatMap(([scheme, { facts }]) =>
        facts.map((fact) => [`${scheme}/${fact.id}`, fact] as const),
      ),
    ]),
    definitions: data('subsidy-definitions') as Context['definitions'],
    questions,
    rules: rules as unknown as Context['rules'],
    rounds: Object.fromEntries(
      Object.entries(subsidies).map(([id, { rounds }]) => [
        id,
        rounds.map((round) => ({ ...round, milestones: round.milestones ?? [] })),
      ]),
    ),
    order: Object.keys(questions).filter((id) => questions[id]?.about === 'fit'),
  };
}

/** `form company, ordered no` as replies. */
export const repliesOf = (text: string): Replies =>
  Object.fromEntries(
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => each.split(' ') as [string, string]),
  );

type InBoth<T> = Readonly<Record<Locale, T>>;

/** What the checker's page is given, out of the same files, in one language. */
export function checkData(locale: Locale): CheckData {
  const subsidies = data('subsidies') as Record<
    string,
    InBoth<{ name: string }> & {
      url: string;
      facts: ({ id: string } & InBoth<string>)[];
      rounds: Parameters<typeof roundIn>[1][];
    }
  >;
  const questions = data('subsidy-questions') as Record<string, Omit<CheckQuestion, 'id'>>;
  const context = contextOn('2026-11-22');
  const office = { name: locale, href: '/resources/', url: 'https://example.com/', tel: [] };
  return {
    say: (leaf, value) => leaf[locale]?.[value] ?? leaf[locale]?.unknown ?? '',
    clause: () => '',
    locale,
    words: messages[locale],
    questions: Object.fromEntries(
      Object.entries(questions).map(([id, question]) => [id, questionIn(locale, question)]),
    ),
    facts: context.facts,
    asOf: '2026-11-22',
    periods: Object.fromEntries(
      Object.entries(subsidies).flatMap(([id, { facts }]) => facts.map((fact) => [`${id}/${fact.id}`, fact[locale]])),
    ),
    definitions: context.definitions,
    schemes: Object.fromEntries(
      Object.entries(context.rules).map(([id, { tracks }]) => [
        id,
        {
          name: subsidies[id]?.[locale].name ?? '',
          href: `/subsidies/#${id}`,
          url: subsidies[id]?.url ?? '',
          ask: [office],
          tracks: Object.fromEntries(
            Object.entries(tracks).map(([track, rule]) => [
              track,
              {
                ...rule,
                name: track,
                money: rule.money && {
                  ...rule.money,
                  // As an editor wrote it, in both languages.
                  note: (rule.money.note as unknown as InBoth<string> | undefined)?.[locale],
                },
              },
            ]),
          ),
          rounds: (subsidies[id]?.rounds ?? []).map((round) => roundIn(locale, round)),
        },
      ]),
    ),
    federation: office,
    everybody: office,
    sheet: '/tools/maturity-quiz/',
  };
}
