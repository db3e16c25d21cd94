import type { Localised } from '../kit/locale.ts';

/** The words of the quiz on paper, with the rules to find the stage by hand. `{tools}` and its like are the numbers of questions. */
export interface PaperWords {
  title: string;
  intro: string;
  short: string;
  score: string;
  rules: readonly string[];
  stage: string;
  means: string;
  next: string;
  nextIntro: string;
  number: string;
  foot: string;
}

export const paperWords: Localised<PaperWords> = {
  ja: {
    title: '紙で答える',
    intro:
      '印刷して、当てはまる答えの数字に丸を付けます。迷ったら、ふだんの様子にいちばん近いものを選びます。数字の意味は次のとおりです。',
    short: '★の付いた12問だけで答えることもできます。そのときは、下の数え方でも★の質問だけを数えます。',
    score: '段階の調べ方',
    rules: [
      '6に丸を付けた質問は、どこでも数に入れません。5は、届いていないものとして数えます。以下で「2以上」などというのは、1から4までの答えのことです。',
      '段階2：{tools}番のうち、数に入れる質問の半分以上が2以上なら、段階2です。',
      '段階3：{work}番のうち、数に入れる質問の半分以上が3以上で、{data}番も3以上なら、段階3です。{data}番が6なら、{data}番は見なくてかまいません。',
      '段階4：{value}番と{organisation}番がどちらも3以上なら、段階4です。片方が6なら、もう片方だけを見ます。',
      '当てはまる段階のうち、いちばん上のものが今の段階です。どれにも当てはまらなければ、段階1です。途中の段階に届いていなくても、かまいません。',
      '{enablers}番（土台）、{ai}番（AI）、{security}番（セキュリティ）は、段階を上げ下げしません。1があれば、先に手を打つ印です。AIの1は、AIを使い始めているときだけ見ます。',
    ],
    stage: '段階',
    means: 'ようす',
    next: '次にすることの選び方',
    nextIntro:
      '3つまで選びます。一つ目は、セキュリティ（とAIの決まり）で1の質問。二つ目は、まだ届いていない段階のうちいちばん下のもので、あと少しで届く質問。三つ目は、土台でいちばん低い質問。当てはまるものがなければ、数字の小さい質問から選びます。',
    number: '番号',
    foot: '自己申告の結果です。ほかの会社との比較や点数はありません。',
  },
  en: {
    title: 'Answer on paper',
    intro:
      'Print this and circle the number of the answer that fits. If you are torn, take the one nearest to an ordinary day. The numbers mean:',
    short: 'You can answer only the 12 questions with a ★. Then count only those in the rules below as well.',
    score: 'How to find your stage',
    rules: [
      'Leave out every question where you circled 6. A 5 counts as not reached. Below, “2 or higher” and the like mean the answers 1 to 4.',
      'Stage 2: at least half of the questions you count among {tools} stand at 2 or higher.',
      'Stage 3: at least half of the questions you count among {work} stand at 3 or higher, and so does question {data}. If {data} is 6, leave that part out.',
      'Stage 4: questions {value} and {organisation} both stand at 3 or higher. If one of them is 6, look at the other alone.',
      'Your stage is the highest that holds. If none does, it is stage 1. It does not matter if one in between does not hold.',
      'Questions {enablers} (groundwork), {ai} (AI) and {security} (security) never change the stage. A 1 among them is a sign to act there first; for AI only if you have begun to use it.',
    ],
    stage: 'Stage',
    means: 'What it looks like',
    next: 'How to choose what to do next',
    nextIntro:
      'Choose up to three. First, a question on security (or on rules for AI) that stands at 1. Second, the question closest to opening the lowest stage that does not hold yet. Third, the lowest of the groundwork. Where there is none of a kind, take the lowest answers.',
    number: 'No.',
    foot: 'This is how the person who answered sees things. There are no marks, and no comparison with other businesses.',
  },
};
