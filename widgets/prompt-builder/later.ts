/**
 * What is needed only once somebody writes: fetched when a job is chosen, so that the page is there sooner. Nothing is copied
 * before the guard among it has read everything.
 */
export { After } from './After.tsx';
export { lint } from './lint.ts';
export { mask, maskFields, placeholder } from './mask.ts';
export { OwnSet } from './Own.tsx';
export { Paper } from './Paper.tsx';
export { remedies, stillThere } from './remedy.ts';
export { watch } from './watch.ts';
