import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { CHAPTERS, type ChapterId } from '../sidebar.ts';
import type { Locale } from '../locales.ts';
import { markedTerms } from './chapter-text.ts';

/** A chapter's page in a language. */
export async function getChapter(id: ChapterId, locale: Locale): Promise<CollectionEntry<'docs'>> {
  const docs = await getCollection('docs');
  const find = (path: string) => docs.find((entry) => entry.id === path);
  const path = `${locale === 'ja' ? '' : `${locale}/`}handbook/${id}`;
  const entry = find(path);
  if (!entry) throw new Error(`There is no chapter ${path} in src/content/docs.`);
  return entry;
}

/** All chapters in their order. */
export const getChapters = (locale: Locale) => Promise.all(CHAPTERS.map((id) => getChapter(id, locale)));

/** `handbook/dx` and `en/handbook/dx` are both the chapter `dx`. */
export function chapterIdOf(entryId: string): ChapterId | undefined {
  const id = /^(?:en\/)?handbook\/([^/]+)$/.exec(entryId)?.[1];
  return CHAPTERS.find((chapter) => chapter === id);
}

export async function getTerm(id: string): Promise<CollectionEntry<'glossary'>> {
  const entry = await getEntry('glossary', id);
  if (!entry) throw new Error(`There is no term ${id} in src/data/glossary.yaml.`);
  return entry;
}

/** The terms of a text, in the order in which they are marked. */
export const getMarkedTerms = (body: string | undefined) =>
  Promise.all(markedTerms(body ?? '').map(({ id }) => getTerm(id)));

/** The chapters that mark a term, in their order. */
export async function getChaptersUsing(term: string, locale: Locale): Promise<CollectionEntry<'docs'>[]> {
  const chapters = await getChapters(locale);
  return chapters.filter(({ body }) => markedTerms(body ?? '').some(({ id }) => id === term));
}

export async function getEdition() {
  const entry = await getEntry('edition', 'edition');
  if (!entry) throw new Error('There is no edition in src/data/edition.yaml.');
  return entry.data;
}

/** The entries of a data file in the order in which an editor wrote them. */
export async function getInOrder<
  C extends
    | 'organisations'
    | 'references'
    | 'subsidies'
    | 'subsidyLaw'
    | 'subsidyQuestions'
    | 'subsidyDefinitions'
    | 'subsidyRules'
    | 'glossary'
    | 'quiz'
    | 'quizProfile'
    | 'quizSteps'
    | 'quizVersions'
    | 'promptJobs'
    | 'assistants'
    | 'worksheets',
>(name: C) {
  const entries: CollectionEntry<C>[] = await getCollection(name);
  return [...entries].sort((a, b) => a.data.order - b.data.order);
}
