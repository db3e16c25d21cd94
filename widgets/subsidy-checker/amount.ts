/** Amounts of money as people type them, and as a page shows them. Yen throughout. */
import type { Locale } from '../kit/locale.ts';

const UNITS: Readonly<Record<string, number>> = { 億: 100_000_000, 万: 10_000, 千: 1000, '': 1 };
const MOST = 1e12;

/**
 * `150`, `１５０万円`, `1,500,000`, `1億2千万`: as yen; nothing where it is no amount. Never throws.
 *
 * @param unit  how many yen a bare number stands for
 */
export function parseAmount(typed: string, unit: number): number | undefined {
  const text = typed.normalize('NFKC').replace(/[\s,，、¥￥円]/g, '');
  if (!/^(\d+(\.\d+)?(億|千?万|千)?)+$/.test(text)) return undefined;
  let sum = 0;
  let marked = false;
  for (const [, number = '', mark = ''] of text.matchAll(/(\d+(?:\.\d+)?)(億|千?万|千)?/g)) {
    const factor = [...mark].reduce((product, each) => product * (UNITS[each] ?? 1), 1);
    marked ||= mark !== '';
    sum += Number(number) * factor;
  }
  // “150円” and “1,500,000” leave no doubt; a bare number means what the field says.
  const bare = !marked && !/[円¥￥]/.test(typed.normalize('NFKC'));
  const yen = Math.round(bare ? sum * unit : sum);
  return yen > 0 && yen <= MOST ? yen : undefined;
}

/** `4500000` as 450万円 or ¥4,500,000. */
export function yen(amount: number, locale: Locale): string {
  if (locale === 'en') return `¥${amount.toLocaleString('en')}`;
  const parts = [
    [Math.floor(amount / 1e8), '億'],
    [Math.floor((amount % 1e8) / 1e4), '万'],
    [Math.floor(amount % 1e4), ''],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).map(([count, mark]) => `${count.toLocaleString('ja')}${mark}`);
  return `${shown.join('') || '0'}円`;
}
