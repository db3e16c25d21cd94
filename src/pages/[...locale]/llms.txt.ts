import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { getEdition } from '../../lib/content.ts';
import { llmsText, type LlmsLink } from '../../lib/llms-text.ts';
import { getDataFiles, type DataFileLine } from '../../lib/open-data.ts';
import { filePath, pagePath } from '../../lib/paths.ts';
import { CHAPTERS } from '../../sidebar.ts';
import { toLocale, type Localised } from '../../locales.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { locale: undefined } }, { params: { locale: 'en' } }];

const range = ({ oldest, newest }: { oldest: string; newest: string }, to: string) =>
  [...new Set([oldest, newest])].join(to);

const TOOLS = ['tools/maturity-quiz', 'tools/prompt-builder', 'tools/subsidy-checker'];
const REST = ['glossary', 'subsidies', 'resources', 'about'];

const WORDS: Localised<{
  title: string;
  what: (printed: string, publisher: string) => string;
  care: string;
  sections: readonly [string, string, string, string, string, string];
  entries: (count: number, asOf: DataFileLine['asOf']) => string;
  index: string;
  other: string;
}> = {
  ja: {
    title: 'デジタル化ハンドブック',
    what: (printed, publisher) =>
      `${publisher}が${printed}に発行した印刷版をもとに、文章と図を新しく作ったウェブ版です。どのページも日本語と英語があり、登録なしで、無料で読めます。`,
    care: '補助金や相談先の情報には、確かめた日付と出典があります。引用するときは日付も添え、申し込みの前には公式サイトを見るように伝えてください。',
    sections: ['ハンドブックの章', '道具', '調べる', 'データ（JSON）', '利用の条件と出典の書き方', 'ほかの言語'],
    entries: (count, asOf) => `${count}件${asOf === undefined ? '' : `、情報の日付は${range(asOf, '〜')}`}`,
    index: 'データの一覧',
    other: '英語版の案内',
  },
  en: {
    title: 'Digitalisation Handbook',
    what: (printed, publisher) =>
      `A web edition of the printed handbook that ${publisher} published in ${printed}, with text and figures made anew. Every page is in Japanese and English, free to read without signing up.`,
    care: 'Facts about subsidies and organisations carry the day on which they were checked and their sources. When you quote one, give the date too, and tell readers to look at the official site before they apply.',
    sections: [
      'Chapters of the handbook',
      'Tools',
      'Look up',
      'Data (JSON)',
      'Terms of use and how to name the source',
      'Other language',
    ],
    entries: (count, asOf) => `${count} entries${asOf === undefined ? '' : `, as of ${range(asOf, ' to ')}`}`,
    index: 'Index of the data',
    other: 'The same in Japanese',
  },
};

/** What the site is, for language models that read one file first. See llmstxt.org. */
export const GET: APIRoute = async ({ site, params }) => {
  const locale = toLocale(params.locale);
  const base = import.meta.env.BASE_URL;
  const words = WORDS[locale];
  const address = (path: string) => new URL(path, site).href;
  const docs = await getCollection('docs');
  const { printed, publisher, reuse } = await getEdition();
  const page = (id: string): LlmsLink => {
    const entry = docs.find((each) => each.id === (locale === 'ja' ? id : `en/${id}`));
    if (!entry) throw new Error(`There is no page ${id} in ${locale} for llms.txt.`);
    const { title, description = '' } = entry.data;
    return { title, url: address(pagePath(`/${id}/`, locale, base)), about: description };
  };
  const home = docs.find(({ id }) => id === (locale === 'ja' ? 'index' : 'en'));
  const data = (await getDataFiles()).map(({ name, path, entries, asOf }): LlmsLink => ({
    title: name[locale],
    url: address(filePath(path, base)),
    about: words.entries(entries, asOf),
  }));
  const other = locale === 'ja' ? 'en' : 'ja';
  const [chapters, tools, rest, files, terms, languages] = words.sections;
  const text = llmsText({
    title: words.title,
    summary: home?.data.description ?? '',
    paragraphs: [words.what(printed[locale].published, publisher[locale].name), words.care],
    sections: [
      { title: chapters, links: CHAPTERS.map((id) => page(`handbook/${id}`)) },
      { title: tools, links: TOOLS.map(page) },
      { title: rest, links: REST.map(page) },
      { title: files, links: [...data, { title: words.index, url: address(filePath('/data/index.json', base)) }] },
      { title: terms, text: reuse[locale] },
      { title: languages, links: [{ title: words.other, url: address(pagePath('/llms.txt', other, base)) }] },
    ],
  });
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
