import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from '../support/open.ts';

/** Another site, which frames a page of this one and notes what it is told about where a reader comes from. */
let other: Server;
let body = '';
const referrers: (string | undefined)[] = [];
beforeAll(async () => {
  other = createServer((request, response) => {
    if (request.url === '/linked') referrers.push(request.headers.referer);
    response.writeHead(200, { 'content-type': 'text/html' });
    // With an icon of its own: asked for one, the browser would have to be told apart from a page that asks another site.
    response.end(`<!doctype html><title>Other</title><link rel="icon" href="data:,">${body}`);
  });
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  await closeBrowser();
  await new Promise((done) => other.close(done));
});
const elsewhere = (path: string) => `http://localhost:${(other.address() as AddressInfo).port}${path}`;

describe('the content policy', () => {
  it.each(['/', '/handbook/dx/', '/en/glossary/cloud/', '/tools/maturity-quiz/', '/search/', '/nowhere/'])(
    'stops what is put into %s',
    async (path) => {
      const stopped = visit(path, {}, async (page) => {
        const ran = await page.evaluate(async () => {
          const script = document.createElement('script');
          script.textContent = 'window.evil = 1';
          document.body.append(script);
          document.body.insertAdjacentHTML(
            'beforeend',
            '<p id="put" style="position:fixed" onclick="window.evil=2">x</p>',
          );
          const sheet = document.createElement('style');
          sheet.textContent = '#put { position: sticky }';
          document.head.append(sheet);
          const injected = document.querySelector<HTMLElement>('#put');
          injected?.click();
          await new Promise((done) => setTimeout(done, 50));
          return ['evil' in window, injected && getComputedStyle(injected).position];
        });
        expect(ran).toEqual([false, 'static']);
      });
      // The watch over every visit of every test has seen it, too.
      await expect(stopped).rejects.toThrow(
        /keep its policy:[\s\S]*script-src-elem inline[\s\S]*style-src-attr inline[\s\S]*style-src-elem inline/,
      );
    },
  );

  it('lets search, reading aids, menu and tools do their work', async () => {
    for (const path of ['/handbook/security/', '/en/handbook/security/'])
      await visit(path, { width: 390 }, async (page) => {
        await page.click('.search-open');
        await page.waitForSelector('#search-input');
        await page.type('#search-input', 'VPN');
        await page.waitForSelector('.sr-passages');
        await page.keyboard.press('Escape');
        await page.click('.chapter-meta [data-reading]');
        await page.waitForSelector('.rd-dialog[open]');
        await page.keyboard.press('Escape');
        await page.click('.sl-menu-button');
        await page.waitForSelector('#starlight__sidebar:popover-open');
      });
    for (const path of ['/tools/maturity-quiz/#s8V8ucNgloLB2.321', '/tools/subsidy-checker/', '/tools/prompt-builder/'])
      await visit(path, { width: 390 }, (page) => page.waitForSelector('.mq, .sc, .pb'));
  });

  it('keeps pages out of other sites’ frames, except those for frames', async () => {
    const page = await (await openBrowser()).newPage();
    const own = inject('address');
    body = `<iframe src="${own}handbook/dx/"></iframe><iframe src="${own}embed/v1/term/cloud/"></iframe>`;
    await page.goto(elsewhere('/'), { waitUntil: 'load' });
    const titles = await Promise.all(
      (await page.$$('iframe')).map(async (each) =>
        (await each.contentFrame()).evaluate(() => document.querySelector('h1')?.textContent ?? ''),
      ),
    );
    // Where the chapter would stand, the browser says that it was refused.
    expect(titles[0]).not.toContain('DX');
    expect(titles[1]).toBe('クラウド');
    body = '';
    await page.close();
  });
});

it('a link to another site tells it nothing about the page, not even where a reader typed something', async () => {
  await visit('/search/?q=社外秘', {}, async (page) => {
    await page.evaluate((href) => {
      const link = Object.assign(document.createElement('a'), { href, id: 'out', textContent: 'x' });
      document.querySelector('main')?.prepend(link);
    }, elsewhere('/linked'));
    await Promise.all([page.waitForNavigation(), page.$eval('#out', (link) => (link as HTMLElement).click())]);
    expect(await page.evaluate(() => document.referrer)).toBe('');
  });
  expect(referrers).toEqual([undefined]);
});

it('no address, hash or stored value breaks a page or runs', async () => {
  const evil = [
    '<img src=x onerror=evil=1>',
    '"><script>evil=1</script>',
    'javascript:evil=1',
    '{"__proto__":{"evil":1}}',
    "');evil=1//",
    '%',
    '%E3%81',
    '\u0000\ud800',
  ];
  const values = [...evil, ...fc.sample(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), { numRuns: 12, seed: 7 })];
  const keys = ['starlight-theme', 'text-size', 'furigana', 'reading', 'noSlash', 'mq', 'pb', 'sc'];
  const paths = ['/', '/handbook/dx/', '/search/', '/glossary/', '/tools/maturity-quiz/', '/tools/subsidy-checker/'];
  const wrong: string[] = [];
  for (const [turn, path] of paths.entries())
    await visit(path, { width: 390 }, async (page) => {
      page.on('pageerror', (error) => wrong.push(`${path}: ${String(error)}`));
      const start = page.url();
      for (const [index, value] of values.entries()) {
        if (index % paths.length !== turn) continue;
        await page.evaluate((all, stored) => all.forEach((key) => localStorage.setItem(key, stored)), keys, value);
        const safe = value.toWellFormed();
        const hash = index % 2 ? encodeURIComponent(safe) : safe;
        await page.goto(`${start}?q=${encodeURIComponent(safe)}#${hash}`, { waitUntil: 'load' });
        if (await page.evaluate(() => 'evil' in window || !document.querySelector('h1')))
          wrong.push(`${path}: ${JSON.stringify(value)}`);
      }
      await page.evaluate(() => localStorage.clear());
    });
  expect(wrong).toEqual([]);
});
