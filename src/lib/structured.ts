/** What search engines and other programs are told of a page, in schema.org's words. Pure: see structured.test.ts. */

type Thing = { [name: string]: unknown };

export interface PageFacts {
  /** The page's own address, and others of the same language. */
  url: string;
  address: (path: string) => string;
  lang: string;
  siteTitle: string;
  title: string;
  description: string;
  /** `handbook/dx`, without a language; empty for the front page. */
  id: string;
  chapter?: number | undefined;
  revised?: string | undefined;
  /** The printed handbook that this edition rests on. Who made the web edition says /about/, and nothing is claimed here. */
  printed: { title: string; date: string; publisher: string; publisherUrl: string };
  reuse: string;
  /** Chapters in their order; told on the front page. */
  chapters: readonly { url: string; title: string }[];
  glossaryTitle: string;
  /** Told on the page about the site. */
  dataTitle: string;
  dataAbout: string;
  data: readonly { name: string; url: string }[];
}

const ref = (id: string) => ({ '@id': id });

/** The site and the handbook: told once, on the front page; the others name them by these ids. */
const ids = ({ address }: PageFacts) => ({ site: `${address('/')}#site`, book: `${address('/')}#book` });

function frontPage(page: PageFacts): Thing[] {
  const { address, siteTitle, lang, printed, chapters, reuse } = page;
  const { site, book } = ids(page);
  return [
    {
      '@type': 'WebSite',
      '@id': site,
      name: siteTitle,
      url: address('/'),
      inLanguage: lang,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${address('/search/')}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
    {
      '@type': 'Book',
      '@id': book,
      name: siteTitle,
      description: page.description,
      url: address('/'),
      inLanguage: lang,
      isAccessibleForFree: true,
      usageInfo: address('/about/#data'),
      conditionsOfAccess: reuse,
      isBasedOn: {
        '@type': 'Book',
        name: printed.title,
        inLanguage: 'ja',
        datePublished: printed.date,
        publisher: { '@type': 'Organization', name: printed.publisher, url: printed.publisherUrl },
      },
      hasPart: chapters.map(({ url, title }) => ({ '@type': 'Chapter', '@id': url, name: title, url })),
    },
  ];
}

/** The way from the front page down; the last step is the page itself and needs no address. */
function breadcrumbs(page: PageFacts): Thing {
  const above: [string, string][] = [[page.siteTitle, page.address('/')]];
  if (page.id.startsWith('glossary/')) above.push([page.glossaryTitle, page.address('/glossary/')]);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
      { '@type': 'ListItem', position: above.length + 1, name: page.title },
    ],
  };
}

function self(page: PageFacts): Thing[] {
  const { id, url, title: name, description, lang: inLanguage, address } = page;
  const { site, book } = ids(page);
  if (page.chapter !== undefined)
    // Chapters count every byte: what the book says stands there.
    return [
      {
        '@type': 'Chapter',
        '@id': url,
        name,
        position: page.chapter,
        dateModified: page.revised,
        isPartOf: ref(book),
      },
    ];
  const common = { '@id': url, name, description, url, inLanguage, isPartOf: ref(site) };
  if (id.startsWith('tools/'))
    return [
      {
        ...common,
        '@type': 'WebApplication',
        applicationCategory: 'BusinessApplication',
        operatingSystem: 'Any',
        isAccessibleForFree: true,
      },
    ];
  if (id === 'glossary') return [{ ...common, '@type': 'DefinedTermSet' }];
  if (id === 'about')
    return [
      { ...common, '@type': 'AboutPage' },
      {
        '@type': 'Dataset',
        '@id': address('/about/#data'),
        name: page.dataTitle,
        description: page.dataAbout,
        url: address('/about/#data'),
        isAccessibleForFree: true,
        usageInfo: address('/about/#data'),
        creditText: page.reuse,
        distribution: page.data.map((file) => ({
          '@type': 'DataDownload',
          name: file.name,
          encodingFormat: 'application/json',
          contentUrl: file.url,
        })),
      },
    ];
  // An entry of the glossary tells what it defines itself: see TermPage.astro.
  return id.startsWith('glossary/') ? [] : [{ ...common, '@type': 'WebPage' }];
}

/** The page's facts as one graph of schema.org. */
export const structured = (page: PageFacts): Thing => ({
  '@context': 'https://schema.org',
  '@graph': page.id === '' ? frontPage(page) : [...self(page), breadcrumbs(page)],
});

/** As it may stand in a `<script>`: no text of an editor can end it. */
export const asScript = (thing: Thing): string => JSON.stringify(thing).replaceAll('<', '\\u003c');
