import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLink } from '../../widgets/subsidy-checker/link.ts';
import { UNKNOWN, type Replies } from '../../widgets/subsidy-checker/logic.ts';
import { verdicts } from '../../widgets/subsidy-checker/model.ts';
import { advance, answer, look, reopen, setAside, type Session } from '../../widgets/subsidy-checker/session.ts';
import { contextOn, repliesOf } from '../support/subsidies.ts';

const context = contextOn('2026-11-22');

// Such links have been handed on: they must mean the same for ever. Questions and answers are added at their ends.
it.each<[string, Replies]>([
  [
    '#aaeb--aaba',
    {
      form: 'company',
      ordered: 'no',
      purpose: 'machine',
      staff: 's5',
      large: 'no',
      wage: 'yes',
      place: 'elsewhere',
      opened: 'year',
    },
  ],
  [
    '#jbiibdbbbccbcbc',
    {
      form: 'group',
      ordered: 'yes',
      purpose: 'device',
      staff: 'more',
      industry: 'wholesale',
      capital: 'more',
      large: 'yes',
      wage: 'no',
      place: 'elsewhere',
      opened: 'notyet',
      gbiz: 'no',
      'security-action': 'no',
      quotes: 'no',
      plan: 'no',
      funds: 'no',
    },
  ],
])('the link %s keeps its meaning', (link, replies) => {
  const asked = Object.entries(context.questions).map(([id, { options }]) => ({ id, options: Object.keys(options) }));
  expect(fromLink(asked, link)).toEqual(replies);
});

const optionsOf = (question: string) => [...Object.keys(context.questions[question]?.options ?? {}), UNKNOWN];
const openIn = (session: Session) => look(session, context).open;
const start = () => advance({ replies: {}, shown: [] }, context);

/** Answers every question that is shown, by a list of numbers. */
function walk(choices: readonly number[]): Session {
  let session = start();
  for (const n of choices) {
    const question = openIn(session);
    if (question === undefined) break;
    const options = optionsOf(question);
    session = answer(session, question, options[n % options.length], context);
  }
  return session;
}
const choices = fc.array(fc.nat(20), { minLength: 10, maxLength: 10 });

describe('a run of questions', () => {
  it('begins with one question, and shows the next when it is answered', () => {
    const session = start();
    expect(session.shown).toHaveLength(1);
    const [first = ''] = session.shown;
    const next = answer(session, first, UNKNOWN, context);
    expect(next.shown[0]).toBe(first);
    expect(next.shown).toHaveLength(2);
  });

  it('ends with nothing open, whatever is answered', () => {
    fc.assert(
      fc.property(choices, (given) => {
        const session = walk(given);
        expect(openIn(session)).toBeUndefined();
        expect(verdicts(session.replies, context).filter(({ fit }) => fit === 'open')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps questions in their order and all answers, whatever is changed later', () => {
    fc.assert(
      fc.property(choices, fc.nat(), fc.nat(), (given, which, n) => {
        const before = walk(given);
        const question = before.shown[which % before.shown.length] ?? '';
        const options = optionsOf(question);
        const after = answer(before, question, options[n % options.length], context);
        expect(after.shown.slice(0, before.shown.length)).toEqual(before.shown);
        for (const other of before.shown)
          if (other !== question) expect(after.replies[other], other).toBe(before.replies[other]);
      }),
      { numRuns: 60 },
    );
  });

  it('asks again where a changed answer opens something', () => {
    const company = repliesOf('purpose machine, ordered no, staff s5, form company, large no, wage yes, opened year');
    const session = reopen({ ...company, place: 'elsewhere' }, context);
    expect(openIn(session)).toBeUndefined();
    const large = answer(session, 'staff', 'more', context);
    expect(['industry', 'capital']).toContain(openIn(large));
  });

  it('opens from a link with every answer in it, those that are not asked included', () => {
    const all: Replies = repliesOf(
      'form jigyo, ordered no, purpose shared, staff s5, industry making, capital c50, large no, wage yes, place city, opened year',
    );
    const session = reopen(all, context);
    expect(session.replies).toEqual(all);
    expect([...session.shown].toSorted()).toEqual([...context.order].toSorted());
  });
});

describe('answers that make no difference', () => {
  it('are set aside while they make none, and count again when they do', () => {
    const cooperative = reopen(repliesOf('purpose machine, ordered no, form jigyo, capital c300, staff s5'), context);
    expect(setAside(cooperative, context)).toContain('capital');
    const company = answer(answer(cooperative, 'form', 'company', context), 'staff', 'more', context);
    expect(company.replies.capital).toBe('c300');
    expect(setAside(answer(company, 'industry', 'making', context), context)).not.toContain('capital');
  });

  it('could be anything: no track changes, nor the questions that are left', () => {
    fc.assert(
      fc.property(choices, fc.nat(), (given, n) => {
        const session = walk(given);
        const fits = (replies: Replies) => verdicts(replies, context).map(({ fit, pending }) => [fit, pending]);
        for (const question of setAside(session, context)) {
          const options = optionsOf(question);
          const other = { ...session.replies, [question]: options[n % options.length] };
          expect(fits(other), question).toEqual(fits(session.replies));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are never among those that could still change something, which therefore need not be tried out', () => {
    fc.assert(
      fc.property(choices, (given) => {
        const session = walk(given);
        expect(look(session, context).aside).toEqual(setAside(session, context));
      }),
      { numRuns: 40 },
    );
  });
});
