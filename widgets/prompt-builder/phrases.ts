/** Sentences that go into a prompt, in the language of the prompt, which need not be the page's. */
import type { Localised } from '../kit/locale.ts';
import type { Form } from './compose.ts';
import type { Rule } from './lint.ts';

/** What every prompt asks for: to be asked first, to see what is guessed, and on what an answer rests. */
export const ALWAYS: Localised<Readonly<Record<Form, readonly string[]>>> = {
  ja: {
    short: ['分からない点は、書く前に質問してください。推測で書いたところには【要確認】と付けてください。'],
    detailed: [
      '分からない点があれば、書き始める前に質問してください。',
      '推測で書いたところには【要確認】と付けてください。',
      'こちらが渡していない数字や制度の説明を書くときは、根拠とその日付を付けてください。',
    ],
  },
  en: {
    short: ['If anything is unclear, ask me before you begin. Mark anything you’re guessing with [to be checked].'],
    detailed: [
      'If anything is unclear, ask me before you begin.',
      'Mark anything you’re guessing with [to be checked].',
      'For any figures or official rules that I have not given you, say where they come from and as of when.',
    ],
  },
};

/** Where words were masked, an answer is of use only if it leaves the placeholders alone. */
export const MASKED: Localised<string> = {
  ja: '【人物A】や【住所A】のような目印は、名前などを置き換えたものです。書き換えずに、そのまま使ってください。',
  en: 'Words such as 【Person A】 are placeholders. Leave them exactly as they are.',
};

/** What could stand in a field that is missing; several, since only the reader knows. */
export const STARTERS: Localised<Readonly<Partial<Record<Rule, readonly string[]>>>> = {
  ja: {
    'no-purpose': ['組合員に知らせるため', '理事会で話し合うため', 'お客様に返事をするため', '職場で共有するため'],
    'no-reader': ['組合員', '理事会の役員', 'お客様', '職場の同僚'],
    'no-format': ['箇条書き', '表', '見出しを付けた短い文章', 'メールの文面'],
    'no-length': ['300字以内', 'A4で1枚まで', '案は3つまで'],
  },
  en: {
    'no-purpose': [
      'To inform our members',
      'For discussion by the board',
      'To answer a customer',
      'To share in the office',
    ],
    'no-reader': ['Members of the cooperative', 'The board', 'Customers', 'Colleagues'],
    'no-format': ['A bulleted list', 'A table', 'A short text with headings', 'An email'],
    'no-length': ['At most 150 words', 'At most 1 page', 'At most three points'],
  },
};

/** Sentences that settle what a word alone cannot. `{a}` and `{b}` are the reader's own words. */
export const SENTENCES: Localised<
  Readonly<Record<'priority' | 'oneByOne' | 'instead' | 'sources' | 'asOf' | 'about', string>>
> = {
  ja: {
    priority: '「{a}」と「{b}」がぶつかるときは、「{a}」を優先する。',
    oneByOne: 'まず1つ目だけをしてください。終わったら、次に進んでよいか聞いてください。',
    instead: '代わりに〇〇してください。',
    sources: '数字には、出典と、いつの数字かを付ける。分からないものは【要確認】と書く。',
    asOf: '{a}の時点で{b}',
    about: '下の資料を使って、〇〇してください。',
  },
  en: {
    priority: 'If “{a}” and “{b}” clash, put “{a}” first.',
    oneByOne: 'Do only the first for now. Then ask me before you go on: one at a time.',
    instead: 'Instead, ___.',
    sources: 'Give the source and the year of each figure. Where you don’t know it, write [to be checked].',
    asOf: 'As of {a}.',
    about: 'Use the material below to ___.',
  },
};

/** What to say when an answer has come, in the order in which the handbook's four steps would need them. `{reader}` is filled in. */
export const FOLLOW_UPS: Localised<readonly string[]> = {
  ja: [
    'もっと短くしてください。いちばん大事なことを先に書き、今の半分の長さにしてください。',
    '読む人は「{reader}」です。それに合わせて、言葉づかいと詳しさを直してください。',
    '表にしてください。比べる項目を、列に並べてください。',
    'それぞれの根拠と、いつの情報かを書いてください。分からないものには【要確認】と付けてください。',
    '抜けていることと、反対の立場からの意見を、3つずつ挙げてください。',
    '文に出てくる数字、日付、名前を一覧にしてください。人が1つずつ確かめます。',
  ],
  en: [
    'Make it half as long, with the most important points first.',
    'Adjust the tone and detail for this reader: {reader}.',
    'Turn it into a table, with what is compared in columns.',
    'For each point, say what it’s based on and from when. Where you don’t know, write [to be checked].',
    'Name three things that are missing, and three objections someone could raise.',
    'List every figure, date and name in the text. A person will check them one by one.',
  ],
};

/** For a second AI, which knows nothing of the first. */
export const SECOND: Localised<string> = {
  ja: '次の文を点検してください。事実の間違いかもしれないところ、偏った言い方、分かりにくいところを、理由と一緒に挙げてください。直すのは私がします。',
  en: 'Check the text below. Name what may be wrong, what is biased and what is hard to follow, each with the reason. I will make the changes.',
};

/** The reader where none is named. */
export const ANYBODY: Localised<string> = { ja: 'はじめて読む人', en: 'someone new to the subject' };
