/** The jobs of the prompt builder as text that is read without scripts, and that the builder finds its templates in. */
import { ALWAYS } from '#widgets/prompt-builder/phrases.ts';
import { FIELDS, type Draft } from '#widgets/prompt-builder/fields.ts';
import { getInOrder } from '../../../lib/content.ts';
import type { Locale } from '../../../locales.ts';
import { escapeMarkup } from '../../../lib/markup.ts';

const draft = (kind: string, fields: Draft, more: string) =>
  `<div class="pb-ready" data-draft=${kind}${more}>${FIELDS.flatMap((field) =>
    fields[field] === undefined ? [] : `<p data-is=${field}>${escapeMarkup(fields[field])}</p>`,
  ).join('')}</div>`;

/** HTML, one `<details>` to a job: its example as one would send it, and what to check in the answer. */
export async function promptTexts(locale: Locale): Promise<string> {
  return (await getInOrder('promptJobs'))
    .map(({ id, data: { [locale]: job } }) =>
      [
        `<details data-job=${id}><summary data-is=name>${escapeMarkup(job.name)}</summary>`,
        draft('example', job.example, ''),
        draft('start', job.start, ' hidden'),
        `<ul>${job.verify.map((each) => `<li data-is=verify>${escapeMarkup(each)}</li>`).join('')}</ul></details>`,
      ].join(''),
    )
    .join('');
}

/** What every prompt ends with. */
export const promptEnd = (locale: Locale): readonly string[] => ALWAYS[locale].detailed;
