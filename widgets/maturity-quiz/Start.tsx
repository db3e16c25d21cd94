import { CodeForm, Keep, type Screenful } from './parts.tsx';
import type { State } from './state.ts';

/** Who answers, which form, and the ways back to earlier answers. */
export function Start({ data, state, send, go, keep, kept }: Screenful & { kept: State | undefined }) {
  const { start } = data.words;
  const begin = (form: 'short' | 'long') => {
    send({ type: 'start', form });
    go('ask', 0);
  };
  return (
    <>
      {kept && (
        <div class="mq-box">
          <p>{start.goOnHint}</p>
          <button
            type="button"
            class="mq-main"
            onClick={() => {
              go(kept.screen === 'start' ? 'ask' : kept.screen, kept.at);
              send({ type: 'set', state: kept });
            }}
          >
            {start.goOn}
          </button>
        </div>
      )}
      <fieldset class="mq-profile">
        <legend data-head tabIndex={-1}>
          {start.profile}
        </legend>
        <p class="mq-hint">{start.profileHint}</p>
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
      <Keep keep={keep} label={start.keep} hint={start.keepHint} />
      <div class="mq-forms">
        {(['short', 'long'] as const).map((form) => (
          <button key={form} type="button" class="mq-main" onClick={() => begin(form)}>
            {start[form]} <span>{start[`${form}Hint`]}</span>
          </button>
        ))}
      </div>
      <details class="mq-fold">
        <summary>{start.haveCode}</summary>
        <CodeForm
          data={data}
          id="mq-code"
          hint={start.codeHint}
          submit={start.openCode}
          onRead={({ form, answers }, profile) => {
            go('result');
            send({ type: 'open', form, answers, profile });
          }}
        />
      </details>
    </>
  );
}
