import type { Browser, CDPSession } from 'puppeteer-core';

/** What one visit took, in milliseconds and bytes. */
export interface Visit {
  /** First contentful paint. */
  first: number;
  /** Largest contentful paint. */
  largest: number;
  /** Total blocking time: what tasks held up beyond 50 ms each, from the first paint until the page was quiet. */
  blocked: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Everything that came over the wire, heads of answers too. */
  bytes: number;
  requests: number;
}

/** Lighthouse's slow 4G, and its processor: four times slower than this machine's. */
const LINE = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (0.75e6 / 8) | 0 };
const PROCESSOR = 4;
/** So long must nothing have come before a page counts as loaded. */
const QUIET = 800;

interface Seen {
  first: number;
  largest: number;
  /** Long tasks, from when to when. */
  tasks: [number, number][];
  shift: number;
}

/** Runs in the page, before anything of it. */
function watch(): void {
  const seen: Seen = { first: 0, largest: 0, tasks: [], shift: 0 };
  Object.assign(globalThis, { seen });
  const observe = (type: string, each: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.first = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  observe('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, startTime + duration]));
  observe('layout-shift', ({ value }) => (seen.shift += value ?? 0));
}

/** Counts what a page fetches, and says when it has fetched nothing for a while. */
function countTraffic(session: CDPSession) {
  const open = new Set<string>();
  let [bytes, requests, last] = [0, 0, performance.now()];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!/^https?:/.test(request.url)) return;
    open.add(requestId);
    requests++;
    last = performance.now();
  });
  const end = (requestId: string) => {
    open.delete(requestId);
    last = performance.now();
  };
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (open.has(requestId)) bytes += encodedDataLength;
    end(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => end(requestId));
  return {
    quiet: async () => {
      while (open.size > 0 || performance.now() - last < QUIET) await new Promise((done) => setTimeout(done, 50));
    },
    sum: () => ({ bytes, requests }),
  };
}

/** Opens an address as a phone does that has never been there. */
export async function visitOnPhone(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    await page.evaluateOnNewDocument(watch);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
    const traffic = countTraffic(session);
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    await traffic.quiet();
    const { first, largest, shift, tasks } = (await (
      await page.waitForFunction(
        (quiet) => {
          const { seen } = globalThis as unknown as { seen: Seen };
          const last = seen.tasks.at(-1)?.[1] ?? 0;
          return seen.first > 0 && seen.largest > 0 && performance.now() - last > quiet && seen;
        },
        { polling: 100, timeout: 60_000 },
        QUIET,
      )
    ).jsonValue()) as Seen;
    const blocked = tasks.reduce((sum, [from, to]) => sum + Math.max(0, to - Math.max(from, first) - 50), 0);
    return { first, largest, shift, blocked, ...traffic.sum() };
  } finally {
    await context.close();
  }
}

/** The middle of several visits, each figure by itself; or the best, for a machine that is busy with other things. */
export function summary(visits: readonly Visit[], best: boolean): Visit {
  const of = (name: keyof Visit) => {
    const sorted = visits.map((visit) => visit[name]).toSorted((a, b) => a - b);
    return sorted[best ? 0 : sorted.length >> 1] ?? Number.NaN;
  };
  return {
    first: of('first'),
    largest: of('largest'),
    blocked: of('blocked'),
    shift: of('shift'),
    bytes: of('bytes'),
    requests: of('requests'),
  };
}
