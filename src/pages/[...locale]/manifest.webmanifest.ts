import type { APIRoute, GetStaticPaths } from 'astro';
import { filePath, pagePath } from '../../lib/paths.ts';
import { toLocale, type Localised } from '../../locales.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { locale: undefined } }, { params: { locale: 'en' } }];

const WORDS: Localised<{
  name: string;
  short: string;
  description: string;
  glossary: string;
  tools: [string, string, string];
}> = {
  ja: {
    name: 'デジタル化ハンドブック',
    short: 'デジタル化',
    description: '中小企業や組合の事務所のためのデジタル化の手引きです。',
    glossary: '用語集',
    tools: ['デジタル化の段階を調べる', 'AIへの頼み方を組み立てる', '相談してみる補助金を調べる'],
  },
  en: {
    name: 'Digitalisation Handbook',
    short: 'Handbook',
    description: 'A guide to going digital for small businesses and cooperatives in Japan.',
    glossary: 'Glossary',
    tools: ['Find out your stage', 'Build a prompt for AI', 'Check which subsidies to ask about'],
  },
};

/** Lets a browser put the site among the device's apps. */
export const GET: APIRoute = ({ params }) => {
  const locale = toLocale(params.locale);
  const words = WORDS[locale];
  const base = import.meta.env.BASE_URL;
  const to = (path: string) => pagePath(path, locale, base);
  const icon = (name: string, size: number, purpose: string) => ({
    src: filePath(`/icons/${name}-${size}.png`, base),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const [quiz, builder, checker] = words.tools;
  return Response.json({
    id: to('/'),
    name: words.name,
    short_name: words.short,
    description: words.description,
    lang: locale,
    dir: 'ltr',
    start_url: to('/'),
    scope: filePath('/', base),
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    categories: ['education', 'business'],
    icons: [icon('icon', 192, 'any'), icon('icon', 512, 'any'), icon('maskable', 512, 'maskable')],
    shortcuts: [
      { name: words.glossary, url: to('/glossary/') },
      { name: quiz, url: to('/tools/maturity-quiz/') },
      { name: builder, url: to('/tools/prompt-builder/') },
      { name: checker, url: to('/tools/subsidy-checker/') },
    ],
  });
};
