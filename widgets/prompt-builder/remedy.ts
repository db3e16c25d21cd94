/** What one tap does about a finding: the draft as it would stand then, and the place that is left to be written. Pure. */
import type { Locale, Localised } from '../kit/locale.ts';
import type { Draft, Field } from './fields.ts';
import { lint, rewrite, type Finding, type Rule } from './lint.ts';

export interface Remedy {
  /** What the tap is called: words are put in place of others, put in, left out, moved; or a place is gone to. */
  does: 'replace' | 'add' | 'leave-out' | 'move' | 'go';
  /** The words that come in. */
  text?: string;
  draft: Draft;
  /** Where the reader goes on: a field, and in it what is still to be written. */
  field: Field;
  start?: number;
  end?: number;
}

/** What could stand in a field that is missing; several, since only the reader knows. */
const STARTERS: Localised<Readonly<Partial<Record<Rule, readonly string[]>>>> = {
  ja: {
    'no-purpose': ['組合員に知らせるため', '理事会で話し合うため', 'お客様に返事をするため', '職場で共有するため'],
    'no-reader': ['組合員', '理事会の役員', 'お客様', '職場の同僚'],
    'no-format': ['箇条書き', '表', '見出しを付けた短い文章', 'メールの文面'],
    'no-length': ['300字以内', 'A4で1枚まで', '案は3つまで'],
  },
  en: {
    'no-purpose': [
      'To inform our members',
      'For discussion by the board',
      'To answer a customer',
      'To share in the office',
    ],
    'no-reader': ['Members of the cooperative', 'The board', 'Customers', 'Colleagues'],
    'no-format': ['A bulleted list', 'A table', 'A short text with headings', 'An email'],
    'no-length': ['At most 150 words', 'At most 1 page', 'At most three points'],
  },
};

/** Sentences that settle what a word alone cannot. `{a}` and `{b}` are the reader's own words. */
const SENTENCES: Localised<
  Readonly<Record<'priority' | 'oneByOne' | 'instead' | 'sources' | 'asOf' | 'about', string>>
> = {
  ja: {
    priority: '「{a}」と「{b}」がぶつかるときは、「{a}」を優先する。',
    oneByOne: 'まず1つ目だけをしてください。終わったら、次に進んでよいか聞いてください。',
    instead: '代わりに〇〇してください。',
    sources: '数字には、出典と、いつの数字かを付ける。分からないものは【要確認】と書く。',
    asOf: '{a}の時点で{b}',
    about: '下の資料を使って、〇〇してください。',
  },
  en: {
    priority: 'If “{a}” and “{b}” clash, put “{a}” first.',
    oneByOne: 'Do only the first for now. Then ask me before you go on: one at a time.',
    instead: 'Instead, ___.',
    sources: 'Give the source and the year of each figure. Where you don’t know it, write [to be checked].',
    asOf: 'As of {a}.',
    about: 'Use the material below to ___.',
  },
};

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
 * @param month  this month in that language, such as 2026年11月
 */
export function remedies(finding: Finding, draft: Draft, locale: Locale, month: string): Remedy[] {
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
  // In English a date reads better beside the sentence than inside it.
  if (rule === 'latest')
    return [/^[a-z]/i.test(words) ? add('scope', put(say.asOf, month)) : replace(dated(words, month, say.asOf))];
  if (rule === 'no-source') return [add('limits', say.sources)];
  if (rule === 'only-forbidden') return [afterSentence(finding, draft, locale)];
  if (rule === 'pasted') return [moved(field, draft, locale)];
  return [rule === 'no-material' ? { does: 'go', draft, field: 'material' } : { does: 'go', draft, field, start, end }];
}

/** What is meant by “latest” this month: 今年 is a year, 最近の a year back, anything else is so as of now. */
function dated(words: string, month: string, asOf: string): string {
  const [, year = '', number = ''] = /^(\d+)年(\d+)月$/.exec(month) ?? [];
  if (words === '今年' && year !== '') return `${year}年`;
  // A fiscal year begins in April.
  if (words === '今年度' && year !== '') return `${Number(year) - (Number(number) < 4 ? 1 : 0)}年度`;
  if (words === '今の') return `${month}の時点の`;
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

/** What was pasted goes where material stands; a first line that asks for something stays. */
function moved(field: Field, draft: Draft, locale: Locale): Remedy {
  const [first = '', ...rest] = (draft[field] ?? '').split('\n');
  const stays = first.length <= ASKED;
  const pasted = (stays ? rest : [first, ...rest]).join('\n').trim();
  const material = [draft.material ?? '', pasted].filter((each) => each.trim() !== '').join('\n\n');
  const kept = stays ? first : field === 'job' ? SENTENCES[locale].about : '';
  return { does: 'move', ...written({ ...draft, material }, field, kept) };
}

/** The same finding in a draft that has changed since; nothing where it is gone. */
export const stillThere = (finding: Finding, draft: Draft): Finding | undefined =>
  lint(draft).find(
    ({ rule, field, words }) => rule === finding.rule && field === finding.field && words === finding.words,
  );
