/** The result as one A4 page: what was answered, the six schemes in a table, and room for what the adviser says. */
import { UNKNOWN } from './logic.ts';
import { readiness, schemeFit } from './model.ts';
import { officesFor, type Seen } from './parts.tsx';
import { dateOf, moneyInWords, sentence, timingInWords, timingOf } from './say.ts';

export function Paper({ link, order, ...seen }: Seen & { link: string; order: readonly string[] }) {
  const { data, context, replies, tracks, cost } = seen;
  const { words, questions, schemes } = data;
  const { sheet } = words;
  const labelOf = (id: string) => {
    const reply = replies[id] ?? '';
    return reply === UNKNOWN ? words.unknown : questions[id]?.options[reply]?.label.replace(/\s*[（(].*/, '');
  };
  const useful = order.filter((scheme) =>
    tracks.some((track) => track.scheme === scheme && /ask|check/.test(track.fit)),
  );
  const offices = [
    ...new Map(
      useful.flatMap((scheme) => officesFor(data, scheme, replies)).map((office) => [office.href, office]),
    ).values(),
  ];
  const row = (scheme: string) => {
    const { name, tracks: rules = {} } = schemes[scheme] ?? {};
    const own = tracks.filter((track) => track.scheme === scheme);
    const fit = schemeFit(own);
    const best = own.filter((track) => track.fit === fit);
    const [first] = best;
    const rule = rules[first?.track ?? ''];
    const when = rule && timingOf(scheme, rule, context);
    return (
      <tr key={scheme}>
        <th>
          {name}
          {useful.includes(scheme) && <small>{best.map(({ track }) => rules[track]?.name).join(words.comma)}</small>}
          <span class="sc-fit">{words.fits[fit]}</span>
        </th>
        {useful.includes(scheme) && rule && when ? (
          <>
            <td>
              {fit === 'check' && [...new Set(first?.because.map((each) => sentence(data, each)))].join(words.gap)}
              <span>
                {readiness(rule.needs, replies, when, context.today)
                  .filter(({ state }) => state !== 'done')
                  .map(({ need }) => `□ ${questions[need]?.name ?? ''} `)}
              </span>
            </td>
            <td>
              {timingInWords(data, scheme, when, context.today).join(words.gap)}
              <span>{moneyInWords(data, rule, replies, context, cost).slice(0, 2).join(words.gap)}</span>
            </td>
          </>
        ) : (
          <td colSpan={2}>
            {fit === 'open'
              ? words.pendingHint
              : [...new Set(best.flatMap(({ because }) => because.map((each) => sentence(data, each))))].join(
                  words.gap,
                )}
          </td>
        )}
      </tr>
    );
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
            <th>{sheet.scheme}</th>
            <th>{sheet.why}</th>
            <th>{sheet.timing}</th>
          </tr>
        </thead>
        <tbody>{order.map(row)}</tbody>
      </table>
      <p>
        <b>{words.offices}</b>
        {words.colon}
        {offices
          .map(({ name, tel }) => [name, ...tel.map(({ name: desk, number }) => `${desk} ${number}`)].join(' '))
          .join(' / ')}
      </p>
      <section>
        <b>{sheet.notes}</b>
      </section>
      <footer>
        {sheet.foot} {location.host + location.pathname}#{link}
      </footer>
    </article>
  );
}
