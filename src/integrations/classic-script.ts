import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, minifySync, type Rolldown } from 'vite';
import { SCRIPTS_FOR_OLDEST } from '../lib/browsers.ts';
import { lightJsxPlugin } from './light-jsx.ts';

const ENDING = '?classic';

/** Where a script of ours finds its own parts, when more of them come later. */
const PARTS = '__handbook';

const IMPORT = /^import (?:\{([^}]*)\} from )?"\.\/([^"]+)";$/gm;
const EXPORT = /^export \{([^}]*)\};$/gm;

/** `a as b, c` as the inside of an object pattern or literal. */
const pairs = (names: string, from: 0 | 1) =>
  names
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [one = '', other = one] = each.split(' as ');
      return from === 0 ? `${one}: ${other}` : `${other}: ${one}`;
    })
    .join(', ');

/** A module as a function that is called once and gives what it exports. */
function asFunction({ fileName, code }: Rolldown.OutputChunk): string {
  let exported = '';
  const body = code
    .replace(IMPORT, (_, names: string | undefined, file: string) =>
      names === undefined ? '' : `const { ${pairs(names, 0)} } = $parts["${file}"];`,
    )
    .replace(EXPORT, (_, names: string) => {
      exported = pairs(names, 1);
      return '';
    })
    .replace(/\bimport\("\.\/([^"]+)"\)/g, '$later("$1")');
  if (/^(?:import|export)\b/m.test(body))
    throw new Error(`${fileName} has an import or export that is not understood.`);
  return `$parts["${fileName}"] = (() => {\n${body}\nreturn { ${exported} };\n})();`;
}

/** Names with `$` are those that no module has. Fetches what comes later once, by the address that the page's own `<script data-later>` names. */
const FETCH = `
const $from = document.currentScript.dataset.later;
let $coming;
const $later = (file) => ($coming ??= new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = $from;
  script.onload = done;
  script.onerror = () => { $coming = undefined; script.remove(); failed(new Error($from)); };
  document.head.append(script);
})).then(() => $parts[file]);`;

/** A component as one that is fetched with the first tap in the page, and stands there as soon as it has come. */
const lazily = (file: string, names: readonly string[]) => `
import { Component, h } from 'preact';
let all;
const coming = () => import(${JSON.stringify(file)}).then((found) => { all = found; });
document.addEventListener('click', () => coming().catch(() => {}), { once: true, capture: true });
const as = (name) => class extends Component {
  componentDidMount() {
    this.here = true;
    if (!all) coming().then(
      () => this.here && this.forceUpdate(() => {
        const head = document.activeElement === document.body && document.querySelector('.tool [data-head]');
        if (head) { head.focus({ preventScroll: true }); head.scrollIntoView(); }
      }),
      () => this.here && this.setState({ failed: true }),
    );
  }
  componentWillUnmount() { this.here = false; }
  render(props, { failed }) {
    return all ? h(all[name], props) : failed ? h('p', { class: 'tool-notice', role: 'alert' }, handbook.words.missing) : null;
  }
};
${names.map((name) => `export const ${name} = as('${name}');`).join('\n')}`;

/** Puts apart what a tool needs only once somebody has begun; the tool itself does not know. */
const apart = (files: readonly string[]) => ({
  name: 'apart',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined) {
    if (!importer?.endsWith('View.tsx') || !source.startsWith('./')) return null;
    const file = join(dirname(importer), source);
    return files.includes(file) ? `\0apart:${file}` : null;
  },
  load(id: string) {
    if (!id.startsWith('\0apart:')) return null;
    const file = id.slice('\0apart:'.length);
    const names = [...readFileSync(file, 'utf8').matchAll(/^export (?:function|class) ([A-Z]\w*)/gm)];
    return lazily(
      file,
      names.map(([, name = '']) => name),
    );
  },
});

const smaller = (name: string, code: string) => minifySync(name, code, { module: false }).code.trim();

/**
 * A script with all that it imports as texts that a `<script>` without `type=module` runs: one that stands in the page, and
 * one for what it asks for later by `import()`; empty where there is nothing of the kind.
 */
export async function bundle(
  entry: string,
  root: string,
  later: readonly string[] = [],
): Promise<{ first: string; later: string }> {
  const done = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [apart(later.map((each) => join(root, each))), lightJsxPlugin],
    resolve: { alias: { '#widgets': join(root, 'widgets') } },
    build: {
      write: false,
      minify: false,
      target: SCRIPTS_FOR_OLDEST,
      lib: { entry, formats: ['es'], fileName: 'entry' },
      rollupOptions: { preserveEntrySignatures: 'allow-extension', output: { chunkFileNames: '[name].js' } },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const chunks = [done].flat().flatMap(({ output }) => output.filter((each) => each.type === 'chunk'));
  const ordered = (files: readonly string[], before: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] =>
    files.reduce<Rolldown.OutputChunk[]>((sofar, file) => {
      const chunk = chunks.find(({ fileName }) => fileName === file);
      if (!chunk || sofar.includes(chunk) || before.includes(chunk)) return sofar;
      const needed = ordered(chunk.imports, [...before, ...sofar]);
      return [...sofar, ...needed, chunk];
    }, []);
  const first = ordered(
    chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName),
    [],
  );
  const rest = ordered(
    chunks.map(({ fileName }) => fileName),
    first,
  );
  const text = (list: readonly Rolldown.OutputChunk[]) => list.map(asFunction).join('\n');
  if (rest.length === 0 && first.length === 1)
    return {
      first: smaller(entry, `(() => { "use strict";\n${first[0]?.code.replace(EXPORT, '') ?? ''}\n})();`),
      later: '',
    };
  return {
    first: smaller(
      entry,
      `(() => { "use strict"; const $parts = globalThis.${PARTS} = {};${FETCH}\n${text(first)}\n})();`,
    ),
    later: smaller(entry, `(($parts) => { "use strict";\n${text(rest)}\n})(globalThis.${PARTS});`),
  };
}

/** Modules that Astro puts into a page of its own accord, which a page for frames must not carry. */
const MODULES = /<script type="module"[^>]*><\/script>/g;

/**
 * Lets a page take a script as text: `import code, { later } from './frame.ts?classic'`. A frame that is sandboxed without an
 * origin loads no modules, and a script that stands in the page can be named in its content policy by its hash.
 *
 * @param later  components of tools' views that are put into the second text, fetched once somebody has begun
 */
export const classicScript = ({ later = [] }: { later?: readonly string[] } = {}): AstroIntegration => ({
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
    'astro:config:setup': ({ config, updateConfig }) =>
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
                const texts = await bundle(entry, fileURLToPath(config.root), later);
                return `export default ${JSON.stringify(texts.first)}; export const later = ${JSON.stringify(texts.later)};`;
              },
            },
          ],
        },
      }),
  },
});
