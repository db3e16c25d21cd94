/** A tool as oEmbed describes it, so that a CMS which is given the address of the tool's page knows the frame. */
import type { APIRoute } from 'astro';
import { oembed, oembedParams } from '../../../../../components/islands/frames/offer.ts';
import type { Tool } from '../../../../../components/islands/frames/tools.ts';
import type { Locale } from '../../../../../locales.ts';

export const getStaticPaths = oembedParams;

export const GET: APIRoute<{ tool: Tool; locale: Locale }> = async ({ props: { tool, locale }, site }) =>
  Response.json(await oembed(tool, locale, site));
