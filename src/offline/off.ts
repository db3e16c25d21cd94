import { prefixOf } from './names.ts';

/** In the place of `sw.js` this file switches the worker off: it removes what was kept and itself, and reloads nothing. */
interface Scope {
  registration: { scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listen: (event: { waitUntil(promise: Promise<unknown>): void }) => void): void;
}

const scope = self as unknown as Scope;
const prefix = prefixOf(new URL(scope.registration.scope).pathname);

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
      await scope.registration.unregister();
    })(),
  ),
);
