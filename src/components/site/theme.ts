import { KEYS, read } from './stored.ts';

const light = matchMedia('(prefers-color-scheme: light)');

export type Theme = 'auto' | 'light' | 'dark';

export const chosenTheme = (): Theme => {
  const kept = read(KEYS.theme);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
};

export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme === 'auto' ? (light.matches ? 'light' : 'dark') : theme;
}

/** Follows the reader's system for as long as nothing else was chosen. */
export const followSystem = (): void => light.addEventListener('change', () => showTheme(chosenTheme()));
