import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, legible, PAPER, parseColour } from './colour.ts';

const part = fc.integer({ min: 0, max: 255 });

describe('the colour of a host', () => {
  it('is six hexadecimal digits', () => {
    expect(parseColour('0a7D33')).toEqual([10, 125, 51]);
    expect(parseColour('#0a7d33')).toEqual([10, 125, 51]);
  });

  it('whatever else comes is none, and nothing throws', () => {
    for (const each of ['', 'red', '0a7', '0a7d333', 'red;x:y', '0a7d3g']) expect(parseColour(each)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => [undefined, 3].includes(parseColour(text)?.length)));
  });

  it('can be read on our paper by day and by night, whichever it is', () => {
    fc.assert(
      fc.property(part, part, part, fc.constantFrom('day', 'night'), (r, g, b, time) => {
        expect(contrast(legible([r, g, b], time), PAPER[time])).toBeGreaterThanOrEqual(5.5);
      }),
    );
  });

  it('stays as it is where it can be read', () => {
    expect(legible([0x0a, 0x50, 0x33], 'day')).toEqual([0x0a, 0x50, 0x33]);
  });

  it.each([
    ['day', 'frame.css'],
    ['night', 'night.css'],
  ] as const)('is held against the paper of the %s', (time, file) => {
    const css = readFileSync(join(import.meta.dirname, file), 'utf8');
    expect(parseColour(/--paper: (#[\da-f]{6});/.exec(css)?.[1] ?? '')).toEqual(PAPER[time]);
  });
});
