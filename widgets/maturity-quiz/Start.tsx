import { CodeForm, Keep, type Screenful } from './parts.tsx';

/** Who answers, which form, and the ways back to earlier answers. */
export function Start({ data, state, send, go, keep, resume }: Screenful & { resume: (() => void) | undefined }) {
  const { start } = data.words;
  const begin = (form: 'short' | 'long') => {
    send({ type: 'start', form });
    go('ask', 0);
  };
  return (
    <>
      <h2 data-head tabIndex={-1} class="mq-sr">
        {start.title}
      </h2>
      {resume && (
        <div class="mq-box">
          <p>{start.goOnHint}</p>
          <button type="button" class="mq-main" onClick={resume}>
            {start.goOn}
          </button>
        </div>
      )}
      <fieldset class="mq-profile">
        <legend>{start.profile}</legend>
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
      <Keep keep={keep} words={data.words} />
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
        <p>
          <button type="button" class="mq-plain" onClick={() => go('compare')}>
            {start.sideBySide}
          </button>
        </p>
      </details>
    </>
  );
}
