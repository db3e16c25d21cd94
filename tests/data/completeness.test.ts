import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { worksheetSchema } from '../../src/data/schemas/worksheet.ts';
import { readContent } from '../../src/integrations/verify-content.ts';
import { headingAnchors, shownFigures, splitChapter } from '../../src/lib/chapter-text.ts';
import { CHAPTERS, type ChapterId } from '../../src/sidebar.ts';

const { chapters } = readContent(new URL('../../', import.meta.url));

describe.each(['ja', 'en'] as const)('the handbook in %s is whole', (locale) => {
  const body = (id: ChapterId) => splitChapter(chapters[locale].find((chapter) => chapter.id === id)?.text ?? '').body;
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  const rows = (text: string) => text.split('\n').filter((line) => /^\|(?!\s*:?-)/.test(line)).length - 1;
  const inside = (text: string, tag: string) =>
    [...text.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, each = '']) => each);

  it('seven chapters', () => {
    expect(chapters[locale].map(({ id }) => id).toSorted()).toEqual([...CHAPTERS].toSorted());
  });

  it('six tools, each with five pairs of before and after', () => {
    expect(inside(body('what-to-change'), 'BeforeAfter').map(rows)).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it('five steps with their 5, 4, 3, 5 and 6 parts', () => {
    expect(inside(body('how-to-proceed'), 'Parts').map((part) => count(part, /^#### /gm))).toEqual([5, 4, 3, 5, 6]);
  });

  it.each<[ChapterId, string[]]>([
    [
      'why-digital',
      [
        'changing-environment',
        'five-reasons',
        'labour-shortage',
        'information',
        'transactions',
        'visibility',
        'defence-and-offence',
      ],
    ],
    [
      'facing-digital',
      [
        'merits',
        'start-from-work',
        'troubles-and-wishes',
        'what-to-achieve',
        'five-enablers',
        'leadership',
        'roles',
        'budget',
        'staff',
        'outside-advice',
      ],
    ],
    [
      'what-to-change',
      [
        'common-tools',
        'cloud-and-mobile',
        'chat',
        'website-and-sns',
        'low-code',
        'workflow',
        'back-office',
        'core-work',
        'core-systems',
        'two-sides',
      ],
    ],
    [
      'using-ai',
      [
        'what-ai-can-do',
        'everyday-ai',
        'try-it',
        'dialogue-tips',
        'clear-questions',
        'step-by-step',
        'give-conditions',
        'next-uses',
        'rag',
        'agents',
        'cautions',
        'accuracy',
        'privacy',
        'copyright',
        'over-reliance',
      ],
    ],
    [
      'how-to-proceed',
      [
        'five-steps',
        'step-1',
        'step-2',
        'step-3',
        'step-4',
        'step-5',
        'outside-help',
        'help-by-step',
        'where-to-ask',
        'using-help-well',
        'subsidies',
      ],
    ],
    [
      'security',
      [
        'ransomware',
        'technical',
        'technical-now',
        'technical-next',
        'human',
        'human-now',
        'human-next',
        'physical',
        'incident',
      ],
    ],
    ['dx', ['from-digitalisation-to-dx', 'true-value']],
  ])('%s has all its sections, in order', (id, ids) => {
    const anchors = headingAnchors(body(id)).map((anchor) => anchor.id);
    expect(anchors.filter((anchor) => ids.includes(anchor))).toEqual(ids);
  });

  it.each<[ChapterId, number]>([
    ['why-digital', 0],
    ['facing-digital', 3],
    ['what-to-change', 2],
    ['using-ai', 2],
    ['how-to-proceed', 1],
    ['security', 1],
    ['dx', 0],
  ])('%s has its POINT boxes: %i', (id, points) => {
    expect(count(body(id), /<Point>/g)).toBe(points);
  });

  it.each<[ChapterId, string[]]>([
    ['why-digital', ['FiveReasons']],
    ['facing-digital', ['MeritsAndWorries']],
    ['what-to-change', ['SixTools', 'CoreWorkTrap', 'TwoSides']],
    ['using-ai', ['AiStrengths', 'DialogueLoop', 'Rag', 'Agents']],
    ['how-to-proceed', ['FiveStepCycle', 'OutsideHelp']],
    [
      'security',
      ['ThreeSides', 'RansomwareNumbers', 'TechnicalProtection', 'HumanProtection', 'PhysicalProtection', 'FirstMoves'],
    ],
    ['dx', ['FourStages', 'TwoTransformations']],
  ])('%s shows its figures', (id, figures) => {
    expect(
      shownFigures(body(id))
        .map((figure) => figure.id)
        .toSorted(),
    ).toEqual(figures.toSorted());
  });

  it('9 technical, 8 human and 8 physical measures, and a check for each on the security checklist', () => {
    const sides = body('security')
      .split(/^## /m)
      .filter((part) => /^.*\[#(technical|human|physical)\]/.test(part));
    expect(sides.map((side) => count(side, /^- \*\*/gm))).toEqual([9, 8, 8]);
    const sheets = parse(readFileSync('src/data/worksheets.yaml', 'utf8')) as Record<string, unknown>;
    const { sections } = worksheetSchema.parse(sheets['security-checklist'])[locale];
    expect(sections.flatMap(({ checks }) => checks?.length ?? [])).toEqual([9, 8, 8]);
  });

  it('the four stages are a table of four rows', () => {
    const table = body('dx')
      .split('\n')
      .filter((line) => /^\|\s*[1-4]/.test(line));
    expect(table).toHaveLength(4);
  });
});
