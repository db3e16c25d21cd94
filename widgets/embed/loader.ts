/**
 * The host's side, `/embed/v1.js`: sizes our frames wherever they stand, tells the page of what happens in them as DOM
 * events, and defines `<digital-handbook>`. Without dependencies; included twice it does nothing more.
 */
import { fromFrame, MARK, pack } from './protocol.ts';

const script = document.currentScript as HTMLScriptElement | null;
const own = script?.src ?? '';
/** Whether this page says that it wants to hear of results: `<script data-results …>`. */
const results = script?.dataset.results !== undefined;
/** Where frames of ours begin: `https://…/`, whatever path the site stands under. */
const base = own.replace(/embed\/v1\.js.*$/, '');

const isOurs = ({ src }: HTMLIFrameElement) =>
  src.startsWith(base) && /^(?:en\/)?embed\/v1\//.test(src.slice(base.length));

/** Whatever the styles around say: a frame is as high as its content. */
function size({ style }: HTMLIFrameElement, height: number) {
  const all = {
    height: `${height}px`,
    'min-height': '0',
    'max-height': 'none',
    'box-sizing': 'content-box',
    padding: '0',
    border: '0',
  };
  for (const [name, value] of Object.entries(all)) style.setProperty(name, value, 'important');
}

/** How low something that stays at the top of the window reaches over a frame: a header that does not scroll away. */
function headroom(x: number): number {
  let edge = 0;
  for (let each = document.elementFromPoint(x, 1); each; each = each.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(each).position))
      edge = Math.max(edge, each.getBoundingClientRect().bottom);
  return Math.min(edge, innerHeight / 2) + 16;
}

/** Tells a frame that somebody listens, and has it say its height. */
const ask = (frame: HTMLIFrameElement) =>
  frame.contentWindow?.postMessage(pack({ event: 'measure', ...(results && { results }) }), '*');

function start() {
  addEventListener('message', ({ source, origin, data }) => {
    const said = fromFrame(data);
    if (!said || source === null) return;
    // A sandboxed frame has no origin: which frame it is, is told by its window.
    if (origin !== 'null' && origin !== new URL(base).origin) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow !== source || !isOurs(frame)) continue;
      if (said.event === 'height') size(frame, said.value);
      else if (said.event === 'show') {
        // Only while somebody is at work in the frame, and only within it.
        const { left, top, width } = frame.getBoundingClientRect();
        const at = top + Math.min(said.value, frame.clientHeight);
        const room =
          parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || headroom(left + width / 2);
        if (document.activeElement === frame && (at < room || at > innerHeight / 2)) scrollBy(0, at - room);
      } else {
        if (said.event === 'ready') ask(frame);
        const detail = said.event === 'result' ? { stage: said.stage } : {};
        frame.dispatchEvent(new CustomEvent(`${MARK}:${said.event}`, { bubbles: true, detail }));
      }
    }
  });

  // Those that were there first have spoken to nobody.
  for (const frame of document.querySelectorAll('iframe')) if (isOurs(frame)) ask(frame);

  customElements.define(
    MARK,
    class extends HTMLElement {
      static observedAttributes = ['tool', 'term', 'lang', 'theme', 'color'];

      connectedCallback() {
        this.show();
      }

      attributeChangedCallback() {
        if (this.isConnected) this.show();
      }

      show() {
        const part = (name: string) => (this.getAttribute(name) ?? '').replace(/[^\w-]/g, '');
        const [tool, term, theme, color] = ['tool', 'term', 'theme', 'color'].map(part);
        if (!tool && !term) return;
        const address = new URL(`${part('lang') === 'en' ? 'en/' : ''}embed/v1/${term ? `term/${term}` : tool}/`, base);
        if (theme) address.searchParams.set('theme', theme);
        if (color) address.searchParams.set('color', color);
        const there = this.querySelector('iframe');
        if (there?.src === address.href) return;
        const frame = there ?? document.createElement('iframe');
        frame.src = address.href;
        if (there) return;
        // A script in the head sees the element before its text.
        frame.title = (this.getAttribute('title') ?? this.textContent.trim()) || MARK;
        frame.loading = 'lazy';
        frame.style.cssText = 'display:block;width:100%;min-height:16rem;border:0;frame-sizing:content-height';
        this.append(frame);
      }
    },
  );
}

if (base !== '' && !customElements.get(MARK)) start();
