/** The fields of a prompt, in the order of the handbook's dialogue tips (chapter 4). */
export const FIELDS = [
  'job',
  'purpose',
  'reader',
  'product',
  'details',
  'role',
  'material',
  'scope',
  'limits',
  'format',
  'example',
] as const;

export type Field = (typeof FIELDS)[number];

/** What stands in them; a field that is missing is empty. */
export type Draft = Readonly<Partial<Record<Field, string>>>;

/** With these a prompt is whole; the others make it better. */
export const NEEDED: readonly Field[] = ['job', 'purpose', 'reader', 'limits', 'format'];

export const sameDraft = (a: Draft, b: Draft): boolean =>
  FIELDS.every((field) => (a[field] ?? '') === (b[field] ?? ''));
export const isEmpty = (draft: Draft): boolean => FIELDS.every((field) => (draft[field] ?? '').trim() === '');

/** What a draft held before it was changed, field by field. */
export const patch = (before: Draft, after: Draft): Partial<Record<Field, string>> =>
  Object.fromEntries(
    FIELDS.flatMap((field) => ((before[field] ?? '') === (after[field] ?? '') ? [] : [[field, before[field] ?? '']])),
  );
