/** The reader's own storage, which may be blocked, full or spoiled: then a choice holds for this page alone. */

/** The names under which the site keeps what a reader chose; the tools keep theirs themselves. */
export const KEYS = {
  /** Starlight's name, so that choices of before stay. */
  theme: 'starlight-theme',
  text: 'text-size',
  furigana: 'furigana',
  reading: 'reading',
} as const;

export function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Nothing removes it. Says whether it is kept. */
export function keep(key: string, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
