import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** The site as most hosts serve it, and once more as it lives under a path of somebody else's domain. */
export const BUILDS = {
  root: { dir: join(root, '.cache/site'), origin: 'https://handbook.example', base: '/' },
  nested: { dir: join(root, '.cache/site-nested'), origin: 'https://example.jp', base: '/handbook/' },
} as const;

declare module 'vitest' {
  interface ProvidedContext {
    builds: typeof BUILDS;
  }
}

let built: Promise<void> | undefined;

/** Builds both once a run, whichever project asks first. */
async function build(): Promise<void> {
  for (const { dir, origin, base } of Object.values(BUILDS)) {
    rmSync(dir, { recursive: true, force: true });
    try {
      await run(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
        cwd: root,
        env: {
          ...process.env,
          OUT_DIR: dir,
          SITE_URL: origin,
          BASE_PATH: base,
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
        maxBuffer: 64 * 1024 * 1024,
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      throw new Error(`The site does not build for ${origin}${base}:\n${stdout ?? ''}\n${stderr ?? ''}`);
    }
    if (!existsSync(join(dir, 'index.html'))) throw new Error(`The build for ${origin}${base} wrote no index.html.`);
  }
}

export default async function setup(project: TestProject): Promise<void> {
  built ??= build();
  await built;
  project.provide('builds', BUILDS);
}
