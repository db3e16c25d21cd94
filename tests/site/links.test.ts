import { posix } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { attribute, filesOf, need, pagesOf, tagged } from '../support/pages.ts';

const builds = inject('builds');

describe.each(Object.entries(builds))('as built for %s', (_, { dir, origin, base }) => {
  const files = new Set(filesOf(dir));
  const pages = pagesOf(dir);
  const ids = new Map(
    pages.map((page) => [
      page.file,
      new Set(page.all((element) => attribute(element, 'id') !== undefined).map((element) => attribute(element, 'id'))),
    ]),
  );

  it('every link leads to a page and a place that exist', () => {
    const broken: string[] = [];
    let looked = 0;
    for (const page of pages)
      // The page for lost readers has no address of its own, whatever its head says.
      for (const element of page.all(
        page.file === '404.html' ? tagged('a', 'script', 'img') : tagged('a', 'link', 'script', 'img'),
      )) {
        const href = attribute(element, 'href') ?? attribute(element, 'src');
        if (href === undefined || /^(mailto|tel|data):/.test(href)) continue;
        const address = new URL(href, `${origin}${base}${page.path.slice(1)}`);
        if (address.origin !== origin) continue;
        looked++;
        if (!address.pathname.startsWith(base)) {
          broken.push(`${page.path}: ${href} leaves the base path`);
          continue;
        }
        const path = decodeURIComponent(address.pathname.slice(base.length));
        const file = [posix.join(path, 'index.html'), path].find((each) => files.has(posix.normalize(each)));
        if (file === undefined) broken.push(`${page.path}: ${href} leads nowhere`);
        else if (
          address.hash.length > 1 &&
          ids.has(file) &&
          !ids.get(file)?.has(decodeURIComponent(address.hash.slice(1)))
        )
          broken.push(`${page.path}: ${href} names a place that is not there`);
      }
    expect(broken).toEqual([]);
    expect(looked).toBeGreaterThan(3000);
  });

  it('every page for frames names the page that it is a part of, and asks not to be listed', () => {
    const frames = pages.filter(({ file }) => file.includes('embed/v1/'));
    expect(frames.length).toBeGreaterThanOrEqual(90);
    for (const page of frames) {
      const canonical = page.all(tagged('link')).find((link) => attribute(link, 'rel') === 'canonical');
      const full =
        attribute(need(canonical, `canonical of ${page.path}`), 'href')?.replace(`${origin}${base}`, '/') ?? '';
      expect(pages.map(({ path }) => path)).toContain(full);
      const robots = page.all(tagged('meta')).find((meta) => attribute(meta, 'name') === 'robots');
      expect(attribute(need(robots, `robots of ${page.path}`), 'content')).toBe('noindex');
    }
  });

  it('every page says where it lives, in both languages', () => {
    const wrong: string[] = [];
    for (const page of pages.filter(({ file }) => file !== '404.html' && !file.includes('embed/v1/'))) {
      const links = page.all(tagged('link'));
      const href = (rel: string, lang?: string) =>
        links.find(
          (link) => attribute(link, 'rel') === rel && (lang === undefined || attribute(link, 'hreflang') === lang),
        );
      const own = `${origin}${base}${page.path.slice(1)}`;
      const japanese = own.replace(`${base}en/`, base);
      const english = `${origin}${base}en/${japanese.slice(`${origin}${base}`.length)}`;
      const expected = { canonical: own, ja: japanese, en: english };
      const found = {
        canonical: attribute(href('canonical') ?? need(page.all(tagged('html'))[0], 'html'), 'href'),
        ja: attribute(href('alternate', 'ja') ?? need(page.all(tagged('html'))[0], 'html'), 'href'),
        en: attribute(href('alternate', 'en') ?? need(page.all(tagged('html'))[0], 'html'), 'href'),
      };
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(`${page.path}: ${JSON.stringify(found)}`);
    }
    expect(wrong).toEqual([]);
  });
});

it('nothing is loaded from elsewhere', () => {
  const { dir, origin } = builds.root;
  const foreign = pagesOf(dir).flatMap((page) =>
    page
      .all(tagged('script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'link'))
      .filter((element) => !/canonical|alternate|sitemap/.test(attribute(element, 'rel') ?? ''))
      .map((element) => attribute(element, 'src') ?? attribute(element, 'href') ?? '')
      .filter((href) => /^(https?:)?\/\//.test(href) && !href.startsWith(origin))
      .map((href) => `${page.path}: ${href}`),
  );
  expect(foreign).toEqual([]);
});
