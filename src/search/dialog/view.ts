import type { Piece } from '../excerpt.ts';
import type { Result } from '../search.ts';

/** What is said before the engine has loaded; it stands on the page. */
export interface FirstWords {
  term: string;
  loading: string;
  failed: string;
}

/** What is said with the results; a file of its own. */
export interface Words {
  count: string;
  partly: string;
  none: string;
  noneHint: string;
  glossary: string;
  resources: string;
  other: string;
  otherSearch: string;
  scheme: string;
  organisation: string;
  chapter: string;
  page: string;
}

/** Where pages live: the base path with the language, and the other language's. */
export interface Places {
  own: string;
  other: string;
  otherLang: string;
}

type Child = Node | string | undefined;

const present = (children: readonly Child[]) => children.filter((child) => child !== undefined);

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...present(children));
  return element;
}

const marked = (pieces: readonly Piece[]): Child[] =>
  pieces.map(({ text, hit }) => (hit ? make('mark', {}, text) : text));

const kindOf = ({ hit, path }: Result) =>
  hit?.kind ?? (/^glossary\/./.test(path) ? 'term' : path.startsWith('handbook/') ? 'chapter' : 'page');

/** One result. Text goes in as text, so that nothing that was typed or written can become markup. */
function item(result: Result, rank: number, words: FirstWords & Partial<Words>, places: Places): HTMLLIElement {
  const { hit, path, title, passages, lead } = result;
  const kind = kindOf(result);
  return make(
    'li',
    { 'data-kind': kind },
    make('p', { class: 'sr-kind' }, words[kind] ?? ''),
    make('a', { class: 'sr-title', href: places.own + (lead ?? path) }, title),
    hit?.other && hit.other !== hit.name
      ? make('span', { class: 'sr-other', lang: places.otherLang }, hit.other)
      : undefined,
    hit?.line ? make('p', { class: 'sr-line' }, hit.line) : undefined,
    passages.length > 0
      ? make(
          'ul',
          { class: 'sr-passages' },
          ...passages
            .slice(0, rank === 0 ? 3 : 2)
            .map(({ path: place, heading, pieces }) =>
              make('li', {}, make('a', { href: places.own + place }, heading), make('p', {}, ...marked(pieces))),
            ),
        )
      : undefined,
  );
}

/** Puts the results in the place of what stood there; the focus stays on the result that it was on. */
export function show(
  place: HTMLElement,
  results: readonly Result[],
  words: FirstWords & Partial<Words>,
  places: Places,
): void {
  const focused = place.querySelector('a:focus')?.getAttribute('href');
  const named = results.find(({ hit }) => hit && hit.score >= 90);
  place.replaceChildren(
    ...present([
      results.length > 0
        ? make('ol', { class: 'sr-list' }, ...results.map((result, rank) => item(result, rank, words, places)))
        : undefined,
      named && words.other
        ? make(
            'p',
            { class: 'sr-elsewhere' },
            make(
              'a',
              { href: places.other + named.path, hreflang: places.otherLang },
              words.other.replace('{name}', named.hit?.other || named.title),
            ),
          )
        : undefined,
    ]),
  );
  if (focused) place.querySelector<HTMLElement>(`[href="${focused}"]`)?.focus();
}
