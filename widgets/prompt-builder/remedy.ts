/** What one tap does about a finding: the draft as it would stand then, and the place that is left to be written. Pure. */
import type { Locale } from '../kit/locale.ts';
import type { Draft, Field } from './fields.ts';
import { lint, rewrite, UNFILLED, type Finding } from './lint.ts';
import { SENTENCES, STARTERS } from './phrases.ts';

export interface Remedy {
  /** What the tap is called: words are put in place of others, put in, left out, moved; lines are left out; or a place is gone to. */
  does: 'replace' | 'add' | 'leave-out' | 'move' | 'lines' | 'go';
  /** The words that come in. */
  text?: string;
  draft: Draft;
  /** Where the reader goes on: a field, and in it what is still to be written. */
  field: Field;
  start?: number;
  end?: number;
}

const put = (sentence: string, a = '', b = '') => sentence.replaceAll('{a}', a).replaceAll('{b}', b);

/** Text with more behind it: on the same line as Japanese is set, after a space in English. */
function join(before: string, more: string, locale: Locale): string {
  const text = before.trimEnd();
  if (text === '') return more;
  if (text.includes('\n')) return `${text}\n${more}`;
  const ended = /[。！？!?.]$/.test(text);
  if (locale === 'ja') return text + (ended ? '' : '。') + more;
  return `${text}${ended ? '' : '.'} ${more}`;
}

/** A draft with one field written anew; the first blank in what came in is where the reader goes on. */
function written(
  draft: Draft,
  field: Field,
  text: string,
  from = 0,
): Pick<Remedy, 'draft' | 'field' | 'start' | 'end'> {
  const blank = /〇+|_{3,}/g;
  blank.lastIndex = from;
  const open = blank.exec(text);
  return {
    draft: { ...draft, [field]: text },
    field,
    ...(open && { start: open.index, end: open.index + open[0].length }),
  };
}

/**
 * What can be done about a finding.
 *
 * @param locale  the language of the prompt
 * @param now  what “latest” is held against
 */
export function remedies(finding: Finding, draft: Draft, locale: Locale, now: Date): Remedy[] {
  const { rule, field, start = 0, end = 0, words = '', instead } = finding;
  const text = draft[field] ?? '';
  const say = SENTENCES[locale];
  const add = (to: Field, more: string): Remedy => ({
    does: 'add',
    text: more,
    ...written(draft, to, join(draft[to] ?? '', more, locale), (draft[to] ?? '').length),
  });
  const replace = (by: string): Remedy => ({
    does: by === '' ? 'leave-out' : 'replace',
    text: by,
    ...written(draft, field, rewrite(text, { start, end, instead: by }), start),
  });
  const starters = STARTERS[locale][rule];
  if (starters) return starters.map((each) => add(field, each));
  if (rule === 'vague') return [replace(instead ?? '')];
  if (rule === 'contradiction')
    return [
      [finding.against, words],
      [words, finding.against],
    ].map(([a, b]) => add('limits', put(say.priority, a, b)));
  if (rule === 'several-jobs') return [add('job', say.oneByOne)];
  if (rule === 'latest') {
    const month = monthOf(now, locale);
    // In English a date reads better beside the sentence than inside it.
    return [/^[a-z]/i.test(words) ? add('scope', put(say.asOf, month)) : replace(dated(words, month, say.asOf))];
  }
  if (rule === 'no-source') return [add('limits', say.sources)];
  if (rule === 'only-forbidden') return [afterSentence(finding, draft, locale)];
  if (rule === 'pasted') return [moved(finding, draft, locale)];
  if (rule === 'no-material') return [{ does: 'go', draft, field: 'material' }];
  return [{ does: 'go', draft, field, start, end }, ...withoutLines(finding, draft)];
}

/** 2026年11月, November 2026. */
const monthOf = (now: Date, locale: Locale): string =>
  now.toLocaleDateString(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'Asia/Tokyo',
  });

/** What is meant by “latest” this month: 今年 is a year, 最近の a year back, anything else is so as of now. */
function dated(words: string, month: string, asOf: string): string {
  const [, year = '', number = ''] = /^(\d+)年(\d+)月$/.exec(month) ?? [];
  if (words === '今年' && year !== '') return `${year}年`;
  // A fiscal year begins in April.
  if (words === '今年度' && year !== '') return `${Number(year) - (Number(number) < 4 ? 1 : 0)}年度`;
  if (/^(?:今|現在|現行)の$/.test(words)) return `${month}の時点の`;
  if (/^(?:最近|直近)の$/.test(words)) return `${month}までの1年間の`;
  if (/^(?:最近|直近)$/.test(words)) return `${month}までの`;
  return put(asOf, month, words);
}

/** Behind the sentence that forbids, what to do instead. */
function afterSentence({ field, end = 0 }: Finding, draft: Draft, locale: Locale): Remedy {
  const text = draft[field] ?? '';
  const rest = /^[^。.\n]*[。.]?/.exec(text.slice(end))?.[0].length ?? 0;
  const [before, after] = [text.slice(0, end + rest), text.slice(end + rest)];
  const more = SENTENCES[locale].instead;
  return {
    does: 'add',
    text: more,
    ...written(
      draft,
      field,
      join(before, more, locale) + (locale === 'en' && /^\S/.test(after) ? ' ' : '') + after,
      end,
    ),
  };
}

/** The longest first line that still reads as what is asked, not as what was pasted. */
const ASKED = 80;

/** What was pasted goes where material stands; what points at it stays, or a first line that asks for something. */
function moved({ field, start = 0 }: Finding, draft: Draft, locale: Locale): Remedy {
  const text = draft[field] ?? '';
  const first = /^.*/.exec(text)?.[0] ?? '';
  const from = start > 0 ? start : first.length <= ASKED ? first.length : 0;
  const asked = text.slice(0, from).trim();
  const material = [draft.material ?? '', text.slice(from).trim()].filter((each) => each.trim() !== '').join('\n\n');
  const kept =
    from > 0 ? asked.replace(/ *[：:]$/, locale === 'ja' ? '。' : '.') : field === 'job' ? SENTENCES[locale].about : '';
  return { does: 'move', ...written({ ...draft, material }, field, kept) };
}

/** Nothing but a label, blanks and the particles around them. */
const isEmptyLine = (line: string) =>
  line.search(UNFILLED) >= 0 &&
  /^(?:[からまでにのと、。時間月日円名人年頃\s.,]|by|on|at)*$/.test(
    line.replace(/^[^：:]*[：:]/, '').replace(UNFILLED, ''),
  );

/** Where there is material to go by, lines that a template asked for and nobody filled in can go. */
function withoutLines({ field, start = 0 }: Finding, draft: Draft): Remedy[] {
  const text = draft[field] ?? '';
  const lines = text.split('\n');
  const here = lines[text.slice(0, start).split('\n').length - 1] ?? '';
  if ((draft.material ?? '').trim() === '' || lines.length < 2 || !isEmptyLine(here)) return [];
  const left = lines.filter((line) => !isEmptyLine(line)).join('\n');
  return [{ does: 'lines', draft: { ...draft, [field]: left }, field }];
}

/** The same finding in a draft that has changed since; nothing where it is gone. */
export const stillThere = (finding: Finding, draft: Draft): Finding | undefined =>
  lint(draft).find(
    ({ rule, field, words }) => rule === finding.rule && field === finding.field && words === finding.words,
  );
