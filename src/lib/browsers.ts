/**
 * The oldest browsers that the site is written for: the last ones of Windows 7 and 8.1, and of an iPhone 6s or 7. What is
 * built speaks no newer syntax than they do; what they lack besides, `src/components/site/oldest.ts` brings.
 */
export const OLDEST_BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari15.6', 'ios15.6'];

/**
 * What their scripts may be: all of these browsers run ES2022 but for `static {}` and what the lint forbids. By their names
 * the compiler would rewrite every class, for a fault of Safari 15 that the lint keeps out, and add a twentieth to the quiz.
 */
export const SCRIPTS_FOR_OLDEST = 'es2022';
