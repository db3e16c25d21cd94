import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { parse as parseYaml } from 'yaml';
import { learn, unread, type Lesson } from '../lib/furigana/learn.ts';
import { passagesOf, type NodeView } from '../lib/furigana/passages.ts';
import { read, type Analyse, type Corrections } from '../lib/furigana/read.ts';
import { hasKanji } from '../lib/furigana/words.ts';

type Node = DefaultTreeAdapterTypes.Node;

const parsed: NodeView<Node> = {
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  text: (node) => (node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : undefined),
  tag: (node) => ('tagName' in node ? node.tagName : ''),
  attribute: (node, name) => ('attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined),
};

function mainOf(node: Node): Node | undefined {
  if (parsed.tag(node) === 'main') return node;
  for (const child of parsed.children(node)) {
    const main = mainOf(child);
    if (main) return main;
  }
  return undefined;
}

/** The passages of a built page's main text that hold kanji. */
export function passagesOfPage(html: string): string[] {
  const main = mainOf(parse(html));
  return main
    ? passagesOf(main, parsed)
        .map(({ text }) => text)
        .filter(hasKanji)
    : [];
}

/** The analyser with its dictionary (IPADIC), which comes with the package. */
export async function analyser(): Promise<Analyse> {
  const dictionary = fileURLToPath(new URL('../dict/', import.meta.resolve('@patdx/kuromoji')));
  const tokenizer = await new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: dictionary }) }).build();
  return (text) => tokenizer.tokenize(text).map((token) => ({ text: token.surface_form, reading: token.reading }));
}

/** What editors say about readings: readings.yaml, and the glossary's own. */
export function correctionsOf(root: URL): Corrections {
  const data = (name: string) => parseYaml(readFileSync(new URL(`src/data/${name}.yaml`, root), 'utf8')) as unknown;
  const terms = Object.values(data('glossary') as Record<string, { ja: { term: string; reading: string } }>);
  return new Map([
    ...terms.filter(({ ja }) => hasKanji(ja.term)).map(({ ja }) => [ja.term, ja.reading] as const),
    ...Object.entries(data('readings') as Record<string, string>),
  ]);
}

/** The Japanese pages of a build by their paths. */
export const japanesePages = (dir: string): { path: string; html: string }[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !/^(en|embed)\//.test(file))
    .sort()
    .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(join(dir, file), 'utf8') }));

/** Writes the words of all Japanese pages with their readings, for readers who ask for them. */
export function furigana(): AstroIntegration {
  let root: URL;
  return {
    name: 'furigana',
    hooks: {
      'astro:config:done'({ config }) {
        root = config.root;
      },
      async 'astro:build:done'({ dir, logger }) {
        const analyse = await analyser();
        const corrections = correctionsOf(root);
        const texts = new Set(japanesePages(fileURLToPath(dir)).flatMap(({ html }) => passagesOfPage(html)));
        const lessons: Lesson[] = [...texts].map((text) => read(text, analyse, corrections));
        const words = learn(lessons);
        const file = join(fileURLToPath(dir), 'furigana', 'words.json');
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(words));
        logger.info(`${Object.keys(words).length} words with readings`);
        const open = [...new Set(lessons.flatMap(({ text, words: known }) => unread(text, known)))];
        if (open.length > 0)
          logger.warn(`No reading is known for ${open.join('、')}. Add them to src/data/readings.yaml.`);
      },
    },
  };
}
