/// <reference types="astro/client" />

declare namespace StarlightApp {
  type Words = import('./data/schemas/words.ts').Words;
  interface I18n extends Words {}
}
