import { h, hydrate, type ComponentType } from 'preact';
import { heedForeignChanges } from './foreign.ts';

/**
 * Wakes a tool that stands in the page, in a task of its own: an old phone is busy enough with reading the script. Where
 * it is awake its place says so, as `data-awake`.
 *
 * @param name  what its parts are called: see Island.astro
 * @param more  what cannot stand in the page as data
 * @param then  comes after the first drawing and before any other
 */
export function wake<D extends object>(
  name: string,
  Tool: ComponentType<{ data: D }>,
  more?: Partial<D>,
  then?: () => void,
): void {
  const frame = document.querySelector<HTMLElement>(`.${name}-frame`);
  const data = document.querySelector(`#${name}-data`);
  if (!frame || !data) return;
  const tool = h(Tool, { data: Object.assign(JSON.parse(data.textContent) as D, more) });
  setTimeout(() => {
    heedForeignChanges(frame, () => hydrate(tool, frame));
    then?.();
    frame.dataset.awake = '';
  });
}
