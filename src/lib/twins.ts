import { splitChapter } from './chapter-text.ts';

/** What a page is made of, so that two languages can be laid side by side. */
export interface Shape {
  headings: string[];
  tables: number[];
  lists: number;
  figures: string[];
  terms: string[];
  links: string[];
}

/** The shape of a page of src/content/docs. */
export function shapeOf(text: string): Shape {
  const { body } = splitChapter(text);
  const all = (pattern: RegExp) => [...body.matchAll(pattern)].map((match) => match[1] ?? match[0]);
  const lines = body.split('\n');
  const tables: number[] = [];
  lines.forEach((line, n) => {
    if (!line.startsWith('|')) return;
    if (!lines[n - 1]?.startsWith('|')) tables.push(0);
    tables[tables.length - 1] = (tables.at(-1) ?? 0) + 1;
  });
  return {
    headings: all(/^(#{2,4}) .*?\[#[^\]]+\]\s*$/gm).map(
      (level, n) => `${level}${all(/^#{2,4} .*?(\[#[^\]]+\])\s*$/gm)[n] ?? ''}`,
    ),
    tables,
    lists: all(/^ *(?:[-*]|\d+\.) /gm).length,
    figures: all(/^<([A-Z]\w+) \/>$/gm),
    terms: all(/<Term\s+id="([^"]+)"/g).sort(),
    links: all(/\]\((\/[^)]*)\)/g).sort(),
  };
}

/** In words, what one twin has and the other has not. */
export function differences(ja: string, en: string): string[] {
  const [one, other] = [shapeOf(ja), shapeOf(en)];
  return (Object.keys(one) as (keyof Shape)[]).flatMap((part) => {
    const [a, b] = [one[part], other[part]];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    if (!Array.isArray(a) || !Array.isArray(b)) return [`${part}: ${String(a)} in Japanese, ${String(b)} in English`];
    const [left, right] = [a.map(String), b.map(String)];
    const only = (here: string[], there: string[]) => here.filter((each) => !there.includes(each));
    const [ja, en] = [only(left, right), only(right, left)];
    return [
      ja.length + en.length === 0
        ? `${part}: ${left.length} in Japanese, ${right.length} in English, or in another order`
        : `${part}: only in Japanese ${ja.join(', ') || '–'}; only in English ${en.join(', ') || '–'}`,
    ];
  });
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const pad = (part: string | number) => String(part).padStart(2, '0');

/** Amounts of yen, percentages, dates, addresses and telephone numbers of a text, in one notation. */
export function factsOf(text: string): string[] {
  let rest = text.normalize('NFKC').replace(/〜/g, '~');
  const facts: string[] = [];
  const take = (pattern: RegExp, name: (...parts: string[]) => string) => {
    rest = rest.replace(pattern, (...match: unknown[]) => {
      facts.push(name(...(match.slice(0, -2) as string[])));
      return ' ';
    });
  };
  take(/https?:\/\/[^\s)）」"'、。]+/g, (url) => url.replace(/[.,]$/, ''));
  take(/0\d{1,4}-\d{1,4}-\d{3,4}/g, (number) => `tel ${number}`);
  take(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (_, y, m, d) => `${y}-${pad(m ?? '')}-${pad(d ?? '')}`);
  take(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/g, (whole, d, m, y) =>
    MONTHS.includes(m ?? '') ? `${y}-${pad(MONTHS.indexOf(m ?? '') + 1)}-${pad(d ?? '')}` : (whole ?? ''),
  );
  take(/(\d{4})年(\d{1,2})月/g, (_, y, m) => `${y}-${pad(m ?? '')}`);
  take(new RegExp(`(${MONTHS.join('|')}) (\\d{4})`, 'g'), (_, m, y) => `${y}-${pad(MONTHS.indexOf(m ?? '') + 1)}`);
  const yen = (amount: string, times: number) => `¥${Math.round(Number(amount.replaceAll(',', '')) * times)}`;
  take(/([\d,.]+)億円?/g, (_, amount) => yen(amount ?? '', 1e8));
  take(/([\d,.]+)万円?/g, (_, amount) => yen(amount ?? '', 1e4));
  take(/([\d,]+)円/g, (_, amount) => yen(amount ?? '', 1));
  take(/¥([\d,.]+) billion/g, (_, amount) => yen(amount ?? '', 1e9));
  take(/¥([\d,.]+) million/g, (_, amount) => yen(amount ?? '', 1e6));
  take(/¥([\d,]+)/g, (_, amount) => yen(amount ?? '', 1));
  take(/([\d.]+) ?(?:%|パーセント|percent|per cent)/g, (_, amount) => `${amount}%`);
  return [...new Set(facts)].sort();
}

/** The facts that only one of two texts states. */
export function unequalFacts(ja: string, en: string): { ja: string[]; en: string[] } {
  const [one, other] = [factsOf(ja), factsOf(en)];
  return { ja: one.filter((fact) => !other.includes(fact)), en: other.filter((fact) => !one.includes(fact)) };
}

/** What is recorded of a pair when somebody has last compared the two: a fingerprint of each text. */
export type Compared = readonly [ja: string, en: string];

/** Which side has changed alone since the two were last compared. */
export function changedAlone(recorded: Compared | undefined, now: Compared): 'ja' | 'en' | undefined {
  const [ja, en] = [recorded?.[0] !== now[0], recorded?.[1] !== now[1]];
  return ja === en ? undefined : ja ? 'ja' : 'en';
}
