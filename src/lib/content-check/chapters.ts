import { chapterSchema } from '../../data/schemas/page.ts';
import { CHAPTERS } from '../../sidebar.ts';
import { markedTerms, shownFigures } from '../chapter-text.ts';
import type { Problem } from '../problem.ts';
import { fit } from './fit.ts';
import { checkLink, type Anchors, type Known } from './links.ts';
import type { Page, PageSource } from './page.ts';

export interface ChapterSource extends PageSource {
  id: string;
}

/** What only a chapter has: its number, what to do next, terms and figures. */
export function checkChapter(id: string, page: Page, known: Known, anchors: Anchors): Problem[] {
  const { file, head, body, offset } = page;
  const problems: Problem[] = [];
  const complain = (line: number, place: string, says: string, remedy: string) =>
    problems.push({ file, place, line: line + offset, says, remedy });

  const { value, problems: misfits } = fit(head, [], chapterSchema, head.value);
  problems.push(...misfits);

  const place = (CHAPTERS as readonly string[]).indexOf(id) + 1;
  if (place === 0)
    complain(1 - offset, '', `${id} is not a chapter`, `Name the file after one of: ${CHAPTERS.join(', ')}`);
  else if (value && value.chapter !== place)
    problems.push({
      ...head.at(['chapter']),
      says: `chapter says ${value.chapter}, but ${id} is chapter ${place}`,
      remedy: `Write chapter: ${place}`,
    });

  value?.nextSteps.forEach((step, n) => {
    const where = head.at(['nextSteps', n]);
    if ('link' in step) problems.push(...checkLink(step.link, where, anchors));
    else if (!known.organisations.includes(step.organisation))
      problems.push({
        ...where,
        says: `there is no organisation ${step.organisation}`,
        remedy: 'Use the id of an entry of organisations.yaml',
      });
  });

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
      complain(
        line,
        `figure ${figure}`,
        'the figure has no words',
        `Check the spelling, or add ${figure} to figures.yaml`,
      );
  return problems;
}
