import type { z } from 'astro/zod';
import { LineCounter, isMap, isNode, parseDocument, type Document } from 'yaml';
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

/** Parses YAML and keeps every complaint of the parser as a problem with its line. `offset` lines stand before it. */
export function readYaml(file: string, text: string, offset = 0): Reading {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = doc.errors.map((error): Problem => ({
    file,
    place: '',
    line: lines.linePos(error.pos[0]).line + offset,
    ...(error.code === 'DUPLICATE_KEY'
      ? { says: 'the same key stands twice', remedy: 'Keep one of them or give the other its own name' }
      : {
          says: `this is not valid YAML: ${error.message.replace(/\.$/, '')}`,
          remedy: 'Look at indentation, quotes and colons on that line and the one before',
        }),
  }));
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

const LANGUAGE = { ja: 'Japanese', en: 'English' } as const;

/** A schema's complaint in an editor's words. */
function explainIssue(issue: z.core.$ZodIssue): Pick<Problem, 'says' | 'remedy'> {
  const key = issue.path.at(-1) ?? 'the entry';
  const language = issue.path.includes('en') ? LANGUAGE.en : issue.path.includes('ja') ? LANGUAGE.ja : undefined;
  if (issue.code === 'unrecognized_keys')
    return {
      says: `${issue.keys.join(', ')} is not known here`,
      remedy: 'Check the spelling or remove the line',
    };
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    if (key === 'en' || key === 'ja')
      return {
        says: `the ${LANGUAGE[key]} text is missing`,
        remedy: `Add ${key}: with the same fields as the other language`,
      };
    return {
      says: `${String(key)} is missing${language === undefined ? '' : ` in ${language}`}`,
      remedy: `Add the line ${String(key)}:`,
    };
  }
  if (issue.code === 'invalid_type')
    return {
      says: `${String(key)} must be ${issue.expected}`,
      remedy: 'Put text and dates in quotes; lists take one "- " a line',
    };
  if (issue.code === 'invalid_value')
    return {
      says: `${String(key)} has a value that is not known`,
      remedy: `Use one of: ${issue.values.map(String).join(', ')}`,
    };
  if (issue.code === 'invalid_union') {
    return {
      says: 'this does not have one of the shapes that are known',
      remedy: 'Compare it with the entry above it. Text with a comma or a colon needs quotes',
    };
  }
  const [says = '', ...remedy] = issue.message.split('. ');
  return { says: `${String(key)} ${says}`, remedy: remedy.join('. ').replace(/\.$/, '') || 'Correct it' };
}

/** Holds one entry against its schema; what does not fit comes back as problems. */
export function fit<T>(
  reading: Reading,
  path: readonly string[],
  schema: z.ZodType<T>,
  value: unknown,
): { value?: T; problems: Problem[] } {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => ({
      ...reading.at([...path, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))]),
      ...explainIssue(issue),
    })),
  };
}
