import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Puts what stands at a chapter's end into its table of contents. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { entry, toc } = locals.starlightRoute;
  if (entry.data.chapter === undefined || !toc) return;
  for (const part of ['summary', 'next', 'terms'] as const)
    toc.items.push({ depth: 2, slug: `chapter-${part}`, text: locals.t(`chapter.${part}`), children: [] });
});
