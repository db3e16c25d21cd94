/** What the pages for frames hold for each tool: its script, its styles, its data, and what comes later as scripts of their own. */
import { createHash } from 'node:crypto';
import { getEntry } from 'astro:content';
import quizScript, { later as quizLater } from './quiz.ts?classic';
import promptScript, { later as promptLater } from './prompts.ts?classic';
import subsidyScript, { later as subsidyLater } from './subsidies.ts?classic';
import kitStyle from '#widgets/kit/tool.css?inline';
import quizStyle from '#widgets/maturity-quiz/style.css?inline';
import quizSheet from '#widgets/maturity-quiz/sheet.css?inline';
import promptStyle from '#widgets/prompt-builder/style.css?inline';
import subsidyStyle from '#widgets/subsidy-checker/style.css?inline';
import subsidySheet from '#widgets/subsidy-checker/sheet.css?inline';
import frameStyle from '#widgets/embed/tool.css?inline';
import { formatDate } from '../../../lib/dates.ts';
import { LOCALES, type Locale } from '../../../locales.ts';
import type { PromptData } from '#widgets/prompt-builder/data.ts';
import { quizData } from '../quiz-data.ts';
import { promptData } from '../prompt-data.ts';
import { subsidyData, subsidyFacts } from '../subsidy-data.ts';
import { TOOLS, type Tool } from './tools.ts';
import { promptTexts } from './prompt-texts.ts';
import { JAPANESE } from '../../../lib/japanese.ts';
import { escapeMarkup } from '../../../lib/markup.ts';

/** A script that is fetched when it is asked for; its name changes with what it holds. */
export interface Part {
  name: string;
  code: string;
}

export interface Frame {
  script: string;
  style: string;
  data: object;
  /** What the tool asks for by `import()`, and the style that comes with it. */
  later?: Part | undefined;
  laterStyle?: string | undefined;
  /** What it fetches: the other language, or words that are needed once somebody has answered. */
  texts?: Part | undefined;
}

const part = (name: string, code: string): Part => ({
  name: `${name}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}`,
  code,
});

const asTexts = (name: string, texts: unknown) => part(name, `handbook.texts=${JSON.stringify(texts)}`);

/** Paths of this site as addresses: what stands in a frame is far from home. */
const absolute = <T extends object>(data: T, base: string, site: URL): T =>
  JSON.parse(
    JSON.stringify(data, (_, value: unknown) =>
      typeof value === 'string' && value.startsWith(base) && /^\/(?!\/)[\w/-]*\/(?:#[\w-]+)?$/.test(value)
        ? new URL(value, site).href
        : value,
    ),
  ) as T;

/** The interface's words, which a page has as `t`. */
async function interfaceWords(locale: Locale): Promise<(key: string) => string> {
  const words = (await getEntry('i18n', locale))?.data as Record<string, string> | undefined;
  return (key) => {
    const word = words?.[key];
    if (word === undefined) throw new Error(`src/content/i18n/${locale}.yaml has no ${key}.`);
    return word;
  };
}

const style = (...sheets: string[]) => [kitStyle, ...sheets, frameStyle].join('');

const other = (locale: Locale) => LOCALES.find((each) => each !== locale) ?? locale;

async function quizFrame(locale: Locale, base: string, site: URL): Promise<Frame> {
  const data = absolute(await quizData(locale, base), base, site);
  // What is said and looked like after the questions comes with the parts that say it.
  const { compare, sheet, ...words } = data.words;
  const more = {
    words: { compare, sheet },
    items: data.items.map(({ action, own, help }) => ({ action, own, help })),
    steps: data.steps.map(({ questions }) => ({ questions })),
  };
  const merge = `((d,m)=>{Object.assign(d.words,m.words);for(const k of["items","steps"])m[k].map((e,n)=>Object.assign(d[k][n],e))})(handbook.data,${JSON.stringify(more)})`;
  const look = `document.head.append(Object.assign(document.createElement("style"),{textContent:${JSON.stringify(quizSheet)}}))`;
  return {
    script: quizScript,
    style: style(quizStyle),
    data: {
      ...data,
      promptBuilder: '',
      words,
      items: data.items.map((item) => ({ ...item, action: undefined, own: undefined, help: undefined })),
      steps: data.steps.map(({ name, href }) => ({ name, href })),
    },
    later: part(`maturity-quiz-${locale}`, [merge, look, quizLater].join(';')),
    laterStyle: quizSheet,
    texts: asTexts(
      `maturity-quiz-texts-${other(locale)}`,
      JSON.stringify(absolute(await quizData(other(locale), base), base, site)),
    ),
  };
}

/** The words of the builder that are said before a job has been chosen, or while its form is on the way. */
const BEFORE_FORM: readonly (keyof PromptData['words'])[] = [
  ...(['start', 'startHint', 'own', 'ownTitle', 'jobs', 'blank', 'back', 'private', 'undo'] as const),
  ...(['opened', 'fromMemo', 'translated', 'ownWords', 'notLoaded'] as const),
  ...(['spoiled', 'notKept', 'notFetched', 'retry'] as const),
];

async function promptFrame(locale: Locale, base: string, site: URL): Promise<Frame> {
  const data = absolute(await promptData(locale, base), base, site);
  const isBefore = ([key]: [string, unknown]) => BEFORE_FORM.some((each) => each === key);
  const words = Object.entries(data.words);
  const rest = Object.fromEntries(words.filter((each) => !isBefore(each)));
  return {
    script: promptScript,
    style: style(promptStyle),
    data: { ...data, words: Object.fromEntries(words.filter(isBefore)) },
    later: part(
      `prompt-builder-${locale}`,
      `Object.assign(handbook.data.words,${JSON.stringify(rest)});${promptLater}`,
    ),
    texts: asTexts(`prompt-builder-texts-${other(locale)}`, await promptTexts(other(locale))),
  };
}

async function subsidyFrame(locale: Locale, base: string, site: URL): Promise<Frame> {
  const data = await subsidyData(locale, base);
  const facts = await subsidyFacts(locale);
  const say: unknown[] = [];
  const given = JSON.parse(
    JSON.stringify(data, function (this: { fact?: unknown; row?: number }, key, value: unknown) {
      if (!('fact' in this) || !LOCALES.some((each) => each === key)) return value;
      if (key === locale && this.row !== undefined) say[this.row] = value;
      return undefined;
    }),
  ) as object;
  const { comma } = data.words;
  const [open, close] = locale === 'ja' ? ['（', '）'] : [' (', ')'];
  const word = await interfaceWords(locale);
  // As SubsidyFact.astro writes them; what is overdue is known when it is read.
  const clauses = Object.fromEntries(
    Object.keys(data.facts).flatMap((id) => {
      const fact = facts[id];
      if (!fact) return [];
      const links = fact.sources
        .map(({ name, url }) => {
          const lang = locale === 'en' && /[ぁ-ん一-龠]/.test(name) ? ' lang="ja"' : '';
          return `<a href="${escapeMarkup(url)}"${lang}>${escapeMarkup(name)}</a>`;
        })
        .join(comma);
      const checked = word('subsidy.checked').replace('{{date}}', formatDate(fact.asOf, locale));
      const grade = word(`grade.${fact.grade}`);
      const said = escapeMarkup(fact.text);
      const text = locale === 'en' ? said.replace(JAPANESE, '<bdi lang="ja">$&</bdi>') : said;
      const html = `${text} <small>${links}${open}${grade}${comma}${checked}${close}</small>`;
      return [[id, [html, fact.reviewBy] as const]];
    }),
  );
  const overdue = ` <small>${word('subsidy.overdue')}</small>`;
  return {
    script: subsidyScript,
    style: style(subsidyStyle, subsidySheet),
    data: absolute({ ...given, sheet: '' }, base, site),
    later: part(
      `subsidy-checker-${locale}`,
      `${subsidyLater};handbook.texts=${JSON.stringify({ say, clauses, overdue })}`,
    ),
  };
}

const FRAMES = { 'maturity-quiz': quizFrame, 'prompt-builder': promptFrame, 'subsidy-checker': subsidyFrame };

/** Everything that a tool's page for frames holds, in one language. */
export const frameOf = (tool: Tool, locale: Locale, site: URL | undefined): Promise<Frame> => {
  if (!site) throw new Error('astro.config.mjs names no site: frames need whole addresses.');
  return FRAMES[tool](locale, import.meta.env.BASE_URL, site);
};

/** All scripts that come later, in both languages. */
export async function partsOf(site: URL | undefined): Promise<Part[]> {
  const frames = await Promise.all(TOOLS.flatMap((tool) => LOCALES.map((locale) => frameOf(tool, locale, site))));
  const all = frames.flatMap(({ later, texts }) => [later, texts].flatMap((each) => each ?? []));
  return [...new Map(all.map((each) => [each.name, each])).values()];
}
