import { toLocale } from '../../../locales.ts';
import { KEYS, keep, read } from '../stored.ts';
import { wordsOf } from './words.ts';

/** What is kept of a reader's way, on request, in the reader's own storage. */
export interface Reading {
  version: 1;
  /** The chapters whose end was seen: `dx`. */
  done: string[];
  /** Where the reader was last, without language and base: `dx#value`, and what that part is called. */
  last?: { place: string; name: string };
}

const PLACE = /^[a-z-]{1,40}(?:#[\w-]{1,60})?$/;

/** Reads what is kept; anything else than what this site writes counts as nothing. */
export function parseReading(text: string | undefined): Reading | undefined {
  try {
    const { version, done, last } = JSON.parse(text ?? '') as Partial<Reading>;
    if (version !== 1 || !Array.isArray(done)) return undefined;
    const chapters = done.filter((id) => typeof id === 'string' && /^[a-z-]{1,40}$/.test(id));
    const good =
      typeof last?.place === 'string' &&
      PLACE.test(last.place) &&
      typeof last.name === 'string' &&
      last.name.length < 200;
    return { version: 1, done: [...new Set(chapters)], ...(good && { last: { place: last.place, name: last.name } }) };
  } catch {
    return undefined;
  }
}

const current = (): Reading | undefined => parseReading(read(KEYS.reading));
const write = (reading: Reading): boolean => keep(KEYS.reading, JSON.stringify(reading));

export const remembers = (): boolean => current() !== undefined;

/** The chapter of this page. */
const chapter = (): string | undefined => /\/handbook\/([a-z-]+)\/$/.exec(location.pathname)?.[1];

/** The part at the top of the window. */
function place(id: string): NonNullable<Reading['last']> {
  const part = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')].findLast(
    (heading) => heading.getBoundingClientRect().top < 200,
  );
  const title = document.querySelector('h1')?.textContent.trim() ?? '';
  return part ? { place: `${id}#${part.id}`, name: `${title} › ${textOf(part)}` } : { place: id, name: title };
}

/** Without the readings that may stand over it. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const rt of copy.querySelectorAll('rt')) rt.remove();
  return copy.textContent.trim();
}

function watchChapter(id: string): void {
  const note = () => {
    const now = current();
    if (now) write({ ...now, last: place(id) });
  };
  addEventListener('pagehide', note);
  document.addEventListener('visibilitychange', note);
  const end = document.querySelector('.chapter-end');
  if (!end) return;
  const seen = new IntersectionObserver((entries) => {
    const now = current();
    if (!now || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    if (!now.done.includes(id)) write({ ...now, done: [...now.done, id] });
    seen.disconnect();
  });
  seen.observe(end);
}

/** Marks the chapters that were read, in the navigation and in the list on the front page. */
function markDone({ done }: Reading): void {
  const { done: label } = wordsOf(toLocale(document.documentElement.lang));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-chapter], .chapters a')) {
    const id = /\/handbook\/([a-z-]+)\/$/.exec(link.pathname)?.[1];
    if (id === undefined || !done.includes(id) || link.querySelector('.read-mark')) continue;
    const mark = document.createElement('span');
    mark.className = 'read-mark';
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', label);
    mark.textContent = '✓';
    link.append(mark);
  }
}

/** On the front page, a bar at the window's foot that leads to where the reader was; nothing on the page moves for it. */
function offerResume({ last }: Reading): void {
  const home = document.querySelector<HTMLAnchorElement>('a.site-title');
  if (!last || !home || home.pathname !== location.pathname) return;
  const words = wordsOf(toLocale(document.documentElement.lang));
  const bar = document.createElement('aside');
  bar.className = 'resume';
  bar.setAttribute('aria-label', words.resume);
  const link = document.createElement('a');
  link.href = `${home.pathname}handbook/${last.place.replace(/(#|$)/, '/$1')}`;
  const label = document.createElement('strong');
  label.textContent = words.resume;
  link.append(label, ` ${last.name}`);
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', textContent: words.dismiss, onclick: () => bar.remove() });
  bar.append(link, close);
  document.querySelector('main')?.after(bar);
}

/** Does on this page what the reader asked for: notes where it is read, and leads back there. */
export function followReading(): void {
  const reading = current();
  if (!reading) return;
  markDone(reading);
  offerResume(reading);
  const id = chapter();
  if (id !== undefined) watchChapter(id);
}

/** Begins to remember; says whether this browser keeps it. */
export function rememberReading(): boolean {
  const id = chapter();
  const done = write({ version: 1, done: [], ...(id !== undefined && { last: place(id) }) });
  followReading();
  return done;
}

/** Removes everything that was remembered. */
export function forgetReading(): void {
  keep(KEYS.reading, undefined);
  for (const mark of document.querySelectorAll('.read-mark, .resume')) mark.remove();
}
