/**
 * `npm run cards`: draws the pictures that social media show of a page, with an installed browser and its Japanese font,
 * into public/cards. They are committed, so that a build needs neither. A test says when a title has changed since.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import { CARD_SIZE, cardPath } from '../lib/cards.ts';
import { CARDS, PALETTE, cardHtml, fingerprint } from './cards/design.ts';
import { encodePng, type Colour } from './cards/png.ts';

/** Runs in the page: for each pixel of a picture the nearest colour of the palette. */
async function nearest(picture: string, palette: readonly Colour[]): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const known = new Map<number, number>();
  let text = '';
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const key = (red << 16) | (green << 8) | blue;
    let found = known.get(key);
    if (found === undefined) {
      const far = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
      found = far.indexOf(Math.min(...far));
      known.set(key, found);
    }
    text += found.toString(16);
  }
  return text;
}

/** Where there is no Japanese font, every character is the same empty box. */
const hasJapanese = (page: Page) =>
  page.evaluate(() => {
    const drawn = (character: string) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (!context) return '';
      context.font = '40px sans-serif';
      context.fillText(character, 10, 60);
      return canvas.toDataURL();
    };
    return drawn('章') !== drawn('組');
  });

const browser = await puppeteer.launch({
  executablePath: findBrowser(),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--font-render-hinting=none'],
});
try {
  const page = await browser.newPage();
  if (!(await hasJapanese(page)))
    throw new Error('This machine has no Japanese font. Install one (Debian: apt-get install fonts-noto-cjk).');
  await page.setViewport({ ...CARD_SIZE, deviceScaleFactor: 1 });
  for (const { page: id, locale } of CARDS) {
    const html = cardHtml(id, locale);
    await page.setContent(html);
    const picture = await page.screenshot({ encoding: 'base64' });
    const pixels = Uint8Array.from(await page.evaluate(nearest, picture, PALETTE), (digit) => parseInt(digit, 16));
    const png = encodePng({ ...CARD_SIZE, palette: PALETTE, pixels, notes: { Fingerprint: fingerprint(html) } });
    const file = join(import.meta.dirname, '../../public', cardPath(id, locale));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, png);
    console.log(`${cardPath(id, locale)}: ${png.length} bytes`);
  }
} finally {
  await browser.close();
}
