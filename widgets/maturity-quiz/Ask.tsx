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
  const { ask, start } = data.words;
  const items = itemsOf(data, state.form);
  const left = items.filter(({ id }) => state.answers[id] === undefined).length;
  return (
    <>
      {state.list ? <List {...props} items={items} /> : <Single {...props} items={items} />}
      <div class="mq-row mq-ways">
        <button type="button" class="mq-plain" onClick={() => send({ type: 'list', list: !state.list })}>
          {state.list ? ask.single : ask.list}
        </button>
        {left < items.length && (
          <button type="button" class={left === 0 || state.list ? 'mq-main' : 'mq-plain'} onClick={() => go('result')}>
            {left === 0 ? ask.result : ask.resultNow}
          </button>
        )}
      </div>
      {left > 0 && left < items.length && <p class="mq-hint">{fill(ask.left, { n: left })}</p>}
      <div class="mq-foot">
        <Keep keep={keep} label={start.keep} hint={keep.on ? ask.kept : ask.notKept} />
        <button type="button" class="mq-plain" onClick={clear}>
          {ask.restart}
        </button>
      </div>
    </>
  );
}

function Single({ data, state, send, go, items }: Screenful & { items: readonly ItemData[] }) {
  const { ask, dimensions } = data.words;
  const at = Math.min(state.at, items.length - 1);
  const item = items[at];
  if (!item) return null;
  const given = state.answers[item.id];
  const last = at === items.length - 1;
  const onwards = () => (last ? go('result') : go('ask', at + 1));
  const choose = (answer: Answer) => {
    send({ type: 'answer', item: item.id, answer });
    onwards();
  };
  const onKey = (event: KeyboardEvent) => {
    const answer = CHOICES[Number(event.key) - 1];
    if (answer === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(answer);
  };
  return (
    <div class="mq-single" onKeyDown={onKey}>
      <p class="mq-position">
        <span>{fill(ask.position, { n: at + 1, all: items.length })}</span>
        <span>{dimensions[item.dimension]}</span>
      </p>
      <progress value={at} max={items.length} aria-hidden="true"></progress>
      <h2 data-head tabIndex={-1} id="mq-question" class="mq-question">
        <span class="mq-sr">{fill(ask.position, { n: at + 1, all: items.length })}: </span>
        {item.question}
      </h2>
      <ol class="mq-choices" aria-labelledby="mq-question">
        {CHOICES.map((answer, n) => (
          <li key={answer} class={typeof answer === 'number' ? undefined : 'mq-other'}>
            <button type="button" aria-pressed={given === answer} onClick={() => choose(answer)}>
              <span class="mq-key" aria-hidden="true">
                {n + 1}
              </span>
              {labelOf(data, item, answer)}
            </button>
          </li>
        ))}
      </ol>
      <p class="mq-hint mq-keys">{ask.keys}</p>
      <div class="mq-row">
        <button type="button" onClick={() => (at === 0 ? go('start') : go('ask', at - 1))}>
          {at === 0 ? ask.toStart : ask.back}
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

function List({ data, state, send, items }: Screenful & { items: readonly ItemData[] }) {
  const { dimensions } = data.words;
  return (
    <div class="mq-list">
      {DIMENSIONS.map((dimension, d) => (
        <section key={dimension}>
          <h2 data-head={d === 0} tabIndex={d === 0 ? -1 : undefined}>
            {dimensions[dimension]}
          </h2>
          {items
            .filter((item) => item.dimension === dimension)
            .map((item) => (
              <fieldset key={item.id}>
                <legend>
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
