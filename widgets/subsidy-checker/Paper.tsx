/** The result as one A4 page: what was answered, the six schemes in a table, and room for what the adviser says. */
import { Fragment } from 'preact';
import { UNKNOWN } from './logic.ts';
import { readiness, schemeFit } from './model.ts';
import { officesFor, type Seen } from './parts.tsx';
import { dateOf, moneyInWords, sentence, timingInWords, timingOf } from './say.ts';

export function Paper({ link, order, ...seen }: Seen & { link: string; order: readonly string[] }) {
  const { data, context, replies, tracks, cost } = seen;
  const { words, questions, schemes } = data;
  const { sheet } = words;
  const labelOf = (id: string) => {
    const reply = replies[id];
    return reply === undefined
      ? '—'
      : reply === UNKNOWN
        ? words.unknown
        : (questions[id]?.options[reply]?.label ?? '').replace(/\s*[（(].*/, '');
  };
  const asked = Object.keys(questions).filter((id) => replies[id] !== undefined);
  const bestOf = (scheme: string) => {
    const own = tracks.filter((track) => track.scheme === scheme);
    const fit = schemeFit(own);
    return { fit, best: own.filter((track) => track.fit === fit) };
  };
  return (
    <article class="tool-paper tool-sheet sc-sheet" lang={data.locale} aria-hidden="true">
      <header>
        <b>{sheet.title}</b>
        <span>
          {sheet.date}
          {words.colon}
          {dateOf(data, context.today, false)}
        </span>
      </header>
      <dl class="sc-sheet-answers">
        {asked.map((id) => (
          <div key={id}>
            <dt>{questions[id]?.question}</dt>
            <dd>{labelOf(id)}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th>{sheet.scheme}</th>
            <th>{sheet.why}</th>
            <th>
              {sheet.timing} / {sheet.money}
            </th>
            <th>{sheet.call}</th>
          </tr>
        </thead>
        <tbody>
          {order.map((scheme) => {
            const { name, tracks: rules = {} } = schemes[scheme] ?? {};
            const { fit, best } = bestOf(scheme);
            const [first] = best;
            const rule = rules[first?.track ?? ''];
            const useful = fit === 'ask' || fit === 'check';
            const when = rule && timingOf(scheme, rule, context);
            return (
              <tr key={scheme} class={`sc-is-${fit}`}>
                <th>
                  {name}
                  {useful && <small>{best.map(({ track }) => rules[track]?.name).join(words.comma)}</small>}
                  <span class="sc-fit">{words.fits[fit]}</span>
                </th>
                <td>
                  {fit === 'open' ? words.pendingHint : fit === 'ask' ? words.nextAsk : ''}
                  {(fit === 'check' || fit === 'not') &&
                    [...new Set(first?.because.map((each) => sentence(data, each)))].slice(0, 2).join('')}
                </td>
                <td>
                  {useful && when && rule && (
                    <>
                      <span>{timingInWords(data, scheme, when, context.today).join(' ')}</span>
                      <span>{moneyInWords(data, rule, replies, context, cost).slice(0, 2).join(' ')}</span>
                      <span>
                        {readiness(rule.needs, replies, when, context.today)
                          .filter(({ state }) => state !== 'done')
                          .map(({ need, state }) => (
                            <Fragment key={need}>
                              □ {words.needs[need]}
                              {state === 'late' && `${words.open}${words.states.late}${words.close}`}{' '}
                            </Fragment>
                          ))}
                      </span>
                    </>
                  )}
                </td>
                <td>
                  {useful &&
                    officesFor(data, scheme, replies).map(({ name: office, tel }) => (
                      <span key={office}>
                        {office} {tel.map(({ name: desk, number }) => `${desk} ${number}`).join(words.comma)}
                      </span>
                    ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <section>
        <b>{sheet.notes}</b>
      </section>
      <footer>
        {sheet.foot} {location.host + location.pathname}#{link}
      </footer>
    </article>
  );
}
