/**
 * The frame's side, as one classic script: a sandbox without an origin loads no modules. It says how high it is in our own
 * words, in WordPress's, and to browsers that size frames by themselves; and it takes its looks from its address.
 */
import { asksForHeight, pack } from './protocol.ts';

/** WordPress cuts off what is higher. */
const WORDPRESS_MOST = 1000;

const root = document.documentElement;
const query = new URLSearchParams(location.search);

const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') {
  root.dataset.theme = theme;
  // The colours of the night are a style of their own, which follows the visitor where nobody chose.
  document.querySelector('#night')?.setAttribute('media', theme === 'dark' ? 'screen' : 'not all');
}
const colour = query.get('color') ?? '';
if (/^[\da-f]{6}$/i.test(colour)) root.style.setProperty('--accent', `#${colour}`);

/** What WordPress puts behind `#` so that it knows its frame again. */
const secret = /[#&?]secret=(\w{1,32})/.exec(location.hash)?.[1];

let last = 0;
function tell(always = false) {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height === 0 || (!always && height === last)) return;
  last = height;
  // To whoever frames it: a height is no secret, and who frames it is not known.
  parent.postMessage(pack({ event: 'height', value: height }), '*');
  if (secret !== undefined)
    parent.postMessage({ secret, message: 'height', value: Math.min(height, WORDPRESS_MOST) }, '*');
  (globalThis as { requestResize?: () => void }).requestResize?.();
}

if (parent !== window) {
  addEventListener('message', ({ source, data }) => {
    if (source === parent && asksForHeight(data)) tell(true);
  });
  parent.postMessage(pack({ event: 'ready' }), '*');
  new ResizeObserver(() => tell()).observe(root);
}
