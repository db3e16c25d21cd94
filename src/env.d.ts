/// <reference types="astro/client" />

declare namespace StarlightApp {
  type Words = import('./data/schemas/words.ts').Words;
  interface I18n extends Words {}
}

/** A script bundled as text: see src/integrations/classic-script.ts. */
declare module '*?classic' {
  const code: string;
  export default code;
  /** What it asks for by `import()`, as a script of its own; empty where it asks for nothing. */
  export const later: string;
}
