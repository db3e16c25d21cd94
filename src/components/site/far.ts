/**
 * What waits for its layout until it comes near (`data-far`, set before anything is drawn): ended for good once an address
 * names a part, whose place depends on the true heights of all that is above it.
 */
export function mindFar(): void {
  const { dataset } = document.documentElement;
  addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element && target.closest('a');
      // Before the browser goes there: it lays out the page first.
      if (link && link.hash && link.pathname === location.pathname) delete dataset.far;
    },
    true,
  );
  // What takes the focus would be laid out, and move, only after the browser has gone there.
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Tab') delete dataset.far;
    },
    true,
  );
  addEventListener('hashchange', () => {
    if (dataset.far === undefined) return;
    delete dataset.far;
    document.querySelector(':target')?.scrollIntoView();
  });

  // A browser that has not looked at the styles of what waits would tell a screen reader of cards that are closed.
  for (const card of document.querySelectorAll('.term [popover]')) card.ariaHidden = 'true';
  addEventListener(
    'beforetoggle',
    ({ target, newState }) => {
      if (target instanceof Element && target.matches('.term [popover]'))
        target.ariaHidden = newState === 'open' ? null : 'true';
    },
    true,
  );
}

/** Closes a term's card when one goes on by key: it would lie over what comes next. */
export function mindCards(): void {
  addEventListener('focusout', ({ target, relatedTarget }) => {
    const term = target instanceof Element && target.closest('.term');
    if (term && relatedTarget instanceof Node && !term.contains(relatedTarget))
      term.querySelector<HTMLElement>('[popover]:not([aria-hidden])')?.hidePopover();
  });
}
