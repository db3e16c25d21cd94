/** What the pages for frames fetch when it is asked for, each part at an address that changes with what it holds. */
import type { APIRoute } from 'astro';
import { partsOf, type Part } from '../../../components/islands/frames/frames.ts';

export const getStaticPaths = async () =>
  (await partsOf(new URL(import.meta.env.SITE))).map((part) => ({ params: { part: part.name }, props: part }));

export const GET: APIRoute<Part> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript' } });
