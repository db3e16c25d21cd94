import { chapterSchema } from '../../data/schemas/page.ts';
import { CHAPTERS } from '../../sidebar.ts';
import {
  headingAnchors,
  headingsWithoutAnchor,
  markedTerms,
  shownFigures,
  siteLinks,
  splitChapter,
} from '../chapter-text.ts';
import type { Problem } from '../problem.ts';
import { fit, readYaml } from './yaml.ts';

export interface ChapterSource {
  id: string;
  file: string;
  text: string;
}

/** What chapters may name. */
export interface Known {
  terms: readonly string[];
  organisations: readonly string[];
  figures: readonly string[];
  worksheets: readonly string[];
  /** Addresses of the pages besides chapters, terms and sheets. */
  pages: readonly string[];
}

type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** The ids of all headings, by chapter address. */
export const anchorsOf = (chapters: readonly ChapterSource[]): Anchors =>
  new Map(
    chapters.map(({ id, text }) => [
      `/handbook/${id}/`,
      new Set(headingAnchors(splitChapter(text).body).map((anchor) => anchor.id)),
    ]),
  );

/** What is wrong with a link that an editor wrote, if anything. */
export function checkLink(
  path: string,
  where: Pick<Problem, 'file' | 'place' | 'line'>,
  known: Known,
  anchors: Anchors,
): Problem[] {
  const [target = '', anchor] = path.split('#');
  const [, folder, id = ''] = /^\/(glossary|worksheets)\/([^/]+)\/$/.exec(target) ?? [];
  const exists =
    known.pages.includes(target) ||
    anchors.has(target) ||
    (folder !== undefined && known[folder === 'glossary' ? 'terms' : 'worksheets'].includes(id));
  if (!exists)
    return [{ ...where, says: `there is no page ${target}`, remedy: 'Pages end with a slash: /handbook/dx/' }];
  if (anchor !== undefined && anchors.has(target) && !anchors.get(target)?.has(anchor))
    return [
      {
        ...where,
        says: `${target} has no heading [#${anchor}]`,
        remedy: 'Use the id behind a heading of that chapter',
      },
    ];
  return [];
}

/** Frontmatter, terms, figures, headings and links of all chapters of one language. */
export function checkChapters(chapters: readonly ChapterSource[], known: Known): Problem[] {
  const anchors = anchorsOf(chapters);
  return chapters.flatMap((chapter) => checkChapter(chapter, known, anchors));
}

function checkChapter({ id, file, text }: ChapterSource, known: Known, anchors: Anchors): Problem[] {
  const { frontmatter, body, bodyOffset } = splitChapter(text);
  const problems: Problem[] = [];
  const complain = (line: number, place: string, says: string, remedy: string) =>
    problems.push({ file, place, line: line + bodyOffset, says, remedy });

  const reading = readYaml(file, frontmatter, 1);
  const page = fit(reading, [], chapterSchema, reading.value);
  problems.push(...reading.problems, ...page.problems);

  const place = (CHAPTERS as readonly string[]).indexOf(id) + 1;
  if (place === 0)
    complain(1 - bodyOffset, '', `${id} is not a chapter`, `Name the file after one of: ${CHAPTERS.join(', ')}`);
  else if (page.value && page.value.chapter !== place)
    problems.push({
      ...reading.at(['chapter']),
      says: `chapter says ${page.value.chapter}, but ${id} is chapter ${place}`,
      remedy: `Write chapter: ${place}`,
    });

  const link = (path: string, where: Pick<Problem, 'file' | 'place' | 'line'>) =>
    problems.push(...checkLink(path, where, known, anchors));
  page.value?.nextSteps.forEach((step, n) => {
    const where = reading.at(['nextSteps', n]);
    if ('link' in step) link(step.link, where);
    else if (!known.organisations.includes(step.organisation))
      problems.push({
        ...where,
        says: `there is no organisation ${step.organisation}`,
        remedy: 'Use the id of an entry of organisations.yaml',
      });
  });
  siteLinks(body).forEach(({ id: path, line }) => link(path, { file, place: '', line: line + bodyOffset }));

  const seen = new Set<string>();
  for (const { id: term, line } of markedTerms(body)) {
    if (!known.terms.includes(term))
      complain(line, `Term ${term}`, 'there is no such term', 'Use the id of an entry of glossary.yaml');
    else if (seen.has(term))
      complain(line, `Term ${term}`, 'the term is marked twice', 'Keep the first one, where the word first stands');
    seen.add(term);
  }
  for (const { id: figure, line } of shownFigures(body))
    if (!known.figures.includes(figure))
      complain(line, `figure ${figure}`, 'the figure has no words', `Add ${figure} to figures.yaml`);

  const heads = new Set<string>();
  for (const { id: anchor, line } of headingAnchors(body)) {
    if (heads.has(anchor)) complain(line, `[#${anchor}]`, 'two headings have this id', 'Give one of them another id');
    heads.add(anchor);
  }
  for (const { id: heading, line } of headingsWithoutAnchor(body))
    complain(line, heading, 'the heading has no id', 'End it with an id in brackets, such as [#first-steps]');
  return problems;
}
