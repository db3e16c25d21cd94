/** What a frame says around a tool: one sentence before it, and what stands there where no scripts run. */
import type { Localised } from '../../../locales.ts';
import type { Tool } from './tools.ts';

interface Plain {
  lead: string;
  /** How it is done without the tool. */
  how: string;
  /** The heading of what is asked. */
  list: string;
}

export const plainWords: Localised<Record<Tool, Plain>> = {
  ja: {
    'maturity-quiz': {
      lead: 'ふだんの仕事にいちばん近い答えを選ぶと、4つの段階のどこにいるかと、次にすることが分かります。答えはどこにも送りません。',
      how: '4つの段階は、次のとおりです。質問を読むだけでも、どの段階に近いかの見当が付きます。数え方と、紙で答える質問票は、ページ全体にあります。',
      list: '尋ねること',
    },
    'prompt-builder': {
      lead: '仕事を選んで欄に書き込むと、対話型AIに貼り付ける頼みごとの文（プロンプト）ができます。書いたことはどこにも送りません。',
      how: '頼みごとの記入例です。写して、自分の仕事に合わせて直せます。人の名前や番号は入れません。',
      list: 'どの頼みごとにも付ける文',
    },
    'subsidy-checker': {
      lead: '10問までの質問に答えると、6つの補助金のうち、どれについて相談するとよいかが分かります。答えはどこにも送りません。',
      how: '調べる補助金は、次の6つです。金額、締切、決め方は、ページ全体にあります。',
      list: '尋ねること',
    },
  },
  en: {
    'maturity-quiz': {
      lead: 'Choose the answers closest to your ordinary work to see which of four stages you are at and what to do next. Your answers are not sent anywhere.',
      how: 'These are the four stages. Reading the questions already gives an idea of yours; the full page has the rules and a form to answer on paper.',
      list: 'What is asked',
    },
    'prompt-builder': {
      lead: 'Choose a job and fill in the fields to get a prompt to paste into conversational AI. What you write is not sent anywhere.',
      how: 'Examples of prompts to copy and adapt to your own work. Leave out people’s names and numbers.',
      list: 'What every prompt ends with',
    },
    'subsidy-checker': {
      lead: 'Answer up to ten questions to see which of six subsidies are worth asking about. Your answers are not sent anywhere.',
      how: 'These are the six subsidies. Amounts, deadlines and the rules are on the full page.',
      list: 'What is asked',
    },
  },
};
