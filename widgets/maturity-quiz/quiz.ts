/**
 * The quiz at work: which answers there are, what is kept of them, and what the browser's own buttons do. The screens are
 * drawn from it and call it; it knows nothing of how they look.
 */
import { subsidyNote } from '../kit/consultation.ts';
import { copyText } from '../kit/copy.ts';
import { fill } from '../kit/fill.ts';
import { browserStore } from '../kit/store.ts';
import { open, type Form, type Opened } from './code.ts';
import type { QuizData } from './data.ts';
import { itemsOf } from './outcome.ts';
import { answered, asBefore, EMPTY, fromKept, opened, toKept, type Screen, type State } from './state.ts';

/** Where answers are kept on request, and where they wait while the page changes its language. */
const kept = browserStore('maturity-quiz');
const carried = browserStore('maturity-quiz-carried', 'sessionStorage');

/** What an entry of the browser's history holds: the answers for a reload, and from where one came. */
interface Entry {
  kept: unknown;
  from: string | undefined;
  /** What was pasted to be laid side by side. */
  codes: string;
}

const entryOf = (value: unknown) => (value as { quiz?: Entry } | null)?.quiz;

/** A fragment as people see it; one with broken escapes stays as it is. */
function readable(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** What a reader takes for one place: at another one the page is read out anew. */
const placeOf = ({ screen, list, at }: State): string => (screen === 'ask' && !list ? `ask${at}` : screen);

/** Whether there is something to be lost: the first screen may stand before answers, too. */
const hasBegun = (state: State): boolean => state.screen !== 'start' || answered(state) > 0;

/** How long a new question takes no answer, in ms: a double tap or a held key answers one question, not two. */
const PAUSE = 250;
/** How soon a change stands in the history, in ms: browsers refuse to write there at every letter. */
const SOON = 400;
/** How long typing pauses before codes are read, in ms: half a code is no mistake yet. */
const SETTLED = 500;

export class Quiz {
  readonly data: QuizData;
  readonly #draw: () => void;

  state = EMPTY;
  /** The reader's own answers as they were kept, and those that have just been cleared. */
  own: State | undefined;
  cleared: State | undefined;
  /** True where answers are to be kept on this device, and what went wrong with it. */
  keeping = false;
  trouble = '';
  /** About a code that was opened. */
  notice = '';
  /** What was said last, by the place where it stands. */
  said: Readonly<Record<string, string>> = {};
  /** What was pasted to be laid side by side, as far as it is read, and how it is looked at. */
  codes = '';
  settled = '';
  members = false;
  by = '';
  /** The page's data in the other language, once it was asked for, and whether the sheet is shown in it. */
  other: QuizData | undefined;
  foreign = false;

  #place: string = EMPTY.screen;
  #until = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** @param draw  called whenever something has changed */
  constructor(data: QuizData, draw: () => void) {
    this.data = data;
    this.#draw = draw;
  }

  /** Takes up what was kept, what the address holds, and the browser's buttons. Once, in the page. */
  start(): void {
    const entry = entryOf(history.state);
    // A tab that stays where it is has handed over answers that are older than its own by now.
    const restored = this.#restore(entry?.kept) ?? this.#restore(carried.read());
    carried.clear();
    const record = kept.read();
    const own = this.#restore(record);
    this.keeping = record !== null;
    if (this.keeping && !own) this.trouble = this.data.words.ask.spoiled;
    if (own && asBefore(own)) this.own = own;
    this.codes = this.settled = entry?.codes ?? '';
    if (!this.#openAddress() && restored) this.set(restored);
    this.#draw();

    addEventListener('pagehide', () => this.#write());
    addEventListener('hashchange', () => this.#openAddress());
    addEventListener('popstate', ({ state }) => {
      const there = this.#restore(entryOf(state)?.kept);
      if (!there) return;
      const { screen, at, one, run } = there;
      // An entry of another set of answers brings them back; within one, only the place changes.
      this.set(run === this.state.run ? { screen, at, one } : there);
    });
    // The same page in the other language goes on where this one stood.
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a[hreflang]') && hasBegun(this.state))
        carried.write(toKept(this.state));
    });
  }

  #restore(value: unknown): State | undefined {
    return fromKept(value, this.data);
  }

  /** Opens the code that stands in the address; false where there is none, or where it cannot be read. */
  #openAddress(): boolean {
    const id = readable(location.hash.slice(1));
    if (id === '' || document.getElementById(id)) return false;
    const found = open(this.data, id);
    if (typeof found === 'string') this.show({ notice: this.data.words.problems[found] });
    else this.look(found, 'set');
    return typeof found !== 'string';
  }

  /** Writes what a reload or the back button shall bring back into the history. */
  #write(how: 'pushState' | 'replaceState' = 'replaceState', from = entryOf(history.state)?.from, address?: string) {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const quiz: Entry = { kept: toKept(this.state), codes: this.codes, from };
    try {
      history[how]({ ...(history.state as object | null), quiz }, '', address);
    } catch {
      // Browsers refuse too many changes in a short time; then a reload brings back a little less.
    }
  }

  /** Changes what is shown besides the answers, and draws. */
  show(change: Partial<Quiz>): void {
    Object.assign(this, change);
    this.#soon ??= setTimeout(() => this.#write(), SOON);
    this.#draw();
  }

  /** Changes the answers or where one is among them, keeps that where the reader wants it, and draws. */
  set(change: Partial<State>): void {
    const state = { ...this.state, ...change };
    if (placeOf(state) !== placeOf(this.state)) this.said = {};
    const { keeping, data } = this;
    if (keeping && !state.opened && hasBegun(state))
      this.trouble = kept.write(toKept(state)) ? '' : data.words.ask.full;
    this.show({ state });
  }

  /** To another screen or question, as a step that the browser's back button takes back. */
  go(to: Partial<State> & { screen: Screen }): void {
    this.#write();
    const from = placeOf(this.state);
    this.notice = '';
    this.set({ one: false, ...to });
    this.#write('pushState', from, location.pathname + location.search);
  }

  /** To the question before, as the browser's back button goes where one came from there. */
  back(): void {
    const { one, at } = this.state;
    const to = { screen: one ? 'result' : at === 0 ? 'start' : 'ask', at: one ? 0 : Math.max(0, at - 1) } as const;
    if (entryOf(history.state)?.from === placeOf({ ...this.state, ...to })) history.back();
    else this.go(to);
  }

  /** To the first question of a form that has no answer yet. */
  begin(form: Form): void {
    const { data, state, own } = this;
    const first = itemsOf(data, form).findIndex(({ id }) => state.answers[id] === undefined);
    // What was kept is not lost by beginning anew: it stays as the earlier result.
    const before = answered(state) === 0 && own ? asBefore(own) : state.before;
    this.go({ screen: 'ask', form, at: Math.max(0, first), before });
  }

  /** Goes on with what was kept. */
  resume(): void {
    const { own } = this;
    if (!own) return;
    this.keeping = true;
    this.go({ ...own, screen: own.screen === 'start' ? 'ask' : own.screen });
  }

  /** Shows what a code holds; beside the reader's own answers, not in their place. */
  look(found: Opened, how: 'go' | 'set'): void {
    this[how](opened(found, Date.now()));
    const gone = found.gone.length;
    this.show({ notice: gone > 0 ? fill(this.data.words.gone, { n: gone }) : '' });
  }

  /** Reads a code or a link that was typed; what is wrong with it is said at its field. */
  read(typed: string, field: string, act: (found: Opened) => void): void {
    const found = open(this.data, typed);
    if (typeof found === 'string') this.say(this.data.words.problems[found], field);
    else act(found);
  }

  /** Whether answers are kept from now on. */
  keep(keeping: boolean): void {
    this.show({ keeping, trouble: '' });
    if (keeping) this.set({ opened: false });
    else kept.clear();
  }

  /** Starts over; what was answered can be brought back. */
  clear(): void {
    const { state } = this;
    this.cleared = state;
    if (!state.opened) {
      kept.clear();
      this.own = undefined;
    }
    this.set({ ...EMPTY, list: state.list, run: Date.now() });
    this.#write('replaceState', undefined, location.pathname + location.search);
    this.say(this.data.words.ask.cleared);
  }

  /** Brings back what was cleared. */
  undo(): void {
    if (this.cleared) this.set(this.cleared);
    this.cleared = undefined;
    this.say(this.data.words.ask.restored);
  }

  /** Says something in one place, or only to those who cannot see what has changed. Emptied first, so that the same words are said again. */
  say(text: string, where = 'status'): void {
    this.show({ said: {} });
    setTimeout(() => this.show({ said: { [where]: text } }), 50);
  }

  async copy(text: string): Promise<void> {
    const { copied, notCopied } = this.data.words.save;
    this.say((await copyText(text)) ? copied : notCopied, 'copied');
  }

  /** Writes into a field of the sheet. */
  write(field: string, text: string): void {
    this.set({ fields: { ...this.state.fields, [field]: text } });
  }

  /** Takes what was pasted to be laid side by side; it is read when the typing pauses. */
  paste(codes: string): void {
    this.show({ codes });
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.show({ settled: codes }), SETTLED);
  }

  /** Turns the sheet into the other language and back. */
  async turn(): Promise<void> {
    const { foreign, data } = this;
    const { language, languageBack, languageFailed, ownWords } = data.words.sheet;
    try {
      this.other ??= (await (await fetch(data.other.url)).json()) as QuizData;
      this.show({ foreign: !foreign });
      this.say(foreign ? languageBack : `${language} ${ownWords}`);
    } catch {
      this.say(languageFailed, 'language');
    }
  }

  /** True while a new question takes no answer. */
  isNew(): boolean {
    return performance.now() < this.#until;
  }

  /** What follows once another place stands in the page: the page moves there, and those who cannot see hear of it. */
  drawn(frame: HTMLElement): void {
    const place = placeOf(this.state);
    if (place === this.#place) return;
    const between = [place, this.#place].every((each) => /^ask\d/.test(each));
    this.#place = place;
    this.#until = performance.now() + PAUSE;
    const head = frame.querySelector<HTMLElement>('[data-head]');
    // Where the page around scrolls, this one does not know what is out of sight.
    if (between && frame.getBoundingClientRect().top >= 0) head?.scrollIntoView({ block: 'nearest' });
    else frame.scrollIntoView();
    head?.focus({ preventScroll: place !== 'ask' });
    document.documentElement.classList.toggle('tool-sheet-only', place === 'sheet');
    if (place !== 'sheet') return;
    // The checker of subsidies hands over what it found, once.
    const note = subsidyNote.read();
    subsidyNote.clear();
    const { schemes = '' } = this.state.fields;
    if (typeof note === 'string' && !schemes.includes(note))
      this.write('schemes', [schemes, note].filter(Boolean).join('\n'));
  }
}
