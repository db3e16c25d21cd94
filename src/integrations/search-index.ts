import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import { parse as parseYaml } from 'yaml';
import type { Question } from '../data/schemas/question.ts';
import { LOCALES, type Locale, type Localised } from '../locales.ts';
import { shortId } from '../search/pagefind.ts';
import { fieldsOf, sectionsOf, type IndexedPage } from '../search/sections.ts';

/** Files that the engine needs in a browser when it is asked by filter alone, without its own word index and interface. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..*\.pf_meta|filter\/.*)$/;

/** Terms that more than this share of the pages know tell little: they are named once instead of page by page. */
const COMMON: Localised<number> = { ja: 0.12, en: 0.17 };

const questionsOf = (root: URL) =>
  parseYaml(readFileSync(new URL('src/data/questions.yaml', root), 'utf8')) as Record<string, Question>;

/** What is not about the handbook's matter, or repeats it: only what an editor's question asks for is in the index. */
const APART = /(?:^|\/)(?:accessibility|worksheets|print|tools\/embed)\//;

function pagesOf(dir: string, locale: Locale, questions: readonly Question[]): IndexedPage[] {
  const root = locale === 'ja' ? dir : join(dir, locale);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && (locale !== 'ja' || !file.startsWith('en/')))
    .sort()
    .flatMap((file) => {
      const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
      const page = sectionsOf(path, readFileSync(join(root, file), 'utf8'));
      if (!page) return [];
      for (const { link, [locale]: wordings } of questions) {
        const section = page.sections.find(({ id }) => `/${path}${id && '#'}${id}` === link);
        section?.questions.push(...wordings);
      }
      if (!APART.test(path)) return [page];
      const sections = page.sections.filter((section) => section.questions.length > 0);
      return sections.length > 0 ? [{ ...page, sections }] : [];
    });
}

/** Stops the build where a question leads to a place that the search does not know: nobody would ever be led there. */
function checkPlaced(questions: Readonly<Record<string, Question>>, pages: readonly IndexedPage[]): void {
  const places = new Set(pages.flatMap(({ path, sections }) => sections.map(({ id }) => `/${path}${id && '#'}${id}`)));
  const lost = Object.entries(questions).filter(([, { link }]) => !places.has(link));
  if (lost.length === 0) return;
  throw new Error(
    lost
      .map(
        ([id, { link }]) =>
          `questions.yaml › ${id} › link: the search knows no place ${link}. Name a page of it, with the id of one of its headings or none.`,
      )
      .join('\n'),
  );
}

const smaller = (script: Uint8Array): string =>
  minifySync('pagefind.js', Buffer.from(script).toString('utf8'), { module: true }).code;

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/**
 * Feeds the built pages to Pagefind. Each page is one record whose filter holds the folded terms that
 * stand on it: the engine then answers which pages know a term, the same in every browser and in a
 * twelfth of the bytes of its own word index. The passages to show are files of their own.
 */
async function indexLocale(
  dir: string,
  locale: Locale,
  questions: Readonly<Record<string, Question>>,
): Promise<number> {
  const pages = pagesOf(dir, locale, Object.values(questions));
  checkPlaced(questions, pages);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ja' });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(' ')}`);
  const fields = pages.map((page) => fieldsOf(page, locale));
  const counts = new Map<string, number>();
  for (const { head, text } of fields)
    for (const term of [...head, ...text]) counts.set(term, (counts.get(term) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count > pages.length * COMMON[locale]).map(([term]) => term);
  const rare = (term: string) => !common.includes(term);
  for (const [n, page] of pages.entries()) {
    const { head, text } = fields[n] as (typeof fields)[number];
    const added = await index.addCustomRecord({
      url: String(n),
      // The engine takes no page without a word; the filters are what is asked.
      content: 'page',
      language: 'ja',
      meta: { title: page.path },
      filters: { h: head, t: text.filter(rare) },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refuses ${page.path}: ${added.errors.join(' ')}`);
  }
  const { files } = await index.getFiles();
  const engine = join(dir, 'pagefind', locale);
  const ids: string[] = [];
  for (const { path, content } of files) {
    if (NEEDED.test(path)) write(join(engine, path), path.endsWith('.js') ? smaller(content) : content);
    const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const json = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    ids[Number((JSON.parse(json) as { url: string }).url)] = id;
  }
  const data = join(dir, 'search-data', locale);
  write(
    join(data, 'pages.json'),
    JSON.stringify({
      common: common.join(' '),
      // A term's title stands in the lexicon already.
      pages: pages.map(({ path, title }, n) => [shortId(ids[n] ?? ''), path, /^glossary\/./.test(path) ? '' : title]),
    }),
  );
  for (const [n, { sections }] of pages.entries())
    write(
      join(data, `${n}.json`),
      JSON.stringify(
        sections.map(({ id, heading, text, questions: asked }) =>
          asked.length > 0 ? [id, heading, text, asked] : [id, heading, text],
        ),
      ),
    );
  return pages.length;
}

export function searchIndex(): AstroIntegration {
  let root: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done'({ config }) {
        root = config.root;
      },
      async 'astro:build:done'({ dir, logger }) {
        const questions = questionsOf(root);
        try {
          for (const locale of LOCALES) {
            const count = await indexLocale(fileURLToPath(dir), locale, questions);
            logger.info(`${count} pages in ${locale}`);
          }
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}
