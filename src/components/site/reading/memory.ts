import { toLocale } from '../../../locales.ts';
import { KEYS, keep, read } from '../stored.ts';
import { wordsOf } from './words.ts';

/** What is kept of a reader's way, on request, in the reader's own storage. */
export interface Reading {
  version: 1;
  /** The chapters whose end was seen: `dx`. */
  done: string[];
  /** Where the reader was last, without language and base: `dx#value`, and what that part is called. */
  last?: { place: string; name: string; lang?: string };
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
    const lang = last?.lang === 'ja' || last?.lang === 'en' ? { lang: last.lang } : {};
    return {
      version: 1,
      done: [...new Set(chapters)],
      ...(good && { last: { place: last.place, name: last.name, ...lang } }),
    };
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
  const heading = document.querySelector('h1');
  const title = heading ? textOf(heading) : '';
  const { lang } = document.documentElement;
  return part
    ? { place: `${id}#${part.id}`, name: `${title} › ${textOf(part)}`, lang }
    : { place: id, name: title, lang };
}

/** Without the readings that may stand over it, and what else is not of its words. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const more of copy.querySelectorAll('rt, sup, [popover], .term-word')) more.remove();
  return copy.textContent.trim();
}

function watchChapter(id: string): void {
  const note = () => {
    const now = current();
    // Who only looked in keeps the place where they were.
    if (now && (!now.last || scrollY > innerHeight / 2)) write({ ...now, last: place(id) });
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

/** True where a chapter was opened at its top, by a link or its address, though it was left further down. */
const opensAtTop = (last: NonNullable<Reading['last']>): boolean => {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return last.place.startsWith(`${chapter() ?? ''}#`) && location.hash === '' && opened?.type === 'navigate';
};

/** What the place is called; in the other language only its chapter is known, by the navigation. */
function nameOf({ place, name, lang }: NonNullable<Reading['last']>): string {
  if (lang === undefined || lang === document.documentElement.lang) return name;
  const [id = ''] = place.split('#');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-chapter]')];
  const found = links.find(({ pathname }) => pathname.endsWith(`/handbook/${id}/`))?.querySelector('span');
  return found ? textOf(found) : '';
}

/**
 * On the front page, and on a chapter that is opened again, a bar at the window's foot that leads to where the reader was;
 * nothing on the page moves for it.
 */
function offerResume({ last }: Reading): void {
  const home = document.querySelector<HTMLAnchorElement>('a.site-title');
  if (!last || !home || (home.pathname !== location.pathname && !opensAtTop(last))) return;
  const words = wordsOf(toLocale(document.documentElement.lang));
  const bar = document.createElement('aside');
  bar.className = 'resume';
  bar.setAttribute('aria-label', words.resume);
  const link = document.createElement('a');
  link.href = `${home.pathname}handbook/${last.place.replace(/(#|$)/, '/$1')}`;
  const label = document.createElement('strong');
  label.textContent = words.resume;
  link.append(label, ` ${nameOf(last)}`);
  link.addEventListener('click', () => bar.remove());
  const close = document.createElement('button');
  Object.assign(close, {
    type: 'button',
    className: 'button',
    textContent: words.dismiss,
    onclick: () => bar.remove(),
  });
  bar.append(link, close);
  document.querySelector('main')?.after(bar);
  // It must hide neither the page's end nor what has the focus; once it is gone its height is none.
  const { style } = document.documentElement;
  new ResizeObserver(() => style.setProperty('--resume', `${bar.offsetHeight}px`)).observe(bar);
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
