import type { Localised } from '../kit/locale.ts';

/** The words of what stands in the page as text and needs no script: a form to fill in by hand, and the templates. */
interface PaperWords {
  noScript: string;
  blank: string;
  form: string;
  /** What the material's field says where nothing can look into it. */
  material: string;
  formHint: string;
  needed: string;
  end: string;
  keepOut: string;
  keepOutList: readonly string[];
  cautions: string;
  templates: string;
  templatesHint: string;
  example: string;
  template: string;
  templateHint: string;
  verify: string;
  begin: string;
  beginExample: string;
  print: string;
}

export const paperWords: Localised<PaperWords> = {
  ja: {
    noScript:
      '今の設定では、このページの道具は動きません。プロンプトは自動ではできず、名前や番号が残っていてもお知らせできません。代わりに、下の用紙に書き込むか、ひな形の文を写して使えます。印刷すると、用紙（A4で2枚）が出ます。ひな形は、開いてあるものだけが、用紙の次のページから出ます。',
    material: 'もとにする文を写すか、書類の名前を書きます。人の名前は書きません。',
    blank: '〇〇',
    form: '紙に書き込む用紙',
    formHint:
      '印刷して、上から順に書き込みます。★は必ず書きます。★だけでも使えます。書けたら、AIの入力欄に打ち込みます。「AIの役割」を初めに、ほかは番号の順にします。',
    needed: '必ず書く',
    end: '最後に、いつも次の文を付けます。',
    keepOut: '書かないもの',
    keepOutList: [
      'マイナンバー、カードの番号、パスワード',
      '人の名前、電話番号、メールアドレス、住所、生年月日、口座の番号（「組合員A」のような記号に置き換えます）',
      '社外秘のこと、まだ発表していないこと、原価や見積もりの金額',
    ],
    cautions: '答えを使う前に',
    templates: 'ひな形と記入例',
    templatesHint:
      '仕事ごとの文です。そのまま写して、自分の事情に合わせて直せます。記入例の事務所や数字は、架空のものです。',
    example: '記入例',
    template: 'ひな形',
    templateHint: '〇〇のところを埋め、足りないことを書き足して使います。',
    verify: '人が確かめること',
    begin: 'このひな形で始める',
    beginExample: 'この記入例で始める',
    print: '用紙を印刷する',
  },
  en: {
    noScript:
      'This tool can’t run with your browser’s settings: it can’t put a prompt together or warn you of names and numbers. Use the form below, or copy a template. Printing gives you the form (two A4 pages); of the templates, only those you’ve opened follow, on a new page.',
    material: 'Copy out the text to work from, or name the document. Leave out people’s names.',
    blank: '___',
    form: 'A form to fill in by hand',
    formHint:
      'Print it and fill it in from the top. Then type it into an AI assistant: the AI’s role first, the rest in the order of the numbers. You can get by with the fields marked ★.',
    needed: 'always needed',
    end: 'Always add this at the end:',
    keepOut: 'What to leave out',
    keepOutList: [
      'My Numbers, card numbers, passwords',
      'Names, telephone numbers, email addresses, addresses, dates of birth, account numbers (put letters in their place, such as “member A”)',
      'Anything confidential or not yet public, cost prices and quoted amounts',
    ],
    cautions: 'Before you use the answer',
    templates: 'Templates and examples',
    templatesHint:
      'One for each job. Copy it and change whatever doesn’t fit. The offices and figures in the examples are invented.',
    example: 'Example',
    template: 'Template',
    templateHint: 'Fill in the blanks (___) and add anything that’s missing.',
    verify: 'What a person must check',
    begin: 'Start from this template',
    beginExample: 'Start from this example',
    print: 'Print the form',
  },
};
