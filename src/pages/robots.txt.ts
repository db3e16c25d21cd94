import type { APIRoute } from 'astro';
import { filePath } from '../lib/paths.ts';

/** Everybody may read everything. Search engines look for this at the root of a host only. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(filePath('/sitemap-index.xml', import.meta.env.BASE_URL), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
