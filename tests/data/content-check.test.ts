import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/integrations/verify-content.ts';
import { checkContent } from '../../src/lib/content-check.ts';
import { describeProblems } from '../../src/lib/problem.ts';
import { TODAY, say, sound, withChapter, withFile } from '../support/sound-content.ts';

it('finds nothing wrong with sound content', () => {
  expect(say(sound())).toEqual([]);
});

describe('a mistake in a data file is said with file, entry, line, problem and remedy', () => {
  it.each<[mistake: string, file: string, from: string, to: string, says: string]>([
    [
      'a missing translation',
      'glossary.yaml',
      '    line: Computers on the internet that you rent as you need them.\n',
      '',
      'glossary.yaml › cloud › en › line (line 9): line is missing in English. Add the line line:.',
    ],
    [
      'a whole language missing',
      'references.yaml',
      '  en: { title: White paper, publisher: Agency, about: Sums up what happened. }\n',
      '',
      'references.yaml › white-paper › en (line 1): the English text is missing. Add en: with the same fields as the other language.',
    ],
    [
      'a question of the quiz that no code holds',
      'quiz-versions.yaml',
      'long: [tool], short: [tool]',
      'long: [other], short: [tool]',
      'quiz-versions.yaml › v1 › long (line 1): quiz.yaml asks tool, which no code holds. Codes on paper depend on this list: leave it as it is and add a new version with the new list.',
    ],
    [
      'a question that left the short form',
      'quiz.yaml',
      'short: true',
      'short: false',
      'quiz-versions.yaml › v1 › short (line 1): quiz.yaml no longer asks tool. Codes on paper depend on this list: leave it as it is and add a new version with the new list.',
    ],
    [
      'a question of the quiz twice in a code',
      'quiz-versions.yaml',
      'long: [tool]',
      'long: [tool, tool]',
      'quiz-versions.yaml › v1 › long (line 1): tool stands twice. Keep it once.',
    ],
    [
      'a version that is none',
      'quiz-versions.yaml',
      'v1: { long: [tool], short: [tool] }',
      'v1: { long: [tool], short: [tool] }\nnew: { long: [tool], short: [tool] }',
      'quiz-versions.yaml › new (line 2): new is not a version. Name it v1, v2 and so on.',
    ],
    [
      'a helper of the quiz that nobody knows',
      'quiz.yaml',
      'helper: yorozu',
      'helper: yorzu',
      'quiz.yaml › tool › helper (line 8): there is no organisation yorzu. Use the id of an entry of organisations.yaml.',
    ],
    [
      'a step with two questions',
      'quiz-steps.yaml',
      '[何を, いつ, 誰が]',
      '[何を, いつ]',
      'quiz-steps.yaml › step-1 › ja › questions (line 3): questions must be three questions. Add or remove a line that begins with -.',
    ],
    [
      'an unknown related term',
      'glossary.yaml',
      'related: [server]',
      'related: [srever]',
      'glossary.yaml › cloud › related[0] (line 15): there is no term srever. Use the id of an entry of glossary.yaml.',
    ],
    [
      'a term related to itself',
      'glossary.yaml',
      'related: [server]',
      'related: [cloud]',
      'glossary.yaml › cloud › related[0] (line 15): a term cannot be related to itself. Remove the line.',
    ],
    [
      'a duplicate reading',
      'glossary.yaml',
      'reading: さーばー',
      'reading: くらうど',
      'glossary.yaml › server › ja › reading (line 19): the reading くらうど stands under cloud too. Correct one of them.',
    ],
    [
      'an alias that is another term',
      'glossary.yaml',
      'aliases: [file server]',
      'aliases: [cloud]',
      'glossary.yaml › server › en › aliases[0] (line 29): the English name cloud stands under cloud too. Correct one of them.',
    ],
    [
      'a reading in katakana',
      'glossary.yaml',
      'reading: くらうど',
      'reading: クラウド',
      'glossary.yaml › cloud › ja › reading (line 4): reading is not a reading. Use hiragana only (ー is allowed).',
    ],
    [
      'dates out of order',
      'subsidies.yaml',
      "closes: '2026-12-15'",
      "closes: '2026-01-10'",
      'subsidies.yaml › jizokuka › rounds[0] (line 17): closes (2026-01-10) is before opens (2026-11-05). Swap them or correct one.',
    ],
    [
      'a review before the check',
      'subsidies.yaml',
      "reviewBy: '2027-03-31'",
      "reviewBy: '2026-03-31'",
      'subsidies.yaml › jizokuka › facts[0] (line 8): reviewBy (2026-03-31) is before asOf (2026-11-22). Swap them or correct one.',
    ],
    [
      'a review of a call before the check',
      'subsidies.yaml',
      "reviewBy: '2026-12-15'",
      "reviewBy: '2026-11-15'",
      'subsidies.yaml › jizokuka › rounds[0] (line 17): reviewBy (2026-11-15) is before asOf (2026-11-22). Swap them or correct one.',
    ],
    [
      'a check that is still to come',
      'organisations.yaml',
      "asOf: '2026-01'",
      "asOf: '2026-12'",
      'organisations.yaml › chuokai › asOf (line 5): asOf (2026-12) lies in the future. Write a day that has come.',
    ],
    [
      'an hour that no day has',
      'subsidies.yaml',
      "closes: '2026-12-15'",
      "closes: '2026-12-15'\n      time: '25:00'",
      'subsidies.yaml › jizokuka › rounds[0] › time (line 20): time is not an hour of the day. Write it in quotes as "17:00".',
    ],
    ...(
      [
        'https:/yorozu.example/',
        'https://https://yorozu.example/',
        'https://yorozu,example/',
        'https://yorozu.example/,',
        'https://yorozu.example/。',
        'https://yorozu.example/a b',
      ] as const
    ).map((url): [string, string, string, string, string] => [
      `an address such as ${url}`,
      'organisations.yaml',
      'https://yorozu.example/',
      `"${url}"`,
      'organisations.yaml › yorozu › url (line 12): url has a slip in it. Copy it anew from the browser.',
    ]),
    [
      'a day that does not exist',
      'subsidies.yaml',
      "closes: '2026-12-15'",
      "closes: '2026-02-31'",
      'subsidies.yaml › jizokuka › rounds[0] › closes (line 19): closes is a day that does not exist. Check the month and the day.',
    ],
    [
      'a date without quotes',
      'subsidies.yaml',
      "opens: '2026-11-05'",
      'opens: 5.11.2026',
      'subsidies.yaml › jizokuka › rounds[0] › opens (line 18): opens is not a full date. Write it in quotes as "2026-11-22".',
    ],
    [
      'a grade that is not known',
      'subsidies.yaml',
      'grade: agreeing',
      'grade: certain',
      'subsidies.yaml › jizokuka › facts[0] › grade (line 10): grade has a value that is not known. Use one of: official, agreeing, single, unverified.',
    ],
    [
      'a fact without a source',
      'subsidies.yaml',
      'sources: [{ url: https://subsidy.example/, name: Guidelines }]',
      'sources: []',
      'subsidies.yaml › jizokuka › facts[0] › sources (line 13): sources is empty. Name where the fact stands.',
    ],
    [
      'an address that is none',
      'organisations.yaml',
      'url: https://yorozu.example/',
      'url: yorozu.example',
      'organisations.yaml › yorozu › url (line 12): url is not an address. Write it in full, beginning with https://.',
    ],
    [
      'a misspelt key',
      'organisations.yaml',
      'group: public\n',
      'group: public\n  telephon: 1\n',
      'organisations.yaml › yorozu › telephon (line 11): telephon is not known here. Check the spelling or remove the line.',
    ],
    [
      'a misspelt key of a text that is missing then',
      'organisations.yaml',
      'does: 組合を支えます。',
      'dose: 組合を支えます。',
      'organisations.yaml › chuokai › ja › dose (line 7): dose is not known here. Write does instead, which is missing, or remove the line.',
    ],
    [
      'an unknown organisation of the edition',
      'edition.yaml',
      'localOrganisations: [chuokai]',
      'localOrganisations: [chuoka]',
      'edition.yaml › edition › localOrganisations[0] (line 17): there is no chuoka in organisations.yaml. Known ids: chuokai, yorozu.',
    ],
    [
      'an organisation that is not local',
      'edition.yaml',
      'localOrganisations: [chuokai]',
      'localOrganisations: [yorozu]',
      'edition.yaml › edition › localOrganisations[0] (line 17): yorozu is not marked as local in organisations.yaml. Set local: true there or remove yorozu here.',
    ],
    [
      'a telephone number with a slip',
      'edition.yaml',
      'tel: 075-708-3701',
      'tel: 075 708 3701',
      'edition.yaml › edition › offices[0] › tel (line 14): tel is not a telephone number. Write it as "075-708-3701".',
    ],
    [
      'a figure that no chapter shows',
      'figures.yaml',
      'Loop:\n',
      'Ring:\n',
      'figures.yaml › Ring (line 1): no chapter shows this figure. Place <Ring /> in a chapter, or remove the entry.',
    ],
    [
      'the same key twice',
      'glossary.yaml',
      'server:\n',
      'cloud:\n',
      'glossary.yaml (line 16): the same key stands twice. Keep one of them or give the other its own name.',
    ],
  ])('%s', (_, file, from, to, says) => {
    expect(withFile(file, from, to)).toContain(says);
  });

  it('a reading that does not fit its word', () => {
    expect(withFile('readings.yaml', '夜中: よなか', '夜中に: よなか')).toEqual([
      'readings.yaml › 夜中に (line 2): the reading よなか does not fit. Write the whole of the word as it is read, with its kana and digits.',
    ]);
    expect(withFile('readings.yaml', '夜中: よなか', '夜中: ヨナカ')).toEqual([
      'readings.yaml › 夜中 (line 2): the entry must be in hiragana. Write it as it is said.',
    ]);
    expect(withFile('readings.yaml', '夜中: よなか', 'よなか: よなか')).toEqual([
      'readings.yaml › よなか (line 2): there are no kanji in this word. Remove the line.',
    ]);
  });

  it.each<[slip: string, file: string, from: string, to: string, says: string]>([
    [
      'a full-width colon',
      'organisations.yaml',
      '  local: true',
      '  local： true',
      'colon behind the name is full-width',
    ],
    ['a tab', 'organisations.yaml', '  local: true', '\tlocal: true', 'begins with a tab. Use spaces'],
    ['a full-width space', 'organisations.yaml', '  local: true', '　local: true', 'begins with a full-width space'],
    ['no space behind a colon', 'organisations.yaml', '  local: true', '  local:true', 'no space behind the colon'],
    ['a colon in a text', 'glossary.yaml', '    term: ク', '    term: 注意: ク', 'Put the whole text in quotes'],
    ['a letter that YAML keeps', 'glossary.yaml', '    term: ク', '    term: @ク', 'Put the whole text in quotes'],
    ['a lost quote', 'glossary.yaml', '    term: ク', '    term: "ク', 'a quote is opened and not closed'],
    ['a lost single quote', 'glossary.yaml', '    term: ク', "    term: 'ク", 'a quote is opened and not closed'],
    ['a ! before a text', 'glossary.yaml', '    term: ク', '    term: !ク', 'Put the whole text in quotes'],
    ['a colon behind kanji', 'readings.yaml', '一人: ', '一人：', 'colon behind the name is full-width'],
    ['no space behind kanji', 'readings.yaml', '一人: ', '一人:', 'no space behind the colon'],
    [
      'two versions of a line',
      'readings.yaml',
      '一人: ひとり',
      '<<<<<<< HEAD\n一人: ひとり\n=======\n一人: いちにん\n>>>>>>> 1',
      'two versions of the file were not brought together',
    ],
    ['a word for a number', 'quiz.yaml', 'step: 2', 'step: two', 'step must be a number. Write digits alone'],
    ['too large a number', 'quiz.yaml', 'step: 2', 'step: 9', 'step is more than is possible. At most 5'],
    [
      'a text for a group',
      'quiz.yaml',
      'ja: { question: 何, answers: [零, 一, 二, 三], action: します。, own: 自分 }',
      'ja: 何',
      'ja must have fields of its own',
    ],
    ['a list that is none', 'quiz.yaml', '[零, 一, 二, 三]', '零', 'answers must be a list. Write it as [a, b]'],
    ['an amount with commas', 'subsidy-rules.yaml', 'yen: 100', 'yen: 12,000,000', 'Write amounts without commas'],
    ['an amount with one comma', 'subsidy-rules.yaml', 'yen: 100', 'yen: 12,000', 'Write amounts without commas'],
    ['a postcode that is none', 'edition.yaml', '600-8009', "'6008009'", 'postcode is not a postcode'],
    [
      'a full-width space among spaces',
      'glossary.yaml',
      '    line: ネ',
      '    　line: ネ',
      'begins with a full-width space',
    ],
    [
      'a list that does not end',
      'glossary.yaml',
      '[クラウドサービス]',
      '[クラウドサービス',
      '(line 8): this is not valid YAML: a [ or { is opened',
    ],
    ['two commas', 'glossary.yaml', '[クラウドサービス]', '[雲, , 空]', 'two commas stand side by side'],
    [
      'a line that goes on',
      'glossary.yaml',
      'body: 説明です。',
      'body: 説明です。\n    続きです。',
      'a line has no name and colon',
    ],
    [
      'a text behind one in quotes',
      'glossary.yaml',
      '    term: ク',
      '    term: "ク" ラ',
      'stands behind a text in quotes',
    ],
    [
      'a text that begins with a -',
      'glossary.yaml',
      '    term: ク',
      '    term: - ク',
      'the text begins with a - and a space',
    ],
    ['a text behind a |', 'glossary.yaml', '    term: ク', '    term: | ク', 'Begin it on the next line'],
    ['a line too far left', 'organisations.yaml', '  local: true', ' local: true', 'does not begin in the column'],
    [
      'an enumeration comma among names',
      'glossary.yaml',
      '[クラウドサービス]',
      '[雲、空, 海]',
      'the commas of the list are full-width',
    ],
    ['a line too far right', 'organisations.yaml', '  local: true', '   local: true', 'Look at indentation'],
    ['a text that is a comment', 'glossary.yaml', '    term: ク', '    term: #ク', 'term is empty'],
    ['a word for a choice', 'organisations.yaml', '  local: true', '  local: はい', 'local must be true or false'],
    ['a day that does not exist', 'subsidies.yaml', "'2026-11-22'", "'2026-02-30'", 'a day that does not exist'],
    ['a date in slashes', 'subsidies.yaml', "'2026-11-22'", "'2026/11/22'", 'asOf is not a date. Write it in quotes'],
  ])('%s is said once, with its line, and nothing that follows from it', (_, file, from, to, says) => {
    const said = withFile(file, from, to);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^[\w-]+\.yaml.*\(line \d+\): /);
    expect(said[0]).toContain(says);
  });

  it('an alias of YAML that points nowhere is said like any other slip', () => {
    const said = withFile('glossary.yaml', '    term: クラウド\n', '    term: *!\n');
    expect(said.find((each) => each.startsWith('glossary.yaml'))).toContain('this is not valid YAML');
  });

  it('a missing file is named once, not by everything that needed it', () => {
    const content = sound();
    delete content.files['references.yaml'];
    expect(say(content)).toEqual(['references.yaml: the file is missing. Put it back into src/data/.']);
  });
});

describe('a mistake in the words of the interface', () => {
  it.each<[slip: string, from: string, to: string, says: string]>([
    [
      'a word that is gone',
      'reading.open: Word\n',
      '',
      'i18n/en.yaml › reading.open: reading.open is missing. Add the line reading.open:.',
    ],
    [
      'a blank that the other language does not have',
      'chapter.number: Word',
      "chapter.number: '{{nunber}}'",
      'i18n/en.yaml › chapter.number (line 5): what is filled in differs: nothing in Japanese, {{nunber}} in English. Copy the {{…}} letter by letter from the other language.',
    ],
    [
      'a blank without quotes',
      'chapter.number: Word',
      'chapter.number: {{number}} times',
      'i18n/en.yaml (line 5): this is not valid YAML: something stands behind a text in quotes or in brackets. Put the whole text in quotes.',
    ],
  ])('%s', (_, from, to, says) => {
    const content = sound();
    content.words.en = content.words.en.replace(from, to);
    expect(say(content)).toEqual([says]);
  });
});

describe('a mistake in a chapter is said with its line', () => {
  it.each<[mistake: string, from: string, to: string, says: string]>([
    [
      'an unknown term',
      'id="cloud"',
      'id="cluod"',
      'handbook/why-digital.mdx › Term cluod (line 18): there is no such term. Use the id of an entry of glossary.yaml.',
    ],
    [
      'a term marked twice',
      'id="server"',
      'id="cloud"',
      'handbook/why-digital.mdx › Term cloud (line 18): the term is marked twice. Keep the first one, where the word first stands.',
    ],
    [
      'a heading without an id',
      '## 見出し [#first]',
      '## 見出し',
      'handbook/why-digital.mdx › 見出し (line 16): the heading has no id. End it with an id in brackets, such as [#first-steps].',
    ],
    [
      'an unknown organisation',
      'organisation: yorozu',
      'organisation: yorozo',
      'handbook/why-digital.mdx › nextSteps[1] (line 11): there is no organisation yorozo. Use the id of an entry of organisations.yaml.',
    ],
    [
      'a link to a page that is not there',
      "link: '/handbook/dx/#first'",
      "link: '/handbook/xd/'",
      'handbook/why-digital.mdx › nextSteps[0] (line 10): there is no page /handbook/xd/. Pages end with a slash: /handbook/dx/.',
    ],
    [
      'a link to a worksheet that is not there',
      "link: '/handbook/dx/#first'",
      "link: '/worksheets/plan/'",
      'handbook/why-digital.mdx › nextSteps[0] (line 10): there is no page /worksheets/plan/. Pages end with a slash: /handbook/dx/.',
    ],
    [
      'a link to a heading that is not there',
      "link: '/handbook/dx/#first'",
      "link: '/handbook/dx/#last'",
      'handbook/why-digital.mdx › nextSteps[0] (line 10): /handbook/dx/ has no heading [#last]. Use the id behind a heading of that page.',
    ],
    [
      'a wrong chapter number',
      'chapter: 1',
      'chapter: 3',
      'handbook/why-digital.mdx › chapter (line 4): chapter says 3, but why-digital is chapter 1. Write chapter: 1.',
    ],
  ])('%s', (_, from, to, says) => {
    expect(withChapter(from, to)).toContain(says);
  });

  it('a term that no chapter uses', () => {
    const content = sound();
    for (const chapter of content.chapters.ja)
      chapter.text = chapter.text.replace('<Term id="server">サーバー</Term>', 'サーバー');
    expect(say(content)).toEqual([
      'glossary.yaml › server (line 16): no chapter uses this term. Mark it where it first stands: <Term id="server">…</Term>, or remove the entry.',
    ]);
  });

  it('a chapter that is missing', () => {
    const content = sound();
    content.chapters.ja = content.chapters.ja.filter(({ id }) => id !== 'security');
    expect(say(content)).toContain(
      'handbook/security.mdx: the chapter is missing. Put the file back into src/content/docs/handbook/.',
    );
  });
});

it('says all problems at once, file by file and from top to bottom', () => {
  const content = sound();
  content.files['subsidies.yaml'] = (content.files['subsidies.yaml'] ?? '').replace('2026-12-15', '2026-01-10');
  content.files['glossary.yaml'] = (content.files['glossary.yaml'] ?? '')
    .replace('related: [cloud]', 'related: [x]')
    .replace('related: [server]', 'related: [y]');
  const report = describeProblems(checkContent(content, TODAY));
  expect(report).toMatch(
    /^3 things in the content must be mended:\n {2}glossary\.yaml › cloud .*\n {2}glossary\.yaml › server .*\n {2}subsidies\.yaml/,
  );
});

it('never throws, whatever stands in a file', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(sound().files)),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      (file, text) => {
        const content = sound();
        content.files[file] = text;
        expect(Array.isArray(checkContent(content, TODAY))).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

it('never throws, whatever stands in the middle of a file or chapter', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string({ unit: 'binary', maxLength: 20 }), fc.boolean(), (at, text, inChapter) => {
      const content = sound();
      const cut = (whole: string) => whole.slice(0, at % whole.length) + text + whole.slice(at % whole.length);
      const first = content.chapters.ja[0];
      if (inChapter && first) first.text = cut(first.text);
      else content.files['subsidies.yaml'] = cut(content.files['subsidies.yaml'] ?? '');
      expect(Array.isArray(checkContent(content, TODAY))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('finds nothing wrong with the content of this site', () => {
  expect(say(readContent(new URL('../../', import.meta.url)), '9999-12-31')).toEqual([]);
});

describe('a text that YAML reads, and not as it was written', () => {
  const TERM = '    term: クラウド\n';
  it.each<[slip: string, text: string, says: string]>([
    [
      'a # behind a space',
      '売上 #1の店',
      'what stands behind the # is not read. Put the whole text in quotes, or remove it.',
    ],
    [
      'a & at its beginning',
      '&注意 です',
      'the text begins with &, which YAML keeps for itself. Put the whole text in quotes.',
    ],
    [
      'a ! at its beginning',
      '!note です',
      'the text begins with !, which YAML keeps for itself. Put the whole text in quotes.',
    ],
    ['a * at its beginning', '*注意', 'this is not valid YAML: the text begins with *. Put the whole text in quotes.'],
    ['strong words', '大事な**雲**', '** would be read as it stands, since this text is plain. Remove it.'],
    [
      'a link in a sentence',
      'この[雲](/about/)',
      ']( would be read as it stands, since this text is plain. Remove it.',
    ],
    ['a line break', '一行<br>二行', '<br would be read as it stands, since this text is plain. Remove it.'],
    ['a term', '<Term id="x">雲</Term>', '<T would be read as it stands, since this text is plain. Remove it.'],
  ])('%s', (_, text, says) => {
    expect(withFile('glossary.yaml', TERM, `    term: ${text}\n`)).toEqual([
      `glossary.yaml › cloud › ja › term (line 3): ${says}`,
    ]);
  });

  it.each<[slip: string, list: string, says: string]>([
    [
      'an enumeration comma between entries',
      '[クラウド化、クラウドサービス]',
      'aliases[0] (line 8): the commas of the list are full-width. Write a half-width comma and a space between the entries; one that holds a comma stands in quotes.',
    ],
    [
      'a full-width comma between entries',
      '[クラウド化，クラウドサービス, 雲]',
      'aliases[0] (line 8): the commas of the list are full-width. Write a half-width comma and a space between the entries; one that holds a comma stands in quotes.',
    ],
    [
      'full-width brackets',
      '［クラウドサービス］',
      'aliases (line 8): the brackets of the list are full-width. Write it as [a, b] with half-width signs.',
    ],
    [
      'no brackets',
      'クラウドサービス',
      'aliases (line 8): aliases must be a list. Write it as [a, b], or as lines below it that begin with "- ".',
    ],
  ])('a list with %s', (_, list, says) => {
    expect(withFile('glossary.yaml', '[クラウドサービス]', list)).toEqual([`glossary.yaml › cloud › ja › ${says}`]);
  });

  it.each<[slip: string, text: string, says: string]>([
    ['half-width kana', 'ｸﾗｳﾄﾞ', 'half-width kana in “ｸﾗｳﾄﾞ”'],
    ['a mark beside its kana', 'か\u3099', 'a mark that is not joined to its kana in “か\u3099”'],
    ['a space of no width', 'クラ\u200Bウド', 'an invisible letter in “クラ\u200Bウド”'],
    ['a hyphen that hides', 'クラ\u00ADウド', 'an invisible letter in “クラ\u00ADウド”'],
    ['a space that does not break', 'クラ\u00A0ウド', 'a space that is no ordinary one in “クラ\u00A0ウド”'],
  ])('%s', (_, text, says) => {
    expect(withFile('glossary.yaml', TERM, `    term: ${text}\n`)).toEqual([
      `glossary.yaml (line 3): there is ${says}. Type these words anew.`,
    ]);
  });

  it('but not commas in a list that has others, quotes, and what is said twice', () => {
    expect(withFile('glossary.yaml', '[クラウドサービス]', '[雲, "雲、空と海"]')).toEqual([]);
    expect(withFile('glossary.yaml', '[クラウドサービス]', '["雲、空"]')).toEqual([]);
    expect(withFile('glossary.yaml', TERM, '    term: "売上 #1の店"\n')).toEqual([]);
    expect(
      withFile(
        'glossary.yaml',
        'aliases: [file server]\n  related: [cloud]',
        'aliases: [file server]\n  related: &related [cloud]\nthird: { ja: { term: 三, reading: さん, line: 三, body: 三, example: 三, aliases: [三つ] }, en: { term: T, line: t, body: t, example: t, aliases: [three] }, related: *related }',
      ),
    ).toEqual([
      'glossary.yaml › third (line 31): no chapter uses this term. Mark it where it first stands: <Term id="third">…</Term>, or remove the entry.',
    ]);
  });
});

describe('a mistake in the rules of the subsidy checker stops the build', () => {
  it.each<[mistake: string, file: string, from: string, to: string, says: string]>([
    [
      'a weakly known rule that says no',
      'subsidy-rules.yaml',
      "en: { 'yes': 'Yes.', unknown: Ask. }",
      "en: { 'yes': 'Yes.', 'no': 'No.', unknown: Ask. }",
      'subsidy-rules.yaml › jizokuka › tracks › general › when (line 10): general: form could say “no” although law/rumour is only single. Remove its words for no: then it says that one must ask.',
    ],
    [
      'a rule without words for no',
      'subsidy-rules.yaml',
      'fact: law/rumour',
      'fact: law/size',
      'subsidy-rules.yaml › jizokuka › tracks › general › when (line 10): general: form has no words for “no”. Add them in both languages, or soft: true where there are exceptions.',
    ],
    [
      'a rule without a source',
      'subsidy-rules.yaml',
      'fact: law/rumour',
      'fact: law/nothing',
      'subsidy-rules.yaml › jizokuka › tracks › general › when (line 10): general: form: there is no fact law/nothing. Write it as it-hojo/cooperatives or law/sme.',
    ],
    [
      'an answer that nobody can give',
      'subsidy-rules.yaml',
      'is: { form: [company] }',
      'is: { form: [compny] }',
      'subsidy-rules.yaml › jizokuka › tracks › general › when (line 10): general: form: form has no answer compny. Use one of: company, sole.',
    ],
    [
      'an unknown definition',
      'subsidy-rules.yaml',
      'use: small',
      'use: smal',
      'subsidy-rules.yaml › jizokuka › tracks › general › when (line 10): general: there is no definition smal. Use the id of an entry of subsidy-definitions.yaml.',
    ],
    [
      'an unknown round',
      'subsidy-rules.yaml',
      'rounds: [r1]',
      'rounds: [r9]',
      'subsidy-rules.yaml › jizokuka › tracks › general › rounds (line 7): jizokuka has no round r9. Use the id of one of its rounds in subsidies.yaml.',
    ],
    [
      'a need that is no question',
      'subsidy-rules.yaml',
      'needs: [gbiz]',
      'needs: [staff]',
      'subsidy-rules.yaml › jizokuka › tracks › general › needs (line 8): staff is no question of readiness. Use one from subsidy-questions.yaml.',
    ],
    [
      'an office that does not exist',
      'subsidy-rules.yaml',
      'ask: [yorozu]',
      'ask: [yorozoo]',
      'subsidy-rules.yaml › jizokuka › ask[0] (line 2): there is no organisation yorozoo. Use the id of an entry of organisations.yaml.',
    ],
    [
      'a share without a source',
      'subsidy-rules.yaml',
      'facts: [jizokuka/rate]',
      'facts: [jizokuka/share]',
      'subsidy-rules.yaml › jizokuka › tracks › general › money (line 9): there is no fact jizokuka/share. Write it as it-hojo/rate.',
    ],
    [
      'a share that is no fraction',
      'subsidy-rules.yaml',
      'rate: 1/2',
      'rate: 0.5',
      'subsidy-rules.yaml › jizokuka › tracks › general › money › steps[0] › rate (line 9): rate must be string. Put text and dates in quotes; lists take one "- " a line.',
    ],
    [
      'an amount for an answer that nobody can give',
      'subsidy-rules.yaml',
      'ceilings: [{ yen: 100 }]',
      'ceilings: [{ yen: 100 }], only: { form: [compny] }',
      'subsidy-rules.yaml › jizokuka › tracks › general › money (line 9): only: form has no answer compny. Use one of: company, sole.',
    ],
    [
      'an amount for a question that does not exist',
      'subsidy-rules.yaml',
      'ceilings: [{ yen: 100 }]',
      'ceilings: [{ yen: 100 }], only: { from: [company] }',
      'subsidy-rules.yaml › jizokuka › tracks › general › money (line 9): only asks from, which is no question of fit. Use one from subsidy-questions.yaml.',
    ],
    [
      'ceilings that end somewhere',
      'subsidy-rules.yaml',
      'ceilings: [{ yen: 100 }]',
      'ceilings: [{ staff: 5, yen: 100 }]',
      'subsidy-rules.yaml › jizokuka › tracks › general › money (line 9): the ceilings do not rise to one without staff. Sort them by staff, and leave it out of the last.',
    ],
    [
      'shares in the wrong order',
      'subsidy-rules.yaml',
      'steps: [{ rate: 1/2 }]',
      'steps: [{ rate: 1/2 }, { upTo: 5, rate: 1/3 }]',
      'subsidy-rules.yaml › jizokuka › tracks › general › money (line 9): the steps do not rise to one without upTo. Sort them by upTo, and leave it out of the last.',
    ],
    [
      'a limit within an answer',
      'subsidy-definitions.yaml',
      'company: { staff: 20 }',
      'company: { staff: 10 }',
      'subsidy-definitions.yaml › small › when (line 4): small: the limit 10 (company) lies within the answer some of staff. Cut that answer in two at the limit.',
    ],
    [
      'a trade without a limit',
      'subsidy-definitions.yaml',
      ', sole: { staff: 5 }',
      '',
      'subsidy-definitions.yaml › small › when (line 4): small has no limit for sole. Add a row for each answer.',
    ],
    [
      'a definition that uses itself',
      'subsidy-definitions.yaml',
      "  when:\n    id: small\n    fact: law/size\n    limits: { by: form, rows: { company: { staff: 20 }, sole: { staff: 5 } } }\n    ja: { 'yes': はい。, 'no': いいえ。, unknown: 聞いてください。 }\n    en: { 'yes': 'Yes.', 'no': 'No.', unknown: Ask. }\n",
      '  when: { use: small }\n',
      'subsidy-definitions.yaml › small › when (line 4): the definition small uses itself. Write its condition without it.',
    ],
  ])('%s', (_, file, from, to, says) => {
    expect(withFile(file, from, to)).toContain(says);
  });
});
