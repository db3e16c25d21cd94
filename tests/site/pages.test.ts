import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { CHAPTERS } from '../../src/sidebar.ts';
import {
  around,
  attribute,
  hasClass,
  need,
  pagesOf,
  tagged,
  textOf,
  within,
  type BuiltPage,
  type Element,
} from '../support/pages.ts';

const { dir } = inject('builds').root;
const pages = pagesOf(dir);
const glossary = parse(readFileSync(join(import.meta.dirname, '../../src/data/glossary.yaml'), 'utf8')) as Record<
  string,
  { ja: { term: string; line: string }; en: { term: string; line: string } }
>;
const terms = Object.keys(glossary);

const page = (path: string): BuiltPage => {
  const found = pages.find((each) => each.path === path);
  if (!found) throw new Error(`There is no page ${path}.`);
  return found;
};
const main = (path: string) => {
  const [element] = page(path).all(tagged('main'));
  if (!element) throw new Error(`${path} has no main.`);
  return element;
};

const addresses = [
  '',
  ...CHAPTERS.map((id) => `handbook/${id}/`),
  'glossary/',
  ...terms.map((id) => `glossary/${id}/`),
  'subsidies/',
  'resources/',
  'about/',
  'accessibility/',
];

describe.each(['ja', 'en'] as const)('in %s', (locale) => {
  const prefix = locale === 'ja' ? '/' : '/en/';

  it('every address of the design has a page in this language', () => {
    for (const path of addresses)
      expect(attribute(need(page(prefix + path).all(tagged('html'))[0], 'html'), 'lang'), path).toBe(locale);
  });

  it('every page has one title, a description of its own, and headings that leave out no level', () => {
    const wrong: string[] = [];
    const descriptions = new Map<string, string>();
    for (const path of addresses.map((each) => prefix + each)) {
      const { all } = page(path);
      const levels = all(tagged('h1', 'h2', 'h3', 'h4', 'h5', 'h6')).map((heading) => Number(heading.tagName[1]));
      if (levels.filter((level) => level === 1).length !== 1) wrong.push(`${path}: not one h1`);
      const inMain = within(main(path))
        .filter(tagged('h1', 'h2', 'h3', 'h4', 'h5'))
        .map((heading) => Number(heading.tagName[1]));
      inMain.forEach((level, index) => {
        if (index > 0 && level > (inMain[index - 1] ?? 1) + 1)
          wrong.push(`${path}: h${inMain[index - 1]} is followed by h${level}`);
      });
      const description =
        all(tagged('meta'))
          .filter((meta) => attribute(meta, 'name') === 'description')
          .map((meta) => attribute(meta, 'content') ?? '')[0] ?? '';
      if (description === '') wrong.push(`${path}: no description`);
      const twin = descriptions.get(description);
      if (twin !== undefined) wrong.push(`${path}: the description of ${twin}`);
      descriptions.set(description, path);
    }
    expect(wrong).toEqual([]);
  });

  it('no id stands twice on a page', () => {
    const twice = addresses.flatMap((path) => {
      const ids = page(prefix + path)
        .all((element) => attribute(element, 'id') !== undefined)
        .map((element) => attribute(element, 'id'));
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('every term that a chapter marks opens its meaning and leads to its entry, without a script', () => {
    for (const id of CHAPTERS) {
      const words = page(`${prefix}handbook/${id}/`).all(hasClass('term'));
      expect(words.length, id).toBeGreaterThanOrEqual(2);
      for (const word of words) {
        const inside = within(word);
        const button = inside.find(tagged('button'));
        const card = inside.find((element) => attribute(element, 'popover') !== undefined);
        const term = attribute(word, 'id')?.replace(/^use-/, '') ?? '';
        expect(attribute(need(button, 'button'), 'popovertarget')).toBe(attribute(need(card, 'card'), 'id'));
        expect(textOf(need(card, 'card'))).toContain(glossary[term]?.[locale].line);
        expect(inside.filter(tagged('a')).map((link) => attribute(link, 'href'))).toContain(
          `${prefix}glossary/${term}/`,
        );
      }
    }
  });

  it('a chapter ends with its points, what to do next and all its terms, numbered as in the text', () => {
    for (const id of CHAPTERS) {
      const { all } = page(`${prefix}handbook/${id}/`);
      const marked = all(hasClass('term')).map((word) => attribute(word, 'id')?.slice(4));
      const numbers = all(hasClass('term')).map((word) => textOf(need(within(word).find(tagged('sup')), 'sup')));
      const listed = within(need(all(hasClass('chapter-terms'))[0], 'chapter-terms'))
        .filter(tagged('li'))
        .map(
          (item) => /glossary\/([^/]+)\//.exec(attribute(need(within(item).find(tagged('a')), 'a'), 'href') ?? '')?.[1],
        );
      expect(listed).toEqual(marked);
      expect(numbers).toEqual(marked.map((_, index) => String(index + 1)));
      expect(
        within(need(all(hasClass('chapter-summary'))[0], 'chapter-summary')).filter(tagged('li')).length,
      ).toBeGreaterThanOrEqual(3);
      expect(
        within(need(all(hasClass('chapter-next'))[0], 'chapter-next')).filter(tagged('li')).length,
      ).toBeGreaterThanOrEqual(2);
    }
  });

  it('every figure has a name, a description that holds its words, and a caption', () => {
    const figures = CHAPTERS.flatMap((id) => page(`${prefix}handbook/${id}/`).all(hasClass('figure')));
    expect(figures).toHaveLength(19);
    for (const figure of figures) {
      const inside = within(figure);
      const text = (id: string | undefined) =>
        textOf(
          need(
            inside.find((element) => attribute(element, 'id') === id),
            'id',
          ),
        );
      const svg = need(inside.find(tagged('svg')), 'svg');
      expect(attribute(svg, 'role')).toBe('img');
      expect(text(attribute(svg, 'aria-labelledby')).length).toBeGreaterThan(4);
      expect(text(attribute(svg, 'aria-describedby')).length).toBeGreaterThan(60);
      // Not every screen reader takes `role="img"` to mean that what is in it is not to be read.
      const drawn = within(svg).filter((element) => tagged('text')(element));
      const hidden = within(svg).filter((element) => attribute(element, 'aria-hidden') === 'true');
      for (const each of drawn) expect(hidden.some((above) => within(above).includes(each))).toBe(true);
      expect(textOf(need(inside.find(tagged('figcaption')), 'figcaption')).length).toBeGreaterThan(10);
    }
  });

  it('the glossary index lists every term twice, by both alphabets', () => {
    const links = within(main(`${prefix}glossary/`))
      .filter(tagged('a'))
      .map((link) => attribute(link, 'href'));
    for (const id of terms)
      expect(
        links.filter((href) => href === `${prefix}glossary/${id}/`),
        id,
      ).toHaveLength(2);
  });

  it('a term and the chapters that use it lead to each other', () => {
    for (const id of terms) {
      const links = within(main(`${prefix}glossary/${id}/`))
        .filter(tagged('a'))
        .map((link) => attribute(link, 'href') ?? '');
      const using = CHAPTERS.filter(
        (chapter) =>
          page(`${prefix}handbook/${chapter}/`).all((element) => attribute(element, 'id') === `use-${id}`).length > 0,
      );
      expect(
        links.filter((href) => href.endsWith(`#use-${id}`)),
        id,
      ).toEqual(using.map((chapter) => `${prefix}handbook/${chapter}/#use-${id}`));
      expect(using.length, id).toBeGreaterThan(0);
    }
  });

  it('a term page tells machines what it defines', () => {
    const [script] = page(`${prefix}glossary/cloud/`).all(
      (element) => attribute(element, 'type') === 'application/ld+json',
    );
    const data = JSON.parse(
      script ? script.childNodes.map((node) => ('value' in node ? node.value : '')).join('') : '{}',
    ) as Record<string, unknown>;
    expect(data).toMatchObject({
      '@type': 'DefinedTerm',
      name: glossary.cloud?.[locale].term,
      description: glossary.cloud?.[locale].line,
      url: `https://handbook.example${prefix}glossary/cloud/`,
    });
  });
});

it('the glossary can be taken away as data, in both languages', () => {
  const data = JSON.parse(readFileSync(join(dir, 'data/glossary.json'), 'utf8')) as {
    version: number;
    terms: { id: string; ja: object; en: object; url: object }[];
  };
  expect(data.version).toBe(1);
  expect(data.terms.map(({ id }) => id).toSorted()).toEqual(terms.toSorted());
  expect(data.terms.find(({ id }) => id === 'vpn')).toMatchObject({
    ja: { term: 'VPN', reading: 'ぶいぴーえぬ' },
    url: { ja: 'https://handbook.example/glossary/vpn/', en: 'https://handbook.example/en/glossary/vpn/' },
  });
});

describe('the tools for other sites', () => {
  const prefixes = ['/', '/en/'];
  const tools = ['maturity-quiz', 'prompt-builder', 'subsidy-checker'];
  const paths = prefixes.flatMap((prefix) => tools.map((tool) => [prefix, tool] as const));

  it.each(paths)('%sembed/v1/%s/ holds one classic script, and leads out with whole addresses', (prefix, tool) => {
    const { all } = page(`${prefix}embed/v1/${tool}/`);
    const scripts = all(tagged('script'));
    expect(scripts).toHaveLength(1);
    expect(scripts.map((script) => [attribute(script, 'type'), attribute(script, 'src')])).toEqual([
      [undefined, undefined],
    ]);
    const links = all(tagged('a')).map((link) => attribute(link, 'href') ?? '');
    expect(links).toContain(`https://handbook.example${prefix}tools/${tool}/`);
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
    for (const name of ['later', 'texts']) {
      const part = scripts.map((script) => attribute(script, `data-${name}`))[0];
      if (part !== undefined) expect(existsSync(join(dir, part)), part).toBe(true);
    }
  });

  it.each(paths)('%stools/%s/ names its oEmbed description, which holds the frame', (prefix, tool) => {
    for (const path of [`${prefix}tools/${tool}/`, `${prefix}embed/v1/${tool}/`]) {
      const [link] = page(path).all((element) => attribute(element, 'type') === 'application/json+oembed');
      const href = attribute(need(link, 'oEmbed link'), 'href') ?? '';
      const file = join(dir, new URL(href).pathname);
      const { type, html } = JSON.parse(readFileSync(file, 'utf8')) as { type: string; html: string };
      expect(type).toBe('rich');
      expect(html).toContain(`src="https://handbook.example${prefix}embed/v1/${tool}/"`);
      // WordPress runs its own script, which sizes the frame, only where a quotation stands before it.
      expect(html).toMatch(/^<blockquote><a href="https:\/\/handbook\.example[^"]+">[^<]+<\/a><\/blockquote><iframe /);
    }
  });

  it.each(prefixes)('%stools/embed/ holds the snippets as text, with the right mark of the script', (prefix) => {
    const text = textOf(need(page(`${prefix}tools/embed/`).all(tagged('main'))[0], 'main'));
    const mark = createHash('sha384')
      .update(readFileSync(join(dir, 'embed/v1.js')))
      .digest('base64');
    for (const tool of tools) expect(text).toContain(`src="https://handbook.example${prefix}embed/v1/${tool}/"`);
    expect(text).toContain(`integrity="sha384-${mark}"`);
  });
});

it('every Japanese word on an English page says that it is Japanese', () => {
  const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  const isProse = (element: Element) =>
    !tagged('script', 'style', 'noscript', 'title', 'option', 'textarea')(element) &&
    !around(element).some((each) => attribute(each, 'data-drawn') !== undefined);
  const isEnglish = (element: Element) =>
    around(element)
      .map((each) => attribute(each, 'lang'))
      .find((lang) => lang !== undefined) === 'en';
  const silent = pages
    // Frames are pages of their own kind.
    .filter(({ path }) => path.startsWith('/en/') && !path.includes('/embed/v'))
    .flatMap(({ path, all }) =>
      all((element) => isProse(element) && isEnglish(element)).flatMap(({ childNodes }) =>
        childNodes.flatMap((node) => ('value' in node && JAPANESE.test(node.value) ? `${path}: ${node.value}` : [])),
      ),
    );
  expect(silent).toEqual([]);
});

it('English words stand apart from the links and marks beside them', () => {
  const isMark = (node: Element['childNodes'][number]) =>
    'tagName' in node && tagged('a', 'strong', 'em', 'code')(node);
  const glued = pages
    .filter(({ path }) => path.startsWith('/en/') && !path.includes('/embed/v'))
    .flatMap(({ path, all }) =>
      all(tagged('p')).flatMap(({ childNodes }) =>
        childNodes.flatMap((node, n) => {
          const next = childNodes[n + 1];
          if (!next || isMark(node) === isMark(next)) return [];
          const [before, after] = [textOf(node), textOf(next)];
          return /[\w.,:;!?)”]$/.test(before) && /^[\w(“]/.test(after)
            ? `${path}: ${before.slice(-30)}|${after.slice(0, 30)}`
            : [];
        }),
      ),
    );
  expect(glued).toEqual([]);
});
