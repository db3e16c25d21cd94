/** A key that belongs to an input method. Safari ends the composition before it tells of the key that did so, and marks it 229. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
