import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sidebar } from '../../../src/sidebar.ts';
import { LOCALE_LABELS } from '../../../src/locales.ts';
import type { Article } from './article.ts';

const CONFIG = (items: object, locales: object) => `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://handbook.example',
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: { ja: 'デジタル化ハンドブック', en: 'Digitalisation Handbook' },
      defaultLocale: 'root',
      locales: ${JSON.stringify(locales)},
      sidebar: ${JSON.stringify(items)},
    }),
  ],
});
`;

const PAGE = `---
import StarlightPage from '@astrojs/starlight/components/StarlightPage.astro';
import articles from '../articles.json';

export const getStaticPaths = () =>
  articles.map((article) => ({ params: { path: article.path.replace(/\\/$/, '') }, props: { article } }));
const { title, description, headings, html, own } = Astro.props.article;
---

<StarlightPage frontmatter={{ title, description }} headings={headings}>
  <Fragment set:html={own + html} />
</StarlightPage>
`;

const CONTENT = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Our navigation with addresses in place of files, for there are none. */
function items(articles: readonly Article[]) {
  const titles = new Map(articles.map(({ path, title }) => [path, title]));
  return sidebar.map((entry) =>
    'items' in entry
      ? {
          ...entry,
          items: entry.items.map((item) =>
            'slug' in item
              ? {
                  link: `/${item.slug}/`,
                  label: titles.get(`${item.slug}/`) ?? titles.get(`en/${item.slug}/`) ?? item.slug,
                }
              : item,
          ),
        }
      : entry,
  );
}

/**
 * Builds the articles with Starlight as it comes: its components, styles, scripts and search, and nothing of ours but
 * the text. Tools keep their own script and style, which are copied beside it.
 */
export function buildStock(articles: readonly Article[], own: string, folder: string, out: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  rmSync(folder, { recursive: true, force: true });
  write('astro.config.mjs', CONFIG(items(articles), { root: LOCALE_LABELS.ja, en: LOCALE_LABELS.en }));
  write('package.json', JSON.stringify({ type: 'module', dependencies: { astro: '*', '@astrojs/starlight': '*' } }));
  write('src/content.config.ts', CONTENT);
  write('src/content/docs/index.md', '---\ntitle: デジタル化ハンドブック\n---\n');
  write('src/articles.json', JSON.stringify(articles));
  write('src/pages/[...path].astro', PAGE);
  execFileSync(process.execPath, [join(import.meta.dirname, '../../../node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  cpSync(join(folder, 'dist'), out, { recursive: true });
  cpSync(join(own, '_astro'), join(out, '_astro'), { recursive: true, force: false });
}
