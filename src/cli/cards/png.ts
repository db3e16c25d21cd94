import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export interface Drawing {
  width: number;
  height: number;
  /** At most sixteen. */
  palette: readonly Colour[];
  /** For each pixel the place of its colour in the palette. */
  pixels: Uint8Array;
  /** Told in the file itself, by names of Latin letters. */
  notes: Readonly<Record<string, string>>;
}

/** A picture of at most sixteen colours as PNG, four bits to a pixel: a fifth of what a browser writes. */
export function encodePng({ width, height, palette, pixels, notes }: Drawing): Buffer {
  if (palette.length > 16) throw new Error(`${palette.length} colours are more than sixteen.`);
  const row = 1 + Math.ceil(width / 2);
  const lines = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * row + 1 + (x >> 1);
      lines[at] = (lines[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (x % 2 === 0 ? 4 : 0));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    ...Object.entries(notes).map(([name, value]) => chunk('tEXt', Buffer.from(`${name}\0${value}`, 'latin1'))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Size and notes of a PNG. */
export function readPng(file: Buffer): { width: number; height: number; notes: Record<string, string> } {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is not a PNG.');
  const notes: Record<string, string> = {};
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) !== 'tEXt') continue;
    const [name = '', value = ''] = file.toString('latin1', at + 8, at + 8 + file.readUInt32BE(at)).split('\0');
    notes[name] = value;
  }
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), notes };
}
