import type { APIRoute, GetStaticPaths } from 'astro';
import { getEntry } from 'astro:content';
import { LOCALES } from '../../../locales.ts';
import type { Words } from '../../../search/dialog/view.ts';

export const getStaticPaths: GetStaticPaths = () => LOCALES.map((locale) => ({ params: { locale } }));

/** What the search says once its engine is there. What it says before stands on the page. */
export const GET: APIRoute = async ({ params }) => {
  const words = (await getEntry('i18n', params.locale ?? ''))?.data as Record<string, string> | undefined;
  const word = (key: string) => words?.[`searching.${key}`] ?? '';
  const said: Words = {
    count: word('count'),
    partly: word('partly'),
    none: word('none'),
    noneHint: word('noneHint'),
    glossary: word('glossary'),
    resources: word('resources'),
    other: word('other'),
    otherSearch: word('otherSearch'),
    scheme: word('scheme'),
    organisation: word('organisation'),
    chapter: word('chapter'),
    page: word('page'),
  };
  return Response.json(said);
};
