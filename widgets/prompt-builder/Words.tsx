import { fill } from '../kit/fill.ts';
import type { Builder } from './builder.ts';
import type { Field } from './fields.ts';

/** What was found, as a button that shows it in its field. */
export const Words = ({
  of: builder,
  field,
  at,
  text,
}: {
  of: Builder;
  field: Field;
  at: readonly [number, number];
  text: string;
}) => (
  <button type="button" class="tool-plain pb-words" onClick={() => builder.select(field, ...at)}>
    <bdi lang={builder.state.language}>{fill(builder.data.words.quote, { text: shortened(text) })}</bdi>
    <span class="tool-sr">{builder.data.words.show}</span>
  </button>
);

/** So much of what was found as a button has room for. */
export const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
