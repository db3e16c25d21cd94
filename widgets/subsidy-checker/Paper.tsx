/** The result as one A4 page: what was answered, the six schemes in a table, and room for what the adviser says. */
import { fill } from '../kit/fill.ts';
import { yen } from './amount.ts';
import { UNKNOWN, type LeafVerdict } from './logic.ts';
import { readiness, schemeFit } from './model.ts';
import { officesForAll, type Seen } from './parts.tsx';
import { dateOf, moneyInWords, reasons, statements, timingInWords, timingOf } from './say.ts';

/** How many reasons a scheme may give where few or many schemes are told, and how many categories: more of what is worth asking. */
const REASONS = { few: 4, many: 2 } as const;
const CATEGORIES = { ask: 2, check: 1 } as const;

/** What an order placed too early means comes first. */
const orderFirst = (because: readonly LeafVerdict[]): readonly LeafVerdict[] => {
  const isAboutOrder = ({ leaf }: LeafVerdict) => leaf.is?.ordered !== undefined;
  return [...because.filter(isAboutOrder), ...because.filter((each) => !isAboutOrder(each))];
};

export function Paper({ link, order, ...seen }: Seen & { link: string; order: readonly string[] }) {
  const { data, context, replies, tracks, cost } = seen;
  const { words, questions, schemes } = data;
  const { sheet } = words;
  const labelOf = (id: string) => {
    const reply = replies[id] ?? '';
    return reply === UNKNOWN ? words.unknown : questions[id]?.options[reply]?.label.replace(/\s*[（(].*/, '');
  };
  const bestOf = (scheme: string) => {
    const own = tracks.filter((track) => track.scheme === scheme);
    const fit = schemeFit(own);
    return { fit, best: own.filter((track) => track.fit === fit) };
  };
  const isUseful = (scheme: string) => /ask|check/.test(bestOf(scheme).fit);
  const offices = officesForAll(seen, order.filter(isUseful));
  const most = order.filter(isUseful).length > 3 ? REASONS.many : REASONS.few;
  const few = (sentences: readonly string[]) =>
    sentences.slice(0, most).join(words.gap) +
    (sentences.length > most ? words.gap + fill(words.more, { n: sentences.length - most }) : '');
  const row = (scheme: string) => {
    const found = schemes[scheme];
    if (!found) return null;
    const { fit, best } = bestOf(scheme);
    const shown = fit === 'ask' || fit === 'check' ? best.slice(0, CATEGORIES[fit]) : [];
    const several = Object.keys(found.tracks).length > 1;
    return (
      <tr key={scheme}>
        <th scope="row">
          {found.name}
          <span class="sc-fit">{words.fits[fit]}</span>
        </th>
        {isUseful(scheme) ? (
          <>
            <td>
              {shown.map(({ track: id, because }) => {
                const track = found.tracks[id];
                if (!track) return null;
                const when = timingOf(scheme, track, context);
                const said = statements(data, track, replies, context);
                return (
                  <div key={id}>
                    {several && <b>{track.name} </b>}
                    {fit === 'check' ? few(reasons(data, orderFirst(because))) : few(reasons(data, said.cost))}{' '}
                    {readiness(track.needs, replies, when, context.today)
                      .filter(({ state }) => state !== 'done')
                      .map(({ need, state }) => (
                        <>
                          <i>□ {questions[need]?.name}</i>
                          {state === 'late' && `${words.open}${words.states.late}${words.close}`}{' '}
                        </>
                      ))}
                  </div>
                );
              })}
              {best.length > shown.length && fill(words.more, { n: best.length - shown.length })}
            </td>
            <td>
              {shown.map(({ track: id }) => {
                const track = found.tracks[id];
                return (
                  track && (
                    <div key={id}>
                      {several && <b>{track.name} </b>}
                      {[
                        ...timingInWords(data, scheme, timingOf(scheme, track, context), context.today),
                        ...moneyInWords(data, track, replies, context, cost, true),
                      ].join(words.gap)}
                    </div>
                  )
                );
              })}
            </td>
          </>
        ) : (
          <td colSpan={2}>
            {fit === 'open'
              ? words.fitHints.open
              : few(
                  reasons(
                    data,
                    best.flatMap(({ because }) => because),
                  ),
                )}
          </td>
        )}
      </tr>
    );
  };
  return (
    <article class="tool-paper tool-sheet sc-sheet" lang={data.locale}>
      <header>
        <h2>{sheet.title}</h2>
        <span>
          {sheet.date}
          {words.colon}
          {dateOf(data, context.today, false)}
        </span>
      </header>
      <dl class="sc-sheet-answers">
        {Object.keys(questions).map(
          (id) =>
            replies[id] !== undefined && (
              <div key={id}>
                <dt>{questions[id]?.name}</dt>
                <dd>{labelOf(id)}</dd>
              </div>
            ),
        )}
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">{sheet.scheme}</th>
            <th scope="col">{sheet.why}</th>
            <th scope="col">{sheet.timing}</th>
          </tr>
        </thead>
        <tbody>{order.map(row)}</tbody>
      </table>
      <p>
        {cost === undefined ? words.money.always : fill(words.money.upfront, { cost: yen(cost, data.locale) })}
        {words.gap}
        {words.once}
      </p>
      <p>
        <b>{replies.ordered === 'yes' ? words.orderedNotice : words.nextAsk}</b>{' '}
        {offices.map(({ name, url, tel }, n) => (
          <>
            {n > 0 && ' / '}
            {name}{' '}
            {tel.length === 0 ? (
              <i>{new URL(url).host}</i>
            ) : (
              tel.map(({ name: desk, number }) => (
                <i key={number}>
                  {desk} {number}{' '}
                </i>
              ))
            )}
          </>
        ))}
      </p>
      <section>
        <h3>{sheet.notes}</h3>
      </section>
      <footer>
        {sheet.foot} {location.host + location.pathname}#{link}
      </footer>
    </article>
  );
}
