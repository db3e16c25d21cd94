import { options } from 'preact';

const inPlace = (node: Node | null, { target }: MutationRecord) => node?.parentNode === target;

/** Puts nodes where others stand that go. */
function exchange(change: MutationRecord, out: NodeList, put: NodeList): void {
  const at = out[0] ?? change.nextSibling;
  for (const node of put) change.target.insertBefore(node, inPlace(at, change) ? at : null);
  for (const node of out) (node as ChildNode).remove();
}

/** What a change took away, as far as it stands there (again). */
const taken = (change: MutationRecord) =>
  String([...change.removedNodes].map((node) => inPlace(node, change) && node.nodeValue));

/**
 * Lets a tool live in a page that the reader's browser translates. A translator puts nodes of its own in the place of text;
 * Preact would go on changing the text that it remembers, which nobody sees any more, and old counts and names would stay.
 * So what others did to a tool's nodes is undone right before Preact draws, and done again where the text is still the same.
 *
 * @param first  draws the tool; all that is drawn later is seen to from then on
 */
export function heedForeignChanges(tool: Element, first: () => void): void {
  let changes: MutationRecord[] = [];
  const watch = new MutationObserver((more) => void changes.push(...more));
  watch.observe(tool, { childList: true, subtree: true });
  const between = (draw: () => void) => {
    const undone = changes
      .concat(watch.takeRecords())
      .reverse()
      .map((change) => {
        exchange(change, change.addedNodes, change.removedNodes);
        return { change, text: taken(change) };
      });
    draw();
    changes = undone.reverse().flatMap(({ change, text }) => {
      if (taken(change) !== text) return [];
      exchange(change, change.removedNodes, change.addedNodes);
      return [change];
    });
    watch.takeRecords();
  };
  options.debounceRendering = (draw) => queueMicrotask(() => between(draw));
  between(first);
}
