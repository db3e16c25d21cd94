/** The checker in a page. A class: hooks would weigh 1 kB more, and one state for the whole page is enough. */
import { Component, type RefObject } from 'preact';
import { todayInJapan } from '../kit/clock.ts';
import { subsidyNote } from '../kit/consultation.ts';
import { fill } from '../kit/fill.ts';
import { browserStore } from '../kit/store.ts';
import { contextOf, type CheckData } from './data.ts';
import { fromLink, toLink } from './link.ts';
import { UNKNOWN, type Replies } from './logic.ts';
import { settled, type Context, type Fit } from './model.ts';
import { Mark, type Seen } from './parts.tsx';
import { Result } from './Result.tsx';
import { advance, answer, look, reopen, type Look, type Session } from './session.ts';
import { parseAmount } from './amount.ts';

interface Props {
  data: CheckData;
}

interface State {
  session: Session;
  /** `2026-11-22` in Japan; empty until the page is alive, so that nothing is overdue in a page that was built long ago. */
  today: string;
  /** The answered question that is open to be changed. */
  editing?: string | undefined;
  /** True where the result is looked at before the questions end. */
  early: boolean;
  cost: string;
  pay: string;
  notice: string;
  said: string;
  undo?: Pick<State, 'session' | 'cost' | 'pay'> | undefined;
}

/** What an entry of the browser's history holds, so that a reload loses nothing. It goes with the tab. */
interface Kept {
  link: string;
  cost: string;
  pay: string;
}

/** What is kept, whatever stands in the entry now. */
function keptIn(state: unknown): Kept | undefined {
  const kept = (state as { subsidies?: Partial<Record<keyof Kept, unknown>> } | null)?.subsidies;
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : '');
  return kept && { link: text(kept.link), cost: text(kept.cost), pay: text(kept.pay) };
}

/** Amounts on their way into the other language; a link never holds them. */
const amounts = browserStore('subsidy-amounts', 'sessionStorage');

const FITS: readonly Fit[] = ['ask', 'check', 'open', 'not'];
/** How long a new question takes no answer, in ms: a double tap answers one question, not two. */
const PAUSE = 400;

export default class SubsidyChecker extends Component<Props, State> {
  private readonly frame: RefObject<HTMLDivElement> = { current: null };
  private until = 0;
  /** While the page wakes nothing takes the focus from where the reader is. */
  private quiet = true;
  private kept = '';
  /** What was found for a session: reckoning it anew for every letter that is typed would make an old phone stutter. */
  private readonly looked = new WeakMap<Session, Look>();
  override state: State = { session: this.begin(''), today: '', early: false, cost: '', pay: '', notice: '', said: '' };

  private begin(today: string): Session {
    const { first } = this.props.data;
    const known = { replies: {}, shown: first === undefined ? [] : [first] };
    const open = this.look({ session: known, today }).open;
    return open === undefined ? advance({ replies: {}, shown: [] }, this.contextOn(today)) : known;
  }

  private contextOn(today: string): Context {
    return contextOf(this.props.data, today);
  }

  private get asked() {
    return Object.entries(this.props.data.questions).map(([id, { options }]) => ({
      id,
      options: Object.keys(options),
    }));
  }

  /** The link's ending that opens these answers again. */
  private get link(): string {
    return toLink(this.asked, this.state.session.replies);
  }

  override componentDidMount() {
    const today = todayInJapan(new Date());
    // Read before anything is drawn: what is drawn is kept in its place.
    const kept = keptIn(history.state);
    this.setState({ today, session: this.begin(today) }, () => {
      if (!this.openHash() && kept) {
        const { notice } = this.state;
        this.open(fromLink(this.asked, kept.link) ?? {}, kept);
        this.setState({ notice });
      }
      this.setState({}, () => {
        this.quiet = false;
      });
    });
    addEventListener('hashchange', this.openHash);
    addEventListener('popstate', this.goBack);
    document.addEventListener('click', this.carry);
  }

  override componentWillUnmount() {
    removeEventListener('hashchange', this.openHash);
    removeEventListener('popstate', this.goBack);
    document.removeEventListener('click', this.carry);
    document.documentElement.classList.remove('tool-sheet-only');
  }

  private readonly openHash = (): boolean => {
    const ending = location.hash.slice(1);
    if (ending === '' || document.getElementById(ending)) {
      // A place in the page is an entry of its own: it must bring back the answers too.
      if (this.kept !== '' && !keptIn(history.state))
        this.enter({ ...(history.state as object | null), subsidies: JSON.parse(this.kept) as Kept });
      return false;
    }
    const replies = fromLink(this.asked, ending);
    if (!replies) {
      // Emptied first, so that the same words are said again.
      this.setState({ notice: '' }, () => this.setState({ notice: this.props.data.words.badLink }));
      return false;
    }
    this.setState(({ session, cost, pay }) => ({
      undo: session.shown.some((question) => session.replies[question] !== undefined)
        ? { session, cost, pay }
        : undefined,
    }));
    this.open(replies, amounts.read());
    amounts.clear();
    // What is changed from now on must not be undone by a reload.
    this.enter(history.state, location.pathname + location.search);
    return true;
  };

  /** Browsers refuse too many changes in a short time; then a reload brings back a little less. */
  private enter(state: unknown, address = '') {
    try {
      history.replaceState(state, '', address);
    } catch {
      // Nothing else is lost.
    }
  }

  private open(replies: Replies, typed: unknown) {
    const { cost, pay } = keptIn({ subsidies: typed }) ?? { cost: '', pay: '' };
    this.setState(({ today }) => ({
      session: reopen(replies, this.contextOn(today)),
      cost,
      pay,
      editing: undefined,
      early: false,
      notice: '',
    }));
  }

  /** The browser's back button may lead to other answers. */
  private readonly goBack = ({ state }: PopStateEvent) => {
    const kept = keptIn(state);
    if (kept && JSON.stringify(kept) !== this.kept) this.open(fromLink(this.asked, kept.link) ?? {}, kept);
  };

  /** The same page in the other language goes on with the answers of this one. */
  private readonly carry = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[hreflang]');
    if (!link || this.link === '') return;
    link.hash = this.link;
    // In yen: a bare number means another amount there.
    const carried = (text: string) => {
      const yen = parseAmount(text, this.props.data.words.unit);
      return yen === undefined ? '' : `${yen}円`;
    };
    amounts.write({ link: '', cost: carried(this.state.cost), pay: carried(this.state.pay) });
  };

  private readonly say = (said: string) => {
    // Emptied first, so that the same words are said again.
    this.setState({ said: '' }, () => setTimeout(() => this.setState({ said }), 50));
  };

  private readonly reply = (question: string, option: string | undefined) => {
    // What was handed over to the consultation sheet is no longer what stands here.
    subsidyNote.clear();
    this.setState(({ session, today }) => ({
      session: answer(session, question, option, this.contextOn(today)),
      undo: undefined,
      notice: '',
    }));
  };

  private choose(question: string, option: string, { detail }: MouseEvent) {
    // The second tap of a double one has a detail of 2; keys have 0.
    if (detail > 1 || performance.now() < this.until) return;
    this.reply(question, option);
    this.setState({ editing: undefined });
  }

  private look({ session, today }: Pick<State, 'session' | 'today'>): Look {
    const [open] = session.shown;
    // To wake, a page need not reckon what the build has found.
    const found =
      this.looked.get(session) ??
      (today === '' && open !== undefined
        ? { tracks: [], left: 0, open, aside: [] }
        : look(session, this.contextOn(today)));
    this.looked.set(session, found);
    return found;
  }

  /** Which part is in front; when it changes, the focus follows. */
  private place(state: State): string {
    const { editing, early } = state;
    const open = editing ?? this.look(state).open;
    return open === undefined || (early && editing === undefined) ? 'result' : `q-${open}`;
  }

  override componentDidUpdate(_: Props, before: State) {
    const { state } = this;
    const kept: Kept = { link: this.link, cost: state.cost, pay: state.pay };
    if (this.kept !== (this.kept = JSON.stringify(kept)))
      this.enter({ ...(history.state as object | null), subsidies: kept });
    const place = this.place(state);
    document.documentElement.classList.toggle('tool-sheet-only', place === 'result');
    const lost = document.activeElement === document.body && state.session !== before.session;
    if ((place === this.place(before) && !lost) || this.quiet) return;
    this.until = performance.now() + PAUSE;
    const head = this.frame.current?.querySelector<HTMLElement>(`[data-head=${place}]`);
    head?.focus({ preventScroll: true });
    head?.scrollIntoView();
  }

  private restart() {
    this.setState(({ session, cost, pay, today }) => ({
      session: this.begin(today),
      undo: { session, cost, pay },
      cost: '',
      pay: '',
      early: false,
      editing: undefined,
    }));
    this.say(this.props.data.words.cleared);
  }

  override render() {
    const { data } = this.props;
    const { words } = data;
    const { session, today, editing, early, cost, pay, notice, said, undo } = this.state;
    const context = this.contextOn(today);
    const { tracks, left, aside, ...found } = this.look(this.state);
    const open = editing ?? found.open;
    const place = this.place(this.state);
    const begun = session.shown.some((question) => session.replies[question] !== undefined);
    const seen: Seen = {
      data,
      context,
      replies: session.replies,
      tracks,
      cost: parseAmount(cost, words.unit),
      pay: parseAmount(pay, words.unit),
    };
    const rows = (
      <ol class="sc-asked" role="list">
        {session.shown.map((question) => (
          <li key={question}>
            {question === open && place !== 'result'
              ? this.question(question, left, begun)
              : this.row(question, aside.includes(question))}
          </li>
        ))}
      </ol>
    );
    return (
      <div
        class="tool sc not-content"
        ref={this.frame}
        lang={data.locale}
        data-begun={begun || place === 'result' || undefined}
      >
        <p class="tool-status" role="status">
          {said}
        </p>
        <div role="alert">{notice !== '' && <p class="tool-notice">{notice}</p>}</div>
        {undo && (
          <p class="tool-notice">
            {begun ? words.opened : words.cleared}{' '}
            <button
              type="button"
              class="tool-plain"
              onClick={() => {
                this.setState({ ...undo, undo: undefined });
                this.say(words.restored);
              }}
            >
              {words.undo}
            </button>
          </p>
        )}
        {place === 'result' ? (
          <details class="tool-fold sc-fold tool-screen" key={session.shown.length}>
            <summary>
              {words.asked}
              {words.open}
              {session.shown.filter((question) => session.replies[question] !== undefined).length}
              {words.close}
            </summary>
            {rows}
          </details>
        ) : (
          rows
        )}
        {place === 'result' && (
          <Result
            {...seen}
            typed={{ cost, pay }}
            type={(typed) => this.setState(typed)}
            reply={this.reply}
            say={this.say}
            link={this.link}
          />
        )}
        {begun && (
          <div class="sc-so-far tool-screen">
            {place !== 'result' && (
              <>
                <h2 class="sc-label">{fill(words.soFar, { n: tracks.length })}</h2>
                <ul class="sc-counts" role="list">
                  {FITS.map((fit) => (
                    <li key={fit} class={`sc-${fit}`}>
                      <span>{words.fits[fit]}</span> <b>{tracks.filter((track) => track.fit === fit).length}</b>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <div class="tool-row tool-ways">
              {left > 0 && settled(tracks) > 0 && editing === undefined && (
                <button
                  type="button"
                  class={early ? 'tool-main' : 'tool-plain'}
                  onClick={() => this.setState({ early: !early })}
                >
                  {early ? words.goOn : words.showNow}
                </button>
              )}
              {place !== 'result' && <a href="#rules">{words.rules}</a>}
              <button type="button" class="tool-plain" onClick={() => this.restart()}>
                {words.restart}
              </button>
            </div>
          </div>
        )}
      </div>
    );
  }

  private question(id: string, left: number, begun: boolean) {
    const { words, questions } = this.props.data;
    const { replies } = this.state.session;
    const found = questions[id];
    if (!found) return null;
    const given = replies[id];
    const editing = this.state.editing === id;
    return (
      <section class="sc-question">
        <h2 data-head={`q-${id}`} tabIndex={-1} aria-describedby="sc-hint">
          {found.question}
        </h2>
        <div id="sc-hint">
          {found.hint && <p class="tool-hint">{found.hint}</p>}
          {begun && !editing && <p class="tool-hint">{left > 1 ? fill(words.left, { n: left }) : words.last}</p>}
        </div>
        <ul class="tool-choices" role="list" aria-label={words.answers}>
          {[...Object.entries(found.options), [UNKNOWN, { label: words.unknown }] as const].map(
            ([option, { label }]) => (
              <li key={option} class={option === UNKNOWN ? 'tool-other' : undefined}>
                <button
                  type="button"
                  aria-pressed={editing ? given === option : undefined}
                  onClick={(event) => this.choose(id, option, event)}
                >
                  {label}
                </button>
              </li>
            ),
          )}
        </ul>
        {editing && (
          <button type="button" class="tool-plain" onClick={() => this.setState({ editing: undefined })}>
            {words.closeRow}
          </button>
        )}
      </section>
    );
  }

  private row(id: string, aside: boolean) {
    const { words, questions } = this.props.data;
    const reply = this.state.session.replies[id];
    return (
      <button
        type="button"
        class={`sc-row${aside ? ' sc-aside' : ''}`}
        onClick={() => this.setState({ editing: id, early: false })}
      >
        <span class="sc-about">{questions[id]?.question}</span>
        <span class="sc-reply">
          {reply === undefined ? '—' : (questions[id]?.options[reply]?.label ?? words.unknown)}
          {aside && <Mark>{reply === undefined ? words.pendingAside : words.aside}</Mark>}
        </span>
        <span class="sc-change">{words.change}</span>
      </button>
    );
  }
}
