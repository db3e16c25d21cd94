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
    const words = written.replace(/^[\s>*#-]*/, '');
    if (!/^[\s>*-]*#/.test(written))
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

const STARS = 'Set it right around the words, without the brackets, stops and spaces at their ends: 「**言葉**」';

/** Signs that a reader would see, since they do not do here what they were written for. */
const SEEN: readonly (readonly [seen: RegExp, says: string, remedy: string])[] = [
  [/\*\*/, 'the ** would be read, since it does not work here', STARS],
  [/＊＊/, 'the ＊＊ is full-width', 'Write **words** with half-width signs'],
  [
    /＜\/?[A-Za-z][^＜]*/,
    'the signs of the tag are full-width',
    'Write <Term id="cloud">クラウド</Term> with half-width signs',
  ],
  [
    /\[[^\]\n]*\] ?（\s*(?:[/／#]|https?:)|\[[^\]\n]*\] \((?:[/#]|https?:)|［[^］\n]*］ ?[（(](?:[/／#]|https?:)|\]\(|[(（]\/[a-z][\w-]*\//,
    'the link would be read, since it is not one',
    'Write it as [words](/handbook/dx/#value), with half-width brackets and no spaces',
  ],
];

/** The same at the beginning of a line. */
const SEEN_FIRST: typeof SEEN = [
  [/^#+(?:[^\s#\d]|$)/, 'there is no space behind the # of the heading', 'Write a half-width space there'],
  [/^＃+/, 'the # of the heading is full-width', 'Write a half-width # and a space'],
  [/^-(?:[^\s\-\d]|$)/, 'there is no space behind the - of the list', 'Write a half-width space there'],
  [/^\d+\.[^\s\d]/, 'there is no space behind the number of the list', 'Write a half-width space there'],
  [/^[・●■]/, 'the mark of the list is full-width', 'Write a half-width - and a space'],
  [
    /^(?:\d+[．）]|[０-９]+[.．）])/,
    'the number of the list is full-width',
    'Write 1. with half-width signs, and a space',
  ],
  [
    /^\u3000+[-#|\d]/,
    'the line begins with a full-width space',
    'Use half-width spaces, as many as on the lines beside it',
  ],
  [/^｜/, 'the lines of the table are full-width', 'Write them as |'],
  [/^\|.*\|/, 'the table has no line below its head', 'Write one there, with --- for each column: |---|---|'],
];

/** What would be read as signs, struck through, or lost at the end of a table's row. */
export function checkWriting({ file, body, offset, nodes }: Page): Problem[] {
  const problems: Problem[] = [];
  const complain = (line: number, says: string, remedy: string) =>
    problems.push({ file, place: '', line: line + offset, says, remedy });
  const starts = new Set(nodes.flatMap((node) => (node.type === 'paragraph' ? (node.children[0] ?? []) : [])));
  for (const node of nodes) {
    if (node.type === 'delete') complain(lineOf(node), 'the words between two ~ would be struck through', 'Write 〜');
    if (node.type === 'emphasis') {
      const [before, behind] = [body[(node.position?.start.offset ?? 0) - 1], body[node.position?.end.offset ?? 0]];
      if ((before === '*') !== (behind === '*'))
        complain(lineOf(node), 'there are not as many * on both sides of the words', 'Write **words**');
    }
    if (node.type === 'table') {
      const [head, ...rows] = node.children.map((row) => row.children.length);
      rows.forEach((cells, n) => {
        if (cells !== head)
          complain(
            lineOf(node.children[n + 1] ?? node),
            `the number of cells is ${cells} here, and ${head} in the head`,
            'Add or remove a |',
          );
      });
    }
    if (node.type !== 'text') continue;
    // What stands behind a tag in the same line does not begin one.
    const words = starts.has(node) ? node.value : ` ${node.value}`;
    for (const [seen, says, remedy] of [...SEEN, ...SEEN_FIRST])
      for (const line of new Set(
        [...words.matchAll(new RegExp(seen, 'gm'))].map(({ index }) => words.slice(0, index).split('\n').length),
      ))
        complain(lineOf(node) + line - 1, says, remedy);
  }
  return problems;
}
