/**
 * The sentences of a page as a reader takes them in, for the build (parse5) and for the browser (DOM) alike: both must cut
 * a page in the same way, since a reading may hang on the words beside it.
 */

/** How to look at a node. */
export interface NodeView<N> {
  children: (node: N) => Iterable<N>;
  /** The text of a text node; undefined for everything else. */
  text: (node: N) => string | undefined;
  /** In small letters; empty for what is no element. */
  tag: (node: N) => string;
  attribute: (node: N, name: string) => string | null | undefined;
}

export interface Passage<N> {
  text: string;
  /** The text nodes that it consists of, with the place where each begins. */
  parts: { node: N; start: number; end: number }[];
}

const SKIPPED = new Set(
  'script style template noscript svg math ruby sup code pre kbd input textarea select option output iframe'.split(' '),
);
const INLINE = new Set('a abbr b button cite em i label mark q small span strong time u wbr'.split(' '));
/** The spans that are part of a sentence; others stand in lines of their own. */
const IN_SENTENCE = /^(term|bound)$/;

/** What a script changes while it is read, or what is no Japanese, carries no readings. */
function isSkipped<N>(node: N, { tag, attribute }: NodeView<N>): boolean {
  const lang = attribute(node, 'lang');
  return (
    SKIPPED.has(tag(node)) ||
    (lang !== null && lang !== undefined && !lang.startsWith('ja')) ||
    attribute(node, 'role') === 'status' ||
    typeof attribute(node, 'aria-live') === 'string' ||
    typeof attribute(node, 'data-plain') === 'string' ||
    /(^|\s)[a-z]+-frame(\s|$)/.test(attribute(node, 'class') ?? '')
  );
}

function isInline<N>(node: N, { tag, attribute }: NodeView<N>): boolean {
  const name = tag(node);
  if (name === 'span') {
    const own = (attribute(node, 'class') ?? '').trim();
    return own === '' || IN_SENTENCE.test(own);
  }
  return INLINE.has(name);
}

/** The passages under a node, in their order. */
export function passagesOf<N>(root: N, view: NodeView<N>): Passage<N>[] {
  const done: Passage<N>[] = [];
  const collect = (node: N, open: Passage<N>): Passage<N> => {
    let current = open;
    const close = () => {
      if (current.text.trim() !== '') done.push(current);
      current = { text: '', parts: [] };
    };
    for (const child of view.children(node)) {
      const text = view.text(child);
      if (text !== undefined) {
        const start = current.text.length;
        current.text += text;
        current.parts.push({ node: child, start, end: current.text.length });
      } else if (view.tag(child) === 'br') close();
      else if (view.tag(child) === '' || isSkipped(child, view)) continue;
      // A term's card stands within the sentence, but is no part of it.
      else if (typeof view.attribute(child, 'popover') === 'string') {
        const card = collect(child, { text: '', parts: [] });
        if (card.text.trim() !== '') done.push(card);
      } else if (isInline(child, view)) current = collect(child, current);
      else {
        close();
        current = collect(child, current);
        close();
      }
    }
    return current;
  };
  const last = collect(root, { text: '', parts: [] });
  if (last.text.trim() !== '') done.push(last);
  return done;
}
