import { strToU8, zipSync, type Zippable } from 'fflate';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Locale } from '../locales.ts';
import { escapeMarkup } from './markup.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const VOID = new Set(['br', 'wbr', 'hr', 'img', 'input', 'col']);
/** What a book does not hold: programs, controls, codes that lead to the page one reads. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'button', 'img', 'nav']);

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

/** An element as XHTML. */
function xhtml(node: Node, link: (href: string) => string): string {
  if (node.nodeName === '#text') return escapeMarkup((node as DefaultTreeAdapterTypes.TextNode).value);
  if (!('tagName' in node) || LEFT_OUT.has(node.tagName) || attribute(node, 'hidden') !== undefined) return '';
  const attrs = node.attrs
    .filter(({ name }) => !/^(?:data-|on|popover|is:|xmlns)/.test(name))
    .map(
      ({ name, value }) =>
        ` ${name === 'lang' ? `xml:lang="${escapeMarkup(value)}" lang` : name}="${escapeMarkup(name === 'href' ? link(value) : value)}"`,
    )
    .join('');
  const space = node.tagName === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  if (VOID.has(node.tagName)) return `<${node.tagName}${attrs}/>`;
  return `<${node.tagName}${space}${attrs}>${node.childNodes.map((child) => xhtml(child, link)).join('')}</${node.tagName}>`;
}

export interface BookFacts {
  locale: Locale;
  title: string;
  publisher: string;
  /** When it was made, as 2026-11-28T00:00:00Z. */
  modified: string;
  /** What names this book for good. */
  id: string;
  /** What its contents are headed. */
  contents: string;
  /** Its style sheet. */
  style: string;
}

/** The built page of the whole handbook as an EPUB 3: one file to each part, links between them kept; the same page gives the same bytes. */
export function epub(html: string, { locale, title, publisher, modified, id, contents, style }: BookFacts): Uint8Array {
  const parts = [...elements(parse(html))].filter((element) => attribute(element, 'data-part') !== undefined);
  const files = new Map<string, string>();
  for (const part of parts)
    for (const element of elements(part)) {
      const own = attribute(element, 'id');
      if (own !== undefined) files.set(own, `${attribute(part, 'data-part')}.xhtml`);
    }
  const link = (href: string) => {
    if (!href.startsWith('#')) return href;
    const file = files.get(href.slice(1));
    return file === undefined ? 'nav.xhtml' : `${file}${href}`;
  };
  const page = (heading: string, body: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${locale}" lang="${locale}"><head><title>${escapeMarkup(heading)}</title><link rel="stylesheet" href="style.css"/></head><body>${body}</body></html>`;
  const words = (node: Node): string =>
    node.nodeName === '#text'
      ? (node as DefaultTreeAdapterTypes.TextNode).value
      : 'childNodes' in node
        ? node.childNodes.map(words).join('')
        : '';
  const chapters = parts.map((part) => {
    const name = attribute(part, 'data-part') ?? '';
    const named = (tag: string) => [...elements(part)].filter(({ tagName }) => tagName === tag);
    const plain = (element: Element) => words(element).replace(/\s+/g, ' ').trim();
    const [head] = named('h1');
    const heading = head ? plain(head) : title;
    // Of a chapter its sections, of the glossary its terms.
    const sections = named('h2').flatMap((each) => {
      const at = attribute(each, 'id') ?? attribute(each.parentNode as Element, 'id');
      return at === undefined ? [] : [{ at, heading: plain(each) }];
    });
    return { name, heading, sections, text: page(heading, xhtml(part, link)) };
  });
  const entry = (href: string, heading: string, inner = '') =>
    `<li><a href="${escapeMarkup(href)}">${escapeMarkup(heading)}</a>${inner && `<ol>${inner}</ol>`}</li>`;
  const nav = page(
    contents,
    `<nav epub:type="toc"><h1>${escapeMarkup(contents)}</h1><ol>${chapters
      .map(({ name, heading, sections }) =>
        entry(
          `${name}.xhtml`,
          heading,
          sections.map(({ at, heading: section }) => entry(`${name}.xhtml#${at}`, section)).join(''),
        ),
      )
      .join('')}</ol></nav>`,
  );
  const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${locale}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${escapeMarkup(id)}</dc:identifier><dc:title>${escapeMarkup(title)}</dc:title><dc:language>${locale}</dc:language><dc:source>${escapeMarkup(publisher)}</dc:source><meta property="dcterms:modified">${modified}</meta><meta property="schema:accessMode">textual</meta><meta property="schema:accessMode">visual</meta><meta property="schema:accessModeSufficient">textual</meta><meta property="schema:accessibilityFeature">structuralNavigation</meta><meta property="schema:accessibilityFeature">alternativeText</meta><meta property="schema:accessibilityHazard">none</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="style" href="style.css" media-type="text/css"/>${chapters.map(({ name, text }) => `<item id="p-${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${text.includes('<svg') ? ' properties="svg"' : ''}/>`).join('')}</manifest>
<spine><itemref idref="p-cover"/><itemref idref="nav"/>${chapters
    .filter(({ name }) => name !== 'cover')
    .map(({ name }) => `<itemref idref="p-${name}"/>`)
    .join('')}</spine></package>`;
  const texts: Record<string, string> = {
    'META-INF/container.xml':
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/content.opf': opf,
    'OEBPS/nav.xhtml': nav,
    'OEBPS/style.css': style,
    ...Object.fromEntries(chapters.map(({ name, text }) => [`OEBPS/${name}.xhtml`, text])),
  };
  const entries: Zippable = {
    // The first entry, and as it is, so that the kind of the file can be read off its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
  };
  return zipSync(entries, { mtime: modified, level: 9 });
}
