import {
  generate,
  ident,
  parse,
  walk,
  type Atrule,
  type CssNode,
  type List,
  type ListItem,
  type Rule,
  type Selector,
  type StyleSheet,
} from 'css-tree';
import { attributeOf, elementsOf, innerText } from './page.ts';

const WORD = /[\w-]+/g;
/** A word that a script goes on with: `mq-l${level}`, "mq-l" + level. One without a hyphen begins too many things to be about a class. */
const BEGINNING = /[\w-]*-[\w-]*(?=\$\{|["'`]\s*\+)/g;
const ASKED = /var\(\s*(--[\w-]+)/g;

/** Tags, `.classes`, `#ids`, `[attributes]` that stand on a page, and as `"words` whatever a script may put there. */
export interface Names {
  whole: ReadonlySet<string>;
  /** Words that scripts put other words behind. */
  beginnings: readonly string[];
}

/** Reads pages and scripts for everything that a rule could be about. */
function namesIn(pages: readonly string[], scripts: readonly string[]): Names {
  const names = new Set<string>();
  const beginnings = new Set<string>();
  const words = (script: string) => {
    for (const [word] of script.matchAll(WORD)) names.add(`"${word}`);
    for (const [word] of script.matchAll(BEGINNING)) beginnings.add(word);
  };
  for (const html of pages)
    for (const element of elementsOf(html)) {
      names.add(element.tagName);
      for (const { name, value } of element.attrs) {
        names.add(`[${name}]`).add(`[${name}=${value}]`);
        if (name === 'class') for (const each of value.split(/\s+/)) names.add(`.${each}`);
        if (name === 'id') names.add(`#${value}`);
      }
      if (element.tagName === 'script' && !/json/.test(attributeOf(element, 'type') ?? '')) words(innerText(element));
    }
  scripts.forEach(words);
  return { whole: names, beginnings: [...beginnings] };
}

/** Whether what the selector names can be on a page; alternatives of `:is()` that cannot are taken out of it. */
function canMatch(selector: Selector, known: Names): boolean {
  const { whole: names, beginnings } = known;
  const has = (mark: string, name: string) =>
    names.has(mark + name) ||
    // Of `:popover-open`, as a class, a script shows the word alone.
    names.has(`"${name.replace(/^\W+/, '')}`) ||
    beginnings.some((each) => name.startsWith(each));
  return selector.children.toArray().every((part) => {
    if (part.type === 'ClassSelector') return has('.', ident.decode(part.name));
    if (part.type === 'IdSelector') return has('#', ident.decode(part.name));
    if (part.type === 'TypeSelector') return part.name === '*' || has('', part.name.toLowerCase());
    if (part.type === 'AttributeSelector') {
      const name = part.name.name.toLowerCase();
      // A script may set `data-text-size` as `dataset.textSize`.
      const property = name.replace(/^data-/, '').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      if (!names.has(`[${name}]`) && !names.has(`"${name}`) && !(name.startsWith('data-') && names.has(`"${property}`)))
        return false;
      if (part.matcher !== '=' || !part.value) return true;
      const value = part.value.type === 'String' ? part.value.value : part.value.name;
      return names.has(`[${name}=${value}]`) || names.has(`"${value}`);
    }
    if (part.type !== 'PseudoClassSelector' || !['is', 'where', 'has'].includes(part.name)) return true;
    const list = part.children?.first;
    if (list?.type !== 'SelectorList') return true;
    list.children = list.children.filter((each) => each.type !== 'Selector' || canMatch(each, known));
    return !list.children.isEmpty;
  });
}

function dropRules(sheet: StyleSheet, names: Names): void {
  walk(sheet, {
    visit: 'Rule',
    enter(node, item, list) {
      if (node.prelude.type !== 'SelectorList' || /keyframes/.test(this.atrule?.name ?? '')) return;
      node.prelude.children = node.prelude.children.filter((each) => each.type !== 'Selector' || canMatch(each, names));
      if (node.prelude.children.isEmpty) list.remove(item);
    },
  });
}

const selectorsOf = (node: CssNode): string[] =>
  node.type === 'Rule' && node.prelude.type === 'SelectorList'
    ? node.prelude.children.toArray().map((each) => generate(each))
    : [];

const ABOUT_ROOT = /^(?::root|html)?(?:\[[^\]]*\])? ?(?:::backdrop)?$/;

/**
 * Drops what Starlight sets on the root within its layers although this site sets it on `:root` outside of them: what
 * stands in no layer wins.
 */
function dropOverruled(sheet: StyleSheet): void {
  const ours = new Set<string>();
  sheet.children.forEach((node) => {
    if (node.type === 'Rule' && selectorsOf(node).includes(':root'))
      node.block.children.forEach((each) => void (each.type === 'Declaration' && ours.add(each.property)));
  });
  const within = (node: CssNode): void => {
    if (node.type === 'Atrule') node.block?.children.forEach(within);
    if (node.type !== 'Rule' || !selectorsOf(node).every((each) => ABOUT_ROOT.test(each))) return;
    node.block.children = node.block.children.filter((each) => each.type !== 'Declaration' || !ours.has(each.property));
  };
  sheet.children.forEach((node) => {
    if (node.type === 'Atrule' && node.name === 'layer') within(node);
  });
}

/** Drops custom properties that nothing asks for; says whether there were some. */
function dropUnasked(sheet: StyleSheet, asked: ReadonlySet<string>): boolean {
  let some = false;
  walk(sheet, {
    visit: 'Declaration',
    enter(node, item, list) {
      if (!node.property.startsWith('--') || asked.has(node.property)) return;
      list.remove(item);
      some = true;
    },
  });
  return some;
}

function dropEmpty(sheet: StyleSheet): void {
  for (const visit of ['Rule', 'Atrule'] as const)
    walk(sheet, {
      visit,
      leave(node: Rule | Atrule, item: ListItem<CssNode>, list: List<CssNode>) {
        if (node.block?.children.isEmpty) list.remove(item);
      },
    });
}

/**
 * The sheets without the rules that no page can need; most of Starlight's are for what this site does not use. Nothing is
 * guessed: a rule goes where it names a class, an id, a tag or an attribute that stands on no page and in no script, a
 * custom property where nothing asks for it.
 *
 * @param sheets   by file name
 * @param pages    HTML of every page that any of the sheets dresses
 * @param scripts  every script that may run on them
 */
export function leanSheets(
  sheets: ReadonlyMap<string, string>,
  pages: readonly string[],
  scripts: readonly string[],
): Map<string, string> {
  const names = namesIn(pages, scripts);
  const parsed = [...sheets].map(([file, css]) => [file, parse(css) as StyleSheet] as const);
  for (const [, sheet] of parsed) {
    dropRules(sheet, names);
    dropOverruled(sheet);
  }
  const outside = [...pages, ...scripts].flatMap((text) => [...text.matchAll(ASKED)].map(([, name = '']) => name));
  for (let again = true; again;) {
    const inside = parsed.flatMap(([, sheet]) => [...generate(sheet).matchAll(ASKED)].map(([, name = '']) => name));
    const asked = new Set([...outside, ...inside]);
    again = parsed.map(([, sheet]) => dropUnasked(sheet, asked)).some(Boolean);
  }
  return new Map(
    parsed.map(([file, sheet]) => {
      dropEmpty(sheet);
      return [file, generate(sheet)];
    }),
  );
}
