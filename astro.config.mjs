import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { classicScript } from './src/integrations/classic-script.ts';
import { furigana } from './src/integrations/furigana.ts';
import { licences } from './src/integrations/licences.ts';
import { lightJsx } from './src/integrations/light-jsx.ts';
import { bindTerms, headingIds, phraseBreaks, siteLinks, tables } from './src/integrations/markdown.ts';
import { finish } from './src/integrations/finish.ts';
import { preactAtBuild } from './src/integrations/preact-at-build.ts';
import { printStyle } from './src/integrations/print-style.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { starlightScripts } from './src/integrations/starlight-scripts.ts';
import { verifyContent } from './src/integrations/verify-content.ts';
import { OLDEST_BROWSERS, SCRIPTS_FOR_OLDEST } from './src/lib/browsers.ts';
import { normaliseBase } from './src/lib/paths.ts';
import { LOCALE_LABELS } from './src/locales.ts';
import { sidebar } from './src/sidebar.ts';

const TOOL_KIT =
  /\/preact\/dist\/preact\.\w+$|\/widgets\/kit\/(?:consultation|copy|fill|store)\.ts$|\/islands\/(?:foreign|wake)\.ts$/;

const base = normaliseBase(process.env.BASE_PATH);

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://example.jp',
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  // On a weak line nothing is fetched that nobody asked for.
  prefetch: false,
  markdown: {
    processor: satteri({
      mdastPlugins: [headingIds()],
      hastPlugins: [siteLinks({ base }), tables(), phraseBreaks(), bindTerms()],
      features: { smartPunctuation: false },
    }),
  },
  integrations: [
    verifyContent(),
    starlight({
      title: { ja: 'デジタル化ハンドブック', en: 'Digitalisation Handbook' },
      defaultLocale: 'root',
      locales: { root: LOCALE_LABELS.ja, en: LOCALE_LABELS.en },
      sidebar,
      routeMiddleware: './src/components/starlight/route.ts',
      customCss: ['tokens', 'button', 'handbook', 'on-paper'].map((name) => `./src/styles/${name}.css`),
      components: {
        Banner: './src/components/starlight/Nothing.astro',
        DraftContentNotice: './src/components/starlight/Nothing.astro',
        EditLink: './src/components/starlight/Nothing.astro',
        Footer: './src/components/starlight/Footer.astro',
        Hero: './src/components/starlight/Nothing.astro',
        Head: './src/components/starlight/Head.astro',
        MarkdownContent: './src/components/starlight/MarkdownContent.astro',
        LanguageSelect: './src/components/starlight/LanguageSelect.astro',
        Search: './src/components/starlight/Search.astro',
        SocialIcons: './src/components/starlight/Nothing.astro',
        Sidebar: './src/components/starlight/Sidebar.astro',
        SiteTitle: './src/components/starlight/SiteTitle.astro',
        ThemeProvider: './src/components/starlight/ThemeProvider.astro',
        ThemeSelect: './src/components/starlight/ThemeSelect.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
      },
      markdown: { headingLinks: false },
      expressiveCode: false,
      credits: false,
      disable404Route: true,
      pagination: true,
      // The index is made by searchIndex below.
      pagefind: false,
    }),
    // Starlight's own would name the pages for other sites' frames and the book, which tell search engines to pass by.
    sitemap({
      filter: (page) => !/\/(?:embed\/v\d|print\/$)/.test(page),
      i18n: { defaultLocale: 'ja', locales: { ja: 'ja', en: 'en' } },
    }),
    searchIndex(),
    furigana(),
    printStyle(),
    mdx(),
    lightJsx(),
    // In a frame, what follows the first answers comes after the first tap: the page itself stays under 30 kB.
    classicScript({
      later: ['Result', 'Compare', 'Sheet']
        .map((name) => `widgets/maturity-quiz/${name}.tsx`)
        .concat('widgets/subsidy-checker/Result.tsx', 'widgets/prompt-builder/Desk.tsx'),
    }),
    preactAtBuild(),
    starlightScripts(),
    licences(),
    finish({ base }),
  ],
  vite: {
    build: { modulePreload: false, target: SCRIPTS_FOR_OLDEST, cssTarget: OLDEST_BROWSERS },
    // What every tool needs comes as one file: four small ones would be three more journeys on a weak line.
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'tool', test: TOOL_KIT }] } } } },
      },
    },
  },
});
