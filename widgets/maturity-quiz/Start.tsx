import type { ComponentChildren } from 'preact';
import { fill } from '../kit/fill.ts';
import { CodeForm, Keep, type Screenful } from './parts.tsx';
import { itemsOf } from './sheet.ts';
import type { State } from './state.ts';

/** Who answers, which form, and the ways back to earlier answers. */
export function Start({
  data,
  state,
  send,
  go,
  keep,
  resume,
  kept,
  children,
}: Screenful & { resume: (() => void) | undefined; kept: State | undefined; children: ComponentChildren }) {
  const { start } = data.words;
  const answered = Object.keys(state.answers).length;
  const begin = (form: 'short' | 'long') => {
    // What was kept is not lost by beginning anew: it stays as the earlier result.
    if (answered === 0 && kept)
      send({
        type: 'before',
        before: Object.keys(kept.answers).length > 0 ? { form: kept.form, answers: kept.answers } : kept.before,
      });
    const first = itemsOf(data, form).findIndex(({ id }) => state.answers[id] === undefined);
    go('ask', Math.max(0, first));
    send({ type: 'start', form });
  };
  return (
    <>
      <h2 data-head tabIndex={-1} class="tool-sr">
        {start.title}
      </h2>
      {children}
      {answered > 0 && <p class="tool-box">{fill(start.answered, { n: answered })}</p>}
      {answered === 0 && resume && (
        <div class="tool-box">
          <p>{start.goOnHint}</p>
          <button type="button" class="tool-main" onClick={resume}>
            {start.goOn}
          </button>
        </div>
      )}
      <fieldset class="mq-profile">
        <legend>{start.profile}</legend>
        <p class="tool-hint">{start.profileHint}</p>
        {data.profile.map(({ id, question, options }) => (
          <label key={id}>
            <span>{question}</span>
            <select
              value={String(state.profile[id] ?? '')}
              onChange={({ currentTarget: { value } }) =>
                send({ type: 'profile', question: id, option: value === '' ? undefined : Number(value) })
              }
            >
              <option value="">{start.noAnswer}</option>
              {options.map((option, n) => (
                <option key={option} value={String(n)}>
                  {option}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <Keep keep={keep} words={data.words} />
      <div class="mq-forms">
        {(['short', 'long'] as const).map((form) => (
          <button key={form} type="button" class="tool-main" onClick={() => begin(form)}>
            {start[form]} <span>{start[`${form}Hint`]}</span>
          </button>
        ))}
      </div>
      <details class="tool-fold">
        <summary>{start.haveCode}</summary>
        <CodeForm
          data={data}
          id="mq-code"
          hint={start.codeHint}
          submit={start.openCode}
          onRead={({ form, answers }, profile) => {
            go('result');
            send({ type: 'open', form, answers, profile, run: Date.now() });
          }}
        />
        <p>
          <button type="button" class="tool-plain" onClick={() => go('compare')}>
            {start.sideBySide}
          </button>
        </p>
      </details>
    </>
  );
}
