/** The reader's own storage, as a tool sees it. Nothing of it throws. */
export interface Store {
  /** What was kept, still to be checked by the one who reads it; null where there is nothing, undefined where it is spoiled. */
  read: () => unknown;
  /** False where it could not be kept: storage is full, blocked or switched off. */
  write: (value: unknown) => boolean;
  clear: () => void;
}

/** A store under one key of `localStorage` or `sessionStorage`, asked for anew each time: a frame may be denied it. */
export function browserStore(key: string, area: 'localStorage' | 'sessionStorage' = 'localStorage'): Store {
  const attempt = <T>(act: (storage: Storage) => T, otherwise: T): T => {
    try {
      return act(globalThis[area]);
    } catch {
      return otherwise;
    }
  };
  return {
    read: () => {
      const text = attempt((storage) => storage.getItem(key), null);
      try {
        return text === null ? null : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    write: (value) =>
      attempt((storage) => {
        storage.setItem(key, JSON.stringify(value));
        return true;
      }, false),
    clear: () => attempt((storage) => storage.removeItem(key), undefined),
  };
}
