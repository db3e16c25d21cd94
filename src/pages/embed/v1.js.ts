import type { APIRoute } from 'astro';
import { loader } from '../../components/islands/embed-loader.ts';

export const GET: APIRoute = () => new Response(loader, { headers: { 'content-type': 'text/javascript' } });
