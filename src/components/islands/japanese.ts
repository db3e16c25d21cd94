import { h, options, type ComponentChildren, type VNode } from 'preact';
import { JAPANESE } from '../../lib/japanese.ts';

const WORDS = RegExp(`(${JAPANESE.source})`);

const marked = (child: ComponentChildren): ComponentChildren =>
  Array.isArray(child)
    ? child.map(marked)
    : typeof child === 'string' && WORDS.test(child)
      ? child.split(WORDS).map((part, n) => (n % 2 === 0 ? part : h('bdi', { lang: 'ja' }, part)))
      : child;

/**
 * Says which words are Japanese in what a tool draws from now on in an English page, as the build does for all that does not
 * change: see integrations/finish/languages.ts.
 */
export function markJapanese(): void {
  options.vnode = ({ type, props }: VNode<{ children?: ComponentChildren }>) => {
    // What holds text alone stays as it is.
    if (typeof type === 'string' && type !== 'bdi' && type !== 'option') props.children = marked(props.children);
  };
}
