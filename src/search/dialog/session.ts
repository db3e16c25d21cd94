import type { Locale } from '../../locales.ts';
import { firstResults } from '../first.ts';
import type { Entry } from '../lexicon.ts';
import type { Result } from '../search.ts';
import { isComposing } from './composing.ts';
import { show, type FirstWords, type Places, type Words } from './view.ts';

export interface Parts {
  input: HTMLInputElement;
  results: HTMLElement;
  status: HTMLElement;
}

export interface Settings extends Places {
  /** Where the site lives, with its last slash. */
  home: string;
  locale: Locale;
  words: FirstWords;
}

const WAIT = 120;

/** A load that is tried again after it has failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () =>
    (running ??= load().catch((error: unknown) => {
      running = undefined;
      throw error;
    }));
}

/**
 * Searches as somebody types: the terms at once, then passages when the engine is there. What is being
 * composed with an input method is left alone until it is done.
 */
export function startSession(
  { input, results, status }: Parts,
  { home, locale, words, ...places }: Settings,
): { run: () => void } {
  const list = (part: string) =>
    once(() =>
      fetch(`${home}search-data/${locale}/${part}.json`).then(
        (response) => response.json() as Promise<readonly Entry[]>,
      ),
    );
  const terms = list('terms');
  const others = list('others');
  const engine = once(() => import('../engine.ts').then(({ start }) => start(home, locale)));
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** For which query the final results stand there, and whether Enter waits for them. */
  let settled: string | undefined;
  let follow = false;
  const first = () => results.querySelector<HTMLAnchorElement>('a');

  const run = async () => {
    const mine = ++turn;
    settled = undefined;
    const query = input.value.trim();
    const tell = (found: readonly Result[], said: string, more: Partial<Words> = {}) => {
      show(results, found, { ...words, ...more }, places);
      status.textContent = said;
    };
    if (query === '') {
      tell([], '');
      return;
    }
    try {
      const known = await terms();
      if (mine !== turn) return;
      const named = firstResults(query, known);
      if (!results.hasChildNodes() || named.length > 0) tell(named, words.loading);
      const { search, words: more, showNone } = await engine();
      // The first passage does not wait for the names that are not terms.
      for await (const { results: found } of search(query, known)) {
        if (mine !== turn) return;
        if (found.length > 0) tell(found, words.loading, more);
        break;
      }
      for await (const { results: found, done, says } of search(query, [...known, ...(await others())])) {
        if (mine !== turn) return;
        if (!done) continue;
        tell(
          found,
          more[says].replace('{count}', String(found.length)).replace('{query}', () => query),
          more,
        );
        if (found.length === 0) showNone(results, query, more, places);
        settled = query;
        if (follow && found.length > 0) first()?.click();
        follow = false;
      }
    } catch {
      if (mine === turn) status.textContent = words.failed;
    }
  };

  const soon = () => {
    follow = false;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), WAIT);
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon();
  });
  input.addEventListener('compositionend', soon);

  const links = () => [...results.querySelectorAll<HTMLAnchorElement>('a')];
  const move = (event: KeyboardEvent) => {
    if (isComposing(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (next >= all.length || (at === -1 && event.key === 'ArrowUp')) return;
    event.preventDefault();
    (all[next] ?? input).focus();
  };
  input.addEventListener('keydown', (event) => {
    move(event);
    if (event.key !== 'Enter' || isComposing(event) || input.form !== null) return;
    event.preventDefault();
    if (settled === input.value.trim()) first()?.click();
    else {
      follow = true;
      clearTimeout(timer);
      void run();
    }
  });
  results.addEventListener('keydown', move);
  void terms().catch(() => undefined);
  return { run: () => void run() };
}
