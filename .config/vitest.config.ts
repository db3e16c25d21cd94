import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'modules',
          include: ['{src,widgets}/**/*.test.ts', 'tests/data/**/*.test.ts'],
          // Random input takes its time beside a browser on two cores; how long is no matter of these tests.
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/{browser,search}/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts', 'tests/support/serve.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One browser at a time: two cores, and pages must not wait for each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
