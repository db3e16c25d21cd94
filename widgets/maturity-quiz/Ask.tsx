import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../kit/fill.ts';
import type { ItemData, QuizData } from './data.ts';
import { DIMENSIONS, type Answer } from './model.ts';
import { itemsOf } from './sheet.ts';
import { Keep, type Screenful } from './parts.tsx';

const CHOICES: readonly Answer[] = [0, 1, 2, 3, 'unknown', 'none'];

const labelOf = (data: QuizData, item: ItemData, answer: Answer): string =>
  answer === 'unknown' ? data.words.unknown : answer === 'none' ? data.words.none : item.answers[answer];

/** The questions, one at a time or all in a list. */
export function Ask(props: Screenful & { clear: () => void }) {
  const { data, state, send, go, keep, clear } = props;
  const { ask } = data.words;
  const items = itemsOf(data, state.form);
  const left = items.filter(({ id }) => state.answers[id] === undefined).length;
  return (
    <>
      {state.list ? <List {...props} items={items} /> : <Single {...props} items={items} />}
      <div class="tool-row tool-ways">
        <button type="button" class="tool-plain" onClick={() => send({ type: 'list', list: !state.list })}>
          {state.list ? ask.single : ask.list}
        </button>
        {left < items.length && (
          <button
            type="button"
            class={left === 0 || state.list ? 'tool-main' : 'tool-plain'}
            onClick={() => go('result')}
          >
            {left === 0 ? ask.result : ask.resultNow}
          </button>
        )}
      </div>
      {left > 0 && left < items.length && <p class="tool-hint">{fill(ask.left, { n: left })}</p>}
      <div class="mq-foot">
        <Keep keep={keep} words={data.words} />
        <button type="button" class="tool-plain" onClick={clear}>
          {ask.restart}
        </button>
      </div>
    </>
  );
}

/** How long a new question takes no answer, in ms: a double tap or a held key answers one question, not two. */
const PAUSE = 250;

function Single({ data, state, send, go, back, items }: Screenful & { items: readonly ItemData[] }) {
  const { ask, dimensions } = data.words;
  const at = Math.min(state.at, items.length - 1);
  const item = items[at];
  const since = useRef(0);
  useLayoutEffect(() => {
    since.current = performance.now();
  }, [at]);
  if (!item) return null;
  const given = state.answers[item.id];
  const last = at === items.length - 1;
  const onwards = () => (last || state.one ? go('result') : go('ask', at + 1));
  const choose = (answer: Answer) => {
    if (performance.now() - since.current < PAUSE) return;
    send({ type: 'answer', item: item.id, answer });
    onwards();
  };
  const onKey = (event: KeyboardEvent) => {
    const answer = CHOICES[Number(event.key) - 1];
    if (event.repeat) event.preventDefault();
    if (answer === undefined || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(answer);
  };
  return (
    <div class="mq-single" key={item.id} onKeyDown={onKey}>
      <p class="mq-position">
        <span aria-hidden="true">{fill(ask.position, { n: at + 1, all: items.length })}</span>
        <span>{dimensions[item.dimension]}</span>
      </p>
      <progress value={at} max={items.length} aria-hidden="true"></progress>
      <h2 data-head tabIndex={-1} class="mq-question">
        <span class="tool-sr">{fill(ask.position, { n: at + 1, all: items.length })}: </span>
        {item.question}
      </h2>
      <ol class="tool-choices" role="list" aria-label={ask.answers}>
        {CHOICES.map((answer, n) => (
          <li key={answer} class={typeof answer === 'number' ? undefined : 'tool-other'}>
            <button type="button" aria-pressed={given === answer} onClick={() => choose(answer)}>
              <span class="tool-key">{n + 1}</span>
              {labelOf(data, item, answer)}
            </button>
          </li>
        ))}
      </ol>
      <p class="tool-hint mq-keys" aria-hidden="true">
        {ask.keys}
      </p>
      <div class="tool-row">
        <button type="button" onClick={back}>
          {state.one ? data.words.sheet.back : at === 0 ? ask.toStart : ask.back}
        </button>
        {given !== undefined && (
          <button type="button" onClick={onwards}>
            {last || state.one ? ask.result : ask.next}
          </button>
        )}
      </div>
    </div>
  );
}

function List({ data, state, send, items }: Screenful & { items: readonly ItemData[] }) {
  const { dimensions } = data.words;
  return (
    <div class="mq-list">
      {DIMENSIONS.map((dimension) => (
        <section key={dimension}>
          <h2>{dimensions[dimension]}</h2>
          {items
            .filter((item) => item.dimension === dimension)
            .map((item) => (
              <fieldset key={item.id}>
                <legend data-head={items[state.at] === item || undefined} tabIndex={-1}>
                  <span>{items.indexOf(item) + 1}.</span> {item.question}
                </legend>
                {CHOICES.map((answer) => (
                  <label key={answer}>
                    <input
                      type="radio"
                      name={`mq-${item.id}`}
                      checked={state.answers[item.id] === answer}
                      onChange={() => send({ type: 'answer', item: item.id, answer })}
                    />
                    {labelOf(data, item, answer)}
                  </label>
                ))}
              </fieldset>
            ))}
        </section>
      ))}
    </div>
  );
}
