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
  if (!license) throw new Error(`${name} names no licence: readers may not get it.`);
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (each) => each.isFile() && /^(?:licen[cs]e|notice)(?:\.\w+)?$/i.test(each.name),
  );
  const text = files.map((each) => readFileSync(join(folder, each.name), 'utf8').trim()).join('\n\n');
  return { name, version, licence: license, text };
}

/** The readings over kanji are found with a dictionary whose package does not carry its terms. */
const DICTIONARY: Shipped = {
  name: 'mecab-ipadic',
  version: '2.7.0-20070801',
  licence: 'NAIST-2003',
  text: readFileSync(new URL('./ipadic-licence.txt', import.meta.url), 'utf8'),
};

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
        const all = [...[...names].sort().map((name) => describe(join(modules, name))), DICTIONARY];
        const text = all.map(({ name, version, licence, text }) =>
          [`${name} ${version} (${licence})`, text.trim()].filter(Boolean).join('\n\n'),
        );
        writeFileSync(new URL('licences.txt', dir), `${text.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
      },
    },
  };
}
