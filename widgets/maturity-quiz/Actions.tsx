import { fill } from '../kit/fill.ts';
import { actions } from './advice.ts';
import { Helper, type Screenful } from './parts.tsx';
import { chosenActions, helpers, isCooperative, itemsOf, unknownItems } from './sheet.ts';

/** What to do next: at most three, in the reader's own order. */
export function Actions({ data, state, send, say }: Screenful) {
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
        <p class="tool-hint">{result.actionsHint}</p>
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
            <div class="tool-row tool-screen">
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
      {offices[0] && chosen.length > 0 && isCooperative(state) && (
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
    <button type="button" class="tool-small" id={props.id} aria-disabled={props.off ?? false} onClick={props.act}>
      {props.text}
      <span class="tool-sr">: {props.of}</span>
    </button>
  );
}

/** The first candidate after the one that is put away; from the start again where there is none. */
const nextOf = (rest: readonly string[], put: string | undefined, ranked: readonly string[]): string => {
  const from = put === undefined ? -1 : ranked.indexOf(put);
  return rest.find((id) => ranked.indexOf(id) > from) ?? rest[0] ?? '';
};
