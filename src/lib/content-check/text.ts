import type { Problem } from '../problem.ts';
import { lineOf } from './mdx.ts';
import { checkAddress, type Anchors } from './links.ts';
import { attributesOf, headingId, isTag, type Page } from './page.ts';

/** Headings of a page: two to four levels, each with an id of its own. */
export function checkHeadings({ file, body, offset, nodes }: Page): Problem[] {
  const problems: Problem[] = [];
  const lines = body.split('\n');
  const seen = new Set<string>();
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    const written = lines[lineOf(node) - 1] ?? '';
    const id = headingId(node);
    const complain = (place: string, says: string, remedy: string) =>
      problems.push({ file, place, line: lineOf(node) + offset, says, remedy });
    const words = written.replace(/^[\s#]*/, '');
    if (!/^\s*#/.test(written))
      complain(
        words,
        'the line of --- or === below it makes this a heading',
        'Leave an empty line between them, or remove that line',
      );
    else if (node.depth < 2 || node.depth > 4)
      complain(words, `the heading begins with ${'#'.repeat(node.depth)}`, 'Write ##, ### or ####');
    else if (id === undefined)
      complain(words, 'the heading has no id', 'End it with an id in brackets, such as [#first-steps]');
    else if (!/^[a-z0-9-]+$/.test(id))
      complain(`[#${id}]`, 'this is not an id', 'Use small letters, digits and hyphens, such as [#first-steps]');
    else if (seen.has(id)) complain(`[#${id}]`, 'two headings have this id', 'Give one of them another id');
    if (id !== undefined) seen.add(id);
  }
  return problems;
}

/** Links of a page, in every form in which they can be written. */
export function checkLinks(page: Page, anchors: Anchors): Problem[] {
  return page.nodes.flatMap((node) => {
    const url =
      node.type === 'link' || node.type === 'definition'
        ? node.url
        : isTag(node) && node.name === 'a'
          ? attributesOf(node).href
          : undefined;
    if (url === undefined) return [];
    return checkAddress(url, { file: page.file, place: '', line: lineOf(node) + page.offset }, page, anchors);
  });
}
