/**
 * What a frame and the page around it say to each other, version 1. Pure. A message that is not exactly of this shape means
 * nothing; what changes a meaning is version 2 beside this one.
 */

/** Marks our messages among all others that a page gets. */
export const MARK = 'digital-handbook';
export const VERSION = 1;

/**
 * From the frame: it is there; how high its content is, in CSS pixels; how far down stands what a visitor has just asked for;
 * the stage that a visitor agreed to share.
 */
export type FromFrame =
  | { event: 'ready' }
  | { event: 'height'; value: number }
  | { event: 'show'; value: number }
  | { event: 'result'; stage: 1 | 2 | 3 | 4 };

/** To the frame: somebody listens; say how high you are. With `results` where the page wants to hear of the stage. */
export interface ToFrame {
  event: 'measure';
  results?: true;
}

export type Message<T> = T & { type: typeof MARK; version: typeof VERSION };

/** Higher than any content of ours; a frame that claims more is not believed. */
const HIGHEST = 50_000;

export const pack = <T extends FromFrame | ToFrame>(message: T): Message<T> => ({
  type: MARK,
  version: VERSION,
  ...message,
});

const isOurs = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' &&
  data !== null &&
  (data as { type?: unknown }).type === MARK &&
  (data as { version?: unknown }).version === VERSION;

/** What a frame says; undefined for anything else, whatever it is. Never throws. */
export function fromFrame(data: unknown): FromFrame | undefined {
  if (!isOurs(data)) return undefined;
  const { event, value, stage } = data;
  if (event === 'ready') return { event };
  if (event === 'height' && typeof value === 'number' && value > 0 && value <= HIGHEST)
    return { event, value: Math.ceil(value) };
  if (event === 'show' && typeof value === 'number' && value >= 0 && value <= HIGHEST) return { event, value };
  if (event === 'result' && (stage === 1 || stage === 2 || stage === 3 || stage === 4)) return { event, stage };
  return undefined;
}

/** What the page around says; undefined for anything else. */
export const toFrame = (data: unknown): ToFrame | undefined =>
  isOurs(data) && data.event === 'measure'
    ? { event: 'measure', ...(data.results === true && { results: true }) }
    : undefined;
