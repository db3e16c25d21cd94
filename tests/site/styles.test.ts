import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ident, parse, walk } from 'css-tree';
import { describe, expect, inject, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { dir } = inject('builds').root;

const classesOf = (css: string): Set<string> => {
  const classes = new Set<string>();
  walk(parse(css), { visit: 'ClassSelector', enter: ({ name }) => void classes.add(ident.decode(name)) });
  return classes;
};

/** The styles that a page has: in itself, and by its links. */
function stylesOf(path: string): string {
  const html = readFileSync(join(dir, path, 'index.html'), 'utf8');
  const own = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css);
  const linked = [...html.matchAll(/<link[^>]*href="([^"]+\.css)"/g)].map(([, file = '']) =>
    readFileSync(join(dir, file), 'utf8'),
  );
  return [...own, ...linked].join('\n');
}

/** What comes with a script, once it is asked for. */
const LATER = readFilesOf('embed/v1/*.js') + readFilesOf('_astro/*.js');
function readFilesOf(pattern: string): string {
  return globSync(join(dir, pattern))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** Those of the papers and rules under a tool are not in a frame, which has neither. */
const classesIn = (tool: string, framed: boolean) =>
  globSync(join(root, `widgets/{kit,${tool}}/*.css`))
    .filter((file) => !framed || !/(?:paper|rules)\.css$/.test(file))
    .flatMap((file) => [...classesOf(readFileSync(file, 'utf8'))]);

describe.each(['maturity-quiz', 'subsidy-checker', 'prompt-builder'])('every class that dresses the %s', (tool) => {
  it.each([`/tools/${tool}/`, `/en/tools/${tool}/`, `/embed/v1/${tool}/`])('reaches %s', (path) => {
    const wanted = classesIn(tool, path.startsWith('/embed/'));
    expect(wanted.length).toBeGreaterThan(20);
    const there = classesOf(stylesOf(path));
    expect(wanted.filter((each) => !there.has(each) && !LATER.includes(`.${each}`))).toEqual([]);
  });
});
