import { fill } from '../kit/fill.ts';
import type { ItemData } from './data.ts';
import { ANSWERS, type Answer } from './model.ts';
import { answerText, itemsOf } from './outcome.ts';
import { Keep, type Screenful } from './parts.tsx';
import { withAnswer } from './state.ts';

/** The questions, one at a time or all in a list. */
export function Ask({ quiz }: Screenful) {
  const { data, state } = quiz;
  const { ask } = data.words;
  const items = itemsOf(data, state.form);
  const left = items.filter(({ id }) => state.answers[id] === undefined).length;
  const Questions = state.list ? List : Single;
  return (
    <>
      <Questions quiz={quiz} items={items} />
      <div class="tool-row tool-ways">
        <button type="button" class="tool-plain" onClick={() => quiz.set({ list: !state.list })}>
          {state.list ? ask.single : ask.list}
        </button>
        {left < items.length && (
          <button
            type="button"
            class={left === 0 || state.list ? 'tool-main' : 'tool-plain'}
            onClick={() => quiz.go({ screen: 'result' })}
          >
            {left === 0 ? ask.result : ask.resultNow}
          </button>
        )}
      </div>
      {left > 0 && left < items.length && <p class="tool-hint">{fill(ask.left, { n: left })}</p>}
      <div class="mq-foot">
        <Keep quiz={quiz} />
        <button type="button" class="tool-plain" onClick={() => quiz.clear()}>
          {ask.restart}
        </button>
      </div>
    </>
  );
}

interface Questions extends Screenful {
  items: readonly ItemData[];
}

function Single({ quiz, items }: Questions) {
  const { data, state } = quiz;
  const { ask, dimensions, sheet } = data.words;
  const at = Math.min(state.at, items.length - 1);
  const item = items[at];
  if (!item) return null;
  const given = state.answers[item.id];
  const last = state.one || at === items.length - 1;
  const position = fill(ask.position, { n: at + 1, all: items.length });
  const onwards = () => quiz.go(last ? { screen: 'result' } : { screen: 'ask', at: at + 1 });
  const choose = (answer: Answer) => {
    if (quiz.isNew()) return;
    quiz.set(withAnswer(state, item.id, answer));
    onwards();
  };
  const onKey = (event: KeyboardEvent) => {
    const answer = ANSWERS[Number(event.key) - 1];
    // A key that is held answers once; one that scrolls goes on scrolling.
    if (event.repeat && /^(?:[1-6 ]|Enter)$/.test(event.key)) event.preventDefault();
    if (answer === undefined || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(answer);
  };
  return (
    <div class="mq-single" key={item.id} onKeyDown={onKey}>
      <p class="mq-position">
        <span aria-hidden="true">{position}</span>
        <span>{dimensions[item.dimension]}</span>
      </p>
      <progress value={at} max={items.length} aria-hidden="true" />
      <h2 data-head tabIndex={-1} class="mq-question">
        <span class="tool-sr">{position}: </span>
        {item.question}
      </h2>
      <ol class="tool-choices" role="list" aria-label={ask.answers}>
        {ANSWERS.map((answer, n) => (
          <li class={n > 3 ? 'tool-other' : undefined}>
            <button type="button" aria-pressed={given === answer} onClick={() => choose(answer)}>
              <span class="tool-key">{n + 1}</span>
              {answerText(data, item, answer)}
            </button>
          </li>
        ))}
      </ol>
      <p class="tool-hint mq-keys" aria-hidden="true">
        {ask.keys}
      </p>
      <div class="tool-row">
        <button type="button" onClick={() => quiz.back()}>
          {state.one ? sheet.back : at === 0 ? ask.toStart : ask.back}
        </button>
        {given !== undefined && (
          <button type="button" onClick={onwards}>
            {last ? ask.result : ask.next}
          </button>
        )}
      </div>
    </div>
  );
}

function List({ quiz, items }: Questions) {
  const { data, state } = quiz;
  return (
    <div class="mq-list">
      {items.map((item, n) => (
        <>
          {items[n - 1]?.dimension !== item.dimension && <h2>{data.words.dimensions[item.dimension]}</h2>}
          <fieldset>
            <legend data-head={n === state.at || undefined} tabIndex={-1}>
              <span>{n + 1}.</span> {item.question}
            </legend>
            {ANSWERS.map((answer) => (
              <label>
                <input
                  type="radio"
                  name={`mq-${item.id}`}
                  checked={state.answers[item.id] === answer}
                  onChange={() => quiz.set(withAnswer(state, item.id, answer))}
                />
                {answerText(data, item, answer)}
              </label>
            ))}
          </fieldset>
        </>
      ))}
    </div>
  );
}
