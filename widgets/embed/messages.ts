import type { Localised } from '../kit/locale.ts';

/** What the script of a frame says; the page hands it over in its language. */
export interface FrameWords {
  /** Where a new tab or a print is kept back. */
  noTab: string;
  noPrint: string;
  /** Behind the way to the full page, once there are answers. */
  goesOn: string;
  full: string;
  address: string;
  close: string;
  share: string;
  shareHint: string;
  shared: string;
  /** Where a part could not be fetched. */
  missing: string;
}

interface Words {
  /** The way to the full page. */
  more: string;
  moreTool: string;
  from: string;
  site: string;
  newTab: string;
  /** Where nothing runs. */
  still: string;
  script: FrameWords;
}

export const messages: Localised<Words> = {
  ja: {
    more: '詳しい説明を読む',
    moreTool: 'ページ全体で開く',
    from: '出典：',
    site: 'デジタル化ハンドブック',
    newTab: '（新しいタブ）',
    still: 'この枠の中では、画面で答えたり書き込んだりできません。次のアドレスのページで使えます。',
    script: {
      full: 'ページ全体で開く（新しいタブ）',
      address: 'アドレス：',
      noTab: 'この枠からは新しいタブを開けませんでした。下のアドレスを写して開いてください。',
      noPrint: '印刷の画面が出ないときは、この枠からは印刷できません。ページ全体を開いて印刷してください。',
      goesOn: '答えたところから続けられます。シートに書き込んだことは移りません。',
      close: '閉じる',
      share: '段階の数字（{n}）だけを、このページの運営者に知らせる',
      shareHint:
        '印を付けなければ、何も送りません。付けても、答えや書いたことは送りません。数字の使いみちは、このページの運営者にお尋ねください。',
      shared: '段階の数字を知らせました。取り消すことはできません。',
      missing: 'ここは読み込めませんでした。ページ全体で読めます。',
    },
  },
  en: {
    more: 'Read more',
    moreTool: 'Open the full page',
    from: 'From: ',
    site: 'Digitalisation Handbook',
    newTab: ' (new tab)',
    still: 'In this frame you cannot answer or write on screen. You can on the page at this address:',
    script: {
      full: 'Open the full page (new tab)',
      address: 'Address: ',
      noTab: 'This frame could not open a new tab. Please copy the address below and open it.',
      noPrint: 'If no print window appears, this frame is not allowed to print. Open the full page and print there.',
      goesOn: 'You can go on from the same answers; what you wrote on the sheet does not move along.',
      close: 'Close',
      share: 'Tell the operator of this page my stage as a number ({n}), nothing else',
      shareHint:
        'Unless you tick this, nothing is sent. Even then your answers and what you wrote are not. Ask the operator of this page what the number is used for.',
      shared: 'The number was sent. This cannot be taken back.',
      missing: 'This part could not be fetched; the full page has it.',
    },
  },
};
