import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CARD_PAGES, CARD_SIZE } from '../../lib/cards.ts';
import { splitChapter } from '../../lib/chapter-text.ts';
import { phrases } from '../../lib/phrases.ts';
import type { Locale, Localised } from '../../locales.ts';
import type { Colour } from './png.ts';
import { escapeMarkup } from '../../lib/markup.ts';

const docs = join(import.meta.dirname, '../../content/docs');

interface Words {
  /** Above the title. */
  above: string;
  title: string;
  below: string;
  chapter?: number;
}

const SITE: Localised<Words & { chapterOf: (number: number) => string; foot: string }> = {
  ja: {
    above: '中小企業組合・中小企業・小規模事業者',
    title: 'デジタル化ハンドブック',
    below: '7つの章と45の用語。読んで、引いて、印刷して使えます。',
    chapterOf: (number) => `第${number}章`,
    foot: '無料・登録なし',
  },
  en: {
    above: 'For small firms and cooperatives in Japan',
    title: 'Digitalisation Handbook',
    below: 'Seven chapters and 45 terms to read, look up and print.',
    chapterOf: (number) => `Chapter ${number}`,
    foot: 'Free, no sign-up',
  },
};

/** What stands on the card of a page: its title, and the first thing that a reader gains there. */
function wordsOf(page: string, locale: Locale): Words {
  const site = SITE[locale];
  if (page === '') return site;
  const path = join(docs, locale === 'ja' ? '' : locale, page);
  const file = existsSync(`${path}.mdx`) ? `${path}.mdx` : join(path, 'index.mdx');
  const { title, description, gains, chapter } = parse(splitChapter(readFileSync(file, 'utf8')).frontmatter) as {
    title: string;
    description: string;
    gains?: string[];
    chapter?: number;
  };
  const [sentence = description] = /^.*?(?:。|\.(?= |$))/.exec(description) ?? [];
  return {
    above: chapter === undefined ? site.title : `${site.title}  ${site.chapterOf(chapter)}`,
    title,
    below: gains?.[0] ?? sentence,
    ...(chapter === undefined ? {} : { chapter }),
  };
}

const COLOURS = { paper: [251, 250, 246], ink: [31, 35, 40], soft: [86, 91, 97], accent: [22, 94, 131] } as const;
const TINT: Colour = [227, 238, 243];
const blend = (colour: Colour, share: number): Colour =>
  colour.map((part, n) => Math.round(part * share + (COLOURS.paper[n] ?? 0) * (1 - share))) as unknown as Colour;

/** The card's colours, and what lies between them and the paper at the edge of a letter. */
export const PALETTE: readonly Colour[] = [
  COLOURS.paper,
  TINT,
  COLOURS.ink,
  ...[0.2, 0.4, 0.6, 0.8].map((share) => blend(COLOURS.ink, share)),
  COLOURS.accent,
  ...[0.3, 0.5, 0.75].map((share) => blend(COLOURS.accent, share)),
  COLOURS.soft,
  ...[0.25, 0.5, 0.75].map((share) => blend(COLOURS.soft, share)),
];

/** Drawings of 260 by 340, in one stroke; a chapter shows its number instead. */
const PICTURES: Readonly<Record<string, string>> = {
  '': '<path d="M6 340V240h60v100M96 340V140h60v200M186 340V10h60v330"/>',
  'tools/maturity-quiz':
    '<path d="M6 330h60v-74h62v-74h62v-74h64"/><circle cx="98" cy="206" r="20" class="full"/><path d="M190 66l24 24 40-52"/>',
  'tools/prompt-builder':
    '<path d="M20 40h220a14 14 0 0 1 14 14v150a14 14 0 0 1-14 14H120l-60 60v-60H20a14 14 0 0 1-14-14V54a14 14 0 0 1 14-14z"/><path d="M52 98h156M52 150h96"/>',
  'tools/subsidy-checker':
    '<circle cx="130" cy="170" r="122"/><path d="M84 96l46 74 46-74M130 170v86M90 182h80M90 220h80"/>',
  glossary:
    '<path d="M130 70C96 42 52 36 6 40v240c46-4 90 2 124 30 34-28 78-34 124-30V40c-46-4-90 2-124 30zM130 70v240"/><path d="M38 104c22 0 40 3 58 12M38 160c22 0 40 3 58 12M222 104c-22 0-40 3-58 12M222 160c-22 0-40 3-58 12"/>',
  subsidies:
    '<path d="M30 20h140l60 60v250H30zM170 20v60h60"/><path d="M92 146l38 56 38-56M130 202v78M96 216h68M96 248h68"/>',
  resources:
    '<circle cx="86" cy="110" r="46"/><path d="M6 310c0-62 32-96 80-96s80 34 80 96z"/><path d="M150 30h90a12 12 0 0 1 12 12v62a12 12 0 0 1-12 12h-28l-26 26v-26h-12"/>',
};

/** Breaks Japanese between phrases, and before a bracket. */
const broken = (text: string, locale: Locale) =>
  locale === 'en'
    ? escapeMarkup(text)
    : phrases(text)
        .map((part) =>
          escapeMarkup(part)
            .replaceAll(/(?<=.)（/g, '<wbr>（')
            .replaceAll(/(?<=デジタル化?)(?=ハンド|トランス)/g, '<wbr>'),
        )
        .join('<wbr>');

/** About how many full characters wide. */
const wide = (text: string, locale: Locale) => (locale === 'ja' ? text.length : text.length / 2);

function titleSize(title: string, locale: Locale): number {
  const width = wide(title, locale);
  return width <= 12 ? 84 : width <= 15 ? 70 : width <= 24 ? 58 : 52;
}

/** The card of a page as a web page of its own. Whatever changes it changes its fingerprint. */
export function cardHtml(page: string, locale: Locale): string {
  const { above, title, below, chapter } = wordsOf(page, locale);
  const picture =
    chapter === undefined
      ? `<svg viewBox="-10 0 280 340" width="280" height="340">${PICTURES[page] ?? ''}</svg>`
      : `<p class="number">${chapter}</p>`;
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><style>
* { box-sizing: border-box; margin: 0 }
body { width: ${CARD_SIZE.width}px; height: ${CARD_SIZE.height}px; display: grid; grid-template-columns: 1fr 280px;
  gap: 48px; align-items: center; position: relative; padding: 48px 80px 104px; border-bottom: 16px solid rgb(${COLOURS.accent});
  background: rgb(${COLOURS.paper}); color: rgb(${COLOURS.ink}); font-family: "Noto Sans CJK JP", "Noto Sans JP",
  "Hiragino Sans", "Yu Gothic", sans-serif; line-height: 1.35; line-break: strict }
.above { color: rgb(${COLOURS.accent}); font-size: 32px; font-weight: 700; white-space: pre-wrap }
h1 { margin: 16px 0 28px; font-size: ${titleSize(title, locale)}px; line-height: 1.25; text-wrap: balance;
  ${locale === 'ja' ? 'word-break: keep-all; overflow-wrap: anywhere' : ''} }
.below, .foot { color: rgb(${COLOURS.soft}); font-size: ${wide(below, locale) > 48 ? 28 : 32}px; line-height: 1.5;
  text-wrap: pretty;
  ${locale === 'ja' ? 'word-break: keep-all; overflow-wrap: anywhere' : ''} }
.foot { position: absolute; bottom: 36px; left: 80px; font-size: 26px }
.number { display: grid; place-items: center; width: 280px; height: 280px; border-radius: 28px; background: rgb(${TINT});
  color: rgb(${COLOURS.accent}); font-size: 200px; font-weight: 700; line-height: 1 }
svg { fill: none; stroke: rgb(${COLOURS.accent}); stroke-width: 12; stroke-linejoin: round; stroke-linecap: round }
svg .full { fill: rgb(${COLOURS.accent}); stroke: none }
</style><body><div><p class="above">${escapeMarkup(above)}</p><h1>${broken(title, locale)}</h1><p class="below">${broken(
    below,
    locale,
  )}</p><p class="foot">${SITE[locale].foot}</p></div>${picture}</body></html>`;
}

export const fingerprint = (html: string): string => createHash('sha256').update(html).digest('hex').slice(0, 16);

/** Every card there must be. */
export const CARDS = CARD_PAGES.flatMap((page) => (['ja', 'en'] as const).map((locale) => ({ page, locale })));
