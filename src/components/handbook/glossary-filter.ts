import { fold } from '../../search/fold.ts';
import type { lookUp } from '../../search/lexicon.ts';

/** Which of the entries' search keys hold what was typed; an empty query keeps all. */
export function matching(query: string, keys: readonly string[]): boolean[] {
  const wanted = query
    .split(/[\s　]+/)
    .map(fold)
    .filter((part) => part !== '');
  return keys.map((key) => wanted.every((part) => key.includes(part)));
}

/** How alike a spelling must be, and how many entries are offered then. */
const ALIKE = 50;
const OFFERED = 5;

/** The entries that what was typed may mean, where none holds it: misspelt, or as an input method takes it. */
export const nearest = (query: string, keys: readonly string[], look: typeof lookUp): boolean[] => {
  const entries = keys.map((key, n) => [String(n), 0, '', '', '', key] as const);
  const meant = new Set(
    look(query, entries)
      .filter(({ score }) => score >= ALIKE)
      .slice(0, OFFERED)
      .map(({ path }) => path),
  );
  return keys.map((_, n) => meant.has(`glossary/${n}/`));
};

/** Brings the filter of the glossary index to life. Without it the index stands as it is. */
export function filterGlossary(root: Document): void {
  const box = root.querySelector('glossary-filter');
  const input = box?.querySelector<HTMLInputElement>('input[type=search]');
  const status = box?.querySelector<HTMLElement>('[role=status]');
  const elsewhere = box?.querySelector<HTMLElement>('.filter-elsewhere');
  if (!box || !input || !status) return;

  const full = [...box.querySelectorAll<HTMLElement>('[data-keys]')];
  const keys = full.map((item) => item.dataset.keys ?? '');
  const items = [...box.querySelectorAll<HTMLElement>('[data-term]')];
  const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')];

  const show = (hits: readonly boolean[], says: 'some' | 'near') => {
    const shown = new Set(full.filter((_, n) => hits[n]).map((item) => item.dataset.term));
    for (const item of items) item.hidden = !shown.has(item.dataset.term);
    for (const row of rows) row.hidden = !row.querySelector('[data-term]:not([hidden])');
    const typed = fold(input.value) !== '';
    box.toggleAttribute('data-filtered', typed);
    box.toggleAttribute('data-nothing', shown.size === 0);
    const link = elsewhere?.querySelector('a');
    if (elsewhere && link) {
      elsewhere.hidden = shown.size > 0 && says === 'some';
      link.search = `?q=${encodeURIComponent(input.value.trim())}`;
    }
    const said = status.dataset[shown.size === 0 ? 'none' : says] ?? '';
    status.textContent = typed ? said.replace('{count}', String(shown.size)) : '';
  };
  const apply = async () => {
    const { value } = input;
    const hits = matching(value, keys);
    show(hits, 'some');
    if (hits.includes(true)) return;
    // What knows slips is fetched only for them, with the search; where it cannot be had, the way there stands below.
    const found = await import('../../search/dialog/open.ts').catch(() => undefined);
    if (found && input.value === value) show(nearest(value, keys, found.lookUp), 'near');
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void apply();
  });
  input.addEventListener('compositionend', () => void apply());
  if (input.value !== '') void apply();
}
