import { fill } from '../kit/fill.ts';
import { Actions } from './Actions.tsx';
import type { ItemData } from './data.ts';
import { Again, Save } from './Keeping.tsx';
import { answerTo, isShut, type Gate } from './model.ts';
import { answerText, outcome, type Outcome } from './outcome.ts';
import { Bars, Mark, type Screenful } from './parts.tsx';

/** How many answers that would change the stage are named. */
const BORDER = 4;

/** Where one stands, why, and what to do next. */
export function Result({ quiz }: Screenful) {
  const { data, state, own } = quiz;
  const { result, ask, save, colon } = data.words;
  const seen = outcome(data, state);
  const { stage, upTo, unknown, border } = seen;
  const more = data.items.filter(({ id, short }) => !short && state.answers[id] === undefined).length;
  return (
    <>
      {state.opened && (
        <p class="tool-notice">
          {result.opened}{' '}
          {own && (
            <button type="button" class="tool-plain" onClick={() => quiz.resume()}>
              {result.backToOwn}
            </button>
          )}
        </p>
      )}
      <h2 data-head tabIndex={-1}>
        {result.title}
        <span class="tool-sr">
          {colon}
          {seen.name}
        </span>
      </h2>
      <div class="mq-stage">
        <ol aria-hidden="true">
          {[1, 2, 3, 4].map((n) => (
            <li class={n === stage ? 'mq-here' : n > stage && n <= upTo ? 'mq-may' : undefined}>{n}</li>
          ))}
        </ol>
        <p class="mq-stage-name">{seen.name}</p>
        {upTo === stage && <p>{data.stages[stage].note}</p>}
      </div>
      {upTo > stage && <p class="tool-notice">{fill(result.upTo, { n: stage, top: upTo })}</p>}
      {seen.ahead && <p class="tool-notice">{result.ahead}</p>}
      <p class="tool-hint">
        {state.form === 'short' && `${result.shortForm} `}
        {result.selfReported}
      </p>

      <Actions quiz={quiz} seen={seen} />
      <div class="mq-forms tool-screen">
        <button type="button" class="tool-main" onClick={() => quiz.go({ screen: 'sheet' })}>
          {save.sheet} <span>{save.sheetHint}</span>
        </button>
        <button type="button" onClick={() => quiz.go({ screen: 'compare' })}>
          {save.compare} <span>{save.compareHint}</span>
        </button>
      </div>

      {data.after && <data.after stage={stage} link={seen.hash} />}

      <h3>{result.why}</h3>
      <p class="tool-hint">{result.levelsHint}</p>
      <ul class="mq-gates">
        {seen.gates.map((gate) => (
          <GateLine quiz={quiz} gate={gate} />
        ))}
      </ul>
      <h4>{result.border}</h4>
      {border.length === 0 ? (
        <p>{result.noBorder}</p>
      ) : (
        <ul>
          {border.slice(0, BORDER).map(({ item, answer, stage: n }) => (
            <li>{fill(result.borderLine, { question: item.question, answer: answerText(data, item, answer), n })}</li>
          ))}
        </ul>
      )}

      <p class="tool-hint">
        {result.context} <a href={data.about.href}>{data.about.name}</a>
      </p>

      <h3>{result.bars}</h3>
      <p class="tool-hint tool-screen">{result.barsHint}</p>
      <Bars bars={seen.bars} />

      <Foundations quiz={quiz} seen={seen} />

      {unknown.length > 0 && (
        <>
          <h3>{result.unknown}</h3>
          <p class="tool-hint">{result.unknownHint}</p>
          <ul class="mq-look">
            {unknown.map((item) => (
              <li>
                <button
                  type="button"
                  class="tool-plain"
                  onClick={() => quiz.go({ screen: 'ask', at: seen.items.indexOf(item), list: false, one: true })}
                >
                  {item.question}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}

      <h3>{save.title}</h3>
      <Save quiz={quiz} seen={seen} />
      <Again quiz={quiz} />

      <div class="tool-row tool-ways">
        <button type="button" onClick={() => quiz.go({ screen: 'ask', at: 0 })}>
          {result.change}
        </button>
        {state.form === 'short' && more > 0 && (
          <button type="button" onClick={() => quiz.begin('long')}>
            {fill(result.goOnLong, { n: more })}
          </button>
        )}
        <button type="button" class="tool-plain" onClick={() => quiz.clear()}>
          {ask.restart}
        </button>
      </div>
      <p class="tool-hint">{fill(result.version, { n: data.versions[0].version })}</p>
    </>
  );
}

/** A stage with its condition, how far that is met, and the answers behind it. */
function GateLine({ quiz, gate }: Screenful & { gate: Gate<ItemData> }) {
  const { data, state } = quiz;
  const { result, levels } = data.words;
  const { stage, open, counted, reached, needed, missing } = gate;
  const { title } = data.stages[stage];
  const kind = open ? 'open' : isShut(gate) ? 'shut' : undefined;
  return (
    <li>
      <p>
        <strong>
          {title}
          <Mark kind={kind}>{kind ? result[kind] : result.notCounted}</Mark>
        </strong>
      </p>
      {counted.length === 0 ? (
        <p>{result.nothingCounts}</p>
      ) : (
        <>
          <p>{fill(result.gates[stage], { all: counted.length, needed, n: reached.length })}</p>
          {missing.map(({ question }) => (
            <p>{fill(result.missing, { question })}</p>
          ))}
          <details class="tool-fold">
            <summary>
              {result.deciding}
              <span class="tool-sr">: {title}</span>
            </summary>
            <dl>
              {[...new Set([...missing, ...counted])].map((item) => {
                const answer = answerTo(state.answers, item);
                const mark = reached.includes(item) ? 'open' : 'shut';
                return (
                  <div class={mark === 'open' ? 'mq-in' : undefined}>
                    <dt>{item.question}</dt>
                    <dd>
                      {answerText(data, item, answer)}
                      {answer !== 'unknown' && <Mark>{levels[answer]}</Mark>}
                      <Mark kind={mark}>{result[mark]}</Mark>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </details>
        </>
      )}
    </li>
  );
}

function Foundations({ quiz, seen: { flags, sides, unknown } }: Screenful & { seen: Outcome }) {
  const { result, foundations, levels, bracket, comma } = quiz.data.words;
  return (
    <>
      <h3>{result.flags}</h3>
      {flags.length === 0 && <p>{unknown.length > 0 ? result.noFlagsYet : result.noFlags}</p>}
      <ul class="mq-flags">
        {flags.map(({ of, items }) => (
          <li>
            <p>{result.flag[of]}</p>
            <ul>
              {items.map(({ question, passage }) => (
                <li>
                  {question} <a href={passage.href}>{passage.name}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {sides.length > 1 && (
        <p>
          {fill(result.weakest, {
            sides: sides
              .map(({ of, lowest }) => fill(bracket, { name: foundations[of], text: levels[lowest] }))
              .join(comma),
          })}
        </p>
      )}
    </>
  );
}
