import type { APIRoute } from 'astro';
import { pagePath } from '../../../lib/paths.ts';
import { qrSvg } from '../../../lib/qr.ts';
import { CHAPTERS } from '../../../sidebar.ts';
import { LOCALES, type Locale } from '../../../locales.ts';

/** Pages that people hold in their hands as paper: a phone takes them back to where they came from. */
const PAGES = ['print', ...CHAPTERS.map((id) => `handbook/${id}`)];

export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    PAGES.map((page) => ({ params: { locale: locale === 'ja' ? undefined : locale, page }, props: { locale } })),
  );

export const GET: APIRoute<{ locale: Locale }, { page: string }> = ({ params, props, site }) => {
  const address = new URL(pagePath(`/${params.page}/`, props.locale, import.meta.env.BASE_URL), site);
  return new Response(qrSvg(address.href), { headers: { 'content-type': 'image/svg+xml' } });
};
