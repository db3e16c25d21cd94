import { apply } from '@oddbird/popover-polyfill/fn';

/** Popovers for browsers that have none (Chrome before 114, Firefox before 125, Safari before 17); fetched by these alone. */
export function bringPopovers(): void {
  // A layer in front of all that Starlight says of its menu, as the styles of a browser would be.
  apply({ layerName: 'starlight.base' });
  // What waits for its layout would hold an open card within itself.
  delete document.documentElement.dataset.far;
}
