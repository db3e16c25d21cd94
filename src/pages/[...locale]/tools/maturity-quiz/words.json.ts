/** The quiz in one language as data, for a sheet that is printed in the other one. */
import type { APIRoute } from 'astro';
import { quizData } from '../../../../components/islands/quiz-data.ts';
import { DEFAULT_LOCALE, LOCALES, toLocale } from '../../../../locales.ts';

export const getStaticPaths = () =>
  LOCALES.map((locale) => ({ params: { locale: locale === DEFAULT_LOCALE ? undefined : locale } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(await quizData(toLocale(params.locale), import.meta.env.BASE_URL));
