import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import { serveFolder } from './serve-folder.ts';

export interface Printer {
  /** A page of the built site as a tagged PDF with bookmarks; `prepare` runs in the page before it is printed. */
  print: (path: string, prepare?: { run: (data: never) => void; data: unknown }) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** Prints pages of a built site with a browser of this machine. */
export async function startPrinter(dist: string): Promise<Printer> {
  const { address, close } = await serveFolder(dist);
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
  return {
    print: async (path, prepare) => {
      const page = await browser.newPage();
      try {
        await page.goto(new URL(path.replace(/^\//, ''), address).href, { waitUntil: 'load' });
        if (prepare) await page.evaluate(prepare.run, prepare.data as never);
        return await page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
          timeout: 0,
        });
      } finally {
        await page.close();
      }
    },
    close: async () => {
      await browser.close();
      await close();
    },
  };
}
