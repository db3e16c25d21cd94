/**
 * The service worker. It changes nothing on a server and nothing that a reader wrote: it only answers where the network
 * does not.
 *
 * - pages: from the network, and from what is kept where that fails or takes longer than a reader waits;
 * - files whose name holds their hash: from what is kept, since they never change;
 * - all else (the search's data, words): from the network, then from what is kept; for a page that itself came out of the
 *   kept handbook at once from there, so that a page and its data are of one version.
 *
 * It never takes over from an older one while a page is open, and never looks at pages for other sites' frames.
 */
import { assetsOf, clientsOf, isKept, MARK, pagesOf, prefixOf } from './names.ts';

interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
interface Told extends Extendable {
  data: unknown;
}
interface Scope {
  registration: { scope: string };
  clients: { claim(): Promise<void>; get(id: string): Promise<unknown> };
  addEventListener(type: 'activate', listen: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
  addEventListener(type: 'message', listen: (event: Told) => void): void;
}

const scope = self as unknown as Scope;
const base = new URL(scope.registration.scope).pathname;
const { origin } = new URL(scope.registration.scope);

/** How long a page may take where a copy of it is at hand. */
const PATIENCE = 4000;
/** How many visited pages and files stay. */
const MOST = { pages: 60, assets: 120 };

/** Pages that came out of the kept handbook, written down, since a browser ends a worker that has nothing to do. */
const client = (id: string) => `${base}client/${id}`;
async function noteKept(id: string): Promise<void> {
  await (await caches.open(clientsOf(base))).put(client(id), new Response());
}
async function forgetClosed(open: string): Promise<void> {
  const cache = await caches.open(clientsOf(base));
  for (const { url } of await cache.keys()) {
    const id = url.slice(url.lastIndexOf('/') + 1);
    if (id !== open && !(await scope.clients.get(id))) await cache.delete(url);
  }
}
const cameFromKept = async (id: string): Promise<boolean> =>
  (await (await caches.open(clientsOf(base))).match(client(id))) !== undefined;

const isOurs = ({ origin: asked, pathname }: URL): boolean =>
  asked === origin && pathname.startsWith(base) && !/^(?:en\/)?embed\//.test(pathname.slice(base.length));
const isHashed = ({ pathname }: URL): boolean => pathname.startsWith(`${base}_astro/`);

/** The newest complete copies first. */
async function keptCaches(): Promise<Cache[]> {
  const found: { cache: Cache; at: number }[] = [];
  for (const name of await caches.keys()) {
    if (!isKept(base, name)) continue;
    const cache = await caches.open(name);
    const mark = await cache.match(base + MARK);
    if (mark) found.push({ cache, at: Number(await mark.text()) });
  }
  return found.sort((a, b) => b.at - a.at).map(({ cache }) => cache);
}

async function fromKeptHandbook(request: Request): Promise<Response | undefined> {
  for (const cache of await keptCaches()) {
    const found = await cache.match(request, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

/** Files with a hash in their name may come from any copy: the name says what is in it. */
async function fromAnywhere(request: Request): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefixOf(base))) continue;
    // Search asks for its list with the time behind it; what was visited is kept without.
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

async function note(name: string, most: number, request: Request, response: Response): Promise<void> {
  if (!response.ok || response.type !== 'basic') return;
  const cache = await caches.open(name);
  const address = new URL(request.url);
  address.search = '';
  // Put anew, so that the oldest stand first.
  await cache.delete(address.href);
  await cache.put(address.href, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
}

const nothing = (): Response =>
  new Response(
    `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>電波が届いていません</title>
<style>:root{color-scheme:light dark}body{max-width:36rem;margin:0 auto;padding:1rem;font:1.0625rem/1.8 "Hiragino Sans","BIZ UDPGothic","Noto Sans CJK JP",system-ui,sans-serif}
header{padding-bottom:.5rem;border-bottom:1px solid;font-weight:700}h1{margin-top:2rem;font-size:1.5rem}h2{font-size:1.25rem}div{margin-top:3rem}a{display:inline-block;padding:.4rem 0;color:light-dark(#165a85,#8cc4e8)}</style>
<header translate="no">デジタル化ハンドブック</header>
<h1>電波が届いていません</h1><p>このページは、この端末に保存されていません。アドレスの間違いか、保存に入っていないページかもしれません。電波のよいところで、もう一度開いてください。</p>
<p><a href="${base}">最初のページへ</a></p>
<div lang="en"><h2>No connection</h2><p>This page is not kept on your device. Its address may be wrong, or it may be one that is not kept. Please open it again when you have a signal.</p>
<p><a href="${base}en/">Front page</a></p></div></html>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );

async function page(event: Fetching): Promise<Response> {
  const { request } = event;
  const network = fetch(request);
  network.then(
    (response) => event.waitUntil(note(pagesOf(base), MOST.pages, request, response.clone())),
    () => undefined,
  );
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE, undefined));
  const answer = await Promise.race([network.catch(() => undefined), late]);
  if (answer) return answer;
  const kept = await fromKeptHandbook(request);
  if (kept) {
    // Before the page can ask for anything; a storage that is full keeps nobody from reading.
    await noteKept(event.resultingClientId).catch(() => undefined);
    event.waitUntil(forgetClosed(event.resultingClientId));
    return kept;
  }
  const visited = await (await caches.open(pagesOf(base))).match(request, { ignoreSearch: true });
  return visited ?? network.catch(nothing);
}

async function hashed(event: Fetching): Promise<Response> {
  const kept = await fromAnywhere(event.request);
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(note(assetsOf(base), MOST.assets, event.request, response.clone()));
  return response;
}

async function other(event: Fetching): Promise<Response> {
  const { request } = event;
  if (await cameFromKept(event.clientId)) {
    const kept = await fromKeptHandbook(request);
    if (kept) return kept;
  }
  try {
    const response = await fetch(request);
    event.waitUntil(note(assetsOf(base), MOST.assets, request, response.clone()));
    return response;
  } catch (error) {
    const kept = (await fromKeptHandbook(request)) ?? (await fromAnywhere(request));
    if (kept) return kept;
    throw error;
  }
}

scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || !isOurs(address) || request.headers.has('range')) return;
  // What is to be checked against its hash is asked for by the page itself, to be kept.
  if (request.integrity !== '') return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (isHashed(address)) event.respondWith(hashed(event));
  else event.respondWith(other(event));
});

/** The first page a reader sees stood before the worker did: it says itself what it is made of. */
scope.addEventListener('message', (event) => {
  const { data } = event;
  if (!Array.isArray(data)) return;
  const all = data.flatMap((each) => {
    if (typeof each !== 'string' || !each.startsWith(origin + base)) return [];
    const address = new URL(each);
    return isOurs(address) ? [address] : [];
  });
  event.waitUntil(
    Promise.allSettled(
      all.slice(0, 60).map(async (address) => {
        const request = new Request(address);
        const [name, most] = address.pathname.endsWith('/')
          ? [pagesOf(base), MOST.pages]
          : [assetsOf(base), MOST.assets];
        await note(name, most, request, await fetch(request));
      }),
    ),
  );
});
