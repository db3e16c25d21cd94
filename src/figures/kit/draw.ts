import type { Locale } from '../../locales.ts';
import { breakLines } from './text.ts';
import { escapeMarkup } from '../../lib/markup.ts';

/** All figures are drawn this wide; a phone of 320 px shows them at nine tenths of it. */
export const WIDTH = 320;

/** Something drawn, and how high it is. */
export interface Drawn {
  svg: string;
  height: number;
}

/** Short numbers keep the page light. */
export const n = (value: number) => String(Math.round(value * 10) / 10);

export type TextKind = 'head' | 'note' | 'small' | 'big';

const SIZE: Readonly<Record<TextKind, number>> = { big: 22, head: 15.5, note: 14, small: 12.5 };
const LEADING = 1.4;

export interface TextOptions {
  x: number;
  /** The upper edge of the first line. */
  y: number;
  /** The widest that a line may be. */
  width: number;
  kind?: TextKind;
  anchor?: 'start' | 'middle';
  /** Ink on the accent colour, or one of the meanings. */
  tone?: 'ink' | 'inverse' | 'accent' | 'stop' | 'go' | 'soft';
}

/** A text broken into lines, from its upper edge down. */
export function text(words: string, locale: Locale, options: TextOptions): Drawn {
  const { x, y, width, kind = 'note', anchor = 'start', tone = 'ink' } = options;
  const size = SIZE[kind];
  const lines = breakLines(words, width / size, locale);
  const step = size * LEADING;
  const first = y + step * 0.5 + size * 0.36;
  const attributes = [
    `class="t-${kind}${tone === 'ink' ? '' : ` t-${tone}`}"`,
    ...(anchor === 'middle' ? ['text-anchor="middle"'] : []),
  ].join(' ');
  const spans =
    lines.length === 1
      ? escapeMarkup(lines[0] ?? '')
      : lines
          .map(
            (line, index) => `<tspan x="${n(x)}"${index > 0 ? ` dy="${n(step)}"` : ''}>${escapeMarkup(line)}</tspan>`,
          )
          .join('');
  return {
    svg: `<text x="${n(x)}" y="${n(first)}" ${attributes}>${spans}</text>`,
    height: lines.length * step,
  };
}

export interface BoxOptions {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How it is filled: paper with a line, one of the two tints, or the accent. */
  fill?: 'paper' | 'tint' | 'sand' | 'accent' | 'none';
  radius?: number;
  dashed?: boolean;
}

export function box({ x, y, width, height, fill = 'paper', radius = 6, dashed = false }: BoxOptions): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" class="b-${fill}${dashed ? ' dashed' : ''}"/>`;
}

/** A numbered or lettered disc. */
export function disc(cx: number, cy: number, label: string, radius = 13): string {
  return `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(radius)}" class="b-accent"/><text x="${n(cx)}" y="${n(cy + 5)}" class="t-disc" text-anchor="middle">${escapeMarkup(label)}</text>`;
}

type Point = readonly [x: number, y: number];

/** A line with a head, straight or along a quadratic curve. */
export function arrow(from: Point, to: Point, via?: Point): string {
  const [fx, fy] = via ?? from;
  const angle = Math.atan2(to[1] - fy, to[0] - fx);
  const wing = (turn: number): Point => [to[0] - 8 * Math.cos(angle + turn), to[1] - 8 * Math.sin(angle + turn)];
  const point = ([x, y]: Point) => `${n(x)} ${n(y)}`;
  const path = via ? `Q${point(via)} ${point(to)}` : `L${point(to)}`;
  return `<path d="M${point(from)}${path}M${point(wing(0.5))}L${point(to)}L${point(wing(-0.5))}" class="l-arrow"/>`;
}

/** A thin line. */
export const line = (from: Point, to: Point, dashed = false) =>
  `<path d="M${n(from[0])} ${n(from[1])}L${n(to[0])} ${n(to[1])}" class="l-thin${dashed ? ' dashed' : ''}"/>`;

export interface CardOptions {
  x: number;
  y: number;
  width: number;
  head: string;
  note?: string;
  notes?: readonly string[];
  fill?: BoxOptions['fill'];
  /** At least this high, so that neighbours end together. */
  height?: number;
  anchor?: 'start' | 'middle';
  /** Room at the left for a disc or an icon. */
  indent?: number;
  mark?: 'dot' | 'check';
}

const PAD = 10;

/** A box with a head and one note or several. Its height follows from its words. */
export function card(locale: Locale, options: CardOptions): Drawn {
  const { x, y, width, head, note, notes = [], fill = 'paper', anchor = 'start', indent = 0, mark = 'dot' } = options;
  const left = x + PAD + indent;
  const inner = width - PAD * 2 - indent;
  const at = anchor === 'middle' ? left + inner / 2 : left;
  const tone = fill === 'accent' ? ('inverse' as const) : ('ink' as const);
  let svg = '';
  let cursor = y + PAD - 1;
  const add = (drawn: Drawn, gap = 2) => {
    svg += drawn.svg;
    cursor += drawn.height + gap;
  };
  if (head !== '') add(text(head, locale, { x: at, y: cursor, width: inner, kind: 'head', anchor, tone }), 1);
  if (note !== undefined) add(text(note, locale, { x: at, y: cursor, width: inner, anchor, tone }));
  for (const each of notes) {
    svg +=
      mark === 'dot'
        ? `<circle cx="${n(left + 3)}" cy="${n(cursor + 9.8)}" r="2" class="m-dot"/>`
        : `<path d="M${n(left)} ${n(cursor + 10)}l3 3 5-6" class="m-check"/>`;
    add(text(each, locale, { x: left + 13, y: cursor, width: inner - 13, tone }), 3);
  }
  const height = Math.max(cursor - y + PAD - 3, options.height ?? 0);
  return { svg: box({ x, y, width, height, fill }) + svg, height };
}

/** Draws neighbours twice, so that the second time all end with the tallest. */
export function alike(draw: (height: number) => readonly Drawn[]): Drawn {
  const height = Math.max(...draw(0).map((each) => each.height));
  return {
    svg: draw(height)
      .map((each) => each.svg)
      .join(''),
    height,
  };
}
