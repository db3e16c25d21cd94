/** Entries of the subsidy checker in one language. Pure, so that the tests read the same data in the same way. */
import type { QuestionData, RoundData } from '#widgets/subsidy-checker/data.ts';
import type { CheckQuestion } from '#widgets/subsidy-checker/schema.ts';
import type { Locale } from '../../locales.ts';

/** A round as an editor writes it. */
interface Round extends Omit<RoundData, 'name' | 'time' | 'milestones'> {
  time?: string | undefined;
  milestones?: readonly ({ date: string } & Readonly<Record<Locale, string>>)[] | undefined;
  ja: { name: string };
  en: { name: string };
}

export const questionIn = (
  locale: Locale,
  { about, changeable, urgent, options, [locale]: words }: Omit<CheckQuestion, 'id'>,
): QuestionData => ({
  about,
  changeable,
  urgent,
  ...words,
  options: Object.fromEntries(
    Object.entries(options).map(([option, { band, advice, [locale]: label }]) => [
      option,
      { label, band, advice: advice?.[locale] },
    ]),
  ),
});

export const roundIn = (
  locale: Locale,
  { id, opens, closes, time = '', grade, milestones = [], [locale]: words }: Round,
): RoundData => ({
  id,
  opens,
  closes,
  time,
  grade,
  name: words.name,
  milestones: milestones.map((each) => ({ date: each.date, name: each[locale] })),
});
