import {
  LineCounter,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import type { Problem } from '../problem.ts';

/** A YAML file as read: its entries, and a way to say where something stands in it. */
export interface Reading {
  file: string;
  value: Record<string, unknown>;
  problems: Problem[];
  at(path: readonly (string | number)[]): Pick<Problem, 'file' | 'place' | 'line'>;
}

/** `['jizokuka', 'rounds', 0]` as `jizokuka › rounds[0]`. */
function describePath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (all, key) => (typeof key === 'number' ? `${all}[${key}]` : all === '' ? key : `${all} › ${key}`),
    '',
  );
}

function lineAt(doc: Document, lines: LineCounter, path: readonly (string | number)[], offset: number) {
  for (let length = path.length; length > 0; length--) {
    const parent = doc.getIn(path.slice(0, length - 1), true) ?? doc.contents;
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
    const node = pair?.key ?? doc.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + offset;
  }
  return undefined;
}

/** What is wrong and what to do about it. */
export type Words = Pick<Problem, 'says' | 'remedy'>;

const QUOTES = 'Put the whole text in quotes';

const OPEN = /^[^"]*(?:"[^"]*"[^"]*)*"[^"]*$/;
// An apostrophe within a word opens nothing.
const OPEN_SINGLE = /(?:^|[\s[{,])'(?:[^']|'')*$/;

const OPEN_LIST = /^[^[\]]*\[[^\]]*$/;

/** What ends nowhere, and the line that shows where it began. */
const OPENED = [
  [/^Missing closing 'quote/, OPEN_SINGLE],
  [/^Missing closing/, OPEN],
  [/end with a \]/, OPEN_LIST],
] as const;

/** The last line up to this one on which something is opened and not closed, from 1; this one where there is none. */
const lastOpen = (written: readonly string[], line: number, open: RegExp): number =>
  written.slice(0, line).findLastIndex((each) => open.test(each)) + 1 || line;

/** What stands on a line that cannot be read, as far as one can see it. */
const SLIPS: readonly (readonly [seen: RegExp, says: string, remedy: string])[] = [
  [/^\s*\t/, 'the line begins with a tab', 'Use spaces, as many as on the lines beside it'],
  [/^\s*\u3000/, 'the line begins with a full-width space', 'Use half-width spaces, as many as on the lines beside it'],
  [
    /^(?:<{7}|={7}|>{7})/,
    'two versions of the file were not brought together',
    'Keep the right lines of both, and remove those with <<<<<<<, ======= and >>>>>>>',
  ],
  [/^\s*(?:- )?[^\s:：'"]+：/, 'the colon behind the name is full-width', 'Write a half-width colon and a space'],
  [/^\s*(?:- )?[^\s:：'"]+:[^\s:/]/, 'there is no space behind the colon', 'Write a half-width space there'],
  [/: +[^"'\s[{|>].*: /, 'the text has a colon and a space in it', 'Put the whole text in quotes'],
  [/: +[@`%!&*]/, 'the text begins with a letter that YAML keeps for itself', 'Put the whole text in quotes'],
  [/^\s*-[^\s-]/, 'there is no space behind the -', 'Write a half-width space there'],
  [OPEN, 'a quote is opened and not closed', 'Close it, or remove both'],
  [OPEN_SINGLE, 'a quote is opened and not closed', 'Close it, or remove both'],
];

const INDENT = 'Look at indentation: give it as many spaces as the lines beside it';

/** What the parser means where the line alone does not show it. */
const MEANT: readonly (readonly [message: RegExp, says: string, remedy: string])[] = [
  [/must start at the same column/, 'the line does not begin in the column of those beside it', INDENT],
  [/end with a [\]}]/, 'a [ or { is opened and not closed', 'Close it, or put the whole text in quotes'],
  [/^Unexpected scalar at node end/, 'something stands behind a text in quotes or in brackets', QUOTES],
  [/^Unexpected block-seq-ind/, 'the text begins with a - and a space', QUOTES],
  [
    /^Not a YAML token/,
    'the text begins on the line of the | or >',
    'Begin it on the next line, two spaces further to the right',
  ],
  [
    /^Implicit keys need/,
    'a line has no name and colon',
    'Join it to the line above, or give it two spaces more than that',
  ],
  [/^Unexpected , in flow/, 'two commas stand side by side', 'Remove one of them'],
];

/**
 * The first thing that makes a file unreadable: what the parser says behind it follows from it, sometimes a thousandfold.
 * Where the line shows the slip, it is named; else the parser's own words stand.
 */
function explainSyntax(message: string, line: string): Words {
  const [, says, remedy] =
    SLIPS.find(([seen]) => seen.test(line)) ?? MEANT.find(([meant]) => meant.test(message)) ?? [];
  if (says && remedy) return { says: `this is not valid YAML: ${says}`, remedy };
  return {
    says: `this is not valid YAML: ${message.replace(/\.$/, '')}`,
    remedy: 'Look at indentation, quotes and colons on that line and those beside it',
  };
}

export const COMMAS: Words = { says: 'the number has commas', remedy: 'Write amounts without commas' };

/** Of an amount with commas within { } what stands behind a comma seems a key. `text` begins before the second one. */
const explainTwice = (text: string): Words =>
  /^,\d{3}\b/.test(text)
    ? COMMAS
    : { says: 'the same key stands twice', remedy: 'Keep one of them or give the other its own name' };

/** `['cloud', 'ja', 'aliases', 0]` for a node with these ancestors. */
const pathOf = (ancestors: readonly unknown[], node: unknown): (string | number)[] =>
  [...ancestors, node].flatMap((each, n, all) =>
    isPair(each) ? String(each.key) : isSeq(all[n - 1]) ? (all[n - 1] as { items: unknown[] }).items.indexOf(each) : [],
  );

/** A list in [ ]. Names do not hold commas. */
interface List {
  single: boolean;
  ofNames: boolean;
}

/** Why a text does not come out as it was written, if it does not. */
function explainLost(node: Scalar, written: string, behind: string, list: List | undefined): Words | undefined {
  const { value, type, anchor, tag } = node;
  if (anchor !== undefined || tag !== undefined)
    return {
      says: `the text begins with ${anchor === undefined ? '!' : '&'}, which YAML keeps for itself`,
      remedy: QUOTES,
    };
  if (typeof value !== 'string') return undefined;
  const sign = /\*\*|\]\(|<\/?(?:[A-Z]|br\b)/.exec(value)?.[0];
  if (sign !== undefined)
    return { says: `${sign} would be read as it stands, since this text is plain`, remedy: 'Remove it' };
  if (type !== 'PLAIN') return undefined;
  if (/(?:^|\n\s*)-[^\s\d-]/.test(written))
    return { says: 'there is no space behind a - in this list', remedy: 'Write a half-width space there' };
  if (/^[ \t]+#/.test(behind))
    return { says: 'what stands behind the # is not read', remedy: `${QUOTES}, or remove it` };
  if (/^［.*］$/.test(value))
    return { says: 'the brackets of the list are full-width', remedy: 'Write it as [a, b] with half-width signs' };
  if (list && (value.includes('，') || (value.includes('、') && (list.single || list.ofNames))))
    return {
      says: 'the commas of the list are full-width',
      remedy: 'Write a half-width comma and a space between the entries; one that holds a comma stands in quotes',
    };
  return undefined;
}

/** Texts that YAML reads without an error, and not as they were written. */
function lostWords(doc: Document, text: string): (Words & { place: string; at: number })[] {
  const found: (Words & { place: string; at: number })[] = [];
  visit(doc, {
    Node(_, node: Node, ancestors) {
      const place = describePath(pathOf(ancestors, node));
      const [at = 0, end = 0] = node.range ?? [];
      if (isScalar(node)) {
        const parent = ancestors.at(-1);
        const list =
          isSeq(parent) && parent.flow
            ? { single: parent.items.length === 1, ofNames: /› aliases\[\d+\]$|^aliases\[/.test(place) }
            : undefined;
        const words = explainLost(
          node,
          text.slice(at, end),
          text.slice(end, (text.indexOf('\n', end) + 1 || text.length + 1) - 1),
          list,
        );
        if (words) found.push({ place, at, ...words });
      } else if (!isCollection(node) && 'resolve' in node && node.resolve(doc) === undefined)
        found.push({ place, at, says: 'this is not valid YAML: the text begins with *', remedy: QUOTES });
    },
  });
  if (found.length > 0) return found;
  return doc.warnings.map(({ message, pos: [at] }) => ({
    place: '',
    at,
    says: `this is not valid YAML: ${message}`,
    remedy: QUOTES,
  }));
}

/**
 * Parses YAML; what cannot be read comes back as problems with their lines: every key that stands twice, and the first
 * slip in the writing. `offset` lines stand before it.
 */
export function readYaml(file: string, text: string, offset = 0): Reading {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const written = text.split('\n');
  const isTwice = ({ code }: (typeof doc.errors)[number]) => code === 'DUPLICATE_KEY';
  const first = doc.errors.find((error) => !isTwice(error));
  const problems = doc.errors
    .filter((error) => error === first || isTwice(error))
    .map((error): Problem => {
      const { line: found } = lines.linePos(error.pos[0]);
      // A text that never ends is noticed at the end of the file; where it began helps.
      const [, open] = OPENED.find(([message]) => message.test(error.message)) ?? [];
      const line = open ? lastOpen(written, found, open) : found;
      return {
        file,
        place: '',
        line: line + offset,
        ...(isTwice(error)
          ? explainTwice(text.slice(error.pos[0] - 1))
          : explainSyntax(error.message, written[line - 1] ?? '')),
      };
    });
  if (problems.length === 0)
    problems.push(
      ...lostWords(doc, text).map(({ at, ...rest }) => ({ file, ...rest, line: lines.linePos(at).line + offset })),
    );
  let content: unknown = {};
  try {
    if (problems.length === 0) content = doc.toJS();
  } catch (error) {
    // Aliases are resolved only here: *name without an &name before it.
    problems.push({
      file,
      place: '',
      says: `this is not valid YAML: ${error instanceof Error ? error.message : String(error)}`,
      remedy: 'Put text that begins with * or & in quotes',
    });
  }
  const isRecord = typeof content === 'object' && content !== null && !Array.isArray(content);
  if (!isRecord)
    problems.push({
      file,
      place: '',
      says: 'there are no entries in it',
      remedy: 'Each entry begins with its id and a colon at the start of a line',
    });
  return {
    file,
    value: isRecord ? (content as Record<string, unknown>) : {},
    problems,
    at: (path) => {
      const line = lineAt(doc, lines, path, offset);
      return { file, place: describePath(path), ...(line === undefined ? {} : { line }) };
    },
  };
}
