import { describe, expect, it } from 'vitest';
import { broughtBy, heavier } from './weight.ts';

describe('what a page brings', () => {
  const files: Record<string, string> = { '_astro/a.js': 'import{x}from"./b.js";', '_astro/b.js': 'import "./a.js"' };
  const html =
    '<link rel="stylesheet" href="/h/_astro/s.css"><link href="/h/x.css" rel="icon"><script type="module" src="/h/_astro/a.js"></script>';

  it('is its styles, its scripts and what they import, each once and without the base path', () => {
    expect(broughtBy(html, '/h/', (file) => files[file])).toEqual(['_astro/a.js', '_astro/s.css', '_astro/b.js']);
  });

  it('is nothing for a page without any', () => {
    expect(broughtBy('<p>', '/', () => undefined)).toEqual([]);
  });
});

describe('a page that became heavier', () => {
  it('is named where it is more than a twentieth', () => {
    expect(heavier({ a: 1000, b: 1000 }, { a: 1050, b: 1051 })).toEqual(['/b: 1051 bytes, 5 % more than 1000']);
  });

  it('is not named where it became lighter or is new', () => {
    expect(heavier({ a: 1000 }, { a: 500, c: 9000 })).toEqual([]);
  });
});
