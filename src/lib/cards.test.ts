import { describe, expect, it } from 'vitest';
import { CARD_PAGES, cardPath } from './cards.ts';

describe('the picture that stands for a page', () => {
  it.each([
    ['', '/cards/ja/home.png'],
    ['handbook/dx', '/cards/ja/dx.png'],
    ['glossary', '/cards/ja/glossary.png'],
    ['glossary/cloud', '/cards/ja/glossary.png'],
    ['about', '/cards/ja/home.png'],
  ])('of %s is %s', (page, path) => {
    expect(cardPath(page, 'ja')).toBe(path);
  });

  it('is another for every page that has its own', () => {
    expect(new Set(CARD_PAGES.map((page) => cardPath(page, 'en'))).size).toBe(CARD_PAGES.length);
  });
});
