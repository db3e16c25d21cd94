import { toLocale } from '../../../locales.ts';
import { KEYS, keep } from '../stored.ts';
import { chosenTheme, showTheme, type Theme } from '../theme.ts';
import shared from '../dialog.css?inline';
import css from './panel.css?inline';
import { hideFurigana, showFurigana } from './furigana.ts';
import { forgetReading, rememberReading, remembers } from './memory.ts';
import { wordsOf, type ReadingWords } from './words.ts';

let dialog: HTMLDialogElement | undefined;

type Child = Node | string;
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  more: Partial<HTMLElementTagNameMap[K]>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), more);
  element.append(...children);
  return element;
}

/** A group of which one is chosen. */
function choice<V extends string>(
  name: string,
  legend: string,
  options: readonly (readonly [value: V, label: string])[],
  chosen: V,
  choose: (value: V) => void,
): HTMLFieldSetElement {
  return make(
    'fieldset',
    {},
    make('legend', {}, legend),
    ...options.map(([value, label]) =>
      make(
        'label',
        {},
        make('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }),
        make('span', {}, label),
      ),
    ),
  );
}

function tick(label: string, hint: string, checked: boolean, change: (on: boolean) => void): HTMLLabelElement {
  const input = make('input', { type: 'checkbox', checked });
  input.onchange = () => change(input.checked);
  return make('label', { className: 'rd-tick' }, input, make('span', {}, label, make('small', {}, hint)));
}

/** Readings over the kanji: offered on Japanese pages alone. */
function furigana(
  words: ReadingWords,
  settle: (key: string, value: string | undefined) => void,
  say: (text: string) => void,
): HTMLLabelElement {
  const { dataset } = document.documentElement;
  const stop = () => {
    delete dataset.furigana;
    settle(KEYS.furigana, undefined);
    hideFurigana();
  };
  const label = tick(words.furigana, words.furiganaHint, dataset.furigana === '1', (on) => {
    if (!on) return stop();
    dataset.furigana = '1';
    settle(KEYS.furigana, '1');
    void showFurigana().then((done) => {
      if (done) return;
      stop();
      const input = label.querySelector('input');
      if (input) input.checked = false;
      say(words.furiganaFailed);
    });
  });
  label.classList.add('rd-furigana');
  return label;
}

/** Where the whole handbook is kept, in the page's language. */
const wayToOffline = (): string =>
  new URL('about/#offline', document.querySelector<HTMLAnchorElement>('a.site-title')?.href ?? location.href).href;

function build(): HTMLDialogElement {
  const words = wordsOf(toLocale(document.documentElement.lang));
  const { dataset } = document.documentElement;
  const status = make('p', { className: 'rd-status', role: 'status' });
  const say = (text: string) => (status.textContent = text);
  /** Keeps a choice, or says that it holds for this page alone. */
  const settle = (key: string, value: string | undefined) => say(keep(key, value) ? '' : words.notKept);
  const forget = make('button', {
    type: 'button',
    className: 'button',
    hidden: !remembers(),
    onclick: () => {
      forgetReading();
      const tickBox = box.querySelector<HTMLInputElement>('.rd-memory input');
      if (tickBox) tickBox.checked = false;
      forget.hidden = true;
      say(words.forgotten);
      tickBox?.focus();
    },
  });
  forget.textContent = words.forget;
  const box = make(
    'dialog',
    { className: 'rd-dialog' },
    make(
      'div',
      { className: 'rd-head' },
      make('h2', { id: 'reading-title' }, words.title),
      make('button', { type: 'button', className: 'button', onclick: () => box.close() }, words.close),
    ),
    choice(
      'rd-size',
      words.size,
      words.sizes.map((label, index) => [String(index + 1), label] as const),
      dataset.text ?? '1',
      (value) => {
        dataset.text = value;
        settle(KEYS.text, value === '1' ? undefined : value);
      },
    ),
    ...(words.furigana === '' ? [] : [furigana(words, settle, say)]),
    choice<Theme>(
      'rd-theme',
      words.theme,
      (['auto', 'light', 'dark'] as const).map((theme) => [theme, words.themes[theme]] as const),
      chosenTheme(),
      (theme) => {
        showTheme(theme);
        settle(KEYS.theme, theme === 'auto' ? undefined : theme);
      },
    ),
    make(
      'fieldset',
      { className: 'rd-memory' },
      make('legend', {}, words.memory),
      tick(words.memoryOn, words.memoryHint, remembers(), (on) => {
        if (on) say(rememberReading() ? '' : words.notKept);
        else forgetReading();
        forget.hidden = !remembers();
      }),
      forget,
    ),
    make('a', { className: 'rd-offline', href: wayToOffline(), onclick: () => box.close() }, words.offline),
    status,
  );
  box.setAttribute('aria-labelledby', 'reading-title');
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close();
  });
  return box;
}

/** Opens the reading aids; makes them the first time. */
export function openReading(): void {
  if (!dialog) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(shared + css);
    document.adoptedStyleSheets.push(sheet);
    dialog = build();
    document.body.append(dialog);
  }
  dialog.showModal();
}
