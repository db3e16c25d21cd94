/** The lists of what a page holds: which part is being read, and the phone's list that folds itself away again. */

const lists = [...document.querySelectorAll<HTMLElement>('starlight-toc, mobile-starlight-toc')];
const folded = document.querySelector<HTMLDetailsElement>('mobile-starlight-toc details');
const shown = folded?.querySelector('.display-current');

/** Where a part begins to be the one that is read: below what stands fixed above it. */
const edge = () =>
  (document.querySelector('header')?.offsetHeight ?? 0) + (folded?.querySelector('summary')?.offsetHeight ?? 0) + 96;

function markCurrent(headings: readonly Element[]): void {
  const below = edge();
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top < below) ?? headings[0];
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

export function watchContents(): void {
  const [list] = lists;
  if (!list) return;
  const headings = [...list.querySelectorAll('a')].flatMap(
    (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
  );
  const seen = new IntersectionObserver(() => markCurrent(headings), { rootMargin: `-${edge()}px 0px 0px` });
  for (const heading of headings) seen.observe(heading);

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
