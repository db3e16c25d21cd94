/** The reader's own storage, as a tool sees it. Nothing of it throws. */
export interface Store {
  /** What was kept, still to be checked by the one who reads it; nothing where there is none or it is spoiled. */
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
    read: () => attempt((storage) => JSON.parse(storage.getItem(key) ?? 'null') as unknown, null),
    write: (value) =>
      attempt((storage) => {
        storage.setItem(key, JSON.stringify(value));
        return true;
      }, false),
    clear: () => attempt((storage) => storage.removeItem(key), undefined),
  };
}
