/** How long a browser may take until it begins, in milliseconds; while a dialog for printing is open no timer runs out. */
const PATIENCE = 1500;

/**
 * Says so where nothing can be printed. The browser inside an app, such as LINE’s, has a `print` that does nothing or none at
 * all, and says neither.
 */
export function mindPrint(): void {
  const own = window.print as typeof window.print | undefined;
  window.print = () => {
    let begun = false;
    addEventListener('beforeprint', () => (begun = true), { once: true });
    own?.call(window);
    setTimeout(() => {
      if (!begun) void import('./no-print.ts').then(({ sayNoPrint }) => sayNoPrint());
    }, PATIENCE);
  };
}
