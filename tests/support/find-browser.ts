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

const VARIABLES = ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_BIN'];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

function installed({ platform, env, exists }: Machine): string | undefined {
  const places =
    platform === 'darwin'
      ? MAC
      : platform === 'win32'
        ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
            folder === undefined ? [] : WINDOWS.map((parts) => join(folder, ...parts)),
          )
        : (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find(exists);
}

/** A browser that Playwright has downloaded before, the newest first. */
function downloaded({ platform, env, home, exists, list }: Machine): string | undefined {
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
}

/** Ways to get a browser where there is none, in this order. */
function fetches({ platform, isRoot, run }: Machine): (() => void)[] {
  return [
    ...(platform === 'linux' && isRoot
      ? [
          () => {
            run('apt-get', ['update', '-qq']);
            run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
          },
        ]
      : []),
    () => run(platform === 'win32' ? 'npx.cmd' : 'npx', ['--yes', 'playwright@1', 'install', 'chromium']),
  ];
}

export const NO_BROWSER =
  'The browser tests need Chromium, Chrome or Edge: install one of them, or set CHROME_PATH to the program.';

/**
 * The path of a browser for the tests: named by a variable, installed, or fetched.
 * Throws one sentence that says what to install where none can be had.
 */
export function findBrowserOn(machine: Machine): string {
  for (const name of VARIABLES) {
    const path = machine.env[name];
    if (path === undefined || path === '') continue;
    if (!machine.exists(path)) throw new Error(`${name} names ${path}, but there is no such program. ${NO_BROWSER}`);
    return path;
  }
  const find = () => installed(machine) ?? downloaded(machine);
  const here = find();
  if (here !== undefined) return here;
  for (const fetch of fetches(machine)) {
    try {
      fetch();
    } catch {
      continue;
    }
    const fetched = find();
    if (fetched !== undefined) return fetched;
  }
  throw new Error(NO_BROWSER);
}

export const findBrowser = (): string =>
  findBrowserOn({
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    run: (command, args) => {
      execFileSync(command, args, {
        stdio: 'ignore',
        timeout: 600_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    },
  });
