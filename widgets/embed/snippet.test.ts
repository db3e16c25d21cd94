import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAddress, snippet } from './snippet.ts';

const shown = { title: 'A', full: 'https://site.example/a/', link: 'B', height: 640 };
const script = { src: 'https://site.example/embed/v1.js', integrity: 'sha384-abc' };
const lines = (html: string) => html.split('\n').map((line) => /^<(\w+)/.exec(line)?.[1]);

describe('the address of a frame', () => {
  it.each([
    [{ part: 'maturity-quiz', locale: 'ja' }, 'https://site.example/x/embed/v1/maturity-quiz/'],
    [{ part: 'term/cloud', locale: 'en' }, 'https://site.example/x/en/embed/v1/term/cloud/'],
    [
      { part: 'prompt-builder', locale: 'en', theme: 'dark', color: '0a7d33' },
      'https://site.example/x/en/embed/v1/prompt-builder/?theme=dark&color=0a7d33',
    ],
  ] as const)('for %j', (choice, address) => {
    expect(frameAddress({ base: 'https://site.example/x/', ...choice })).toBe(address);
  });
});

describe('what is pasted', () => {
  it('is a frame and a link that is left where frames are stripped', () => {
    expect(lines(snippet('https://site.example/', shown))).toEqual(['iframe', 'p']);
  });

  it('has a script that is checked, where it is asked for', () => {
    const html = snippet('https://site.example/', shown, script);
    expect(lines(html)).toEqual(['iframe', 'script', 'p']);
    expect(html).toContain('integrity="sha384-abc" crossorigin="anonymous"');
  });

  it('holds whatever a title says as text', () => {
    const read = (text = '') => text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (title) => {
        const html = snippet('https://site.example/', { ...shown, title, link: title });
        return read(/ title="([^"<]*)"/.exec(html)?.[1]) === title && read(/">([^<]*)<\/a>/.exec(html)?.[1]) === title;
      }),
    );
  });
});
