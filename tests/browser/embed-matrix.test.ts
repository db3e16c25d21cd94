/** Our frames wherever they may stand: every case of tests/support/embed-cases.ts, in Chromium and in Firefox. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { messages as builderWords } from '../../widgets/prompt-builder/messages.ts';
import { messages as quizWords } from '../../widgets/maturity-quiz/messages.ts';
import { messages as frameWords } from '../../widgets/embed/messages.ts';
import { frameAddress, frameHtml } from '../../widgets/embed/snippet.ts';
import { EMBED_CASES, embedRows, type EmbedCase } from '../support/embed-cases.ts';
import { openHost } from '../support/host.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';

const TOOLS = ['maturity-quiz', 'prompt-builder', 'subsidy-checker'] as const;
type Tool = (typeof TOOLS)[number];
type Locale = 'ja' | 'en';
/** What a snippet says at least, in pixels. */
const LEAST = 640;

let host: Awaited<ReturnType<typeof openHost>>;
let nested: { address: string; close: () => Promise<void> };
let folder: string;
beforeAll(async () => {
  host = await openHost();
  const { dir, base } = inject('builds').nested;
  // A server whose pages stand under the path that they were built for.
  folder = mkdtempSync(join(tmpdir(), 'nested-'));
  symlinkSync(dir, join(folder, base.replaceAll('/', '')));
  nested = await serveFolder(folder);
});
afterAll(async () => {
  await host.close();
  await nested.close();
  rmSync(folder, { recursive: true });
});

const siteOf = ({ nested: under }: EmbedCase) =>
  under ? `${nested.address}${inject('builds').nested.base.slice(1)}` : inject('address');

const framesOf = ({ frames }: EmbedCase): { tool: Tool; locale: Locale }[] =>
  frames === 'same-twice'
    ? [0, 1].map(() => ({ tool: 'maturity-quiz', locale: 'ja' }))
    : TOOLS.flatMap((tool) =>
        (frames === 'both-languages' ? (['ja', 'en'] as const) : (['ja'] as const)).map((locale) => ({ tool, locale })),
      );

const HOSTILE = `* { all: revert; font: italic 40px serif !important; color: red !important; letter-spacing: 1em }
  iframe { height: 90px !important; max-height: 90px !important; padding: 20px !important; border: 5px solid !important;
    box-sizing: border-box !important; transform: scale(0.9); aspect-ratio: 1 }`;

/** The page of the host as its webmaster would write it. */
function pageFor(each: EmbedCase): { body: string; csp?: string } {
  const site = siteOf(each);
  const frames = framesOf(each).map(({ tool, locale }) =>
    each.script === 'element'
      ? `<digital-handbook tool="${tool}" lang="${locale}"><a href="${site}tools/${tool}/">${tool}</a></digital-handbook>`
      : frameHtml(frameAddress({ base: site, part: tool, locale }), { title: tool, height: LEAST })
          .replace(' loading="lazy"', '')
          .replace('<iframe', `<iframe ${each.attributes ?? ''}`),
  );
  const loader = readFileSync(join(inject('builds').root.dir, 'embed/v1.js'));
  const integrity = `integrity="sha384-${createHash('sha384').update(loader).digest('base64')}" crossorigin="anonymous"`;
  const script = `<script src="${site}embed/v1.js" ${each.script === 'integrity' ? integrity : ''}></script>`;
  const parts = [
    each.hostile ? `<style>${HOSTILE}</style>` : '',
    each.script === 'none' || each.script === 'late' ? '' : script,
    ...frames,
    each.script === 'twice' ? script : '',
  ];
  const { origin } = new URL(site);
  return {
    body: parts.join('\n'),
    ...(each.strict && {
      csp: `default-src 'none'; frame-src ${origin}; script-src ${origin}; style-src 'unsafe-inline'; img-src 'self'`,
    }),
  };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Asks until it is so, and gives the last answer. */
async function until<T>(ask: () => Promise<T>, good: (answer: T) => boolean, most = 8000): Promise<T> {
  const end = Date.now() + most;
  for (;;) {
    const answer = await ask();
    if (good(answer) || Date.now() > end) return answer;
    await pause(100);
  }
}

const press = (frame: Frame, words: string) =>
  frame.evaluate((text) => {
    const found = [...document.querySelectorAll<HTMLElement>('.tool :is(button, summary)')].find(
      ({ textContent, offsetParent }) => offsetParent !== null && textContent.trim().startsWith(text),
    );
    found?.click();
    return found !== undefined;
  }, words);

const counts = (frame: Frame, selector: string) =>
  until(
    () => frame.evaluate((each) => document.querySelectorAll(each).length, selector),
    (count) => count > 0,
  );

const text = (frame: Frame, selector: string) =>
  until(
    () => frame.evaluate((each) => document.querySelector(each)?.textContent.trim() ?? '', selector),
    (found) => found !== '',
  );

/** Answers that a link holds: a result stands there at once. */
const open = (frame: Frame, ending: string) =>
  frame.evaluate((hash) => {
    location.hash = hash;
  }, ending);

/** Taps the first answer of each question, until there are none. */
async function answerAll(frame: Frame, answer: string, done: string): Promise<void> {
  for (let n = 0; n < 20 && (await frame.evaluate((each) => document.querySelector(each) === null, done)); n++) {
    await frame.evaluate((each) => document.querySelector<HTMLElement>(each)?.click(), answer);
    // A new question takes no answer for a moment, so that a double tap answers only one.
    await pause(420);
  }
}

/**
 * Uses a tool as far as a result and what is fetched later; gives what is wrong.
 *
 * @param tapping  true where every question is answered, false where a link brings the answers
 */
const USE: Record<Tool, (frame: Frame, locale: Locale, tapping: boolean) => Promise<string | undefined>> = {
  async 'maturity-quiz'(frame, locale, tapping) {
    const { start, save } = quizWords[locale];
    if (tapping) {
      await press(frame, start.short);
      await answerAll(frame, '.mq .tool-choices li:nth-child(3) button', '.mq-stage-name');
    } else await open(frame, '#s8V8ucNgloLB2.311');
    if ((await text(frame, '.mq-stage-name')) === '') return 'the quiz shows no result';
    await press(frame, save.sheet);
    return (await counts(frame, '.mq-sheet textarea')) > 0 ? undefined : 'the quiz shows no sheet';
  },
  async 'prompt-builder'(frame, locale) {
    const words = builderWords[locale];
    await frame.evaluate(() => document.querySelector<HTMLElement>('.pb-jobs button')?.click());
    await until(() => press(frame, words.example), Boolean);
    const good = (said: string) => said.includes(words.checked) || said.includes(words.toImprove);
    const said = await until(() => frame.evaluate(() => document.querySelector('.pb-checks')?.textContent ?? ''), good);
    return good(said) ? undefined : `the builder says: ${said}`;
  },
  async 'subsidy-checker'(frame, _, tapping) {
    if (tapping) await answerAll(frame, '.sc-question .tool-choices li:first-child button', '[data-head=result]');
    else await open(frame, '#aaaa--a-a');
    return (await text(frame, '.sc-met, .sc-check-it')) === '' ? 'the checker does not say what it found' : undefined;
  },
};

const sizes = async (
  element: ElementHandle<HTMLIFrameElement>,
  frame: Frame,
): Promise<[outer: number, inner: number]> => [
  // Without the borders that a host puts around it.
  await element.evaluate((each) => Math.round(each.clientHeight)),
  await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
];

async function check(page: Page, each: EmbedCase): Promise<string[]> {
  const wrong: string[] = [];
  const all = framesOf(each);
  const elements = await until(
    () => page.$$('iframe'),
    (found) => found.length === all.length,
  );
  // A frame changes its process while it is loaded: what was asked of it before is never answered. Those far below wait
  // until they are seen.
  const loaded = () => page.frames().filter((frame) => frame.url().includes('/embed/v1/')).length;
  for (const [n, element] of elements.entries()) {
    await element.evaluate((one) => one.scrollIntoView());
    await until(
      () => Promise.resolve(loaded()),
      (count) => count > n,
    );
  }
  await pause(300);
  await Promise.all(
    all.map(async ({ tool, locale }, n) => {
      const element = elements[n];
      const told = (text: string) => void wrong.push(`${tool}, ${locale}: ${text}`);
      if (!element) {
        told('there is no frame');
        return;
      }
      const frame = await element.contentFrame();
      await until(() => frame.evaluate(() => document.querySelector('footer') !== null), Boolean);
      if (each.works === 'whole') {
        await until(() => frame.evaluate(() => document.querySelector('.tool button') !== null), Boolean);
        const trouble = await USE[tool](frame, locale, each.id === 'scripts');
        if (trouble) told(trouble);
      } else {
        const [plain = '', way = ''] = await frame.evaluate(() => [
          document.querySelector('.plain')?.textContent ?? '',
          document.querySelector('noscript')?.textContent ?? '',
        ]);
        if (plain.length < 300) told(`there is little to read: ${plain}`);
        if (!way.includes(`/tools/${tool}/`)) told(`it does not say where the full page is: ${way}`);
      }
    }),
  );
  for (const [n, { tool, locale }] of all.entries()) {
    const element = elements[n];
    if (!element) continue;
    const frame = await element.contentFrame();
    // A frame that nobody sees does not measure itself.
    await element.evaluate((one) => one.scrollIntoView());
    const fits = ([outer, inner]: [number, number]) =>
      each.height === 'content' ? Math.abs(outer - inner) <= 1 : outer >= LEAST || each.works === 'reads';
    const found = await until(() => sizes(element, frame), fits);
    if (!fits(found)) wrong.push(`${tool}, ${locale}: it is ${found[0]} high and holds ${found[1]}`);
    const across = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (across > 0) wrong.push(`${tool}, ${locale}: it is ${across} wider than its place`);
  }
  return wrong;
}

const firefox = inject('firefox');
const BROWSERS = [
  ['Chromium', undefined],
  ['missing' in firefox ? firefox.missing : 'Firefox', firefox],
] as const;

describe.each(BROWSERS)('in %s', (_, fox) => {
  const there = fox === undefined || 'path' in fox;
  let browser: Browser;
  beforeAll(async () => {
    if (!there) return;
    browser = await puppeteer.launch(
      fox
        ? { browser: 'firefox', executablePath: fox.path }
        : {
            executablePath: inject('browser'),
            args: [
              ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
              '--disable-gpu',
              '--disable-background-networking',
              '--lang=ja',
              // Of itself from version 154 on.
              '--enable-blink-features=ResponsiveIframes',
              // Origins and sandboxes hold as ever; frames in processes of their own are lost to the driver, one in six.
              '--disable-site-isolation-trials',
              '--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes',
            ],
          },
    );
  });
  afterAll(async () => {
    if (there) await browser.close();
  });

  const resize = async (page: Page, width: number, height = 900) => {
    // Firefox does so and then stumbles over something else that Puppeteer asks of it.
    await page.setViewport({ width, height }).catch(() => undefined);
  };

  // Once more where the driver lost a frame on its way.
  const again = { retry: 1 };
  it.for(EMBED_CASES.filter(({ native }) => !(native && fox)))(
    '$where: $works, $height',
    again,
    async (each, { skip }) => {
      if (!there) skip();
      const page = await browser.newPage();
      page.setDefaultTimeout(30_000);
      try {
        const [first = 800, second] = each.widths ?? [];
        await resize(page, first);
        const said: string[] = [];
        page.on('console', (message) => {
          if (/Uncaught|SecurityError|Content.Security.Policy/i.test(message.text())) said.push(message.text());
        });
        page.on('pageerror', (error) => {
          // What Firefox says of the script by which the test itself blocks storage.
          if (!/Permission denied to access property/.test(String(error))) said.push(String(error));
        });
        if (each.blocked)
          await page.evaluateOnNewDocument(() => {
            for (const area of ['localStorage', 'sessionStorage'])
              Object.defineProperty(globalThis, area, {
                get() {
                  throw new DOMException('blocked', 'SecurityError');
                },
              });
          });
        await page.goto(host.put(pageFor(each)), { waitUntil: 'load' });
        if (each.native && !(await page.evaluate(() => CSS.supports('frame-sizing', 'content-height')))) skip();
        if (each.script === 'late') await page.addScriptTag({ url: `${siteOf(each)}embed/v1.js` });
        expect(await check(page, each)).toEqual([]);
        if (each.blocked) {
          const frame = await (await page.$('iframe'))?.contentFrame();
          const denied = await frame?.evaluate(() => {
            try {
              return globalThis.localStorage.length < 0;
            } catch {
              return true;
            }
          });
          expect(denied, 'storage is blocked').toBe(true);
        }
        if (second !== undefined) {
          await resize(page, second);
          for (const element of await page.$$('iframe')) {
            const frame = await element.contentFrame();
            await element.evaluate((one) => one.scrollIntoView());
            const [outer, inner] = await until(
              () => sizes(element, frame),
              ([one, other]) => Math.abs(one - other) <= 1,
            );
            expect(Math.abs(outer - inner), 'after the width has changed').toBeLessThanOrEqual(1);
          }
        }
        expect(said).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );

  /** A page of the host with the quiz in it, at a result. */
  async function atResult(
    body: (frame: string) => string,
    act: (page: Page, frame: Frame) => Promise<void>,
    attributes = '',
  ) {
    const page = await browser.newPage();
    try {
      await resize(page, 1000);
      const address = frameAddress({ base: inject('address'), part: 'maturity-quiz', locale: 'ja' });
      const html = frameHtml(`${address}#ZI2sZa`, { title: 'quiz', height: LEAST }).replace(' loading="lazy"', '');
      const loader = `<script ${attributes} src="${inject('address')}embed/v1.js"></script>`;
      await page.goto(host.put({ body: loader + body(html) }), { waitUntil: 'load' });
      const frame = await (await page.$('iframe'))?.contentFrame();
      if (!frame) throw new Error('There is no frame.');
      expect(await text(frame, '.mq-stage-name')).toContain('4');
      await act(page, frame);
    } finally {
      await page.close();
    }
  }

  const hears = `<script>addEventListener('digital-handbook:result', ({ detail }) => (document.title = JSON.stringify(detail)))</script>`;

  it('the stage is told to the host alone, and only once the visitor has agreed', async ({ skip }) => {
    if (!there) skip();
    await atResult(
      (html) => hears + html,
      async (page, frame) => {
        expect(await counts(frame, '.frame-share input:not(:checked)')).toBe(1);
        expect(await page.title()).toBe('Host');
        await frame.evaluate(() => document.querySelector<HTMLElement>('.frame-share input')?.click());
        expect(
          await until(
            () => page.title(),
            (title) => title !== 'Host',
          ),
        ).toBe('{"stage":4}');
      },
      'data-results',
    );
  });

  it('nobody is asked to tell the stage where the host does not want to know it', async ({ skip }) => {
    if (!there) skip();
    await atResult(
      (html) => hears + html,
      async (page, frame) => {
        // The host has spoken by then: the frame has its height.
        const element = (await page.$('iframe')) as ElementHandle<HTMLIFrameElement>;
        await until(
          () => sizes(element, frame),
          ([outer, inner]) => Math.abs(outer - inner) <= 1,
        );
        expect(await frame.$('.frame-share')).toBeNull();
      },
    );
  });

  it('an element follows its attributes, whenever they come', async ({ skip }) => {
    if (!there) skip();
    const page = await browser.newPage();
    try {
      await page.goto(host.put({ body: `<script src="${inject('address')}embed/v1.js"></script>` }));
      const shown = (...pairs: [name: string, value: string][]) =>
        page.evaluate((given) => {
          const element = document.querySelector('digital-handbook') ?? document.createElement('digital-handbook');
          if (!element.isConnected) document.body.append(element);
          for (const [name, value] of given) element.setAttribute(name, value);
          const frames = [...element.querySelectorAll('iframe')];
          return frames.map(({ src, title }) => [new URL(src).pathname, title]);
        }, pairs);
      expect(await shown()).toEqual([]);
      expect(await shown(['term', 'cloud'])).toEqual([['/embed/v1/term/cloud/', 'digital-handbook']]);
      expect(await shown(['lang', 'en'])).toEqual([['/en/embed/v1/term/cloud/', 'digital-handbook']]);
    } finally {
      await page.close();
    }
  });

  it('the next question comes into sight where the window is low', async ({ skip }) => {
    if (!there) skip();
    const page = await browser.newPage();
    try {
      await resize(page, 360, 480);
      const address = frameAddress({ base: inject('address'), part: 'maturity-quiz', locale: 'ja' });
      const html = frameHtml(address, { title: 'quiz', height: LEAST }).replace(' loading="lazy"', '');
      const loader = `<script src="${inject('address')}embed/v1.js"></script>`;
      await page.goto(host.put({ body: loader + html }), { waitUntil: 'load' });
      const element = await page.$('iframe');
      const frame = await element?.contentFrame();
      if (!element || !frame) throw new Error('There is no frame.');
      await press(frame, quizWords.ja.start.short);
      expect(await counts(frame, '.mq-single .tool-choices button')).toBeGreaterThan(1);
      await pause(420);
      // As somebody does who taps the last answer: the question itself is out of sight by then.
      await element.evaluate((each) => {
        each.focus();
        scrollTo(0, each.getBoundingClientRect().top + scrollY + 300);
      });
      await frame.evaluate(() => document.querySelector<HTMLElement>('.mq-single li:last-child button')?.click());
      const top = async () => {
        const [outer, inner] = await Promise.all([
          element.evaluate((each) => each.getBoundingClientRect().top),
          frame.$eval('[data-head]', (each) => each.getBoundingClientRect().top),
        ]);
        return outer + inner;
      };
      await pause(420);
      const seen = await until(top, (at) => at >= 0 && at < 400);
      expect(seen).toBeGreaterThanOrEqual(0);
      expect(seen).toBeLessThan(400);
    } finally {
      await page.close();
    }
  });

  it('another way is shown where printing and new tabs are denied', async ({ skip }) => {
    if (!there) skip();
    await atResult(
      (html) => html.replace('<iframe', '<iframe sandbox="allow-scripts"'),
      async (_page, frame) => {
        const { noPrint, noTab } = frameWords.ja.script;
        // In whoever's browser prints are quiet: the frame hears of none.
        await frame.evaluate(() => print());
        expect(await text(frame, '.frame-note')).toContain(noPrint);
        expect(await frame.$eval('.frame-note a', (link) => link.href)).toMatch(/\/tools\/maturity-quiz\/#ZI2sZa$/);
        await frame.evaluate(() => document.querySelector<HTMLElement>('.more a')?.click());
        expect(await text(frame, '.frame-note')).toContain(noTab);
        expect(await frame.$eval('.frame-note input', ({ value }) => value)).toMatch(
          /\/tools\/maturity-quiz\/#ZI2sZa$/,
        );
        // No page of the site itself may stand in a frame, and what is said there must not be cut off.
        expect(await frame.$('.frame-note a')).toBeNull();
        const [note, page] = await frame.evaluate(() =>
          [document.querySelector('.frame-note'), document.documentElement].map(
            (each) => each?.getBoundingClientRect().bottom ?? Infinity,
          ),
        );
        expect(note).toBeLessThanOrEqual(page ?? 0);
      },
    );
  });

  it('a host page prints with all that stands in the frame', async ({ skip }) => {
    if (!there) skip();
    await atResult(
      (html) => `<p>before</p>${html}<p>after</p>`,
      async (page, frame) => {
        const element = await page.$('iframe');
        const [height] = await until(
          () => sizes(element as ElementHandle<HTMLIFrameElement>, frame),
          ([outer, inner]) => Math.abs(outer - inner) <= 1,
        );
        const pdf = Buffer.from(await page.pdf({ format: 'A4' }));
        // A page of paper holds no more than 1,400 pixels; a frame that is cut off ends on the first.
        expect(pagesIn(pdf)).toBeGreaterThanOrEqual(Math.floor(height / 1400));
      },
    );
  });

  it('random and forged messages change nothing', async ({ skip }) => {
    if (!there) skip();
    await atResult(
      (html) => `${hears}<iframe srcdoc="<p>other</p>"></iframe>`.replace('<iframe', `${html}<iframe id="other"`),
      async (page, frame) => {
        const [element] = await page.$$('iframe');
        const measure = () => sizes(element as ElementHandle<HTMLIFrameElement>, frame);
        const before = await until(measure, ([outer, inner]) => Math.abs(outer - inner) <= 1);
        const forged = fc.record({
          type: fc.constant('digital-handbook'),
          version: fc.constantFrom(1, 2),
          event: fc.constantFrom('ready', 'height', 'show', 'result', 'measure'),
          value: fc.oneof(fc.integer(), fc.string()),
          stage: fc.integer({ min: -1, max: 6 }),
        });
        const messages = fc.sample(fc.oneof(fc.jsonValue(), forged), 300);
        await page.evaluate((json) => {
          const all = JSON.parse(json) as unknown[];
          const other = document.querySelector<HTMLIFrameElement>('#other');
          for (const message of all) {
            // From the page itself, from a frame that is none of ours, and into ours.
            postMessage(message, '*');
            (other?.contentWindow as (Window & { parent: Window }) | null)?.parent.postMessage(message, '*');
            document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
          }
        }, JSON.stringify(messages));
        await pause(300);
        expect(await measure()).toEqual(before);
        expect(await page.title()).toBe('Host');
        expect(await page.$eval('iframe#other', ({ style }) => style.height)).toBe('');
        expect(await text(frame, '.mq-stage-name')).toContain('4');
      },
    );
  });
});

/** How many pages a PDF has, also where its objects are packed. */
function pagesIn(pdf: Buffer): number {
  const count = (part: string) => part.match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
  const raw = pdf.toString('latin1');
  const packed = [...raw.matchAll(/\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...packed].reduce((sum, part) => sum + count(part), 0);
}

describe('the README', () => {
  it('shows the same table as is tested', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../widgets/embed/README.md'), 'utf8');
    const rows = readme
      .split('## Where it was tried')[1]
      ?.split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows).toEqual(embedRows());
  });
});
