/** What the consultation sheet is filled in with before anyone writes, and the memo made from it. Pure. */
import { fill } from '../kit/fill.ts';
import type { QuizData } from './data.ts';
import type { Fields } from './fields.ts';
import type { Outcome } from './outcome.ts';

/** What stands in the fields: what the reader wrote, else what is proposed. */
export function filled({ steps }: QuizData, { three }: Outcome, written: Fields): Fields {
  // The earliest step that an action belongs to: what comes later rests on it.
  const step = Number(written.step ?? Math.min(5, ...three.map(({ item }) => item.step)));
  const [question1 = '', question2 = '', question3 = ''] = steps[step - 1]?.questions ?? [];
  /** Numbered like the actions that they belong to. */
  const numbered = (of: 'own' | 'help') =>
    three.flatMap(({ item }, n) => (item[of] ? `${n + 1}. ${item[of]}` : [])).join('\n');
  return {
    decided: numbered('own'),
    wanted: numbered('help'),
    question1,
    question2,
    question3,
    step: String(step),
    ...written,
  };
}

/** Where something stands at 0 among the foundations: “情報セキュリティ（技術面）、デジタル化の土台”. */
export function flagsInWords({ words }: QuizData, { flags }: Outcome): string {
  const { bracket, comma, dimensions, foundations } = words;
  const names = flags.map(({ of }) => foundations[of]);
  // The sides of security stand first, and are named together.
  const security = names.splice(0, flags.filter(({ items }) => items[0]?.side).length);
  if (security.length > 0) names.unshift(fill(bracket, { name: dimensions.security, text: security.join(comma) }));
  return names.join(comma);
}

/** The sheet as plain text, for an email or for a question to conversational AI. */
export function memo(data: QuizData, seen: Outcome, fields: Fields): string {
  const { sheet, result, colon } = data.words;
  const add = (label: string, ...values: readonly string[]): string[] => {
    const rows = values.flatMap((value) => value.split('\n')).flatMap((row) => row.replace(/^\d\. /, '').trim() || []);
    const [first] = rows;
    return rows.length > 1
      ? [(label + colon).trim(), ...rows.map((row) => `- ${row}`)]
      : first
        ? [label + colon + first]
        : [];
  };
  return [
    ...add(sheet.who, seen.who),
    ...add(sheet.stage, seen.name),
    ...add(result.bars, ...seen.bars.map(({ name, text }) => `${name} ${text}`)),
    ...add(sheet.unknown, ...seen.unknown.map(({ question }) => question)),
    ...add(sheet.actions, ...seen.three.map(({ item }) => item.action)),
    ...add(sheet.step, data.steps[Number(fields.step) - 1]?.name ?? ''),
    ...Object.entries(sheet.fields).flatMap(([group, label]) =>
      add(label, ...data.fields.map(({ id }) => (id.startsWith(group) ? (fields[id] ?? '') : ''))),
    ),
  ].join('\n');
}
