/** What other sites can show of this one, and what they paste. */
import { createHash } from 'node:crypto';
import { getEntry } from 'astro:content';
import { frameAddress, frameHtml, fullLink, snippet, type Script, type Shown } from '#widgets/embed/snippet.ts';
import { getInOrder } from '../../../lib/content.ts';
import { filePath, pagePath } from '../../../lib/paths.ts';
import { LOCALES, type Locale, type Localised } from '../../../locales.ts';
import { loader } from '../embed-loader.ts';
import { TOOLS, type Tool } from './tools.ts';

/**
 * How high a frame is where nothing tells its height, in pixels: on a phone a tool shows its first button, for a frame that
 * is cut off there looks like a whole page; on a desk nothing much is left empty.
 */
const HEIGHTS: Localised<{ tool: number; term: number }> = {
  ja: { tool: 920, term: 640 },
  en: { tool: 1000, term: 640 },
};

const SITE: Localised<string> = { ja: 'デジタル化ハンドブック', en: 'Digitalisation Handbook' };

const base = import.meta.env.BASE_URL;
const address = (path: string, site: URL | undefined) => new URL(path, site).href;

/** Where addresses of frames begin. */
export const frameBase = (site: URL | undefined) => address(filePath('/', base), site);

export const hostScript = (site: URL | undefined): Script => ({
  src: address(filePath('/embed/v1.js', base), site),
  integrity: `sha384-${createHash('sha384').update(loader).digest('base64')}`,
});

/** What one can choose from, in one language: the tools, then the terms. */
export async function offers(locale: Locale, site: URL | undefined): Promise<({ part: string } & Shown)[]> {
  const shown = (part: string, path: string, title: string, height: number) => ({
    part,
    title,
    full: address(pagePath(path, locale, base), site),
    link: locale === 'ja' ? `${title}（${SITE.ja}）` : `${title} (${SITE.en})`,
    height,
  });
  const tools = await Promise.all(
    TOOLS.map(async (tool) => {
      const page = await getEntry('docs', `${locale === 'ja' ? '' : 'en/'}tools/${tool}`);
      return shown(tool, `/tools/${tool}/`, page?.data.title ?? tool, HEIGHTS[locale].tool);
    }),
  );
  const terms = (await getInOrder('glossary')).map(({ id, data }) =>
    shown(`term/${id}`, `/glossary/${id}/`, data[locale].term, HEIGHTS[locale].term),
  );
  return [...tools, ...terms];
}

/** What is pasted for something that is offered, as it stands in the page before anything is chosen. */
export const ready = (
  locale: Locale,
  offer: { part: string } & Shown,
  site: URL | undefined,
  script?: Script,
): string => snippet(frameAddress({ base: frameBase(site), part: offer.part, locale }), offer, script);

export const oembedPath = (tool: Tool, locale: Locale): string =>
  pagePath(`/embed/v1/${tool}/oembed.json`, locale, base);

/** The answer of an oEmbed provider for a tool's page. */
export async function oembed(tool: Tool, locale: Locale, site: URL | undefined) {
  const offer = (await offers(locale, site)).find(({ part }) => part === tool);
  if (!offer) throw new Error(`There is no tool ${tool}.`);
  return {
    version: '1.0',
    type: 'rich',
    title: offer.title,
    provider_name: SITE[locale],
    provider_url: address(pagePath('/', locale, base), site),
    // WordPress knows by the quotation that its own script must size the frame, and shows it until that has been done.
    html: `<blockquote>${fullLink(offer)}</blockquote>${frameHtml(frameAddress({ base: frameBase(site), part: tool, locale }), offer)}`,
    width: 680,
    height: offer.height,
    cache_age: 86_400,
  };
}

export const oembedParams = () =>
  LOCALES.flatMap((locale) =>
    TOOLS.map((tool) => ({ params: { locale: locale === 'ja' ? undefined : locale, tool }, props: { tool, locale } })),
  );
