import { fill } from '../kit/fill.ts';
import { moved } from './advice.ts';
import { verdict } from './model.ts';
import { itemsOf, type Outcome } from './outcome.ts';
import { Code, CodeForm, Keep, Mark, type Screenful } from './parts.tsx';
import { again } from './state.ts';

/** The code of a result, to note down or to hand on. */
export function Save({ quiz, seen: { code, hash } }: Screenful & { seen: Outcome }) {
  const { save, colon } = quiz.data.words;
  return (
    <>
      <p class="tool-hint">{save.codeHint}</p>
      <p>
        {save.code}
        {colon}
        <Code code={code} />
      </p>
      <div class="tool-row">
        <button type="button" onClick={() => quiz.copy(code)}>
          {save.copyCode}
        </button>
        <button type="button" onClick={() => quiz.copy(new URL(hash, location.href).href)}>
          {save.copyLink}
        </button>
      </div>
      <p class="tool-hint" role="status">
        {quiz.said.copied}
      </p>
      <Keep quiz={quiz} />
    </>
  );
}

/** What has moved since an earlier code. */
export function Again({ quiz }: Screenful) {
  const { data, state } = quiz;
  const { words } = data;
  const { before } = state;
  const stageOf = ({ form, answers }: NonNullable<typeof before>) => verdict(itemsOf(data, form), answers).stage;
  const compared = (other: NonNullable<typeof before>) =>
    fill(words.again.from, { before: stageOf(other), now: stageOf(state) });
  const moves = before ? moved(data.items, before.answers, state.answers) : [];
  return (
    <div class={before ? undefined : 'tool-screen'}>
      <h3>{words.again.title}</h3>
      <CodeForm
        quiz={quiz}
        id="mq-before"
        hint={words.again.hint}
        submit={words.again.show}
        onRead={({ form, answers }) => {
          quiz.set({ before: { form, answers } });
          quiz.say(compared({ form, answers }));
        }}
      />
      {before && (
        <>
          <p>{compared(before)}</p>
          {before.form !== state.form && <p class="tool-hint">{words.again.otherForm}</p>}
          {moves.length === 0 && <p>{words.again.same}</p>}
          {(['open', 'shut'] as const).map((kind) => {
            const own = moves.filter(({ from, to }) => to > from === (kind === 'open'));
            return (
              own.length > 0 && (
                <>
                  <h4>{kind === 'open' ? words.again.forward : words.again.backward}</h4>
                  <ul class="mq-moves">
                    {own.map(({ item, from, to }) => (
                      <li>
                        {item.question}
                        <Mark kind={kind}>
                          {fill(words.again.line, { from: words.levels[from], to: words.levels[to] })}
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
        <button type="button" class="tool-plain" onClick={() => quiz.go(again(state, Date.now()))}>
          {words.again.measure}
        </button>
      </p>
    </div>
  );
}
