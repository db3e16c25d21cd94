/**
 * The subsidy checker: replies in, three separate answers per track out (fit, timing, readiness), and the next question.
 * It never says “eligible”: a fit is only worth a telephone call. Knows no page, no clock and no store.
 */
import { isWeak, judge, leavesOf, questionsOf, UNKNOWN, type Replies, type Verdict, type World } from './logic.ts';
import type { Condition, Rule, Step, Track } from './schema.ts';

/** Worth asking, needs checking, not for this reader, or still open because questions are. */
export type Fit = 'ask' | 'check' | 'not' | 'open';

export interface Round {
  id: string;
  opens: string;
  closes: string;
  grade: World['facts'][string]['grade'];
  /** Days that come before the close, such as a form that another office must issue. */
  milestones: readonly { date: string }[];
}

export interface Context extends World {
  rules: Readonly<Record<string, Rule>>;
  rounds: Readonly<Record<string, readonly Round[]>>;
  /** Fit questions in the order in which they are preferred where several settle as much. */
  order: readonly string[];
}

export interface TrackVerdict extends Verdict {
  scheme: string;
  track: string;
  fit: Fit;
}

const fitOf = ({ value, pending }: Verdict): Fit =>
  value === 'yes' ? 'ask' : value === 'no' ? 'not' : pending.length > 0 ? 'open' : 'check';

/** Which questions a condition asks; looked up once, since trying out answers needs it a thousand times. */
const asked = new WeakMap<Condition, ReadonlySet<string>>();
function asks(condition: Condition, question: string, { definitions }: World): boolean {
  const found = asked.get(condition) ?? new Set(leavesOf(condition, definitions).flatMap(questionsOf));
  asked.set(condition, found);
  return found.has(question);
}

/** Every track of every scheme, or those alone that ask a question. */
export function verdicts(replies: Replies, context: Context, question?: string): TrackVerdict[] {
  return Object.entries(context.rules).flatMap(([scheme, { tracks }]) =>
    Object.entries(tracks).flatMap(([track, { when }]) => {
      if (question !== undefined && !asks(when, question, context)) return [];
      const verdict = judge(when, replies, context);
      return { ...verdict, scheme, track, fit: fitOf(verdict) };
    }),
  );
}

/** A scheme by its best track: one that is worth asking about, then one to check, then an open one. */
export function schemeFit(tracks: readonly Pick<TrackVerdict, 'fit'>[]): Fit {
  return (['ask', 'check', 'open'] as const).find((fit) => tracks.some((track) => track.fit === fit)) ?? 'not';
}

/** How many tracks nothing can change any more. */
export const settled = (tracks: readonly TrackVerdict[]): number => tracks.filter(({ fit }) => fit !== 'open').length;

/**
 * The question that settles most: by how many tracks are settled on average over its answers, then by how many depend
 * on it, then by the preferred order. After the first answer comes what is urgent. Nothing where no question could
 * change anything.
 */
export function nextQuestion(replies: Replies, context: Context): string | undefined {
  const now = verdicts(replies, context);
  const open = [...new Set(now.flatMap(({ pending }) => pending))];
  const urgent = open.find((question) => context.questions[question]?.urgent);
  if (urgent !== undefined && Object.values(replies).some((reply) => reply !== undefined)) return urgent;
  const scored = open.map((question) => {
    const options = [...Object.keys(context.questions[question]?.options ?? {}), UNKNOWN];
    const before = settled(verdicts(replies, context, question));
    const gains = options.map(
      (option) => settled(verdicts({ ...replies, [question]: option }, context, question)) - before,
    );
    return {
      question,
      gain: gains.reduce((sum, gain) => sum + gain, 0) / options.length,
      wanted: now.filter(({ pending }) => pending.includes(question)).length,
      rank: context.order.indexOf(question),
    };
  });
  return scored.sort((a, b) => b.gain - a.gain || b.wanted - a.wanted || a.rank - b.rank)[0]?.question;
}

const isSound = (fact: World['facts'][string] | undefined, today: string): boolean =>
  fact !== undefined && !isWeak(fact) && today <= fact.reviewBy;

/** When one can apply; every day gives an answer. */
export type Timing =
  | { state: 'open'; round: string; closes: string; next: string | undefined }
  | { state: 'before'; round: string; opens: string }
  | { state: 'closed'; round: string; closes: string }
  /** A fact says in words how long one can apply. */
  | { state: 'about'; fact: string }
  | { state: 'unknown' };

/** The timing of a track: the round that is open, else the next one, else what a fact says, else the last one that closed. */
export function timing(
  { rounds: ids, period }: Pick<Track, 'rounds' | 'period'>,
  rounds: readonly Round[],
  { today, facts }: Pick<World, 'today' | 'facts'>,
): Timing {
  const own = rounds.filter(({ id, grade }) => ids.includes(id) && grade !== 'single' && grade !== 'unverified');
  const open = own.find(({ opens, closes }) => opens <= today && today <= closes);
  if (open) {
    const next = open.milestones
      .map(({ date }) => date)
      .filter((date) => date >= today && date < open.closes)
      .sort()[0];
    return { state: 'open', round: open.id, closes: open.closes, next };
  }
  const [coming] = own.filter(({ opens }) => opens > today).sort((a, b) => Date.parse(a.opens) - Date.parse(b.opens));
  if (coming) return { state: 'before', round: coming.id, opens: coming.opens };
  if (period !== undefined && isSound(facts[period], today)) return { state: 'about', fact: period };
  const [last] = own.filter(({ closes }) => closes < today).sort((a, b) => Date.parse(b.closes) - Date.parse(a.closes));
  return last ? { state: 'closed', round: last.id, closes: last.closes } : { state: 'unknown' };
}

export interface Money {
  /** What could be granted at most, in yen; the whole cost has to be paid first. */
  grant: number;
  ceiling: number;
  /** What the shares add up to before the ceiling. */
  sum: number;
  /** The parts that add up to it: cost in yen and the share of it. */
  parts: readonly { cost: number; rate: string }[];
  /** True where the ceiling cuts it. */
  capped: boolean;
  /** True where it is below the least amount that is granted. */
  tooSmall: boolean;
}

/** The ceiling for so many people; nothing where it depends on their number and that is not known. */
export function ceilingFor({ ceilings }: MoneyRule, staffAtMost: number | undefined): number | undefined {
  if (staffAtMost === undefined && ceilings.length > 1) return undefined;
  return ceilings.find(({ staff }) => staff === undefined || (staffAtMost ?? 0) <= staff)?.yen;
}

type MoneyRule = NonNullable<Track['money']>;

export const stepsFor = (rule: MoneyRule, small: boolean): readonly Step[] => (small && rule.small) || rule.steps;

/**
 * min(ceiling, Σ rate × cost), in whole yen, rounded down; nothing where the ceiling is not known.
 *
 * @param staffAtMost  the upper end of the band of employees; undefined where it was not answered
 */
export function money(
  track: Pick<Track, 'money'>,
  cost: number,
  staffAtMost: number | undefined,
  small: boolean,
): Money | undefined {
  if (!track.money || !(cost > 0)) return undefined;
  const { ceilings, floor = 0 } = track.money;
  const parts: Money['parts'][number][] = [];
  let left = cost;
  let granted = 0;
  for (const { upTo, rate } of stepsFor(track.money, small)) {
    const [share = 0, of = 1] = rate.split('/').map(Number);
    const room = upTo === undefined ? Infinity : (Math.max(0, upTo - granted) * of) / share;
    const part = Math.min(left, room);
    if (part <= 0) continue;
    parts.push({ cost: part, rate });
    granted += (part * share) / of;
    left -= part;
  }
  // Thirds leave a trace behind the point; what is promised is whole yen, rounded down.
  const sum = Math.floor(granted + 1e-6);
  const lowest = Math.min(...ceilings.map(({ yen }) => yen));
  // Below every ceiling it does not matter which one counts.
  const ceiling = ceilingFor(track.money, staffAtMost) ?? (sum <= lowest ? lowest : undefined);
  if (ceiling === undefined) return undefined;
  const grant = Math.min(ceiling, sum);
  return { grant, ceiling, sum, parts, capped: sum > ceiling, tooSmall: grant < floor };
}

/** How many days something takes, at least and at most, as far as that is known. */
const LEAD: Readonly<Record<string, readonly [number, number]>> = { gbiz: [0, 31] };

export type Ready = 'done' | 'to-do' | 'late' | 'reader' | 'open';

/** What has to be ready, with the time it takes held against the close. */
export function readiness(
  needs: readonly string[],
  replies: Replies,
  when: Timing,
  today: string,
): { need: string; state: Ready }[] {
  const closes = when.state === 'open' ? when.closes : undefined;
  const days = closes === undefined ? Infinity : (Date.parse(closes) - Date.parse(today)) / 86_400_000;
  return needs.map((need) => {
    const reply = replies[need];
    if (reply === undefined) return { need, state: 'open' };
    if (reply === UNKNOWN) return { need, state: 'reader' };
    if (reply === 'yes' || reply === 'two') return { need, state: 'done' };
    const [, most] = LEAD[need] ?? [0, 0];
    return { need, state: most > days ? 'late' : 'to-do' };
  });
}
