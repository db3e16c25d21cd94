/** What lies folded under a tool: opened where an address names it or a part of it, and on paper. */

/** Opens what the address names, and everything that it lies in. */
function unfold(): void {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  let found = false;
  for (let fold = named?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    fold.open = true;
    found = true;
  }
  // Where it was folded there was nothing to scroll to.
  if (found) named?.scrollIntoView();
}

/** Folds these once the tool above them is there, until somebody asks for them or prints. */
export function foldAway(folds: Iterable<HTMLDetailsElement>, within: ParentNode): void {
  for (const each of folds) each.open = false;
  unfold();
  addEventListener('hashchange', unfold);
  document.addEventListener('click', ({ target }) => {
    // The address may name it already; then it does not change.
    if (target instanceof Element && target.closest('a[href*="#"]')?.getAttribute('href')?.endsWith(location.hash))
      unfold();
  });
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...within.querySelectorAll('details')].filter(({ open }) => !open);
    for (const each of opened) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of opened) each.open = false;
  });
}

/** Prints this part alone, also where the tool's own sheet would be printed. */
export function printAlone(mark: string): void {
  const { classList } = document.documentElement;
  const sheet = classList.contains('tool-sheet-only');
  classList.remove('tool-sheet-only');
  classList.add(mark);
  addEventListener(
    'afterprint',
    () => {
      classList.remove(mark);
      classList.toggle('tool-sheet-only', sheet);
    },
    { once: true },
  );
  print();
}
