import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, parse, walk, type CssNode } from 'css-tree';
import { describe, expect, inject, it } from 'vitest';

const { dir } = inject('builds').root;
const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: dir });

/** Every sheet of the site once, by the file where it was met first. */
const sheets = new Map<string, string>();
for (const file of [...files('_astro/*.css'), ...files('**/*.html')])
  for (const css of file.endsWith('.css')
    ? [read(file)]
    : [...read(file).matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text = '']) => text))
    if (!sheets.has(css)) sheets.set(css, file);

/** Why the oldest browsers would not read this part of a sheet, nor all that stands in it. */
function unread(node: CssNode): string | undefined {
  if (node.type === 'NestingSelector') return 'rules in rules: Chrome 112, Safari 16.5';
  if (node.type === 'FeatureRange') return 'widths compared by < and >: Safari 16.4';
  if (node.type === 'Condition' && node.kind === 'media' && /^not\s*\(/.test(generate(node)))
    return '“not” without a medium: Safari 16.4';
  if (node.type === 'Function' && ['light-dark', 'color-mix', 'oklch', 'oklab'].includes(node.name))
    return `${node.name}(): Chrome 111, Safari 16.2 or later`;
  return undefined;
}

describe('the oldest browsers that the site is written for', () => {
  it('read every style', () => {
    expect(sheets.size).toBeGreaterThan(10);
    const found = new Set<string>();
    for (const [css, file] of sheets)
      walk(parse(css), (node) => {
        const why = unread(node);
        if (why) found.add(`${file}: ${why}: ${generate(node).slice(0, 60)}`);
      });
    expect([...found]).toEqual([]);
  });

  it('run every script', () => {
    const scripts = files('{*,_astro/*,embed/*,embed/v1/*}.js').map((file) => ({ file, text: read(file) }));
    for (const file of files('{,**/}index.html'))
      scripts.push({
        file,
        text: [...read(file).matchAll(/<script(?![^>]*json)[^>]*>([^]*?)<\/script>/g)]
          .map(([, text]) => text)
          .join('\n'),
      });
    expect(scripts.length).toBeGreaterThan(100);
    const found = scripts.flatMap(({ file, text }) =>
      (
        text.match(
          /\(\?<[=!]|\bstatic ?\{|\.to(?:Sorted|Reversed|Spliced)\(|URL\.canParse|\b(?:Object|Map)\.groupBy\(/g,
        ) ?? []
      ).map((what) => `${file}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it.each(['', 'en/', 'handbook/security/', 'tools/maturity-quiz/', 'print/'])(
    'keep menu and meanings closed on /%s until a script opens them, having no popovers',
    (path) => {
      const linked = [...read(`${path}index.html`).matchAll(/href="\/([^"]+\.css)"/g)].map(([, file = '']) =>
        read(file),
      );
      const css = [read(`${path}index.html`), ...linked].join('\n');
      const [, rules = ''] =
        /@supports not selector\(:popover-open\)\{((?:[^{}]*\{(?:[^{}]|\{[^{}]*\})*\})*)\}/.exec(css) ?? [];
      expect(rules).toContain('#starlight__sidebar:not(.\\:popover-open){display:none}');
      if (path.startsWith('handbook/')) expect(rules).toContain('.term [popover]:not(.\\:popover-open){display:none}');
    },
  );
});
