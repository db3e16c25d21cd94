import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import { learn, unread, type Lesson } from './learn.ts';
import { passagesOf, type NodeView } from './passages.ts';
import { read, type Analyse } from './read.ts';
import { cut, findWords, inBrackets, longestOf, rubies, spread, type Words } from './words.ts';

describe('a reading is laid over the kanji of its word alone', () => {
  it.each([
    ['取り組み', 'とりくみ', '取(と)り組(く)み'],
    ['行った', 'おこなった', '行(おこな)った'],
    ['お客様', 'おきゃくさま', 'お客様(きゃくさま)'],
    ['1年以上', '1ねんいじょう', '1年以上(ねんいじょう)'],
    ['1人', 'ひとり', '1人(ひとり)'],
    ['要件・仕様', 'ようけん・しよう', '要件(ようけん)・仕様(しよう)'],
    ['事業継続計画（BCP）', 'じぎょうけいぞくけいかく', '事業継続計画(じぎょうけいぞくけいかく)（BCP）'],
    ['打ち合わせ', 'うちあわせ', '打(う)ち合(あ)わせ'],
    ['クラウド化', 'クラウドカ', 'クラウド化(か)'],
  ])('%s, %s', (word, reading, expected) => {
    const pieces = align(word, reading) ?? [];
    expect(pieces.map(({ text, reading: over }) => (over === undefined ? text : `${text}(${over})`)).join('')).toBe(
      expected,
    );
  });

  it.each([
    ['取り組み', 'くみ'],
    ['夜中', ''],
    ['正しく', 'ただしい'],
  ])('%s cannot be read %s', (word, reading) => {
    expect(align(word, reading)).toBeUndefined();
  });

  it('the pieces of any word are the word again, whatever is said to be its reading', () => {
    const text = fc.string({ unit: fc.constantFrom(...'取組人業りみクー1（）.A・') });
    fc.assert(
      fc.property(text, text, (word, reading) => {
        const pieces = align(word, reading);
        if (pieces) expect(pieces.map((piece) => piece.text).join('')).toBe(word);
      }),
    );
  });
});

/** An analyser that cuts at every change between kanji and anything else and knows a few readings. */
const KNOWN: Record<string, string> = {
  人: 'ヒト',
  方法: 'ホウホウ',
  今日: 'キョウ',
  行: 'オコナ',
  一: 'イチ',
  分: 'ブン',
};
const analyse: Analyse = (text) =>
  [...text.matchAll(/方法|今日|[\u3400-\u9fff]|[^\u3400-\u9fff]+/g)].map(([token]) => ({
    text: token,
    reading: KNOWN[token] ?? (/[\u3400-\u9fff]/.test(token) ? undefined : token),
  }));
const corrections = new Map([
  ['一人', 'ひとり'],
  ['使う人', 'つかうひと'],
  ['^人$', 'じん'],
]);
const readAs = (text: string) => {
  const { words } = read(text, analyse, corrections);
  return inBrackets(
    text,
    words.flatMap(({ start, end, readings }) => spread(text.slice(start, end), readings, start)),
  );
};

describe('what an editor says wins over the analyser', () => {
  it.each([
    ['一人', '一人(ひとり)'],
    ['使う人が', '使(つか)う人(ひと)が'],
    ['人', '人(じん)'],
    ['人と方法', '人(ひと)と方法(ほうほう)'],
    ['3人で10分', '3人(にん)で10分(ぷん)'],
    ['1人と2人と14人', '1人(ひとり)と2人(ふたり)と14人(にん)'],
    ['3分の2、5分', '3分(ぶん)の2、5分(ふん)'],
    [
      '4月1日に1日だけ、10日から14日まで',
      '4月(がつ)1日(ついたち)に1日(いちにち)だけ、10日(とおか)から14日(じゅうよっか)まで',
    ],
    ['読めない漢字', '読めない漢字'],
  ])('%s', (text, expected) => {
    expect(readAs(text)).toBe(expected);
  });

  it('kanji without a reading are named, so that an editor can add one', () => {
    const text = '今日は漢字、人';
    expect(unread(text, read(text, analyse, corrections).words)).toEqual(['漢字']);
  });
});

describe('the list of words that a browser gets', () => {
  const lesson = (text: string, ...words: [start: number, end: number, readings: string][]): Lesson => ({
    text,
    words: words.map(([start, end, readings]) => ({ start, end, readings })),
  });

  it('tells one word’s readings apart by their neighbours', () => {
    const lessons = [
      lesson('人が来る', [0, 1, 'ひと'], [2, 3, 'く']),
      lesson('何人か来た', [0, 1, 'なん'], [1, 2, 'にん'], [3, 4, 'き']),
      lesson('読む人', [0, 1, 'よ'], [2, 3, 'ひと']),
      lesson('今日中', [0, 2, 'きょう'], [2, 3, 'じゅう']),
      lesson('中小', [0, 2, 'ちゅうしょう']),
      lesson('この中', [2, 3, 'なか']),
    ];
    const words = learn(lessons);
    for (const { text, words: wanted } of lessons) expect(findWords(text, words, longestOf(words))).toEqual(wanted);
  });

  it('gives every text of its lessons exactly the readings that it had there', () => {
    const text = fc.string({ unit: fc.constantFrom(...'今日人方法行一分のがをに、1'), maxLength: 24 });
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 12 }), (texts) => {
        const lessons = texts.map((each) => read(each, analyse, corrections));
        const words = learn(lessons);
        for (const { text: own, words: wanted } of lessons)
          expect(findWords(own, words, longestOf(words))).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('never tears a number, and takes no word from the prototype', () => {
    expect(rubies('11人', { '1人': 'ひとり', 人: 'にん' })).toEqual([{ start: 2, end: 3, reading: 'にん' }]);
    expect(rubies('constructor 人', {})).toEqual([]);
  });

  it('cuts a text into pieces that are the text again', () => {
    const unit = fc.constantFrom(...'今日人方法1分の行');
    fc.assert(
      fc.property(fc.string({ unit }), fc.dictionary(fc.string({ unit, maxLength: 3 }), fc.string()), (text, words) => {
        const pieces = cut(text, rubies(text, words));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  it('is read without a fall, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.anything()), (text, words) => {
        const over = rubies(text, words as Words);
        for (const { start, end } of over) expect(end).toBeGreaterThan(start);
        expect(
          cut(text, over)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('a page is cut into passages', () => {
  interface Fake {
    tag?: string;
    text?: string;
    attributes?: Record<string, string>;
    children?: Fake[];
  }
  const view: NodeView<Fake> = {
    children: (node) => node.children ?? [],
    text: (node) => node.text,
    tag: (node) => node.tag ?? '',
    attribute: (node, name) => node.attributes?.[name],
  };
  const t = (text: string): Fake => ({ text });
  const e = (tag: string, attributes: Record<string, string>, ...children: Fake[]): Fake => ({
    tag,
    attributes,
    children,
  });
  const passages = (...children: Fake[]) => passagesOf(e('main', {}, ...children), view).map(({ text }) => text);

  it('a sentence goes on through emphasis, links and terms, and not through a term’s card', () => {
    const term = e(
      'span',
      { class: 'term' },
      e('button', {}, t('権限')),
      e('sup', {}, t('3')),
      e('span', { popover: '' }, e('strong', {}, t('権限')), e('span', { class: 'term-line' }, t('設定です。'))),
    );
    expect(passages(e('p', {}, t('使う'), term, t('を'), e('strong', {}, t('決める'))))).toEqual([
      '権限',
      '設定です。',
      '使う権限を決める',
    ]);
  });

  it('what a script changes, what is no Japanese and what is drawn is left alone', () => {
    expect(
      passages(
        e('p', { role: 'status' }, t('45件')),
        e('p', { 'aria-live': 'polite' }, t('状況')),
        e('div', { class: 'mq-frame' }, t('質問')),
        e('span', { lang: 'en' }, t('Chuokai 中央会')),
        e('svg', {}, t('図')),
        e('p', {}, t('本文')),
      ),
    ).toEqual(['本文']);
  });

  it('lines and cells stand alone', () => {
    expect(passages(e('p', {}, t('一'), e('br', {}), t('二')), e('td', {}, t('三')), t('四'))).toEqual([
      '一',
      '二',
      '三',
      '四',
    ]);
  });
});
