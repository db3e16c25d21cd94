import type { MdastNode } from 'satteri';
import { splitChapter } from '../chapter-text.ts';
import type { Problem } from '../problem.ts';
import { everyNode, readMdx } from './mdx.ts';
import { readYaml, type Reading } from './yaml.ts';

/** A page as an editor wrote it. */
export interface PageSource {
  /** Without language: `/about/`. */
  address: string;
  /** `en/about.mdx`. */
  file: string;
  text: string;
}

/** A page as read. */
export interface Page extends PageSource {
  /** What stands at its head. */
  head: Reading;
  body: string;
  /** Lines that stand before the body. */
  offset: number;
  nodes: readonly MdastNode[];
  /** The ids of its headings, and those that tags carry. */
  ids: readonly string[];
  /** The tags that stand on it, each once. */
  tags: readonly string[];
}

/** The id with which a heading ends: `[#first-steps]`. */
export function headingId(node: MdastNode): string | undefined {
  const last = node.type === 'heading' ? node.children.at(-1) : undefined;
  return last?.type === 'text' ? /\[#([^\]\n]*)\]\s*$/.exec(last.value)?.[1] : undefined;
}

/** A tag of MDX, in a line or as a block. */
export type Tag = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export const isTag = (node: MdastNode): node is Tag =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The attributes of a tag that are written in quotes. */
export const attributesOf = ({ attributes }: Tag): Readonly<Record<string, string>> =>
  Object.fromEntries(
    attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : [],
    ),
  );

/** Dates without quotes at the head of a page, which Astro takes for a moment in time. */
function bareDates(file: string, frontmatter: string): Problem[] {
  return frontmatter.split('\n').flatMap((line, n): Problem[] => {
    const [, key, date] = /^\s*(\w+):\s+(\d{4}-\d{2}-\d{2})\s*(?:#.*)?$/.exec(line) ?? [];
    return key === undefined
      ? []
      : [
          {
            file,
            place: key,
            line: n + 2,
            says: 'the date has no quotes',
            remedy: `Put the date in quotes: '${date}'`,
          },
        ];
  });
}

/** Reads a page; where its head or its body cannot be read, says why, once for each slip. */
export function readPage(source: PageSource): { page?: Page; problems: Problem[] } {
  const { file, text } = source;
  const { frontmatter, body, bodyOffset: offset } = splitChapter(text);
  if (frontmatter === '')
    return {
      problems: [
        {
          file,
          place: '',
          line: 1,
          says: 'the head of the page is missing or not closed',
          remedy: 'Put title, description and the other lines of the head between two lines of ---',
        },
      ],
    };
  const head = readYaml(file, frontmatter, 1);
  const { tree, problems } = readMdx(file, body, offset);
  const all = [...head.problems, ...bareDates(file, frontmatter), ...problems];
  if (tree === undefined || all.length > 0) return { problems: all };
  const nodes = everyNode(tree);
  const tags = nodes.filter(isTag);
  return {
    problems: [],
    page: {
      ...source,
      head,
      body,
      offset,
      nodes,
      ids: [...nodes.flatMap((node) => headingId(node) ?? []), ...tags.flatMap((tag) => attributesOf(tag).id ?? [])],
      tags: [...new Set(tags.flatMap(({ name }) => name ?? []))],
    },
  };
}
