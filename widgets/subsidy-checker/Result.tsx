/** The result: by scheme, what is worth asking first; then amounts, preparations, and ways to keep it. */
import { Component } from 'preact';
import { subsidyNote } from '../kit/consultation.ts';
import { copyText } from '../kit/copy.ts';
import { fill } from '../kit/fill.ts';
import { UNKNOWN } from './logic.ts';
import { schemeFit, type Fit } from './model.ts';
import { yen } from './amount.ts';
import { Paper } from './Paper.tsx';
import { FitMark, Offices, officesForAll, type Seen } from './parts.tsx';
import { dateOf, timingInShort } from './say.ts';
import { Scheme } from './Scheme.tsx';

interface Props extends Seen {
  typed: { cost: string; pay: string };
  type: (typed: Partial<Props['typed']>) => void;
  reply: (question: string, option: string | undefined) => void;
  say: (text: string) => void;
  /** The link's ending that opens this result again. */
  link: string;
}

const GROUPS: readonly Fit[] = ['ask', 'check', 'open', 'not'];

export class Result extends Component<Props, { copied: string; failed: boolean; added: string }> {
  override state = { copied: '', failed: false, added: '' };

  private get address(): string {
    return `${location.origin}${location.pathname}#${this.props.link}`;
  }

  private readonly copy = async () => {
    const { words } = this.props.data;
    const copied = await copyText(this.address);
    this.setState({ copied: copied ? words.copied : words.notCopied, failed: !copied });
    this.props.say(copied ? words.copied : words.notCopied);
  };

  /** Which schemes are worth asking about, as the consultation sheet has room for it. */
  private readonly add = () => {
    const { data, tracks } = this.props;
    const { words } = data;
    const lines = (['ask', 'check'] as const).flatMap((fit) =>
      Object.entries(data.schemes)
        .filter(([id]) => schemeFit(tracks.filter(({ scheme }) => scheme === id)) === fit)
        .map(([, { name }]) => fill(words.noteLine, { scheme: name, fit: words.fits[fit] })),
    );
    const added = subsidyNote.write(lines.join(words.comma)) ? words.toSheetDone : words.toSheetFailed;
    this.setState({ added });
    this.props.say(added);
  };

  override render() {
    const seen = this.props;
    const { reply, link } = seen;
    const { data, replies, tracks } = seen;
    const { words } = data;
    const { copied, failed, added } = this.state;
    const fitOf = (id: string) => schemeFit(tracks.filter(({ scheme }) => scheme === id));
    const schemes = GROUPS.flatMap((group) => Object.keys(data.schemes).filter((id) => fitOf(id) === group));
    const useful = tracks.filter(({ fit }) => fit === 'ask' || fit === 'check');
    const rules = useful.flatMap(({ scheme, track }) => data.schemes[scheme]?.tracks[track] ?? []);
    const when = (id: string) =>
      timingInShort(
        data,
        id,
        useful.flatMap(({ scheme, track }) => (scheme === id ? (data.schemes[id]?.tracks[track] ?? []) : [])),
        seen.context,
      );
    const needs = Object.keys(data.questions).filter((id) => rules.some((track) => track.needs.includes(id)));
    return (
      <>
        <h2 data-head="result" tabIndex={-1}>
          {words.result}
        </h2>
        <p class="tool-hint">{fill(words.resultHint, { date: dateOf(data, data.asOf, false) })}</p>
        {Object.keys(replies).length === 0 && <p class="tool-notice">{words.stale}</p>}
        {replies.ordered === 'yes' && <p class="tool-notice">{words.orderedNotice}</p>}
        {useful.length === 0 && !tracks.some(({ fit }) => fit === 'open') && (
          <div class="tool-notice">
            <p>{words.none}</p>
            <Offices offices={officesForAll(seen, [])} site={words.site} />
          </div>
        )}
        <ul class="sc-overview tool-screen" role="list">
          {schemes.map((id) => (
            <li key={id}>
              <button
                type="button"
                class="tool-plain"
                onClick={() => {
                  const head = document.getElementById(`sc-${id}`);
                  head?.focus({ preventScroll: true });
                  head?.scrollIntoView();
                }}
              >
                <span>{data.schemes[id]?.name}</span> <FitMark data={data} fit={fitOf(id)} />
              </button>
              <p class="tool-hint">{when(id)}</p>
            </li>
          ))}
        </ul>
        {rules.length > 0 && (
          <details class="tool-fold sc-fold tool-screen">
            <summary>{words.figures}</summary>
            <p class="tool-hint">{words.figuresHint}</p>
            <div class="sc-fields">
              {this.amount('cost', words.cost, seen.cost)}
              {rules.some(({ wage }) => wage) && this.amount('pay', words.pay, seen.pay)}
            </div>
          </details>
        )}
        {needs.length > 0 && (
          <details class="tool-fold sc-fold tool-screen">
            <summary>{words.ready}</summary>
            <div class="sc-fields">
              {needs.map((id) => (
                <label key={id}>
                  <span>{data.questions[id]?.question}</span>
                  {data.questions[id]?.hint && <span class="tool-hint">{data.questions[id]?.hint}</span>}
                  <select
                    value={replies[id] ?? ''}
                    onChange={({ currentTarget: { value } }) => reply(id, value === '' ? undefined : value)}
                  >
                    <option value="">{words.noReply}</option>
                    {Object.entries(data.questions[id]?.options ?? {}).map(([option, { label }]) => (
                      <option key={option} value={option}>
                        {label}
                      </option>
                    ))}
                    <option value={UNKNOWN}>{words.unknown}</option>
                  </select>
                </label>
              ))}
            </div>
          </details>
        )}
        <details class="tool-fold sc-fold tool-screen">
          <summary>{words.keep}</summary>
          <div class="tool-row">
            <button type="button" class="tool-main" onClick={() => print()}>
              {words.print}
            </button>
            <button type="button" onClick={this.copy}>
              {words.link}
            </button>
            {data.sheet && useful.length > 0 && (
              <button type="button" onClick={this.add}>
                {words.toSheet}
              </button>
            )}
          </div>
          <p class="tool-hint">{words.linkHint}</p>
          {copied !== '' && <p>{copied}</p>}
          {failed && (
            <input
              class="sc-address"
              readOnly
              aria-label={words.link}
              value={this.address}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          )}
          {added !== '' && (
            <p>
              {added} <a href={data.sheet}>{words.openSheet}</a>
            </p>
          )}
        </details>
        {data.after && <data.after link={link} />}
        {GROUPS.map((group) => {
          const own = schemes.filter((id) => fitOf(id) === group);
          return own.length === 0 ? null : (
            <section key={group} class="sc-group">
              <h3>
                {words.fits[group]}
                <span class="sc-number">
                  {words.open}
                  {own.length}
                  {words.close}
                </span>
              </h3>
              <p class="tool-hint">{words.fitHints[group]}</p>
              {own.map((scheme) => (
                <Scheme key={scheme} {...seen} scheme={scheme} />
              ))}
            </section>
          );
        })}
        <p>
          {words.once} <a href="#rules">{words.rules}</a>
        </p>
        <Paper {...seen} link={link} order={schemes} />
      </>
    );
  }

  private amount(id: 'cost' | 'pay', label: string, value: number | undefined) {
    const { data, typed, type } = this.props;
    const text = typed[id];
    const bad = text.trim() !== '' && value === undefined;
    const read = bad ? data.words.badAmount : value === undefined ? '' : `= ${yen(value, data.locale)}`;
    return (
      <div class="sc-field">
        <label for={`sc-${id}`}>{label}</label>
        <input
          id={`sc-${id}`}
          inputMode="decimal"
          maxLength={30}
          value={text}
          autocomplete="off"
          aria-invalid={bad}
          aria-describedby={`sc-${id}-read`}
          onInput={({ currentTarget }) => type({ [id]: currentTarget.value })}
          onChange={() => this.props.say(read)}
        />
        <span class={bad ? 'tool-problem' : 'tool-hint'} id={`sc-${id}-read`}>
          {read}
        </span>
      </div>
    );
  }
}
