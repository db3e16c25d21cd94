import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A built page, ready to be asked. */
export interface BuiltPage {
  /** `/handbook/dx/`, without a base path. */
  path: string;
  file: string;
  html: string;
  all: (match: (element: Element) => boolean) => Element[];
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

export const hasClass = (name: string) => (element: Element) =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

export const tagged =
  (...names: string[]) =>
  (element: Element) =>
    names.includes(element.tagName);

function* walk(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}

/** The words in an element as a reader without styles gets them. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (['script', 'style', 'template'].includes(node.nodeName)) return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** What must be there; says what it is where it is not. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}

/** An element with all that it stands in, from the inside out. */
export function around(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Node | null = element; at && 'tagName' in at; at = at.parentNode) all.push(at);
  return all;
}

export const within = (element: Element) => [...walk(element)];

export const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Every HTML page of a build. */
export function pagesOf(dir: string): BuiltPage[] {
  return filesOf(dir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(dir, file), 'utf8');
      const elements = [...walk(parse(html))];
      return { path: `/${file.replace(/index\.html$/, '')}`, file, html, all: (match) => elements.filter(match) };
    });
}
