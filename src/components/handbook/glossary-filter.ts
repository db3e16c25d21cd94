import { fold } from '../../search/fold.ts';

/** Which of the entries' search keys hold what was typed; an empty query keeps all. */
export function matching(query: string, keys: readonly string[]): boolean[] {
  const wanted = query
    .split(/[\s　]+/)
    .map(fold)
    .filter((part) => part !== '');
  return keys.map((key) => wanted.every((part) => key.includes(part)));
}

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

  const apply = () => {
    const hits = matching(input.value, keys);
    const shown = new Set(full.filter((_, n) => hits[n]).map((item) => item.dataset.term));
    for (const item of items) item.hidden = !shown.has(item.dataset.term);
    for (const row of rows) row.hidden = !row.querySelector('[data-term]:not([hidden])');
    const typed = fold(input.value) !== '';
    box.toggleAttribute('data-filtered', typed);
    box.toggleAttribute('data-nothing', shown.size === 0);
    const link = elsewhere?.querySelector('a');
    if (elsewhere && link) {
      elsewhere.hidden = shown.size > 0;
      link.search = `?q=${encodeURIComponent(input.value.trim())}`;
    }
    status.textContent = !typed
      ? ''
      : shown.size === 0
        ? (status.dataset.none ?? '')
        : (status.dataset.some ?? '').replace('{count}', String(shown.size));
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) apply();
  });
  input.addEventListener('compositionend', apply);
  if (input.value !== '') apply();
}
