import { isComposing } from './composing.ts';
import { startSession, type Settings } from './session.ts';
import css from './style.css?inline';
import { make } from './view.ts';

/** For the glossary: in a file of its own it would be one more to fetch before the first result. */
export { lookUp } from '../lexicon.ts';

let dialog: HTMLDialogElement | undefined;

export interface Opening {
  settings: Settings;
  labels: { search: string; close: string; all: string };
}

/** The styles of the results, once a page. */
export function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Opens the search over the page; makes it the first time. */
export function openSearch({ settings, labels }: Opening): void {
  if (!dialog) {
    dress();
    const input = make('input', {
      type: 'search',
      id: 'search-input',
      autocomplete: 'off',
      placeholder: labels.search,
      'aria-label': labels.search,
      'aria-controls': 'search-results',
    });
    const close = make('button', { type: 'button', class: 'sr-close' }, labels.close);
    const status = make('p', { class: 'sr-status', role: 'status' });
    const results = make('div', { id: 'search-results' });
    const all = make('a', { class: 'sr-all', hidden: '' }, labels.all);
    dialog = make(
      'dialog',
      { class: 'sr-dialog', 'aria-label': labels.search },
      make('div', { class: 'search-row sr-head' }, input, close),
      status,
      results,
      all,
    );
    document.body.append(dialog);
    startSession({ input, results, status }, settings);
    const link = () => {
      all.href = `${settings.own}search/?q=${encodeURIComponent(input.value.trim())}`;
      all.hidden = input.value.trim() === '';
    };
    input.addEventListener('input', link);
    const box = dialog;
    // A search field takes Escape for itself and would only empty itself.
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      event.preventDefault();
      box.close();
    });
    close.addEventListener('click', () => box.close());
    box.addEventListener('click', (event) => {
      if (event.target === box || (event.target instanceof Element && event.target.closest('a'))) box.close();
    });
  }
  // Asked for again while it is open, it is only looked at anew.
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}
