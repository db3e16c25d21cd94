import { read } from './stored.ts';

/** Makes the link to the search page open a dialog; nothing of the search itself is fetched before. */
export function offerSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  const open = (event: Event) => {
    event.preventDefault();
    import('../../search/dialog/open.ts').then(
      ({ openSearch }) => openSearch(JSON.parse(link.dataset.search ?? '')),
      () => location.assign(link.href),
    );
  };
  link.addEventListener('click', (event) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) open(event);
  });
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    const typing = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
    // A single key may fire by accident or by speech: the search page can switch it off (WCAG 2.1.4).
    if (((event.metaKey || event.ctrlKey) && key === 'k') || (key === '/' && !typing && !read('noSlash'))) open(event);
  });
}
