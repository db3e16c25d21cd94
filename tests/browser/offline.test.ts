import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { awake, closeBrowser, openBrowser } from '../support/open.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';

/** A copy of the site on a server of its own, whose plug can be pulled; under a base path, as on somebody's rental server. */
const { dir: built, base } = inject('builds').nested;
const folder = mkdtempSync(join(tmpdir(), 'offline-'));
const site = join(folder, base.slice(1, -1));
let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: Awaited<ReturnType<typeof serveFolder>>;
let asked: string[] = [];

beforeAll(async () => {
  cpSync(built, site, { recursive: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  server = await serveFolder(folder);
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 390, height: 844 });
  asked = [];
});
afterEach(async () => {
  await context.close();
  await server.close();
});

const at = (path: string) => server.address.replace(/\/$/, '') + base + path;
const open = async (path: string) => {
  const answer = await page.goto(at(path), { waitUntil: 'load' });
  await awake(page);
  return answer;
};
const title = () => page.$eval('h1', (each) => each.textContent);
/** Until the worker has what the first page told it. */
const settled = () =>
  page.waitForFunction(
    async (path) => Boolean(navigator.serviceWorker.controller && (await caches.match(path))),
    {},
    new URL(page.url()).pathname,
  );
const pull = () => server.close();
const status = (text: string) =>
  page.waitForFunction((wanted) => document.querySelector('.offline-status')?.textContent.includes(wanted), {}, text);
async function keepAll(): Promise<void> {
  await page.waitForSelector('[data-offline-do]:not(:disabled)');
  await page.click('[data-offline-do]');
  await status('保存してあります');
}

describe('without a network', () => {
  it('pages that were visited can be read again, the first one too; others say why they cannot', async () => {
    await open('handbook/dx/');
    await settled();
    await open('glossary/cloud/');
    await settled();
    await pull();
    for (const [path, name] of [
      ['handbook/dx/', 'DX（デジタルトランスフォーメーション）への取り組み方'],
      ['glossary/cloud/', 'クラウド'],
    ] as const) {
      await open(path);
      expect(await title()).toBe(name);
      // Dressed, too.
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 250, 246)');
    }
    const answer = await open('handbook/security/');
    expect(answer?.status()).toBe(503);
    expect(await title()).toBe('電波が届いていません');
  });

  it('a word that was searched for can be searched for again', async () => {
    const search = async () => {
      await page.click('.search-open');
      await page.waitForSelector('#search-input');
      await page.type('#search-input', 'バックアップ');
      await page.waitForSelector('.sr-passages');
    };
    await open('handbook/security/');
    await settled();
    await search();
    await pull();
    await open('handbook/security/');
    await search();
  });

  it('the whole handbook, once kept, is read, looked up, searched and used; then removed', async () => {
    await open('about/');
    expect(await page.$eval('.offline-note', (each) => each.textContent)).toMatch(/約\d\.\dMB/);
    await keepAll();
    await pull();
    // A browser that was closed and opened again.
    await page.close();
    page = await context.newPage();
    page.on('requestfailed', (request) => asked.push(request.url()));
    await open('handbook/security/');
    expect(await title()).toBe('情報セキュリティ対策');
    await open('glossary/vpn/');
    expect(await title()).toBe('VPN');
    await page.click('.search-open');
    await page.waitForSelector('#search-input');
    await page.type('#search-input', 'バックアップ');
    await page.waitForSelector('.sr-passages');
    await open('tools/maturity-quiz/#s8V8ucNgloLB2.321');
    await page.waitForSelector('.mq-stage');
    await open('tools/subsidy-checker/');
    await page.waitForSelector('.sc');
    await open('tools/prompt-builder/');
    await page.waitForSelector('.pb-jobs');
    expect(asked).toEqual([]);
    await open('about/');
    await page.waitForSelector('[data-offline-do]:not(:disabled)');
    await page.click('[data-offline-do]');
    await status('消しました');
    expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' kept ')))).toEqual(
      [],
    );
  }, 240_000);
});

describe('a new version', () => {
  const offline = join(site, 'offline.json');
  const chapter = join(site, 'handbook/dx/index.html');
  const before = [offline, chapter].map((file) => [file, readFileSync(file.replace(site, built), 'utf8')] as const);
  afterEach(() => before.forEach(([file, text]) => writeFileSync(file, text)));

  const visitAgain = async () => {
    await page.evaluate(() => sessionStorage.clear());
    const tried = page.waitForResponse((response) => response.url().endsWith('/offline.json'));
    await page.reload({ waitUntil: 'load' });
    await tried;
  };

  it('is fetched where one is kept, what changed alone, and shown from then on', async () => {
    await open('about/');
    await keepAll();
    const changed = readFileSync(chapter, 'utf8').replaceAll('取り組み方', '進め方');
    writeFileSync(chapter, changed);
    const list = JSON.parse(readFileSync(offline, 'utf8')) as {
      version: string;
      files: Record<string, Record<string, string>>;
    };
    const hash = `sha256-${createHash('sha256').update(changed).digest('base64')}`;
    writeFileSync(
      offline,
      JSON.stringify({
        version: '20990101-new',
        files: { ...list.files, ja: { ...list.files.ja, 'handbook/dx/': hash } },
      }),
    );
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(base.length)));
    await visitAgain();
    await page.waitForFunction(
      async (mark) => {
        const name = (await caches.keys()).find((each) => each.endsWith('ja 20990101-new'));
        return name !== undefined && Boolean(await (await caches.open(name)).match(mark));
      },
      {},
      `${base}offline-complete`,
    );
    expect(asked.filter((path) => path.startsWith('handbook/'))).toEqual(['handbook/dx/']);
    expect(asked.filter((path) => path.startsWith('glossary/'))).toEqual([]);
    await pull();
    await open('handbook/dx/');
    expect(await title()).toContain('進め方');
  }, 240_000);

  it('is never mixed with a page of the old one, even where the worker was ended in between', async () => {
    await open('about/');
    await keepAll();
    const worker = await browser.waitForTarget((each) => each.type() === 'service_worker' && each.url().includes(base));
    const network = await worker.createCDPSession();
    const offline = (yes: boolean) =>
      network.send('Network.emulateNetworkConditions', {
        offline: yes,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    await network.send('Network.enable');
    await offline(true);
    await open('handbook/dx/');
    await offline(false);
    await network.detach();
    const devtools = await page.createCDPSession();
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    const words = join(site, 'search-data/ja/terms.json');
    const text = readFileSync(words, 'utf8');
    writeFileSync(words, '["new"]');
    expect(
      await page.evaluate(async (path) => (await fetch(path)).text(), `${base}search-data/ja/terms.json`),
      'the words of the kept version',
    ).toBe(text);
    writeFileSync(words, text);
  }, 240_000);

  it('that cannot be fetched whole leaves the old one as it was; answers stay', async () => {
    await open('about/');
    await keepAll();
    await page.evaluate(() => localStorage.setItem('answers', 'mine'));
    // One file is already of another version than the list says: half a deployment.
    writeFileSync(chapter, readFileSync(chapter, 'utf8').replaceAll('DX', 'NEW'));
    writeFileSync(offline, readFileSync(offline, 'utf8').replace(/"version":"(\d+)-\w+"/, '"version":"$1-other"'));
    await visitAgain();
    await new Promise((done) => setTimeout(done, 2000));
    await pull();
    await open('handbook/dx/');
    expect(await title()).toContain('DX');
    expect(await page.evaluate(() => localStorage.answers as string)).toBe('mine');
  }, 240_000);
});

it('one file switches the worker off and takes along what it kept', async () => {
  const worker = join(site, 'sw.js');
  const text = readFileSync(worker, 'utf8');
  await open('handbook/dx/');
  await settled();
  writeFileSync(worker, readFileSync(join(site, 'sw-off.js')));
  await page.evaluate(async () => {
    localStorage.setItem('answers', 'mine');
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  writeFileSync(worker, text);
  expect(await page.evaluate(() => localStorage.answers as string)).toBe('mine');
  expect(await title()).toContain('DX');
});

it('pages for other sites’ frames are left alone, and so is everything outside of the base path', async () => {
  await open('handbook/dx/');
  await settled();
  await open('embed/v1/term/cloud/');
  expect(await page.evaluate(async (path) => Boolean(await caches.match(path)), `${base}embed/v1/term/cloud/`)).toBe(
    false,
  );
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual([base]);
});

it('can be installed, in either language', async () => {
  for (const path of ['', 'en/']) {
    await open(path);
    const manifest = await page.$eval('link[rel=manifest]', (link) => (link as HTMLLinkElement).href);
    const data = (await (await fetch(manifest)).json()) as {
      start_url: string;
      icons: { src: string; purpose: string }[];
    };
    expect(data.start_url).toBe(base + path);
    expect(data.icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src } of data.icons) expect((await fetch(new URL(src, manifest))).status).toBe(200);
  }
});
