import { execFileSync } from 'node:child_process';

const works = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const INSTALLS: readonly (readonly [string, readonly string[]])[] = [
  ['apt-get', ['install', '-y', '-qq', 'poppler-utils']],
  ['sudo', ['-n', 'apt-get', 'install', '-y', '-qq', 'poppler-utils']],
  ['brew', ['install', 'poppler']],
];

export const NO_POPPLER =
  'The tests of printed pages need pdftotext: install poppler-utils (Debian, Ubuntu) or poppler (Homebrew).';

/** Sees to it that `pdftotext` can be run; throws one sentence that says what to install where it cannot be had. */
export function needPoppler(): void {
  if (works()) return;
  for (const [command, args] of INSTALLS)
    try {
      if (command !== 'brew')
        execFileSync(command, command === 'sudo' ? ['-n', 'apt-get', 'update', '-qq'] : ['update', '-qq'], {
          stdio: 'ignore',
          timeout: 300_000,
        });
      execFileSync(command, args, { stdio: 'ignore', timeout: 600_000 });
      if (works()) return;
    } catch {
      continue;
    }
  throw new Error(NO_POPPLER);
}
