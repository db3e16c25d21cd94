import type { Entry } from '../lexicon.ts';
import { toLocale } from '../../locales.ts';
import { firstResults, search, type Engine, type Result } from '../search.ts';
import { show, type Places, type Words } from './view.ts';

export interface Parts {
  input: HTMLInputElement;
  results: HTMLElement;
  status: HTMLElement;
}

export interface Settings {
  /** Where the site lives, with its last slash. */
  home: string;
  locale: string;
  words: Words;
  places: Places;
}

const WAIT = 120;

/**
 * Searches as somebody types: at once from the lexicon, then with passages when the engine is there.
 * What is being composed with an input method is left alone until it is done.
 */
export function startSession(
  { input, results, status }: Parts,
  { home, locale, words, places }: Settings,
): { run: () => void } {
  const language = toLocale(locale);
  let engine: Promise<Engine> | undefined;
  let lexicon: Promise<readonly Entry[]> | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (found: readonly Result[], done: boolean) => {
    status.textContent =
      input.value.trim() === ''
        ? ''
        : !done
          ? words.loading
          : found.length === 0
            ? words.none.replace('{query}', input.value.trim())
            : words.count.replace('{count}', String(found.length));
  };
  const loadLexicon = () =>
    (lexicon ??= fetch(`${home}search-data/${locale}/lexicon.json`)
      .then((response) => response.json() as Promise<readonly Entry[]>)
      .catch((error: unknown) => {
        lexicon = undefined;
        throw error;
      }));
  const loadEngine = () =>
    (engine ??= import('../pagefind.ts')
      .then(({ openEngine }) => openEngine(home, locale))
      .catch((error: unknown) => {
        engine = undefined;
        throw error;
      }));

  const run = async () => {
    const mine = ++turn;
    const query = input.value;
    if (query.trim() === '') {
      show(results, [], query, words, places, false);
      say([], true);
      return;
    }
    try {
      const entries = await loadLexicon();
      if (mine !== turn) return;
      const first = firstResults(query, entries);
      if (!results.hasChildNodes() || first.length > 0) show(results, first, query, words, places, false);
      say(first, false);
      const all = await search(query, entries, await loadEngine(), language);
      if (mine !== turn) return;
      show(results, all, query, words, places, true);
      say(all, true);
    } catch {
      if (mine === turn) status.textContent = words.failed;
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), WAIT);
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon();
  });
  input.addEventListener('compositionend', soon);

  const links = () => [...results.querySelectorAll<HTMLAnchorElement>('a')];
  const move = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (next >= all.length || (at === -1 && event.key === 'ArrowUp')) return;
    event.preventDefault();
    (all[next] ?? input).focus();
  };
  input.addEventListener('keydown', (event) => {
    move(event);
    if (event.key === 'Enter' && !event.isComposing && input.form === null) {
      event.preventDefault();
      links()[0]?.click();
    }
  });
  results.addEventListener('keydown', move);
  void loadLexicon().catch(() => undefined);
  return { run: () => void run() };
}
