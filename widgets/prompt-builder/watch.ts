/** The guard off the keystroke: it begins when the typing rests, and lets the page breathe between its slices. */
import { inspectInSlices, type Hit } from './guard.ts';

/** How long the typing must rest, and how long one go at the text may take, in ms. */
const REST = 250;
const GO = 12;

export interface Watch {
  /** Reads what is left at once: before something is copied, nothing may be unread. */
  finish: () => void;
  cancel: () => void;
}

/** Reads a text and hands over its hits once all of it is read. */
export function watch(text: string, ownWords: readonly string[], done: (hits: readonly Hit[]) => void): Watch {
  const slices = inspectInSlices(text, ownWords);
  const hits: Hit[] = [];
  let over = false;
  const go = (most: number) => {
    const until = performance.now() + most;
    while (!over && performance.now() < until) {
      const { value, done: last } = slices.next();
      if (value) hits.push(...value);
      over = last === true;
    }
    if (over) done(hits);
    else timer = setTimeout(go, 0, GO);
  };
  let timer = setTimeout(go, REST, GO);
  const cancel = () => clearTimeout(timer);
  return {
    cancel,
    finish: () => {
      cancel();
      if (!over) go(Infinity);
    },
  };
}
