/** What the builder is given by the page it stands in. */
import type { Locale } from '../kit/locale.ts';
import { FIELDS, type Draft } from './fields.ts';
import type { Messages } from './messages.ts';

/** The handbook's four cautions, by the heading under which chapter 4 explains them. */
export const CAUTIONS = ['accuracy', 'privacy', 'copyright', 'over-reliance'] as const;
export type Caution = (typeof CAUTIONS)[number];

export interface PromptData {
  locale: Locale;
  words: Messages;
  jobs: readonly { id: string; name: string; when: string }[];
  assistants: readonly { name: string; url: string }[];
  /** Said of their addresses where nobody opened them; empty where somebody did. */
  unverified: string;
  /** Where chapter 4 explains each caution. */
  cautions: Readonly<Record<Caution, string>>;
  /** The same page in the other language: its templates are read there when they are asked for. */
  other: { locale: Locale; url: string };
}

/** A job as the page holds it in its text. */
export interface JobText {
  name: string;
  start: Draft;
  example: Draft;
  verify: readonly string[];
}

/** What a person must check in the answer: to this job, or to any. */
export const checksOf = (words: Messages, job: JobText | undefined): readonly string[] =>
  job && job.verify.length > 0 ? job.verify : words.verifyAny;

const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll<HTMLElement>(selector)].map((each) => [each.dataset.is ?? '', each.textContent] as const);

/**
 * A job out of a page that shows it: `[data-job]`, in it `[data-draft=start]` and `[data-draft=example]` with
 * `[data-is=<field>]`, and `[data-is=verify]`. Read from the page, so that nothing stands in it twice.
 */
export function jobIn(page: ParentNode, id: string): JobText | undefined {
  const root = page.querySelector(`[data-job="${id}"]`);
  if (!root) return undefined;
  const draft = (kind: string): Draft => {
    const found = new Map(texts(root, `[data-draft="${kind}"] [data-is]`));
    return Object.fromEntries(FIELDS.flatMap((field) => (found.has(field) ? [[field, found.get(field) ?? '']] : [])));
  };
  return {
    name: root.querySelector('[data-is="name"]')?.textContent ?? '',
    start: draft('start'),
    example: draft('example'),
    verify: texts(root, '[data-is="verify"]').map(([, text]) => text),
  };
}
