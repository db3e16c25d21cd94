import type { z } from 'astro/zod';
import { dataFiles, type DataFile } from '../data/schemas/index.ts';
import { pageSchema } from '../data/schemas/page.ts';
import { CHAPTERS } from '../sidebar.ts';
import { markedTerms, shownFigures } from './chapter-text.ts';
import { checkChapter, type ChapterSource } from './content-check/chapters.ts';
import { checkEdition, checkGlossary, checkSubsidies } from './content-check/data.ts';
import { fit } from './content-check/fit.ts';
import { checkLetters } from './content-check/letters.ts';
import { checkDates } from './content-check/dates.ts';
import { anchorsOf, checkLinkInBoth } from './content-check/links.ts';
import { readPage, type Page, type PageSource } from './content-check/page.ts';
import { checkQuiz } from './content-check/quiz.ts';
import { checkReadings } from './content-check/readings.ts';
import { checkSubsidyRules } from './content-check/subsidy-rules.ts';
import { checkTags } from './content-check/tags.ts';
import { checkHeadings, checkLinks, checkWriting } from './content-check/text.ts';
import { checkWords } from './content-check/words.ts';
import { readYaml, type Reading } from './content-check/yaml.ts';
import type { Problem } from './problem.ts';

/** All that editors write, as text: data files by name, the rest by language. */
export interface ContentSources {
  files: Readonly<Record<string, string>>;
  chapters: Readonly<Record<'ja' | 'en', readonly ChapterSource[]>>;
  pages: Readonly<Record<'ja' | 'en', readonly PageSource[]>>;
  /** The words of the interface by language. */
  words: Readonly<Record<'ja' | 'en', string>>;
}

type Entry<F extends DataFile> = z.infer<(typeof dataFiles)[F]>;

/**
 * Everything that is wrong with the content, so that an editor can mend it in one go: first what cannot be read, and
 * once all can be read what does not fit together.
 * `today` is the last day on which something can have been looked up.
 * Pure: text in, problems out; an empty list means that the site can be built.
 */
export function checkContent({ files, chapters, pages, words }: ContentSources, today: string): Problem[] {
  const problems: Problem[] = [];
  const dated: Reading[] = [];
  const read = <F extends DataFile>(name: F): { reading: Reading; entries: Record<string, Entry<F>> } => {
    const file = `${name}.yaml`;
    const text = files[file];
    if (text === undefined)
      problems.push({ file, place: '', says: 'the file is missing', remedy: `Put it back into src/data/` });
    const reading = readYaml(file, text ?? '{}');
    dated.push(reading);
    problems.push(...reading.problems, ...checkLetters(file, text ?? ''));
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
  const references = read('references');
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
  problems.push(...checkWords(words));
  const readPages = (sources: readonly PageSource[]): Page[] =>
    sources.flatMap((source) => {
      const { page, problems: found } = readPage(source);
      problems.push(...found, ...checkLetters(source.file, source.text));
      return page ?? [];
    });
  const both = (sources: ContentSources['pages']) => ({ ja: readPages(sources.ja), en: readPages(sources.en) });
  const written = { chapters: both(chapters), others: both(pages) };
  // Of an entry that cannot be read everything that points at it would seem wrong, and hide the one slip among sixty.
  if (problems.length > 0) return problems;

  const all = {
    ja: [...written.chapters.ja, ...written.others.ja],
    en: [...written.chapters.en, ...written.others.en],
  };
  problems.push(
    ...[...dated, ...[...all.ja, ...all.en].map(({ head }) => head)].flatMap((reading) => checkDates(reading, today)),
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
    listed: {
      OrganisationList: Object.keys(organisations.reading.value),
      ReferenceList: Object.keys(references.reading.value),
      SubsidyList: Object.keys(subsidies.reading.value).flatMap((id) => [id, `${id}-facts`]),
    },
  };
  const anchors = { ja: anchorsOf(all.ja, known), en: anchorsOf(all.en, known) };
  for (const locale of ['ja', 'en'] as const) {
    for (const page of all[locale])
      problems.push(
        ...checkTags(page, known, today),
        ...checkHeadings(page),
        ...checkWriting(page),
        ...checkLinks(page, anchors[locale]),
      );
    for (const { head } of written.others[locale]) problems.push(...fit(head, [], pageSchema, head.value).problems);
    chapters[locale].forEach(({ id, file }) => {
      const page = written.chapters[locale].find((each) => each.file === file);
      if (page) problems.push(...checkChapter(id, page, known, anchors[locale]));
    });
  }
  for (const { reading, entries } of [questions, quizSteps, worksheets, quiz])
    for (const [id, { link }] of Object.entries(entries))
      problems.push(...checkLinkInBoth(link, reading.at([id, 'link']), anchors));
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

  const bodies = written.chapters.ja.map(({ body }) => body);
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
