import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asScript, structured, type PageFacts } from './structured.ts';

const page = (facts: Partial<PageFacts>): PageFacts => ({
  url: `https://a.jp/${facts.id ?? ''}/`,
  address: (path) => `https://a.jp${path}`,
  lang: 'ja',
  siteTitle: '本',
  title: '題',
  description: '説明',
  id: '',
  printed: { title: '印刷版', date: '2026-01', publisher: '中央会', publisherUrl: 'https://c.jp/' },
  reuse: '自由',
  chapters: [{ url: 'https://a.jp/handbook/dx/', title: 'DX' }],
  glossaryTitle: '用語集',
  dataTitle: 'データ',
  dataAbout: 'データの説明',
  data: [{ name: '補助金', url: 'https://a.jp/data/subsidies.json' }],
  ...facts,
});
const graph = (facts: Partial<PageFacts>) => structured(page(facts))['@graph'] as Record<string, unknown>[];
const types = (facts: Partial<PageFacts>) => graph(facts).map((thing) => thing['@type']);

describe('what other programs are told', () => {
  it('the front page: the site with its search, and the book with its chapters and the printed one behind it', () => {
    const [site, book] = graph({ id: '' });
    expect(site).toMatchObject({
      '@type': 'WebSite',
      potentialAction: { target: { urlTemplate: 'https://a.jp/search/?q={search_term_string}' } },
    });
    expect(book).toMatchObject({
      '@type': 'Book',
      isBasedOn: { datePublished: '2026-01', publisher: { name: '中央会' } },
      hasPart: [{ '@type': 'Chapter', '@id': 'https://a.jp/handbook/dx/' }],
    });
  });

  it('nobody is named as publisher of the web edition', () => {
    for (const thing of graph({ id: '' })) {
      expect(thing).not.toHaveProperty('publisher');
      expect(thing).not.toHaveProperty('author');
    }
  });

  it('a chapter belongs to the book that the front page tells of', () => {
    const [chapter] = graph({ id: 'handbook/dx', chapter: 7, revised: '2026-11-22' });
    expect(chapter).toMatchObject({ '@type': 'Chapter', position: 7, dateModified: '2026-11-22' });
    expect(chapter?.isPartOf).toEqual({ '@id': graph({ id: '' })[1]?.['@id'] });
  });

  it.each([
    ['tools/maturity-quiz', 'WebApplication'],
    ['glossary', 'DefinedTermSet'],
    ['resources', 'WebPage'],
  ])('%s is a %s', (id, type) => {
    expect(types({ id })).toEqual([type, 'BreadcrumbList']);
  });

  it('the page about the site offers the data', () => {
    expect(types({ id: 'about' })).toEqual(['AboutPage', 'Dataset', 'BreadcrumbList']);
    expect(graph({ id: 'about' })[1]).toMatchObject({
      description: 'データの説明',
      distribution: [{ contentUrl: 'https://a.jp/data/subsidies.json' }],
    });
  });

  it('an entry of the glossary stands below the glossary', () => {
    expect(graph({ id: 'glossary/cloud', title: 'クラウド' })).toEqual([
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: '本', item: 'https://a.jp/' },
          { '@type': 'ListItem', position: 2, name: '用語集', item: 'https://a.jp/glossary/' },
          { '@type': 'ListItem', position: 3, name: 'クラウド' },
        ],
      },
    ]);
  });

  it('whatever a title holds cannot end the script, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('</script><script>x')), (title) => {
        const text = asScript(structured(page({ id: 'about', title })));
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: title }, {}, {}] });
      }),
      { numRuns: 50 },
    );
  });
});
