import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { llmsText } from './llms-text.ts';

describe('llms.txt', () => {
  it('has a title, a summary, paragraphs and sections of links', () => {
    expect(
      llmsText({
        title: 'Handbook',
        summary: 'What it is.',
        paragraphs: ['More.'],
        sections: [
          {
            title: 'Pages',
            links: [
              { title: 'One', url: 'https://a.jp/', about: 'first' },
              { title: 'Two', url: 'https://a.jp/2' },
            ],
          },
          { title: 'Terms', text: 'Free.' },
        ],
      }),
    ).toBe(
      '# Handbook\n\n> What it is.\n\nMore.\n\n## Pages\n\n- [One](https://a.jp/): first\n- [Two](https://a.jp/2)\n\n## Terms\n\nFree.\n',
    );
  });

  it('keeps one link to a line whatever an editor writes into a title', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (titles) => {
        const links = titles.map((title) => ({ title, url: 'https://a.jp/', about: title }));
        const text = llmsText({ title: 't', summary: 's', paragraphs: [], sections: [{ title: 'Pages', links }] });
        const lines = text.trimEnd().split('\n').slice(6);
        expect(lines).toHaveLength(titles.length);
        for (const each of lines) expect(each).toMatch(/^- \[(?:[^[\]\\]|\\.)*\]\(https:\/\/a\.jp\/\)/);
      }),
    );
  });
});
