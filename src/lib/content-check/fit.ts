import type { z } from 'astro/zod';
import type { Problem } from '../problem.ts';
import { COMMAS, type Reading, type Words } from './yaml.ts';

const LANGUAGE = { ja: 'Japanese', en: 'English' } as const;

const UNITS: Readonly<Record<string, string>> = { array: ' entries', string: ' letters' };

/** `At most 5 entries`. */
const explainLimit = (which: string, limit: number | bigint, origin: string): string =>
  `${which} ${limit}${UNITS[origin] ?? ''}`;

/** A schema's complaint in an editor's words. */
function explainIssue(issue: z.core.$ZodIssue): Words {
  const [above, last] = [issue.path.at(-2), issue.path.at(-1) ?? 'the entry'];
  const key = typeof last === 'number' ? `${String(above)}[${last}]` : last;
  const language = issue.path.includes('en') ? LANGUAGE.en : issue.path.includes('ja') ? LANGUAGE.ja : undefined;
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
  if (issue.code === 'invalid_type' && issue.input === null)
    return {
      says: `${String(key)} is empty`,
      remedy: 'Write something behind the colon; text that begins with # needs quotes',
    };
  if (issue.code === 'invalid_type' && issue.expected === 'boolean')
    return { says: `${String(key)} must be true or false`, remedy: 'Write it without quotes' };
  if (issue.code === 'invalid_type' && (issue.expected === 'array' || issue.expected === 'tuple'))
    return {
      says: `${String(key)} must be a list`,
      remedy: 'Write it as [a, b], or as lines below it that begin with "- "',
    };
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record'))
    return {
      says: `${String(key)} must have fields of its own`,
      remedy: 'Write each on a line below it, further to the right, as the entry above has them',
    };
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input === 'object')
    return {
      says: `${String(key)} is not read as one text`,
      remedy: 'Put the whole text in quotes: it begins with [ or {, or has a colon and a space in it',
    };
  if (issue.code === 'invalid_type' && issue.expected === 'number')
    return { says: `${String(key)} must be a number`, remedy: 'Write digits alone, without quotes, commas and units' };
  if (issue.code === 'too_big' && issue.message.startsWith('Too big'))
    return {
      says: `${String(key)} is more than is possible`,
      remedy: explainLimit('At most', issue.maximum, issue.origin),
    };
  if (issue.code === 'too_small' && issue.message.startsWith('Too small'))
    return {
      says: `${String(key)} is less than is possible`,
      remedy: explainLimit('At least', issue.minimum, issue.origin),
    };
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

type Issue = z.core.$ZodIssue;

const isFirst = ({ path }: Issue, n: number, issues: readonly Issue[]): boolean =>
  issues.findIndex((other) => other.path.join() === path.join()) === n;

/** The field that is missing where another one is not known: most likely that is how it was meant. */
function misspelt(unknown: Issue, issues: readonly Issue[]): Issue | undefined {
  if (unknown.code !== 'unrecognized_keys' || unknown.keys.length !== 1) return undefined;
  const missing = issues.filter(
    ({ code, input, path }) =>
      code === 'invalid_type' && input === undefined && path.slice(0, -1).join() === unknown.path.join(),
  );
  return missing.length === 1 ? missing[0] : undefined;
}

/** Fields that nobody knows, each with what is to be done about it. */
function explainUnknown(keys: readonly string[], meant: PropertyKey | undefined): (Words & { key?: string })[] {
  if (keys.every((key) => /^\d+$/.test(key))) return [COMMAS];
  return keys.map((key) =>
    key.startsWith('\u3000')
      ? {
          key,
          says: 'the line begins with a full-width space',
          remedy: 'Use half-width spaces, as many as on the lines beside it',
        }
      : {
          key,
          says: `${key} is not known here`,
          remedy:
            meant === undefined
              ? 'Check the spelling or remove the line'
              : `Write ${String(meant)} instead, which is missing, or remove the line`,
        },
  );
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
  // What else is said of the same place follows from the first.
  const issues = result.error.issues.filter(isFirst);
  const meant = issues.map((issue) => misspelt(issue, issues));
  const where = (keys: readonly PropertyKey[]) =>
    reading.at([...path, ...keys.map((key) => (typeof key === 'number' ? key : String(key)))]);
  return {
    problems: issues.flatMap((issue, n): Problem[] => {
      if (issue.code === 'unrecognized_keys')
        return explainUnknown(issue.keys, meant[n]?.path.at(-1)).map(({ key, ...words }) => ({
          ...where(key === undefined ? issue.path : [...issue.path, key]),
          ...words,
        }));
      return meant.includes(issue) ? [] : [{ ...where(issue.path), ...explainIssue(issue) }];
    }),
  };
}
