import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

/**
 * Preact as the build needs it, to draw tools into pages. Tools are woken by `components/islands/wake.ts`; Astro's own way
 * to wake them would be built beside it, fetched by nobody, and keep parts of Preact in the file of every tool.
 */
export function preactAtBuild(): AstroIntegration {
  const integration = preact();
  const setup = integration.hooks['astro:config:setup'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': (options) =>
        setup?.({
          ...options,
          addRenderer: ({ name, serverEntrypoint }) => options.addRenderer({ name, serverEntrypoint }),
        }),
    },
  };
}
