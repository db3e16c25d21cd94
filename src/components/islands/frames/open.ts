/** Wakes a tool in a page for frames. What it is given stands before it in the same script, as `handbook`. */
import { h, render, type ComponentType } from 'preact';
import { start } from '#widgets/embed/side.ts';
import { openLinks, openWays } from '#widgets/embed/ways.ts';

const { texts } = (document.currentScript as HTMLScriptElement).dataset;

/** What a tool fetches comes as a script that hands it over: a frame without an origin is denied anything else. */
const fetchTexts = () =>
  new Promise<unknown>((done, failed) => {
    const script = document.createElement('script');
    script.src = texts ?? '';
    script.onload = () => done(handbook.texts);
    script.onerror = () => failed(new Error(texts));
    document.head.append(script);
  });

export function openTool<D extends object>(Tool: ComponentType<{ data: D }>, more?: Partial<D>): void {
  const place = document.querySelector('.frame-tool');
  start();
  openWays();
  globalThis.fetch = async () => new Response(String(await fetchTexts()));
  document.documentElement.dataset.awake = '';
  Object.assign(handbook.data, more);
  if (place) render(h(Tool, { data: handbook.data as D }), place);
  openLinks();
}
