/**
 * The reader's own templates and forbidden words, as they are kept and as a file that an office hands to its members.
 * Pure: text in, a set or a sentence's reason out. What cannot be read never takes the place of what is there.
 */
import type { JobText } from './data.ts';
import { FIELDS, type Draft } from './fields.ts';

export interface Template {
  name: string;
  draft: Draft;
}

export interface Own {
  templates: readonly Template[];
  /** Words that the guard is to ask about. */
  words: readonly string[];
}

export const NOTHING: Own = { templates: [], words: [] };

/** What a file is marked with, so that another one is told from it. */
const MARK = 'prompt-builder';
const VERSION = 1;
/** More than an office writes, less than what fills a browser's storage; more is not taken in. */
export const MOST = { templates: 200, words: 500, letters: 20_000, name: 80, word: 80, file: 2_000_000 } as const;

/** Why a file was not read: not one of ours, cut short or changed, of a later version, or too large. */
export type FileProblem = 'not-json' | 'other' | 'newer' | 'empty' | 'large';

export interface Reading {
  own: Own;
  /** Entries that were left out because they are no templates. */
  left: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const line = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, most) : '';

function templateOf(value: unknown): Template | undefined {
  if (!isRecord(value) || !isRecord(value.draft)) return undefined;
  const name = line(value.name, MOST.name);
  const { draft } = value;
  const fields = FIELDS.flatMap((field) => {
    const text = draft[field];
    return typeof text === 'string' && text.trim() !== '' ? [[field, text.slice(0, MOST.letters)] as const] : [];
  });
  return name === '' || fields.length === 0 ? undefined : { name, draft: Object.fromEntries(fields) };
}

/** Words as the guard takes them: each once, on one line, none of them empty. */
export const wordsOf = (all: readonly unknown[]): string[] =>
  [...new Set(all.map((each) => line(each, MOST.word)))].filter((each) => each !== '').slice(0, MOST.words);

/** A template out of a draft; the material is the matter of one day and stays out. Nothing where nothing is left. */
export const toTemplate = (name: string, draft: Draft): Template | undefined =>
  templateOf({ name, draft: { ...draft, material: '' } });

/** A template as a job that one may begin. */
export const asJob = ({ name, draft }: Template): JobText => ({ name, start: draft, example: {}, verify: [] });

/** The set as it is kept, marked so that it is known again. */
export const toKept = ({ templates, words }: Own) => ({ kind: MARK, version: VERSION, templates, words });

/** The set as the text of a file. */
export const toFile = (own: Own): string => `${JSON.stringify(toKept(own), null, 2)}\n`;

/** The set that a file holds, or why it holds none. Never throws. */
export function fromFile(text: string): Reading | FileProblem {
  if (text.length > MOST.file) return 'large';
  let value: unknown;
  try {
    // Editors on Windows put a mark before the first letter.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'not-json';
  }
  return fromKept(value);
}

/** The same for what was kept as `toKept` gave it. */
export function fromKept(value: unknown): Reading | FileProblem {
  if (!isRecord(value) || value.kind !== MARK) return 'other';
  if (typeof value.version !== 'number') return 'other';
  if (value.version > VERSION) return 'newer';
  const listed = Array.isArray(value.templates) ? value.templates : [];
  const templates = listed.flatMap((each) => templateOf(each) ?? []).slice(0, MOST.templates);
  const all = Array.isArray(value.words) ? value.words : [];
  const words = wordsOf(all);
  if (templates.length + words.length === 0) return 'empty';
  return { own: { templates, words }, left: listed.length - templates.length };
}

/** Both sets together; of two templates with one name and different text both stay, the second under a number. */
export function merge(mine: Own, theirs: Own): Own {
  const templates = [...mine.templates];
  for (const template of theirs.templates) {
    const same = (other: Template) => JSON.stringify(sorted(other.draft)) === JSON.stringify(sorted(template.draft));
    if (templates.some((other) => same(other) && other.name === template.name)) continue;
    let { name } = template;
    for (let n = 2; templates.some((other) => other.name === name); n++) name = `${template.name} (${n})`;
    if (templates.length < MOST.templates) templates.push({ ...template, name });
  }
  return { templates, words: [...new Set([...mine.words, ...theirs.words])].slice(0, MOST.words) };
}

const sorted = (draft: Draft) => FIELDS.map((field) => draft[field] ?? '');
