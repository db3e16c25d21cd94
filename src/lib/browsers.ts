/**
 * The oldest browsers that the site is written for: the last ones of Windows 7 and 8.1, and of an iPhone 6s or 7. What is
 * built speaks no newer syntax than they do; what they lack besides is put in by `src/components/site/popovers.ts` and
 * `src/lib/dress.ts`.
 */
export const OLDEST_BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari15.6', 'ios15.6'];
