import type { Locale, Localised } from '../../../locales.ts';
import { words as offline } from '../../../offline/words.ts';

/** The words of the reading aids: they are fetched with them, so that no page carries them. */
export interface ReadingWords {
  title: string;
  close: string;
  size: string;
  sizes: readonly [string, string, string];
  theme: string;
  themes: { auto: string; light: string; dark: string };
  furigana: string;
  furiganaHint: string;
  furiganaFailed: string;
  memory: string;
  memoryOn: string;
  memoryHint: string;
  forget: string;
  forgotten: string;
  notKept: string;
  offline: string;
  resume: string;
  dismiss: string;
  done: string;
}

const words: Localised<ReadingWords> = {
  ja: {
    title: '読みやすくする',
    close: '閉じる',
    size: '文字の大きさ',
    sizes: ['標準', '大きく', 'もっと大きく'],
    theme: '画面の明るさ',
    themes: { auto: '端末に合わせる', light: '明るく', dark: '暗く' },
    furigana: '漢字にふりがなを付ける',
    furiganaHint:
      'ふりがなは機械で付け、見つけた間違いを直しています。まだ誤りが残っているかもしれません。道具の中と図には付きません。',
    furiganaFailed: 'ふりがなを読み込めませんでした。電波のよいところで、もう一度お試しください。',
    memory: '読んだところ',
    memoryOn: '読み終えた章と、読みかけの場所を覚えておく',
    memoryHint: 'お使いの端末の中だけに残ります。',
    forget: '覚えたことを消す',
    forgotten: '消しました。',
    notKept: 'この端末では設定を残せません。このページを閉じるまで有効です。',
    offline: offline.ja.title,
    resume: '続きから読む',
    dismiss: '表示しない',
    done: '読み終えた章',
  },
  en: {
    title: 'Make it easier to read',
    close: 'Close',
    size: 'Text size',
    sizes: ['Standard', 'Larger', 'Largest'],
    theme: 'Brightness',
    themes: { auto: 'Like the device', light: 'Light', dark: 'Dark' },
    furigana: '',
    furiganaHint: '',
    furiganaFailed: '',
    memory: 'What you have read',
    memoryOn: 'Remember the chapters that I finished and where I stopped',
    memoryHint: 'This stays on your device alone.',
    forget: 'Forget what was remembered',
    forgotten: 'Forgotten.',
    notKept: 'Your browser keeps no settings here. They hold until you leave this page.',
    offline: offline.en.title,
    resume: 'Go on reading',
    dismiss: 'Do not show',
    done: 'Chapter finished',
  },
};

export const wordsOf = (locale: Locale): ReadingWords => words[locale];
