import type { Builder, Place } from './builder.ts';

/** What was just done here, and the way back. */
export function Note({ of: builder, at }: { of: Builder; at: Place }) {
  const note = builder.state.notes[at];
  if (!note || (note.text === '' && !note.undo)) return null;
  return (
    <p class="pb-note">
      {note.text}{' '}
      {note.undo && (
        <button type="button" class="tool-plain" onClick={() => builder.undo(at)}>
          {builder.data.words.undo}
        </button>
      )}
    </p>
  );
}
