/** The prompt as it grows: each part beside the number of its field; what is to be thought over; copying. */
import { fill } from '../kit/fill.ts';
import { LOCALES } from '../kit/locale.ts';
import type { Builder } from './builder.ts';
import { HEADS } from './compose.ts';
import { Hits, NAMED, nameOf, numberOf } from './FieldBox.tsx';
import { Note } from './Note.tsx';
import { FIELDS } from './fields.ts';

/** How many placeholders without their words are named. */
const LOST = 8;
/** Letters of a part that the page shows; all are copied. */
const SHOWN = 1200;

export function Out({ of: builder }: { of: Builder }) {
  const { data, parts, state } = builder;
  const { words, locale } = data;
  const { language, form, now, reading, findings, copied, stopped, draft, later, problem } = state;
  const withHits = FIELDS.filter((field) => builder.found(field).open.length > 0);
  const sum = (of: 'held' | 'kept') => FIELDS.reduce((n, field) => n + builder.found(field)[of], 0);
  const [held, kept] = [sum('held'), sum('kept')];
  const hits = withHits.reduce((n, field) => n + builder.found(field).open.length, 0);
  const stops = stopped
    ? withHits.flatMap((field) =>
        builder.found(field).once.flatMap((hit) => (hit.level === 'ask' ? [] : [{ field, hit }])),
      )
    : [];
  const gravest = [...stops].sort((a, b) => Number(b.hit.level === 'stop') - Number(a.hit.level === 'stop'));
  const hard = stops.filter(({ hit }) => hit.level === 'stop').length;
  const improve = [...new Set(findings.map(({ field }) => field))];
  return (
    <section class="pb-out" aria-labelledby="pb-out">
      <h2 id="pb-out" tabIndex={-1} data-head="out">
        {words.out}
      </h2>
      <div class="pb-kinds">
        <fieldset>
          <legend class="tool-hint">{words.language}</legend>
          {LOCALES.map((each) => (
            <label key={each} lang={each}>
              <input
                type="radio"
                name="pb-language"
                checked={language === each}
                onChange={() => builder.set({ language: each })}
              />{' '}
              {words.languages[each]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend class="tool-hint">{words.form}</legend>
          {(['detailed', 'short'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="pb-form" checked={form === each} onChange={() => builder.set({ form: each })} />{' '}
              {words.forms[each]}
            </label>
          ))}
        </fieldset>
      </div>
      {parts.length === 0 ? (
        <p class="pb-text pb-empty">{fill(words.outEmpty, { field: HEADS[locale].job })}</p>
      ) : (
        <ol class="pb-text" role="list" aria-label={words.out} tabIndex={0} translate={false}>
          {parts.map(({ field, text }) => (
            <li key={field} data-now={field === now || undefined}>
              {field === 'always' ? (
                <span class="pb-origin" aria-hidden="true">
                  ＋
                </span>
              ) : (
                <button type="button" class="pb-origin" onClick={() => builder.select(field)}>
                  <span class="pb-number" aria-hidden="true">
                    {numberOf(builder, field)}
                  </span>
                  <span class="tool-sr">{fill(words.part, { field: nameOf(builder, field) })}</span>
                </button>
              )}
              <p lang={language}>
                {text.slice(0, SHOWN)}
                {text.length > SHOWN && <span class="tool-hint">{fill(words.cut, { n: SHOWN })}</span>}
                {field === 'always' && (
                  <span class="tool-hint" lang={locale}>
                    {words.always}
                  </span>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      {parts.length > 0 && (
        <>
          <div class="pb-checks" data-near tabIndex={-1}>
            <Note of={builder} at="out" />
            {builder.lost.length > 0 && (
              <p class="tool-notice">{fill(words.lost, { list: builder.lost.slice(0, LOST).join(' ') })}</p>
            )}
            {hits > 0 && !stopped && (
              <div class="tool-notice">
                <p>{fill(words.warned, { n: hits })}</p>
                <FieldLinks of={builder} fields={withHits} />
                {held > 0 && (
                  <button type="button" onClick={() => builder.mask(FIELDS, 'out')}>
                    {fill(words.maskAll, { n: held })}
                  </button>
                )}
              </div>
            )}
            {kept > 0 && <p class="tool-hint">{fill(words.kept, { n: kept })}</p>}
            {improve.length > 0 && (
              <div>
                <p>{words.toImprove}</p>
                <FieldLinks of={builder} fields={improve} />
              </div>
            )}
            {reading.length > 0 || !later ? (
              <p class="tool-hint">{later || problem === '' ? words.reading : words.unread}</p>
            ) : (
              hits + improve.length + kept === 0 && (draft.job ?? '').trim() !== '' && <p>{words.checked}</p>
            )}
            <p class="tool-hint">{words.safe}</p>
          </div>
          {stopped && (held > 0 || !later) ? (
            <div class="tool-notice" data-near tabIndex={-1}>
              <h3 data-head="stopped" tabIndex={-1}>
                {later ? fill(words.stopped, { n: held }) : words.unread}
              </h3>
              {hard > 0 && <p class="tool-problem">{words.stoppedHard}</p>}
              <Hits of={builder} found={gravest.slice(0, NAMED)} all={gravest.length} at="out" />
              {held > 0 && (
                <p>
                  <button type="button" class="tool-main" onClick={() => builder.copy('masked')}>
                    {fill(words.maskAndCopy, { n: held })}
                  </button>
                </p>
              )}
              <p>
                <button type="button" class="tool-plain" onClick={() => builder.copy('anyway')}>
                  {hard > 0 ? fill(words.copyHard, { n: hard }) : words.copyAnyway}
                </button>
              </p>
            </div>
          ) : (
            <p>
              <button type="button" class="tool-main pb-copy" onClick={() => builder.copy()}>
                {words.copy}
              </button>
            </p>
          )}
          {copied === 'yes' && (
            <p class="tool-box" data-head="copied" tabIndex={-1}>
              {words.copied} {held > 0 && fill(words.stillIn, { n: held })}{' '}
              <button type="button" class="tool-plain" onClick={() => builder.goTo('after')}>
                {words.toAfter}
              </button>
            </p>
          )}
          {copied === 'no' && (
            <div class="tool-notice">
              <label for="pb-copy">{words.notCopied}</label>
              <textarea id="pb-copy" rows={6} readOnly value={builder.prompt} lang={language} />
              <button type="button" onClick={() => builder.selectAll()}>
                {words.selectAll}
              </button>
            </div>
          )}
          <div class="pb-assistants">
            <h3>{words.assistants}</h3>
            <ul role="list">
              {data.assistants.map(({ name, url }) => (
                <li key={name}>
                  <a href={url} target="_blank" rel="noreferrer noopener external">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
            <p class="tool-hint">
              {words.assistantsNote} {data.unverified} <a href={data.cautions.privacy}>{words.training}</a>
            </p>
          </div>
          <p>
            <button type="button" class="tool-plain" onClick={() => print()}>
              {words.print}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** Ways to fields, by number and name. */
const FieldLinks = ({ of: builder, fields }: { of: Builder; fields: readonly (typeof FIELDS)[number][] }) => (
  <ul class="pb-links" role="list">
    {fields.map((field) => (
      <li key={field}>
        <button type="button" class="tool-plain" onClick={() => builder.select(field)}>
          <span class="pb-number" aria-hidden="true">
            {numberOf(builder, field)}
          </span>
          {nameOf(builder, field)}
        </button>
      </li>
    ))}
  </ul>
);
