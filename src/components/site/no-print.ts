import type { Localised } from '../../locales.ts';
import shared from './dialog.css?inline';
import css from './no-print.css?inline';

const words: Localised<{ title: string; text: string; close: string }> = {
  ja: {
    title: '印刷の画面が開きませんか',
    text: 'LINEなどのアプリの中で開いたページは、印刷できないことがあります。アプリのメニューで「ブラウザで開く」などを選び、SafariやChromeで開いてから、もう一度お試しください。道具に書いたことは、そちらには移りません。',
    close: '閉じる',
  },
  en: {
    title: 'Did no print window open?',
    text: 'Pages opened inside an app, such as LINE, often can’t be printed. Choose “Open in browser” or similar in the app’s menu, then print from Safari or Chrome. What you have written in a tool doesn’t move with you.',
    close: 'Close',
  },
};

let box: HTMLDialogElement | undefined;

function build(): HTMLDialogElement {
  // Not by `toLocale`: shared by one more file it would be one of its own, which every page fetches.
  const { title, text, close } = document.documentElement.lang === 'en' ? words.en : words.ja;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(shared + css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const dialog = document.createElement('dialog');
  dialog.className = 'no-print';
  dialog.setAttribute('aria-labelledby', 'no-print-title');
  dialog.setAttribute('aria-describedby', 'no-print-text');
  const head = Object.assign(document.createElement('h2'), { id: 'no-print-title', textContent: title });
  const told = Object.assign(document.createElement('p'), { id: 'no-print-text', textContent: text });
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button',
    textContent: close,
  });
  button.addEventListener('click', () => dialog.close());
  dialog.append(head, told, button);
  document.body.append(dialog);
  return dialog;
}

/** Tells why nothing may have been printed, and the way out. */
export function sayNoPrint(): void {
  box ??= build();
  if (!box.open) box.showModal();
}
