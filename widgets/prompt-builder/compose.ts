/** A prompt out of its fields, part by part, so that each part can say which field it came from. Pure. */
import type { Locale, Localised } from '../kit/locale.ts';
import { FIELDS, type Draft, type Field } from './fields.ts';
import { ALWAYS, MASKED } from './phrases.ts';
import { placeholdersIn } from './placeholder.ts';

export type Form = 'short' | 'detailed';

export interface Part {
  /** Where it came from; `always` for what every prompt ends with. */
  field: Field | 'always';
  text: string;
}

/** How a field is introduced in each language. */
export const HEADS: Localised<Readonly<Record<Field, string>>> = {
  ja: {
    job: 'お願い',
    purpose: '目的',
    reader: '読む人',
    product: '作るもの',
    details: 'くわしい事情（誰が、何を、いつ、どこで、なぜ、どのように）',
    role: 'あなたの役割',
    material: '資料',
    scope: '範囲',
    limits: '守ること',
    format: '答えの形',
    example: '手本',
  },
  en: {
    job: 'Task',
    purpose: 'Purpose',
    reader: 'Reader',
    product: 'What to produce',
    details: 'Details (who, what, when, where, why, how)',
    role: 'Your role',
    material: 'Material',
    scope: 'Scope',
    limits: 'Constraints',
    format: 'Format',
    example: 'Sample',
  },
};

const FENCES: Localised<readonly [begin: string, end: string]> = {
  ja: ['資料ここから', '資料ここまで'],
  en: ['BEGIN MATERIAL', 'END MATERIAL'],
};

/** What a field is called in the page: to the reader あなた is herself, not the AI. */
export const labelOf = (field: Field, locale: Locale): string =>
  field === 'role' ? { ja: 'AIの役割', en: 'The AI’s role' }[locale] : HEADS[locale][field];

/** Pasted material between two lines that do not stand in it, so that nothing in it is taken for an order. */
function fenced(material: string, locale: Locale): string {
  const longest = Math.max(4, ...[...material.matchAll(/={5,}/g)].map(([run]) => run.length));
  const bar = '='.repeat(longest + 1);
  const [begin, end] = FENCES[locale];
  return `${bar} ${begin} ${bar}\n${material}\n${bar} ${end} ${bar}`;
}

/** The parts of a prompt, the role first as the handbook has it; empty fields are left out. */
export function compose(draft: Draft, locale: Locale, form: Form): Part[] {
  const order: readonly Field[] = [
    'role',
    ...FIELDS.filter((field) => field !== 'role' && field !== 'material'),
    'material',
  ];
  const colon = locale === 'ja' ? '：' : ': ';
  const parts = order.flatMap((field): Part[] => {
    const value = (draft[field] ?? '').trim();
    if (value === '') return [];
    const body = field === 'material' ? fenced(value, locale) : value;
    const head = HEADS[locale][field];
    if (form === 'detailed') return [{ field, text: `# ${head}\n${body}` }];
    // The task speaks for itself; several lines need their own.
    if (field === 'job') return [{ field, text: body }];
    return [{ field, text: body.includes('\n') ? `${head}${colon.trim()}\n${body}` : `${head}${colon}${body}` }];
  });
  if (parts.length === 0) return [];
  const always = [
    ...ALWAYS[locale][form],
    ...(parts.some(({ text }) => placeholdersIn(text).length > 0) ? [MASKED[locale]] : []),
  ];
  return [
    ...parts,
    { field: 'always', text: always.map((each) => (form === 'detailed' ? `- ${each}` : each)).join('\n') },
  ];
}

/** The prompt as it is copied. */
export const promptOf = (parts: readonly Part[], form: Form): string =>
  parts.map(({ text }) => text).join(form === 'detailed' ? '\n\n' : '\n');
