/** One scheme of the result: the four checks of what is worth asking, and the reasons of what is not. */
import { fill } from '../kit/fill.ts';
import { calendarFile } from './calendar.ts';
import { changes } from './explain.ts';
import type { CheckData } from './data.ts';
import { readiness, schemeFit, type Ready, type TrackVerdict } from './model.ts';
import { Basis, FitMark, Mark, Offices, officesFor, type Seen } from './parts.tsx';
import { deadlines, moneyInWords, reasons, sentence, statements, timingInWords, timingOf, wageInWords } from './say.ts';

export function Scheme({ scheme, ...seen }: Seen & { scheme: string }) {
  const { data, replies, tracks } = seen;
  const { words } = data;
  const found = data.schemes[scheme];
  if (!found) return null;
  const own = tracks.filter((track) => track.scheme === scheme);
  const fit = schemeFit(own);
  const out = own.filter((track) => track.fit === 'not');
  const shown = (['ask', 'check'] as const).flatMap((each) => own.filter((track) => track.fit === each));
  // Categories that are out for the same reason share it.
  const why = (track: TrackVerdict) => reasons(data, track.because).join('');
  const apart = (several: boolean) =>
    [...new Set(out.map(why))].map((each) => (
      <Reason key={each} {...seen} verdicts={out.filter((track) => why(track) === each)} several={several} />
    ));
  return (
    <section class={`sc-scheme sc-is-${fit}`}>
      <h4 id={`sc-${scheme}`} tabIndex={-1}>
        {found.name} <FitMark data={data} fit={fit} />
      </h4>
      {found.printedName && <p class="tool-hint">{found.printedName}</p>}
      {shown.map((track) => (
        <Track key={track.track} {...seen} verdict={track} several={own.length > 1} other={track.fit !== fit} />
      ))}
      {fit === 'open' && (
        <p>
          {words.pendingHint}
          {[...new Set(own.flatMap(({ pending }) => pending))].map((id) => data.questions[id]?.name).join(words.comma)}
        </p>
      )}
      {(fit === 'ask' || fit === 'check') && (
        <div class="sc-next">
          <p>
            <b>{words.next}</b>
            {words.colon}
            {replies.ordered === 'yes' ? words.nextOrdered : fit === 'ask' ? words.nextAsk : words.nextCheck}
          </p>
          <Offices offices={officesFor(data, scheme, replies)} site={words.site} />
        </div>
      )}
      {fit === 'not' && apart(own.length > 1)}
      {fit !== 'not' && out.length > 0 && (
        <details class="tool-fold tool-screen">
          <summary>{words.others}</summary>
          {apart(true)}
        </details>
      )}
      <p class="sc-links">
        <a href={found.href}>{words.details}</a>{' '}
        <a href={found.url} rel="external">
          {words.official}
        </a>
      </p>
    </section>
  );
}

/** A category that is worth asking about, or to be checked. */
function Track({
  verdict,
  several,
  other,
  ...seen
}: Seen & { verdict: TrackVerdict; several: boolean; other: boolean }) {
  const { data, context, replies, cost, pay } = seen;
  const { words } = data;
  const { scheme } = verdict;
  const track = data.schemes[scheme]?.tracks[verdict.track];
  if (!track) return null;
  const said = statements(data, track, replies, context);
  const when = timingOf(scheme, track, context);
  const days = deadlines(data, scheme, when, context.today);
  const wage = wageInWords(data, track, replies, context, pay);
  const facts = [
    ...Object.values(said).flatMap((each) => each.map(({ leaf }) => leaf.fact)),
    ...(track.money?.facts ?? []),
    ...[track.wage?.fact, track.period].flatMap((fact) => fact ?? []),
  ];
  const list = (check: keyof typeof said) => (
    <>
      {said[check].map((each) => {
        // What a person must judge is met by nobody's answer.
        const met = each.value === 'yes' && !each.leaf.manual;
        return (
          <p key={each.leaf.id} class={met ? 'sc-met' : 'sc-check-it'}>
            {sentence(data, each)}
            {!met && <Mark kind="shut">{each.doubts.includes('source') ? words.askOffice : words.askSelf}</Mark>}
          </p>
        );
      })}
    </>
  );
  return (
    <>
      {several && (
        <h5>
          {track.name} {other && <FitMark data={data} fit={verdict.fit} />}
        </h5>
      )}
      <dl class="sc-four">
        {said.cost.length > 0 && (
          <div>
            <dt>{words.checks.cost}</dt>
            <dd>{list('cost')}</dd>
          </div>
        )}
        <div>
          <dt>{words.checks.terms}</dt>
          <dd>
            {list('terms')}
            {wage && <p>{wage}</p>}
          </dd>
        </div>
        <div>
          <dt>{words.checks.timing}</dt>
          <dd>
            {timingInWords(data, scheme, when, context.today).map((line) => (
              <p key={line} class={when.state === 'open' ? 'sc-strong' : undefined}>
                {line}
              </p>
            ))}
            {days.length > 0 && (
              <p class="tool-screen">
                <a
                  class="sc-calendar"
                  download={`${scheme}.ics`}
                  href={`data:text/calendar;charset=utf-8,${encodeURIComponent(
                    calendarFile(days, `${context.today.replaceAll('-', '')}T000000Z`),
                  )}`}
                >
                  {words.calendar}
                </a>
              </p>
            )}
            {list('timing')}
          </dd>
        </div>
        <div>
          <dt>{words.checks.funds}</dt>
          <dd>
            {moneyInWords(data, track, replies, context, cost).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{words.checks.ready}</dt>
          <dd>
            <ul class="sc-ready">
              {readiness(track.needs, replies, when, context.today).map(({ need, state }) => (
                <li key={need} class={`sc-${state}`}>
                  {data.questions[need]?.name}
                  {preparation(data, need, replies[need], state)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <details class="tool-fold tool-screen">
        <summary>
          {words.basis}
          <span class="tool-sr">
            {words.colon}
            {track.name}
          </span>
        </summary>
        <Basis {...seen} ids={facts} />
      </details>
    </>
  );
}

/** How far a preparation is; advice says more than “still to do”. */
function preparation({ words, questions }: CheckData, need: string, reply: string | undefined, state: Ready): string {
  const advice = questions[need]?.options[reply ?? '']?.advice ?? '';
  const told = words.states[state];
  if (told === '' || (advice !== '' && state !== 'late')) return advice && words.colon + advice;
  return words.colon + told + words.stop + advice;
}

/** Why a category is out: the reason, the answers that decide, where it stands, and what would change it. */
function Reason({ verdicts, several, ...seen }: Seen & { verdicts: readonly TrackVerdict[]; several: boolean }) {
  const { data, context, replies } = seen;
  const { words, questions } = data;
  const [verdict] = verdicts;
  if (!verdict) return null;
  const { scheme, because } = verdict;
  const names = verdicts.map(({ track }) => data.schemes[scheme]?.tracks[track]?.name).join(words.comma);
  const quoted = (text: string | undefined) => fill(words.quote, { text: text ?? '' });
  const labels = (id: string, options: readonly string[]) =>
    options.map((option) => quoted(questions[id]?.options[option]?.label ?? words.unknown));
  const deciding = [
    ...new Set(
      because.flatMap(({ leaf }) => [
        ...Object.keys(leaf.is ?? {}),
        ...(leaf.limits
          ? [leaf.limits.by ?? [], ...Object.values(leaf.limits.rows).map((row) => Object.keys(row))]
          : []
        ).flat(),
      ]),
    ),
  ].filter((id) => replies[id] !== undefined);
  const other = changes(scheme, verdict.track, replies, context);
  const ways = [...new Set(other.map(({ question }) => question))];
  return (
    <div class="sc-reason">
      {several && <h5>{names}</h5>}
      {reasons(data, because).map((each) => (
        <p key={each}>{each}</p>
      ))}
      <details class="tool-fold tool-screen">
        <summary>
          {words.why}
          <span class="tool-sr">
            {words.colon}
            {several ? names : data.schemes[scheme]?.name}
          </span>
        </summary>
        <p class="sc-label">{words.decided}</p>
        <ul>
          {deciding.map((id) => (
            <li key={id}>
              {questions[id]?.question} {labels(id, [replies[id] ?? ''])}
            </li>
          ))}
        </ul>
        <p class="sc-label">{ways.length > 0 ? words.wouldChange : words.wouldNot}</p>
        <ul>
          {ways.map((id) => (
            <li key={id}>
              {questions[id]?.question}{' '}
              {labels(
                id,
                other.flatMap(({ question, option }) => (question === id ? option : [])),
              ).join(words.or)}
            </li>
          ))}
        </ul>
        <p class="sc-label">{words.basis}</p>
        <Basis {...seen} ids={because.map(({ leaf }) => leaf.fact)} />
      </details>
    </div>
  );
}
