import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getChapters, getInOrder, chapterIdOf } from '../../../lib/content.ts';
import { LOCALES, toLocale } from '../../../locales.ts';
import { lexiconOf, type Named } from '../../../search/entries.ts';

export const getStaticPaths: GetStaticPaths = () =>
  LOCALES.flatMap((locale) => (['terms', 'others'] as const).map((part) => ({ params: { locale, part } })));

/** Pages that people look up by name. */
const PAGES: Named['pages'] = [
  {
    path: 'glossary/',
    kind: 'page',
    name: { ja: '用語集', en: 'Glossary' },
    also: ['ようごしゅう', '用語一覧', 'terms', 'dictionary'],
  },
  {
    path: 'resources/',
    kind: 'page',
    name: { ja: '相談先と資料', en: 'Where to get help' },
    also: ['そうだんさき', '相談先', '相談窓口', '支援機関', '問い合わせ', 'help', 'support', 'contact'],
  },
  {
    path: 'subsidies/',
    kind: 'page',
    name: { ja: '補助金', en: 'Subsidies' },
    also: ['ほじょきん', 'ほじょ金', '助成金', '支援金', 'subsidy', 'grants', 'funding'],
  },
  {
    path: 'about/',
    kind: 'page',
    name: { ja: 'このサイトについて', en: 'About this site' },
    also: ['運営者', 'privacy', 'プライバシー'],
  },
  {
    path: 'accessibility/#settings',
    kind: 'page',
    name: { ja: '使いやすくする設定', en: 'Settings that help' },
    also: ['ふりがな', 'ルビ', '文字サイズ', '文字の大きさ', '文字を大きくする', '画面の明るさ', 'ダークモード'].concat(
      ['furigana', 'text size', 'bigger text', 'larger text', 'large print', 'dark mode', 'dark screen'],
    ),
  },
];

/** The tools, the worksheets and the book by their titles, with the further names at the heads of their pages. */
async function titledPages(): Promise<Named['pages'][number][]> {
  const docs = await getCollection('docs');
  return docs
    .filter(({ id }) => /^(?:tools\/.+|worksheets|print)$/.test(id))
    .map(({ id, data }) => {
      const twin = docs.find((each) => each.id === `en/${id}`)?.data ?? data;
      return {
        path: `${id}/`,
        kind: 'page',
        name: { ja: data.title, en: twin.title },
        also: [...(data.aliases ?? []), ...(twin.aliases ?? [])],
      };
    });
}

/** The names of this site and their spellings: what the search answers from before its engine has loaded. */
export const GET: APIRoute = async ({ params }) => {
  const [ja, en] = await Promise.all([getChapters('ja'), getChapters('en')]);
  const named: Named = {
    terms: await getInOrder('glossary'),
    subsidies: await getInOrder('subsidies'),
    organisations: await getInOrder('organisations'),
    pages: [
      ...ja.map((chapter, n) => ({
        path: `handbook/${chapterIdOf(chapter.id) ?? ''}/`,
        kind: 'chapter' as const,
        name: { ja: chapter.data.title, en: en[n]?.data.title ?? chapter.data.title },
        also: [`第${n + 1}章`, `chapter ${n + 1}`, ...(chapter.data.aliases ?? []), ...(en[n]?.data.aliases ?? [])],
      })),
      ...(await titledPages()),
      ...(await getInOrder('worksheets')).map(({ id, data }) => ({
        path: `worksheets/${id}/`,
        kind: 'page' as const,
        name: { ja: data.ja.title, en: data.en.title },
        also: [],
      })),
      ...PAGES,
    ],
  };
  const lexicon = lexiconOf(named, toLocale(params.locale));
  return Response.json(params.part === 'terms' ? lexicon.terms : lexicon.others);
};
