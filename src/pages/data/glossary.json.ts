import type { APIRoute } from 'astro';
import { getInOrder } from '../../lib/content.ts';
import { dataHead } from '../../lib/open-data.ts';
import { pagePath } from '../../lib/paths.ts';

/** The glossary for other programs: every entry in both languages, with the addresses of its pages. */
export const GET: APIRoute = async ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const address = (path: string) => new URL(path, site).href;
  const terms = (await getInOrder('glossary')).map(({ id, data: { ja, en, related } }) => ({
    id,
    ja,
    en,
    related,
    url: {
      ja: address(pagePath(`/glossary/${id}/`, 'ja', base)),
      en: address(pagePath(`/glossary/${id}/`, 'en', base)),
    },
  }));
  return Response.json({ ...(await dataHead(site, base)), terms });
};
