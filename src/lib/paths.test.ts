import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filePath, isSitePath, localeOfPath, normaliseBase, pagePath } from './paths.ts';

describe('where a page lives', () => {
  it.each<[string, 'ja' | 'en', string, string]>([
    ['/handbook/dx/#value', 'ja', '/', '/handbook/dx/#value'],
    ['/handbook/dx/', 'en', '/', '/en/handbook/dx/'],
    ['/handbook/dx/', 'ja', '/handbook/', '/handbook/handbook/dx/'],
    ['/', 'en', '/handbook', '/handbook/en/'],
    ['/', 'ja', '', '/'],
  ])('%s in %s under “%s” is %s', (path, locale, base, address) => {
    expect(pagePath(path, locale, base)).toBe(address);
  });
});

it.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['handbook', '/handbook/'],
  ['/a/b/', '/a/b/'],
])('a base path of %s is %s', (base, normal) => {
  expect(normaliseBase(base)).toBe(normal);
});

it('files stand once for both languages', () => {
  expect(filePath('/data/glossary.json', '/handbook')).toBe('/handbook/data/glossary.json');
});

it('an address tells its language again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('ja', 'en'),
      fc.constantFrom('/', '/handbook/', '/en-masse/'),
      fc.constantFrom('/', '/glossary/vpn/', '/english/'),
      (locale, base, path) => {
        expect(localeOfPath(pagePath(path, locale, base), base)).toBe(locale);
      },
    ),
  );
});

it('only paths from the root are pages of this site', () => {
  expect(['/a/', '//evil.example/', 'https://a.example/', '#a', 'a/'].filter(isSitePath)).toEqual(['/a/']);
});
