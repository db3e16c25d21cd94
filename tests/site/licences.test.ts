import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

/** Licences that ask for no more than to be named, which `licences.txt` does. */
const FREE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'NAIST-2003'];

it('all that readers are sent may be sent, and is named', () => {
  const text = readFileSync(join(inject('builds').root.dir, 'licences.txt'), 'utf8');
  const shipped = text.split(`\n${'-'.repeat(72)}\n`).map((each) => {
    const [, name = '', version = '', licence = ''] = /^(\S+) (\S+) \((.*)\)/.exec(each.trim()) ?? [];
    return { name, version, licence };
  });
  expect(shipped.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['@astrojs/starlight', 'pagefind', 'preact', 'mecab-ipadic']) as string[],
  );
  for (const { name, licence } of shipped) expect(FREE, `the licence of ${name}`).toContain(licence);
  expect(text).toContain('Copyright (c) 2015-present Jason Miller');
});
