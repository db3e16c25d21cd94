import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, expect, it } from 'vitest';
import { CHAPTERS } from '../../src/sidebar.ts';
import { closeBrowser, visit } from '../support/open.ts';

afterAll(closeBrowser);

/** What Firefox makes its reading view with. */
const READER = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/** Passages of a chapter as they are drawn, and the text of its reading view, both without spaces. */
const IN_BOTH = `(() => {
  const bare = (text) => text.replaceAll(/\\s+/g, '');
  const passages = [...document.querySelectorAll(':is(.chapter-text, .chapter-end) :is(h2, h3, h4, p, li, td, figcaption)')]
    .filter((each) => !each.querySelector('p, li') && !each.closest('[popover], [aria-hidden=true]'))
    .map((each) => {
      const copy = each.cloneNode(true);
      for (const unseen of copy.querySelectorAll('sup, [popover], .term-word, .on-paper')) unseen.remove();
      return bare(copy.textContent);
    });
  ${READER}
  const view = new Readability(document.cloneNode(true)).parse();
  return { passages: passages.filter((each) => each !== ''), title: bare(view.title), view: bare(view.textContent) };
})()`;

it.each(
  [390, 1280].flatMap((width) =>
    ['', '/en'].flatMap((prefix) => CHAPTERS.map((id) => [`${prefix}/handbook/${id}/`, width] as const)),
  ),
)(
  'in the reading view of a browser %s at %i px keeps every passage with every term, and says no term’s meaning in between',
  async (path, width) => {
    await visit(path, { width }, async (page) => {
      const { passages, title, view } = (await page.evaluate(IN_BOTH)) as Record<'passages', string[]> &
        Record<'title' | 'view', string>;
      expect(passages.length).toBeGreaterThan(40);
      expect(title.length).toBeGreaterThan(4);
      expect(passages.filter((each) => !view.includes(each))).toEqual([]);
    });
  },
);

it.each(['/resources/', '/subsidies/', '/en/resources/', '/en/subsidies/'])(
  'in the reading view of a browser %s keeps every office, paper and scheme',
  async (path) => {
    await visit(path, { width: 390 }, async (page) => {
      const lost = (await page.evaluate(`(() => {
        const names = [...document.querySelectorAll('main .entry :is(h2, h3)')].map(({ textContent }) => textContent.trim());
        ${READER}
        const { textContent } = new Readability(document.cloneNode(true)).parse();
        return names.length === 0 ? ['no name at all'] : names.filter((name) => !textContent.includes(name));
      })()`)) as string[];
      expect(lost).toEqual([]);
    });
  },
);
