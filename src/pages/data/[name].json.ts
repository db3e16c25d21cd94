import type { APIRoute, GetStaticPaths } from 'astro';
import { DATA_SETS, dataHead, span, type DataSetName } from '../../lib/open-data.ts';

export const getStaticPaths: GetStaticPaths = () => Object.keys(DATA_SETS).map((name) => ({ params: { name } }));

/** What the site knows, for other programs: both languages, with dates, sources and grades as editors wrote them. */
export const GET: APIRoute = async ({ site, params }) => {
  const parts = await DATA_SETS[params.name as DataSetName].parts();
  return Response.json({ ...(await dataHead(site, import.meta.env.BASE_URL)), asOf: span(parts), ...parts });
};
