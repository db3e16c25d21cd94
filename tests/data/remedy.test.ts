import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../../widgets/kit/locale.ts';
import { FIELDS, type Draft } from '../../widgets/prompt-builder/fields.ts';
import { lint, type Rule } from '../../widgets/prompt-builder/lint.ts';
import { remedies, stillThere } from '../../widgets/prompt-builder/remedy.ts';
import type { Job } from '../../widgets/prompt-builder/schema.ts';
import { drafts, lintCases } from '../support/prompts.ts';

const jobs = parse(readFileSync(join(import.meta.dirname, '../../src/data/prompt-jobs.yaml'), 'utf8')) as Record<
  string,
  Job
>;
/** In Japan it is November already. */
const NOW = new Date('2026-10-31T20:00:00Z');

/** The draft after the first remedy of the first finding of a rule. */
function mended(rule: Rule, draft: Draft, locale: Locale = 'ja') {
  const finding = lint(draft).find((each) => each.rule === rule);
  if (!finding) throw new Error(`Nothing is found of ${rule}.`);
  const [remedy] = remedies(finding, draft, locale, NOW);
  if (!remedy) throw new Error(`Nothing is offered for ${rule}.`);
  return remedy;
}

describe('one tap', () => {
  it.each<[Rule, Draft, Locale, Draft]>([
    ['vague', { job: '適当に案を出してください。' }, 'ja', { job: '3つ案を出してください。' }],
    [
      'latest',
      { job: '最新の補助金を教えてください。' },
      'ja',
      { job: '2026年11月の時点で最新の補助金を教えてください。' },
    ],
    ['latest', { job: 'List the latest subsidies.' }, 'en', { scope: 'As of November 2026.' }],
    [
      'contradiction',
      { job: '簡潔にまとめてください。', limits: '詳しく。' },
      'ja',
      {
        job: '簡潔にまとめてください。',
        limits: '詳しく。「簡潔に」と「詳しく」がぶつかるときは、「簡潔に」を優先する。',
      },
    ],
    [
      'no-source',
      { job: '市場規模を教えてください。', limits: '300字' },
      'ja',
      {
        job: '市場規模を教えてください。',
        limits: '300字。数字には、出典と、いつの数字かを付ける。分からないものは【要確認】と書く。',
      },
    ],
    [
      'only-forbidden',
      { job: '専門用語は使わないで。短い例を添える。' },
      'ja',
      { job: '専門用語は使わないで。代わりに〇〇してください。短い例を添える。' },
    ],
    ['no-reader', { job: '案内文を書いてください。' }, 'ja', { job: '案内文を書いてください。', reader: '組合員' }],
    ['no-length', { job: 'Write a notice.', limits: 'Be polite' }, 'en', { limits: 'Be polite. At most 150 words' }],
  ])('on %s of %j', (rule, draft, locale, after) => {
    expect(mended(rule, draft, locale).draft).toMatchObject(after);
  });

  it('on a text pasted among what is asked moves it to the material, and keeps the line that asks', () => {
    const pasted = Array.from(
      { length: 8 },
      (_, n) => `${n + 1}件目の話し合いの内容を、ここに長く書き写しました。`,
    ).join('\n');
    const draft = { job: `次の文を要約してください。\n${pasted}\n${pasted}` };
    expect(mended('pasted', draft).draft).toEqual({
      job: '次の文を要約してください。',
      material: `${pasted}\n${pasted}`,
    });
  });

  it('on a text that asks for nothing says where to write what is asked', () => {
    const job = Array.from({ length: 5 }, () => 'あ'.repeat(90)).join('\n');
    const { draft, start, end } = mended('pasted', { job });
    expect(draft.material).toBe(job);
    expect(draft.job?.slice(start, end)).toBe('〇〇');
  });

  it('on what is not filled in shows the place', () => {
    const draft = { job: '〇〇の案内を書いてください。' };
    expect(mended('unfilled', draft)).toMatchObject({ does: 'go', draft, field: 'job', start: 0, end: 2 });
  });

  it('on a long text behind a colon moves it to the material, and keeps what points at it', () => {
    const notes = '総会は会館の2階で開きます。はじめに会計から決算の説明があります。'.repeat(5);
    expect(mended('pasted', { job: `次のメモを整えてください：${notes}` }).draft).toEqual({
      job: '次のメモを整えてください。',
      material: notes,
    });
  });

  it('on lines that nobody filled in takes them out where there is material, and only those', () => {
    const details = '日時：〇月〇日〇時から\n場所：会館の〇〇\n返事：5月10日までに、〇〇で\n議題：〇〇\n次の予定：2月';
    const [finding] = lint({ job: '案内文を書いてください。', details }).filter(({ rule }) => rule === 'unfilled');
    if (!finding) throw new Error('Nothing is found.');
    const does = (draft: Draft) => remedies(finding, draft, 'ja', NOW).map((each) => each.does);
    expect(does({ details })).toEqual(['go']);
    expect(does({ details, material: '総会のメモ' })).toEqual(['go', 'lines']);
    expect(remedies(finding, { details, material: '総会のメモ' }, 'ja', NOW)[1]?.draft.details).toBe(
      '場所：会館の〇〇\n返事：5月10日までに、〇〇で\n次の予定：2月',
    );
  });

  it('leaves no line of a template that nobody filled in, in both languages', () => {
    for (const [id, job] of Object.entries(jobs))
      for (const locale of LOCALES) {
        const { details } = job[locale].start;
        const draft = { details, material: '…' } as Draft;
        const finding = lint(draft).find(({ rule }) => rule === 'unfilled');
        if (details === undefined || !finding) continue;
        const lines = remedies(finding, draft, locale, NOW).find(({ does }) => does === 'lines');
        expect(lines?.draft.details, `${id} ${locale}`).toBe('');
      }
  });

  it('settles the finding, or leaves a 〇〇 to be filled in: all prompts of the table, both languages', () => {
    for (const { draft } of lintCases) {
      for (const finding of lint(draft))
        for (const locale of LOCALES)
          for (const { does, draft: after } of remedies(finding, draft, locale, NOW)) {
            if (does === 'go') continue;
            const left = lint(after).filter(
              ({ rule, field, start }) =>
                rule === finding.rule && field === finding.field && (start === undefined || start === finding.start),
            );
            expect(left, `${finding.rule}: ${JSON.stringify(after)}`).toEqual([]);
          }
    }
  });
});

describe('whatever is written', () => {
  it('every finding has a remedy that says where to go on, in a place that exists', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(...LOCALES), (draft: Draft, locale) => {
        for (const finding of lint(draft)) {
          expect(stillThere(finding, draft)).toBeDefined();
          const all = remedies(finding, draft, locale, NOW);
          expect(all.length).toBeGreaterThan(0);
          for (const { draft: after, field, start, end } of all) {
            expect(FIELDS).toContain(field);
            if (start !== undefined) expect((after[field] ?? '').slice(start, end).length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('nothing that was written is lost but the words that are replaced', () => {
    fc.assert(
      fc.property(drafts, (draft: Draft) => {
        for (const finding of lint(draft)) {
          if (['vague', 'latest'].includes(finding.rule)) continue;
          for (const { does, draft: after } of remedies(finding, draft, 'ja', NOW)) {
            const all = FIELDS.map((field) => after[field] ?? '').join('\n');
            if (does === 'lines') continue;
            // A colon may become the end of a sentence where what stood behind it was moved.
            for (const line of FIELDS.flatMap((field) => (draft[field] ?? '').split(/[\n：:]/)))
              if (!line.includes(finding.words ?? ' ')) expect(all).toContain(line.trim());
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
