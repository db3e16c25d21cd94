import { make, type Places, type Words } from './view.ts';

/** What to try, and where to look, where nothing was found, as is said above it. Loaded with the engine. */
export function showNone(place: HTMLElement, query: string, words: Words, places: Places): void {
  const link = (href: string, text: string, attributes: Record<string, string> = {}) =>
    make('li', {}, make('a', { href, ...attributes }, text));
  place.replaceChildren(
    make(
      'div',
      { class: 'sr-none' },
      make('p', {}, words.noneHint),
      make(
        'ul',
        {},
        link(`${places.own}glossary/`, words.glossary),
        link(`${places.own}resources/`, words.resources),
        link(`${places.other}search/?q=${encodeURIComponent(query)}`, words.otherSearch, {
          hreflang: places.otherLang,
        }),
      ),
    ),
  );
}
