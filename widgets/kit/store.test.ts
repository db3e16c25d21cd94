import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserStore } from './store.ts';

/** A browser's storage as far as a store uses it. */
function fakeStorage(limit = Infinity) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('a store', () => {
  it('gives back what was written, until it is cleared', () => {
    vi.stubGlobal('localStorage', fakeStorage());
    const store = browserStore('tool');
    expect(store.read()).toBeNull();
    expect(store.write({ a: [1, '二'] })).toBe(true);
    expect(store.read()).toEqual({ a: [1, '二'] });
    store.clear();
    expect(store.read()).toBeNull();
  });

  it('tells what is spoiled from what is not there', () => {
    const storage = fakeStorage();
    vi.stubGlobal('localStorage', storage);
    storage.setItem('tool', '{"a":');
    expect(browserStore('tool').read()).toBeUndefined();
  });

  it('says that it could not keep where storage is full, and keeps what stood there', () => {
    vi.stubGlobal('localStorage', fakeStorage(10));
    const store = browserStore('tool');
    store.write('short');
    expect(store.write('much too long for this')).toBe(false);
    expect(store.read()).toBe('short');
  });

  it.each(['localStorage', 'sessionStorage'] as const)('does not throw where a frame is denied %s', (area) => {
    vi.stubGlobal(
      area,
      new Proxy(
        {},
        {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        },
      ),
    );
    const store = browserStore('tool', area);
    expect(store.read()).toBeNull();
    expect(store.write(1)).toBe(false);
    expect(() => store.clear()).not.toThrow();
  });
});
