import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leanSheets } from './styles.ts';

const lean = (css: string, html: string, script = '') =>
  leanSheets(new Map([['a.css', css]]), [`<!doctype html><html lang="ja"><body>${html}`], [script]).get('a.css');

describe('a rule', () => {
  it.each([
    ['of a class that stands on a page stays', '.used{top:0}', '.used{top:0}'],
    ['of a class that stands nowhere goes', '.none{top:0}', ''],
    ['of a class that a script may set stays', '.opened{top:0}', '.opened{top:0}'],
    ['of a number that a script may set stays', '[dir="2"]{top:0}', '[dir="2"]{top:0}'],
    ['of data that a script may set stays', '[data-some-size="2"]{top:0}', '[data-some-size="2"]{top:0}'],
    ['of a tag or an id that stands nowhere goes', 'kbd{top:0}#none{top:0}#here{top:0}', '#here{top:0}'],
    ['of an attribute with another value goes', '[dir=rtl] p{top:0}[dir=ltr] p{top:0}', '[dir=ltr] p{top:0}'],
    ['keeps the selectors that can match', '.none,.used{top:0}', '.used{top:0}'],
    ['keeps the alternatives that can match', ':is(.none,.used) p{top:0}', ':is(.used) p{top:0}'],
    ['with no alternative left goes', ':where(.none,kbd) p{top:0}p:where(.none){top:0}', ''],
    ['about what is not there stays', 'p:not(.none){top:0}', 'p:not(.none){top:0}'],
    ['with a colon in its class is read as it is meant', '.md\\:used{top:0}', '.md\\:used{top:0}'],
    ['in a media query or a layer is looked at', '@layer a{@media (width>=50em){.none{top:0}}}', ''],
    ['of a class that a script puts together stays', '.sc-ask{top:0}.mq-l1{top:0}', '.sc-ask{top:0}.mq-l1{top:0}'],
    ['of a class that only begins like a word of a script goes', '.opened-none{top:0}', ''],
    ['of a keyframe stays', '@keyframes a{from{top:0}}', '@keyframes a{from{top:0}}'],
  ])('%s', (_, css, expected) => {
    expect(
      lean(
        css,
        '<p class="used md:used" id="here" dir="ltr">',
        'set("opened", "2", `sc-${fit}`, "mq-l" + n); dataset.someSize = x',
      ),
    ).toBe(expected);
  });
});

describe('a custom property', () => {
  it('goes where nothing asks for it, and so do those that it alone asked for', () => {
    expect(lean(':root{--a:var(--b);--b:1;--c:2}p{top:var(--c)}', '<p>')).toBe(':root{--c:2}p{top:var(--c)}');
  });

  it('stays where a page or a script asks for it', () => {
    expect(lean(':root{--a:1;--b:2}', '<p style="top:var(--a)">', 'x="var(--b)"')).toBe(':root{--a:1;--b:2}');
  });

  it('goes from a layer where the site sets it on the root outside of layers', () => {
    const ours = ':root{--a:1}p{top:var(--a)}';
    expect(lean(`${ours}@layer s{:root,::backdrop{--a:2}html[lang=ja]{--a:3}p{--a:4}}`, '<p>')).toBe(
      `${ours}@layer s{p{--a:4}}`,
    );
  });

  it('stays in a layer where the site sets it in a media query alone', () => {
    const css = '@media print{:root{--a:1}}@layer s{:root{--a:2}}p{top:var(--a)}';
    expect(lean(css, '<p>')).toBe(css);
  });
});

it('whatever is on the page keeps every rule that names it', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 11 }), (all, cut) => {
      const onPage = all.slice(0, cut);
      const css = all.map((each) => `.${each}{top:0}`).join('');
      expect(lean(css, `<p class="${onPage.join(' ')}">`)).toBe(onPage.map((each) => `.${each}{top:0}`).join(''));
    }),
  );
});
