import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { inject } from 'vitest';

export interface View {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Windows' high contrast and its like. */
  forcedColours?: boolean;
  script?: boolean;
  touch?: boolean;
  /** Lets the service worker start; elsewhere tests shall not see what another one has left in it. */
  worker?: boolean;
  /** Another server of the site than the usual one. */
  address?: string;
  /** With nothing kept from other visits, and drawn while these go on. */
  alone?: boolean;
  /** The day that the page's clock shows, as `2026-11-22`; today where it is not told. */
  day?: string;
}

let browser: Promise<Browser> | undefined;

const ROOT_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const launch = (...more: string[]) =>
  puppeteer.launch({
    executablePath: inject('browser'),
    args: [...ROOT_FLAGS, '--disable-gpu', '--disable-background-networking', '--lang=ja', ...more],
  });

/** One browser for a test file; close it with `closeBrowser` when the file is done. */
export const openBrowser = (): Promise<Browser> => (browser ??= launch());

/** A browser that tells all of a page from its first moment, as it does where a screen reader runs. */
export const openForScreenReader = (): Promise<Browser> => launch('--force-renderer-accessibility');

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** What no page may do, whatever a test is about: ask another site, or break its content policy. */
function watch(page: Page, address: string): string[] {
  const amiss: string[] = [];
  const { origin } = new URL(address);
  page.on('request', (request) => {
    const { protocol, origin: asked, href } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && asked !== origin && !request.isNavigationRequest()) amiss.push(href);
  });
  page.on('console', (message) => {
    if (message.text().startsWith('policy: ')) amiss.push(message.text());
  });
  return amiss;
}

/** Shows an open page as another reader sees it. */
export async function look(page: Page, view: View): Promise<void> {
  const { width = 390, height = 844, dark = false, forcedColours = false, touch = width < 600 } = view;
  await page.setViewport({ width, height, hasTouch: touch });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    ],
  });
}

/** Waits until the tool of a page answers, where it has one. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-drawn]:not([data-awake])'));
}

/** Lets a page count as loaded when its tool answers, however one comes to it. */
function awakeWhenLoaded(page: Page): void {
  const after =
    <A extends unknown[], R>(move: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const answer = await move.apply(page, args);
      await awake(page);
      return answer;
    };
  page.goto = after(page.goto);
  page.reload = after(page.reload);
  page.goBack = after(page.goBack);
  page.waitForNavigation = after(page.waitForNavigation);
}

/** Opens a page of the built site, does something there, and closes it again. */
export async function visit<T>(path: string, view: View, act: (page: Page) => Promise<T>): Promise<T> {
  const { script = true, worker = false, alone = false, address = inject('address'), day } = view;
  const context = alone ? await (await openBrowser()).createBrowserContext() : undefined;
  const page = await (context ?? (await openBrowser())).newPage();
  const amiss = watch(page, address);
  try {
    await page.evaluateOnNewDocument(() =>
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
        console.error(`policy: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
      ),
    );
    if (!worker) await page.evaluateOnNewDocument(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    if (script) awakeWhenLoaded(page);
    else await page.setJavaScriptEnabled(false);
    await look(page, view);
    if (alone) await page.setCacheEnabled(false);
    if (day !== undefined)
      await page.evaluateOnNewDocument((fixed) => {
        const Real = Date;
        globalThis.Date = class extends Real {
          constructor(...parts: []) {
            super(...(parts.length > 0 ? parts : ([fixed] as unknown as [])));
          }
        } as DateConstructor;
      }, `${day}T12:00:00+09:00`);
    await page.goto(new URL(path.replace(/^\//, ''), address).href, { waitUntil: 'load' });
    const done = await act(page);
    if (amiss.length > 0) throw new Error(`${path} must ask no other site and keep its policy:\n${amiss.join('\n')}`);
    return done;
  } finally {
    await page.close();
    await context?.close();
  }
}
