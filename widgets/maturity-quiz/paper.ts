import type { Localised } from '../kit/locale.ts';

/** The words of the quiz on paper, with the rules to find the stage by hand. `{tools}` and its like are the numbers of questions. */
export interface PaperWords {
  title: string;
  intro: string;
  short: string;
  inShort: string;
  print: string;
  score: string;
  rules: readonly string[];
  stage: string;
  means: string;
  counted: string;
  reached: string;
  met: string;
  next: string;
  nextRules: readonly string[];
  number: string;
  office: string;
  sheet: string;
  noScript: string;
  foot: string;
}

export const paperWords: Localised<PaperWords> = {
  ja: {
    title: '紙で答える',
    intro:
      '印刷して、いちばん近い答えの数字に丸を付けます。ぴったりの答えがなければ、ふだんの様子に近いほうを選びます。数字の呼び名は、次のとおりです。',
    short: '★の付いた12問だけで答えることもできます。そのときは、下の数え方でも★の質問だけを数えます。',
    inShort: '短い版の質問',
    print: '印刷する',
    score: '段階の調べ方',
    rules: [
      '6に丸を付けた質問は、数に入れません。5の質問と、丸のない質問は、数に入れますが、届いていないものとします。「2以上」は2、3、4のこと、「3以上」は3と4のことです。数に入れる質問が3問なら、その半分以上は2問です。',
      '段階2：{tools}番のうち、数に入れる質問の半分以上が2以上なら、届いています。',
      '段階3：{work}番のうち、数に入れる質問の半分以上が3以上で、{data}番も3以上なら、届いています。{data}番が6なら、{data}番は見ません。',
      '段階4：{value}番と{organisation}番がどちらも3以上なら、届いています。片方が6なら、もう片方だけを見ます。',
      '数に入れる質問が一つもない段階には、届いていないものとします。',
      '届いている段階のうち、いちばん上のものが今の段階です。どれにも届いていなければ、段階1です。途中の段階に届いていなくても、かまいません。',
      '{enablers}番（土台）、{ai}番（AI）、{security}番（情報セキュリティ）と{direction}番は、段階を上げ下げしません。{enablers}番と{security}番に1があれば、先に手を打つ印です。{aiGuards}番の1は、{aiUse}番が2から4のときだけ、先に手を打つ印です。',
    ],
    stage: '段階',
    means: '様子',
    counted: '数に入れる質問',
    reached: '届いた質問',
    met: '届いたら丸',
    next: '次にすることの選び方',
    nextRules: [
      '3つまで選びます。4、5、6の質問は選びません。丸の数字が同じなら、番号の小さい質問を選びます。',
      '一つ目：{security}番で1の質問。いくつもあれば、1がいちばん多い面から選びます。面は、技術面（{technical}）、人的面（{human}）、物理面（{physical}）、事故への備え（{response}）です。{security}番に1がなく、{aiUse}番が2から4なら、{aiGuards}番の1を選びます。',
      '二つ目：まだ届いていない段階のうち、いちばん下の段階を見ます。その条件に届いていない質問から、丸の数字がいちばん大きいものを選びます。段階3では、同じ数字なら{data}番を先にします。半分以上に届いていて{data}番だけが足りないときは、{data}番です。',
      '三つ目：{enablers}番のうち、1か2で、数字がいちばん小さい質問。',
      '3つに足りないときは、残りの{security}番の1（{aiUse}番が2から4なら、{aiGuards}番の1も）から選びます。次に、1から{last}番で丸の数字がいちばん小さい質問を選びます。{dx}番は最後です。',
    ],
    number: '番号',
    office: '会社・組合名、日付',
    sheet: '結果を書き写し、相談先に持って行きます。聞きたいことの例は、第5章の各ステップにあります。',
    noScript:
      '今の設定では、画面で答えることができません（JavaScriptが使えません）。下の質問票を印刷して、紙で答えてください。',
    foot: '答えた人の見方による、自己申告の結果です。4つの段階の分け方は中小企業白書（2022年版以降）のもので、質問と数え方はこのサイトが決めました。点数や、ほかの会社との比較はありません。',
  },
  en: {
    title: 'Answer on paper',
    intro:
      'Print this and circle the number of the answer that comes closest. If none fits exactly, take the one nearer to an ordinary day. The numbers are called:',
    short: 'You can answer only the 12 questions with a ★. Then count only those in the rules below as well.',
    inShort: 'in the short form',
    print: 'Print',
    score: 'How to find your stage',
    rules: [
      'Leave out every question where you circled 6. Count a 5 or a blank, but as not reached. “2 or higher” means 2, 3 or 4; “3 or higher” means 3 or 4. Half of three questions means two.',
      'Stage 2 is met if at least half of the questions you count among {tools} are at 2 or higher.',
      'Stage 3 is met if at least half of the questions you count among {work} are at 3 or higher, and so is question {data}. If {data} is a 6, leave that part out.',
      'Stage 4 is met if questions {value} and {organisation} are both at 3 or higher. If one of them is a 6, look at the other alone.',
      'A stage with no question left to count is not met.',
      'Your stage is the highest that is met. If none is, it is stage 1. It does not matter if one in between is not met.',
      'Questions {enablers} (groundwork), {ai} (AI), {security} (information security) and {direction} never change the stage. A 1 among {enablers} or {security} is a sign to act there first. A 1 in {aiGuards} is one only if {aiUse} is 2 to 4.',
    ],
    stage: 'Stage',
    means: 'What it looks like',
    counted: 'Questions counted',
    reached: 'Of them reached',
    met: 'Tick if met',
    next: 'How to choose what to do next',
    nextRules: [
      'Choose up to three. Never choose a question at 4, 5 or 6. Between equal answers, take the lower question number.',
      'First: a 1 among {security}. If there are several, start with the side that has most of them: technical ({technical}), human ({human}), physical ({physical}), incidents ({response}). If there is none among {security} and {aiUse} is 2 to 4, take a 1 in {aiGuards}.',
      'Second: look at the lowest stage that is not met. Of the questions still short of its condition, take the one with the highest answer. For stage 3, between equals take {data} first; if half is reached and only {data} is missing, take {data}.',
      'Third: of {enablers}, the lowest that is at 1 or 2.',
      'If that gives fewer than three, take the other 1s among {security} (and in {aiGuards}, if {aiUse} is 2 to 4), then the lowest answers among 1–{last}, and {dx} last.',
    ],
    number: 'No.',
    office: 'Business or cooperative, date',
    sheet: 'Copy your result here and take it to an adviser. Chapter 5 has examples of what to ask at each step.',
    noScript:
      'With the present settings you cannot answer on screen (JavaScript is off). Please print the questions below and answer on paper.',
    foot: 'This is how the person who answered sees things. The four stages are those of the White Paper on Small and Medium Enterprises (since the 2022 edition); the questions and the counting are this site’s own. There are no marks, and no comparison with other businesses.',
  },
};
