import type { DefaultTreeAdapterTypes } from 'parse5';
import { JAPANESE } from '../../lib/japanese.ts';
import { attributeOf, edit, elementsOf, type Element } from './page.ts';

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Their text is no prose, or cannot hold an element. */
const APART: readonly string[] = ['script', 'style', 'title', 'textarea', 'option'];

/** A tool draws its own part of the page anew and must find what it wrote: see Island.astro. */
const isDrawn = (element: Element): boolean => attributeOf(element, 'data-drawn') !== undefined;

function* upwards(element: Element): Generator<Element> {
  for (let at: Parent | null = element; at && 'tagName' in at; at = at.parentNode) yield at;
}

/**
 * Says which words of an English page are Japanese, so that a screen reader speaks them in Japanese and a browser takes
 * the right letters for them. Text that says its language itself, and the tools, stay as they are.
 *
 * @param html  a whole page
 */
export function markJapanese(html: string): string {
  const edits = elementsOf(html).flatMap((element): [number, number, string][] => {
    const [only, ...others] = element.childNodes;
    const texts = element.childNodes.filter((node) => node.nodeName === '#text' && 'value' in node);
    if (texts.length === 0 || APART.includes(element.tagName)) return [];
    const around = [...upwards(element)];
    const language = around.map((each) => attributeOf(each, 'lang')).find((each) => each !== undefined);
    if (language !== 'en' || around.some(isDrawn)) return [];
    const tag = element.sourceCodeLocation?.startTag;
    if (tag && only && 'value' in only && others.length === 0 && !attributeOf(element, 'lang')) {
      const text = only.value.trim();
      if (text !== '' && text.replace(JAPANESE, '') === '')
        return [
          [tag.startOffset + 1 + element.tagName.length, tag.startOffset + 1 + element.tagName.length, ' lang="ja"'],
        ];
    }
    // Many rules of our sheets name `span`; of a drawing's text only its own kind can be a part.
    const name = around.some(({ tagName }) => tagName === 'svg') ? 'tspan' : 'bdi';
    return texts.flatMap(({ sourceCodeLocation: place }): [number, number, string][] => {
      if (!place) return [];
      const raw = html.slice(place.startOffset, place.endOffset);
      const marked = raw.replace(JAPANESE, (words) => `<${name} lang="ja">${words}</${name}>`);
      return marked === raw ? [] : [[place.startOffset, place.endOffset, marked]];
    });
  });
  return edit(html, edits);
}
