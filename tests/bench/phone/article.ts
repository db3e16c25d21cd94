import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseFragment, serialize, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import { attribute, hasClass, need, tagged, textOf, within, type Element } from '../../support/pages.ts';
import { escapeMarkup } from '../../../src/lib/markup.ts';

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What a page says, without the house around it: the same words and figures for all that are compared. */
export interface Article {
  /** `en/handbook/dx/`. */
  path: string;
  lang: string;
  title: string;
  description: string;
  /** The article as it stands in the page, a tool's script and data with it. */
  html: string;
  headings: { depth: number; slug: string; text: string }[];
  /** Styles and scripts in the head that chapters do not have: the tool's. */
  own: string;
}

/** What surrounds the text in `main` and what every house has in its own way. */
const SURROUNDS = (element: Element) =>
  tagged('h1', 'footer')(element) || hasClass('site-source')(element) || hasClass('chapter-number')(element);

function without(parent: Parent, match: (element: Element) => boolean): void {
  parent.childNodes = parent.childNodes.filter((node) => !('tagName' in node && match(node)));
  for (const node of parent.childNodes) {
    if ('childNodes' in node) without(node, match);
    if ('content' in node) without(node.content, match);
  }
}

const address = (element: Element) => attribute(element, 'src') ?? attribute(element, 'href');
const loads = (element: Element) =>
  (tagged('script')(element) && attribute(element, 'src') !== undefined) ||
  (tagged('link')(element) && attribute(element, 'rel') === 'stylesheet');

/**
 * Takes the article out of a built page.
 *
 * @param usual  what a page loads that has no tool: see {@link loadedBy}
 */
export function takeArticle(site: string, path: string, usual: ReadonlySet<string | undefined>): Article {
  const page = parse(readFileSync(join(site, path, 'index.html'), 'utf8'));
  const all = page.childNodes.flatMap((node) => ('tagName' in node ? within(node) : []));
  const first = (match: (element: Element) => boolean, what: string) => need(all.find(match), `${what} in ${path}`);
  const main = first(tagged('main'), 'main');
  const title = textOf(first(tagged('h1'), 'h1')).trim();
  const inside = new Set(within(main));
  const own = all.filter((each) => loads(each) && !usual.has(address(each)) && !inside.has(each));
  without(main, SURROUNDS);
  return {
    path,
    lang: attribute(first(tagged('html'), 'html'), 'lang') ?? 'ja',
    title,
    description:
      attribute(
        first((each) => attribute(each, 'name') === 'description', 'description'),
        'content',
      ) ?? '',
    html: serialize(main),
    headings: within(main)
      .filter(tagged('h2', 'h3'))
      .flatMap((heading) => {
        const slug = attribute(heading, 'id');
        return slug === undefined ? [] : [{ depth: Number(heading.tagName[1]), slug, text: textOf(heading).trim() }];
      }),
    own: own.map((each) => serializeOuter(each)).join(''),
  };
}

/** The scripts and styles that a page names. */
export function loadedBy(site: string, path: string): ReadonlySet<string | undefined> {
  const page = parse(readFileSync(join(site, path, 'index.html'), 'utf8'));
  const all = page.childNodes.flatMap((node) => ('tagName' in node ? within(node) : []));
  return new Set(all.filter(loads).map(address));
}

/** The limit: the article as one plain file, with no style and no script at all. */
export function barePage({ lang, title, html }: Article): string {
  const article = parseFragment(html);
  without(article, tagged('script', 'style', 'link', 'noscript'));
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeMarkup(title)}</title></head><body><h1>${escapeMarkup(title)}</h1>${serialize(article)}</body></html>`;
}
