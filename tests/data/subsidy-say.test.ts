import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../widgets/subsidy-checker/data.ts';
import { UNKNOWN, type Replies } from '../../widgets/subsidy-checker/logic.ts';
import { verdicts } from '../../widgets/subsidy-checker/model.ts';
import {
  dateOf,
  deadlines,
  moneyInWords,
  reasons,
  sentence,
  statements,
  timingInShort,
  timingInWords,
  timingOf,
  wageInWords,
} from '../../widgets/subsidy-checker/say.ts';
import { checkData, repliesOf } from '../support/subsidies.ts';

const TODAY = '2026-11-22';
const data = { ja: checkData('ja'), en: checkData('en') };
const trackOf = (scheme: string, track: string) => {
  const found = data.ja.schemes[scheme]?.tracks[track];
  if (!found) throw new Error(`There is no ${scheme}/${track}.`);
  return found;
};

describe('a date in words', () => {
  it.each([
    ['ja', '2026-12-15', true, '2026年12月15日（火）'],
    ['ja', '2027-03-01', false, '2027年3月1日'],
    ['en', '2026-12-15', true, 'Tue, 15 December 2026'],
    ['en', '2027-03-01', false, '1 March 2027'],
  ] as const)('is in %s for %s (weekday: %s) %s', (locale, day, weekday, words) => {
    expect(dateOf(data[locale], day, weekday)).toBe(words);
  });

  it('is on any day what Intl writes', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('ja', 'en'), fc.boolean(), (date, locale, weekday) => {
        const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
          timeZone: 'UTC',
          year: 'numeric',
          month: 'long',
          day: 'numeric',
          ...(weekday && { weekday: 'short' }),
        });
        const words = format.format(date).replace(/\((.)\)/, '（$1）');
        expect(dateOf(data[locale], date.toISOString().slice(0, 10), weekday)).toBe(words);
      }),
    );
  });
});

describe('the timing in words', () => {
  const said = (scheme: string, track: string, today: string) => {
    const when = timingOf(scheme, trackOf(scheme, track), contextOf(data.ja, today));
    return timingInWords(data.ja, scheme, when, today).join(' ');
  };
  it.each<[scheme: string, track: string, today: string, parts: string[]]>([
    ['jizokuka', 'general', '2026-11-04', ['第20回', '2026年11月5日', '始まります']],
    ['jizokuka', 'general', TODAY, ['2026年12月15日', '17:00', 'あと23日', '2026年12月4日', '様式4']],
    ['jizokuka', 'general', '2026-12-05', ['2026年12月15日', 'あと10日', '2026年12月4日', '過ぎました']],
    ['jizokuka', 'general', '2026-12-15', ['締切は今日', '17:00']],
    ['jizokuka', 'general', '2026-12-16', ['締め切られました', '公式ページ']],
    ['shoryokuka', 'catalog', TODAY, ['2027年3月末ごろ']],
    ['shoryokuka', 'catalog', '2027-06-01', ['確認できていません']],
    ['kyoto-city', 'support', TODAY, ['確認できていません']],
  ])('%s/%s on %s', (scheme, track, today, parts) => {
    for (const part of parts) expect(said(scheme, track, today)).toContain(part);
  });

  it.each([
    [TODAY, '受付中。2026年12月4日に期限'],
    ['2026-12-04', '受付中。2026年12月4日に期限'],
    ['2026-12-05', '受付中。ただし、締切の前の期限が過ぎました'],
    ['2026-12-16', '確かめられた最後の締切は2026年12月15日'],
  ])('in short on %s: %s', (today, words) => {
    const tracks = [trackOf('jizokuka', 'general')];
    expect(timingInShort(data.ja, 'jizokuka', tracks, contextOf(data.ja, today))).toBe(words);
  });

  it('gives a calendar the form’s day and the close, and nothing that is past', () => {
    const on = (today: string) => {
      const context = contextOf(data.ja, today);
      return deadlines(data.ja, 'jizokuka', timingOf('jizokuka', trackOf('jizokuka', 'general'), context), today);
    };
    expect(on(TODAY).map(({ date }) => date)).toEqual(['2026-12-04', '2026-12-15']);
    expect(on('2026-12-04').map(({ date }) => date)).toEqual(['2026-12-15']);
    expect(on('2026-11-01').map(({ date }) => date)).toEqual(['2026-11-05', '2026-12-04', '2026-12-15']);
    expect(on('2026-12-16')).toEqual([]);
  });
});

describe('the reasons in words', () => {
  const said = (scheme: string, track: string, replies: string) => {
    const context = contextOf(data.ja, TODAY);
    const found = verdicts(repliesOf(replies), context).find((each) => each.scheme === scheme && each.track === track);
    return reasons(data.ja, found?.because ?? []);
  };
  const robot = 'ordered no, purpose machine, industry wholesale, wage yes, place elsewhere, opened year';

  it('says what speaks against it where a scheme may make an exception, and that one must ask', () => {
    expect(said('shoryokuka', 'catalog', `form company, staff more, capital more, large no, ${robot}`)).toEqual([
      '従業員の数が、業種の基準を超えています。この制度でも対象外になるかを、窓口で確かめてください。',
      '資本金も、業種の基準を超えています。この制度でも対象外になるかを、窓口で確かめてください。',
    ]);
    expect(said('shoryokuka', 'catalog', `form company, staff s50, capital c50, large yes, ${robot}`)).toEqual([
      '大企業が経営を握る会社（みなし大企業）は、中小企業として扱われません。この制度でも対象外になるかを、窓口で確かめてください。',
    ]);
  });

  it('names no way that does not count as a reason', () => {
    const books = 'ordered no, purpose software, staff s50, industry making, capital c50, large yes';
    expect(said('it-hojo', 'standard', `form company, ${books}`)).toEqual([
      '大企業が経営を握る会社（みなし大企業）は、中小企業として扱われません。',
    ]);
  });

  it('asks a reader who was never asked only under a condition', () => {
    const shop = 'form sole, ordered no, purpose machine, staff s5, industry retail';
    expect(said('jizokuka', 'general', shop)).toContain(
      'まだ開業していないときは、申し込めるかを商工会か商工会議所で確かめてください。',
    );
  });
});

describe('the money line', () => {
  const small = 'form company, staff s5, industry making, capital c50';
  const said = (scheme: string, track: string, replies: string, cost?: number, today = TODAY) =>
    moneyInWords(data.ja, trackOf(scheme, track), repliesOf(replies), contextOf(data.ja, today), cost).join(' ');
  it.each<[scheme: string, track: string, replies: string, cost: number | undefined, parts: string[]]>([
    ['jizokuka', 'general', small, undefined, ['3分の2', '50万円', '30万円', '先に支払い']],
    ['jizokuka', 'general', small, 600_000, ['多くても40万円', '60万円×2/3＝40万円', '少なくとも20万円', '全額60万円']],
    ['jizokuka', 'general', small, 3_000_000, ['多くても50万円', '＝200万円（上限50万円）', '少なくとも250万円']],
    ['it-hojo', 'invoice', small, 600_000, ['5分の4', '多くても48万円']],
    ['it-hojo', 'invoice', 'form jigyo, staff s5, industry making', 600_000, ['4分の3', '多くても45万円']],
    ['shoryokuka', 'catalog', 'form company', 3_000_000, ['500万円から1,000万円']],
    ['shoryokuka', 'catalog', small, 3_000_000, ['多くても150万円', '上限500万円']],
    ['monozukuri', 'innovative', small, 30_000_000, ['多くても750万円']],
    ['kumiai-kadai', 'system', 'form jigyo', 1_000_000, ['下限の100万円']],
    ['kyoto-city', 'support', small, 1_000_000, ['計算していません']],
    ['shoryokuka', 'general', small, undefined, ['補助率は3分の2です', '750万円']],
  ])('%s/%s for %s at a cost of %s yen', (scheme, track, replies, cost, parts) => {
    for (const part of parts) expect(said(scheme, track, replies, cost)).toContain(part);
  });

  it('says nothing of a share whose review date has passed', () => {
    expect(said('jizokuka', 'general', small, 600_000, '2030-01-01')).not.toMatch(/\d/);
  });

  it('does not reckon with a ceiling that depends on a number that nobody gave', () => {
    expect(said('shoryokuka', 'general', 'form company', 30_000_000)).not.toContain('多くても');
  });

  it('reckons below every ceiling, whoever asks', () => {
    expect(said('shoryokuka', 'general', 'form company', 3_000_000)).toContain(
      '多くても150万円です。計算：300万円×1/2＝150万円（上限750万円〜8,000万円）',
    );
  });

  it('is not reckoned for another purpose', () => {
    expect(said('kumiai-kadai', 'kaitaku', 'form jigyo, purpose shared', 1_500_000)).toContain('計算していません');
    expect(said('kumiai-kadai', 'kaitaku', 'form jigyo, purpose promotion', 1_500_000)).toContain('多くても90万円');
  });
});

describe('a pay rise in yen', () => {
  const said = (replies: string, pay?: number) =>
    wageInWords(data.ja, trackOf('monozukuri', 'innovative'), repliesOf(replies), contextOf(data.ja, TODAY), pay);
  it.each<[replies: string, pay: number | undefined, parts: string[]]>([
    ['staff s5', undefined, ['3.5%', '20万円（例）', '月給を7,000円', '1〜5人', '8万4,000円〜42万円']],
    ['staff s20', 300_000, ['30万円の人', '月給を1万500円', '6〜20人', '75万6,000円〜252万円']],
    ['staff more', undefined, ['901人以上', '7,568万4,000円以上']],
  ])('for %s and a pay of %s', (replies, pay, parts) => {
    for (const part of parts) expect(said(replies, pay)).toContain(part);
  });

  it('is not told where there is no employee, or none was named', () => {
    expect(said('staff s0')).toBeUndefined();
    expect(said('')).toBeUndefined();
  });
});

describe('whatever is answered, on any day, in both languages', () => {
  const replies = fc
    .tuple(
      ...Object.entries(data.ja.questions).map(([, { options }]) =>
        fc.constantFrom(undefined, UNKNOWN, ...Object.keys(options)),
      ),
    )
    .map((given): Replies => Object.fromEntries(Object.keys(data.ja.questions).map((id, n) => [id, given[n]])));
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('every sentence is whole: none is empty, none keeps a gap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ja' as const, 'en' as const),
        replies,
        day,
        fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: undefined }),
        (locale, given, today, amount) => {
          const all = data[locale];
          const context = contextOf(all, today);
          for (const { scheme, track, because } of verdicts(given, context)) {
            const rule = all.schemes[scheme]?.tracks[track];
            if (!rule) throw new Error(track);
            const when = timingOf(scheme, rule, context);
            const said = [
              ...because.map((each) => sentence(all, each)),
              ...Object.values(statements(all, rule, given, context)).flatMap((each) =>
                each.map((one) => sentence(all, one)),
              ),
              ...timingInWords(all, scheme, when, today),
              ...deadlines(all, scheme, when, today).flatMap(({ title, note }) => [title, note ?? '']),
              ...moneyInWords(all, rule, given, context, amount),
              wageInWords(all, rule, given, context, amount) ?? '.',
            ];
            for (const line of said) {
              expect(line.trim()).not.toBe('');
              expect(line).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
