/** Amounts of money as people type them, and as a page shows them. Yen throughout. */
import type { Locale } from '../kit/locale.ts';

const UNITS: Readonly<Record<string, number>> = {
  億: 1e8,
  万: 1e4,
  千: 1e3,
  billion: 1e9,
  million: 1e6,
  m: 1e6,
  k: 1e3,
};
const MOST = 1e12;
/** A bare number of this size, or one with commas in it, is written out in yen, whatever unit the field has. */
const WRITTEN_OUT = 100_000;

/**
 * `150`, `約１５０万円`, `1,500,000`, `1億2千万`, `1.5 million yen`: as yen; nothing where it is no amount. Never throws.
 *
 * @param unit  how many yen a bare number stands for
 */
export function parseAmount(typed: string, unit: number): number | undefined {
  const said = typed.normalize('NFKC').toLowerCase();
  const text = said.replace(/\(.*?\)|約|およそ|くらい|ぐらい|程度|ほど|yen|jpy|[\s,、¥円]/g, '');
  // Each number but the last has its mark: no text can be read in two ways, and none takes long.
  if (text === '' || !/^(?:\d+(?:\.\d+)?(?:億|千?万|千|billion|million|m|k))*(?:\d+(?:\.\d+)?)?$/.test(text))
    return undefined;
  let sum = 0;
  let marked = /[円¥]|yen|jpy|\d,\d{3}/.test(said);
  for (const [, number = '', mark = ''] of text.matchAll(/(\d+(?:\.\d+)?)(億|千?万|千|billion|million|m|k)?/g)) {
    const factor = mark === '千万' ? 1e7 : (UNITS[mark] ?? 1);
    marked ||= mark !== '';
    sum += Number(number) * factor;
  }
  const yen = Math.round(marked || sum >= WRITTEN_OUT ? sum : sum * unit);
  return yen > 0 && yen <= MOST ? yen : undefined;
}

/** Both languages part thousands alike. By hand: whatever of `Intl` is used first takes an old phone 50 ms. */
const parted = (count: number): string => String(Math.floor(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `4500000` as 450万円 or ¥4,500,000. */
export function yen(amount: number, locale: Locale): string {
  if (locale === 'en') return `¥${parted(amount)}`;
  const parts = [
    [Math.floor(amount / 1e8), '億'],
    [Math.floor((amount % 1e8) / 1e4), '万'],
    [Math.floor(amount % 1e4), ''],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).map(([count, mark]) => `${parted(count)}${mark}`);
  return `${shown.join('') || '0'}円`;
}
