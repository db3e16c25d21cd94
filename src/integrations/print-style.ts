import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts the site's own print styles in the place of Starlight's, which every page links for paper alone. Ours said the
 * opposite of half of them, and a reader's phone paid for both.
 */
export const printStyle = (): AstroIntegration => ({
  name: 'print-style',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const own = fileURLToPath(new URL('src/styles/print.css', config.root));
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'print-style',
              enforce: 'pre',
              resolveId: {
                filter: { id: /\/style\/print\.css\?/ },
                handler: (source) => source.replace(/^.*\/style\/print\.css/, own.replaceAll('\\', '/')),
              },
            },
          ],
        },
      });
    },
  },
});
