/** What was written, for as long as the tab lives: a reload or a phone that throws the tab away must not lose it. */
import { LOCALES, type Locale } from '../kit/locale.ts';
import { browserStore } from '../kit/store.ts';
import type { Form } from './compose.ts';
import { FIELDS, type Draft, type Field } from './fields.ts';
import type { Hit } from './guard.ts';

export interface Session {
  job: string;
  /** What an own template is called; empty for anything else. */
  name: string;
  draft: Draft;
  /** Fields that were not kept. */
  left: readonly Field[];
  language: Locale;
  form: Form;
}

const store = browserStore('prompt-draft', 'sessionStorage');

/** A field in which something stands that must not be put in is not written anywhere, not even here; it is named. */
export function keepable(draft: Draft, hitsOf: (field: Field) => readonly Hit[]): Pick<Session, 'draft' | 'left'> {
  const written = FIELDS.filter((field) => draft[field] !== undefined);
  const left = written.filter((field) => hitsOf(field).some(({ level }) => level === 'stop'));
  return {
    draft: Object.fromEntries(written.flatMap((field) => (left.includes(field) ? [] : [[field, draft[field]]]))),
    left,
  };
}

/** Checked, since anything may stand in a browser's storage; undefined where it is no session. */
export function sessionOf(value: unknown): Session | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { job, name, draft, left, language, form } = value as Partial<Record<keyof Session, unknown>>;
  if (typeof job !== 'string' || !/^[a-z-]{0,40}$/.test(job)) return undefined;
  if (typeof draft !== 'object' || draft === null) return undefined;
  return {
    job,
    name: typeof name === 'string' ? name.slice(0, 80) : '',
    draft: Object.fromEntries(
      FIELDS.flatMap((field) => {
        const text = (draft as Partial<Record<Field, unknown>>)[field];
        return typeof text === 'string' ? [[field, text]] : [];
      }),
    ),
    left: FIELDS.filter((field) => Array.isArray(left) && left.includes(field)),
    language: LOCALES.find((each) => each === language) ?? 'ja',
    form: form === 'short' ? 'short' : 'detailed',
  };
}

export const readSession = (): Session | undefined => sessionOf(store.read());

export function writeSession(session: Session | undefined): void {
  // Where there is no room, nothing stands there rather than what was written earlier.
  if (!session || !store.write(session)) store.clear();
}
