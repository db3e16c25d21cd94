import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What finding a browser looks at, so that it can be tried on any machine. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  isRoot: boolean;
  exists: (path: string) => boolean;
  list: (folder: string) => string[];
  /** Runs a command to its end; throws where it fails. */
  run: (command: string, args: string[]) => void;
}

/** A browser as it is called, and where it lies when it is there. */
interface Kind {
  variables: readonly string[];
  names: readonly string[];
  mac: readonly string[];
  windows: readonly (readonly string[])[];
  /** Under the name by which Debian knows it. */
  packages: readonly string[];
  /** A browser that was downloaded before, the newest first. */
  downloaded: (machine: Machine) => string | undefined;
  download: (machine: Machine) => readonly [command: string, args: string[]];
  missing: string;
}

const npx = ({ platform }: Machine) => (platform === 'win32' ? 'npx.cmd' : 'npx');

export const NO_BROWSER =
  'The browser tests need Chromium, Chrome or Edge: install one of them, or set CHROME_PATH to the program.';

export const NO_FIREFOX =
  'What is framed on other sites’ pages is not tested in Firefox here: install Firefox, or set FIREFOX_PATH to the program.';

const CHROMIUM: Kind = {
  variables: ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_BIN'],
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  mac: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  windows: [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ],
  packages: ['chromium', 'fonts-noto-cjk'],
  downloaded({ platform, env, home, exists, list }) {
    const folder =
      env.PLAYWRIGHT_BROWSERS_PATH ??
      (platform === 'darwin'
        ? join(home, 'Library/Caches/ms-playwright')
        : platform === 'win32'
          ? join(env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'ms-playwright')
          : join(home, '.cache/ms-playwright'));
    const inside = [
      'chrome-linux64/chrome',
      'chrome-linux/chrome',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-win64/chrome.exe',
      'chrome-win/chrome.exe',
    ];
    return list(folder)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
      .flatMap((name) => inside.map((path) => join(folder, name, path)))
      .find(exists);
  },
  download: (machine) => [npx(machine), ['--yes', 'playwright@1', 'install', 'chromium']],
  missing: NO_BROWSER,
};

/** Playwright's own Firefox does not speak the protocol that the tests use; Puppeteer's does. */
const FIREFOX: Kind = {
  variables: ['FIREFOX_PATH', 'FIREFOX_BIN'],
  names: ['firefox-esr', 'firefox'],
  mac: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  windows: [['Mozilla Firefox', 'firefox.exe']],
  packages: ['firefox-esr', 'fonts-noto-cjk'],
  downloaded({ home, exists, list }) {
    const folder = join(home, '.cache/puppeteer/firefox');
    const inside = ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe'];
    return list(folder)
      .toSorted()
      .toReversed()
      .flatMap((name) => inside.map((path) => join(folder, name, path)))
      .find(exists);
  },
  download: (machine) => [
    npx(machine),
    ['--yes', '@puppeteer/browsers@3', 'install', 'firefox@stable', '--path', join(machine.home, '.cache/puppeteer')],
  ],
  missing: NO_FIREFOX,
};

function installed({ platform, env, exists }: Machine, { names, mac, windows }: Kind): string | undefined {
  const places =
    platform === 'darwin'
      ? mac
      : platform === 'win32'
        ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
            folder === undefined ? [] : windows.map((parts) => join(folder, ...parts)),
          )
        : (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find(exists);
}

/** Ways to get a browser where there is none, in this order. */
function fetches(machine: Machine, kind: Kind): (() => void)[] {
  const { platform, isRoot, run } = machine;
  return [
    ...(platform === 'linux' && isRoot
      ? [
          () => {
            run('apt-get', ['update', '-qq']);
            run('apt-get', ['install', '-y', '-qq', ...kind.packages]);
          },
        ]
      : []),
    () => run(...kind.download(machine)),
  ];
}

function findOn(machine: Machine, kind: Kind): string {
  for (const name of kind.variables) {
    const path = machine.env[name];
    if (path === undefined || path === '') continue;
    if (!machine.exists(path)) throw new Error(`${name} names ${path}, but there is no such program. ${kind.missing}`);
    return path;
  }
  const find = () => installed(machine, kind) ?? kind.downloaded(machine);
  const here = find();
  if (here !== undefined) return here;
  for (const fetch of fetches(machine, kind)) {
    try {
      fetch();
    } catch {
      continue;
    }
    const fetched = find();
    if (fetched !== undefined) return fetched;
  }
  throw new Error(kind.missing);
}

/**
 * The path of a Chromium, Chrome or Edge for the tests: named by a variable, installed, or fetched.
 * Throws one sentence that says what to install where none can be had.
 */
export const findBrowserOn = (machine: Machine): string => findOn(machine, CHROMIUM);

/** The same for Firefox. */
export const findFirefoxOn = (machine: Machine): string => findOn(machine, FIREFOX);

const here = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  run: (command, args) => {
    console.log(`No browser was found here; fetching one: ${command} ${args.join(' ')}`);
    execFileSync(command, args, {
      stdio: 'ignore',
      timeout: 600_000,
      // Windows starts a script through its shell alone.
      shell: command.endsWith('.cmd'),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  },
});

export const findBrowser = (): string => findBrowserOn(here());

export const findFirefox = (): string => findFirefoxOn(here());
