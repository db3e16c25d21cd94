import { isComposing } from './composing.ts';
import { startSession, type Settings } from './session.ts';
import css from './style.css?inline';

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
    dialog = document.createElement('dialog');
    dialog.className = 'sr-dialog';
    dialog.setAttribute('aria-label', labels.search);
    const input = document.createElement('input');
    Object.assign(input, {
      type: 'search',
      id: 'search-input',
      autocomplete: 'off',
      placeholder: labels.search,
    });
    input.setAttribute('aria-label', labels.search);
    input.setAttribute('aria-controls', 'search-results');
    const close = document.createElement('button');
    Object.assign(close, { type: 'button', className: 'sr-close', textContent: labels.close });
    const head = document.createElement('div');
    head.className = 'search-row sr-head';
    head.append(input, close);
    const status = document.createElement('p');
    status.className = 'sr-status';
    status.setAttribute('role', 'status');
    const results = document.createElement('div');
    results.id = 'search-results';
    const all = document.createElement('a');
    Object.assign(all, { className: 'sr-all', textContent: labels.all, hidden: true });
    dialog.append(head, status, results, all);
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
