/** What is needed only once somebody writes, beside the rules: fetched when a job is chosen, so that the page is there sooner. */
export { After } from './After.tsx';
export { mask, maskFields, placeholder } from './mask.ts';
export { OwnSet } from './Own.tsx';
export { Paper } from './Paper.tsx';
