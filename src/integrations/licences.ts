import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What reaches readers without being a module of a bundle: styles, and the search engine that is copied as it is. */
const BESIDES = ['@astrojs/starlight', 'pagefind'];

interface Shipped {
  name: string;
  version: string;
  licence: string;
  text: string;
}

function describe(folder: string): Shipped {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (each) => each.isFile() && /^licen[cs]e(?:\.\w+)?$/i.test(each.name),
  );
  const text = file ? readFileSync(join(folder, file.name), 'utf8') : '';
  return { name, version, licence: license ?? 'unknown', text };
}

/** Writes `licences.txt`: whose work is in the files that readers get, and under which licence. */
export function licences(): AstroIntegration {
  const names = new Set(BESIDES);
  let modules = '';
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        modules = fileURLToPath(new URL('node_modules/', config.root));
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licences',
                generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const part of Object.values(bundle))
                    if (part.type === 'chunk')
                      for (const id of Object.keys(part.modules)) {
                        const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
                        if (name !== undefined) names.add(name);
                      }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const all = [...names].sort().map((name) => describe(join(modules, name)));
        const text = all.map(({ name, version, licence, text }) =>
          [`${name} ${version} (${licence})`, text.trim()].filter(Boolean).join('\n\n'),
        );
        writeFileSync(new URL('licences.txt', dir), `${text.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
      },
    },
  };
}
