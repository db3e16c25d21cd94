import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, type Draft } from './fields.ts';
import { inspect } from './guard.ts';
import { keepable, sessionOf } from './session.ts';

describe('what a tab keeps of a draft', () => {
  it('leaves out a field in which something stands that must not be put in, and names it', () => {
    const draft = { job: '返事を書いてください。', material: 'パスワード：abcd1234', details: '田中様から' };
    expect(keepable(draft, (field) => inspect((draft as Draft)[field] ?? ''))).toEqual({
      draft: { job: draft.job, details: draft.details },
      left: ['material'],
    });
  });

  it('comes back as it was', () => {
    const session = {
      job: 'minutes',
      name: '',
      draft: { job: 'まとめて', limits: '300字' },
      left: ['material'],
      language: 'en',
      form: 'short',
    } as const;
    expect(sessionOf(JSON.parse(JSON.stringify(session)))).toEqual(session);
  });

  it.each([null, 7, 'x', [], {}, { job: 1, draft: {} }, { job: 'minutes' }, { job: '"]', draft: {} }])(
    'is nothing where %j stands',
    (value) => {
      expect(sessionOf(value)).toBeUndefined();
    },
  );

  it('whatever stands there, is no session or one with texts in known fields', () => {
    const fields = fc.dictionary(fc.constantFrom<string>(...FIELDS, '__proto__', 'x'), fc.anything());
    const values = fc.oneof(
      fc.anything(),
      fc.record({
        job: fc.string(),
        name: fc.anything(),
        draft: fields,
        left: fc.anything(),
        language: fc.anything(),
        form: fc.anything(),
      }),
      fc.record({
        job: fc.constant('minutes'),
        draft: fields,
        left: fc.anything(),
        language: fc.anything(),
        form: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(values, (value) => {
        const session = sessionOf(value);
        if (!session) return;
        expect(['ja', 'en']).toContain(session.language);
        for (const [field, text] of Object.entries(session.draft)) {
          expect(FIELDS).toContain(field);
          expect(typeof text).toBe('string');
        }
      }),
    );
  });
});
