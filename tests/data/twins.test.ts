import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { differences, unequalFacts } from '../../src/lib/twins.ts';

const docs = join(import.meta.dirname, '../../src/content/docs');
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.mdx') && !name.startsWith('en/'));

describe.each(pages)('%s in both languages', (page) => {
  const read = (name: string) => (existsSync(join(docs, name)) ? readFileSync(join(docs, name), 'utf8') : '');

  it('has the same headings, tables, lists, figures, terms and links', () => {
    expect(differences(read(page), read(`en/${page}`))).toEqual([]);
  });

  it('states the same amounts, dates, shares, addresses and numbers', () => {
    expect(unequalFacts(read(page), read(`en/${page}`))).toEqual({ ja: [], en: [] });
  });
});

type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree };

/** All texts of one language below a node, with those that both languages share left out. */
function texts(node: Tree, key: string): string {
  if (node === null || typeof node !== 'object') return typeof node === 'string' ? node : '';
  if (Array.isArray(node)) return node.map((each) => texts(each, key)).join('\n');
  return Object.entries(node)
    .filter(([name]) => name !== key && name !== 'aliases' && name !== 'sources')
    .map(([, value]) => texts(value, key))
    .join('\n');
}

describe.each(['glossary', 'organisations', 'references', 'subsidies', 'edition', 'figures'])('%s.yaml', (name) => {
  const entries = parse(readFileSync(join(import.meta.dirname, `../../src/data/${name}.yaml`), 'utf8')) as {
    [id: string]: Tree;
  };

  it('states the same amounts, dates, shares, addresses and numbers in both languages, entry by entry', () => {
    const unequal = Object.entries(entries).flatMap(([id, entry]) => {
      const { ja, en } = unequalFacts(texts(entry, 'en'), texts(entry, 'ja'));
      return ja.length + en.length === 0
        ? []
        : [`${id}: only in Japanese ${ja.join(', ') || '–'}; only in English ${en.join(', ') || '–'}`];
    });
    expect(unequal).toEqual([]);
  });
});
