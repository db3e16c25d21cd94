/** Why a track is out, and what would change it. Pure. */
import { judge, questionsOf, type Replies } from './logic.ts';
import type { Context } from './model.ts';

/** Another answer to one question, and what the track would be with it. */
export interface Change {
  question: string;
  option: string;
}

/**
 * The single other answers with which a track that is out would no longer be: other plans, such as another purpose. What
 * is a fact about the reader, such as an order that was placed, is never named: that would invite a false answer.
 */
export function changes(scheme: string, track: string, replies: Replies, context: Context): Change[] {
  const when = context.rules[scheme]?.tracks[track]?.when;
  if (!when) return [];
  const now = judge(when, replies, context);
  if (now.value !== 'no') return [];
  const plans = [...new Set(now.because.flatMap(({ leaf }) => questionsOf(leaf)))].filter(
    (id) => context.questions[id]?.changeable,
  );
  return plans.flatMap((question) =>
    Object.keys(context.questions[question]?.options ?? {})
      .filter((option) => option !== replies[question])
      .filter((option) => judge(when, { ...replies, [question]: option }, context).value !== 'no')
      .map((option) => ({ question, option })),
  );
}

/** What a yearly pay rise means: yen a month for one person, and a year for all, rounded up to whole yen. */
export function wageRise(monthlyPay: number, staff: number, percent: number): { month: number; year: number } {
  // Hundredths of a percent, so that 3.5 stays exact.
  const month = Math.ceil((monthlyPay * Math.round(percent * 100)) / 10_000);
  return { month, year: month * 12 * staff };
}
