/**
 * The frame's side: it says how high it is in our own words, in WordPress's, and to browsers that size frames by themselves;
 * and it takes its looks from its address.
 */
import { legible, parseColour } from './colour.ts';
import type { FrameWords } from './messages.ts';
import { pack, toFrame, type FromFrame } from './protocol.ts';

declare global {
  /** What the page hands over to its script. */
  var handbook: { words: FrameWords; data: object; texts?: unknown };
}

export const { words } = handbook;

/** WordPress cuts off what is higher. */
const WORDPRESS_MOST = 1000;

const root = document.documentElement;

/** What WordPress puts behind `#` so that it knows its frame again. */
export const secret = /[#&?]secret=(\w{1,32})/.exec(location.hash)?.[1];

export const framed = parent !== window;

/** To whoever frames it: none of this is a secret, and who frames it is not known. */
export const tell = (message: FromFrame) => parent.postMessage(pack(message), '*');

/** In WordPress's words. */
export const tellWordPress = (message: 'height' | 'link', value: number | string) =>
  parent.postMessage({ secret, message, value }, '*');

const wanted: (() => void)[] = [];
let wants = false;

/** Once the page around has said that it wants to hear of results. */
export function whenWanted(act: () => void): void {
  if (wants) act();
  else wanted.push(act);
}

function dress() {
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') {
    root.dataset.theme = theme;
    // The colours of the night are a style of their own, which follows the visitor where nobody chose.
    document.querySelector('#night')?.setAttribute('media', theme === 'dark' ? 'screen' : 'not all');
  }
  // Some editors write & once more as &amp;.
  const colour = parseColour(query.get('color') ?? query.get('amp;color') ?? '');
  if (!colour) return;
  root.dataset.colour = '';
  for (const time of ['day', 'night'] as const)
    root.style.setProperty(`--own-${time}`, `rgb(${legible(colour, time).join(' ')})`);
}

let last = 0;
function tellHeight(always = false) {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height === 0 || (!always && height === last)) return;
  last = height;
  tell({ event: 'height', value: height });
  if (secret !== undefined) tellWordPress('height', Math.min(height, WORDPRESS_MOST));
  try {
    requestResize?.();
  } catch {
    // A host that the browser does not let be sized this way.
  }
}

/** Asks a browser that sizes frames by itself to do so anew. */
const { requestResize } = globalThis as { requestResize?: () => void };

/** Such a browser measures the page at the width of its first moment, unless the page has one. */
function holdWidth() {
  if (!requestResize) return;
  const fit = () => root.style.setProperty('width', `${root.clientWidth}px`);
  fit();
  addEventListener('resize', fit);
}

export function start() {
  dress();
  if (!framed) return;
  root.dataset.framed = '';
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const said = toFrame(data);
    // WordPress says its secret once it listens.
    if (said || (secret !== undefined && (data as { secret?: unknown } | null)?.secret === secret)) tellHeight(true);
    if (!said?.results) return;
    wants = true;
    for (const act of wanted.splice(0)) act();
  });
  holdWidth();
  tell({ event: 'ready' });
  // WordPress hides the frame until it has heard a height, and in a hidden one a browser observes nothing. Not at once: the
  // tool has yet to take the place of what stands there without scripts.
  if (secret !== undefined) setTimeout(tellHeight);
  new ResizeObserver(() => tellHeight()).observe(root);
}
