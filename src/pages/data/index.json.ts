import type { APIRoute } from 'astro';
import { dataHead, getDataFiles } from '../../lib/open-data.ts';
import { filePath, pagePath } from '../../lib/paths.ts';

/** Says which files of data there are. */
export const GET: APIRoute = async ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const address = (path: string) => new URL(path, site).href;
  const files = (await getDataFiles()).map(({ path, page, ...file }) => ({
    ...file,
    url: address(filePath(path, base)),
    page: { ja: address(pagePath(page, 'ja', base)), en: address(pagePath(page, 'en', base)) },
  }));
  return Response.json({ ...(await dataHead(site, base)), files });
};
