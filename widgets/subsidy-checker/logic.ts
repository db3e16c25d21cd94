/**
 * Three-valued logic over the closed language of conditions. Pure: conditions, answers, facts and a day in, a verdict out.
 *
 * A leaf is yes, no or unknown, and an unknown says why: not asked yet, the reader does not know, or we do not (the source
 * is weak or overdue, or nobody could verify it). More answers can turn an unknown into yes or no, never a yes or no into
 * anything else; an unknown never becomes a no.
 */
import type { Condition, Leaf } from './schema.ts';

/** An option's id, or that the reader does not know; nothing where it was not asked yet. */
export type Reply = string;
export const UNKNOWN = 'unknown';
export type Replies = Readonly<Record<string, Reply | undefined>>;

export type Value = 'yes' | 'no' | 'unknown';
/** Why something is unknown: not asked yet, the reader does not know, or the source does not settle it. */
export type Doubt = 'asked' | 'reader' | 'source';

export interface Fact {
  grade: 'official' | 'agreeing' | 'single' | 'unverified';
  /** The day after which it is overdue. */
  reviewBy: string;
}

/** What conditions are read against. */
export interface World {
  /** `2026-11-22`. */
  today: string;
  /** By `<scheme>/<fact>` and `law/<fact>`. */
  facts: Readonly<Record<string, Fact>>;
  definitions: Readonly<Record<string, { when: Condition }>>;
  /** Questions with the bands of their options. */
  questions: Readonly<
    Record<
      string,
      {
        changeable?: true | undefined;
        urgent?: true | undefined;
        options: Readonly<Record<string, { band?: Band | undefined }>>;
      }
    >
  >;
}

interface Band {
  from: number;
  to?: number | undefined;
}

export interface LeafVerdict {
  leaf: Leaf;
  value: Value;
  doubts: readonly Doubt[];
  /** Questions that could still settle it. */
  pending: readonly string[];
  /** True where its fact is past its review date: what it says may no longer hold. */
  overdue?: true;
  /** True where it says no, but the scheme may make an exception: then one must ask. */
  excepted?: true;
}

export interface Verdict {
  value: Value;
  doubts: readonly Doubt[];
  /** The smallest set of leaves that decides it: for a no those that exclude, for an unknown those that are open. */
  because: readonly LeafVerdict[];
  /** Questions that could still change it, in the order in which they stand. */
  pending: readonly string[];
}

/** True where one source alone, or none, says so. */
export const isWeak = ({ grade }: Pick<Fact, 'grade'>): boolean => grade === 'single' || grade === 'unverified';

/** True for a leaf that must never say no: its source is weak, or its rule has exceptions. */
export const isGentle = (leaf: Leaf, facts: World['facts']): boolean => {
  const fact = facts[leaf.fact];
  return leaf.soft === true || leaf.unsettled === true || leaf.manual === true || !fact || isWeak(fact);
};

interface Raw {
  value: Value;
  doubts: Doubt[];
  pending: string[];
}

const yes: Raw = { value: 'yes', doubts: [], pending: [] };
const no: Raw = { value: 'no', doubts: [], pending: [] };
const doubt = (question: string, replies: Replies): Raw =>
  replies[question] === undefined
    ? { value: 'unknown', doubts: ['asked'], pending: [question] }
    : { value: 'unknown', doubts: ['reader'], pending: [] };
const isKnown = (question: string, replies: Replies) =>
  replies[question] !== undefined && replies[question] !== UNKNOWN;

/** One measure against its limit. */
function within(question: string, limit: number, replies: Replies, world: World): Raw {
  const band = world.questions[question]?.options[replies[question] ?? '']?.band;
  if (!isKnown(question, replies) || !band) return doubt(question, replies);
  if (band.to !== undefined && band.to <= limit) return yes;
  // A band across the limit settles nothing; the build refuses such bands.
  return band.from > limit ? no : { value: 'unknown', doubts: ['reader'], pending: [] };
}

const merge = (parts: readonly Raw[]): Pick<Raw, 'doubts' | 'pending'> => ({
  doubts: [...new Set(parts.flatMap(({ doubts }) => doubts))],
  pending: [...new Set(parts.flatMap(({ pending }) => pending))],
});

/** True where one of the measures of a row is within its limit. */
function rowOf(row: Readonly<Record<string, number>>, replies: Replies, world: World): Raw {
  const parts = Object.entries(row).map(([question, limit]) => within(question, limit, replies, world));
  if (parts.some(({ value }) => value === 'yes')) return yes;
  const open = parts.filter(({ value }) => value === 'unknown');
  return open.length === 0 ? no : { value: 'unknown', ...merge(open) };
}

function rawOf(leaf: Leaf, replies: Replies, world: World): Raw {
  if (leaf.manual) return yes;
  if (leaf.unsettled) return { value: 'unknown', doubts: ['source'], pending: [] };
  if (leaf.is) {
    const parts = Object.entries(leaf.is).map(([question, options]) =>
      isKnown(question, replies) ? (options.includes(replies[question] ?? '') ? yes : no) : doubt(question, replies),
    );
    if (parts.some(({ value }) => value === 'no')) return no;
    const open = parts.filter(({ value }) => value === 'unknown');
    return open.length === 0 ? yes : { value: 'unknown', ...merge(open) };
  }
  const { by, rows = {} } = leaf.limits ?? {};
  if (by === undefined) return rowOf(rows.any ?? {}, replies, world);
  if (isKnown(by, replies)) return rowOf(rows[replies[by] ?? ''] ?? {}, replies, world);
  // Without knowing which row counts, it is settled where all rows agree.
  const all = Object.values(rows).map((row) => rowOf(row, replies, world));
  if (all.every(({ value }) => value === 'yes')) return yes;
  if (all.every(({ value }) => value === 'no')) return no;
  return { value: 'unknown', ...merge([doubt(by, replies), ...all.filter(({ value }) => value === 'unknown')]) };
}

/** A leaf as the reader is told: overdue sources and gentle leaves turn what they cannot say into unknown. */
export function leafVerdict(leaf: Leaf, replies: Replies, world: World): LeafVerdict {
  const raw = rawOf(leaf, replies, world);
  const fact = world.facts[leaf.fact];
  const overdue = !fact || world.today > fact.reviewBy || undefined;
  if (overdue && !leaf.manual) return { leaf, value: 'unknown', doubts: ['source'], pending: [], overdue };
  if (raw.value === 'no' && isGentle(leaf, world.facts))
    return { leaf, value: 'unknown', doubts: ['source'], pending: [] };
  return { leaf, ...raw };
}

const joined = (value: Value, parts: readonly Verdict[], because: readonly LeafVerdict[]): Verdict => ({
  value,
  because,
  doubts: value === 'unknown' ? [...new Set(parts.flatMap(({ doubts }) => doubts))] : [],
  pending: value === 'unknown' ? [...new Set(parts.flatMap(({ pending }) => pending))] : [],
});

const fewest = (parts: readonly Verdict[]): readonly LeafVerdict[] =>
  parts.map(({ because }) => because).reduce((least, each) => (each.length < least.length ? each : least));

/** True where some answers would make a condition say no. */
function canSayNo(condition: Condition, world: World): boolean {
  if ('use' in condition) {
    const definition = world.definitions[condition.use];
    return !condition.soft && definition !== undefined && canSayNo(definition.when, world);
  }
  if ('all' in condition) return condition.all.some((each) => canSayNo(each, world));
  if ('any' in condition) return condition.any.every((each) => canSayNo(each, world));
  if ('not' in condition) return true;
  return !isGentle(condition, world.facts);
}

/** The verdict on a condition. */
export function judge(condition: Condition, replies: Replies, world: World): Verdict {
  if ('use' in condition) {
    const definition = world.definitions[condition.use];
    if (!definition) throw new Error(`There is no definition ${condition.use}.`);
    const verdict = judge(definition.when, replies, world);
    if (!condition.soft || verdict.value !== 'no') return verdict;
    const because = verdict.because.map((each) => ({
      ...each,
      value: 'unknown' as const,
      doubts: ['source' as const],
      excepted: true as const,
    }));
    return { value: 'unknown', doubts: ['source'], because, pending: [] };
  }
  if ('not' in condition) {
    const inner = judge(condition.not, replies, world);
    const value = inner.value === 'yes' ? 'no' : inner.value === 'no' ? 'yes' : 'unknown';
    return { ...inner, value };
  }
  if ('all' in condition || 'any' in condition) {
    // An `any` is an `all` with yes and no exchanged.
    const [list, deciding, other]: [Condition[], Value, Value] =
      'all' in condition ? [condition.all, 'no', 'yes'] : [condition.any, 'yes', 'no'];
    const parts = list.map((each) => judge(each, replies, world));
    const decided = parts.filter(({ value }) => value === deciding);
    if (decided.length > 0) return joined(deciding, decided, fewest(decided));
    const open = parts.filter(({ value }) => value === 'unknown');
    if (open.length === 0)
      return joined(
        other,
        parts,
        parts.flatMap(({ because }) => because),
      );
    const found = joined(
      'unknown',
      open,
      open.flatMap(({ because }) => because),
    );
    if (!('all' in condition) || open.every(({ pending }) => pending.length > 0)) return found;
    // One part stays unknown whatever is answered: only what could still say no is worth asking.
    const harsh = list.filter((each) => canSayNo(each, world)).map((each) => judge(each, replies, world));
    return { ...found, pending: [...new Set(harsh.flatMap(({ pending }) => pending))] };
  }
  const verdict = leafVerdict(condition, replies, world);
  return { value: verdict.value, doubts: verdict.doubts, pending: verdict.pending, because: [verdict] };
}

/** All leaves of a condition, definitions included. */
export function leavesOf(condition: Condition, definitions: World['definitions']): Leaf[] {
  if ('use' in condition) {
    const definition = definitions[condition.use];
    return definition ? leavesOf(definition.when, definitions) : [];
  }
  if ('not' in condition) return leavesOf(condition.not, definitions);
  if ('all' in condition) return condition.all.flatMap((each) => leavesOf(each, definitions));
  if ('any' in condition) return condition.any.flatMap((each) => leavesOf(each, definitions));
  return [condition];
}

/** The questions that a leaf asks. */
export const questionsOf = ({ is, limits }: Leaf): string[] => [
  ...Object.keys(is ?? {}),
  ...(limits?.by === undefined ? [] : [limits.by]),
  ...Object.values(limits?.rows ?? {}).flatMap((row) => Object.keys(row)),
];
