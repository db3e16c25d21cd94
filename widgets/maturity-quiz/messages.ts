import type { Localised } from '../kit/locale.ts';
import type { CodeProblem } from './code.ts';
import type { Foundation, Reason } from './advice.ts';
import type { Answer, Dimension } from './model.ts';

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
    sideBySide: string;
    title: string;
    answered: string;
    codeLabel: string;
    codeHint: string;
  };
  /** Between a label and what it names, and between the parts of a list. */
  colon: string;
  comma: string;
  /** Something with more about it: `{name}`, `{text}`. */
  bracket: string;
  dimensions: Readonly<Record<Dimension, string>>;
  foundations: Readonly<Record<Foundation, string>>;
  levels: Readonly<Record<Answer, string>>;
  ask: {
    position: string;
    answers: string;
    keys: string;
    back: string;
    toStart: string;
    next: string;
    list: string;
    single: string;
    result: string;
    resultNow: string;
    left: string;
    restart: string;
    cleared: string;
    undo: string;
    restored: string;
    kept: string;
    notKept: string;
    full: string;
    spoiled: string;
  };
  result: {
    title: string;
    /** The name of a stage, and what stands for it where answers are unknown. */
    stage: string;
    atLeast: string;
    upTo: string;
    selfReported: string;
    shortForm: string;
    opened: string;
    backToOwn: string;
    ahead: string;
    why: string;
    levelsHint: string;
    open: string;
    shut: string;
    notCounted: string;
    /** By the stage that a gate opens. */
    gates: Readonly<Record<2 | 3 | 4, string>>;
    missing: string;
    nothingCounts: string;
    deciding: string;
    border: string;
    borderLine: string;
    noBorder: string;
    bars: string;
    barsHint: string;
    nothing: string;
    flags: string;
    flag: Readonly<Record<Foundation, string>>;
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
    askToo: string;
    read: string;
    up: string;
    down: string;
    swap: string;
    movedTo: string;
    swapped: string;
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
    forward: string;
    backward: string;
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
    otherForm: string;
    agree: string;
    tooFewMembers: string;
    stages: string;
    stageLine: string;
    topics: string;
    topicLine: string;
    noTopics: string;
    group: string;
    noGroup: string;
    rest: string;
    groupHint: string;
    noGroups: string;
    line: string;
    tooMany: string;
    twice: string;
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
    languageBack: string;
    ownWords: string;
    languageFailed: string;
    print: string;
    memo: string;
    copyMemo: string;
    handMemo: string;
    memoHint: string;
    back: string;
    office: string;
    date: string;
    who: string;
    /** What the reader writes, by the fields' ids without their numbers, in the memo's order. */
    fields: Readonly<
      Record<
        | 'trouble'
        | 'success'
        | 'tools'
        | 'people'
        | 'budget'
        | 'deadline'
        | 'decided'
        | 'wanted'
        | 'schemes'
        | 'question',
        string
      >
    >;
    successHint: string;
    stage: string;
    unknown: string;
    flags: string;
    code: string;
    short: string;
    none: string;
    more: string;
    step: string;
    actions: string;
    subsidy: string;
    schemesHint: string;
    checker: string;
    /** Costs, requirements, timing, own funds. */
    checks: readonly [string, string, string, string];
    visit: string;
    notes: string;
    private: string;
    tooLong: string;
    over: string;
    version: string;
  };
}

const ja: Words = {
  start: {
    profile: 'あなたと職場のこと（3つ）',
    profileHint: '名前は聞きません。答えずに始めることもできます。',
    noAnswer: '（答えない）',
    short: '短い版で始める',
    shortHint: '12問・約4分',
    long: '詳しい版で始める',
    longHint: '30問・約10分',
    keep: '答えをこの端末に残す',
    keepHint: '印を付けると、途中で閉じても、続きから始められます。共用の端末では、付けないでください。',
    goOn: '前回の続きから始める',
    goOnHint: 'この端末に、前回の答えが残っています。',
    haveCode: '前の結果や、ほかの人の結果を開く',
    openCode: '結果を見る',
    sideBySide: '何人かのコードを並べて見る',
    title: 'はじめる前に',
    answered: '{n}問の答えが残っています。下のボタンで、続きから答えられます。',
    codeLabel: '結果のコードかリンク',
    codeHint:
      '結果のコードは、答えを短い文字に置き換えたものです。相談シートの下に、13文字（短い版は6文字）で書いてあります。',
  },
  colon: '：',
  comma: '、',
  bracket: '{name}（{text}）',
  dimensions: {
    enablers: 'デジタル化の土台',
    tools: '共通ツール',
    core: 'コア業務',
    ai: 'AIの活用',
    security: '情報セキュリティ',
    dx: 'DX',
  },
  foundations: {
    technical: '技術面',
    human: '人的面',
    physical: '物理面',
    response: '事故への備え',
    ai: 'AIの活用',
    enablers: 'デジタル化の土台',
  },
  levels: {
    0: 'まだ',
    1: '始めている',
    2: 'できている',
    3: '根づいている',
    unknown: '分からない',
    none: '該当しない',
  },
  ask: {
    position: '質問 {n}／{all}',
    answers: '答え',
    keys: '数字キーの1〜6でも答えられます。',
    back: '前の質問',
    toStart: 'はじめの画面に戻る',
    next: '次の質問',
    list: '一覧で答える',
    single: '1問ずつ答える',
    result: '結果を見る',
    resultNow: 'ここまでの答えで結果を見る',
    left: '答えていない質問が{n}問あります。今結果を見ると、「分からない」と同じ扱いになります。',
    restart: '答えを消して、はじめに戻る',
    cleared: '答えを消しました。',
    undo: '元に戻す',
    restored: '元に戻しました。',
    kept: 'この端末に残しています。',
    notKept: '答えは、このページ（タブ）を閉じると消えます。',
    full: 'この端末に残せませんでした。空きが足りないか、ブラウザ（ページを見るソフト）が保存を止めています。結果のコードを書き留めてください。',
    spoiled: '端末に残っていた答えは読めなかったので、使いませんでした。',
  },
  result: {
    title: '結果',
    stage: '段階{n}：{name}',
    atLeast: '段階{n}〜{top}',
    upTo: '「分からない」の答えがあるため、段階{n}から段階{top}のどれかです。答えがそろうと、はっきりします。',
    selfReported: '答えた人の見方による、自己申告の結果です。ほかの会社との比較や点数はありません。',
    shortForm: '短い版（12問）の結果です。',
    opened: 'コードで開いた結果です。この端末に残っている答えは、変わっていません。',
    backToOwn: '自分の答えに戻る',
    ahead:
      '手前の段階より先に、上の段階の条件に届いています。段階は、順番どおりでなくてかまいません。手前の条件は、毎日の仕事を楽にするヒントとして見てください。',
    why: 'この段階になったわけ',
    levelsHint: '質問の4つの答えを、上から「まだ」「始めている」「できている」「根づいている」と呼びます。',
    open: '届いています',
    shut: '届いていません',
    notCounted: '対象外',
    gates: {
      2: '「共通ツール」の質問（「該当しない」を除く{all}問）のうち、「始めている」かその先まで進んでいるものが{needed}問以上（今は{n}問）。',
      3: '予定や値段などを、数字を見て決めている（その質問が「該当しない」なら除く）。加えて、「共通ツール」と「コア業務」の質問（「該当しない」を除く{all}問）のうち、「できている」かその先まで進んでいるものが{needed}問以上（今は{n}問）。',
      4: '提供価値の変革（届けるものを変える）と組織の変革（仕事の進め方を変える）の質問（「該当しない」を除く{all}問）が、すべて「できている」かその先まで進んでいること（今は{n}問）。',
    },
    missing: '「{question}」の答えが、まだ「できている」に届いていません。',
    nothingCounts: '当てはまる質問がないため、この段階は調べていません。',
    deciding: 'もとになった答え',
    border: '境目の答え',
    borderLine: '「{question}」の答えが「{answer}」に変わると、段階{n}になります。',
    noBorder: 'どの答えが一つ上や一つ下に変わっても、段階は変わりません。',
    bars: '6つの面のようす',
    barsHint: '四角1つが質問1つです。下から色の付いた部分が高いほど、進んでいます。点線は「分からない」です。',
    nothing: '当てはまる質問はありませんでした。',
    flags: '先に手を打ちたいところ',
    flag: {
      technical: '情報セキュリティの技術面に「まだ」があります。',
      human: '情報セキュリティの人的面に「まだ」があります。',
      physical: '情報セキュリティの物理面に「まだ」があります。',
      response: '情報セキュリティの、事故への備えに「まだ」があります。',
      ai: 'AIを使い始めていますが、入れてよい情報や、答えの確かめ方に、まだ決めていないことがあります。',
      enablers: 'デジタル化の土台に「まだ」があります。先に整えると、新しい道具を長く使いやすくなります。',
    },
    noFlags: '先に手を打ちたいところは、ありませんでした。',
    noFlagsYet:
      '今の答えからは、見つかりませんでした。「分からない」と答えた質問は、下の「確かめておきたいこと」にあります。',
    weakest:
      '情報セキュリティの面を、先に見直すとよい順に並べると、{sides}です。かっこの中は、その面でいちばん低い答えです。',
    unknown: '確かめておきたいこと',
    unknownHint: '「分からない」と答えた質問と、まだ答えていない質問です。知っている人に聞いてから、答え直せます。',
    actions: '次にすること',
    actionsHint: '多くても3つです。順番は変えられます。',
    noActions: '今の答えから挙げられる行動はありません。「根づいている」仕事は、そのまま続けてください。',
    onlyUnknown: 'まず、「分からない」と答えたことを確かめましょう。答えがそろうと、次にすることを挙げられます。',
    reasons: {
      safety: '守りの穴をふさぐ',
      gate: 'まだ届いていない段階に近づく',
      base: '土台を固める',
      next: 'ほかに進められるところ',
    },
    step: '「{step}」の進め方を読む',
    own: '自分たちで決めること',
    help: '外部の支援が役立つこと',
    ask: '相談先',
    askToo: '組合の方は、こちらにも相談できます：',
    read: 'ハンドブックで読む',
    up: '上へ',
    down: '下へ',
    swap: '別の行動に替える',
    movedTo: '「{action}」を{n}番目にしました。',
    swapped: '「{action}」に替えました。',
    context:
      '4つの段階の分け方は、中小企業白書（2022年版以降）のものです。質問と数え方は、このサイトが決めました。点数ではありません。',
    change: '答えを見直す',
    goOnLong: '残りの{n}問にも答えて、詳しく見る',
    version: '数え方：第{n}版',
  },
  save: {
    title: '結果を残す・使う',
    code: '結果のコード',
    codeHint:
      'このコードに、すべての答えが入っています。書き留めておくと、同じ答えをもう一度開けます。1文字違うと別の答えが開くことがあるので、できればコピーし、開いたら段階が同じかを確かめてください。名前などは入っていません。はじめの3つの答え（立場・業種・人数）は、リンクにだけ入ります。',
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
    title: '前の結果と比べる',
    hint: '前のコードかリンクを入れると、どこが変わったかが分かります。',
    show: '比べる',
    from: '前は段階{before}、今は段階{now}です。',
    same: '前も今も答えのある質問に、変わったところはありません。',
    forward: '進んだところ',
    backward: '戻ったところ',
    line: '{from} → {to}',
    measure: '今の結果を「前の結果」にして、もう一度答える',
    otherForm:
      '短い版と詳しい版では、数える質問が違います。段階の違いは目安です。下には、両方にある質問だけを並べます。',
  },
  compare: {
    title: '答えを並べて見る',
    hint: 'コードかリンクを、1行に一つずつ貼り付けてください。コードの前に「経営者：」のように呼び名を書けます。この端末の中だけで計算します。業種や人数で分けて見るには、コードではなくリンクを貼り付けてください。',
    label: 'コードかリンク（20件まで）',
    example: '経営者：（コード）\n事務局：（コード）\n現場：（コード）',
    team: '職場の人で見比べる（誰の答えかが出ます）',
    members: '組合員の答えをまとめる（誰の答えかは出ません）',
    how: '見方',
    person: '{n}行目',
    read: '{n}件を読みました。',
    tooFew: '2件以上のコードを入れると、見比べられます。',
    stage: '{who}：段階{n}',
    differ: '答えが分かれた質問',
    apart: '答えが大きく分かれています',
    otherForm: '短い版と詳しい版では、数える質問が違います。段階の違いは目安です。',
    agree: 'どの質問でも、答えは同じでした。',
    tooFewMembers: 'まとめるには、5件以上が要ります。少ない件数では、誰の答えかが分かってしまうためです。',
    stages: '段階ごとの数',
    stageLine: '{n}件',
    topics: '「まだ」や「分からない」のある質問（「まだ」の多い順）',
    topicLine: '当てはまる{all}件のうち、「まだ」{n}件、「分からない」{unknown}件',
    noTopics: 'ありませんでした。',
    group: '分け方',
    noGroup: '分けない',
    rest: 'そのほか',
    groupHint:
      '5件に満たないグループは「そのほか」にまとめます。答えた人が分からないように、もう一つのグループも入れることがあります。',
    noGroups: 'この分け方では、5件以上のグループが2つできません。分けずに表示します。',
    line: '{n}行目「{text}」：',
    tooMany: '21件目からは使いませんでした。',
    twice: '{lines}行目は、前の行と同じコードなので数えていません。',
    back: '結果に戻る',
    add: '自分の答えを加える',
    failed: '読み込めませんでした。インターネットにつながる所で、もう一度開いてください。',
  },
  problems: {
    empty: 'コードを入れてください。',
    letters: 'コードに使わない文字があります。使えるのは、英字、数字、「-」「_」だけです。',
    length: '文字の数が合いません。13文字か、短い版は6文字です。途中で切れていませんか。',
    slip: 'このコードは読めません。大文字と小文字、数字の1と英字のl、0とOを見比べてください。',
    newer: '新しい版のコードです。このページを読み込み直すと、開けることがあります。',
  },
  gone: '前の版のコードです。今はない質問が{n}問あり、その答えは使っていません。',
  sheet: {
    title: 'デジタル化 相談シート',
    intro: '枠の中は、書き直せます。空けておいて、印刷してから手で書いてもかまいません。',
    language: '英語のシートに切り替える',
    languageBack: '日本語のシートに戻す',
    ownWords: '自分で書いた文は、書いたままの言葉で印刷されます。',
    languageFailed: '英語のシートを読み込めませんでした。インターネットにつながる所で、もう一度お試しください。',
    print: '印刷する・PDFにする',
    memo: '相談前のメモ（メールやAIに貼り付ける文）をつくる',
    copyMemo: '文をコピー',
    handMemo: 'AIへの頼み方を組み立てるページに渡す',
    memoHint:
      '下の文をコピーして、メールや、対話型AIへの質問に使えます。AIに入れるときは、人の名前、電話番号、取引先の名前などを書き足さないでください。',
    back: '結果に戻る',
    office: '会社・組合名（印刷してから書く）',
    date: '作成日',
    who: '立場・業種・人数',
    fields: {
      trouble: '困りごと・やりたいこと（大事な順）',
      success: '何ができたら成功か',
      tools: '今使っている道具・ソフト',
      people: '進める人',
      budget: '予算の目安',
      deadline: '期限',
      decided: '自分たちで決めること',
      wanted: '助言がほしいこと',
      schemes: '聞いてみる補助金',
      question: '聞きたいこと',
    },
    successHint: '数字で書けると、伝わりやすくなります',
    stage: '今の段階（自己申告）',
    unknown: 'まだ分からないこと',
    flags: '先に手を打ちたいところ',
    code: '結果のコード',
    short: '短い版（12問）',
    none: 'なし',
    more: 'ほか{n}問',
    step: '相談したいステップ',
    actions: '次にすること',
    subsidy: '補助金を使うとき（確かめたら印）',
    schemesHint: 'どの補助金を聞いてみるとよいかは、次の道具で調べられます。',
    checker: '相談してみる補助金を調べる',
    checks: ['使う費用が対象に入る', '申し込みの条件に合う', '時期が合う', '先に払うお金がある'],
    visit: '相談先',
    notes: '相談のメモ',
    private: 'この紙は、書いた人の端末の中だけで作りました。',
    tooLong: '紙に収まる長さを超えました。{n}字ほど減らしてください。',
    over: '紙に収まらない欄が{n}か所あります。このまま印刷すると、「…」から先が切れます。',
    version: '数え方 第{n}版',
  },
};

const en: Words = {
  start: {
    profile: 'About you and your workplace (three things)',
    profileHint: 'No names. You can also begin without answering these.',
    noAnswer: '(no answer)',
    short: 'Start the short form',
    shortHint: '12 questions, about 4 minutes',
    long: 'Start the full form',
    longHint: '30 questions, about 10 minutes',
    keep: 'Keep my answers on this device',
    keepHint: 'Tick this to close the page and go on later, but not on a shared device.',
    goOn: 'Go on where you left off',
    goOnHint: 'Earlier answers are kept on this device.',
    haveCode: 'Open an earlier result, or someone else’s',
    openCode: 'Show the result',
    sideBySide: 'Lay several codes side by side',
    title: 'Before you begin',
    answered: 'Questions answered so far: {n}. The buttons below go on from there.',
    codeLabel: 'Code or link of a result',
    codeHint:
      'A code is your answers in 13 characters (6 for the short form). It stands at the foot of the consultation sheet.',
  },
  colon: ': ',
  comma: ', ',
  bracket: '{name} ({text})',
  dimensions: {
    enablers: 'Groundwork',
    tools: 'Common tools',
    core: 'Core work',
    ai: 'Use of AI',
    security: 'Information security',
    dx: 'DX',
  },
  foundations: {
    technical: 'technical',
    human: 'human',
    physical: 'physical',
    response: 'incidents',
    ai: 'Use of AI',
    enablers: 'Groundwork',
  },
  levels: {
    0: 'Not yet',
    1: 'Begun',
    2: 'In place',
    3: 'Routine',
    unknown: 'Don’t know',
    none: 'Doesn’t apply',
  },
  ask: {
    position: 'Question {n} of {all}',
    answers: 'Answers',
    keys: 'The number keys 1 to 6 answer too.',
    back: 'Previous question',
    toStart: 'Back to the start',
    next: 'Next question',
    list: 'Answer in a list',
    single: 'One question at a time',
    result: 'Show the result',
    resultNow: 'Show the result so far',
    left: 'Questions without an answer: {n}. If you look at the result now, they count as “Don’t know”.',
    restart: 'Clear the answers and start over',
    cleared: 'The answers are cleared.',
    undo: 'Undo',
    restored: 'The answers are back.',
    kept: 'Kept on this device.',
    notKept: 'Your answers will be gone when you close this page (tab).',
    full: 'The answers could not be kept on this device: there is no room, or the browser does not allow it. Please note down the code of your result.',
    spoiled: 'The answers kept on this device could not be read, so they were not used.',
  },
  result: {
    title: 'Your result',
    stage: 'Stage {n}: {name}',
    atLeast: 'Stage {n} to {top}',
    upTo: 'Some answers are unknown, so it is somewhere from stage {n} to stage {top}. It becomes clear once they are known.',
    selfReported:
      'This is how the person who answered sees things. There are no marks, and no comparison with other businesses.',
    shortForm: 'Result of the short form (12 questions).',
    opened: 'This result was opened from a code. Answers kept on this device have not changed.',
    backToOwn: 'Back to my own answers',
    ahead:
      'You have met the condition of a higher stage before that of a lower one. That is fine: stages need not come in order. Take the lower condition as a hint for easing daily work.',
    why: 'Why this stage',
    levelsHint:
      'The four answers to each question are called, from the top, “Not yet”, “Begun”, “In place” and “Routine”.',
    open: 'Met',
    shut: 'Not met',
    notCounted: 'Not applicable',
    gates: {
      2: 'At least {needed} of the {all} questions that apply on common tools are at “Begun” or better (so far: {n}).',
      3: 'Decisions are made with figures (left out if that question doesn’t apply); and at least {needed} of the {all} questions that apply on common tools and core work are at “In place” or better (so far: {n}).',
      4: 'Transforming what you offer and transforming how you work: all of those that apply (of the two: {all}) are at “In place” or better (so far: {n}).',
    },
    missing: 'Your answer to “{question}” is not at “In place” yet.',
    nothingCounts: 'None of these questions applies to you, so this stage was not looked at.',
    deciding: 'The answers behind this',
    border: 'Where one answer would change it',
    borderLine: 'If your answer to “{question}” changed to “{answer}”, you would be at stage {n}.',
    noBorder: 'Moving any one answer a single level up or down would not change the stage.',
    bars: 'The six areas',
    barsHint: 'Each box is a question; the fuller it is, the further along you are. A dotted box is a “don’t know”.',
    nothing: 'No question applied.',
    flags: 'Deal with first',
    flag: {
      technical: 'On the technical side of information security, something is still at “Not yet”.',
      human: 'On the human side of information security, something is still at “Not yet”.',
      physical: 'On the physical side of information security, something is still at “Not yet”.',
      response: 'In preparing for incidents, something is still at “Not yet”.',
      ai: 'You have begun to use AI, but something about what may go in, or how answers are checked, is still to be settled.',
      enablers:
        'Something in the groundwork is at “Not yet”. Put it right first, and new tools are more likely to last.',
    },
    noFlags: 'Nothing needs seeing to first.',
    noFlagsYet:
      'Nothing found in the answers so far. What you answered with “Don’t know” is under “To find out” below.',
    weakest:
      'Sides of information security, the one to look at first coming first: {sides}. In brackets is the lowest answer on that side.',
    unknown: 'To find out',
    unknownHint:
      'What you answered with “Don’t know”, or did not answer. Ask someone who knows, then change your answer.',
    actions: 'What to do next',
    actionsHint: 'Three at most. You can change the order.',
    noActions: 'These answers suggest no next step. Keep up what is already routine.',
    onlyUnknown: 'Find out what you don’t know first. With those answers, this page can say what to do next.',
    reasons: {
      safety: 'Closes a gap in security',
      gate: 'Brings you closer to a stage not yet reached',
      base: 'Firms up the groundwork',
      next: 'Another place to move forward',
    },
    step: 'How to do it: “{step}”',
    own: 'What you decide yourselves',
    help: 'What outside help is good for',
    ask: 'Whom to ask',
    askToo: 'Cooperatives can also ask: ',
    read: 'Read in the handbook',
    up: 'Up',
    down: 'Down',
    swap: 'Swap for another',
    movedTo: '“{action}” is now number {n}.',
    swapped: 'It is now “{action}”.',
    context:
      'The four stages are those of the White Paper on Small and Medium Enterprises (since the 2022 edition). The questions and the counting are this site’s own. They are not marks.',
    change: 'Go over the answers',
    goOnLong: 'Answer the other {n} questions for a closer look',
    version: 'Counting rules: version {n}',
  },
  save: {
    title: 'Keep and use the result',
    code: 'Code of this result',
    codeHint:
      'The code holds all your answers: note it down, and you can open them again. One wrong character may open other answers, so copy it if you can, and check that the stage is the same. It holds no names. The first three answers (position, trade, size) travel only in the link.',
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
    hint: 'Enter an earlier code or link to see what has changed.',
    show: 'Compare',
    from: 'Then stage {before}, now stage {now}.',
    same: 'Nothing has changed among the questions answered both times.',
    forward: 'Further along',
    backward: 'Further back',
    line: '{from} → {to}',
    measure: 'Make this the earlier result and answer again',
    otherForm:
      'The short and the full form count different questions, so treat the difference in stage as a rough guide. Below are only the questions in both.',
  },
  compare: {
    title: 'Answers side by side',
    hint: 'Paste codes or links, one to a line. You can put a label in front, such as “Manager:”. Everything is worked out on this device. To group by trade or size, paste links, not codes.',
    label: 'Codes or links (up to 20)',
    example: 'Manager: (code)\nOffice: (code)\nShop floor: (code)',
    team: 'Compare colleagues (shows whose answer is whose)',
    members: 'Sum up the members of a cooperative (does not show whose answer is whose)',
    how: 'View',
    person: 'Line {n}',
    read: 'Codes read: {n}.',
    tooFew: 'Enter two codes or more to compare them.',
    stage: '{who}: stage {n}',
    differ: 'Questions with different answers',
    apart: 'Far apart',
    otherForm: 'The short and the full form count different questions, so treat differences in stage as a rough guide.',
    agree: 'All answers are the same.',
    tooFewMembers: 'To sum up takes five or more. With fewer, one could tell whose answers they are.',
    stages: 'How many at each stage',
    stageLine: '{n}',
    topics: 'Questions with “Not yet” or “Don’t know” (most “Not yet” first)',
    topicLine: 'Of the {all} it applies to: {n} “Not yet”, {unknown} “Don’t know”',
    noTopics: 'None.',
    group: 'Grouped by',
    noGroup: 'no grouping',
    rest: 'Others',
    groupHint:
      'Groups of fewer than five go under “Others”. A larger one may join them, so that nobody can be picked out.',
    noGroups: 'Grouped this way there would not be two groups of five or more, so everything is shown together.',
    line: 'Line {n}, “{text}”: ',
    tooMany: 'More than 20; this one was not used.',
    twice: 'The same code as in an earlier line, so not counted: line {lines}.',
    back: 'Back to the result',
    add: 'Add my own answers',
    failed: 'This part could not be loaded. Please open it again when you are online.',
  },
  problems: {
    empty: 'Please enter a code.',
    letters: 'There is a character that codes do not use: they have letters, digits, “-” and “_” only.',
    length: 'The length is wrong: a code has 13 characters, or 6 for the short form. Has it been cut off?',
    slip: 'This code cannot be read. Check capitals, the digit 1 and the letter l, the digit 0 and the letter O.',
    newer: 'This code comes from a newer version. Reloading the page may help.',
  },
  gone: 'A code of an earlier version. Questions that are no longer asked: {n}; their answers are not used.',
  sheet: {
    title: 'Consultation sheet: going digital',
    intro: 'Everything in the boxes can be changed. You can also leave a box empty and write by hand after printing.',
    language: 'Switch the sheet to Japanese',
    languageBack: 'Switch back to English',
    ownWords: 'What you have written yourself is printed as you wrote it.',
    languageFailed: 'The Japanese sheet could not be loaded. Please try again when you are online.',
    print: 'Print or save as PDF',
    memo: 'Make a memo to paste into an email or AI',
    copyMemo: 'Copy the text',
    handMemo: 'Take it to “Build a prompt for AI”',
    memoHint:
      'Copy the text below into an email, or into a question to conversational AI. For AI, please don’t add people’s names, telephone numbers or customers’ names.',
    back: 'Back to the result',
    office: 'Business or cooperative (write by hand)',
    date: 'Date',
    who: 'Position, trade and size',
    fields: {
      trouble: 'Problems and wishes (most important first)',
      success: 'What would count as success',
      tools: 'Tools and software in use',
      people: 'Who takes it forward',
      budget: 'Rough budget',
      deadline: 'Deadline',
      decided: 'What we decide ourselves',
      wanted: 'Advice wanted on',
      schemes: 'Subsidies to ask about',
      question: 'What we want to ask',
    },
    successHint: 'A figure makes it clearest',
    stage: 'Present stage (self-reported)',
    unknown: 'Not yet known',
    flags: 'Deal with first',
    code: 'Code of this result',
    short: 'short form (12 questions)',
    none: 'none',
    more: 'and {n} more',
    step: 'The step to talk about',
    actions: 'What to do next',
    subsidy: 'If we use a subsidy (tick when checked)',
    schemesHint: 'Which ones to ask about can be found out here:',
    checker: 'Check which subsidies to ask about',
    checks: ['our costs are covered', 'we meet the conditions', 'the timing fits', 'we can pay up front'],
    visit: 'Where to go',
    notes: 'Notes of the meeting',
    private: 'This sheet was made on the writer’s own device.',
    tooLong: 'This is longer than the paper has room for. Please cut about {n} characters.',
    over: 'Boxes with more than the paper has room for: {n}. Printed as they are, they end in “…”.',
    version: 'Counting rules, version {n}',
  },
};

export const messages = { ja, en } satisfies Localised<Words>;
