import type { Localised } from '../kit/locale.ts';
import type { CodeProblem } from './code.ts';
import type { Reason } from './advice.ts';
import type { Dimension, Side } from './model.ts';

/** The words of the quiz in one language. `{n}` and its like are filled in. Handed over with the data, so that a page carries one language. */
export interface Words {
  start: {
    profile: string;
    profileHint: string;
    noAnswer: string;
    short: string;
    shortHint: string;
    long: string;
    longHint: string;
    keep: string;
    keepHint: string;
    goOn: string;
    goOnHint: string;
    haveCode: string;
    openCode: string;
    codeLabel: string;
    codeHint: string;
  };
  dimensions: Readonly<Record<Dimension, string>>;
  sides: Readonly<Record<Side, string>>;
  /** From 0 to 3. */
  levels: readonly [string, string, string, string];
  unknown: string;
  none: string;
  unknownShort: string;
  ask: {
    position: string;
    keys: string;
    back: string;
    next: string;
    list: string;
    single: string;
    result: string;
    resultNow: string;
    left: string;
    restart: string;
    cleared: string;
    undo: string;
    kept: string;
    notKept: string;
    full: string;
    spoiled: string;
  };
  result: {
    title: string;
    stage: string;
    upTo: string;
    selfReported: string;
    shortForm: string;
    ahead: string;
    why: string;
    open: string;
    shut: string;
    /** For the gates of stages 2, 3 and 4. */
    gates: readonly [string, string, string];
    reached: string;
    missing: string;
    nothingCounts: string;
    deciding: string;
    border: string;
    borderLine: string;
    noBorder: string;
    bars: string;
    barsHint: string;
    count: string;
    nothing: string;
    flags: string;
    flagEnablers: string;
    flagAi: string;
    flagSide: string;
    noFlags: string;
    noFlagsYet: string;
    weakest: string;
    unknown: string;
    unknownHint: string;
    actions: string;
    actionsHint: string;
    noActions: string;
    onlyUnknown: string;
    reasons: Readonly<Record<Reason, string>>;
    step: string;
    own: string;
    help: string;
    ask: string;
    read: string;
    up: string;
    down: string;
    swap: string;
    movedTo: string;
    context: string;
    change: string;
    goOnLong: string;
    version: string;
  };
  save: {
    title: string;
    code: string;
    codeHint: string;
    copyCode: string;
    copyLink: string;
    copied: string;
    notCopied: string;
    sheet: string;
    sheetHint: string;
    compare: string;
    compareHint: string;
  };
  again: {
    title: string;
    hint: string;
    show: string;
    from: string;
    same: string;
    line: string;
    measure: string;
    otherForm: string;
  };
  compare: {
    title: string;
    hint: string;
    label: string;
    example: string;
    team: string;
    members: string;
    how: string;
    person: string;
    read: string;
    tooFew: string;
    stage: string;
    differ: string;
    apart: string;
    agree: string;
    tooFewMembers: string;
    stages: string;
    stageLine: string;
    topics: string;
    topicLine: string;
    group: string;
    noGroup: string;
    rest: string;
    groupHint: string;
    noGroups: string;
    line: string;
    tooMany: string;
    back: string;
    add: string;
    failed: string;
  };
  problems: Readonly<Record<CodeProblem, string>>;
  gone: string;
  sheet: {
    title: string;
    intro: string;
    language: string;
    languageFailed: string;
    print: string;
    memo: string;
    memoHint: string;
    back: string;
    office: string;
    date: string;
    who: string;
    troubles: string;
    success: string;
    successHint: string;
    stage: string;
    unknown: string;
    none: string;
    step: string;
    actions: string;
    tools: string;
    people: string;
    budget: string;
    deadline: string;
    decided: string;
    wanted: string;
    questions: string;
    subsidy: string;
    /** Costs, requirements, timing, own funds. */
    checks: readonly [string, string, string, string];
    visit: string;
    notes: string;
    private: string;
    tooLong: string;
    version: string;
  };
}

const ja: Words = {
  start: {
    profile: 'はじめに、3つだけ',
    profileHint: '名前は聞きません。答えずに始めることもできます。',
    noAnswer: '（答えない）',
    short: '短い版で始める',
    shortHint: '12問・約3分',
    long: 'くわしい版で始める',
    longHint: '30問・約8分',
    keep: '答えをこの端末に残す',
    keepHint: '途中で閉じても、続きから始められます。共用の端末では、外しておいてください。',
    goOn: '前の続きから始める',
    goOnHint: 'この端末に、前の答えが残っています。',
    haveCode: 'コードがあるとき',
    openCode: 'コードの結果を見る',
    codeLabel: '結果のコードかリンク',
    codeHint: '例: 相談シートの下に書かれた13文字（短い版は6文字）',
  },
  dimensions: {
    enablers: '進める土台',
    tools: '共通の道具',
    core: '中心の仕事',
    ai: 'AIの活用',
    security: '情報セキュリティ',
    dx: 'DX',
  },
  sides: { technical: '技術面', human: '人的面', physical: '物理面', response: '事故への備え' },
  levels: ['これから', '始めている', 'できている', '根づいている'],
  unknown: 'わからない',
  none: 'うちには該当しない',
  unknownShort: 'わからない',
  ask: {
    position: '質問 {n}／{all}',
    keys: '数字キーの1〜6でも答えられます。',
    back: '前の質問',
    next: '次の質問',
    list: '一覧で答える',
    single: '1問ずつ答える',
    result: '結果を見る',
    resultNow: 'ここまでの答えで結果を見る',
    left: '答えていない質問が{n}問あります。「わからない」と同じに扱います。',
    restart: '答えを消して、はじめに戻る',
    cleared: '答えを消しました。',
    undo: '元に戻す',
    kept: 'この端末に残しています。',
    notKept: '答えは、このページを閉じると消えます。',
    full: '端末に残せませんでした。空きがないか、残すことが止められています。結果のコードを書き留めてください。',
    spoiled: '端末に残っていた答えは読めなかったので、使いませんでした。',
  },
  result: {
    title: '結果',
    stage: '段階{n}：{name}',
    upTo: '「わからない」が多いため、今分かるのは「段階{n}以上」です。分からない答えしだいで、段階{top}までありえます。',
    selfReported: '答えた人の見方による、自己申告の結果です。ほかの会社との比較や点数はありません。',
    shortForm: '短い版（12問）の結果です。',
    ahead:
      '先の段階の条件が先に開いています。段階は順番どおりでなくてかまいません。手前の条件は、足元の仕事を楽にする手がかりとして見てください。',
    why: 'この段階になったわけ',
    open: '届いています',
    shut: 'まだです',
    gates: [
      '「共通の道具」で当てはまる{all}問のうち、{needed}問以上が「始めている」以上',
      '「共通の道具」と「中心の仕事」で当てはまる{all}問のうち、{needed}問以上が「できている」以上。そして、数字を見てから決めている',
      '届けるものと仕事の進め方の、2つの変革がどちらも「できている」以上',
    ],
    reached: '届いた質問は{n}問',
    missing: '「{question}」が、まだ「できている」に届いていません。',
    nothingCounts: '当てはまる質問がないため、この条件では見ていません。',
    deciding: 'もとになった答え',
    border: '境目の答え',
    borderLine: '「{question}」が「{answer}」なら、段階{n}になります。',
    noBorder: '答えが一つ変わっても、段階は変わりません。',
    bars: '6つの面のようす',
    barsHint: '棒の一本が質問一つで、高いほど進んでいます。点線は「わからない」です。',
    count: '{level} {n}',
    nothing: '当てはまる質問はありませんでした。',
    flags: '先に手を打ちたいところ',
    flagEnablers: '進める土台に「これから」があります。道具を入れる前に整えると、続きやすくなります。',
    flagAi: 'AIを使い始めていますが、入れてよい情報か、答えの確かめ方がまだ決まっていません。',
    flagSide: '情報セキュリティの{side}に「これから」があります。',
    noFlags: '土台にも、AIにも、情報セキュリティにも、「これから」の答えはありませんでした。',
    noFlagsYet:
      '「これから」の答えはありませんが、わからない質問が残っています。下の「確かめておきたいこと」を見てください。',
    weakest: '弱いところから順に: {sides}',
    unknown: '確かめておきたいこと',
    unknownHint: '「わからない」と答えた質問です。知っている人に聞いてから、答え直せます。',
    actions: '次にすること',
    actionsHint: '多くても3つです。順番は変えられます。',
    noActions: 'どの答えも「根づいている」でした。次は、提供価値と組織の変革を広げる番です。',
    onlyUnknown: 'まず、「わからない」と答えたことを確かめましょう。答えがそろうと、次にすることを挙げられます。',
    reasons: {
      safety: '守りの穴をふさぐ',
      gate: '次の段階にいちばん近い',
      base: '土台を固める',
      next: '今いちばん手前にある',
    },
    step: '進め方：{step}',
    own: '自分たちで決めること',
    help: '外部の支援が役立つこと',
    ask: '相談先',
    read: 'ハンドブックで読む',
    up: '上へ',
    down: '下へ',
    swap: '別の行動に替える',
    movedTo: '「{action}」を{n}番目にしました。',
    context: 'この4段階は、中小企業白書（2022年版以降）の分け方です。白書の区分であり、点数の物差しではありません。',
    change: '答えを見直す',
    goOnLong: '残りの{n}問にも答えて、くわしく見る',
    version: '判定のルール：第{n}版',
  },
  save: {
    title: '結果を残す・使う',
    code: '結果のコード',
    codeHint:
      'このコードに、すべての答えが入っています。書き留めておくと、いつでも同じ結果を開けます。名前などは入っていません。',
    copyCode: 'コードをコピー',
    copyLink: 'リンクをコピー',
    copied: 'コピーしました。',
    notCopied: 'コピーできませんでした。上の文字を選んでコピーしてください。',
    sheet: '相談シートをつくる',
    sheetHint: 'A4で1枚。相談先に持って行けます。',
    compare: 'ほかの人の答えと見比べる',
    compareHint: '職場の人どうし、組合員どうし。20件まで。',
  },
  again: {
    title: '前に測った結果とくらべる',
    hint: '前のコードかリンクを入れると、どこが動いたかが分かります。',
    show: 'くらべる',
    from: '前は段階{before}、今は段階{now}です。',
    same: '両方に答えた質問では、動いたところはありません。',
    line: '{from} → {to}',
    measure: '前の結果として残し、もう一度測る',
    otherForm: '短い版とくわしい版です。両方にある質問だけをくらべます。',
  },
  compare: {
    title: '答えを並べて見る',
    hint: 'コードかリンクを、1行に一つずつ貼り付けてください。前に「経営者:」のように名前を書けます。この端末の中だけで計算します。',
    label: 'コードかリンク（20件まで）',
    example: '経営者: （コード）\n事務局: （コード）\n現場: （コード）',
    team: '職場の人で見比べる',
    members: '組合員の答えをまとめる',
    how: '見方',
    person: '{n}人目',
    read: '{n}件を読みました。',
    tooFew: '2件以上のコードを入れると、見比べられます。',
    stage: '{who}：段階{n}',
    differ: '見方が分かれた質問',
    apart: '見方が大きく分かれています',
    agree: 'どの質問でも、答えは同じでした。',
    tooFewMembers: 'まとめるには、5件以上が要ります。少ない件数では、誰の答えかが分かってしまうためです。',
    stages: '段階ごとの数',
    stageLine: '{n}件',
    topics: '「これから」が多い質問',
    topicLine: '{all}件のうち、これから{n}、わからない{unknown}',
    group: '分け方',
    noGroup: '分けない',
    rest: 'そのほか',
    groupHint: '5件に満たない組は、分けて表示しません。',
    noGroups: 'どの組も5件に満たないため、分けて表示できません。',
    line: '{n}行目「{text}」：',
    tooMany: '20件を超えたため、使いませんでした。',
    back: '結果に戻る',
    add: '自分の答えを加える',
    failed: '読み込めませんでした。電波の届く所で、もう一度開いてください。',
  },
  problems: {
    empty: 'コードを入れてください。',
    letters: 'コードに使わない文字があります。英数字と「-」「_」だけです。',
    length: '文字の数が合いません。13文字か、短い版は6文字です。途中で切れていませんか。',
    slip: 'このコードは読めません。大文字と小文字、数字の1と英字のl、0とOを見比べてください。',
    newer: '新しい版のコードです。このページを読み込み直すと、開けることがあります。',
  },
  gone: '前の版のコードです。今はない質問が{n}問あり、その答えは使っていません。',
  sheet: {
    title: 'デジタル化 相談シート',
    intro: '枠の中は、書き直せます。空けておいて、印刷してから手で書いてもかまいません。',
    language: '英語で印刷する',
    languageFailed: '英語の言葉を読み込めませんでした。つながる所で、もう一度お試しください。',
    print: '印刷する・PDFにする',
    memo: '相談前のメモにする',
    memoHint: '下の文をコピーして、メールや対話型AIへの質問に使えます。名前や番号は書き足さないでください。',
    back: '結果に戻る',
    office: '会社・組合名（印刷してから書く）',
    date: '作成日',
    who: '業種・規模',
    troubles: '困りごと・やりたいこと（大事な順）',
    success: '何ができたら成功か',
    successHint: '数字で書けると、伝わりやすくなります',
    stage: '今の段階（自己申告）',
    unknown: '確かめること',
    none: 'なし',
    step: '今いるステップ',
    actions: '次にすること',
    tools: '今使っている道具・ソフト',
    people: '進める人',
    budget: '予算の目安',
    deadline: '期限',
    decided: '自分たちで決めること',
    wanted: '助言がほしいこと',
    questions: '聞きたいこと',
    subsidy: '補助金を使うなら、確かめること',
    checks: ['費目が対象か', '要件に合うか', '時期が合うか', '先に払うお金があるか'],
    visit: '相談先',
    notes: '相談のメモ',
    private: 'この紙の内容は、どこにも送られていません。',
    tooLong: '紙に収まる長さを超えました。{n}字ほど減らしてください。',
    version: 'ルール第{n}版',
  },
};

const en: Words = {
  start: {
    profile: 'Three things first',
    profileHint: 'No names. You can also begin without answering these.',
    noAnswer: '(no answer)',
    short: 'Start the short form',
    shortHint: '12 questions, about 3 minutes',
    long: 'Start the full form',
    longHint: '30 questions, about 8 minutes',
    keep: 'Keep my answers on this device',
    keepHint: 'You can close the page and go on later. Leave this off on a shared device.',
    goOn: 'Go on where you left off',
    goOnHint: 'Earlier answers are kept on this device.',
    haveCode: 'If you have a code',
    openCode: 'Show the result of the code',
    codeLabel: 'Code or link of a result',
    codeHint: 'For example the 13 letters (6 for the short form) at the foot of a consultation sheet',
  },
  dimensions: {
    enablers: 'Groundwork',
    tools: 'Common tools',
    core: 'Core work',
    ai: 'Use of AI',
    security: 'Information security',
    dx: 'DX',
  },
  sides: { technical: 'technical', human: 'human', physical: 'physical', response: 'ready for incidents' },
  levels: ['Not yet', 'Begun', 'In place', 'Routine'],
  unknown: "Don't know",
  none: "Doesn't apply to us",
  unknownShort: "Don't know",
  ask: {
    position: 'Question {n} of {all}',
    keys: 'The number keys 1 to 6 answer too.',
    back: 'Previous question',
    next: 'Next question',
    list: 'Answer in a list',
    single: 'One question at a time',
    result: 'Show the result',
    resultNow: 'Show the result so far',
    left: 'Questions without an answer: {n}. They are treated as “don’t know”.',
    restart: 'Clear the answers and start over',
    cleared: 'The answers are cleared.',
    undo: 'Undo',
    kept: 'Kept on this device.',
    notKept: 'Your answers are gone when you close this page.',
    full: 'The answers could not be kept: storage is full or switched off. Please note down the code of your result.',
    spoiled: 'The answers kept on this device could not be read, so they were not used.',
  },
  result: {
    title: 'Your result',
    stage: 'Stage {n}: {name}',
    upTo: 'Much is unknown, so all that can be said is “stage {n} or higher”. Depending on those answers it could be up to stage {top}.',
    selfReported:
      'This is how the person who answered sees things. There are no marks, and no comparison with other businesses.',
    shortForm: 'Result of the short form (12 questions).',
    ahead:
      'A later stage is open before an earlier one. That is fine: the stages need not come in order. Take the earlier condition as a hint on how to make daily work easier.',
    why: 'Why this stage',
    open: 'Met',
    shut: 'Not yet',
    gates: [
      'At least {needed} of the {all} questions on common tools that apply stand at “Begun” or better',
      'At least {needed} of the {all} questions on common tools and core work that apply stand at “In place” or better, and decisions are made with figures',
      'Both transformations, of what you offer and of how you work, stand at “In place” or better',
    ],
    reached: 'Questions that got there: {n}',
    missing: '“{question}” is not “In place” yet.',
    nothingCounts: 'None of these questions applies to you, so this condition was not looked at.',
    deciding: 'The answers behind this',
    border: 'Where one answer would change it',
    borderLine: 'If your answer to “{question}” were “{answer}”, you would be at stage {n}.',
    noBorder: 'No single answer would change the stage.',
    bars: 'The six areas',
    barsHint: 'Each bar is a question; the higher it is, the further along you are. A dotted bar is a “don’t know”.',
    count: '{level} {n}',
    nothing: 'None of the questions applied.',
    flags: 'To see to first',
    flagEnablers:
      'Something in the groundwork is “Not yet”. Put it right before you bring in tools, and they are more likely to last.',
    flagAi: 'You have begun to use AI, but what may go in, or how answers are checked, is not settled yet.',
    flagSide: 'Information security, {side}: something is “Not yet”.',
    noFlags: 'Nothing in the groundwork, AI or security is “Not yet”.',
    noFlagsYet: 'Nothing is “Not yet”, but some of it is unknown: see “To find out” below.',
    weakest: 'Weakest side first: {sides}',
    unknown: 'To find out',
    unknownHint: 'The questions you answered with “don’t know”. Ask someone who does, then change your answer.',
    actions: 'What to do next',
    actionsHint: 'Three at most. You can change the order.',
    noActions: 'Every answer is “Routine”. The next thing is to take the two transformations further.',
    onlyUnknown: 'Find out what you don’t know first. With those answers, this page can say what to do next.',
    reasons: {
      safety: 'Closes a gap in your defences',
      gate: 'Nearest to the next stage',
      base: 'Firms up the groundwork',
      next: 'The least advanced today',
    },
    step: 'How to proceed: {step}',
    own: 'What you decide yourselves',
    help: 'What outside help is good for',
    ask: 'Whom to ask',
    read: 'Read in the handbook',
    up: 'Up',
    down: 'Down',
    swap: 'Swap for another',
    movedTo: '“{action}” is now number {n}.',
    context:
      'The four stages are those of the White Paper on Small and Medium Enterprises (since the 2022 edition). They are its categories, not a scale of marks.',
    change: 'Go over the answers',
    goOnLong: 'Answer the other {n} questions for a closer look',
    version: 'Rules: version {n}',
  },
  save: {
    title: 'Keep and use the result',
    code: 'Code of this result',
    codeHint:
      'The code holds all your answers. Note it down, and you can open the same result at any time. It holds no names.',
    copyCode: 'Copy the code',
    copyLink: 'Copy the link',
    copied: 'Copied.',
    notCopied: 'Copying did not work. Please select the text above and copy it.',
    sheet: 'Make a consultation sheet',
    sheetHint: 'One A4 page to take to an adviser.',
    compare: 'Lay answers side by side',
    compareHint: 'Colleagues, or members of a cooperative; up to 20.',
  },
  again: {
    title: 'Compare with an earlier result',
    hint: 'Enter an earlier code or link to see what has moved.',
    show: 'Compare',
    from: 'Then stage {before}, now stage {now}.',
    same: 'Nothing has moved among the questions answered both times.',
    line: '{from} → {to}',
    measure: 'Keep this as the earlier result and answer again',
    otherForm: 'One is the short form, the other the full one: only the questions in both are compared.',
  },
  compare: {
    title: 'Answers side by side',
    hint: 'Paste codes or links, one to a line. You can put a name in front, such as “Manager:”. Everything is worked out on this device.',
    label: 'Codes or links (up to 20)',
    example: 'Manager: (code)\nOffice: (code)\nShop floor: (code)',
    team: 'Compare colleagues',
    members: 'Sum up the members of a cooperative',
    how: 'View',
    person: 'No. {n}',
    read: 'Codes read: {n}.',
    tooFew: 'Enter two codes or more to compare them.',
    stage: '{who}: stage {n}',
    differ: 'Questions with different answers',
    apart: 'Far apart',
    agree: 'All answers are the same.',
    tooFewMembers: 'To sum up takes five or more. With fewer, one could tell whose answers they are.',
    stages: 'How many at each stage',
    stageLine: '{n}',
    topics: 'Questions most often at “Not yet”',
    topicLine: 'Of {all}: not yet {n}, don’t know {unknown}',
    group: 'Grouped by',
    noGroup: 'no grouping',
    rest: 'Others',
    groupHint: 'Groups of fewer than five are not shown apart.',
    noGroups: 'Every group has fewer than five, so none can be shown apart.',
    line: 'Line {n}, “{text}”: ',
    tooMany: 'More than 20; this one was not used.',
    back: 'Back to the result',
    add: 'Add my own answers',
    failed: 'This part could not be loaded. Please open it again with a connection.',
  },
  problems: {
    empty: 'Please enter a code.',
    letters: 'There is a character that codes do not use: they have letters, digits, “-” and “_” only.',
    length: 'The length is wrong: a code has 13 letters, or 6 for the short form. Has it been cut off?',
    slip: 'This code cannot be read. Check capitals, the digit 1 and the letter l, the digit 0 and the letter O.',
    newer: 'This code comes from a newer version. Reloading the page may help.',
  },
  gone: 'A code of an earlier version. Questions that are no longer asked: {n}; their answers are not used.',
  sheet: {
    title: 'Consultation sheet: going digital',
    intro: 'Everything in the boxes can be changed. You can also leave a box empty and write by hand after printing.',
    language: 'Print it in Japanese',
    languageFailed: 'The Japanese words could not be loaded. Please try again with a connection.',
    print: 'Print or save as PDF',
    memo: 'Make it a memo',
    memoHint:
      'Copy the text below into an email or a question to conversational AI. Please add no names or numbers of people.',
    back: 'Back to the result',
    office: 'Business or cooperative (write by hand)',
    date: 'Date',
    who: 'Kind and size',
    troubles: 'Troubles and wishes (most important first)',
    success: 'What would count as success',
    successHint: 'A number says it best',
    stage: 'Present stage (self-reported)',
    unknown: 'To find out',
    none: 'none',
    step: 'Present step',
    actions: 'What to do next',
    tools: 'Tools and software in use',
    people: 'Who takes it forward',
    budget: 'Rough budget',
    deadline: 'Deadline',
    decided: 'What we decide ourselves',
    wanted: 'Advice wanted on',
    questions: 'What we want to ask',
    subsidy: 'If with a subsidy, to check',
    checks: ['costs are covered', 'we meet the requirements', 'the timing fits', 'we can pay up front'],
    visit: 'Where to go',
    notes: 'Notes of the meeting',
    private: 'Nothing on this sheet was sent anywhere.',
    tooLong: 'This is longer than the paper has room for. Please cut about {n} letters.',
    version: 'Rules version {n}',
  },
};

export const messages = { ja, en } satisfies Localised<Words>;
