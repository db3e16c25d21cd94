import type { Problem } from '../problem.ts';
import type { Reading } from './yaml.ts';

/** As much of the checker's data as the check needs; the shapes themselves are held by their schemas. */
interface Leaf {
  id: string;
  fact: string;
  soft?: true | undefined;
  is?: Readonly<Record<string, readonly string[]>> | undefined;
  limits?: { by?: string | undefined; rows: Readonly<Record<string, Readonly<Record<string, number>>>> } | undefined;
  manual?: true | undefined;
  unsettled?: true | undefined;
  ja: { no?: string | undefined };
  en: { no?: string | undefined };
}
type Condition =
  { all: Condition[] } | { any: Condition[] } | { not: Condition } | { use: string; soft?: true | undefined } | Leaf;

interface Question {
  about: 'fit' | 'readiness';
  options: Readonly<Record<string, { band?: { from: number; to?: number | undefined } | undefined }>>;
}

interface Track {
  when: Condition;
  rounds: readonly string[];
  needs: readonly string[];
  money?:
    | {
        facts: readonly string[];
        steps: readonly { upTo?: number | undefined }[];
        small?: readonly { upTo?: number | undefined }[] | undefined;
        ceilings: readonly { staff?: number | undefined }[];
        only?: Readonly<Record<string, readonly string[]>> | undefined;
      }
    | undefined;
  wage?: { fact: string } | undefined;
  period?: string | undefined;
}

interface Read<T> {
  reading: Reading;
  entries: Readonly<Record<string, T>>;
}

export interface RuleSources {
  rules: Read<{ ask: readonly string[]; tracks: Readonly<Record<string, Track>> }>;
  definitions: Read<{ when: Condition }>;
  questions: Read<Question>;
  /** Grades of facts by `<scheme>/<fact>` and `law/<fact>`. */
  facts: ReadonlyMap<string, 'official' | 'agreeing' | 'single' | 'unverified'>;
  /** Rounds by scheme. */
  rounds: Readonly<Record<string, readonly string[]>>;
  organisations: readonly string[];
}

/** Rules name what exists, their limits meet the bands of the answers, and nothing that is weakly known can say no. */
export function checkSubsidyRules(sources: RuleSources): Problem[] {
  const { rules, definitions, questions, facts, rounds, organisations } = sources;
  const problems: Problem[] = [];

  for (const [id, { ask, tracks }] of Object.entries(rules.entries)) {
    const say = (path: (string | number)[], says: string, remedy: string) =>
      problems.push({ ...rules.reading.at([id, ...path]), says, remedy });
    if (!(id in rounds)) say([], `there is no scheme ${id}`, 'Use the id of an entry of subsidies.yaml');
    ask.forEach((each, n) => {
      if (!organisations.includes(each))
        say(['ask', n], `there is no organisation ${each}`, 'Use the id of an entry of organisations.yaml');
    });
    for (const [track, { when, rounds: own, needs, money, wage, period }] of Object.entries(tracks)) {
      const at = ['tracks', track];
      for (const round of own)
        if (!(rounds[id] ?? []).includes(round))
          say([...at, 'rounds'], `${id} has no round ${round}`, 'Use the id of one of its rounds in subsidies.yaml');
      for (const need of needs)
        if (questions.entries[need]?.about !== 'readiness')
          say([...at, 'needs'], `${need} is no question of readiness`, 'Use one from subsidy-questions.yaml');
      const rests = { money: money?.facts, wage: wage && [wage.fact], period: period === undefined ? [] : [period] };
      for (const [key, fact] of Object.entries(rests).flatMap(([each, ids = []]) =>
        ids.map((id) => [each, id] as const),
      ))
        if (!facts.has(fact)) say([...at, key], `there is no fact ${fact}`, 'Write it as it-hojo/rate');
      if (money) checkMoney(money, (says, remedy) => say([...at, 'money'], says, remedy), sources);
      checkCondition(when, false, (says, remedy) => say([...at, 'when'], `${track}: ${says}`, remedy), sources);
    }
  }
  for (const [id, { when }] of Object.entries(definitions.entries)) {
    const say = (says: string, remedy: string) =>
      problems.push({ ...definitions.reading.at([id, 'when']), says, remedy });
    if (uses(when, sources).has(id)) say(`the definition ${id} uses itself`, 'Write its condition without it');
    checkCondition(when, false, say, sources);
  }
  const seen = new Set<string>();
  return problems.filter(({ file, place, says }) => {
    const key = [file, place, says].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** Amounts for answers that exist, and shares and ceilings that leave no gap: the last of each has no upper end, the others rise. */
function checkMoney(
  { steps, small, ceilings, only = {} }: NonNullable<Track['money']>,
  say: (says: string, remedy: string) => void,
  { questions, definitions }: RuleSources,
): void {
  const rises = (ends: readonly (number | undefined)[]) =>
    ends.every((end, n) => (n === ends.length - 1 ? end === undefined : end !== undefined && end > (ends[n - 1] ?? 0)));
  for (const [name, list] of Object.entries({ steps, small }))
    if (list && !rises(list.map(({ upTo }) => upTo)))
      say(`the ${name} do not rise to one without upTo`, 'Sort them by upTo, and leave it out of the last');
  if (!rises(ceilings.map(({ staff }) => staff)))
    say('the ceilings do not rise to one without staff', 'Sort them by staff, and leave it out of the last');
  if (small && !('small' in definitions.entries))
    say('there is no definition small', 'Put it back into subsidy-definitions.yaml');
  for (const [question, options] of Object.entries(only)) {
    const found = questions.entries[question];
    if (found?.about !== 'fit')
      say(`only asks ${question}, which is no question of fit`, 'Use one from subsidy-questions.yaml');
    else
      for (const option of options)
        if (!(option in found.options))
          say(`only: ${question} has no answer ${option}`, `Use one of: ${Object.keys(found.options).join(', ')}`);
  }
}

/** The definitions that a condition rests on, directly or through others. */
function uses(condition: Condition, sources: RuleSources, found = new Set<string>()): Set<string> {
  if ('all' in condition) condition.all.forEach((each) => uses(each, sources, found));
  else if ('any' in condition) condition.any.forEach((each) => uses(each, sources, found));
  else if ('not' in condition) uses(condition.not, sources, found);
  else if ('use' in condition && !found.has(condition.use)) {
    found.add(condition.use);
    const definition = sources.definitions.entries[condition.use];
    if (definition) uses(definition.when, sources, found);
  }
  return found;
}

function checkCondition(
  condition: Condition,
  inNot: boolean,
  say: (says: string, remedy: string) => void,
  sources: RuleSources,
): void {
  const down = (each: Condition, turned = inNot) => checkCondition(each, turned, say, sources);
  if ('all' in condition) condition.all.forEach((each) => down(each));
  else if ('any' in condition) condition.any.forEach((each) => down(each));
  else if ('not' in condition) down(condition.not, true);
  else if ('use' in condition) {
    const definition = sources.definitions.entries[condition.use];
    if (inNot && condition.soft) say(`${condition.use} could say “no” through not`, 'Write the condition without not');
    if (!definition)
      say(`there is no definition ${condition.use}`, 'Use the id of an entry of subsidy-definitions.yaml');
    // What stands in a definition is held there; here only what a not turns round.
    else if (inNot && !uses(definition.when, sources).has(condition.use))
      checkCondition(definition.when, true, say, sources);
  } else checkLeaf(condition, inNot, say, sources);
}

function checkLeaf(
  leaf: Leaf,
  inNot: boolean,
  say: (says: string, remedy: string) => void,
  sources: RuleSources,
): void {
  const { questions, facts } = sources;
  const grade = facts.get(leaf.fact);
  if (grade === undefined)
    return say(`${leaf.id}: there is no fact ${leaf.fact}`, 'Write it as it-hojo/cooperatives or law/sme');
  const weak = grade === 'single' || grade === 'unverified';
  const gentle = weak || leaf.soft === true || leaf.manual === true || leaf.unsettled === true;
  const worded = leaf.ja.no !== undefined || leaf.en.no !== undefined;
  if (gentle && worded)
    say(
      `${leaf.id} could say “no” although ${weak ? `${leaf.fact} is only ${grade}` : 'its rule is not certain'}`,
      'Remove its words for no: then it says that one must ask',
    );
  if (gentle && inNot) say(`${leaf.id} could say “no” through not`, 'Write the condition without not');
  if (!gentle && (leaf.ja.no === undefined || leaf.en.no === undefined))
    say(`${leaf.id} has no words for “no”`, 'Add them in both languages, or soft: true where there are exceptions');

  const known = (question: string) => {
    const found = questions.entries[question];
    if (found?.about === 'fit') return found;
    say(`${leaf.id} asks ${question}, which is no question of fit`, 'Use one from subsidy-questions.yaml');
    return undefined;
  };
  for (const [question, options] of Object.entries(leaf.is ?? {})) {
    const found = known(question);
    for (const option of options)
      if (found && !(option in found.options))
        say(`${leaf.id}: ${question} has no answer ${option}`, `Use one of: ${Object.keys(found.options).join(', ')}`);
  }
  if (!leaf.limits) return;
  const { by, rows } = leaf.limits;
  const wanted = by === undefined ? ['any'] : Object.keys(known(by)?.options ?? {});
  const missing = wanted.filter((row) => !(row in rows));
  if (missing.length > 0) say(`${leaf.id} has no limit for ${missing.join(', ')}`, 'Add a row for each answer');
  for (const [row, measures] of Object.entries(rows))
    for (const [question, limit] of Object.entries(measures)) {
      const found = known(question);
      for (const [option, { band }] of Object.entries(found?.options ?? {})) {
        if (!band) say(`${leaf.id}: ${question} › ${option} has no band`, 'Give it from and to');
        else if (band.from <= limit && (band.to === undefined || band.to > limit))
          say(
            `${leaf.id}: the limit ${limit} (${row}) lies within the answer ${option} of ${question}`,
            'Cut that answer in two at the limit',
          );
      }
    }
}
