import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

function* walk(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* walk(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const known = new Map<string, Element[]>();

/** Every element of a page as a browser without scripts reads it, with the place where it stands in the text. */
export function elementsOf(html: string): Element[] {
  const before = known.get(html);
  if (before) return before;
  const elements = [...walk(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }))];
  // A page is asked several times in a row between two changes of it.
  if (known.size > 200) known.clear();
  known.set(html, elements);
  return elements;
}

/** What stands between an element's tags. */
export const innerText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Puts texts in the place of others; each edit is [start, end, text]. */
export function edit(text: string, edits: readonly (readonly [start: number, end: number, text: string])[]): string {
  let done = text;
  for (const [start, end, to] of edits.toSorted(([a], [b]) => b - a))
    done = done.slice(0, start) + to + done.slice(end);
  return done;
}

export type { Element };
