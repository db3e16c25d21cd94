import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCALES } from '../locales.ts';
import { bundle } from './classic-script.ts';
import { megabytes, offlineSet, writeOffline } from './finish/offline.ts';
import { markJapanese } from './finish/languages.ts';
import { headersFile, htaccess, inlineOf, serverPolicyOf, withPolicy } from './finish/policy.ts';
import { attributeOf, edit, elementsOf } from './finish/page.ts';
import { leanSheets } from './finish/styles.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 8);

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Pages for other sites' frames carry their own styles, script and policy: see EmbedPage.astro. */
const FRAME = /(?:^|\/)embed\/v\d/;

interface Page {
  file: string;
  html: string;
}

/** Puts the values of `style=""` into the sheet that every page has, so that no policy must allow them. */
function liftInlineStyles(pages: Page[]): string {
  const classes = new Map<string, string>();
  for (const page of pages) {
    const edits = elementsOf(page.html).flatMap((element): [number, number, string][] => {
      const style = attributeOf(element, 'style');
      const places = element.sourceCodeLocation?.attrs ?? {};
      if (style === undefined || !places.style) return [];
      const text = style.replace(/;\s*$/, '').replaceAll(/\s*([:;])\s*/g, '$1');
      const name = classes.get(text) ?? `st${classes.size}`;
      classes.set(text, name);
      const { startOffset, endOffset } = places.style;
      // A second `class` would be passed over by the browser.
      if (!places.class) return [[startOffset, endOffset, `class="${name}"`]];
      return [
        [startOffset - 1, endOffset, ''],
        [places.class.endOffset - 1, places.class.endOffset - 1, ` ${name}`],
      ];
    });
    page.html = edit(page.html, edits);
  }
  return [...classes].map(([text, name]) => `.${name}{${text}}`).join('');
}

/** Leans the sheets and gives each the name that fits its content, so that no browser keeps an older one. */
function leanStyles(root: string, files: readonly string[], pages: Page[], common: string): void {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const sheets = new Map(files.filter((file) => file.endsWith('.css')).map((file) => [file, read(file)]));
  const scripts = files.filter((file) => file.endsWith('.js') && !FRAME.test(file)).map(read);
  for (const file of sheets.keys()) {
    const everywhere = pages.every(({ html }) => html.includes(`${basename(file)}">`));
    if (everywhere) sheets.set(file, sheets.get(file) + common);
    if (scripts.some((script) => script.includes(basename(file))))
      throw new Error(`A script names ${file}, which would get another name. See src/integrations/finish.ts.`);
  }
  const lean = leanSheets(
    sheets,
    pages.map(({ html }) => html),
    scripts,
  );
  for (const [file, css] of lean) {
    const renamed = file.replace(/[^./]+\.css$/, `${hashOf(css)}.css`);
    renameSync(join(root, file), join(root, renamed));
    writeFileSync(join(root, renamed), css);
    for (const page of pages) page.html = page.html.replaceAll(basename(file), basename(renamed));
  }
}

/** Pages on which most readers arrive: the front page, chapters, tools. */
const ARRIVAL = /^(?:en\/)?(?:(?:handbook|tools)\/[^/]+\/)?index\.html$/;
const LINKED = /<link rel="stylesheet" href="[^"]*?([^/"]+\.css)"( media="print")?\/?>/g;

/**
 * Puts the styles that a page of arrival needs into the page itself: on a slow line the journey for a sheet takes longer
 * than the sheet. Other pages link it, since a browser keeps it, and so does the whole handbook that a reader may keep.
 */
function carryStyles(root: string, files: readonly string[], pages: Page[]): void {
  const scripts = files
    .filter((file) => file.endsWith('.js') && !FRAME.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'));
  for (const page of pages.filter(({ file }) => ARRIVAL.test(file))) {
    // All of them together, that for paper too: what one sets another asks for.
    const sheets = [...page.html.matchAll(LINKED)].map(
      ([, name = '']) => [name, readFileSync(join(root, '_astro', name), 'utf8')] as const,
    );
    const own = leanSheets(new Map(sheets), [page.html], scripts);
    page.html = page.html.replaceAll(LINKED, (link, name: string, paper?: string) =>
      paper ? link : `<style>${own.get(name)}</style>`,
    );
  }
}

/** Writes one policy to every page, and to the files from which servers take their headers. */
function setPolicy(root: string, pages: Page[], base: string): void {
  const policy = serverPolicyOf(pages.map(({ html }) => inlineOf(html)));
  const folders = [...new Set(pages.flatMap(({ file }) => /^(?:en\/)?[^/]+(?=\/)/.exec(file) ?? []))].sort();
  writeFileSync(
    join(root, '_headers'),
    headersFile(
      policy,
      folders.filter((folder) => folder !== 'en'),
      base,
    ),
  );
  writeFileSync(join(root, '.htaccess'), htaccess(policy, base));
  for (const page of pages) page.html = withPolicy(page.html);
}

const writePages = (root: string, pages: readonly Page[]) => {
  for (const { file, html } of pages) writeFileSync(join(root, file), html);
};

/** Writes the worker, and what a reader keeps who keeps everything; says in the pages how much that is. */
async function prepareOffline(root: string, pages: Page[]): Promise<string> {
  const entry = (name: string) => fileURLToPath(new URL(`../offline/${name}.ts`, import.meta.url));
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const script = async (name: string) => (await bundle(entry(name), project)).first;
  writeFileSync(join(root, 'sw.js'), await script('worker'));
  writeFileSync(join(root, 'sw-off.js'), await script('off'));
  const sizes = LOCALES.map((locale) => [locale, megabytes(offlineSet(root, filesIn(root), locale).bytes)] as const);
  for (const page of pages)
    for (const [locale, size] of sizes) page.html = page.html.replaceAll(`[offline-size-${locale}]`, size);
  writePages(root, pages);
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000);
  writeOffline(root, filesIn(root), new Date(seconds * 1000).toISOString().slice(0, 10));
  return `to keep: ${sizes.map((each) => each.join(' ')).join(', ')}`;
}

/** What is done to the whole site once every page and every file of it stands. */
export const finish = ({ base }: { base: string }): AstroIntegration => ({
  name: 'finish',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const files = filesIn(root);
      const pages = files
        .filter((file) => file.endsWith('.html') && !FRAME.test(file))
        .map((file) => ({ file, html: readFileSync(join(root, file), 'utf8') }));
      for (const page of pages) page.html = markJapanese(page.html);
      leanStyles(root, files, pages, liftInlineStyles(pages));
      carryStyles(root, files, pages);
      setPolicy(root, pages, base);
      writePages(root, pages);
      logger.info(`${pages.length} pages`);
      logger.info(await prepareOffline(root, pages));
    },
  },
});
