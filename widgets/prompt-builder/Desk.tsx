/** The job that was chosen, its fields, and the prompt that grows beside them. */
import { fill } from '../kit/fill.ts';
import type { Builder } from './builder.ts';
import { FieldBox, nameOf } from './FieldBox.tsx';
import { FIELDS, isEmpty, sameDraft, type Field } from './fields.ts';
import { Note } from './Note.tsx';
import { Out } from './Out.tsx';

/** The handbook's tips: what is asked clearly, and the conditions that go with it. */
const TIPS = [
  ['clear', ['job', 'purpose', 'reader', 'product', 'details']],
  ['conditions', ['role', 'material', 'scope', 'limits', 'format', 'example']],
] as const satisfies readonly (readonly [string, readonly Field[]])[];

export function Desk({ of: builder }: { of: Builder }) {
  const { words } = builder.data;
  const { draft, text, job = '' } = builder.state;
  const { shown } = builder;
  const closed = FIELDS.filter((field) => !shown.includes(field));
  const hits = FIELDS.reduce((n, field) => n + builder.found(field).open.length, 0);
  return (
    <>
      <div class="pb-head tool-screen" data-near tabIndex={-1}>
        <h2 data-head="job" tabIndex={-1}>
          {text?.name ?? words.nothing}
        </h2>
        <div class="tool-row tool-ways">
          {text && !isEmpty(text.example) && !sameDraft(draft, text.example) && (
            <button type="button" onClick={() => builder.begin(job, text.example, text, words.opened)}>
              {words.example}
            </button>
          )}
          {!isEmpty(draft) && (
            <button type="button" class="tool-plain" onClick={() => builder.begin(job, {}, text, words.cleared)}>
              {words.clear}
            </button>
          )}
          <button type="button" class="tool-plain" onClick={() => builder.set({ choosing: true })}>
            {words.other}
          </button>
        </div>
        <Note of={builder} at="top" />
      </div>
      <div class="pb-desk tool-screen">
        <div class="pb-fields">
          {TIPS.map(([tip, fields]) => (
            <section key={tip} aria-label={words.tips[tip]}>
              <h3 class="pb-tip">{words.tips[tip]}</h3>
              {shown
                .filter((field) => fields.some((each) => each === field))
                .map((field) => (
                  <FieldBox key={field} of={builder} id={field} />
                ))}
            </section>
          ))}
          {closed.length > 0 && (
            <section class="pb-optional" aria-label={words.optional}>
              <h3 class="pb-tip">{words.optional}</h3>
              <p class="tool-hint">{words.optionalHint}</p>
              <ul role="list">
                {closed.map((field) => (
                  <li key={field}>
                    <button type="button" onClick={() => builder.select(field)}>
                      ＋ {nameOf(builder, field)}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {!isEmpty(draft) && (
            <div class="pb-bar">
              <span>{fill(words.bar, { n: builder.prompt.length })}</span>
              {hits > 0 && <b>{fill(words.barHits, { n: hits })}</b>}
              <button type="button" onClick={() => builder.goTo('out')}>
                {words.toOut}
              </button>
            </div>
          )}
        </div>
        <Out of={builder} />
      </div>
    </>
  );
}
