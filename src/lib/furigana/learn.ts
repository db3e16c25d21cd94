import { findWords, hasKanji, longestOf, type Entry, type Found, type Readings, type Words } from './words.ts';

/** A text with the words in it that carry readings, from left to right. */
export interface Lesson {
  text: string;
  words: readonly Found[];
}

type Context = readonly [before: string, after: string, readings: Readings];

/** How much of what stands beside a word is asked, the least first. */
const REACH = Array.from({ length: 9 }, (_, sum) => sum)
  .slice(1)
  .flatMap((sum) => Array.from({ length: sum + 1 }, (_, before) => [before, sum - before] as const));

const most = (counts: ReadonlyMap<Readings, number>): Readings =>
  [...counts].reduce<[Readings, number]>((best, each) => (each[1] > best[1] ? each : best), [null, -1])[0];

/**
 * The shortest list of words that gives every text its readings. It begins with each word's commonest readings; wherever
 * the longest word that fits is then wrong, an exception is added with as little of its neighbours as tells it apart.
 */
export function learn(lessons: readonly Lesson[]): Words {
  const unique = [...new Map(lessons.map((lesson) => [lesson.text, lesson])).values()];
  const counts = new Map<string, Map<Readings, number>>();
  for (const { text, words } of unique)
    for (const { start, end, readings } of words) {
      const key = text.slice(start, end);
      const own = counts.get(key) ?? new Map<Readings, number>();
      own.set(readings, (own.get(readings) ?? 0) + 1);
      counts.set(key, own);
    }
  const entries = new Map<string, { exceptions: Context[]; otherwise: Readings }>(
    [...counts].map(([key, own]) => [key, { exceptions: [], otherwise: most(own) }]),
  );
  const asWords = (): Words =>
    Object.fromEntries(
      [...entries].map(([key, { exceptions, otherwise }]): [string, Entry] => [
        key,
        exceptions.length === 0 ? otherwise : [...exceptions, ['', '', otherwise]],
      ]),
    );

  /** What a word's readings are where it stands at a place: null where it is not the word that is wanted there. */
  const wantedAt = (lesson: Lesson, start: number, end: number): Readings =>
    lesson.words.find((word) => word.start === start && word.end === end)?.readings ?? null;

  const except = (lesson: Lesson, start: number, end: number): void => {
    const key = lesson.text.slice(start, end);
    const wanted = wantedAt(lesson, start, end);
    const entry = entries.get(key) ?? { exceptions: [], otherwise: null };
    entries.set(key, entry);
    const places = unique.flatMap((each) => {
      const all: { before: string; after: string; wanted: Readings }[] = [];
      for (let at = each.text.indexOf(key); at >= 0; at = each.text.indexOf(key, at + 1))
        all.push({
          before: each.text.slice(0, at),
          after: each.text.slice(at + key.length),
          wanted: wantedAt(each, at, at + key.length),
        });
      return all;
    });
    const here = { before: lesson.text.slice(0, start), after: lesson.text.slice(end) };
    const tells = ([left, right]: readonly [number, number]) => {
      const before = here.before.slice(Math.max(0, here.before.length - left));
      const after = here.after.slice(0, right);
      const told = places.every(
        (place) => !place.before.endsWith(before) || !place.after.startsWith(after) || place.wanted === wanted,
      );
      return told ? ([before, after, wanted] as const) : undefined;
    };
    const context = REACH.map(tells).find((each) => each !== undefined) ?? ([here.before, here.after, wanted] as const);
    if (entry.exceptions.some(([before, after]) => before === context[0] && after === context[1]))
      throw new Error(`${key} is read in two ways in the same words: ${lesson.text}`);
    entry.exceptions.unshift(context);
  };

  // Each round mends the first slip of every text; a text has never more slips than words.
  for (let round = 0; round < 40; round++) {
    const words = asWords();
    const longest = longestOf(words);
    let slips = 0;
    const mended = new Set<string>();
    for (const lesson of unique) {
      const found = findWords(lesson.text, words, longest);
      const slip = found.find(({ start, end, readings }) => wantedAt(lesson, start, end) !== readings);
      if (!slip) continue;
      slips++;
      const key = lesson.text.slice(slip.start, slip.end);
      // One exception of a word in a round: the next may be told by it already.
      if (mended.has(key)) continue;
      mended.add(key);
      except(lesson, slip.start, slip.end);
    }
    if (slips === 0) return words;
  }
  throw new Error('The readings of the pages contradict each other.');
}

/** The kanji of a text that carry no reading. */
export function unread(text: string, words: readonly Found[]): string[] {
  const open = [...text];
  for (const { start, end } of words) for (let at = start; at < end; at++) open[at] = ' ';
  return open
    .join('')
    .split(/[^\u3400-\u9fff々〆]+/)
    .filter((run) => hasKanji(run));
}
