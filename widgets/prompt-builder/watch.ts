/** The guard off the keystroke: it begins when the typing rests, and lets the page breathe between its slices. */
import { inspectInSlices, type Hit } from './guard.ts';

/** How long the typing must rest, and how long one go at the text may take, in ms. */
const REST = 250;
const GO = 12;

export interface Watch {
  /** Reads what is left at once. */
  finish: () => void;
  /** Reads what is left without waiting for the typing to rest, and lets the page breathe; done when all is read or given up. */
  hurry: () => Promise<void>;
  cancel: () => void;
}

/** Reads a text and hands over its hits once all of it is read. */
export function watch(text: string, ownWords: readonly string[], done: (hits: readonly Hit[]) => void): Watch {
  const slices = inspectInSlices(text, ownWords);
  const hits: Hit[] = [];
  let over = false;
  const waiting: (() => void)[] = [];
  const free = () => {
    for (const each of waiting.splice(0)) each();
  };
  const go = (most: number) => {
    const until = performance.now() + most;
    while (!over && performance.now() < until) {
      const { value, done: last } = slices.next();
      if (value) hits.push(...value);
      over = last === true;
    }
    if (over) {
      done(hits);
      free();
    } else timer = setTimeout(go, 0, GO);
  };
  let timer = setTimeout(go, REST, GO);
  const stop = () => clearTimeout(timer);
  return {
    cancel: () => {
      stop();
      free();
    },
    hurry: async () => {
      stop();
      if (!over) go(GO);
      if (!over) await new Promise<void>((read) => waiting.push(read));
    },
    finish: () => {
      stop();
      if (!over) go(Infinity);
    },
  };
}
