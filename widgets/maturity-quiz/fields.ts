/** The fields of the consultation sheet, and how much of each the paper holds. */

export interface Field {
  id: string;
  /** Lines on paper, and how wide each is in half-width characters (a Japanese character counts as two). */
  lines: number;
  width: number;
}

/** On an A4 page at the sheet's type sizes; a browser test prints every field at its fullest in both languages. */
export const FIELDS: readonly Field[] = [
  { id: 'trouble1', lines: 1, width: 110 },
  { id: 'trouble2', lines: 1, width: 110 },
  { id: 'trouble3', lines: 1, width: 110 },
  { id: 'success', lines: 2, width: 54 },
  { id: 'tools', lines: 2, width: 54 },
  { id: 'people', lines: 1, width: 34 },
  { id: 'budget', lines: 1, width: 34 },
  { id: 'deadline', lines: 1, width: 34 },
  { id: 'decided', lines: 6, width: 54 },
  { id: 'wanted', lines: 6, width: 54 },
  { id: 'question1', lines: 1, width: 110 },
  { id: 'question2', lines: 1, width: 110 },
  { id: 'question3', lines: 1, width: 110 },
  { id: 'schemes', lines: 2, width: 110 },
  { id: 'step', lines: 1, width: 1 },
  { id: 'checks', lines: 1, width: 4 },
];

export type Fields = Readonly<Record<string, string>>;

/** The width of a text in half-width characters. */
export const widthOf = (text: string): number => text.replace(/[^ -~｡-ﾟ]/gu, '  ').length;

/** How many half-width characters too much a text is for its field; 0 where the paper holds it. */
export function excess({ lines, width }: Field, text: string): number {
  const used = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
  return used > lines ? Math.max(1, widthOf(text) - lines * width) : 0;
}
