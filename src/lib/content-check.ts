import type { z } from 'astro/zod';
import { dataFiles, type DataFile } from '../data/schemas/index.ts';
import { CHAPTERS } from '../sidebar.ts';
import { markedTerms, shownFigures, splitChapter } from './chapter-text.ts';
import { anchorsOf, checkChapters, checkLink, type ChapterSource } from './content-check/chapters.ts';
import { checkEdition, checkGlossary, checkSubsidies } from './content-check/data.ts';
import { checkQuiz } from './content-check/quiz.ts';
import { checkReadings } from './content-check/readings.ts';
import { checkSubsidyRules } from './content-check/subsidy-rules.ts';
import { fit, readYaml, type Reading } from './content-check/yaml.ts';
import type { Problem } from './problem.ts';

/** All that editors write, as text: data files by name, chapters by language. */
export interface ContentSources {
  files: Readonly<Record<string, string>>;
  chapters: Readonly<Record<'ja' | 'en', readonly ChapterSource[]>>;
  /** Addresses of the other Japanese pages: `/about/`. */
  pages: readonly string[];
}

type Entry<F extends DataFile> = z.infer<(typeof dataFiles)[F]>;

/**
 * Everything that is wrong with the content, so that an editor can mend it in one go: first what cannot be read, and
 * once all can be read what does not fit together.
 * Pure: text in, problems out; an empty list means that the site can be built.
 */
export function checkContent({ files, chapters, pages }: ContentSources): Problem[] {
  const problems: Problem[] = [];
  const read = <F extends DataFile>(name: F): { reading: Reading; entries: Record<string, Entry<F>> } => {
    const file = `${name}.yaml`;
    const text = files[file];
    if (text === undefined)
      problems.push({ file, place: '', says: 'the file is missing', remedy: `Put it back into src/data/` });
    const reading = readYaml(file, text ?? '{}');
    problems.push(...reading.problems);
    const entries: Record<string, Entry<F>> = {};
    for (const [id, value] of Object.entries(reading.value)) {
      const result = fit(reading, [id], dataFiles[name] as unknown as z.ZodType<Entry<F>>, value);
      problems.push(...result.problems);
      if (result.value !== undefined) entries[id] = result.value;
    }
    return { reading, entries };
  };

  const glossary = read('glossary');
  const organisations = read('organisations');
  const subsidies = read('subsidies');
  const figures = read('figures');
  const edition = read('edition');
  const questions = read('questions');
  const quiz = read('quiz');
  const quizSteps = read('quiz-steps');
  const quizVersions = read('quiz-versions');
  read('quiz-profile');
  const law = read('subsidy-law');
  const rules = read('subsidy-rules');
  const definitions = read('subsidy-definitions');
  const subsidyQuestions = read('subsidy-questions');
  read('prompt-jobs');
  read('assistants');
  const worksheets = read('worksheets');
  read('references');
  const readings = read('readings');
  for (const file of Object.keys(files))
    if (!(file.replace(/\.yaml$/, '') in dataFiles))
      problems.push({
        file,
        place: '',
        says: 'the site does not know this file',
        remedy: `Use one of: ${Object.keys(dataFiles)
          .map((name) => `${name}.yaml`)
          .join(', ')}`,
      });
  // Of an entry that cannot be read everything that points at it would seem wrong, and hide the one slip among sixty.
  if (problems.length > 0) return problems;

  problems.push(
    ...checkReadings(readings.reading, readings.entries),
    ...checkGlossary(glossary.reading, glossary.entries),
    ...checkSubsidies(subsidies.reading, subsidies.entries),
    ...(edition.entries.edition
      ? checkEdition(edition.reading, edition.entries.edition, organisations.entries, subsidies.entries)
      : []),
  );

  const known = {
    terms: Object.keys(glossary.reading.value),
    organisations: Object.keys(organisations.reading.value),
    figures: Object.keys(figures.reading.value),
    worksheets: Object.keys(worksheets.reading.value),
    pages,
  };
  problems.push(...checkChapters(chapters.ja, known), ...checkChapters(chapters.en, known));
  const anchors = anchorsOf(chapters.ja);
  for (const [id, { link }] of Object.entries(questions.entries))
    problems.push(...checkLink(link, questions.reading.at([id, 'link']), known, anchors));

  for (const [id, { link }] of Object.entries(quizSteps.entries))
    problems.push(...checkLink(link, quizSteps.reading.at([id, 'link']), known, anchors));
  for (const [id, { link }] of Object.entries(worksheets.entries))
    problems.push(...checkLink(link, worksheets.reading.at([id, 'link']), known, anchors));
  for (const [id, { link }] of Object.entries(quiz.entries))
    problems.push(...checkLink(link, quiz.reading.at([id, 'link']), known, anchors));
  problems.push(...checkQuiz(quiz, quizVersions, known.organisations));
  problems.push(
    ...checkSubsidyRules({
      rules,
      definitions,
      questions: subsidyQuestions,
      facts: new Map([
        ...Object.entries(law.entries).map(([id, { grade }]) => [`law/${id}`, grade] as const),
        ...Object.entries(subsidies.entries).flatMap(([scheme, { facts }]) =>
          facts.map(({ id, grade }) => [`${scheme}/${id}`, grade] as const),
        ),
      ]),
      rounds: Object.fromEntries(
        Object.entries(subsidies.entries).map(([id, { rounds }]) => [id, rounds.map((round) => round.id)]),
      ),
      organisations: known.organisations,
    }),
  );

  for (const [locale, folder] of [
    ['ja', 'handbook/'],
    ['en', 'en/handbook/'],
  ] as const)
    for (const id of CHAPTERS)
      if (!chapters[locale].some((chapter) => chapter.id === id))
        problems.push({
          file: `${folder}${id}.mdx`,
          place: '',
          says: 'the chapter is missing',
          remedy: `Put the file back into src/content/docs/${folder}`,
        });

  const bodies = chapters.ja.map(({ text }) => splitChapter(text).body);
  const used = new Set(bodies.flatMap((body) => markedTerms(body).map((mention) => mention.id)));
  for (const id of known.terms)
    if (!used.has(id))
      problems.push({
        ...glossary.reading.at([id]),
        says: 'no chapter uses this term',
        remedy: `Mark it where it first stands: <Term id="${id}">…</Term>, or remove the entry`,
      });
  const shown = new Set(bodies.flatMap((body) => shownFigures(body).map((mention) => mention.id)));
  for (const id of known.figures)
    if (!shown.has(id))
      problems.push({
        ...figures.reading.at([id]),
        says: 'no chapter shows this figure',
        remedy: `Place <${id} /> in a chapter, or remove the entry`,
      });
  return problems;
}
