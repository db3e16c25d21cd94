import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isCard, isMyNumber } from '../../widgets/prompt-builder/digits.ts';
import { inspect, inspectInSlices } from '../../widgets/prompt-builder/guard.ts';
import { mask, unmask } from '../../widgets/prompt-builder/mask.ts';

interface Case {
  text: string;
  own?: string[];
  hits: string[];
}
const cases = parse(readFileSync(join(import.meta.dirname, 'guard-cases.yaml'), 'utf8')) as Case[];
const told = (text: string, own?: string[]) => inspect(text, own).map((hit) => `${hit.kind} ${hit.text}`);
const label = (kind: string, letter: string) => `【${kind}${letter}】`;

describe('a security adviser’s table of what must not leave the office', () => {
  it('has at least sixty lines, a third of them near misses', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(cases.filter(({ hits }) => hits.length === 0).length).toBeGreaterThanOrEqual(20);
  });

  it.each(cases.map((each) => [each.text, each] as const))('%s', (_, { text, own, hits }) => {
    expect(told(text, own)).toEqual(hits);
  });

  it.each(cases.filter(({ hits }) => hits.length > 0).map((each) => [each.text, each] as const))(
    'is found in the middle of sentences too: %s',
    (_, { text, own, hits }) => {
      expect(told(`次の文を短くしてください。\n${text}\nよろしくお願いします。`, own)).toEqual(hits);
    },
  );
});

it('letters whose marks stand apart, as a Mac writes names of files, are read as the whole ones', () => {
  for (const { text, own, hits } of cases) {
    const apart = text.normalize('NFD');
    const found = inspect(apart, own);
    expect(
      found.map((hit) => `${hit.kind} ${hit.text.normalize('NFC')}`.normalize('NFC')),
      text,
    ).toEqual(hits.map((hit) => hit.normalize('NFC')));
    const done = mask(apart, found, label);
    expect(unmask(done.text, done.table), text).toBe(apart);
  }
});

describe('numbers with a check of their own', () => {
  it('a My Number has exactly one right last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (number) => {
        const eleven = String(number).padStart(11, '0');
        const right = [...'0123456789'].filter((digit) => isMyNumber(eleven + digit));
        expect(right).toHaveLength(1);
      }),
    );
  });

  it('a card with one digit wrong is none', () => {
    for (const card of [
      '4111111111111111',
      '5555555555554444',
      '378282246310005',
      '3530111333300000',
      '30569309025904',
    ])
      for (let at = 4; at < card.length; at++) {
        expect(isCard(card)).toBe(true);
        const wrong = card.slice(0, at) + String((Number(card[at]) + 1) % 10) + card.slice(at + 1);
        expect(isCard(wrong), wrong).toBe(false);
      }
  });
});

/** Texts of the kind that people paste: words, marks, digits of both widths, and whatever else. */
const pasted = fc
  .array(
    fc.oneof(
      fc.constantFrom(...cases.map(({ text }) => text)),
      fc.string({ maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom(
        '山田',
        '様',
        '様',
        '\n',
        ' ',
        '　',
        '-',
        'ー',
        '１',
        '0',
        '【',
        '】',
        '【nameA】',
        'ｶﾞ',
        '㈱',
        '👍🏽',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('whatever is pasted', () => {
  it('never throws, and names places that hold the words', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        let last = 0;
        for (const { start, end, text: words } of inspect(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(words);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('comes back exactly after it was masked', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { text: masked, table } = mask(text, inspect(text), label);
        expect(unmask(masked, table)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('any places can be masked and come back', () => {
    fc.assert(
      fc.property(pasted, fc.array(fc.tuple(fc.nat(200), fc.nat(20)), { maxLength: 8 }), (text, places) => {
        const hits = places.map(([start, length]) => ({
          kind: 'name' as const,
          start: Math.min(start, text.length),
          end: Math.min(start + length, text.length),
        }));
        const { text: masked, table } = mask(text, hits, label);
        expect(unmask(masked, table)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('the same name gets the same placeholder, another one another', () => {
    const text = '山田様と佐藤様。山田様は欠席です。';
    const { text: masked, table } = mask(text, inspect(text), label);
    expect(masked).toBe('【nameA】様と【nameB】様。【nameA】様は欠席です。');
    expect([...table]).toEqual([
      ['【nameA】', '山田'],
      ['【nameB】', '佐藤'],
    ]);
    expect(unmask('【nameB】様に送りました。', table)).toBe('佐藤様に送りました。');
  });

  it('slice by slice the same is found as at once', () => {
    const long = fc.array(fc.constantFrom(...cases.map(({ text }) => text), 'ふつうの文がつづきます。', '\n'), {
      minLength: 300,
      maxLength: 900,
    });
    fc.assert(
      fc.property(long, (parts) => {
        const text = parts.join('。\n');
        const places = (hits: Iterable<{ kind: string; start: number; text: string }>) =>
          [...hits].map(({ kind, start, text: words }) => `${start} ${kind} ${words}`);
        expect(places([...inspectInSlices(text)].flat())).toEqual(places(inspect(text)));
      }),
      { numRuns: 15 },
    );
  });

  it('a table has its heading to its last line, however long it is', () => {
    const rows = Array.from(
      { length: 600 },
      (_, n) => `甲乙${'丙丁戊己庚'[n % 5]}${'子丑寅卯辰巳午未'[n % 8]}${n}\t資材${n}`,
    );
    const hits = [...inspectInSlices(`氏名\t会社\n${rows.join('\n')}`)].flat();
    expect(hits.map(({ text }) => text)).toEqual(rows.map((row) => row.split('\t')[0]));
  });

  it('the head of a key that breaks off takes nothing of what follows up to another key', () => {
    const head = '-----BEGIN RSA PRIVATE KEY-----';
    const block = '-----BEGIN PRIVATE KEY-----\nMIIEpAIBAAKCAQEAtestonly\n-----END PRIVATE KEY-----';
    const text = [head, ...Array.from({ length: 200 }, () => 'ふつうの文がつづきます。'), block].join('\n');
    for (const hits of [inspect(text), [...inspectInSlices(text)].flat()])
      expect(hits.map(({ text: found }) => found)).toEqual([head, block]);
  });

  it('a key is whole wherever a slice ends', () => {
    const token = `eyJ${'a1B2'.repeat(80)}.${'c3D4'.repeat(80)}.${'e5F6'.repeat(10)}`;
    const block = `-----BEGIN PRIVATE KEY-----\n${'MIIEpAIBAAKCAQEA\n'.repeat(90)}-----END PRIVATE KEY-----`;
    for (const secret of [token, block])
      for (let before = 3_000; before <= 4_400; before += 140) {
        const text = `${'本日の記録です。'.repeat(Math.ceil(before / 8)).slice(0, before)}\n${secret}\nおわり\n${'続き。\n'.repeat(1_000)}`;
        expect(
          [...inspectInSlices(text)].flat().map(({ text: words }) => words),
          `${before}`,
        ).toEqual([secret]);
      }
  });

  it('long runs of the same letter take no longer than other text', () => {
    for (const letter of ['山', '1', 'a', '-', '@', ' ', 'ー', '様', '0-', 'a@', '町1']) {
      const text = letter.repeat(Math.ceil(200_000 / letter.length));
      const before = performance.now();
      for (const hits of inspectInSlices(text)) expect(Array.isArray(hits)).toBe(true);
      expect(performance.now() - before, letter).toBeLessThan(10_000);
    }
  }, 120_000);
});
