/** True where a click on a link leads away from this page, not into a tab beside it, and nobody has taken it up yet. */
export const leadsAway = ({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey && !defaultPrevented;
