import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Locale } from '../locales.ts';
import { indexTerms } from './tokens.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface IndexedSection {
  /** The heading's id; empty for what stands before the first heading. */
  id: string;
  heading: string;
  text: string;
  /** Wordings that an editor added for it. */
  questions: string[];
}

interface Found extends IndexedSection {
  /** The heading above it. */
  under: string;
}

export interface IndexedPage {
  /** Without base path and language. */
  path: string;
  title: string;
  sections: IndexedSection[];
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

const SKIPPED = new Set(['script', 'style', 'svg', 'template', 'footer', 'nav', 'noscript', 'glossary-filter']);

/** Elements after which words of a reader's text do not run on. */
const BLOCKS = new Set(
  'p li td th div dd dt figcaption caption blockquote tr h2 h3 h4 h5 h6 summary details section aside label small'.split(
    ' ',
  ),
);

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function mainOf(node: Node): Element | undefined {
  if ('tagName' in node && node.tagName === 'main') return node;
  if ('childNodes' in node)
    for (const child of node.childNodes) {
      const found = mainOf(child);
      if (found) return found;
    }
  return undefined;
}

/** A built page cut at its headings; nothing for a page that is not to be found. */
export function sectionsOf(path: string, html: string): IndexedPage | undefined {
  const main = mainOf(parse(html));
  if (!main || attribute(main, 'data-pagefind-body') === undefined) return undefined;
  let title = '';
  const sections: Found[] = [{ id: '', heading: '', text: '', questions: [], under: '' }];
  const last = () => sections[sections.length - 1] as Found;
  let above = '';
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') last().text += (node as DefaultTreeAdapterTypes.TextNode).value;
    if (!('tagName' in node)) return;
    if (
      SKIPPED.has(node.tagName) ||
      attribute(node, 'data-pagefind-ignore') !== undefined ||
      attribute(node, 'hidden') !== undefined
    )
      return;
    if (node.tagName === 'h1') {
      title = textOf(node).trim();
      return;
    }
    const id = attribute(node, 'id');
    if (/^h[2-4]$/.test(node.tagName) && id !== undefined) {
      const heading = textOf(node).trim();
      if (node.tagName === 'h2') above = heading;
      sections.push({ id, heading, text: '', questions: [], under: node.tagName === 'h2' ? '' : above });
      return;
    }
    node.childNodes.forEach(visit);
    if (BLOCKS.has(node.tagName)) last().text += '\n';
  };
  main.childNodes.forEach(visit);
  for (const section of sections)
    section.text = section.text
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim();
  const isOften = (wanted: string) => sections.filter(({ heading }) => heading === wanted).length > 1;
  return {
    path,
    title,
    sections: sections
      .filter(({ id, text }) => id !== '' || text !== '')
      // A heading that comes again and again says nothing without the one above it.
      .map(({ under, heading, ...section }) => ({
        ...section,
        heading: under !== '' && isOften(heading) ? `${under} › ${heading}` : heading,
      })),
  };
}

/**
 * A lone kanji is mostly the stem of a verb: it would be a third of the index and say little. So would
 * the parts of telephone numbers and amounts.
 */
const says = (term: string) => (term.length > 1 || /[a-z]/.test(term)) && !/^(?:0\d*|\d{5,})$/.test(term);

/** In English, where commas cut amounts: of numbers only years say something, and none that has run into a word. */
const saysInEnglish = (term: string) => !/^(?!(?:19|20)\d\d$)(?:\d+|\d+[a-z]{2,}|[a-z]{2,}\d{1,2})$/.test(term);

/** In English texts: Japanese names, which stand in titles or in the lexicon, and not short words such as 公募. */
const NAMES = /[ぁ-ヺー]+|[㐀-鿿々ァ-ヺー]{5,}/g;

/** The index terms of a page: those of its title, headings and added questions, and what else its text holds. */
export function fieldsOf({ title, sections }: IndexedPage, locale: Locale): { head: string[]; text: string[] } {
  const termsOf = (text: string) => {
    const terms = indexTerms(text, locale);
    return locale === 'en' ? terms.filter(saysInEnglish) : terms;
  };
  const head = termsOf(
    [title, ...sections.flatMap(({ heading, questions }) => [heading, ...questions])].join('\n'),
  ).filter(says);
  const known = new Set(head);
  const body = sections.map((section) => section.text).join('\n');
  const text = termsOf(locale === 'en' ? body.replace(NAMES, ' ') : body).filter((term) => !known.has(term));
  return { head, text };
}
