/** Keeping the whole handbook in one language: what is fetched, how it becomes valid, how it goes again. */
import { isKept, keptOf, MARK } from './names.ts';

/** `offline.json`, written by the build: what a language's handbook is made of. */
export interface Manifest {
  version: string;
  /** Path below the base, and the hash that a browser checks: a file of another version is never taken. */
  files: Record<string, Record<string, string>>;
}

export interface Kept {
  version: string;
  complete: boolean;
}

const AT_ONCE = 4;

export async function manifestOf(base: string): Promise<Manifest> {
  const answer = await fetch(`${base}offline.json`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`offline.json: ${answer.status}`);
  return (await answer.json()) as Manifest;
}

/** The complete copies of a language, the newest first. */
export async function keptVersions(base: string, locale: string): Promise<string[]> {
  const found: { version: string; at: number }[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(keptOf(base, locale, ''))) continue;
    const mark = await (await caches.open(name)).match(base + MARK);
    if (mark) found.push({ version: name.slice(name.lastIndexOf(' ') + 1), at: Number(await mark.text()) });
  }
  return found.sort((a, b) => b.at - a.at).map(({ version }) => version);
}

/**
 * Fetches everything into a cache of its own and marks it complete as the last thing. What an older copy holds unchanged is
 * taken from there. Where something fails the older copy stays as it was; downloads that broke off go with the next that does not.
 *
 * @param progress  how many files of how many stand
 */
export async function keepAll(
  base: string,
  locale: string,
  { version, files }: Manifest,
  progress: (done: number, all: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const wanted = Object.entries(files[locale] ?? {});
  const before = await Promise.all(
    (await keptVersions(base, locale)).map((each) => caches.open(keptOf(base, locale, each))),
  );
  const cache = await caches.open(keptOf(base, locale, version));
  let done = 0;
  const one = async ([path, integrity]: [string, string]) => {
    signal?.throwIfAborted();
    const address = base + path;
    // The hash is kept beside the file, so that the next version can take it over.
    const had = await Promise.all([cache, ...before].map((each) => each.match(address)));
    const same = had.find((each) => each?.headers.get('x-integrity') === integrity);
    if (same) await cache.put(address, same);
    else {
      const answer = await fetch(address, { integrity, cache: 'no-cache', ...(signal && { signal }) });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      const headers = new Headers(answer.headers);
      headers.set('x-integrity', integrity);
      // The body is no longer packed.
      headers.delete('content-encoding');
      await cache.put(address, new Response(await answer.blob(), { headers }));
    }
    progress(++done, wanted.length);
  };
  const rest = wanted.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const each of rest) await one(each);
    }),
  );
  await cache.put(base + MARK, new Response(String(Date.now())));
  // Pages that are open may still ask for files of the version before: it goes with the next one.
  const [, , ...old] = await keptVersions(base, locale);
  for (const each of old) await caches.delete(keptOf(base, locale, each));
  for (const name of await caches.keys())
    if (name.startsWith(keptOf(base, locale, '')) && !(await (await caches.open(name)).match(base + MARK)))
      await caches.delete(name);
}

/** Removes the whole handbook in every language, and downloads that broke off. */
export async function removeAll(base: string): Promise<void> {
  for (const name of await caches.keys()) if (isKept(base, name)) await caches.delete(name);
}
