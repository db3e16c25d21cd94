/** What to say when an answer has come: ready to be copied, in the language of the prompt. Pure. */
import type { Locale, Localised } from '../kit/locale.ts';
import type { Draft } from './fields.ts';
import { inspect } from './guard.ts';

/** In the order in which the handbook's four steps would need them. `{reader}` is filled in. */
const FOLLOW_UPS: Localised<readonly string[]> = {
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
const SECOND: Localised<string> = {
  ja: '次の文を点検してください。事実の間違いかもしれない所、偏った言い方、分かりにくい所を、理由と一緒に挙げてください。直すのは私がします。',
  en: 'Check the text below. Name what may be wrong, what is biased and what is hard to follow, each with the reason. I will make the changes.',
};

const ANYBODY: Localised<string> = { ja: 'はじめて読む人', en: 'someone new to the subject' };

/** The reader in a few words: the first sentence of what was written, unless it names somebody. */
export function readerOf({ reader = '' }: Draft, locale: Locale): string {
  const first = (/^[^。.\n]*/.exec(reader.trim())?.[0] ?? '').trim();
  return first === '' || first.length > 60 || inspect(first).length > 0 ? ANYBODY[locale] : first;
}

export const followUps = (draft: Draft, locale: Locale): readonly string[] =>
  FOLLOW_UPS[locale].map((each) => each.replace('{reader}', () => readerOf(draft, locale)));

export const forAnotherAi = (locale: Locale): string => SECOND[locale];
