/** The screens that follow a result: fetched while it is being read, so that the first question comes sooner. */
export { Compare } from './Compare.tsx';
export { Sheet } from './Sheet.tsx';
