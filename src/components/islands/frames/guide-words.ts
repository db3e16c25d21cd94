/** The words of the page on which a webmaster puts a snippet together. */
import type { Localised } from '../../../locales.ts';

interface Words {
  choose: string;
  what: string;
  tools: string;
  terms: string;
  language: string;
  languages: Localised<string>;
  theme: string;
  themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  ownColour: string;
  colour: string;
  colourHint: string;
  preview: string;
  previewHint: string;
  yourSite: string;
  yourText: string;
  frameOnly: string;
  frameOnlyHint: string;
  withScript: string;
  withScriptHint: string;
  copy: string;
  copied: string;
  notCopied: string;
}

export const guideWords: Localised<Words> = {
  ja: {
    choose: '載せるものを選ぶ',
    what: '載せるもの',
    tools: '道具',
    terms: '用語集の言葉',
    language: '言語',
    languages: { ja: '日本語', en: '英語' },
    theme: '明るさ',
    themes: { auto: '見る人の設定に合わせる', light: '明るい', dark: '暗い' },
    ownColour: '線やボタンを自分のサイトの色にする',
    colour: '色',
    colourHint: '読みにくい色は、濃さを変えて使います。',
    preview: '見本',
    previewHint: 'ほかのサイトに「枠とスクリプト」で載せたところです。枠の中は、そのまま使えます。',
    yourSite: '○○協同組合',
    yourText: 'ここは、載せる先のページの文章です。',
    frameOnly: '枠だけ',
    frameOnlyHint:
      'スクリプトを載せられないサイト向けです。高さは、ChromeとEdgeのバージョン154以降では中身に合わせて変わります。それより前のバージョンや、Safari（iPhone）、Firefoxでは決まった高さになり、枠の中で上下に動かします。',
    withScript: '枠とスクリプト',
    withScriptHint:
      '迷ったときは、こちらを使います。どのブラウザでも、高さが中身に合わせて変わります。スクリプトを取り除くサイトでは、「枠だけ」と同じになります。',
    copy: 'コピーする',
    copied: 'コピーしました。',
    notCopied: 'コピーできませんでした。上の文字を全部選んで、コピーしてください。',
  },
  en: {
    choose: 'Choose what to show',
    what: 'What to show',
    tools: 'Tools',
    terms: 'Terms of the glossary',
    language: 'Language',
    languages: { ja: 'Japanese', en: 'English' },
    theme: 'Brightness',
    themes: { auto: 'As each visitor has set it', light: 'Light', dark: 'Dark' },
    ownColour: 'Use the colour of my site for lines and buttons',
    colour: 'Colour',
    colourHint: 'A colour that is hard to read is used darker or lighter.',
    preview: 'Preview',
    previewHint: 'This is how “Frame and script” stands on another site. The frame works; try it.',
    yourSite: 'Example Cooperative',
    yourText: 'Here is the text of the page that shows it.',
    frameOnly: 'Frame only',
    frameOnlyHint:
      'For sites that allow no scripts. Chrome and Edge fit the height to the content from version 154 on. Earlier versions, Safari (iPhone) and Firefox keep a fixed height, and one scrolls inside the frame.',
    withScript: 'Frame and script',
    withScriptHint:
      'If in doubt, use this one. The height follows the content in every browser. On a site that removes the script it works like “Frame only”.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Copying did not work. Please select all of the text above and copy it.',
  },
};
