import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that name ids of other elements, one or several. */
const NAMES_IDS = new Set(['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']);

/** Parts of the book that were pages, by their path without base and language: `/handbook/dx/` → `dx`. */
export type Parts = ReadonlyMap<string, string>;

export const bookParts = (chapters: readonly string[], terms: readonly string[], others: readonly string[]): Parts =>
  new Map([
    ...chapters.map((id) => [`/handbook/${id}/`, id] as const),
    ...terms.map((id) => [`/glossary/${id}/`, `term-${id}`] as const),
    ...['glossary', ...others].map((id) => [`/${id}/`, id] as const),
  ]);

export interface Scope {
  /** The part's own name; its ids begin with it. */
  part: string;
  parts: Parts;
  /** `/handbook/` and the like: what the addresses of this language begin with. */
  root: string;
  /** Where the site lives: `https://example.jp`. */
  origin: string;
}

/** The id that an id of a part has in the book. */
export const bookId = (part: string, id: string): string => `${part}--${id}`;

/** Where a link leads within the book; where it leads out of it, the whole address, so that paper can show it. */
function bookLink(href: string, { part, parts, root, origin }: Scope): string {
  if (href.startsWith('#')) return `#${bookId(part, href.slice(1))}`;
  if (!href.startsWith('/')) return href;
  const [path = '', id] = href.split('#');
  const target = path.startsWith(root) ? parts.get(`/${path.slice(root.length)}`) : undefined;
  if (target === undefined) return `${origin}${href}`;
  return `#${id === undefined ? target : bookId(target, id)}`;
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name);
const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class')?.value ?? '').split(/\s+/).includes(name);
const elements = (node: Node): Element[] =>
  'childNodes' in node ? node.childNodes.filter((child): child is Element => 'tagName' in child) : [];

/** A term of a chapter opens its meaning on its page; in the book it leads to its entry. */
function plainTerm(term: Element, order: number): void {
  const [word, sup, card, again] = elements(term);
  const link =
    card &&
    elements(card)
      .flatMap(elements)
      .find(({ tagName }) => tagName === 'a');
  if (!word || !sup) return;
  word.tagName = word.nodeName = 'a';
  // Chromium's PDFs know every link's own place, but not that of every span.
  word.attrs = [
    { name: 'href', value: (link && attribute(link, 'href')?.value) ?? '' },
    ...term.attrs.filter(({ name }) => name === 'id'),
  ];
  term.attrs = term.attrs.filter(({ name }) => name !== 'id');
  sup.childNodes.forEach((child) => {
    if (child.nodeName === '#text') (child as DefaultTreeAdapterTypes.TextNode).value = String(order);
  });
  term.childNodes = term.childNodes.filter((child) => child !== card && child !== again);
}

/**
 * A page's content as a part of a longer page: its ids begin with the part's name, its links lead to where their
 * targets stand in the book, and its terms are numbered and lead to their entries.
 */
export function scopeToBook(html: string, scope: Scope): string {
  const root = parseFragment(html);
  let terms = 0;
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      if (node.tagName === 'span' && hasClass(node, 'term')) plainTerm(node, ++terms);
      // What comes in every chapter under one name is no landmark of the whole.
      if (node.tagName === 'section') node.attrs = node.attrs.filter(({ name }) => name !== 'aria-labelledby');
      for (const each of node.attrs) {
        if (each.name === 'id') each.value = bookId(scope.part, each.value);
        else if (NAMES_IDS.has(each.name))
          each.value = each.value
            .split(/\s+/)
            .map((id) => bookId(scope.part, id))
            .join(' ');
        else if (each.name === 'href' && node.tagName === 'a') each.value = bookLink(each.value, scope);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(root);
  return serialize(root);
}
