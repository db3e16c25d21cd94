import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Locale } from '../locales.ts';
import { zip } from './zip.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const VOID = new Set(['br', 'wbr', 'hr', 'img', 'input', 'col']);
/** What a book does not hold: programs, controls, codes that lead to the page one reads. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'button', 'img', 'nav']);

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

/** An element as XHTML. */
function xhtml(node: Node, link: (href: string) => string): string {
  if (node.nodeName === '#text') return escape((node as DefaultTreeAdapterTypes.TextNode).value);
  if (!('tagName' in node) || LEFT_OUT.has(node.tagName) || attribute(node, 'hidden') !== undefined) return '';
  const attrs = node.attrs
    .filter(({ name }) => !/^(?:data-|on|popover|is:|xmlns)/.test(name))
    .map(
      ({ name, value }) =>
        ` ${name === 'lang' ? `xml:lang="${escape(value)}" lang` : name}="${escape(name === 'href' ? link(value) : value)}"`,
    )
    .join('');
  const space = node.tagName === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  if (VOID.has(node.tagName)) return `<${node.tagName}${attrs}/>`;
  return `<${node.tagName}${space}${attrs}>${node.childNodes.map((child) => xhtml(child, link)).join('')}</${node.tagName}>`;
}

const STYLE = `body{line-height:1.7}h1,h2,h3,h4{line-height:1.4}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:.4em;text-align:start;vertical-align:top}
.gains,.point,.changed,.side,.chapter-summary,.chapter-next{border:1px solid #999;padding:.6em 1em;margin:1em 0}
.figure svg{width:100%;max-width:26em;height:auto}.figure text{font-size:14px}.figure .t-head{font-size:15.5px;font-weight:bold}
.figure .t-big{font-size:22px;font-weight:bold}.figure .t-inverse,.figure .t-disc{fill:#fff}
.figure .b-paper{fill:#fff;stroke:#888}.figure .b-none{fill:none}.figure .b-none.dashed{stroke:#888}
.figure .b-tint{fill:#e3eef3}.figure .b-sand{fill:#f4ecd8}.figure .b-accent{fill:#165e83}.figure .m-dot{fill:#165e83}
.figure path{fill:none;stroke:#1f2328;stroke-width:1.5}.dashed{stroke-dasharray:5 4}
.chapter-terms-line,.chapter-terms-other,.chapter-next-name,.book-line,.grade,.fact-sources{display:block}.book-line{font-weight:bold}`;

export interface BookFacts {
  locale: Locale;
  title: string;
  publisher: string;
  /** When it was made, as 2026-11-28T00:00:00Z. */
  modified: string;
  /** What names this book for good. */
  id: string;
  contents: string;
}

/** The built page of the whole handbook as an EPUB 3: one file to each part, links between them kept. */
export function epub(html: string, { locale, title, publisher, modified, id, contents }: BookFacts): Buffer {
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
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${locale}" lang="${locale}"><head><title>${escape(heading)}</title><link rel="stylesheet" href="style.css"/></head><body>${body}</body></html>`;
  const words = (node: Node): string =>
    node.nodeName === '#text'
      ? (node as DefaultTreeAdapterTypes.TextNode).value
      : 'childNodes' in node
        ? node.childNodes.map(words).join('')
        : '';
  const chapters = parts.map((part) => {
    const name = attribute(part, 'data-part') ?? '';
    const head = [...elements(part)].find(({ tagName }) => tagName === 'h1');
    const heading = head ? words(head).replace(/\s+/g, ' ').trim() : title;
    return { name, heading, text: page(heading, xhtml(part, link)) };
  });
  const nav = page(
    contents,
    `<nav epub:type="toc"><h1>${escape(contents)}</h1><ol>${chapters.map(({ name, heading }) => `<li><a href="${name}.xhtml">${escape(heading)}</a></li>`).join('')}</ol></nav>`,
  );
  const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${locale}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${escape(id)}</dc:identifier><dc:title>${escape(title)}</dc:title><dc:language>${locale}</dc:language><dc:source>${escape(publisher)}</dc:source><meta property="dcterms:modified">${modified}</meta><meta property="schema:accessMode">textual</meta><meta property="schema:accessMode">visual</meta><meta property="schema:accessModeSufficient">textual</meta><meta property="schema:accessibilityFeature">structuralNavigation</meta><meta property="schema:accessibilityFeature">alternativeText</meta><meta property="schema:accessibilityHazard">none</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="style" href="style.css" media-type="text/css"/>${chapters.map(({ name, text }) => `<item id="p-${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${text.includes('<svg') ? ' properties="svg"' : ''}/>`).join('')}</manifest>
<spine><itemref idref="p-cover"/><itemref idref="nav"/>${chapters
    .filter(({ name }) => name !== 'cover')
    .map(({ name }) => `<itemref idref="p-${name}"/>`)
    .join('')}</spine></package>`;
  return zip([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      content:
        '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    { name: 'OEBPS/content.opf', content: opf },
    { name: 'OEBPS/nav.xhtml', content: nav },
    { name: 'OEBPS/style.css', content: STYLE },
    ...chapters.map(({ name, text }) => ({ name: `OEBPS/${name}.xhtml`, content: text })),
  ]);
}
