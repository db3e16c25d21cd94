import type { Localised } from '../kit/locale.ts';

/** The words of the rule table, which stands in the page as text and needs no script. */
interface RuleWords {
  noScript: string;
  title: string;
  intro: string;
  question: string;
  yes: string;
  no: string;
  unknown: string;
  noNever: string;
  /** `{name}` of a shared definition. */
  definition: string;
  soft: string;
  hard: string;
  either: string;
  /** Conditions that another way to apply has too. */
  same: string;
  basis: string;
  facts: string;
  definitions: string;
  trade: string;
  staff: string;
  capital: string;
  atMost: string;
  people: string;
  round: string;
  money: string;
  wage: string;
  ask: string;
  print: string;
  always: string;
}

export const ruleWords: Localised<RuleWords> = {
  ja: {
    noScript: 'このページの質問は、今の設定では動きません。代わりに、下の表で条件を一つずつ確かめられます。',
    title: '結果の決め方',
    intro:
      '質問の答えを、次の条件と比べています。すべてに合えば「相談してみるとよい」です。合わない条件があれば「今の答えでは対象外」です。分からない条件が残れば「確かめてから考える」です。根拠が確かでない条件では、「対象外」とは言いません。',
    question: '聞くことと、合う答え',
    yes: '合うとき',
    no: '合わないとき',
    unknown: '分からないとき',
    noNever: '「対象外」とは言いません。',
    definition: '{name}であること',
    hard: '下の「いくつもの制度に共通する条件」のとおりです。',
    soft: '例外があるかもしれないので、合わなくても「対象外」とは言いません。',
    same: '「{name}」の表の条件のうち、次のものがここでも同じです：{list}',
    either: '次のどちらかに合うこと（{n}つめ）',
    basis: '根拠',
    facts: '根拠と日付',
    definitions: 'いくつもの制度に共通する条件',
    trade: '業種',
    staff: '従業員',
    capital: '資本金',
    atMost: '{n}以下',
    people: '{n}人',
    round: '公募',
    money: 'お金',
    wage: '賃上げの条件は、年{percent}%以上として計算しています。',
    ask: '相談先',
    print: 'この表を印刷する',
    always: '答えにかかわらず、確かめること',
  },
  en: {
    noScript:
      'This tool needs scripts, which do not run in your browser. You can check each condition in the table below instead.',
    title: 'How the result is decided',
    intro:
      'Your answers are compared with the conditions below. If all are met, the result is “Worth asking about”. If one is not met, it is “Not with these answers”. If one is not known, it is “Check first”. A condition with a weak source never rules a scheme out.',
    question: 'Question, and answers that meet it',
    yes: 'If met',
    no: 'If not',
    unknown: 'If not known',
    noNever: 'This never rules the scheme out.',
    definition: 'Must be a {name}',
    hard: 'See “Conditions that several schemes share” below.',
    soft: 'There may be exceptions, so this never rules the scheme out.',
    same: 'As in the table of “{name}”: {list}',
    either: 'One of these must hold (no. {n})',
    basis: 'Source',
    facts: 'Sources and dates',
    definitions: 'Conditions that several schemes share',
    trade: 'Trade',
    staff: 'Employees',
    capital: 'Capital',
    atMost: 'up to {n}',
    people: '{n}',
    round: 'Application round',
    money: 'Money',
    wage: 'The calculation uses a pay rise of at least {percent}% a year as the condition.',
    ask: 'Whom to ask',
    print: 'Print this table',
    always: 'To be checked whatever is answered',
  },
};
