import { fill } from '../kit/fill.ts';
import { Actions } from './Actions.tsx';
import { flags, sides } from './advice.ts';
import { Again, Save } from './Keeping.tsx';
import { isShut, verdict, type Gate } from './model.ts';
import { answerText, Bars, hashOf, Mark, newest, type Screenful } from './parts.tsx';
import { itemsOf, stageInWords, unknownItems } from './sheet.ts';

/** Where one stands, why, and what to do next. */
export function Result(props: Screenful & { clear: () => void }) {
  const { data, state, send, go, clear } = props;
  const { result, ask, save } = data.words;
  const items = itemsOf(data, state.form);
  const { stage, upTo, gates, ahead, border } = verdict(items, state.answers);
  const find = (id: string) => data.items.find((item) => item.id === id);
  const more = data.items.filter(({ id, short }) => !short && state.answers[id] === undefined).length;
  const up = border.filter((other) => other.stage > stage);
  const shownBorder = [...up, ...border.filter((other) => other.stage < stage)].slice(0, 4);
  return (
    <>
      <h2 data-head tabIndex={-1}>
        {result.title}
        <span class="tool-sr">
          {data.locale === 'ja' ? '：' : ': '}
          {stageInWords(data, state)}
        </span>
      </h2>
      <div class="mq-stage">
        <ol aria-hidden="true">
          {data.stages.map((each, n) => (
            <li key={each.name} class={n + 1 === stage ? 'mq-here' : n + 1 > stage && n < upTo ? 'mq-may' : undefined}>
              {n + 1}
            </li>
          ))}
        </ol>
        <p class="mq-stage-name">{stageInWords(data, state)}</p>
        {upTo === stage && <p>{data.stages[stage - 1]?.note}</p>}
      </div>
      {upTo > stage && <p class="tool-notice">{fill(result.upTo, { n: stage, top: upTo })}</p>}
      {ahead && <p class="tool-notice">{result.ahead}</p>}
      <p class="tool-hint">
        {[...(state.form === 'short' ? [result.shortForm] : []), result.selfReported].join(
          data.locale === 'ja' ? '' : ' ',
        )}
      </p>

      <Actions {...props} />
      <div class="mq-forms tool-screen">
        <button type="button" class="tool-main" onClick={() => go('sheet')}>
          {save.sheet} <span>{save.sheetHint}</span>
        </button>
        <button type="button" onClick={() => go('compare')}>
          {save.compare} <span>{save.compareHint}</span>
        </button>
      </div>

      {data.after && <data.after stage={stage} link={hashOf(data, state)} />}

      <h3>{result.why}</h3>
      <p class="tool-hint">{result.levelsHint}</p>
      <ul class="mq-gates">
        {gates.map((gate, n) => (
          <li key={gate.stage}>
            <p>
              <strong>
                {fill(result.stage, { n: gate.stage, name: data.stages[gate.stage - 1]?.name ?? '' })}
                <Mark kind={gate.open ? 'open' : isShut(gate) ? 'shut' : undefined}>
                  {gate.open ? result.open : isShut(gate) ? result.shut : result.notCounted}
                </Mark>
              </strong>
            </p>
            {gate.counted.length === 0 ? (
              <p>{result.nothingCounts}</p>
            ) : (
              <>
                <p>
                  {fill(result.gates[n] ?? '', { all: gate.counted.length, needed: gate.needed })}
                  {data.locale === 'ja' ? '（' : ' ('}
                  {fill(result.reached, { n: gate.reached.length })}
                  {data.locale === 'ja' ? '）。' : ').'}
                </p>
                {gate.stage === 3 &&
                  gate.missing.map((id) => (
                    <p key={id}>{fill(result.missing, { question: find(id)?.question ?? '' })}</p>
                  ))}
                <Deciding {...props} gate={gate} />
              </>
            )}
          </li>
        ))}
      </ul>
      <h4>{result.border}</h4>
      {shownBorder.length === 0 ? (
        <p>{result.noBorder}</p>
      ) : (
        <ul>
          {shownBorder.map(({ item, answer, stage: other }) => (
            <li key={`${item}${answer}`}>
              {fill(result.borderLine, {
                question: find(item)?.question ?? '',
                answer: find(item)?.answers[answer] ?? '',
                n: other,
              })}
            </li>
          ))}
        </ul>
      )}

      <p class="tool-hint">
        {result.context} <a href={data.about.href}>{data.about.name}</a>
      </p>

      <h3>{result.bars}</h3>
      <Bars {...props} />

      <Foundations {...props} />

      {unknownItems(data, state).length > 0 && (
        <>
          <h3>{result.unknown}</h3>
          <p class="tool-hint">{result.unknownHint}</p>
          <ul class="mq-look">
            {unknownItems(data, state).map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  class="tool-plain"
                  onClick={() => {
                    send({ type: 'list', list: false });
                    go('ask', items.indexOf(item), true);
                  }}
                >
                  {item.question}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}

      <h3>{save.title}</h3>
      <Save {...props} />
      <Again {...props} />

      <div class="tool-row tool-ways">
        <button type="button" onClick={() => go('ask', 0)}>
          {result.change}
        </button>
        {state.form === 'short' && more > 0 && (
          <button
            type="button"
            onClick={() => {
              const first = data.items.findIndex(({ id }) => state.answers[id] === undefined);
              go('ask', first);
              send({ type: 'start', form: 'long' });
            }}
          >
            {fill(result.goOnLong, { n: more })}
          </button>
        )}
        <button type="button" class="tool-plain" onClick={clear}>
          {ask.restart}
        </button>
      </div>
      <p class="tool-hint">{fill(result.version, { n: newest(data).version })}</p>
    </>
  );
}

function Deciding({ data, state, gate }: Screenful & { gate: Gate }) {
  const ids = [...new Set([...gate.missing, ...gate.counted])];
  return (
    <details class="tool-fold">
      <summary>
        {data.words.result.deciding}
        <span class="tool-sr">: {data.stages[gate.stage - 1]?.name}</span>
      </summary>
      <dl>
        {ids.map((id) => {
          const item = data.items.find((each) => each.id === id);
          const answer = state.answers[id];
          return (
            <div key={id} class={gate.reached.includes(id) ? 'mq-in' : undefined}>
              <dt>{item?.question}</dt>
              <dd>
                {answerText(data, item?.answers, answer)}
                {typeof answer === 'number' && <Mark>{data.words.levels[answer]}</Mark>}
                <Mark kind={gate.reached.includes(id) ? 'open' : 'shut'}>
                  {gate.reached.includes(id) ? data.words.result.open : data.words.result.shut}
                </Mark>
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}

function Foundations({ data, state }: Screenful) {
  const { result, sides: names } = data.words;
  const items = itemsOf(data, state.form);
  const raised = flags(items, state.answers);
  const ordered = sides(items, state.answers);
  const question = (id: string) => data.items.find((item) => item.id === id);
  return (
    <>
      <h3>{result.flags}</h3>
      {raised.length === 0 && <p>{unknownItems(data, state).length > 0 ? result.noFlagsYet : result.noFlags}</p>}
      <ul class="mq-flags">
        {raised.map(({ of, items: ids }) => (
          <li key={of}>
            <p>
              {of === 'enablers'
                ? result.flagEnablers
                : of === 'ai'
                  ? result.flagAi
                  : fill(result.flagSide, { side: names[of] })}
            </p>
            <ul>
              {ids.map((id) => (
                <li key={id}>
                  {question(id)?.question} <a href={question(id)?.passage.href}>{question(id)?.passage.name}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {ordered.length > 1 && (
        <p>
          {fill(result.weakest, {
            sides: ordered
              .map(({ side, lowest }) => {
                const state =
                  lowest === undefined ? data.words.unknownShort : data.words.levels[lowest as 0 | 1 | 2 | 3];
                return data.locale === 'ja' ? `${names[side]}（${state}）` : `${names[side]} (${state})`;
              })
              .join(data.locale === 'ja' ? '、' : ', '),
          })}
        </p>
      )}
    </>
  );
}
