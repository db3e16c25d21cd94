import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLink, toLink } from './link.ts';
import { UNKNOWN, type Replies } from './logic.ts';

const QUESTIONS = [
  { id: 'form', options: ['company', 'sole', 'jigyo'] },
  { id: 'ordered', options: ['no', 'yes'] },
  { id: 'staff', options: ['s0', 's5', 's20'] },
];
const replies = fc
  .tuple(...QUESTIONS.map(({ options }) => fc.constantFrom(undefined, UNKNOWN, ...options)))
  .map((given): Replies =>
    Object.fromEntries(QUESTIONS.flatMap(({ id }, n) => (given[n] === undefined ? [] : [[id, given[n]]]))),
  );

describe('a link', () => {
  it.each<[string, Replies]>([
    ['a', { form: 'company' }],
    ['-b', { ordered: 'yes' }],
    ['c.b', { form: 'jigyo', ordered: UNKNOWN, staff: 's5' }],
  ])('%s holds %j', (link, given) => {
    expect(toLink(QUESTIONS, given)).toBe(link);
    expect(fromLink(QUESTIONS, `#${link}`)).toEqual(given);
  });

  it('gives any set of replies back', () => {
    fc.assert(
      fc.property(replies, (given) => {
        const link = toLink(QUESTIONS, given);
        if (link !== '') expect(fromLink(QUESTIONS, link)).toEqual(given);
      }),
    );
  });

  it.each(['', '#', 'd', 'z--', 'aaaa', 'こ', '%E3'])('%j holds nothing', (text) => {
    expect(fromLink(QUESTIONS, text)).toBeUndefined();
  });

  it('still opens where a question or an answer was added at the end', () => {
    const more = [
      ...QUESTIONS.map((each) => ({ ...each, options: [...each.options, 'new'] })),
      { id: 'later', options: ['x'] },
    ];
    fc.assert(
      fc.property(replies, (given) => {
        const link = toLink(QUESTIONS, given);
        if (link !== '') expect(fromLink(more, link)).toEqual(given);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        fromLink(QUESTIONS, text);
      }),
    );
  });
});
