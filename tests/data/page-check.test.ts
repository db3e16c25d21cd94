import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, CHAPTER_TAGS, PAGE_TAGS } from '../../src/lib/content-check/tags.ts';
import { say, sound, withChapter, withText } from '../support/sound-content.ts';

const CHAPTER = 'handbook/why-digital.mdx';

describe('what the parser cannot read is said in words of our own, with its line', () => {
  it.each<[slip: string, text: string, says: string]>([
    [
      'a < before a word',
      '売上<費用の月が続く。',
      'a < begins no tag here. Write ＜ ＞ or 〔 〕, or say it in words, such as 未満.',
    ],
    [
      'a < before a number',
      '<5人の会社',
      'a < begins no tag here. Write ＜ ＞ or 〔 〕, or say it in words, such as 未満.',
    ],
    [
      'a word between < and >',
      '<会社名>です。',
      '<会社名> is read as a tag. Write ＜ ＞ or 〔 〕, or say it in words, such as 未満.',
    ],
    [
      'an address between < and >',
      '<https://example.jp/>を見る。',
      'an address cannot stand between < and >. Write it as a link: [words](https://…).',
    ],
    [
      'a mail address between < and >',
      '<info@example.jp>に送る。',
      'an address cannot stand between < and >. Write it as a link: [words](mailto:…).',
    ],
    [
      'curly quotes',
      '<Term id=“cloud”>クラウド</Term>',
      'the quotes in the tag are not straight ones. Write it as <Term id="cloud">.',
    ],
    [
      'a full-width =',
      '<Term id＝"cloud">クラウド</Term>',
      'the = in the tag is full-width. Write it as <Term id="cloud">.',
    ],
    ['no quotes', '<Term id=cloud>クラウド</Term>', 'there are no quotes in the tag. Write it as <Term id="cloud">.'],
    [
      'a quote that is not closed',
      '<Term id="cloud>クラウド</Term>',
      'a quote in the tag is opened and not closed. Write it as <Term id="cloud">.',
    ],
    [
      'a tag that does not end',
      '<Term id="cloud"クラウド',
      'the tag does not end with >. Write it as <Term id="cloud">.',
    ],
    [
      'quotes within the quotes of a tag',
      '<Side label="この"大事な"こと">',
      'there are quotes within the quotes, or no space between two parts of the tag. Write 「 」 within a text in quotes, and one space between the parts.',
    ],
    [
      'an id in curly brackets',
      '## 次に {#next}',
      '{#next} is read as a program. Write ｛ ｝ or 〔 〕 for brackets that are to be read.',
    ],
    [
      'a ``` that is not closed',
      '```\n文です。',
      'a ``` is opened and not closed. Close it with ``` on a line of its own, or remove it.',
    ],
    [
      'two versions that were not brought together',
      '<<<<<<< HEAD\n文です。\n=======\n>>>>>>> 1',
      'two versions of the file were not brought together. Keep the right lines of both, and remove those with <<<<<<<, ======= and >>>>>>>.',
    ],
    [
      'a remark of HTML',
      '<!-- 後で直す -->',
      'a remark between <!-- and --> cannot stand here. Write it between {/* and */}.',
    ],
    [
      'a term that is not closed',
      'この<Term id="cloud">クラウドを使う。',
      '<Term> is opened and not closed. Put </Term> behind what belongs to it, or write <Term /> where nothing does.',
    ],
    [
      'a box that is not closed',
      '<Point>\n\n- 要点\n',
      '<Point> is opened and not closed. Put </Point> behind what belongs to it, or write <Point /> where nothing does.',
    ],
    [
      'a box in a box that is not closed',
      '<Side label="一">\n\n- 要点\n\n</Sides>',
      '</Sides> stands where </Side> is missing. Write </Side>.',
    ],
    ['a line break of HTML', '一行<br>二行', '<br> has no slash. Write <br />.'],
    [
      'a closing tag alone',
      'クラウド</Term>を使う。',
      '</Term> closes a tag that is not open. Put <Term> in front of what belongs to it, or remove </Term>.',
    ],
    [
      'a curly bracket',
      '組合員数 { 5人',
      'a { is opened and not closed. Write ｛ ｝ or 〔 〕 for brackets that are to be read.',
    ],
    [
      'a word in curly brackets',
      '拝啓、{会社名}様',
      '{会社名} is read as a program. Write ｛ ｝ or 〔 〕 for brackets that are to be read.',
    ],
  ])('%s', (_, text, says) => {
    const line = says.startsWith('</Sides>') ? 26 : 22;
    expect(withText(text)).toEqual([`${CHAPTER} (line ${line}): ${says}`]);
  });

  it('an import line', () => {
    const from = "import { Loop } from '~/figures';\n";
    expect(withChapter(from, "import { Loop from '~/figures';\n")).toEqual([
      `${CHAPTER} (line 14): the import line cannot be read. Write it as import { Term } from '~/components/handbook';.`,
    ]);
    expect(withChapter(`${from}\n`, `${from}本文です。\n\n`)).toEqual([
      `${CHAPTER} (line 15): a text follows an import line directly. Leave an empty line between them.`,
    ]);
  });

  it('several slips of several pages, at once', () => {
    const content = sound();
    const about = content.pages.en[1];
    if (about) about.text += '\n売上<費用\n\n一行<br>二行\n\n{会社名}\n';
    const first = content.chapters.ja[0];
    if (first) first.text += '\n<Point>\n';
    expect(say(content).map((each) => each.slice(0, each.indexOf(')')))).toEqual([
      'handbook/why-digital.mdx (line 22',
      'en/about.mdx (line 10',
      'en/about.mdx (line 12',
      'en/about.mdx (line 14',
    ]);
  });

  it('a remark of MDX may stand anywhere', () => {
    expect(withText('{/* 後で直す */}\n\n文{/* ここ */}です。')).toEqual([]);
  });
});

describe('a heading', () => {
  it.each<[slip: string, text: string, says: string]>([
    [
      'without an id',
      '### 次に',
      '次に (line 22): the heading has no id. End it with an id in brackets, such as [#first-steps].',
    ],
    [
      'whose id is not closed',
      '## 次に [#next\n\n[x]',
      '次に [#next (line 22): the heading has no id. End it with an id in brackets, such as [#first-steps].',
    ],
    [
      'whose id has capitals',
      '## 次に [#Next_step]',
      '[#Next_step] (line 22): this is not an id. Use small letters, digits and hyphens, such as [#first-steps].',
    ],
    [
      'whose id is taken',
      '## 次に [#first]',
      '[#first] (line 22): two headings have this id. Give one of them another id.',
    ],
    [
      'of the first level',
      '# 次に [#next]',
      '次に [#next] (line 22): the heading begins with #. Write ##, ### or ####.',
    ],
    [
      'of the fifth level',
      '##### 次に [#next]',
      '次に [#next] (line 22): the heading begins with #####. Write ##, ### or ####.',
    ],
    [
      'that a line below makes one',
      '次に\n---',
      '次に (line 22): the line of --- or === below it makes this a heading. Leave an empty line between them, or remove that line.',
    ],
  ])('%s', (_, text, says) => {
    expect(withText(text)).toEqual([`${CHAPTER} › ${says}`]);
  });
});

describe('the head of a page', () => {
  it.each<[slip: string, from: string, to: string, says: string]>([
    [
      'that is not closed',
      '---\nimport',
      'import',
      '(line 1): the head of the page is missing or not closed. Put title, description and the other lines of the head between two lines of ---.',
    ],
    [
      'that is not opened',
      '---\ntitle',
      'title',
      '(line 1): the head of the page is missing or not closed. Put title, description and the other lines of the head between two lines of ---.',
    ],
    [
      'that cannot be read',
      'title: 題',
      'title：題',
      '(line 2): this is not valid YAML: the colon behind the name is full-width. Write a half-width colon and a space.',
    ],
    [
      'with a date without quotes',
      "revised: '2026-11-22'",
      'revised: 2026-11-22',
      "› revised (line 5): the date has no quotes. Put the date in quotes: '2026-11-22'.",
    ],
  ])('%s', (_, from, to, says) => {
    expect(withChapter(from, to)).toEqual([`${CHAPTER} ${says}`]);
  });

  it('holds nothing that nobody reads', () => {
    expect(withChapter('gains:', 'gain:')).toEqual([
      `${CHAPTER} › gain (line 7): gain is not known here. Write gains instead, which is missing, or remove the line.`,
    ]);
    expect(withChapter('chapter: 1', 'chapter: 1\nauthor: 誰か')).toEqual([
      `${CHAPTER} › author (line 5): author is not known here. Check the spelling or remove the line.`,
    ]);
  });

  it('says when it was revised, and that was not tomorrow', () => {
    expect(withChapter("revised: '2026-11-22'", "revised: '2027-11-22'")).toEqual([
      `${CHAPTER} › revised (line 5): revised (2027-11-22) lies in the future. Write a day that has come.`,
    ]);
  });

  it('has lists that are lists of texts', () => {
    expect(withChapter('[一つ, 二つ, 三つ]', '\n  - 一つ\n  - 次に: 二つ\n  - 三つ')).toEqual([
      `${CHAPTER} › summary[1] (line 10): summary[1] is not read as one text. Put the whole text in quotes: it begins with [ or {, or has a colon and a space in it.`,
    ]);
    expect(withChapter('[一つ, 二つ, 三つ]', '\n  -一つ\n  - 二つ\n  - 三つ')).toEqual([
      `${CHAPTER} › summary (line 9): there is no space behind a - in this list. Write a half-width space there.`,
    ]);
  });

  it('may have a mark before it and blanks behind its lines', () => {
    expect(withChapter('---\ntitle', '\uFEFF--- \ntitle')).toEqual([]);
    expect(withChapter('---\nimport', '---  \nimport')).toEqual([]);
  });

  it('names what is missing on a page that is no chapter', () => {
    const content = sound();
    const about = content.pages.ja[1];
    if (about) about.text = about.text.replace('description: 説明\n', '');
    expect(say(content)).toEqual(['about.mdx › description: description is missing. Add the line description:.']);
  });
});

describe('a link', () => {
  it.each<[slip: string, text: string, says: string]>([
    [
      'to a page that is not there',
      '[x](/handbook/xd/)',
      'there is no page /handbook/xd/. Pages end with a slash: /handbook/dx/.',
    ],
    [
      'with a title',
      '[x](/handbook/xd/ "題")',
      'there is no page /handbook/xd/. Pages end with a slash: /handbook/dx/.',
    ],
    [
      'as a tag',
      '<a href="/handbook/xd/">x</a>',
      'there is no page /handbook/xd/. Pages end with a slash: /handbook/dx/.',
    ],
    ['by reference', '[r]: /handbook/xd/', 'there is no page /handbook/xd/. Pages end with a slash: /handbook/dx/.'],
    [
      'to a heading of another page that is not there',
      '[x](/about/#whole)',
      '/about/ has no heading [#whole]. Use the id behind a heading of that page.',
    ],
    [
      'to a scheme that is not there',
      '[x](/subsidies/#it-hojo)',
      '/subsidies/ has no heading [#it-hojo]. Use the id behind a heading of that page.',
    ],
    [
      'to a part of a term that is not there',
      '[x](/glossary/cloud/#example) [y](/glossary/cloud/#last)',
      '/glossary/cloud/ has no heading [#last]. Use the id behind a heading of that page.',
    ],
    [
      'to a heading of this page that is not there',
      '[x](#first) [y](#last)',
      'this page has no heading [#last]. Use the id behind a heading of this page, or name the other page: /handbook/dx/#value.',
    ],
    ['that names the language', '[x](/en/handbook/dx/)', 'the link names the language. Leave out /en: /handbook/dx/.'],
    ['that leads nowhere', '[x]()', 'the link leads nowhere. Write where it leads: [words](/handbook/dx/).'],
    [
      'that runs on into the text',
      'https://example.jp/。続き',
      'https://example.jp/。続き has a slip in it. Copy it anew from the browser, and leave a space behind it.',
    ],
    ['without https', '[x](www.example.jp)', 'www.example.jp is not a whole address. Begin it with https://.'],
    [
      'from this page on',
      '[x](../dx/)',
      '../dx/ is not an address. Write pages of this site from the root, /handbook/dx/#value, and others in full, https://….',
    ],
    [
      'with full-width slashes',
      '[x](／about／)',
      '／about／ is not an address. Write pages of this site from the root, /handbook/dx/#value, and others in full, https://….',
    ],
  ])('%s', (_, text, says) => {
    expect(withText(text)).toEqual([`${CHAPTER} (line 22): ${says}`]);
  });

  it('to what is there', () => {
    expect(
      withText(
        '[a](/) [b](/about/#part) [c](/subsidies/#jizokuka) [d](/resources/#yorozu) [e](/worksheets/sheet/) [f](https://example.jp/) [g](tel:0757083701) [h](mailto:info@example.jp) [i](/tools/maturity-quiz/#paper)',
      ),
    ).toEqual([]);
  });

  it('on any page of either language', () => {
    const content = sound();
    const about = content.pages.en[1];
    if (about) about.text += '\n[x](/handbook/dx/#last)\n';
    expect(say(content)).toEqual([
      'en/about.mdx (line 10): /handbook/dx/ has no heading [#last]. Use the id behind a heading of that page.',
    ]);
  });

  it('in a data file must hold in both languages', () => {
    const content = sound();
    const dx = content.chapters.en[6];
    if (dx) dx.text = dx.text.replace('[#first]', '[#begin]').replace('/handbook/dx/#first', '/handbook/dx/');
    expect(say(content)).toContain(
      'questions.yaml › lost › link (line 2): in English, /handbook/dx/ has no heading [#first]. Use the id behind a heading of that page.',
    );
  });
});

describe('signs that would be read', () => {
  const STAR =
    'the ** would be read, since it does not work here. Set it right around the words, without the brackets, stops and spaces at their ends: 「**言葉**」.';
  const LINK =
    'the link would be read, since it is not one. Write it as [words](/handbook/dx/#value), with half-width brackets and no spaces.';
  it.each<[slip: string, text: string, says: string]>([
    ['strong words beside brackets', '**「デジタル」**です。', STAR],
    ['strong words that do not end', '**大事なことです。', STAR],
    [
      'strong words with full-width signs',
      '＊＊大事＊＊です。',
      'the ＊＊ is full-width. Write **words** with half-width signs.',
    ],
    [
      'a tag with full-width signs',
      '＜Term id="cloud"＞クラウド＜/Term＞',
      'the signs of the tag are full-width. Write <Term id="cloud">クラウド</Term> with half-width signs.',
    ],
    ['two waves', '10~20人、30~40人', 'the words between two ~ would be struck through. Write 〜.'],
    ['a link with full-width brackets', '[x]（/about/）', LINK],
    ['a link with full-width brackets around its words', '［x］(/about/)', LINK],
    ['a link with a blank', '[x] (/about/)', LINK],
    ['a link that does not end', '[x](/about/', LINK],
    [
      'a heading without a blank',
      '##次に',
      'there is no space behind the # of the heading. Write a half-width space there.',
    ],
    [
      'a heading with full-width signs',
      '＃＃ 次に',
      'the # of the heading is full-width. Write a half-width # and a space.',
    ],
    [
      'a list without a blank',
      '-項目\n',
      'there is no space behind the - of the list. Write a half-width space there.',
    ],
    [
      'a list without a blank before strong words',
      '-**項目**',
      'there is no space behind the - of the list. Write a half-width space there.',
    ],
    [
      'a numbered list without a blank',
      '1.項目',
      'there is no space behind the number of the list. Write a half-width space there.',
    ],
    ['a list with Japanese marks', '・項目', 'the mark of the list is full-width. Write a half-width - and a space.'],
    [
      'a list with full-width numbers',
      '１．項目',
      'the number of the list is full-width. Write 1. with half-width signs, and a space.',
    ],
    [
      'a list behind a full-width space',
      '　- 項目',
      'the line begins with a full-width space. Use half-width spaces, as many as on the lines beside it.',
    ],
    [
      'strong words with a * too few',
      '*大事**：大切です。',
      'there are not as many * on both sides of the words. Write **words**.',
    ],
    ['the address of a link alone', '【相談先】(/about/)', LINK],
    [
      'a table without a line below its head',
      '| 前 | 後 |\n| 紙 | 表 |',
      'the table has no line below its head. Write one there, with --- for each column: |---|---|.',
    ],
    ['a table with full-width lines', '｜前｜後｜', 'the lines of the table are full-width. Write them as |.'],
  ])('%s', (_, text, says) => {
    expect(withText(text)[0]).toBe(`${CHAPTER} (line 22): ${says}`);
  });

  it('cells that are too many or too few, each row with its line', () => {
    expect(withText('| 前 | 後 |\n| --- | --- |\n| 紙 | 表 |\n| 紙 |\n| 紙 | 表 | 図 |')).toEqual([
      `${CHAPTER} (line 25): the number of cells is 1 here, and 2 in the head. Add or remove a |.`,
      `${CHAPTER} (line 26): the number of cells is 3 here, and 2 in the head. Add or remove a |.`,
    ]);
  });

  it('but not those that are meant', () => {
    expect(withText('1つは**大事**、2*3*4、-5℃、#1、約2~3人、3.5倍。\n-5℃、`**`。\n\n- 項目\n\n1. 項目')).toEqual([]);
  });
});

describe('a tag', () => {
  it.each<[slip: string, text: string, says: string]>([
    [
      'that nobody knows',
      '<FourStage />',
      '<FourStage> is not known on this page. Check the spelling. There are BeforeAfter, Changed, Parts, Point, Side, Sides, Term, and the figures of figures.yaml.',
    ],
    [
      'whose import line is not there',
      '<Point>\n\n- 要点\n\n</Point>',
      "<Point> is not known on this page. Name it in a line below the head: import { Point } from '~/components/handbook';.",
    ],
    ['in small letters', '<term id="cloud">クラウド</term>', '<term> is not known on this page. It is spelt Term.'],
    ['that carries what it does not know', '<Loop size="big" />', '<Loop> takes no size. Write it as <Loop>.'],
    ['without what it needs', '<Term>クラウド</Term>', '<Term> says no id. Write it as <Term id="…">.'],
    [
      'with an id in other quotes',
      "<Term id='vpn'>VPN</Term>です。",
      'the id is not written as it must be. Write it as <Term id="cloud">.',
    ],
    [
      'around no word',
      'これは<Term id="vpn"></Term>です。',
      '<Term> stands around no word. Put the word between <Term id="cloud"> and </Term>.',
    ],
    [
      'for a picture',
      '![図](figure.png)',
      'pictures are not placed this way here. Remove it. A figure is placed as a tag: <FiveReasons />.',
    ],
  ])('%s', (_, text, says) => {
    expect(withText(text)).toContain(`${CHAPTER} (line 22): ${says}`);
  });

  it.each<[slip: string, attributes: string, says: string]>([
    [
      'without a title',
      'asOf="2026-11-22" title=""',
      '<Changed> says no title. Write it as <Changed asOf="…" title="…">.',
    ],
    [
      'with a day that does not exist',
      'asOf="2026-02-30" title="題"',
      'asOf is a day that does not exist. Check the month and the day.',
    ],
    [
      'with a date that is none',
      'asOf="2026/11/22" title="題"',
      'asOf is not a full date. Write it in quotes as "2026-11-22".',
    ],
    [
      'with a day to come',
      'asOf="2026-12-01" title="題"',
      'asOf (2026-12-01) lies in the future. Write a day that has come.',
    ],
  ])('about a change, %s', (_, attributes, says) => {
    const content = sound();
    const first = content.chapters.ja[0];
    if (first)
      first.text =
        first.text.replace('{ Term }', '{ Term, Changed }') + `\n<Changed ${attributes}>\n\n文\n\n</Changed>\n`;
    expect(say(content)).toEqual([`${CHAPTER} (line 22): ${says}`]);
  });

  it('for a list, with a group that is not there', () => {
    const content = sound();
    const resources = content.pages.ja[2];
    if (resources) resources.text = resources.text.replace('group="public"', 'group="pubic"');
    expect(say(content)).toEqual([
      'resources.mdx (line 12): there is no group pubic. Use one of: publisher, cooperative, public, expert, security, local.',
    ]);
  });

  it('whose import line is gone, once however often it stands there', () => {
    expect(withChapter("import { Term } from '~/components/handbook';\n", '')).toEqual([
      `${CHAPTER} (line 17): <Term> is not known on this page. Name it in a line below the head: import { Term } from '~/components/handbook';.`,
    ]);
  });

  it('that an import line does not find', () => {
    expect(withChapter('{ Term }', '{ Term, Pont }')).toEqual([
      `${CHAPTER} (line 13): ~/components/handbook has no Pont. Use BeforeAfter, Changed, Parts, Point, Side, Sides, Term.`,
    ]);
    expect(withChapter("'~/components/handbook'", "'~/components/handbook/pages.ts'")[0]).toContain(
      `${CHAPTER} (line 13): ~/components/handbook/pages.ts has no Term. Use AccessibilityRun, Book, Card,`,
    );
    expect(withChapter("'~/components/handbook'", "'~/component'")).toEqual([
      `${CHAPTER} (line 13): there is nothing at ~/component. Tags come from '~/components/handbook', figures from '~/figures'.`,
    ]);
  });

  it('is known here with what its component asks for', () => {
    const components = new URL('../../src/components/handbook/', import.meta.url);
    const exported = (name: string) =>
      [...readFileSync(new URL(name, components), 'utf8').matchAll(/default as (\w+)/g)].map(([, tag = '']) => tag);
    const asked = (tag: string) => {
      const props =
        /interface Props \{([\s\S]*?)\n\}/.exec(readFileSync(new URL(`${tag}.astro`, components), 'utf8'))?.[1] ?? '';
      return [...props.matchAll(/^ {2}(\w+\??):/gm)].map(([, name = '']) => name).toSorted();
    };
    expect(exported('index.ts')).toEqual(CHAPTER_TAGS);
    expect(exported('pages.ts')).toEqual(PAGE_TAGS);
    for (const tag of [...exported('index.ts'), ...exported('pages.ts')])
      expect([tag, (ATTRIBUTES[tag] ?? []).toSorted()]).toEqual([tag, asked(tag)]);
  });
});

it('a letter that looks right and is not', () => {
  expect(withText('ｸﾗｳﾄﾞを使う')).toEqual([
    `${CHAPTER} (line 22): there is half-width kana in “ｸﾗｳﾄﾞを使う”. Type these words anew.`,
  ]);
});

it('never throws and always ends, however tags and signs are mixed', () => {
  const signs = [
    '<',
    '</',
    '>',
    '{',
    '}',
    '`',
    '```',
    '**',
    '*',
    '~',
    '|',
    '---',
    '#',
    '[',
    '](',
    ')',
    '"',
    '=',
    '\n',
    '\n\n',
    ' ',
  ];
  const words = ['Term', 'Point', 'Side', 'br', 'id', 'import', 'from', 'クラウド', '𠮷', '/about/', '!--'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs, ...words), { maxLength: 40 }), (parts) => {
      expect(Array.isArray(withText(parts.join('')))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
