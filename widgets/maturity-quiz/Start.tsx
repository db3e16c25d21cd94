import { fill } from '../kit/fill.ts';
import { FORMS } from './code.ts';
import { CodeForm, Keep, type Screenful } from './parts.tsx';
import { answered } from './state.ts';

/** Who answers, which form, and the ways back to earlier answers. */
export function Start({ quiz }: Screenful) {
  const { data, state, own, cleared } = quiz;
  const { start, ask } = data.words;
  const n = answered(state);
  return (
    <>
      <h2 data-head tabIndex={-1} class="tool-sr">
        {start.title}
      </h2>
      {cleared && (
        <p class="tool-notice">
          {ask.cleared}{' '}
          <button type="button" class="tool-plain" onClick={() => quiz.undo()}>
            {ask.undo}
          </button>
        </p>
      )}
      {n > 0 && <p class="tool-box">{fill(start.answered, { n })}</p>}
      {n === 0 && own && (
        <div class="tool-box">
          <p>{start.goOnHint}</p>
          <button type="button" class="tool-main" onClick={() => quiz.resume()}>
            {start.goOn}
          </button>
        </div>
      )}
      <fieldset class="mq-profile">
        <legend>{start.profile}</legend>
        <p class="tool-hint">{start.profileHint}</p>
        {data.profile.map(({ id, question, options }) => (
          <label>
            <span>{question}</span>
            <select
              value={state.profile[id] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                quiz.set({ profile: { ...state.profile, [id]: value === '' ? undefined : Number(value) } })
              }
            >
              <option value="">{start.noAnswer}</option>
              {options.map((option, value) => (
                <option value={value}>{option}</option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <Keep quiz={quiz} />
      <div class="mq-forms">
        {FORMS.map((form) => (
          <button type="button" class="tool-main" onClick={() => quiz.begin(form)}>
            {start[form]} <span>{start[`${form}Hint`]}</span>
          </button>
        ))}
      </div>
      <details class="tool-fold">
        <summary>{start.haveCode}</summary>
        <CodeForm
          quiz={quiz}
          id="mq-code"
          hint={start.codeHint}
          submit={start.openCode}
          onRead={(found) => quiz.look(found, 'go')}
        />
        <p>
          <button type="button" class="tool-plain" onClick={() => quiz.go({ screen: 'compare' })}>
            {start.sideBySide}
          </button>
        </p>
      </details>
    </>
  );
}
