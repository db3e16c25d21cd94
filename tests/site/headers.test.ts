import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const { root, nested } = inject('builds');
const read = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8');
const bytes = (text: string) => Buffer.byteLength(text);

describe.each([root, nested])('what servers are told of the site at $base', ({ dir }) => {
  const rules = read(dir, '_headers').trim().split('\n\n');

  it('fits into the limits of Cloudflare Pages: 100 rules, 2,000 letters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(
      rules
        .join('\n')
        .split('\n')
        .filter((line) => line.length > 2_000),
    ).toEqual([]);
  });

  it('leaves half of the 4 kB free that nginx takes from the server behind it', () => {
    const largest = Math.max(...rules.map(bytes));
    expect(largest).toBeLessThan(2_048);
    const sent = [...read(dir, '.htaccess').matchAll(/Header (?:always )?set (\S+ .*)/g)].map(
      ([, header = '']) => header,
    );
    expect(sent.length).toBeGreaterThan(4);
    expect(bytes(sent.join('\n'))).toBeLessThan(2_048);
  });

  it('says to Apache that all texts are UTF-8, and has them compressed', () => {
    const told = read(dir, '.htaccess');
    expect(told).toMatch(/^AddDefaultCharset UTF-8$/m);
    for (const kind of ['css', 'js', 'json', 'svg', 'txt', 'webmanifest', 'xml'])
      expect(told).toMatch(new RegExp(`^AddCharset UTF-8 .*\\.${kind}\\b`, 'm'));
    for (const type of ['text/html', 'text/css', 'text/javascript', 'application/json', 'image/svg+xml'])
      expect(told).toMatch(new RegExp(`^ *AddOutputFilterByType DEFLATE .*${type.replace('+', '\\+')}`, 'm'));
  });

  it('keeps GitHub Pages from leaving out folders that begin with a line, and asks no phone for hidden files', () => {
    expect(read(dir, '.nojekyll')).toBe('');
    expect(read(dir, 'offline.json')).not.toMatch(/"\.[^"]*":"sha256/);
  });

  it('lets every page keep its styles under its own policy, by hash', () => {
    for (const page of ['index.html', 'handbook/dx/index.html', 'tools/prompt-builder/index.html']) {
      const [, own = ''] = /http-equiv="content-security-policy" content="([^"]+)"/.exec(read(dir, page)) ?? [];
      expect(own, page).toMatch(/; style-src 'self'(?: 'sha256-[\w+/=]+')+;/);
      expect(own, page).not.toContain('unsafe-inline');
    }
  });
});
