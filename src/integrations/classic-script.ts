import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rollup } from 'vite';

const ENDING = '?classic';

/** A script with all that it imports as one text that a `<script>` without `type=module` runs. */
async function bundle(entry: string): Promise<string> {
  const done = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      // The oldest browsers that the site is written for.
      target: 'es2022',
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  })) as Rollup.RollupOutput;
  return done.output[0].code.trim();
}

/**
 * Lets a page take a script as text: `import code from './frame.ts?classic'`. A frame that is sandboxed without an origin
 * loads no modules, and a script that stands in the page can be named in its content policy by its hash.
 */
export const classicScript = (): AstroIntegration => ({
  name: 'classic-script',
  hooks: {
    'astro:config:setup': ({ updateConfig }) =>
      void updateConfig({
        vite: {
          plugins: [
            {
              name: 'classic-script',
              enforce: 'pre',
              async load(id) {
                if (!id.endsWith(ENDING)) return null;
                const path = id.slice(0, -ENDING.length);
                const entry = path.startsWith('file:') ? fileURLToPath(path) : path;
                this.addWatchFile(entry);
                return `export default ${JSON.stringify(await bundle(entry))};`;
              },
            },
          ],
        },
      }),
  },
});
