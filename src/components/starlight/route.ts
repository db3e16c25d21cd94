import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { getInOrder } from '../../lib/content.ts';
import { toLocale } from '../../locales.ts';

/** Puts into the table of contents what no heading of a content file brings: a chapter's end, the schemes. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const { entry, toc, locale } = locals.starlightRoute;
  if (!toc) return;
  const add = (slug: string, text: string) => toc.items.push({ depth: 2, slug, text, children: [] });
  if (entry.data.chapter !== undefined)
    for (const part of ['summary', 'next', 'terms'] as const) add(`chapter-${part}`, locals.t(`chapter.${part}`));
  if (/^(en\/)?subsidies$/.test(entry.id))
    for (const { id, data } of await getInOrder('subsidies')) add(id, data[toLocale(locale)].name);
});
