import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { legible } from '../../widgets/embed/colour.ts';
import { closeBrowser, openBrowser, visit } from '../support/open.ts';
import { weigh } from '../support/weight.ts';

/** Another site: what it serves is set before a page of it is opened. */
let host: Server;
let body = '';
let policy = '';
beforeAll(async () => {
  host = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy !== '' && { 'content-security-policy': policy }),
    });
    response.end(`<!doctype html><html lang="ja"><meta charset="utf-8"><title>Host</title><body>${body}`);
  });
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  await closeBrowser();
  await new Promise((done) => host.close(done));
});

const address = (path: string) => new URL(path, inject('address')).href;
const TERM = 'embed/v1/term/cloud/';
const frame = (path: string, more = '') => `<iframe src="${address(path)}" ${more}></iframe>`;
const script = () => `<script src="${address('embed/v1.js')}"></script>`;

/** Opens a page of the other site that holds this. */
async function on<T>(content: string, act: (page: Page) => Promise<T>, width = 800, csp = ''): Promise<T> {
  [body, policy] = [content, csp];
  const page = await (await openBrowser()).newPage();
  try {
    await page.setViewport({ width, height: 900 });
    await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`, { waitUntil: 'load' });
    return await act(page);
  } finally {
    await page.close();
  }
}

/** How high the frames are, and how high what stands in them is. */
async function heights(page: Page): Promise<[frame: number, content: number][]> {
  await new Promise((done) => setTimeout(done, 400));
  const frames = await page.$$('iframe');
  return Promise.all(
    frames.map(async (each) => {
      const inner = await each.contentFrame();
      return [
        Math.round(await each.evaluate((element) => element.clientHeight)),
        await inner.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
      ];
    }),
  );
}

const ownHeight = (page: Page) => page.$eval('iframe', (each) => each.style.height);

describe('a frame on another site', () => {
  it.each([
    ['as it is', ''],
    ['sandboxed with scripts alone', 'sandbox="allow-scripts"'],
    ['sandboxed with scripts and origin', 'sandbox="allow-scripts allow-same-origin"'],
  ])('is as high as its content, %s', async (_, more) => {
    await on(frame(TERM, more) + script(), async (page) => {
      const [[outer, inner] = [0, -1]] = await heights(page);
      expect(outer).toBe(inner);
      expect(outer).toBeGreaterThan(300);
    });
  });

  it('follows when the width changes', async () => {
    await on(frame(TERM, 'style="width:100%"') + script(), async (page) => {
      const [[wide] = [0]] = await heights(page);
      await page.setViewport({ width: 320, height: 900 });
      const [[narrow, inner] = [0, -1]] = await heights(page);
      expect(narrow).toBe(inner);
      expect(narrow).toBeGreaterThan(wide);
    });
  });

  it('is sized when the script comes late, and twice, and for two frames of one term', async () => {
    await on(frame(TERM) + frame(TERM), async (page) => {
      expect(await ownHeight(page)).toBe('');
      for (let n = 0; n < 2; n++) await page.addScriptTag({ url: address('embed/v1.js') });
      for (const [outer, inner] of await heights(page)) expect(outer).toBe(inner);
    });
  });

  it('without any script of the host still reads and leads on', async () => {
    await on(frame(TERM, 'sandbox=""'), async (page) => {
      const inner = await (await page.$('iframe'))?.contentFrame();
      expect(await inner?.$eval('main', ({ textContent }) => textContent)).toContain('クラウド');
      const link = await inner?.$eval('.more a', (each) => [each.href, each.target]);
      expect(link).toEqual([expect.stringMatching(/\/glossary\/cloud\/$/), '_blank']);
    });
  });

  it('works under a strict policy of the host that allows this site', async () => {
    const origin = new URL(inject('address')).origin;
    const csp = `default-src 'none'; frame-src ${origin}; script-src ${origin}; style-src 'unsafe-inline'`;
    await on(
      frame(TERM) + script(),
      async (page) => {
        const [[outer, inner] = [0, -1]] = await heights(page);
        expect(outer).toBe(inner);
      },
      800,
      csp,
    );
  });

  it('breaks no policy of its own, and fetches nothing', async () => {
    await on(frame(`${TERM}?theme=dark&color=0a7d33`) + script(), async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url()));
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      await page.reload({ waitUntil: 'load' });
      await heights(page);
      expect(said.filter((text) => /policy|refused/i.test(text))).toEqual([]);
      const ours = sent.filter((url) => url.startsWith(inject('address'))).map((url) => new URL(url).pathname);
      expect([...new Set(ours)].toSorted()).toEqual(['/embed/v1.js', `/${TERM}`]);
      const inner = await (await page.$('iframe'))?.contentFrame();
      expect(
        await inner?.evaluate(() => [
          document.documentElement.dataset.theme,
          getComputedStyle(document.documentElement).getPropertyValue('--accent'),
        ]),
      ).toEqual(['dark', `rgb(${legible([0x0a, 0x7d, 0x33], 'night').join(' ')})`]);
    });
  });

  // On its own: what a browser emulates for a page reaches frames of another site whenever it likes.
  it('is printed in ink, also at night', async () => {
    await visit(`${TERM}?theme=dark`, { dark: true }, async (page) => {
      const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
      expect(await scheme()).toBe('dark');
      await page.emulateMediaType('print');
      expect(await scheme()).toBe('light');
    });
  });

  it('takes its colour also where an editor has written & twice', async () => {
    await on(frame(`${TERM}?theme=light&amp;amp;color=0a7d33`), async (page) => {
      const inner = await (await page.$('iframe'))?.contentFrame();
      expect(await inner?.evaluate(() => document.documentElement.dataset.colour)).toBe('');
    });
  });

  it('takes no colour or theme that is none', async () => {
    await on(frame(`${TERM}?theme=%3Cscript%3E&color=red;x:y`), async (page) => {
      const inner = await (await page.$('iframe'))?.contentFrame();
      expect(
        await inner?.evaluate(() => [
          document.documentElement.getAttribute('data-theme'),
          // A browser that sizes frames by itself has a width there.
          document.documentElement.getAttribute('style')?.replace(/^width: [\d.]+px;$/, '') || null,
        ]),
      ).toEqual([null, null]);
    });
  });

  it.each([
    { when: 'once it stands', late: false },
    { when: 'again when WordPress says that it listens now', late: true },
  ])(
    'tells WordPress in its own words, with its secret, no higher than it takes, though hidden: $when',
    async ({ late }) => {
      await on('', async (page) => {
        const said = await page.evaluate(
          (src, again) =>
            new Promise<unknown>((resolve) => {
              let heard = 0;
              addEventListener('message', ({ data }) => {
                if ((data as { message?: string }).message !== 'height') return;
                heard += 1;
                if (!again || heard > 1) resolve(data);
                else element.contentWindow?.postMessage({ message: 'ready', secret: 'aB3dE6' }, '*');
              });
              const element = document.createElement('iframe');
              // As WordPress does until it has heard of a height.
              element.setAttribute('sandbox', 'allow-scripts');
              element.setAttribute('style', 'position: absolute; clip: rect(1px, 1px, 1px, 1px)');
              element.width = '200';
              element.height = '640';
              element.src = src;
              document.body.append(element);
            }),
          `${address(TERM)}#?secret=aB3dE6`,
          late,
        );
        expect(said).toEqual({ secret: 'aB3dE6', message: 'height', value: expect.any(Number) as number });
        expect((said as { value: number }).value).toBeGreaterThan(200);
        expect((said as { value: number }).value).toBeLessThanOrEqual(1000);
      });
    },
  );
});

describe('the page around it', () => {
  it('is changed by no message but of our frames', async () => {
    const forged = `<iframe srcdoc="<script>
      for (const m of [{type:'digital-handbook',version:1,event:'height',value:9999},{type:'digital-handbook',version:1,event:'result',stage:4}])
        parent.postMessage(m,'*');
    </script>"></iframe>`;
    await on(frame(TERM) + forged + script(), async (page) => {
      await page.evaluate(() => {
        addEventListener('digital-handbook:result', () => (document.title = 'fooled'));
        postMessage({ type: 'digital-handbook', version: 1, event: 'height', value: 7777 }, '*');
        for (const each of [null, 1, 'height', [], { type: 'digital-handbook' }]) postMessage(each, '*');
      });
      const [[outer, inner] = [0, -1]] = await heights(page);
      expect(outer).toBe(inner);
      expect(await page.title()).toBe('Host');
      expect(await page.$$eval('iframe', (all) => all.map((each) => each.style.height))).not.toContain('9999px');
    });
  });

  it('hears that a frame is ready as an event of the frame', async () => {
    await on(
      `<script>addEventListener('digital-handbook:ready', ({ target }) => (document.title = target.tagName))</script>${script()}${frame(TERM)}`,
      async (page) => {
        await heights(page);
        expect(await page.title()).toBe('IFRAME');
      },
    );
  });

  it.each([390, 1280])('hides nothing that is shown next below a header that stays, at %i px', async (width) => {
    const header = '<header style="position:sticky;top:0;z-index:9;height:64px;background:#ddd">Menu</header>';
    const text = '<p style="height:300px">Text</p>';
    await on(
      header + text + frame('embed/v1/subsidy-checker/', 'style="width:100%"') + script() + text.repeat(4),
      async (page) => {
        await heights(page);
        const outer = await page.$('iframe');
        const inner = await outer?.contentFrame();
        if (!outer || !inner) throw new Error('There is no frame.');
        for (let question = 0; question < 3; question++) {
          await inner.waitForSelector('.tool-choices button');
          await inner.click('.tool-choices li:last-child button');
          await new Promise((done) => setTimeout(done, 800));
          const top = await outer.evaluate((element) => element.getBoundingClientRect().top);
          const head = await inner.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
          expect(top + head, `question ${question + 2}`).toBeGreaterThanOrEqual(64);
          expect(top + head, `question ${question + 2}`).toBeLessThan(500);
        }
      },
      width,
    );
  });

  it('may write <digital-handbook>, whose link stays where there are no scripts', async () => {
    const element = `<digital-handbook term="cloud" lang="en" theme="light"><a href="${address('en/glossary/cloud/')}">Cloud</a></digital-handbook>`;
    await on(element + script(), async (page) => {
      const [[outer, inner] = [0, -1]] = await heights(page);
      expect(outer).toBe(inner);
      expect(
        await page.$eval('iframe', ({ src, title }) => [new URL(src).pathname + new URL(src).search, title]),
      ).toEqual([expect.stringMatching(/\/en\/embed\/v1\/term\/cloud\/\?theme=light$/), 'Cloud']);
    });
  });
});

it.each(['', 'en/'])('the page of a tool leads to its own snippet (%s)', async (prefix) => {
  await visit(`${prefix}tools/subsidy-checker/`, {}, async (page) => {
    await Promise.all([page.waitForNavigation(), page.$eval('a[href*="tools/embed/#"]', (link) => link.click())]);
    await page.waitForSelector('.embed-choices:not([hidden])');
    await page.waitForFunction(() => (document.querySelector('#make')?.getBoundingClientRect().top ?? 999) < 200);
    expect(await page.$eval('[name=part]', (select) => (select as HTMLSelectElement).value)).toBe('subsidy-checker');
    expect(await page.$eval('[data-snippet=script]', ({ textContent }) => textContent)).toContain(
      `${prefix}embed/v1/subsidy-checker/`,
    );
  });
});

describe('the weight', () => {
  const built = (file: string) => weigh(readFileSync(join(inject('builds').root.dir, file)));

  it('of the host’s script is at most 1.5 kB', () => {
    expect(built('embed/v1.js')).toBeLessThanOrEqual(1500);
  });

  it.each(['term/cloud', 'maturity-quiz', 'prompt-builder', 'subsidy-checker'])(
    'of the page of %s is at most 30 kB, all in',
    (part) => {
      for (const path of ['', 'en/'])
        expect(built(`${path}embed/v1/${part}/index.html`), path).toBeLessThanOrEqual(30_000);
    },
  );
});
