/** The bridge from the site's data to the maturity quiz: everything that it shows, in one language. */
import { getEntry } from 'astro:content';
import type { QuizData, ItemData } from '#widgets/maturity-quiz/data.ts';
import { FIELDS } from '#widgets/maturity-quiz/fields.ts';
import { messages } from '#widgets/maturity-quiz/messages.ts';
import { fill } from '#widgets/kit/fill.ts';
import { getChapter, getEdition, getInOrder } from '../../lib/content.ts';
import { headingTitle } from '../../lib/chapter-text.ts';
import { pagePath } from '../../lib/paths.ts';
import { CHAPTERS } from '../../sidebar.ts';
import { LOCALES, type Locale } from '../../locales.ts';

/** Where the words of the other language are fetched from when a sheet in it is asked for. */
export const QUIZ_WORDS = '/tools/maturity-quiz/words.json';

const CHAPTER: Record<Locale, (number: number, title: string) => string> = {
  ja: (number, title) => `第${number}章「${title}」`,
  en: (number, title) => `Chapter ${number}: ${title}`,
};

export async function quizData(locale: Locale, base: string): Promise<QuizData> {
  const words = messages[locale];
  const to = (path: string) => pagePath(path, locale, base);
  /** The title of a passage of a chapter, with or without its chapter's number. */
  const titleOf = async (link: string) => {
    const [path = '', anchor = ''] = link.split('#');
    const id = CHAPTERS.find((chapter) => path === `/handbook/${chapter}/`);
    if (!id) throw new Error(`${link} is not a passage of a chapter.`);
    const chapter = await getChapter(id, locale);
    return { number: CHAPTERS.indexOf(id) + 1, title: headingTitle(chapter.body ?? '', anchor) ?? chapter.data.title };
  };
  const passage = async (link: string) => {
    const { number, title } = await titleOf(link);
    return { name: CHAPTER[locale](number, title), href: to(link) };
  };

  const items = await Promise.all(
    (await getInOrder('quiz')).map(async ({ id, data }): Promise<ItemData> => {
      const { question, answers, action, own, help } = data[locale];
      const { dimension, side, short, step, helper, link } = data;
      return {
        id,
        dimension,
        side,
        short,
        step,
        question,
        answers,
        action,
        own,
        help,
        passage: await passage(link),
        helper,
      };
    }),
  );
  const steps = await Promise.all(
    (await getInOrder('quizSteps')).map(async ({ data }) => ({
      name: (await titleOf(data.link)).title,
      href: to(data.link),
      questions: data[locale].questions,
    })),
  );
  const { publisher, offices } = await getEdition();
  const wanted = new Set([publisher.organisation, ...items.map(({ helper }) => helper)]);
  const helpers = Object.fromEntries(
    (await getInOrder('organisations'))
      .filter(({ id }) => wanted.has(id))
      .map(({ id, data }) => [
        id,
        {
          name: data[locale].name,
          href: to(`/resources/#${id}`),
          tel: id === publisher.organisation ? offices[0]?.tel : undefined,
        },
      ]),
  );
  const figure = await getEntry('figures', 'FourStages');
  const stages = figure?.data[locale].words.stages as { head: string; note: string }[] | undefined;
  if (!stages) throw new Error('figures.yaml › FourStages › words has no stages.');
  const stage = (n: number) => {
    const { head: name = '', note = '' } = stages[n - 1] ?? {};
    return { name, title: fill(words.result.stage, { n, name }), note };
  };
  const [newest, ...older] = (await getInOrder('quizVersions'))
    .map(({ id, data }) => ({ version: Number(id.slice(1)), long: data.long, short: data.short }))
    .sort((a, b) => b.version - a.version);
  if (!newest) throw new Error('quiz-versions.yaml has no version.');
  const other = LOCALES.find((each) => each !== locale) ?? locale;
  return {
    locale,
    words,
    items,
    versions: [newest, ...older],
    profile: (await getInOrder('quizProfile')).map(({ id, data }) => ({ id, ...data[locale] })),
    steps,
    stages: { 1: stage(1), 2: stage(2), 3: stage(3), 4: stage(4) },
    fields: FIELDS,
    helpers,
    cooperativeHelper: publisher.organisation,
    subsidyChecker: to('/tools/subsidy-checker/'),
    promptBuilder: to('/tools/prompt-builder/'),
    about: await passage('/handbook/dx/#from-digitalisation-to-dx'),
    other: { locale: other, url: pagePath(QUIZ_WORDS, other, base) },
  };
}
