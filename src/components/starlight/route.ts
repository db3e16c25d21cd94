import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { getInOrder } from '../../lib/content.ts';
import { toLocale } from '../../locales.ts';
import { oembedPath } from '../islands/frames/offer.ts';
import { TOOLS } from '../islands/frames/tools.ts';

/** Puts into the table of contents what no heading of a content file brings (a chapter's end, the schemes), and says in a tool's head where its frame is. */
export const onRequest = defineRouteMiddleware(async ({ locals, site }) => {
  const { entry, toc, locale, head } = locals.starlightRoute;
  const tool = TOOLS.find((each) => entry.id.endsWith(`tools/${each}`));
  // A CMS that is given the address of the page finds the frame here.
  if (tool)
    head.push({
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: new URL(oembedPath(tool, toLocale(locale)), site).href,
        title: entry.data.title,
      },
    });
  if (!toc) return;
  const add = (slug: string, text: string) => toc.items.push({ depth: 2, slug, text, children: [] });
  if (entry.data.chapter !== undefined)
    for (const part of ['summary', 'next', 'terms'] as const) add(`chapter-${part}`, locals.t(`chapter.${part}`));
  if (/^(en\/)?subsidies$/.test(entry.id))
    for (const { id, data } of await getInOrder('subsidies')) add(id, data[toLocale(locale)].name);
});
