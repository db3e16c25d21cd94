import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { encodePng, readPng } from './png.ts';

it('a picture keeps its size, its notes and every pixel', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 15 })),
      (width, height, colours) => {
        const pixels = Uint8Array.from([...colours.take(width * height)]);
        const file = encodePng({ width, height, palette: [[0, 0, 0]], pixels, notes: { Fingerprint: 'abc' } });
        expect(readPng(file)).toEqual({ width, height, notes: { Fingerprint: 'abc' } });
        const at = file.indexOf('IDAT');
        const lines = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
        const row = 1 + Math.ceil(width / 2);
        const back = [...pixels].map((_, n) => {
          const [x, y] = [n % width, Math.floor(n / width)];
          const byte = lines[y * row + 1 + (x >> 1)] ?? 0;
          return x % 2 === 0 ? byte >> 4 : byte & 15;
        });
        expect(back).toEqual([...pixels]);
      },
    ),
    { numRuns: 30 },
  );
});

it('says what is not a PNG', () => {
  expect(() => readPng(Buffer.from('GIF89a, or so'))).toThrow('not a PNG');
});
