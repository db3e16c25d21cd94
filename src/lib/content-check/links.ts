import { isSoundUrl } from '../../data/schemas/common.ts';
import type { Problem } from '../problem.ts';
import type { Page } from './page.ts';

/** What pages may name. */
export interface Known {
  terms: readonly string[];
  organisations: readonly string[];
  figures: readonly string[];
  worksheets: readonly string[];
  /** The ids that a tag brings onto its page from the data, by tag. */
  listed: Readonly<Record<string, readonly string[]>>;
}

/** The ids to which a link may lead, by address. */
export type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** Ids that tags bring onto their page of themselves, and that links may name. */
const BROUGHT: Readonly<Record<string, readonly string[]>> = {
  EmbedSnippets: ['maturity-quiz', 'prompt-builder', 'subsidy-checker'],
  GlossaryIndex: ['kana', 'a-z'],
  MaturityQuiz: ['paper'],
  PromptBuilder: ['form', 'templates'],
  SubsidyChecker: ['rules'],
};

/** Ids that stand on the page of every term. */
const OF_A_TERM = ['example', 'also', 'related', 'chapters'];

/** All pages of one language with the ids that stand on them. */
export const anchorsOf = (pages: readonly Page[], known: Known): Anchors =>
  new Map([
    ...pages.map(
      ({ address, ids, tags }) =>
        [
          address,
          new Set([...ids, ...tags.flatMap((tag) => [...(BROUGHT[tag] ?? []), ...(known.listed[tag] ?? [])])]),
        ] as const,
    ),
    ...known.terms.map((id) => [`/glossary/${id}/`, new Set(OF_A_TERM)] as const),
    ...known.worksheets.map((id) => [`/worksheets/${id}/`, new Set<string>()] as const),
  ]);

type Where = Pick<Problem, 'file' | 'place' | 'line'>;

/** What is wrong with a link to a page of this site, if anything. */
export function checkLink(path: string, where: Where, anchors: Anchors): Problem[] {
  const [target = '', anchor] = path.split('#');
  if (target.startsWith('/en/'))
    return [{ ...where, says: 'the link names the language', remedy: `Leave out /en: ${path.slice(3)}` }];
  const ids = anchors.get(target);
  if (!ids) return [{ ...where, says: `there is no page ${target}`, remedy: 'Pages end with a slash: /handbook/dx/' }];
  if (anchor !== undefined && !ids.has(anchor))
    return [
      { ...where, says: `${target} has no heading [#${anchor}]`, remedy: 'Use the id behind a heading of that page' },
    ];
  return [];
}

/** A link in a data file serves both languages. */
export function checkLinkInBoth(
  path: string,
  where: Where,
  anchors: Readonly<Record<'ja' | 'en', Anchors>>,
): Problem[] {
  const problems = checkLink(path, where, anchors.ja);
  if (problems.length > 0) return problems;
  return checkLink(path, where, anchors.en).map((problem) => ({ ...problem, says: `in English, ${problem.says}` }));
}

/** What is wrong with an address as it stands on a page, if anything. */
export function checkAddress(url: string, where: Where, page: Page, anchors: Anchors): Problem[] {
  if (url === '' || url === '#')
    return [{ ...where, says: 'the link leads nowhere', remedy: 'Write where it leads: [words](/handbook/dx/)' }];
  if (url.startsWith('#'))
    return anchors.get(page.address)?.has(url.slice(1))
      ? []
      : [
          {
            ...where,
            says: `this page has no heading [${url}]`,
            remedy: 'Use the id behind a heading of this page, or name the other page: /handbook/dx/#value',
          },
        ];
  if (/^\/(?!\/)/.test(url)) return checkLink(url, where, anchors);
  if (/^(?:mailto|tel):\S+$/.test(url)) return [];
  if (/^https?:/.test(url))
    return isSoundUrl(url)
      ? []
      : [
          {
            ...where,
            says: `${url} has a slip in it`,
            remedy: 'Copy it anew from the browser, and leave a space behind it',
          },
        ];
  if (url.startsWith('www.'))
    return [{ ...where, says: `${url} is not a whole address`, remedy: `Begin it with https://` }];
  return [
    {
      ...where,
      says: `${url} is not an address`,
      remedy: 'Write pages of this site from the root, /handbook/dx/#value, and others in full, https://…',
    },
  ];
}
