import { mdxToJs, mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from '../problem.ts';
import type { Words } from './yaml.ts';

/** A page's body as the site's own parser reads it: without a tree where it cannot be read. */
export interface Parsed {
  tree?: MdastNode;
  problems: Problem[];
}

/** Every node of a tree, from top to bottom. */
export function everyNode(node: MdastNode): MdastNode[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => everyNode(child)) : [])];
}

/** The line on which a node begins, from 1. */
export const lineOf = (node: MdastNode): number => node.position?.start.line ?? 1;

/** A slip: what to say of it on which line, and the signs without which the parser reads on. */
interface Slip extends Words {
  line: number;
  signs: readonly number[];
}

const VOID = new Set(['br', 'hr', 'wbr', 'img', 'input']);

const PLAIN_BRACKETS = 'Write ＜ ＞ or 〔 〕, or say it in words, such as 未満';

const EXAMPLE = 'Write it as <Term id="cloud">';

const CURLY = 'Write ｛ ｝ or 〔 〕 for brackets that are to be read';

const asProgram = (program: string): Words => ({ says: `{${program}} is read as a program`, remedy: CURLY });

const closing = (name: string): Words =>
  VOID.has(name)
    ? { says: `<${name}> has no slash`, remedy: `Write <${name} />` }
    : {
        says: `<${name}> is opened and not closed`,
        remedy: `Put </${name}> behind what belongs to it, or write <${name} /> where nothing does`,
      };

/** What is wrong with a tag that cannot be read, as far as one can see it. */
const TAGS: readonly (readonly [seen: RegExp, says: string, remedy: string])[] = [
  [
    /^<{7}/,
    'two versions of the file were not brought together',
    'Keep the right lines of both, and remove those with <<<<<<<, ======= and >>>>>>>',
  ],
  [/^<!--/, 'a remark between <!-- and --> cannot stand here', 'Write it between {/* and */}'],
  [/^<[a-z]+:\/\//, 'an address cannot stand between < and >', 'Write it as a link: [words](https://…)'],
  [/^<[\w.+-]+@/, 'an address cannot stand between < and >', 'Write it as a link: [words](mailto:…)'],
  [/^<(?!\/?[A-Za-z])/, 'a < begins no tag here', PLAIN_BRACKETS],
  [/^<[^>]*[“”„＂‘’]/, 'the quotes in the tag are not straight ones', EXAMPLE],
  [/^<[^>]*＝/, 'the = in the tag is full-width', EXAMPLE],
  [/^<[^>]*\u3000/, 'there is a full-width space in the tag', EXAMPLE],
  [/^<[^>"]*("[^">]*"[^>"]*)*"[^">]*>/, 'a quote in the tag is opened and not closed', EXAMPLE],
  [/^<[^>]*=\s*[^"'\s{>]/, 'there are no quotes in the tag', EXAMPLE],
  [/^<[^>]*(?:<|$)/, 'the tag does not end with >', EXAMPLE],
  [
    /^<[^>]*="[^"]*"[^\s/>]/,
    'there are quotes within the quotes, or no space between two parts of the tag',
    'Write 「 」 within a text in quotes, and one space between the parts',
  ],
];

/** The closing tag that would be left alone without the opening one at this place. */
function partner(body: string, at: number, name: string): number[] {
  const found = body.indexOf(`</${name}>`, at);
  const next = body.indexOf(`<${name}`, at + 1);
  return found < 0 || (next >= 0 && next < found) ? [] : [found];
}

const REASON = /^(?:(\d+):(\d+): )?([\s\S]*?)(?: \(note: .*\))?(?: \(mdx[\w-]*:[\w-]+\))?$/;

/** The parser's complaint in an editor's words. */
function explain(body: string, message: string): Slip {
  const lines = body.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, column - 1);
  const [, row = '1', column = '1', reason = message] = REASON.exec(message) ?? [];
  const line = Number(row);
  const at = offset(line, Number(column));

  const brace = body.lastIndexOf('{', at);
  if (reason.includes('parse expression') && brace >= offset(line, 1))
    return { line, signs: [brace], ...asProgram(body.slice(brace + 1, body.indexOf('}', brace))) };
  if (body[at] === '{')
    return {
      line,
      signs: [at],
      says: 'a { is opened and not closed',
      remedy: CURLY,
    };

  const closed = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(reason)?.[1];
  const [, open, openRow, openColumn] =
    /expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)\)/.exec(reason) ?? [];
  if (closed !== undefined && open !== undefined) {
    const opened = offset(Number(openRow), Number(openColumn));
    if (new RegExp(`<${closed}[\\s>]`).test(body.slice(0, opened)))
      return { line: Number(openRow), signs: [opened], ...closing(open) };
    return {
      line,
      signs: [opened, at],
      says: `</${closed}> stands where </${open}> is missing`,
      remedy: `Write </${open}>`,
    };
  }
  if (closed !== undefined)
    return {
      line,
      signs: [at],
      says: `</${closed}> closes a tag that is not open`,
      remedy: VOID.has(closed)
        ? `Write <${closed} />`
        : `Put <${closed}> in front of what belongs to it, or remove </${closed}>`,
    };

  const [, unclosed] = /^Expected a closing tag for `<([^`>]*)>`/.exec(reason) ?? [];
  if (unclosed !== undefined)
    return {
      line,
      signs: [at, ...partner(body, at, unclosed)],
      ...(/^[\w.]+$/.test(unclosed)
        ? closing(unclosed)
        : { says: `<${unclosed}> is read as a tag`, remedy: PLAIN_BRACKETS }),
    };

  const written = body.slice(at, offset(line + 1, 1) - 1);
  const [, says, remedy] = body[at] === '<' ? (TAGS.find(([seen]) => seen.test(written)) ?? []) : [];
  const name = /^<(\w+)/.exec(written)?.[1];
  return {
    line,
    signs: [at, ...(name === undefined ? [] : partner(body, at, name))],
    says: says ?? `this cannot be read: ${reason.split('\n')[0]}`,
    remedy: remedy ?? 'Compare it with a page beside it, or write the line as it was before',
  };
}

/** What stands between { and } is a program; a remark is the only one that an editor needs. */
const isRemark = (program: string): boolean => /^\s*\/\*[\s\S]*\*\/\s*$/.test(program);

/** Import lines and what the tree does not look into. */
function explainProgram(body: string, message: string): Slip {
  const slip = explain(body, message);
  const written = body.split('\n')[slip.line - 1] ?? '';
  if (/^(?:import|export)\b/.test(written))
    return {
      ...slip,
      says: `the ${written.startsWith('i') ? 'import' : 'export'} line cannot be read`,
      remedy: "Write it as import { Term } from '~/components/handbook';",
    };
  if (/esm|only import/.test(message))
    return { ...slip, says: 'a text follows an import line directly', remedy: 'Leave an empty line between them' };
  return slip;
}

const isClosed = ({ position }: MdastNode, body: string): boolean =>
  /\n\s*(?:`{3,}|~{3,})\s*$/.test(body.slice(position?.start.offset, position?.end.offset));

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads a page's body. The parser stops at the first slip; the signs of each are taken out here until it reads to the end,
 * so that all are said at once. Of those on one line the first is said: the others mostly follow from it.
 * `offset` lines stand before the body.
 */
export function readMdx(file: string, body: string, offset: number): Parsed {
  const problems: Problem[] = [];
  const say = ({ line, says, remedy }: Pick<Slip, 'line'> & Words) => {
    if (!problems.some((problem) => problem.line === line + offset))
      problems.push({ file, place: '', line: line + offset, says, remedy });
  };
  let rest = body;
  for (;;) {
    try {
      const tree = mdxToMdast(rest);
      for (const node of everyNode(tree))
        if ((node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') && !isRemark(node.value))
          say({ line: lineOf(node), ...asProgram(node.value) });
      const fence = everyNode(tree).find((node) => node.type === 'code' && !isClosed(node, rest));
      if (fence)
        say({
          line: lineOf(fence),
          says: 'a ``` is opened and not closed',
          remedy: 'Close it with ``` on a line of its own, or remove it',
        });
      if (problems.length > 0) return { problems };
      try {
        mdxToJs(body);
      } catch (error) {
        say(explainProgram(body, reasonOf(error)));
        return { problems };
      }
      return { tree, problems };
    } catch (error) {
      const slip = explain(rest, reasonOf(error));
      say(slip);
      const signs = slip.signs.filter((at) => rest[at] === '<' || rest[at] === '{');
      if (signs.length === 0) return { problems };
      rest = rest
        .split('')
        .map((sign, at) => (signs.includes(at) ? ' ' : sign))
        .join('');
    }
  }
}
