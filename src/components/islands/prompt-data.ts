/** The bridge from the site's data to the prompt builder: everything that it shows, in one language. */
import { CAUTIONS, type PromptData } from '#widgets/prompt-builder/data.ts';
import { messages } from '#widgets/prompt-builder/messages.ts';
import { fill } from '#widgets/kit/fill.ts';
import { getInOrder } from '../../lib/content.ts';
import { formatDate } from '../../lib/dates.ts';
import { pagePath } from '../../lib/paths.ts';
import { LOCALES, type Locale } from '../../locales.ts';

export async function promptData(locale: Locale, base: string): Promise<PromptData> {
  const words = messages[locale];
  const assistants = (await getInOrder('assistants')).map(({ data }) => data);
  const unopened = assistants.filter(({ verified }) => !verified).map(({ asOf }) => asOf);
  const other = LOCALES.find((each) => each !== locale) ?? locale;
  return {
    locale,
    words,
    jobs: (await getInOrder('promptJobs')).map(({ id, data }) => ({
      id,
      name: data[locale].name,
      when: data[locale].when,
    })),
    assistants: assistants.map(({ name, url }) => ({ name, url })),
    unverified: unopened[0] ? fill(words.unverified, { date: formatDate([...unopened].sort()[0] ?? '', locale) }) : '',
    cautions: Object.fromEntries(
      CAUTIONS.map((each) => [each, pagePath(`/handbook/using-ai/#${each}`, locale, base)]),
    ) as PromptData['cautions'],
    other: { locale: other, url: pagePath('/tools/prompt-builder/', other, base) },
  };
}
