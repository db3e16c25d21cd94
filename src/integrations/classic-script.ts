import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';

const ENDING = '?classic';

/** A script with all that it imports as one text that a `<script>` without `type=module` runs. */
export async function bundle(entry: string): Promise<string> {
  const done = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      // The oldest browsers that the site is written for.
      target: 'es2022',
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return done.output[0].code.trim();
}

/** What Astro puts into every page (it fetches pages ahead): a module, which a page for frames must not carry. */
const MODULES = /<script type="module"[^>]*><\/script>/g;

/**
 * Lets a page take a script as text: `import code from './frame.ts?classic'`. A frame that is sandboxed without an origin
 * loads no modules, and a script that stands in the page can be named in its content policy by its hash.
 */
export const classicScript = (): AstroIntegration => ({
  name: 'classic-script',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (!/(?:^|[\\/])embed[\\/]v\d[\\/].*\.html$/.test(file)) continue;
        const html = readFileSync(join(root, file), 'utf8');
        writeFileSync(join(root, file), html.replaceAll(MODULES, ''));
      }
    },
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
