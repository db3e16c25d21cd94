/** What chapters are written with. */
export { default as BeforeAfter } from './BeforeAfter.astro';
export { default as Changed } from './Changed.astro';
export { default as Parts } from './Parts.astro';
export { default as Point } from './Point.astro';
export { default as Side } from './Side.astro';
export { default as Sides } from './Sides.astro';
export { default as Term } from './Term.astro';
