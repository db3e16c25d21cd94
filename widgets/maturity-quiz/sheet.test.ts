import { describe, expect, it } from 'vitest';
import type { ItemData, QuizData } from './data.ts';
import { FIELDS, excess } from './fields.ts';
import { messages } from './messages.ts';
import type { Answer, Question } from './model.ts';
import { outcome } from './outcome.ts';
import { filled, flagsInWords, memo } from './sheet.ts';
import { EMPTY, type State } from './state.ts';

const item = (id: string, dimension: Question['dimension'], more: Partial<ItemData> = {}): ItemData => ({
  id,
  dimension,
  short: true,
  step: 3,
  question: `${id}?`,
  answers: ['a', 'b', 'c', 'd'],
  action: `do ${id}`,
  own: `decide ${id}`,
  passage: { name: id, href: `#${id}` },
  helper: 'yorozu',
  ...more,
});

const ITEMS = [
  item('roles', 'enablers', { step: 2 }),
  item('chat', 'tools', { help: 'help with chat' }),
  item('passwords', 'security', { side: 'technical' }),
  item('training', 'security', { side: 'human' }),
];
const ids = ITEMS.map(({ id }) => id);
const stage = (n: number) => ({ name: `name ${n}`, title: `段階${n}`, note: '' });
const DATA: QuizData = {
  locale: 'ja',
  words: messages.ja,
  items: ITEMS,
  versions: [{ version: 1, long: ids, short: ids }],
  profile: [{ id: 'kind', name: '立場', question: '?', options: ['会社', '個人', '組合の事務局'] }],
  steps: [1, 2, 3, 4, 5].map((n) => ({ name: `ステップ${n}`, href: '', questions: [`${n}-1`, `${n}-2`, `${n}-3`] })),
  stages: { 1: stage(1), 2: stage(2), 3: stage(3), 4: stage(4) },
  fields: FIELDS,
  helpers: { yorozu: { name: 'よろず', href: '' }, chuokai: { name: '中央会', href: '' } },
  cooperativeHelper: 'chuokai',
  about: { name: '', href: '' },
  subsidyChecker: '',
  promptBuilder: '',
  other: { locale: 'en', url: '' },
};

const answers = (...given: Answer[]) => Object.fromEntries(ids.map((id, n) => [id, given[n]]));
const seen = (more: Partial<State>) => outcome(DATA, { ...EMPTY, answers: answers(0, 1, 0, 0), ...more });

describe('what the answers come to', () => {
  it('puts the reader’s own actions before those that are proposed', () => {
    const order = (chosen: string[]) => seen({ chosen }).three.map((action) => action.item.id);
    expect(order([])).toEqual(['passwords', 'chat', 'roles']);
    expect(order(['training', 'gone', 'roles'])).toEqual(['training', 'roles', 'passwords']);
  });

  it('names only a lower bound where too much is unknown', () => {
    expect(seen({}).name).toBe('段階2');
    expect(seen({ answers: answers(0, 'unknown', 0, 0) }).name).toBe('段階1〜3');
  });

  it('sends a cooperative to its federation first', () => {
    expect(seen({}).helpers.map(({ name }) => name)).toEqual(['よろず']);
    expect(seen({ profile: { kind: 2 } }).helpers.map(({ name }) => name)).toEqual(['中央会', 'よろず']);
  });
});

describe('the consultation sheet', () => {
  it('is filled in with what the actions ask, at the earliest of their steps; what was written goes first', () => {
    expect(filled(DATA, seen({}), {})).toEqual({
      decided: '1. decide passwords\n2. decide chat\n3. decide roles',
      wanted: '2. help with chat',
      question1: '2-1',
      question2: '2-2',
      question3: '2-3',
      step: '2',
    });
    expect(filled(DATA, seen({}), { step: '4', wanted: '' })).toMatchObject({
      wanted: '',
      question1: '4-1',
      step: '4',
    });
  });

  it('names the sides of security together', () => {
    expect(flagsInWords(DATA, seen({}))).toBe('情報セキュリティ（技術面、人的面）、デジタル化の土台');
    expect(flagsInWords(DATA, seen({ answers: answers(1, 1, 1, 1) }))).toBe('');
  });

  it('becomes a memo of what is known, several things under one label as a list', () => {
    const result = seen({ answers: answers(0, 1, 'unknown', 3), profile: { kind: 0 } });
    const fields = filled(DATA, result, { trouble1: 'FAX', trouble3: ' 二重の入力 ', budget: '10万円' });
    expect(memo(DATA, result, fields).split('\n')).toEqual([
      '立場・業種・人数：会社',
      '今の段階（自己申告）：段階2',
      '6つの面のようす：',
      '- デジタル化の土台 まだ 1',
      '- 共通ツール 始めている 1',
      '- コア業務 当てはまる質問はありませんでした。',
      '- AIの活用 当てはまる質問はありませんでした。',
      '- 情報セキュリティ 根づいている 1、分からない 1',
      '- DX 当てはまる質問はありませんでした。',
      'まだ分からないこと：passwords?',
      '次にすること：',
      '- do chat',
      '- do roles',
      '相談したいステップ：ステップ2',
      '困りごと・やりたいこと（大事な順）：',
      '- FAX',
      '- 二重の入力',
      '予算の目安：10万円',
      '自分たちで決めること：',
      '- decide chat',
      '- decide roles',
      '助言がほしいこと：help with chat',
      '聞きたいこと：',
      '- 2-1',
      '- 2-2',
      '- 2-3',
    ]);
  });
});

it.each<[text: string, excess: number]>([
  ['', 0],
  ['漢字'.repeat(8), 0],
  ['ｶﾅ abc'.repeat(6), 2],
  [`${'漢'.repeat(17)}字`, 2],
  ['一\n二', 1],
])('a line of 34 half-width characters has too little room for %j by %i', (text, over) => {
  expect(excess({ id: 'budget', lines: 1, width: 34 }, text)).toBe(over);
});
