import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { dataFiles, type DataFile } from './data/schemas/index.ts';
import { pageExtension } from './data/schemas/page.ts';
import { wordsSchema } from './data/schemas/words.ts';

/** The entries keep the order in which an editor wrote them; the store would sort them by id. */
const inOrder = (text: string) => {
  const entries = parse(text) as Record<string, Record<string, unknown>>;
  return Object.fromEntries(Object.entries(entries).map(([id, entry], order) => [id, { ...entry, order }]));
};

const data = (name: DataFile) => file(`src/data/${name}.yaml`, { parser: inOrder });
const order = { order: z.number() };

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: pageExtension }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: wordsSchema }) }),
  glossary: defineCollection({ loader: data('glossary'), schema: dataFiles.glossary.extend(order) }),
  organisations: defineCollection({ loader: data('organisations'), schema: dataFiles.organisations.extend(order) }),
  references: defineCollection({ loader: data('references'), schema: dataFiles.references.extend(order) }),
  subsidies: defineCollection({ loader: data('subsidies'), schema: dataFiles.subsidies.extend(order) }),
  figures: defineCollection({ loader: data('figures'), schema: dataFiles.figures.extend(order) }),
  questions: defineCollection({ loader: data('questions'), schema: dataFiles.questions.extend(order) }),
  quiz: defineCollection({ loader: data('quiz'), schema: dataFiles.quiz.extend(order) }),
  quizProfile: defineCollection({ loader: data('quiz-profile'), schema: dataFiles['quiz-profile'].extend(order) }),
  quizSteps: defineCollection({ loader: data('quiz-steps'), schema: dataFiles['quiz-steps'].extend(order) }),
  quizVersions: defineCollection({ loader: data('quiz-versions'), schema: dataFiles['quiz-versions'].extend(order) }),
  subsidyLaw: defineCollection({ loader: data('subsidy-law'), schema: dataFiles['subsidy-law'].extend(order) }),
  subsidyQuestions: defineCollection({
    loader: data('subsidy-questions'),
    schema: dataFiles['subsidy-questions'].extend(order),
  }),
  subsidyDefinitions: defineCollection({
    loader: data('subsidy-definitions'),
    schema: dataFiles['subsidy-definitions'].extend(order),
  }),
  subsidyRules: defineCollection({ loader: data('subsidy-rules'), schema: dataFiles['subsidy-rules'].extend(order) }),
  promptJobs: defineCollection({ loader: data('prompt-jobs'), schema: dataFiles['prompt-jobs'].extend(order) }),
  worksheets: defineCollection({ loader: data('worksheets'), schema: dataFiles.worksheets.extend(order) }),
  assistants: defineCollection({ loader: data('assistants'), schema: dataFiles.assistants.extend(order) }),
  edition: defineCollection({ loader: data('edition'), schema: dataFiles.edition.extend(order) }),
};
