import { fill } from '../kit/fill.ts';
import type { Outcome } from './outcome.ts';
import { Helper, type Screenful } from './parts.tsx';

/** What to do next: at most three, in the reader's own order. */
export function Actions({ quiz, seen }: Screenful & { seen: Outcome }) {
  const { data } = quiz;
  const { result } = data.words;
  const { three, ranked } = seen;
  const last = three.length - 1;
  const choose = (chosen: typeof three) => quiz.set({ chosen: chosen.map(({ item }) => item.id) });
  const move = (from: number, to: number) => {
    const [action, other] = [three[from], three[to]];
    if (!action || !other) return;
    choose(three.map((each) => (each === action ? other : each === other ? action : each)));
    document.getElementById(`mq-${to < from ? 'up' : 'down'}-${to}`)?.focus();
    quiz.say(fill(result.movedTo, { action: action.item.action, n: to + 1 }));
  };
  /** The next candidate after the one that is put away, so that every one comes round. */
  const nextAfter = (action: (typeof three)[number]) =>
    [...ranked.slice(ranked.indexOf(action)), ...ranked].find((other) => !three.includes(other));
  return (
    <>
      <h3>{result.actions}</h3>
      {last >= 0 ? (
        <p class="tool-hint">{result.actionsHint}</p>
      ) : (
        <p>{seen.unknown.length > 0 ? result.onlyUnknown : result.noActions}</p>
      )}
      <ol class="mq-actions">
        {three.map((action, n) => {
          const { item, reason } = action;
          const step = data.steps[item.step - 1];
          const next = nextAfter(action);
          const button = (name: 'up' | 'down' | 'swap', act: () => void, off = false) => (
            <button type="button" class="tool-small" id={`mq-${name}-${n}`} aria-disabled={off} onClick={act}>
              {result[name]}
              <span class="tool-sr">: {item.action}</span>
            </button>
          );
          return (
            <li>
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
                  <a href={step?.href}>{fill(result.step, { step: step?.name ?? '' })}</a>
                </dd>
              </dl>
              <div class="tool-row tool-screen">
                {button('up', () => move(n, n - 1), n === 0)}
                {button('down', () => move(n, n + 1), n === last)}
                {next &&
                  button('swap', () => {
                    choose(three.map((each) => (each === action ? next : each)));
                    quiz.say(fill(result.swapped, { action: next.item.action }));
                  })}
              </div>
            </li>
          );
        })}
      </ol>
      {seen.cooperative && last >= 0 && (
        <p>
          {result.askToo}
          <Helper link={seen.helpers[0]} />
        </p>
      )}
    </>
  );
}
