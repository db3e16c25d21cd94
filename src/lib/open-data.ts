import type { Localised } from '../locales.ts';
import { getEdition, getInOrder } from './content.ts';
import { filePath, pagePath } from './paths.ts';

type Entry = Record<string, unknown>;

interface DataSet {
  name: Localised<string>;
  /** The page that shows the same to readers. */
  page: string;
  /** What goes out; an entry keeps its id, and every date, source and grade that it has. */
  parts: () => Promise<Record<string, Entry[]>>;
}

/** Entries as they stand in src/data, without what only this site's search and order need. */
const entries = async (name: Parameters<typeof getInOrder>[0]): Promise<Entry[]> =>
  (await getInOrder(name)).map(({ id, data }) => {
    const { order, aliases, ...rest } = data as Entry;
    void [order, aliases];
    return { id, ...rest };
  });

/** What other programs may take away, by the name of its file at /data/<name>.json. */
export const DATA_SETS = {
  subsidies: {
    name: { ja: '補助金', en: 'Subsidies' },
    page: '/subsidies/',
    parts: async () => ({ subsidies: await entries('subsidies'), law: await entries('subsidyLaw') }),
  },
  organisations: {
    name: { ja: '相談先', en: 'Organisations that help' },
    page: '/resources/',
    parts: async () => ({ organisations: await entries('organisations') }),
  },
  references: {
    name: { ja: '資料', en: 'References' },
    page: '/resources/#cited',
    parts: async () => ({ references: await entries('references') }),
  },
  quiz: {
    name: { ja: 'デジタル化の段階を調べる質問', en: 'Questions of the maturity quiz' },
    page: '/tools/maturity-quiz/',
    parts: async () => ({ quiz: await entries('quiz'), profile: await entries('quizProfile') }),
  },
  prompts: {
    name: { ja: 'AIに頼む仕事のひな形', en: 'Templates of jobs for AI' },
    page: '/tools/prompt-builder/',
    parts: async () => ({ prompts: await entries('promptJobs') }),
  },
} satisfies Record<string, DataSet>;

export type DataSetName = keyof typeof DATA_SETS;

/** A file of the site's data, as an index names it. */
export interface DataFileLine {
  id: string;
  name: Localised<string>;
  path: string;
  page: string;
  entries: number;
  /** The newest and the oldest day on which something in it was looked up, where it says. */
  asOf: { newest: string; oldest: string } | undefined;
}

/** All dates named `asOf` in a value, however deep. */
function* datesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    if (key === 'asOf' && typeof inner === 'string') yield inner;
    else yield* datesIn(inner);
}

/** From when to when something was looked up; a value without dates says nothing. */
export function span(value: unknown): DataFileLine['asOf'] {
  const dates = [...datesIn(value)].sort();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  return oldest === undefined || newest === undefined ? undefined : { newest, oldest };
}

/** Every file under /data/, for the index, the page about the site and llms.txt. */
export async function getDataFiles(): Promise<DataFileLine[]> {
  const glossary: DataFileLine = {
    id: 'glossary',
    name: { ja: '用語集', en: 'Glossary' },
    path: '/data/glossary.json',
    page: '/glossary/',
    entries: (await getInOrder('glossary')).length,
    asOf: undefined,
  };
  const others = await Promise.all(
    Object.entries(DATA_SETS).map(async ([id, { name, page, parts }]) => {
      const all = await parts();
      const first = Object.values<Entry[]>(all)[0] ?? [];
      return { id, name, path: `/data/${id}.json`, page, entries: first.length, asOf: span(all) };
    }),
  );
  return [glossary, ...others];
}

/** What stands at the head of every file: whose it is, under which terms, and where the rest is. */
export async function dataHead(site: URL | undefined, base: string) {
  const { reuse, printed, publisher } = await getEdition();
  const address = (path: string) => new URL(path, site).href;
  return {
    version: 1,
    index: address(filePath('/data/index.json', base)),
    about: { ja: address(pagePath('/about/#data', 'ja', base)), en: address(pagePath('/about/#data', 'en', base)) },
    licence: reuse,
    basedOn: {
      ja: { title: printed.ja.title, publisher: publisher.ja.name },
      en: { title: printed.en.title, publisher: publisher.en.name },
      published: printed.date,
    },
  };
}
