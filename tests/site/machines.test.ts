/** What other programs read of the site: data, llms.txt, robots.txt, the sitemap. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { dataFiles, type DataFile } from '../../src/data/schemas/index.ts';
import { CHAPTERS } from '../../src/sidebar.ts';
import { attribute, filesOf, pagesOf } from '../support/pages.ts';

const builds = inject('builds');
const written = (name: string) =>
  parse(readFileSync(join(import.meta.dirname, `../../src/data/${name}.yaml`), 'utf8')) as Record<string, object>;

type Entry = { id: string } & Record<string, unknown>;

describe.each(Object.entries(builds))('as built for %s', (_, { dir, origin, base }) => {
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const data = (file: string) => JSON.parse(read(`data/${file}`)) as Record<string, unknown>;
  const files = new Set(filesOf(dir));
  const home = `${origin}${base}`;
  /** The file behind an absolute address of this build. */
  const fileOf = (url: string) => {
    expect(url.startsWith(home), `${url} does not begin with ${home}`).toBe(true);
    const path = url.slice(home.length).replace(/#.*$/, '');
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };

  it('the index of the data names every file, and only those that are there', () => {
    const { files: listed } = data('index.json') as { files: { id: string; url: string; page: object }[] };
    expect(listed.map(({ url }) => fileOf(url)).toSorted()).toEqual(
      [...files].filter((file) => /^data\/(?!index)/.test(file)).toSorted(),
    );
    for (const { page } of listed) for (const url of Object.values(page)) expect(files).toContain(fileOf(String(url)));
  });

  it.each(['glossary', 'subsidies', 'organisations', 'references', 'quiz', 'prompts'])(
    'data/%s.json says whose it is and under which terms',
    (name) => {
      const head = data(`${name}.json`);
      expect(head.version).toBe(1);
      expect(head.index).toBe(`${home}data/index.json`);
      expect(head.licence).toMatchObject({
        ja: expect.stringContaining('出典'),
        en: expect.stringContaining('source'),
      });
      expect(head.basedOn).toMatchObject({ published: '2026-02', ja: { publisher: '京都府中小企業団体中央会' } });
    },
  );

  it.each(['llms.txt', 'en/llms.txt'])(
    '%s leads to every chapter, to the tools and to the data, by full addresses',
    (file) => {
      const text = read(file);
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => fileOf(url));
      for (const link of links) expect(files, `${file} leads to ${link}`).toContain(link);
      const language = file.startsWith('en/') ? 'en/' : '';
      for (const path of [...CHAPTERS.map((id) => `handbook/${id}/`), 'glossary/', 'subsidies/', 'resources/'])
        expect(links).toContain(`${language}${path}index.html`);
      expect(links.filter((link) => link.includes('tools/'))).toHaveLength(3);
      expect(links).toContain('data/subsidies.json');
      expect(text).toMatch(/^# .+\n\n> .+/);
      expect(text).toContain('2026-11-22');
      expect(text).toContain('京都府中小企業団体中央会');
    },
  );

  it('robots.txt lets everybody in and names the sitemap, which lists pages but none for frames', () => {
    const robots = read('robots.txt');
    expect(robots).toContain('Allow: /\n');
    expect(robots).not.toContain('Disallow');
    expect(files).toContain(fileOf(/^Sitemap: (.+)$/m.exec(robots)?.[1] ?? ''));
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => fileOf(url));
    expect(listed).toContain('handbook/dx/index.html');
    expect(listed).toContain('en/glossary/cloud/index.html');
    expect(listed.filter((file) => /embed\/v\d/.test(file))).toEqual([]);
  });
});

describe('the data', () => {
  const data = (name: string) =>
    JSON.parse(readFileSync(join(builds.root.dir, `data/${name}.json`), 'utf8')) as Record<string, Entry[]>;

  it.each<[string, string, DataFile]>([
    ['subsidies', 'subsidies', 'subsidies'],
    ['subsidies', 'law', 'subsidy-law'],
    ['organisations', 'organisations', 'organisations'],
    ['references', 'references', 'references'],
    ['quiz', 'quiz', 'quiz'],
    ['quiz', 'profile', 'quiz-profile'],
    ['prompts', 'prompts', 'prompt-jobs'],
  ])('%s.json › %s holds every entry of the editors, in their order and shape', (file, part, source) => {
    const entries = data(file)[part] ?? [];
    expect(entries.map(({ id }) => id)).toEqual(Object.keys(written(source)));
    for (const { id, ...entry } of entries) {
      const result = (dataFiles[source] as z.ZodType).safeParse(entry);
      expect(result.error?.issues ?? [], id).toEqual([]);
    }
  });

  it('every fact about a subsidy keeps its day, its sources and how sure it is', () => {
    const facts = (data('subsidies').subsidies ?? []).flatMap(({ facts }) => facts as Entry[]);
    expect(facts.length).toBeGreaterThan(20);
    for (const fact of facts) {
      expect(fact.asOf, fact.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(fact.grade, fact.id).toMatch(/^(official|agreeing|single|unverified)$/);
      expect((fact.sources as { url: string }[])[0]?.url, fact.id).toMatch(/^https?:/);
    }
  });

  it('the index tells from when to when the facts of a file are', () => {
    const { files } = data('index') as unknown as { files: { id: string; asOf?: object }[] };
    const asOf = Object.fromEntries(files.map((file) => [file.id, file.asOf]));
    const days = Object.values(written('organisations'))
      .map((entry) => (entry as { asOf: string }).asOf)
      .toSorted();
    expect(asOf.organisations).toEqual({ oldest: days[0], newest: days.at(-1) });
    expect(asOf.subsidies).toBeDefined();
    expect(asOf.prompts).toBeUndefined();
  });
});

describe.each(Object.entries(builds))('structured data as built for %s', (_, { dir, origin, base }) => {
  const home = `${origin}${base}`;
  type Thing = Record<string, unknown>;
  const pages = pagesOf(dir).filter(({ file }) => file !== '404.html' && !/embed\/v\d/.test(file));
  const told = pages.map(({ path, all }) => ({
    path,
    things: all((element) => attribute(element, 'type') === 'application/ld+json').flatMap((script): Thing[] => {
      const thing = JSON.parse(
        script.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
      ) as Thing & { '@graph'?: Thing[] };
      expect(thing['@context']).toBe('https://schema.org');
      return thing['@graph'] ?? [thing];
    }),
  }));
  const of = (path: string) => told.find((each) => each.path === path)?.things ?? [];

  it('every page but the front page says where it stands, and how it is called', () => {
    for (const { path, things } of told.filter((each) => !/^\/(en\/)?$/.test(each.path))) {
      const trail = things.find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement as Thing[];
      expect(trail?.length, path).toBe(/glossary\/./.test(path) ? 3 : 2);
      expect(trail[0]?.item, path).toBe(path.startsWith('/en/') ? `${home}en/` : home);
    }
  });

  it('every address in it is in full and of this site, or the federation that printed the handbook', () => {
    const wrong: string[] = [];
    const look = (path: string, name: string, value: unknown): void => {
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) look(path, Array.isArray(value) ? name : key, inner);
      else if (
        /^(@id|url|item|contentUrl|urlTemplate|usageInfo|inDefinedTermSet)$/.test(name) &&
        !String(value).startsWith(home) &&
        value !== 'https://www.chuokai-kyoto.or.jp/'
      )
        wrong.push(`${path}: ${name} is ${String(value)}`);
    };
    for (const { path, things } of told) look(path, '', things);
    expect(wrong).toEqual([]);
  });

  it('chapters name the book of the front page, in both languages', () => {
    for (const language of ['/', '/en/']) {
      const book = of(language).find((thing) => thing['@type'] === 'Book');
      for (const id of CHAPTERS) {
        const [chapter] = of(`${language}handbook/${id}/`);
        expect(chapter).toMatchObject({ '@type': 'Chapter', isPartOf: { '@id': book?.['@id'] } });
        expect(chapter?.dateModified).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    }
  });
});
