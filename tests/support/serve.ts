import type { TestProject } from 'vitest/node';
import { BUILDS } from './build.ts';
import { findBrowser, findFirefox } from '../../src/cli/find-browser.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with its last slash. */
    address: string;
    /** Path of a Chromium, Chrome or Edge. */
    browser: string;
    /** Path of a Firefox, or the sentence that says why there is none. */
    firefox: { path: string } | { missing: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, close } = await serveFolder(BUILDS.root.dir);
  project.provide('address', address);
  project.provide('browser', findBrowser());
  try {
    project.provide('firefox', { path: findFirefox() });
  } catch (error) {
    const missing = error instanceof Error ? error.message : String(error);
    console.warn(missing);
    project.provide('firefox', { missing });
  }
  return close;
}
