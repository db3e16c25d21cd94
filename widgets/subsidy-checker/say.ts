/** What the model found, in sentences: on the screen, on paper and in a calendar alike. Pure. */
import { fill } from '../kit/fill.ts';
import { yen } from './amount.ts';
import type { Deadline } from './calendar.ts';
import type { CheckData, RoundData } from './data.ts';
import { wageRise } from './explain.ts';
import { isWeak, judge, type LeafVerdict, type Replies } from './logic.ts';
import { ceilingFor, money, stepsFor, timing, type Context, type Timing } from './model.ts';
import type { Condition, Track } from './schema.ts';

/** The four checks of the handbook, without the readiness that is asked apart. */
export type Check = 'cost' | 'terms' | 'timing';

/** Which of the four checks a condition belongs to: told by what it asks. */
const checkOf = ({ leaf }: LeafVerdict): Check => {
  const asked = Object.keys(leaf.is ?? {});
  if (asked.includes('purpose')) return 'cost';
  return asked.includes('ordered') ? 'timing' : 'terms';
};

/** What a condition says to the reader: its words for yes, no or unknown. */
export function sentence({ say, words }: CheckData, { leaf, value, overdue, excepted }: LeafVerdict): string {
  if (overdue) return words.overdue;
  return excepted ? say(leaf, 'no') + words.gap + words.excepted : say(leaf, value);
}

/** What tells a reader something: not which of several ways counts, unless that is all there is. */
function telling(because: readonly LeafVerdict[]): readonly LeafVerdict[] {
  const found = because.filter(({ leaf, value }) => !leaf.branch || value === 'yes');
  return found.length === 0 ? because : found;
}

/** The conditions that must all hold, one by one. */
export const partsOf = (condition: Condition): Condition[] =>
  'all' in condition ? condition.all.flatMap(partsOf) : [condition];

/** Every condition that decides a track, met or open, under its check; each sentence once. */
export function statements(
  data: CheckData,
  { when }: Track,
  replies: Replies,
  context: Context,
): Record<Check, LeafVerdict[]> {
  const found: Record<Check, LeafVerdict[]> = { cost: [], terms: [], timing: [] };
  const said = new Set<string>();
  for (const verdict of partsOf(when).flatMap((part) => telling(judge(part, replies, context).because))) {
    const words = sentence(data, verdict);
    if (!said.has(words)) found[checkOf(verdict)].push(verdict);
    said.add(words);
  }
  return found;
}

/** The sentences of a verdict, each once. */
export const reasons = (data: CheckData, because: readonly LeafVerdict[]): string[] => [
  ...new Set(telling(because).map((each) => sentence(data, each))),
];

/** `2026-12-15` as 2026年12月15日（火） or Tue, 15 December 2026. By hand, as amounts are. */
export function dateOf({ words }: Pick<CheckData, 'words'>, day: string, withWeekday = true): string {
  const moment = new Date(day);
  const [month = '', weekday = ''] = [words.months[moment.getUTCMonth()], words.weekdays[moment.getUTCDay()]];
  const date = fill(words.date, { year: moment.getUTCFullYear(), month, day: moment.getUTCDate() });
  return withWeekday ? fill(words.weekday, { weekday, date }) : date;
}

const daysTo = (day: string, today: string): number => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);

const roundOf = (data: CheckData, scheme: string, id: string): RoundData | undefined =>
  data.schemes[scheme]?.rounds.find((round) => round.id === id);

export const timingOf = (scheme: string, track: Track, context: Context): Timing =>
  timing(track, context.rounds[scheme] ?? [], context);

/** When one can apply, in sentences; the day that comes before the close stands by itself. */
export function timingInWords(data: CheckData, scheme: string, when: Timing, today: string): string[] {
  const { timing: words } = data.words;
  if (when.state === 'about') return [data.periods[when.fact] ?? words.unknown];
  if (when.state === 'unknown') return [words.unknown];
  const round = roundOf(data, scheme, when.round);
  const name = round?.name ?? '';
  if (when.state === 'before') return [fill(words.before, { round: name, date: dateOf(data, when.opens) })];
  const values = { round: name, date: dateOf(data, when.closes), time: round?.time ?? '' };
  if (when.state === 'closed') return [fill(words.closed, values)];
  const told = (sentence: string, { date, name: what }: { date: string; name: string }) =>
    fill(sentence, { date: dateOf(data, date), what });
  const before = round?.milestones.filter(({ date }) => date < when.closes) ?? [];
  const left = daysTo(when.closes, today);
  return [
    fill(left === 0 ? words.lastDay : words.open, { ...values, n: left }),
    ...before.filter(({ date }) => date < today).map((each) => told(words.missed, each)),
    ...before.filter(({ date }) => date === when.next).map((each) => told(words.next, each)),
  ];
}

/** The days of a round that still lie ahead, for a calendar. */
export function deadlines(data: CheckData, scheme: string, when: Timing, today: string): Deadline[] {
  if (when.state !== 'open' && when.state !== 'before') return [];
  const round = roundOf(data, scheme, when.round);
  const found = data.schemes[scheme];
  if (!round || !found) return [];
  const { words } = data;
  const title = (what: string) => `${found.name} ${round.name}${words.colon}${what}`;
  const days = [
    ...round.milestones.map(({ date, name }) => ({ date, title: title(name), note: words.reminder })),
    { date: round.opens, title: title(words.opens), note: words.reminder },
    { date: round.closes, title: title(words.closes), note: fill(words.calendarNote, { time: round.time }) },
  ];
  return days
    .filter(({ date }) => date > today && date <= round.closes)
    .sort((a, b) => Date.parse(a.date) - Date.parse(b.date))
    .map((day) => ({ ...day, url: found.url }));
}

/** The upper end of the answered band of employees; endless for the topmost one. */
export function staffAtMost(replies: Replies, context: Context): number | undefined {
  const band = context.questions.staff?.options[replies.staff ?? '']?.band;
  return band && (band.to ?? Infinity);
}

const isSmall = (replies: Replies, context: Context): boolean =>
  ['company', 'sole'].includes(replies.form ?? '') && judge({ use: 'small' }, replies, context).value === 'yes';

/** The money line: share and ceiling, and with a cost what that comes to and what is paid first; `brief` for paper, which says the latter once. */
export function moneyInWords(
  data: CheckData,
  track: Track,
  replies: Replies,
  context: Context,
  cost: number | undefined,
  brief = false,
): string[] {
  const { words, locale } = data;
  const show = (amount: number) => yen(amount, locale);
  const rule = track.money;
  const isOverdue = rule?.facts.some((id) => context.today > (context.facts[id]?.reviewBy ?? ''));
  const isOther = Object.entries(rule?.only ?? {}).some(([id, options]) => !options.includes(replies[id] ?? ''));
  if (!rule || isOverdue || isOther) return brief ? [] : [words.money.unknown, words.money.always];
  const staff = staffAtMost(replies, context);
  const small = isSmall(replies, context);
  const ceiling = ceilingFor(rule, staff);
  const all = rule.ceilings.map((each) => each.yen);
  const most = ceiling ?? Math.max(...all);
  const steps = stepsFor(rule, small).filter((_, n, list) => (list[n - 1]?.upTo ?? 0) < most);
  const rates = steps.map((step, n) => {
    const [share = '', of = ''] = step.rate.split('/');
    const rate = fill(words.money.share, { share, of });
    if (steps.length === 1) return rate;
    return fill(n > 0 ? words.money.rest : words.money.upTo, { rate, amount: show(step.upTo ?? 0) });
  });
  const limit =
    ceiling === undefined ? fill(words.money.range, { low: show(Math.min(...all)), high: show(most) }) : show(ceiling);
  const general = [fill(words.money.rates, { rates: rates.join(words.comma), ceiling: limit }), rule.note];
  const found = cost === undefined ? undefined : money(track, cost, staff, small);
  const upfront = brief
    ? []
    : [cost === undefined ? words.money.always : fill(words.money.upfront, { cost: show(cost) })];
  if (!found || cost === undefined) return [general.filter(Boolean).join(words.gap), ...upfront];
  const { grant, parts, tooSmall, sum } = found;
  const formula = fill(words.money.formula, {
    parts: parts
      .map((part) => fill(words.money.part, { cost: show(Math.round(part.cost)), rate: part.rate }))
      .join(words.money.plus),
    sum: show(sum),
    ceiling: ceiling === undefined ? [Math.min(...all), most].map(show).join(words.to) : limit,
  });
  return [
    general.filter(Boolean).join(words.gap),
    [fill(words.money.grant, { grant: show(grant) }), ...(brief ? [] : [formula])].join(words.gap),
    ...(tooSmall ? [fill(words.money.tooSmall, { floor: show(rule.floor ?? 0) })] : []),
    ...upfront,
    ...(tooSmall || brief ? [] : [fill(words.money.own, { own: show(cost - grant) })]),
  ];
}

/** The monthly pay that a pay rise is shown for where the reader gives none: an example, and called so. */
const EXAMPLE_PAY = 200_000;

/** What a yearly pay rise means in yen for as many people as were answered; nothing where none is a condition. */
export function wageInWords(
  data: CheckData,
  track: Track,
  replies: Replies,
  context: Context,
  pay: number | undefined,
): string | undefined {
  const { words, locale } = data;
  const fact = track.wage && context.facts[track.wage.fact];
  const band = context.questions.staff?.options[replies.staff ?? '']?.band;
  if (!track.wage || !fact || context.today > fact.reviewBy || !band || band.to === 0) return undefined;
  const { percent } = track.wage;
  const counts = [...new Set([Math.max(1, band.from), band.to ?? band.from])];
  const rises = counts.map((staff) => wageRise(pay ?? EXAMPLE_PAY, staff, percent));
  const years = rises.map(({ year }) => yen(year, locale)).join(words.to);
  return fill((isWeak(fact) ? words.wageSaid : words.wageIs) + words.gap + words.wage, {
    percent,
    pay: yen(pay ?? EXAMPLE_PAY, locale) + (pay === undefined ? words.wageExample : ''),
    month: yen(rises[0]?.month ?? 0, locale),
    year: band.to === undefined ? fill(words.atLeast, { n: years }) : years,
    staff: data.questions.staff?.options[replies.staff ?? '']?.label ?? '',
  });
}

/** When one can apply, in a few words for the overview: of the first category that is open, else of the first. */
export function timingInShort(data: CheckData, scheme: string, tracks: readonly Track[], context: Context): string {
  const { brief } = data.words.timing;
  const all = tracks.map((track) => timingOf(scheme, track, context));
  const when = all.find(({ state }) => state === 'open') ?? all[0];
  if (!when) return '';
  if (when.state === 'open') {
    const isMissed = roundOf(data, scheme, when.round)?.milestones.some(({ date }) => date < context.today);
    if (isMissed) return brief.missed;
    return fill(when.next ? brief.next : brief.open, { date: dateOf(data, when.next ?? when.closes, false) });
  }
  if (when.state === 'before') return fill(brief.before, { date: dateOf(data, when.opens, false) });
  return when.state === 'closed' ? fill(brief.closed, { date: dateOf(data, when.closes, false) }) : brief[when.state];
}
