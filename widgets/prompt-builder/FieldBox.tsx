/** One field: what it asks, what was written, and what is to be said about it, each with one tap to mend it. */
import { fill } from '../kit/fill.ts';
import type { Builder, Place } from './builder.ts';
import { labelOf } from './compose.ts';
import type { Field } from './fields.ts';
import { Findings } from './Findings.tsx';
import type { Hit } from './guard.ts';
import { Note } from './Note.tsx';
import { shortened, Words } from './Words.tsx';

/** How many hits of a field are named one by one. */
export const NAMED = 5;
/** Rows that a field has where a browser does not let it grow by itself. */
const rowsFor = (text: string) =>
  Math.min(8, Math.max(2, text.slice(0, 600).split('\n').length, Math.ceil(text.length / 24)));

export const numberOf = ({ shown }: Builder, field: Field) => shown.indexOf(field) + 1;
/** A field's name without what it explains in brackets. */
export const nameOf = ({ data }: Builder, field: Field) => labelOf(field, data.locale).replace(/ ?[（(].*$/, '');

export function FieldBox({ of: builder, id }: { of: Builder; id: Field }) {
  const { words, locale } = builder.data;
  const { draft, findings, language } = builder.state;
  const text = draft[id] ?? '';
  const own = findings.filter(({ field }) => field === id);
  const { open, once, held, kept } = builder.found(id);
  const at = `pb-${id}`;
  const summary = [
    own.length > 0 && fill(words.found, { n: own.length }),
    open.length > 0 && fill(words.foundHits, { n: open.length }),
  ].filter(Boolean);
  const left = builder.state.left.includes(id);
  const noted = left || own.length > 0 || once.length > 0 || kept > 0 || builder.state.notes[id] !== undefined;
  return (
    <div class="pb-field" data-field={id}>
      <label for={at}>
        <span class="pb-number" aria-hidden="true">
          {numberOf(builder, id)}
        </span>
        {labelOf(id, locale)}
      </label>
      <p class="tool-hint" id={`${at}-hint`}>
        {words.fields[id]}
      </p>
      <textarea
        id={at}
        name={id}
        rows={rowsFor(text)}
        value={text}
        lang={language}
        spellcheck={false}
        translate={false}
        autocomplete="off"
        aria-describedby={`${at}-hint ${at}-sum`}
        onInput={({ currentTarget }) => builder.write(id, currentTarget.value)}
        onFocus={() => builder.look(id)}
      />
      <p class="tool-sr" id={`${at}-sum`}>
        {summary.join(' ')}
      </p>
      <div
        class="pb-notes"
        data-notes={id}
        // A screen reader would stop at a group of nothing after every field.
        {...(noted && { tabIndex: -1, role: 'group', 'aria-label': fill(words.notes, { field: nameOf(builder, id) }) })}
      >
        {left && <p class="tool-notice">{words.notHere}</p>}
        <Hits of={builder} found={once.slice(0, NAMED).map((hit) => ({ field: id, hit }))} all={once.length} at={id} />
        {held > 1 && (
          <button type="button" onClick={() => builder.mask([id], id)}>
            {fill(words.maskAll, { n: held })}
          </button>
        )}
        {kept > 0 && (
          <p class="tool-hint">
            {fill(words.kept, { n: kept })}{' '}
            <button type="button" class="tool-plain" onClick={() => builder.review(id)}>
              {words.review}
            </button>
          </p>
        )}
        <Findings of={builder} found={own} />
        <Note of={builder} at={id} />
      </div>
    </div>
  );
}

/** What should not go out, each with one tap; `all` where there are more than are named. */
export function Hits(props: { of: Builder; found: readonly { field: Field; hit: Hit }[]; all: number; at: Place }) {
  const { of: builder, found, all, at } = props;
  const { words } = builder.data;
  const placeholders = builder.placeholdersFor(found.map(({ hit }) => hit));
  return (
    <>
      {found.length > 0 && (
        <ul role="list">
          {found.map(({ field, hit }) => (
            <li key={`${field} ${hit.kind} ${hit.text}`} class={`pb-hit pb-${hit.level}`}>
              <p>
                <Words of={builder} field={field} at={[hit.start, hit.end]} text={hit.text} />
                {builder.data.locale === 'en' && ' '}
                {words.kinds[hit.kind]}
              </p>
              <div class="tool-row">
                <button type="button" onClick={() => builder.mask([field], at, hit)}>
                  {fill(words.mask, { placeholder: placeholders.get(hit.text) ?? '' })}
                  <span class="tool-sr">
                    {words.colon}
                    {shortened(hit.text)}
                  </span>
                </button>
                {hit.level !== 'stop' && (
                  <button type="button" class="tool-plain" onClick={() => builder.allow(field, hit)}>
                    {words.keep}
                    <span class="tool-sr">
                      {words.colon}
                      {shortened(hit.text)}
                    </span>
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {all > found.length && <p class="tool-hint">{fill(words.more, { n: all - found.length })}</p>}
    </>
  );
}
