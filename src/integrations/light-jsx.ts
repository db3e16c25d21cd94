import type { AstroIntegration } from 'astro';
import { transformWithOxc } from 'vite';

/** Names that no widget uses. */
const jsx = { runtime: 'classic', pragma: '$h', pragmaFrag: '$Fragment' } as const;
const IMPORT = "import { h as $h, Fragment as $Fragment } from 'preact'; ";

/** The same for whoever bundles a widget without Astro. */
export const lightJsxPlugin = {
  name: 'light-jsx',
  enforce: 'pre' as const,
  transform: {
    filter: { id: /\/widgets\/.*\.tsx$/ },
    handler: (code: string, id: string) => transformWithOxc(IMPORT + code, id, { jsx }),
  },
};

/**
 * Builds the widgets' JSX as plain calls of Preact's `h`. The automatic runtime would bring a function of its own and
 * wrap the children of every element in an object: half a kilobyte per tool, compressed.
 */
export const lightJsx = (): AstroIntegration => ({
  name: 'light-jsx',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [lightJsxPlugin] } }),
  },
});
