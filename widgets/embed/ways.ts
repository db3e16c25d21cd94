/**
 * What a tool takes for granted and a frame may be denied: new tabs, printing, the browser's history, scrolling the page
 * around. Put between the tool and the browser once, so that tools need not know where they stand. Nothing of it throws, and
 * where a way is shut another is shown.
 */
import { framed, secret, tell, tellWordPress, words } from './side.ts';

/** How long WordPress may take to leave the page for an address, in ms. */
const WORDPRESS_OPENS = 1_000;

/** The way to the full page, which stands in every frame. */
const wayOut = () => document.querySelector<HTMLAnchorElement>('.more a');

/** From now on the full page opens with these answers. */
export function carry(link: string): void {
  const way = wayOut();
  if (way) way.hash = link;
}

/** What was pressed last: not every browser gives it the focus. */
let pressed: Element | null = null;

/**
 * Says something under what was just pressed: a frame may be much higher than the window.
 *
 * @param copied  the address is there to be copied, since no link leads out of this frame, nor may the page stand in it
 */
function note(text: string, href: string, copied: boolean) {
  document.querySelector('.frame-note')?.remove();
  const { close, address, full, goesOn } = words;
  const box = document.createElement('div');
  box.className = 'frame-note';
  box.setAttribute('role', 'alert');
  const part = <K extends keyof HTMLElementTagNameMap>(name: K, content: string, to: HTMLElement = box) => {
    const element = document.createElement(name);
    element.textContent = content;
    to.append(element);
    return element;
  };
  part('p', text);
  if (copied) {
    const field = part('input', '', part('label', address));
    field.readOnly = true;
    field.value = href;
    field.addEventListener('focus', () => field.select());
  } else {
    part('a', full, part('p', '')).href = href;
    if (new URL(href).hash !== '') part('p', goesOn);
  }
  const button = part('button', close);
  button.type = 'button';
  button.addEventListener('click', () => {
    box.remove();
    if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
  });
  document.body.append(box);
  // The page around cuts off what hangs out at the end.
  const under = (pressed?.getBoundingClientRect().bottom ?? 0) + scrollY + 8;
  box.style.top = `${Math.max(0, Math.min(under, document.documentElement.offsetHeight - box.offsetHeight - 8))}px`;
}

const press = ({ target }: Event) => {
  pressed = target instanceof Element ? target : null;
};

/** Links lead out of the frame, each into a tab of its own; where that is denied, the address is shown. */
export function openLinks(): void {
  const mark = () => {
    for (const link of document.links) {
      const ending = link.getAttribute('href') ?? '';
      const own = ending.startsWith('#');
      if (own && document.getElementById(ending.slice(1))) continue;
      // What stands on the full page only.
      if (own) link.href = (wayOut()?.href.split('#')[0] ?? '') + ending;
      if (link.target !== '' || link.protocol === 'tel:' || link.hasAttribute('download')) continue;
      link.target = '_blank';
      link.rel = 'noopener';
    }
  };
  mark();
  new MutationObserver(mark).observe(document.body, { childList: true, subtree: true });
  if (!framed) return;
  document.addEventListener('click', press, true);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (event.defaultPrevented || link?.target !== '_blank') return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // WordPress opens links of its frames itself, where its script is there.
    if (secret !== undefined && link.host === location.host) {
      tellWordPress('link', link.href);
      return void setTimeout(() => note(words.noTab, link.href, true), WORDPRESS_OPENS);
    }
    let tab: Window | null = null;
    try {
      tab = open('', '_blank');
      if (tab) {
        tab.opener = null;
        tab.location.replace(link.href);
      }
    } catch {
      tab = null;
    }
    if (!tab) note(words.noTab, link.href, true);
  });
}

/** Printing, history and scrolling as far as they go. */
export function openWays(): void {
  // A link that was copied out of a frame opens the full page.
  const way = wayOut();
  if (!framed && location.hash !== '' && way) location.replace(new URL(location.hash, way.href));
  // What WordPress put there is no answer.
  if (secret !== undefined) location.replace('#');

  for (const name of ['pushState', 'replaceState'] as const) {
    const own = history[name].bind(history);
    history[name] = (...entry) => {
      try {
        own(...entry);
      } catch {
        // A sandboxed frame has no history: a reload begins anew.
      }
    };
  }

  const own = (globalThis.print as typeof print | undefined)?.bind(globalThis);
  globalThis.print = () => {
    let printing = false;
    const begin = () => (printing = true);
    addEventListener('beforeprint', begin, { once: true });
    try {
      own?.();
    } finally {
      removeEventListener('beforeprint', begin);
      const href = wayOut()?.href;
      if (!printing && framed && href !== undefined) note(words.noPrint, href, false);
    }
  };

  if (!framed) return;
  const scroll = Element.prototype.scrollIntoView;
  Element.prototype.scrollIntoView = function (this: Element, how) {
    scroll.call(this, how);
    // Once the page around knows the new height.
    setTimeout(() => tell({ event: 'show', value: Math.max(0, this.getBoundingClientRect().top + scrollY) }), 100);
  };
}
