import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { wordsSchema } from '../../src/data/schemas/words.ts';
import { checkContent, type ContentSources } from '../../src/lib/content-check.ts';
import { describeProblem } from '../../src/lib/problem.ts';
import { CHAPTERS } from '../../src/sidebar.ts';

const folder = join(import.meta.dirname, '../fixtures/content');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What brings entries onto a page. */
const LISTS: Readonly<Record<string, string>> = {
  resources:
    '\nimport { OrganisationList } from \'~/components/handbook/pages.ts\';\n\n<OrganisationList group="public" />\n',
  'tools/maturity-quiz': "\nimport MaturityQuiz from '~/components/islands/MaturityQuiz.astro';\n\n<MaturityQuiz />\n",
  subsidies: "\nimport { SubsidyList } from '~/components/handbook/pages.ts';\n\n<SubsidyList />\n",
};

/** A small site in which nothing is wrong. */
export function sound() {
  const chapter = read('chapter.mdx');
  const chapters = (folder: string) =>
    CHAPTERS.map((id, index) => ({
      id,
      address: `/handbook/${id}/`,
      file: `${folder}${id}.mdx`,
      text: chapter.replace('chapter: 1', `chapter: ${index + 1}`),
    }));
  const pages = (folder: string) =>
    ['index', 'about', 'resources', 'subsidies', 'worksheets', 'tools/maturity-quiz'].map((name) => ({
      address: name === 'index' ? '/' : `/${name}/`,
      file: `${folder}${name}.mdx`,
      text: `${read('page.mdx')}${LISTS[name] ?? ''}`,
    }));
  const words = (word: string) =>
    Object.keys(wordsSchema.shape)
      .map((key) => `${key}: ${word}\n`)
      .join('');
  return {
    files: Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => [name, read(name)]),
    ),
    words: { ja: words('言葉'), en: words('Word') },
    chapters: { ja: chapters('handbook/'), en: chapters('en/handbook/') },
    pages: { ja: pages(''), en: pages('en/') },
  };
}

/** The day of these tests. */
export const TODAY = '2026-11-30';

/** What the check says of a content, in its own words. */
export const say = (sources: ContentSources, today = TODAY) => checkContent(sources, today).map(describeProblem);

/** The sound site with one text exchanged in a data file. */
export function withFile(file: string, from: string, to: string): string[] {
  const content = sound();
  const text = content.files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
  content.files[file] = text.replace(from, to);
  return say(content);
}

/** The sound site with one text exchanged in the first chapter. */
export function withChapter(from: string, to: string): string[] {
  const content = sound();
  const first = content.chapters.ja[0];
  if (!first?.text.includes(from)) throw new Error(`The chapter does not hold “${from}”`);
  first.text = first.text.replace(from, to);
  return say(content);
}

/** The sound site with a text at the end of the first chapter, from line 22 on. */
export const withText = (text: string): string[] => withChapter('<Loop />\n', `<Loop />\n\n${text}\n`);
