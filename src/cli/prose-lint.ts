import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, LineCounter, type Node } from 'yaml';
import { splitChapter } from '../lib/chapter-text.ts';
import { describeProblem, type Problem } from '../lib/problem.ts';
import { lintProse, plainText } from '../lib/prose.ts';
import type { Locale } from '../locales.ts';

const root = join(import.meta.dirname, '../..');

const files = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));

/** Spellings that people type, addresses and readings are not prose. */
const NOT_PROSE = new Set(['aliases', 'reading', 'url', 'sources', 'link', 'jaName']);

function yamlTexts(text: string, fallback: Locale): { words: string; locale: Locale; line: number }[] {
  const lines = new LineCounter();
  const found: { words: string; locale: Locale; line: number }[] = [];
  const visit = (node: unknown, locale: Locale): void => {
    if (isMap(node))
      for (const { key, value } of node.items) {
        const name = String(key);
        if (!NOT_PROSE.has(name)) visit(value, name === 'ja' || name === 'en' ? name : locale);
      }
    else if (isSeq(node)) node.items.forEach((item) => visit(item, locale));
    else if (isScalar(node) && typeof node.value === 'string')
      found.push({ words: node.value, locale, line: lines.linePos((node as Node).range?.[0] ?? 0).line });
  };
  visit(parseDocument(text, { lineCounter: lines }).contents, fallback);
  return found;
}

const problems: Problem[] = [];
const look = (file: string, words: string, locale: Locale, line: number) => {
  for (const { words: place, says, remedy } of lintProse(words, locale))
    problems.push({ file: relative(root, file), place: `“${place}”`, line, says, remedy });
};

for (const file of files('src/content/docs', '.mdx')) {
  const locale: Locale = file.includes('/docs/en/') ? 'en' : 'ja';
  const { frontmatter, body, bodyOffset } = splitChapter(readFileSync(file, 'utf8'));
  for (const { words, line } of yamlTexts(frontmatter, locale)) look(file, words, locale, line + 1);
  body.split('\n').forEach((line, index) => look(file, plainText(line), locale, index + bodyOffset + 1));
}
for (const file of [...files('src/data', '.yaml'), ...files('src/content/i18n', '.yaml')]) {
  const fallback: Locale = file.endsWith('/en.yaml') ? 'en' : 'ja';
  for (const { words, locale, line } of yamlTexts(readFileSync(file, 'utf8'), fallback))
    look(file, words, locale, line);
}

for (const problem of problems) console.log(describeProblem(problem));
console.log(problems.length === 0 ? 'The prose is clean.' : `${problems.length} remarks on the prose.`);
process.exitCode = problems.length === 0 ? 0 : 1;
