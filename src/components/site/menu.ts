/** The phone's menu is a popover and opens without a script; with one the page behind it cannot be reached meanwhile. */
export function mindMenu(): void {
  const menu = document.querySelector<HTMLElement>('#starlight__sidebar');
  if (!menu) return;
  const desk = matchMedia('(min-width: 50em)');
  const set = () => (menu.popover = desk.matches ? null : 'auto');
  set();
  desk.addEventListener('change', set);
  menu.addEventListener('toggle', ({ newState }) => {
    for (const behind of document.querySelectorAll('.main-frame, .sl-skip-link'))
      behind.toggleAttribute('inert', newState === 'open');
  });
}
