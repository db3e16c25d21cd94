/**
 * What the page knows of prompts and of what must not leave the office: fetched when a job is chosen. Nothing is copied before
 * the guard among it has read everything.
 */
export { inspect } from './guard.ts';
export { lint } from './lint.ts';
export { remedies, stillThere } from './remedy.ts';
export { watch } from './watch.ts';
