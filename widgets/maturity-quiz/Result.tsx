import { useState } from 'preact/hooks';
import { copyText } from '../kit/copy.ts';
import { fill } from '../kit/fill.ts';
import { actions, flags, moved, sides } from './advice.ts';
import { encode } from './code.ts';
import { isShut, verdict, type Gate } from './model.ts';
import { chosenActions, helpers, itemsOf, stageInWords, unknownItems } from './sheet.ts';
import { answerText, Bars, Code, CodeForm, hashOf, Helper, Keep, Mark, newest, type Screenful } from './parts.tsx';

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
        <span class="mq-sr">
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
      {upTo > stage && <p class="mq-notice">{fill(result.upTo, { n: stage, top: upTo })}</p>}
      {ahead && <p class="mq-notice">{result.ahead}</p>}
      <p class="mq-hint">
        {[...(state.form === 'short' ? [result.shortForm] : []), result.selfReported].join(
          data.locale === 'ja' ? '' : ' ',
        )}
      </p>

      <Actions {...props} />
      <div class="mq-forms mq-screen">
        <button type="button" class="mq-main" onClick={() => go('sheet')}>
          {save.sheet} <span>{save.sheetHint}</span>
        </button>
        <button type="button" onClick={() => go('compare')}>
          {save.compare} <span>{save.compareHint}</span>
        </button>
      </div>

      <h3>{result.why}</h3>
      <p class="mq-hint">{result.levelsHint}</p>
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

      <p class="mq-hint">
        {result.context} <a href={data.about.href}>{data.about.name}</a>
      </p>

      <h3>{result.bars}</h3>
      <Bars {...props} />

      <Foundations {...props} />

      {unknownItems(data, state).length > 0 && (
        <>
          <h3>{result.unknown}</h3>
          <p class="mq-hint">{result.unknownHint}</p>
          <ul class="mq-look">
            {unknownItems(data, state).map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  class="mq-plain"
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

      <div class="mq-row mq-ways">
        <button type="button" onClick={() => go('ask', 0)}>
          {result.change}
        </button>
        {state.form === 'short' && more > 0 && (
          <button
            type="button"
            onClick={() => {
              const first = data.items.findIndex(({ id }) => state.answers[id] === undefined);
              send({ type: 'start', form: 'long' });
              go('ask', first);
            }}
          >
            {fill(result.goOnLong, { n: more })}
          </button>
        )}
        <button type="button" class="mq-plain" onClick={clear}>
          {ask.restart}
        </button>
      </div>
      <p class="mq-hint">{fill(result.version, { n: newest(data).version })}</p>
    </>
  );
}

function Deciding({ data, state, gate }: Screenful & { gate: Gate }) {
  const ids = [...new Set([...gate.missing, ...gate.counted])];
  return (
    <details class="mq-fold">
      <summary>
        {data.words.result.deciding}
        <span class="mq-sr">: {data.stages[gate.stage - 1]?.name}</span>
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

function Actions({ data, state, send, say }: Screenful) {
  const { result } = data.words;
  const chosen = chosenActions(data, state);
  const ranked = actions(itemsOf(data, state.form), state.answers);
  const order = chosen.map(({ item }) => item.id);
  const rest = ranked.map(({ item }) => item).filter((id) => !order.includes(id));
  const move = (from: number, to: number) => {
    if (to < 0 || to >= order.length) return;
    const next = order.slice();
    next.splice(to, 0, ...next.splice(from, 1));
    send({ type: 'choose', chosen: next });
    document.getElementById(`mq-${to < from ? 'up' : 'down'}-${to}`)?.focus();
    say(fill(result.movedTo, { action: chosen[from]?.item.action ?? '', n: to + 1 }));
  };
  const swap = (at: number) => {
    // The action that is put away goes to the end of the row, so that every candidate comes round.
    const put = nextOf(
      rest,
      order[at],
      ranked.map(({ item }) => item),
    );
    send({ type: 'choose', chosen: order.map((id, n) => (n === at ? put : id)) });
    say(fill(result.swapped, { action: data.items.find(({ id }) => id === put)?.action ?? '' }));
  };
  const unknown = unknownItems(data, state).length > 0;
  const offices = helpers(data, state);
  return (
    <>
      <h3>{result.actions}</h3>
      {chosen.length === 0 ? (
        <p>{unknown ? result.onlyUnknown : result.noActions}</p>
      ) : (
        <p class="mq-hint">{result.actionsHint}</p>
      )}
      <ol class="mq-actions">
        {chosen.map(({ item, reason }, n) => (
          <li key={n}>
            <p class="mq-why">{result.reasons[reason]}</p>
            <p class="mq-action">{item.action}</p>
            <dl>
              <dt>{result.own}</dt>
              <dd>{item.own}</dd>
              {item.help && (
                <>
                  <dt>{result.help}</dt>
                  <dd>{item.help}</dd>
                </>
              )}
              <dt>{result.ask}</dt>
              <dd>
                <Helper link={data.helpers[item.helper]} />
              </dd>
              <dt>{result.read}</dt>
              <dd>
                <a href={item.passage.href}>{item.passage.name}</a>
              </dd>
              <dd>
                <a href={data.steps[item.step - 1]?.href}>
                  {fill(result.step, { step: data.steps[item.step - 1]?.name ?? '' })}
                </a>
              </dd>
            </dl>
            <div class="mq-row mq-screen">
              <Small id={`mq-up-${n}`} text={result.up} of={item.action} off={n === 0} act={() => move(n, n - 1)} />
              <Small
                id={`mq-down-${n}`}
                text={result.down}
                of={item.action}
                off={n === chosen.length - 1}
                act={() => move(n, n + 1)}
              />
              {rest.length > 0 && <Small id={`mq-swap-${n}`} text={result.swap} of={item.action} act={() => swap(n)} />}
            </div>
          </li>
        ))}
      </ol>
      {offices[0] && chosen.length > 0 && state.profile.kind === 2 && (
        <p>
          {result.askToo}
          <Helper link={offices[0]} />
        </p>
      )}
    </>
  );
}

function Small(props: { id: string; text: string; of: string; off?: boolean; act: () => void }) {
  return (
    <button type="button" class="mq-small" id={props.id} aria-disabled={props.off ?? false} onClick={props.act}>
      {props.text}
      <span class="mq-sr">: {props.of}</span>
    </button>
  );
}

/** The first candidate after the one that is put away; from the start again where there is none. */
const nextOf = (rest: readonly string[], put: string | undefined, ranked: readonly string[]): string => {
  const from = put === undefined ? -1 : ranked.indexOf(put);
  return rest.find((id) => ranked.indexOf(id) > from) ?? rest[0] ?? '';
};

function Save({ data, state, keep, say }: Screenful) {
  const { save } = data.words;
  const [copied, setCopied] = useState('');
  const code = encode(newest(data), state.form, state.answers);
  const copy = async (text: string) => {
    const message = (await copyText(text)) ? save.copied : save.notCopied;
    setCopied(message);
    say(message);
  };
  const link = () => new URL(hashOf(data, state), location.href.split('#')[0]).href;
  return (
    <>
      <p class="mq-hint">{save.codeHint}</p>
      <p>
        {save.code}
        {data.locale === 'ja' ? '：' : ': '}
        <Code code={code} />
      </p>
      <div class="mq-row">
        <button type="button" onClick={() => copy(code)}>
          {save.copyCode}
        </button>
        <button type="button" onClick={() => copy(link())}>
          {save.copyLink}
        </button>
      </div>
      <p class="mq-hint">{copied}</p>
      <Keep keep={keep} words={data.words} />
    </>
  );
}

/** What has moved since an earlier code. */
function Again({ data, state, send, go, say }: Screenful) {
  const { again, levels } = data.words;
  const before = state.before;
  const items = itemsOf(data, before?.form === 'short' || state.form === 'short' ? 'short' : 'long');
  const compared = (other: NonNullable<typeof before>) =>
    fill(again.from, {
      before: verdict(itemsOf(data, other.form), other.answers).stage,
      now: verdict(itemsOf(data, state.form), state.answers).stage,
    });
  const moves = before ? moved(items, before.answers, state.answers) : [];
  return (
    <>
      <h3>{again.title}</h3>
      <CodeForm
        data={data}
        id="mq-before"
        hint={again.hint}
        submit={again.show}
        onRead={({ form, answers }) => {
          send({ type: 'before', before: { form, answers } });
          say(compared({ form, answers }));
        }}
      />
      {before && (
        <>
          <p>{compared(before)}</p>
          {before.form !== state.form && <p class="mq-hint">{again.otherForm}</p>}
          {moves.length === 0 && <p>{again.same}</p>}
          {[again.forward, again.backward].map((title, n) => {
            const own = moves.filter(({ from, to }) => (n === 0 ? to > from : to < from));
            return (
              own.length > 0 && (
                <>
                  <h4>{title}</h4>
                  <ul class="mq-moves">
                    {own.map(({ item, from, to }) => (
                      <li key={item}>
                        {data.items.find(({ id }) => id === item)?.question}
                        <Mark kind={n === 0 ? 'open' : 'shut'}>
                          {fill(again.line, { from: levels[from], to: levels[to] })}
                        </Mark>
                      </li>
                    ))}
                  </ul>
                </>
              )
            );
          })}
        </>
      )}
      <p>
        <button
          type="button"
          class="mq-plain"
          onClick={() => {
            send({ type: 'again' });
            go('ask', 0);
          }}
        >
          {again.measure}
        </button>
      </p>
    </>
  );
}
