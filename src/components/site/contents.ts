/** The lists of what a page holds: which part is being read, and the phone's list that folds itself away again. */

const lists = [...document.querySelectorAll<HTMLElement>('starlight-toc, mobile-starlight-toc')];
const folded = document.querySelector<HTMLDetailsElement>('mobile-starlight-toc details');
const shown = folded?.querySelector('.display-current');

/** Where a part begins to be the one that is read: below what stands fixed above it. */
const edge = () =>
  (document.querySelector('header')?.offsetHeight ?? 0) + (folded?.querySelector('summary')?.offsetHeight ?? 0) + 96;

function mark(current: Element | undefined): void {
  for (const list of lists)
    for (const link of list.querySelectorAll('a')) {
      const own = link.hash === `#${encodeURIComponent(current?.id ?? '')}`;
      if (!own) link.removeAttribute('aria-current');
      else {
        link.setAttribute('aria-current', 'true');
        if (shown && list.contains(shown)) shown.textContent = link.textContent;
      }
    }
}

/**
 * Keeps marked the last heading that has passed the edge. The observer's window has no end below, so that each heading is
 * told of once for each time that it passes; asked for the places of headings, a browser would lay the page out anew.
 */
function watchHeadings(headings: readonly Element[]): void {
  const passed = new Set<Element>();
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) passed[isIntersecting ? 'delete' : 'add'](target);
      mark(headings.findLast((heading) => passed.has(heading)) ?? headings[0]);
    },
    { rootMargin: `-${edge()}px 0px 9999999px` },
  );
  for (const heading of headings) seen.observe(heading);
}

export function watchContents(): void {
  const [list] = lists;
  if (!list) return;
  const headings = [...list.querySelectorAll('a')].flatMap(
    (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
  );
  // Once the page has been drawn: to measure the edge earlier would lay it out twice.
  requestAnimationFrame(() => setTimeout(() => watchHeadings(headings)));

  if (!folded) return;
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && (!folded.contains(target) || target.closest('a'))) folded.open = false;
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !folded.open) return;
    const inside = folded.contains(document.activeElement);
    folded.open = false;
    if (inside) folded.querySelector('summary')?.focus();
  });
}
