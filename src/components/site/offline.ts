import { formatDate } from '../../lib/dates.ts';
import { fill } from '../../lib/fill.ts';
import { keepAll, keptVersions, manifestOf, removeAll, type Manifest } from '../../offline/keep.ts';
import { words } from '../../offline/words.ts';
import { toLocale, type Locale } from '../../locales.ts';

/** What a first page is made of, told to a worker that came later than it. */
function tellVisited(worker: ServiceWorker): void {
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  worker.postMessage([location.href.replace(/#.*/, ''), ...files.filter((each) => each.startsWith(location.origin))]);
}

/** The date in a version, as the reader writes it: `20261122-…`. */
const dateOf = (version: string, locale: Locale): string =>
  formatDate(version.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3'), locale);

const contentOf = (version: string) => version.slice(version.indexOf('-'));

/** Fetches what changed where the whole handbook is kept; once to a visit, and not on a line that is to be spared. */
async function bringUpToDate(base: string): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!navigator.onLine || connection?.saveData) return;
  let manifest: Manifest | undefined;
  for (const locale of ['ja', 'en']) {
    const [newest] = await keptVersions(base, locale);
    if (newest === undefined) continue;
    manifest ??= await manifestOf(base);
    // The day alone makes no new version.
    if (contentOf(manifest.version) !== contentOf(newest)) await keepAll(base, locale, manifest, () => undefined);
  }
}

function offer(block: HTMLElement, base: string): void {
  const locale = toLocale(block.dataset.offline);
  const own = words[locale];
  const button = block.querySelector('button');
  const status = block.querySelector('[role=status]');
  const bar = block.querySelector('progress');
  if (!button || !status || !bar) return;
  let stop: AbortController | undefined;

  const show = async (said?: string) => {
    const [version] = await keptVersions(base, locale);
    bar.hidden = true;
    button.textContent = version === undefined ? own.keep : own.remove;
    status.textContent = said ?? (version === undefined ? '' : fill(own.kept, { date: dateOf(version, locale) }));
    button.onclick = version === undefined ? keep : remove;
    button.disabled = false;
  };
  const keep = async () => {
    stop = new AbortController();
    const { signal } = stop;
    button.textContent = own.stop;
    button.onclick = () => stop?.abort();
    bar.hidden = false;
    bar.removeAttribute('value');
    status.textContent = own.keep;
    let said: string | undefined;
    let last = 0;
    try {
      await navigator.storage?.persist?.();
      const progress = (done: number, all: number) => {
        bar.max = all;
        bar.value = done;
        // Said aloud in tenths: a live region that speaks of every file would speak without an end.
        const tenth = Math.floor((done * 10) / all);
        if (tenth === last) return;
        last = tenth;
        status.textContent = fill(own.progress, { done, all });
      };
      await keepAll(base, locale, await manifestOf(base), progress, signal);
    } catch (error) {
      said = signal.aborted
        ? own.stopped
        : error instanceof DOMException && error.name === 'QuotaExceededError'
          ? own.full
          : own.failed;
      stop.abort();
    }
    await show(said);
  };
  const remove = async () => {
    await removeAll(base);
    await show(own.removed);
  };
  void show();
}

/** Starts the worker, and the block that offers to keep everything where the page has one. */
export async function startOffline(): Promise<void> {
  const block = document.querySelector<HTMLElement>('[data-offline]');
  const base = new URL(
    document.querySelector<HTMLAnchorElement>('a.site-title')?.href ?? '/',
    location.href,
  ).pathname.replace(/en\/$/, '');
  let started = false;
  try {
    const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
      scope: base,
      updateViaCache: 'none',
    });
    const late = !navigator.serviceWorker.controller;
    const { active } = await navigator.serviceWorker.ready;
    if (late && active) tellVisited(active);
    if (block) offer(block, base);
    started = registration.active !== null;
  } catch {
    // Private windows and some in-app browsers refuse: everything else works as before.
    const status = block?.querySelector('[role=status]');
    if (block && status?.textContent === '') status.textContent = words[toLocale(block.dataset.offline)].unable;
  }
  try {
    if (!started || sessionStorage.offlineChecked) return;
    sessionStorage.offlineChecked = '1';
    await bringUpToDate(base);
  } catch {
    // What is kept stays as it was; the next visit tries again.
  }
}
