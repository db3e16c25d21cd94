import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Fact, Replies } from '../../widgets/subsidy-checker/logic.ts';
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
