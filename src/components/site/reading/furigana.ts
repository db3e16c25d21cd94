import { passagesOf, type NodeView } from '../../../lib/furigana/passages.ts';
import { cut, longestOf, rubies, type Ruby, type Words } from '../../../lib/furigana/words.ts';
import css from './furigana.css?inline';

const dom: NodeView<Node> = {
  children: (node) => node.childNodes,
  text: (node) => (node instanceof Text ? node.data : undefined),
  tag: (node) => (node instanceof Element ? node.tagName.toLowerCase() : ''),
  attribute: (node, name) => (node instanceof Element ? node.getAttribute(name) : undefined),
};

/** A text node of the page and what stands in its place for as long as readings are shown. */
interface Swap {
  text: Text;
  shown: ChildNode[];
}

let swaps: Swap[] = [];
/** Counts the wishes, so that a later one ends an earlier one that is still at work. */
let wish = 0;
let fetched: Promise<Words> | undefined;
let dressed = false;

async function fetchWords(): Promise<Words> {
  const answer = await fetch(`${import.meta.env.BASE_URL}furigana/words.json`);
  const words: unknown = answer.ok ? await answer.json() : undefined;
  if (typeof words !== 'object' || words === null) throw new Error('There are no readings.');
  return words as Words;
}

/** `<ruby>` for sighted readers alone: a screen reader knows how to say the word and would say it twice. */
function rubyOf(word: string, reading: string): HTMLElement {
  const ruby = document.createElement('ruby');
  const over = document.createElement('rt');
  over.setAttribute('aria-hidden', 'true');
  over.textContent = reading;
  ruby.append(word, over);
  return ruby;
}

/** Puts readings over a text node; `over` counts from the node's begin. */
function swap(text: Text, over: readonly Ruby[]): Swap {
  const shown = cut(text.data, over).map((piece) =>
    piece.reading === undefined ? document.createTextNode(piece.text) : rubyOf(piece.text, piece.reading),
  );
  text.replaceWith(...shown);
  return { text, shown };
}

/** So many passages at once that a slow phone still answers a finger. */
const AT_ONCE = 24;
const breathe = () => new Promise((done) => setTimeout(done));

/**
 * Sets readings over the kanji of the page's main text. Links, terms and ids stay as they are: only text nodes are
 * exchanged, and kept to be put back.
 *
 * @returns false where the readings could not be fetched
 */
export async function showFurigana(): Promise<boolean> {
  const own = ++wish;
  let words: Words;
  try {
    fetched ??= fetchWords();
    words = await fetched;
  } catch {
    fetched = undefined;
    return own !== wish;
  }
  const main = document.querySelector('main');
  if (!main || own !== wish || swaps.length > 0) return true;
  if (!dressed) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    dressed = true;
  }
  const longest = longestOf(words);
  for (const [index, { text, parts }] of passagesOf<Node>(main, dom).entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await breathe();
    if (own !== wish) return true;
    const over = rubies(text, words, longest);
    for (const { node, start, end } of parts) {
      const inside = over.filter((each) => each.start >= start && each.end <= end);
      // A script may have changed the text while we took breath.
      if (inside.length === 0 || !(node instanceof Text) || node.data !== text.slice(start, end)) continue;
      if (!node.isConnected) continue;
      swaps.push(
        swap(
          node,
          inside.map((each) => ({ ...each, start: each.start - start, end: each.end - start })),
        ),
      );
    }
  }
  return true;
}

/** Puts every text node back that readings were set over. */
export function hideFurigana(): void {
  wish++;
  for (const { text, shown } of swaps) {
    const [first, ...rest] = shown;
    // What a script threw away meanwhile does not come back.
    if (!first?.isConnected) continue;
    for (const node of rest) node.remove();
    first.replaceWith(text);
  }
  swaps = [];
}
