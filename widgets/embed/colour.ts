/** A colour that somebody else chose, made so that it can be read on our paper. Pure. */

export type Rgb = readonly [number, number, number];

/** The paper, by day and by night: what stands in frame.css and night.css. */
export const PAPER: Readonly<Record<'day' | 'night', Rgb>> = { day: [0xfb, 0xfa, 0xf6], night: [0x17, 0x19, 0x1c] };

/** What text needs against what it stands on, with a little to spare for tinted ground. */
const ENOUGH = 5.5;

/** Six hexadecimal digits, with or without `#`; undefined for anything else. */
export function parseColour(text: string): Rgb | undefined {
  const digits = /^#?([\da-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

const light = (colour: Rgb): number => {
  const [r = 0, g = 0, b = 0] = colour.map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** As WCAG reckons it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [light(one) + 0.05, light(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/** The colour, as much darker (by day) or lighter (by night) as reading asks; as it is where it can be read. */
export function legible(colour: Rgb, time: 'day' | 'night'): Rgb {
  const end = time === 'day' ? 0 : 255;
  for (let step = 0; step < 20; step++) {
    const [r, g, b] = colour.map((each) => Math.round(each + ((end - each) * step) / 20)) as unknown as Rgb;
    if (contrast([r, g, b], PAPER[time]) >= ENOUGH) return [r, g, b];
  }
  return [end, end, end];
}
