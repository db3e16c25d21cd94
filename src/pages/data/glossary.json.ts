import type { APIRoute } from 'astro';
import { getInOrder } from '../../lib/content.ts';
import { pagePath } from '../../lib/paths.ts';

/** The glossary for other programs: every entry in both languages, with the addresses of its pages. */
export const GET: APIRoute = async ({ site }) => {
  const address = (path: string) => new URL(path, site).href;
  const terms = (await getInOrder('glossary')).map(({ id, data: { ja, en, related } }) => ({
    id,
    ja,
    en,
    related,
    url: {
      ja: address(pagePath(`/glossary/${id}/`, 'ja', import.meta.env.BASE_URL)),
      en: address(pagePath(`/glossary/${id}/`, 'en', import.meta.env.BASE_URL)),
    },
  }));
  return Response.json({ version: 1, terms });
};
