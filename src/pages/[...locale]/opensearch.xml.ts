import type { APIRoute, GetStaticPaths } from 'astro';
import { filePath, pagePath } from '../../lib/paths.ts';
import { toLocale, type Localised } from '../../locales.ts';
import { openSearch } from '../../search/opensearch.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { locale: undefined } }, { params: { locale: 'en' } }];

const WORDS: Localised<{ name: string; description: string }> = {
  ja: { name: 'デジタル化ハンドブック', description: 'ハンドブック、用語集、相談先、補助金を探します。' },
  en: {
    name: 'Digitalisation Handbook',
    description: 'Searches the handbook, the glossary, organisations and subsidies.',
  },
};

export const GET: APIRoute = ({ site, params }) => {
  const locale = toLocale(params.locale);
  const address = (path: string) => new URL(path, site).href;
  const base = import.meta.env.BASE_URL;
  const description = openSearch({
    ...WORDS[locale],
    lang: locale,
    address: address(pagePath('/search/', locale, base)),
    icon: address(filePath('/favicon.svg', base)),
  });
  return new Response(description, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
