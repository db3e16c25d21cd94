import type { Localised } from '../locales.ts';

/** The words around keeping the handbook; `{…}` are put in where they are shown. */
export interface OfflineWords {
  title: string;
  what: string;
  size: string;
  visited: string;
  keep: string;
  progress: string;
  stop: string;
  stopped: string;
  kept: string;
  remove: string;
  removed: string;
  failed: string;
  full: string;
  unable: string;
}

export const words: Localised<OfflineWords> = {
  ja: {
    title: '電波がなくても読めるように保存する',
    what: 'ハンドブック、用語集、相談先、補助金、検索と3つの道具を、まるごとこの端末に保存できます。地下や山あいでも、すぐに開けます。',
    size: '保存に使う通信量は、約{size}です。保存したあとで新しい版が出たときは、変わったところだけを受け取ります。',
    visited: '一度開いたページは、保存しなくても、しばらくはそのまま読めます。',
    keep: '端末に保存する',
    progress: '保存しています（{all}のうち{done}）',
    stop: 'やめる',
    stopped: '途中でやめました。続きから保存できます。',
    kept: '保存してあります（{date}の版）。電波がなくても読めます。',
    remove: '保存したものを消す',
    removed: '消しました。',
    failed: '保存できませんでした。電波のよいところで、もう一度お試しください。',
    full: '端末の空きが足りないため、保存できませんでした。',
    unable: 'お使いのブラウザでは保存できません。',
  },
  en: {
    title: 'Save it to read without a signal',
    what: 'The whole handbook, the glossary, the places to ask, the subsidies, the search and the three tools can be kept on this device. They then open at once, in a basement or in the hills.',
    size: 'Keeping it takes about {size} of data. When a new version comes out later, only what changed is fetched.',
    visited: 'Pages that you opened once can be read again for a while without this.',
    keep: 'Keep it on this device',
    progress: 'Keeping: {done} of {all}',
    stop: 'Stop',
    stopped: 'Stopped. You can go on from here.',
    kept: 'Kept on this device (version of {date}). It can be read without a signal.',
    remove: 'Remove what was kept',
    removed: 'Removed.',
    failed: 'It could not be kept. Please try again where the signal is good.',
    full: 'It could not be kept: there is not enough room on this device.',
    unable: 'Your browser cannot keep it.',
  },
};
