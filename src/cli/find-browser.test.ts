import { describe, expect, it } from 'vitest';
import { NO_BROWSER, NO_FIREFOX, findBrowserOn, findFirefoxOn, type Machine } from './find-browser.ts';

const machine = (there: string[], more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/me',
  isRoot: false,
  exists: (path) => there.includes(path),
  list: () => [],
  run: () => {
    throw new Error('no network');
  },
  ...more,
});

describe('the tests find a browser', () => {
  it('named by a variable, before any other', () => {
    expect(
      findBrowserOn(
        machine(['/opt/mine', '/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' } }),
      ),
    ).toBe('/opt/mine');
  });

  it('installed on Linux', () => {
    expect(findBrowserOn(machine(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
  });

  it('installed on a Mac', () => {
    const path = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowserOn(machine([path], { platform: 'darwin' }))).toBe(path);
  });

  it('that Playwright has fetched, the newest', () => {
    const path = '/home/me/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome';
    const found = findBrowserOn(
      machine([path, path.replace('1200', '999')], { list: () => ['chromium-999', 'firefox-1500', 'chromium-1200'] }),
    );
    expect(found).toBe(path);
  });

  it('that the package manager brings, where it may be asked', () => {
    const there: string[] = [];
    const asked: string[] = [];
    const run = (command: string, args: string[]) => {
      asked.push([command, args[0]].join(' '));
      if (args[0] === 'install') there.push('/usr/bin/chromium');
    };
    expect(findBrowserOn(machine(there, { isRoot: true, run }))).toBe('/usr/bin/chromium');
    expect(asked).toEqual(['apt-get update', 'apt-get install']);
  });
});

it('a variable that names nothing says so', () => {
  expect(() => findBrowserOn(machine([], { env: { CHROME_PATH: '/nowhere' } }))).toThrow(
    'CHROME_PATH names /nowhere, but there is no such program.',
  );
});

it('where none can be had, one sentence says what to install', () => {
  expect(() => findBrowserOn(machine([]))).toThrow(NO_BROWSER);
});

describe('the tests find Firefox', () => {
  it('installed on Debian', () => {
    expect(findFirefoxOn(machine(['/usr/bin/firefox-esr']))).toBe('/usr/bin/firefox-esr');
  });

  it('named by a variable, before any other', () => {
    const env = { FIREFOX_PATH: '/opt/fox', PATH: '/usr/bin' };
    expect(findFirefoxOn(machine(['/opt/fox', '/usr/bin/firefox'], { env }))).toBe('/opt/fox');
  });

  it('that the package manager brings, where it may be asked', () => {
    const there: string[] = [];
    const run = (_: string, args: string[]) => {
      if (args.includes('firefox-esr')) there.push('/usr/bin/firefox-esr');
    };
    expect(findFirefoxOn(machine(there, { isRoot: true, run }))).toBe('/usr/bin/firefox-esr');
  });

  it('that Puppeteer has fetched', () => {
    const path = '/home/me/.cache/puppeteer/firefox/linux-stable_150.0/firefox/firefox';
    expect(findFirefoxOn(machine([path], { list: () => ['linux-stable_149.0', 'linux-stable_150.0'] }))).toBe(path);
  });

  it('or one sentence says what is not tested, and what to install', () => {
    expect(() => findFirefoxOn(machine([]))).toThrow(NO_FIREFOX);
  });
});
