import { describe, expect, it } from 'vitest';
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
        '[a](/) [b](/about/#part) [c](/subsidies/#jizokuka) [d](/resources/#yorozu) [e](/worksheets/sheet/) [f](https://example.jp/) [g](tel:0757083701) [h](mailto:info@example.jp)',
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
