import type { Locale } from '../../locales.ts';
import { WIDTH, alike, arrow, box, card, disc, n, text, type CardOptions, type Drawn } from './draw.ts';
import { icon, type Icon } from './icons.ts';

/** Stacks drawings from the top down. */
export function stack(gap: number, ...rows: ((y: number) => Drawn)[]): Drawn {
  let svg = '';
  let y = 1;
  rows.forEach((row, index) => {
    const drawn = row(y);
    svg += drawn.svg;
    y += drawn.height + (index < rows.length - 1 ? gap : 1);
  });
  return { svg, height: y };
}

interface Pair {
  head: string;
  note: string;
}

/** Cards two by two, each with its icon. */
export function iconGrid(locale: Locale, items: readonly (Pair & { icon: Icon })[]): Drawn {
  const width = 154;
  const rows = [];
  for (let at = 0; at < items.length; at += 2) rows.push(items.slice(at, at + 2));
  return stack(
    10,
    ...rows.map((row) => (y: number) => {
      const draw = (item: Pair & { icon: Icon }, index: number, height: number): Drawn => {
        const x = 1 + index * (width + 10);
        const body = card(locale, { x, y: y + 32, width, head: item.head, note: item.note, fill: 'none' });
        const whole = Math.max(body.height + 32, height);
        return {
          svg: box({ x, y, width, height: whole, fill: 'tint' }) + icon(item.icon, x + 10, y + 10) + body.svg,
          height: whole,
        };
      };
      return alike((height) => row.map((item, index) => draw(item, index, height)));
    }),
  );
}

/** Cards from the top down, each with its number, an arrow between them. */
export function numbered(
  locale: Locale,
  items: readonly Pair[],
  { x = 1, y = 1, width = WIDTH - 2, gap = 22, first = 1, fill = 'paper' as CardOptions['fill'] } = {},
): Drawn & { tops: number[]; bottoms: number[] } {
  let svg = '';
  let cursor = y;
  const tops: number[] = [];
  const bottoms: number[] = [];
  items.forEach((item, index) => {
    if (index > 0) svg += arrow([x + 24, cursor - gap + 3], [x + 24, cursor - 3]);
    const drawn = card(locale, { x, y: cursor, width, ...item, indent: 34, ...(fill ? { fill } : {}) });
    svg += drawn.svg + disc(x + 24, cursor + 21, String(first + index));
    tops.push(cursor);
    bottoms.push(cursor + drawn.height);
    cursor += drawn.height + gap;
  });
  return { svg, height: cursor - gap - y, tops, bottoms };
}

/** A way back: down from the last, along the right edge, and into the first. */
export function wayBack(from: number, to: number, inner: number): string {
  const lane = WIDTH - 10;
  return `<path d="M${n(inner)} ${n(from)}H${n(lane - 8)}Q${n(lane)} ${n(from)} ${n(lane)} ${n(from - 8)}V${n(to + 8)}Q${n(lane)} ${n(to)} ${n(lane - 8)} ${n(to)}H${n(inner + 3)}" class="l-arrow"/><path d="M${n(inner + 11)} ${n(to - 4)}L${n(inner + 3)} ${n(to)}L${n(inner + 11)} ${n(to + 4)}" class="l-arrow"/>`;
}

/** One line of words on the accent colour. */
export function pill(
  locale: Locale,
  words: string,
  { x = 1, y = 1, width = WIDTH - 2, fill = 'accent' as 'accent' | 'sand' | 'paper' } = {},
): Drawn {
  const label = text(words, locale, {
    x: x + width / 2,
    y: y + 7,
    width: width - 20,
    kind: 'head',
    anchor: 'middle',
    tone: fill === 'accent' ? 'inverse' : 'ink',
  });
  return {
    svg: box({ x, y, width, height: label.height + 14, fill, radius: 18 }) + label.svg,
    height: label.height + 14,
  };
}

/** What to do now, and what to build up next. */
export function nowNext(
  locale: Locale,
  words: { nowHead: string; now: readonly string[]; nextHead: string; next: readonly string[] },
): Drawn {
  return stack(
    26,
    (y) =>
      card(locale, { x: 1, y, width: WIDTH - 2, head: words.nowHead, notes: words.now, fill: 'tint', mark: 'check' }),
    (y) => {
      const next = card(locale, {
        x: 1,
        y,
        width: WIDTH - 2,
        head: words.nextHead,
        notes: words.next,
        fill: 'sand',
        mark: 'check',
      });
      return { svg: arrow([WIDTH / 2, y - 22], [WIDTH / 2, y - 4]) + next.svg, height: next.height };
    },
  );
}

/** Two lists side by side that end together. */
export function twoLists(
  locale: Locale,
  y: number,
  left: { head: string; notes: readonly string[] },
  right: { head: string; notes: readonly string[] },
): Drawn {
  return alike((height) => [
    card(locale, { x: 1, y, width: 154, ...left, fill: 'tint', height }),
    card(locale, { x: 165, y, width: 154, ...right, fill: 'sand', height }),
  ]);
}

/** A remark beside the drawing, in a dashed frame. */
export function remark(locale: Locale, y: number, words: string, kind: 'note' | 'head' = 'note'): Drawn {
  const label = text(words, locale, { x: WIDTH / 2, y: y + 5, width: WIDTH - 24, kind, anchor: 'middle' });
  const height = label.height + 10;
  return { svg: box({ x: 1, y, width: WIDTH - 2, height, fill: 'none', dashed: true }) + label.svg, height };
}
