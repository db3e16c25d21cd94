import { ORGANISATION_GROUPS } from '../../data/schemas/organisation.ts';
import { REFERENCE_GROUPS } from '../../data/schemas/reference.ts';
import { exactDate } from '../../data/schemas/common.ts';
import type { Problem } from '../problem.ts';
import type { Known } from './links.ts';
import { lineOf } from './mdx.ts';
import { attributesOf, isTag, type Page, type Tag } from './page.ts';
import type { Words } from './yaml.ts';

/** What tags carry; all others carry nothing. Those with ? may be left out. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  Card: ['title', 'hint?'],
  Changed: ['asOf', 'title'],
  OrganisationList: ['group'],
  ReferenceList: ['group'],
  Side: ['label'],
  Term: ['id'],
};

/** What chapters are written with besides figures; stands in src/components/handbook/index.ts. */
export const CHAPTER_TAGS = ['BeforeAfter', 'Changed', 'Parts', 'Point', 'Side', 'Sides', 'Term'];

/** What the other pages are made of; stands in src/components/handbook/pages.ts. */
export const PAGE_TAGS = [
  'AccessibilityRun',
  'Book',
  'Card',
  'Cards',
  'ChapterList',
  'DataFiles',
  'EditionNote',
  'GlossaryIndex',
  'Offices',
  'Offline',
  'OrganisationList',
  'ReferenceList',
  'SearchPage',
  'Software',
  'SubsidyList',
  'WorksheetList',
];

const HANDBOOK: Readonly<Record<string, readonly string[]>> = {
  '~/components/handbook': CHAPTER_TAGS,
  '~/components/handbook/pages.ts': PAGE_TAGS,
};

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  OrganisationList: ORGANISATION_GROUPS,
  ReferenceList: REFERENCE_GROUPS,
};

/** Elements of HTML that a text can need. */
const HTML = new Set(
  'a abbr b blockquote br code dd del details div dl dt em hr i ins kbd li mark ol p rp rt ruby s small span strong sub summary sup table tbody td th thead tr ul wbr'.split(
    ' ',
  ),
);

/** Why nobody knows a tag, and where it comes from. */
function explainUnknown(name: string, known: Known): Words {
  const says = `<${name}> is not known on this page`;
  const homes: Readonly<Record<string, readonly string[]>> = { ...HANDBOOK, '~/figures': known.figures };
  const meant = Object.values(homes)
    .flat()
    .find((each) => each.toLowerCase() === name.toLowerCase());
  if (meant === undefined)
    return {
      says,
      remedy: `Check the spelling. There are ${CHAPTER_TAGS.join(', ')}, and the figures of figures.yaml`,
    };
  if (meant !== name) return { says, remedy: `It is spelt ${meant}` };
  const home = Object.keys(homes).find((each) => homes[each]?.includes(name)) ?? '';
  return { says, remedy: `Name it in a line below the head: import { ${name} } from '${home}';` };
}

/** What is wrong with the attributes of a tag. */
function checkAttributes(name: string, tag: Tag, today: string): Words[] {
  const expected = ATTRIBUTES[name] ?? [];
  const given = attributesOf(tag);
  const names = expected.map((each) => each.replace('?', ''));
  const example = `Write it as <${[name, ...names.map((each) => `${each}="…"`)].join(' ')}>`;
  const written = tag.attributes.map((each) => (each.type === 'mdxJsxAttribute' ? each.name : '…'));
  const problems: Words[] = [
    ...written
      .filter((each) => !names.includes(each))
      .map((each) => ({ says: `<${name}> takes no ${each}`, remedy: example })),
    ...expected
      .filter((each) => !each.endsWith('?') && (given[each] ?? '').trim() === '')
      .map((each) => ({ says: `<${name}> says no ${each}`, remedy: example })),
  ];
  const { group, asOf } = given;
  const groups = GROUPS[name];
  if (groups && group !== undefined && !groups.includes(group))
    problems.push({ says: `there is no group ${group}`, remedy: `Use one of: ${groups.join(', ')}` });
  if (asOf !== undefined && asOf !== '') {
    const misfit = exactDate.safeParse(asOf).error?.issues[0]?.message.split('. ');
    if (misfit) problems.push({ says: `asOf ${misfit[0] ?? ''}`, remedy: misfit[1] ?? '' });
    else if (asOf > today)
      problems.push({ says: `asOf (${asOf}) lies in the future`, remedy: 'Write a day that has come' });
  }
  return problems;
}

const IMPORT = /import\s+(?:\{([^}]*)\}|(\w+))\s+from\s+['"]([^'"]*)['"]/g;

/** Where tags come from. */
const HOME = /^~\/(?:components\/handbook(?:\/pages\.ts)?|figures|components\/islands\/[\w/]+\.astro)$/;

/** What an import line brings onto a page, and from where. */
const imported = (program: string): { names: string[]; home: string }[] =>
  [...program.matchAll(IMPORT)].map(([, list, one, home = '']) => ({
    names: (list ?? one ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    home,
  }));

/** Import lines that bring what is not there. */
function checkImport(program: string): Words[] {
  return imported(program).flatMap(({ names, home }): Words[] => {
    if (!HOME.test(home))
      return [
        {
          says: `there is nothing at ${home}`,
          remedy: "Tags come from '~/components/handbook', figures from '~/figures'",
        },
      ];
    const there = HANDBOOK[home];
    return names
      .filter((name) => there?.includes(name) === false)
      .map((name) => ({ says: `${home} has no ${name}`, remedy: `Use ${there?.join(', ')}` }));
  });
}

/** Tags of a page: each is known, carries what it must, and nothing else. `today` is the last day that can be a past one. */
export function checkTags(page: Page, known: Known, today: string): Problem[] {
  const names = new Set(
    page.nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? imported(node.value).flatMap((each) => each.names) : [])),
  );
  const unknown = new Set<string>();
  return page.nodes.flatMap((node): Problem[] => {
    const where = { file: page.file, place: '', line: lineOf(node) + page.offset };
    if (node.type === 'image' || node.type === 'imageReference' || (isTag(node) && node.name === 'img'))
      return [
        {
          ...where,
          says: 'pictures are not placed this way here',
          remedy: 'Remove it. A figure is placed as a tag: <FiveReasons />',
        },
      ];
    if (node.type === 'mdxjsEsm') return checkImport(node.value).map((words) => ({ ...where, ...words }));
    if (!isTag(node)) return [];
    const name = node.name ?? '';
    if (HTML.has(name)) return [];
    if (!names.has(name)) {
      if (unknown.has(name)) return [];
      unknown.add(name);
      return [{ ...where, ...explainUnknown(name, known) }];
    }
    const problems = checkAttributes(name, node, today);
    const written = page.body.slice(node.position?.start.offset, node.position?.end.offset);
    // What counts the terms of a chapter knows this form alone.
    if (name === 'Term' && 'id' in attributesOf(node) && !/^<Term\s+id="/.test(written))
      problems.push({ says: 'the id is not written as it must be', remedy: 'Write it as <Term id="cloud">' });
    if (name === 'Term' && node.children.length === 0)
      problems.push({
        says: '<Term> stands around no word',
        remedy: 'Put the word between <Term id="cloud"> and </Term>',
      });
    return problems.map((words) => ({ ...where, ...words }));
  });
}
