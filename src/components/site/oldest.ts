import { apply } from '@oddbird/popover-polyfill/fn';

/** Rules of a sheet that came with a script, which names no braces in texts. */
const RULE = /[^{}]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;

/**
 * Safari before 16.4 cannot make a sheet, and the content policy lets no styles stand in a `<style>` of ours: there the rules
 * go one by one into a sheet that the page has, as every policy lets a script do.
 */
class Sheet {
  replaceSync(css: string): void {
    const own = [...document.styleSheets].findLast(({ media }) => media.length === 0);
    for (const [rule] of css.matchAll(RULE))
      try {
        own?.insertRule(rule, own.cssRules.length);
      } catch {
        // One that this browser does not know, which it would have passed over in a sheet, too.
      }
  }
}

/**
 * What the oldest browsers of `lib/browsers.ts` lack. Fetched by those alone that have no popovers: Chrome before 114, Firefox
 * before 125, Safari before 17.
 */
export function bringWhatIsLacking(): void {
  try {
    new CSSStyleSheet();
  } catch {
    Object.assign(globalThis, { CSSStyleSheet: Sheet });
    Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true });
  }
  // A layer in front of all that Starlight says of its menu, as the styles of a browser would be.
  apply({ layerName: 'starlight.base' });
  // What waits for its layout would hold an open card within itself.
  delete document.documentElement.dataset.far;
}
