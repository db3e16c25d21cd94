import { useState } from 'preact/hooks';
import { copyText } from '../kit/copy.ts';
import { fill } from '../kit/fill.ts';
import { moved } from './advice.ts';
import { encode } from './code.ts';
import { verdict } from './model.ts';
import { Code, CodeForm, hashOf, Keep, Mark, newest, type Screenful } from './parts.tsx';
import { itemsOf } from './sheet.ts';

/** The code of a result, to note down or to hand on. */
export function Save({ data, state, keep, say }: Screenful) {
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
      <p class="tool-hint">{save.codeHint}</p>
      <p>
        {save.code}
        {data.locale === 'ja' ? '：' : ': '}
        <Code code={code} />
      </p>
      <div class="tool-row">
        <button type="button" onClick={() => copy(code)}>
          {save.copyCode}
        </button>
        <button type="button" onClick={() => copy(link())}>
          {save.copyLink}
        </button>
      </div>
      <p class="tool-hint">{copied}</p>
      <Keep keep={keep} words={data.words} />
    </>
  );
}

/** What has moved since an earlier code. */
export function Again({ data, state, send, go, say }: Screenful) {
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
    <div class={before ? undefined : 'tool-screen'}>
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
          {before.form !== state.form && <p class="tool-hint">{again.otherForm}</p>}
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
          class="tool-plain"
          onClick={() => {
            go('ask', 0);
            send({ type: 'again', run: Date.now() });
          }}
        >
          {again.measure}
        </button>
      </p>
    </div>
  );
}
