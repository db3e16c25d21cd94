import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { dataFiles } from './data/schemas/index.ts';
import { pageExtension } from './data/schemas/page.ts';
import { wordsSchema } from './data/schemas/words.ts';

const data = <K extends keyof typeof dataFiles>(name: K) => ({
  loader: file(`src/data/${name}.yaml`),
  schema: dataFiles[name],
});

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: pageExtension }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: wordsSchema }) }),
  glossary: defineCollection(data('glossary')),
  organisations: defineCollection(data('organisations')),
  references: defineCollection(data('references')),
  subsidies: defineCollection(data('subsidies')),
  figures: defineCollection(data('figures')),
  edition: defineCollection(data('edition')),
};
