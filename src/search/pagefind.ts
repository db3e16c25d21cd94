import type { Engine, PageInfo } from './search.ts';
import type { Posting, Section } from './rank.ts';

/** The little of Pagefind's browser module that is used. */
interface Pagefind {
  options: (options: { noWorker: boolean }) => Promise<void>;
  search: (term: null, options: { filters: Record<string, string> }) => Promise<{ results: { id: string }[] }>;
}

/** Enough of a record's id to tell it from the others. */
export const shortId = (id: string) => id.slice(3, 8);

/**
 * Opens Pagefind for one language. Only this module knows it.
 *
 * @param home  where the site lives, with its last slash
 * @throws where a file does not arrive; the caller says so and offers to try again
 */
export async function openEngine(home: string, locale: string): Promise<Engine> {
  const data = `${home}search-data/${locale}/`;
  const json = async <T>(file: string): Promise<T> => {
    const response = await fetch(data + file);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return (await response.json()) as T;
  };
  const [pagefind, listed] = await Promise.all([
    import(/* @vite-ignore */ `${home}pagefind/${locale}/pagefind.js`) as Promise<Pagefind>,
    json<{ common: string; pages: [id: string, ...PageInfo][] }>('pages.json'),
  ]);
  // A worker would be eleven more kilobytes for searches of a few milliseconds.
  await pagefind.options({ noWorker: true });
  const placeOf = new Map(listed.pages.map(([id], place) => [id, place]));
  const common = new Set(listed.common.split(' '));
  const everywhere = new Set(listed.pages.keys());
  /** What was loaded is kept; what failed is asked for again. */
  const keep = <K, V>(kept: Map<K, Promise<V>>, key: K, load: (key: K) => Promise<V>): Promise<V> => {
    const known = kept.get(key) ?? load(key);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    return known;
  };
  const postings = new Map<string, Promise<Posting>>();
  const pages = async (field: string, term: string) =>
    (await pagefind.search(null, { filters: { [field]: term } })).results.flatMap(
      ({ id }) => placeOf.get(shortId(id)) ?? [],
    );
  const posting = async (term: string): Promise<Posting> => {
    const [head, text] = await Promise.all([pages('h', term), common.has(term) ? everywhere : pages('t', term)]);
    return { head: new Set(head), all: new Set([...head, ...text]) };
  };
  const passages = new Map<number, Promise<readonly Section[]>>();
  return {
    pages: listed.pages.map(([, path, title]) => [path, title]),
    pagesWith: (term) => keep(postings, term, posting),
    passages: (page) => keep(passages, page, () => json<readonly Section[]>(`${page}.json`)),
  };
}
