import { h, hydrate, type ComponentType } from 'preact';
import { heedForeignChanges } from './foreign.ts';

/**
 * Wakes a tool that stands in the page.
 *
 * @param name  what its parts are called: see Island.astro
 * @param more  what cannot stand in the page as data
 */
export function wake<D extends object>(name: string, Tool: ComponentType<{ data: D }>, more?: Partial<D>): void {
  const frame = document.querySelector(`.${name}-frame`);
  const data = document.querySelector(`#${name}-data`);
  if (!frame || !data) return;
  const tool = h(Tool, { data: Object.assign(JSON.parse(data.textContent) as D, more) });
  heedForeignChanges(frame, () => hydrate(tool, frame));
}
