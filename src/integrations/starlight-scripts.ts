import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

const OURS =
  /\/@astrojs\/starlight\/dist\/components\/(?:Page|PageFrame|MobileTableOfContents|TableOfContents)\.astro$/;
const SCRIPT = /<script(?![^>]*is:inline)[^>]*>[\s\S]*?<\/script>/g;

/**
 * Takes out the scripts of Starlight's own components: `components/site/start.ts` does their work on every page, in one
 * file instead of seven and in half of the bytes. Where an update of Starlight moves them, the build says so.
 */
export const starlightScripts = (): AstroIntegration => ({
  name: 'starlight-scripts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) =>
      void updateConfig({
        vite: {
          plugins: [
            {
              name: 'starlight-scripts',
              enforce: 'pre',
              load: {
                filter: { id: OURS },
                handler(id) {
                  const source = readFileSync(id, 'utf8');
                  if (!SCRIPT.test(source)) throw new Error(`${id} has no script any more: see starlight-scripts.ts.`);
                  return source.replaceAll(SCRIPT, '');
                },
              },
            },
          ],
        },
      }),
  },
});
