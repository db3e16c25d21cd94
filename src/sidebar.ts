/** The chapters in their order; each is a page at /handbook/<id>/ and a file in src/content/docs/handbook. */
export const CHAPTERS = [
  'why-digital',
  'facing-digital',
  'what-to-change',
  'using-ai',
  'how-to-proceed',
  'security',
  'dx',
] as const;

export type ChapterId = (typeof CHAPTERS)[number];

const page = (link: string, ja: string, en: string) => ({
  link,
  label: ja,
  translations: { en },
});

/** Starlight's navigation. Links carry no language: Starlight adds it. */
export const sidebar = [
  {
    label: 'ハンドブック',
    translations: { en: 'Handbook' },
    items: CHAPTERS.map((id, index) => ({
      slug: `handbook/${id}`,
      attrs: { 'data-chapter': String(index + 1) },
    })),
  },
  {
    label: '使う',
    translations: { en: 'Use' },
    items: [
      page('/tools/maturity-quiz/', 'デジタル化の段階を調べる', 'Find out your stage'),
      page('/tools/prompt-builder/', 'AIへの頼み方を組み立てる', 'Build a prompt for AI'),
      page('/tools/subsidy-checker/', '相談してみる補助金を調べる', 'Check which subsidies to ask about'),
      page('/worksheets/', '書き込みシート', 'Worksheets'),
      page('/tools/embed/', '自分のサイトに載せる', 'Put them on your own site'),
    ],
  },
  {
    label: '調べる',
    translations: { en: 'Look up' },
    items: [
      page('/glossary/', '用語集', 'Glossary'),
      page('/resources/', '相談先と資料', 'Where to get help'),
      page('/subsidies/', '補助金', 'Subsidies'),
      page('/print/', '一冊で読む', 'As one book'),
    ],
  },
  page('/about/', 'このサイトについて', 'About this site'),
  page('/accessibility/', 'ウェブアクセシビリティ', 'Accessibility'),
];
