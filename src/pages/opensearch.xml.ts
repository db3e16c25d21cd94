import type { APIRoute } from 'astro';
import { filePath, pagePath } from '../lib/paths.ts';
import { openSearch } from '../search/opensearch.ts';

export const GET: APIRoute = ({ site }) => {
  const address = (path: string) => new URL(path, site).href;
  const base = import.meta.env.BASE_URL;
  return new Response(
    openSearch({
      // A browser shows at most sixteen letters of it.
      name: 'デジタル化ハンドブック',
      description: 'ハンドブック、用語集、相談先、補助金を探します。',
      lang: 'ja',
      address: address(pagePath('/search/', 'ja', base)),
      icon: address(filePath('/favicon.svg', base)),
    }),
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};
