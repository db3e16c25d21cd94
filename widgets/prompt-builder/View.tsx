/**
 * The prompt builder in a page. A class: hooks would weigh 1 kB more, and one state for the whole page is enough. What is
 * reckoned stands in modules of its own; here it is decided when.
 */
import { Component, type RefObject } from 'preact';
import { consultationMemo } from '../kit/consultation.ts';
import { copyText } from '../kit/copy.ts';
import { fill } from '../kit/fill.ts';
import { browserStore } from '../kit/store.ts';
import type { Before, Builder, Found, Later, Place, State } from './builder.ts';
import { compose, promptOf, type Part } from './compose.ts';
import { jobIn, type JobText, type PromptData } from './data.ts';
import { Desk } from './Desk.tsx';
import { nameOf } from './FieldBox.tsx';
import { FIELDS, isEmpty, NEEDED, patch, sameDraft, type Draft, type Field } from './fields.ts';
import type { Hit, Kind } from './guard.ts';
import { decision, Guarded } from './guarded.ts';
import type { Finding } from './lint.ts';
import type { Table } from './mask.ts';
import { asJob, fromKept, merge, NOTHING, toKept, type Own } from './own.ts';
import type { Remedy } from './remedy.ts';
import { placeholdersIn } from './placeholder.ts';
import { keepable, readSession, writeSession } from './session.ts';
import { Start } from './Start.tsx';

interface Props {
  data: PromptData;
}

/** How long the typing must rest before it is remarked upon, in ms. */
const REST = 400;

const ownStore = browserStore('prompt-builder');

export default class PromptBuilder extends Component<Props, State> implements Builder {
  private readonly frame: RefObject<HTMLDivElement> = { current: null };
  /** Beside the state, since what was found must be read in the same breath in which it was written. */
  private readonly guarded: Guarded;
  /** Where a button was pressed: it may be gone in a moment, and the focus must stay near. */
  private near: HTMLElement | null = null;
  /** While the page wakes nothing takes the focus from where the reader is. */
  private quiet = true;
  private later: Later | undefined;
  /** After a step back nothing is announced that was known before. */
  private hush = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The page in the other language, once it was fetched. */
  private other: Document | undefined;
  override state: State = {
    choosing: false,
    draft: {},
    open: [],
    language: this.props.data.locale,
    form: 'detailed',
    findings: [],
    left: [],
    reading: [],
    allowed: [],
    table: new Map(),
    own: NOTHING,
    keeping: false,
    stopped: false,
    notes: {},
    after: false,
    ticked: [],
    answer: '',
    problem: '',
    said: '',
  };

  constructor(props: Props) {
    super(props);
    this.guarded = new Guarded((field, fresh) => this.heard(field, fresh));
  }

  get data(): PromptData {
    return this.props.data;
  }

  private composed:
    { of: readonly unknown[]; parts: readonly Part[]; prompt: string; placeholders: ReadonlySet<string> } | undefined;

  /** Composed once for a draft, however often the page asks: a pasted text may be long. */
  private get whole() {
    const { draft, language, form } = this.state;
    const of = [draft, language, form];
    if (!this.composed?.of.every((each, n) => each === of[n])) {
      const parts = compose(draft, language, form);
      const prompt = promptOf(parts, form);
      const own = parts.filter(({ field }) => field !== 'always');
      const placeholders = new Set(own.flatMap(({ text }) => placeholdersIn(text)));
      this.composed = { of, parts, prompt, placeholders };
    }
    return this.composed;
  }

  get parts(): readonly Part[] {
    return this.whole.parts;
  }

  get prompt(): string {
    return this.whole.prompt;
  }

  get placeholders(): ReadonlySet<string> {
    return this.whole.placeholders;
  }

  get shown(): readonly Field[] {
    const { draft, open, text, left } = this.state;
    const asked = { ...text?.start, ...text?.example };
    return FIELDS.filter(
      (field) =>
        NEEDED.includes(field) ||
        open.includes(field) ||
        left.includes(field) ||
        field in asked ||
        (draft[field] ?? '') !== '',
    );
  }

  private get begun(): boolean {
    const { job, choosing } = this.state;
    return job !== undefined && !choosing;
  }

  override componentDidMount() {
    const { words, locale } = this.data;
    this.readOwn();
    const session = readSession();
    if (session) {
      const { name, ...state } = session;
      const own = name === '' ? undefined : asJob({ name, draft: {} });
      this.setState({ ...state, text: this.jobText(session.job) ?? own });
      this.watchAll(session.draft);
    }
    const memo = consultationMemo.read();
    consultationMemo.clear();
    if (typeof memo === 'string' && memo.trim() !== '')
      this.setState({ language: locale }, () => {
        const text = this.jobText('consultation');
        this.begin('consultation', { ...text?.start, material: memo }, text, words.fromMemo);
      });
    this.setState({}, () => {
      this.quiet = false;
    });
    for (const button of document.querySelectorAll<HTMLElement>('[data-begin]')) button.hidden = false;
    addEventListener('storage', this.readOwn);
    document.addEventListener('click', this.beginFromText);
    document.addEventListener('visibilitychange', this.keepSession);
    addEventListener('pagehide', this.keepSession);
  }

  /** Once at the beginning, and when another tab has kept something. */
  private readonly readOwn = () => {
    const kept = ownStore.read();
    const reading = fromKept(kept);
    const { own, keeping } = this.state;
    if (typeof reading !== 'string') {
      // What this tab holds and never kept is not lost to what another one kept.
      this.takeOwn(keeping ? reading.own : merge(reading.own, own));
      this.setState({ keeping: true });
    } else if (kept === null) this.setState({ keeping: false });
    else if (reading !== 'empty') this.setState({ problem: this.data.words.spoiled });
    else {
      if (keeping) this.takeOwn(NOTHING);
      this.setState({ keeping: true });
    }
  };

  override componentWillUnmount() {
    this.guarded.stop();
    clearTimeout(this.timer);
    removeEventListener('storage', this.readOwn);
    document.removeEventListener('click', this.beginFromText);
    document.removeEventListener('visibilitychange', this.keepSession);
    removeEventListener('pagehide', this.keepSession);
    document.documentElement.classList.remove('tool-sheet-only');
  }

  override componentDidUpdate(_: Props, before: State) {
    const { job, choosing, draft, language, later } = this.state;
    if (job !== undefined && before.job === undefined) void this.fetchLater();
    document.documentElement.classList.toggle('tool-sheet-only', this.begun && later !== undefined && !isEmpty(draft));
    if (this.quiet) return;
    // Without calling a phone's keyboard: the notes of a field, not the field.
    if (document.activeElement === document.body && this.near) {
      const near = this.near.isConnected ? this.near : this.frame.current?.querySelector<HTMLElement>('.pb-checks');
      if (near) {
        // What was just pressed may have been the last thing that was said there.
        near.tabIndex = -1;
        near.focus({ preventScroll: true });
      }
    }
    if (language !== before.language) void this.translate();
    if (job !== before.job || choosing !== before.choosing) this.goTo(this.begun ? 'job' : 'start');
  }

  /** A phone may throw the tab away while its owner is with the assistant: what was written must be there again. */
  private readonly keepSession = () => {
    const { job, text, draft, language, form } = this.state;
    // What nobody looked into is not written anywhere.
    if (job !== undefined && !this.later) return;
    this.guarded.finish();
    const { draft: kept, left } = keepable(draft, (field) => this.guarded.of(field));
    const all = [...new Set([...left, ...this.state.left])];
    const name = job === '' ? (text?.name ?? '') : '';
    writeSession(job === undefined ? undefined : { job, name, draft: kept, left: all, language, form });
  };

  private readonly beginFromText = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-begin]') : null;
    if (!button) return;
    const job = button.dataset.begin ?? '';
    const text = this.jobText(job);
    if (text)
      this.begin(job, button.dataset.with === 'example' ? text.example : text.start, text, this.data.words.opened);
  };

  private readonly remember = ({ target }: MouseEvent) => {
    this.near = target instanceof Element ? target.closest<HTMLElement>('[data-notes], [data-near]') : null;
  };

  private jobText(id: string, page: ParentNode = document): JobText | undefined {
    return id === '' ? undefined : jobIn(page, id);
  }

  readonly goTo = (head: string) => {
    const element = this.frame.current?.querySelector<HTMLElement>(`[data-head=${head}]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView();
  };

  readonly set = (state: Partial<State>) => this.setState(state);

  readonly say = (said: string) => {
    // Emptied first, so that the same words are said again.
    this.setState({ said: '' }, () => setTimeout(() => this.setState({ said }), 50));
  };

  readonly tell = (at: Place, text: string, undo?: Before) => {
    // Of the fields only the last one speaks: a page full of ways back helps nobody.
    this.setState(({ notes: { top, out, own } }) => ({ notes: { top, out, own, [at]: { text, undo } } }));
    if (text !== '') this.say(text);
  };

  /** Notes without those about fields that have changed since: to take them back would take back what is new. */
  private notesWithout(notes: State['notes'], fields: readonly Field[]): State['notes'] {
    const isStale = ([at, note]: [string, { undo?: Before | undefined } | undefined]) =>
      fields.some((field) => field === at || (note?.undo && 'draft' in note.undo && field in note.undo.draft));
    return Object.fromEntries(Object.entries(notes).filter((each) => !isStale(each)));
  }

  readonly begin = (job: string | undefined, draft: Draft, text: JobText | undefined, told: string) => {
    const { job: was, text: wasText, draft: before } = this.state;
    const kept = [{}, wasText?.start, wasText?.example].some((each) => each && sameDraft(before, each));
    this.setState({
      job,
      text,
      draft,
      choosing: false,
      open: [],
      left: [],
      // What was decided and answered belongs to the prompt that was there. What placeholders stand for stays: a letter
      // that was given to one person must not go to another.
      allowed: [],
      answer: '',
      copied: undefined,
      stopped: false,
      notes: {},
      after: false,
      ticked: [],
    });
    this.tell(
      'top',
      told === '' && !kept ? this.data.words.opened : told,
      kept ? undefined : { prompt: { job: was, text: wasText, draft: before } },
    );
    if (job === was) this.goTo('job');
    if (this.state.language !== this.data.locale) this.setState({}, () => this.translate());
    this.watchAll(draft);
  };

  /** A template that nobody changed is put in the other language's words; anything else keeps its own. */
  private async translate() {
    const { words, locale, other } = this.data;
    const { language, job = '', draft } = this.state;
    const texts = () => [document, this.other].map((page) => page && this.jobText(job, page));
    const match = () =>
      (['start', 'example'] as const).find((kind) => texts().some((text) => text && sameDraft(draft, text[kind])));
    let failed = false;
    // Also where nothing matches here: after a reload the words of the other language may stand in the fields.
    if (job !== '' && !this.other && (language !== locale || !match())) {
      try {
        const response = await fetch(other.url);
        if (!response.ok) throw new Error(String(response.status));
        // Its styles are not needed, and the policy of this page names others.
        const page = (await response.text()).replace(/<style[^]*?<\/style>/g, '');
        this.other = new DOMParser().parseFromString(page, 'text/html');
      } catch {
        failed = true;
      }
    }
    if (this.state.language !== language) return;
    const which = match();
    if (!which) {
      if (!isEmpty(draft)) this.tell('out', words.ownWords);
      return;
    }
    if (failed) return this.tell('out', words.notLoaded);
    const found = texts()[language === locale ? 0 : 1]?.[which];
    // Meanwhile somebody may have written, or chosen another language.
    if (!found || this.state.language !== language || !sameDraft(this.state.draft, draft)) return;
    this.change(found, this.state.table, this.state.notes);
    this.tell('out', words.translated);
  }

  // ---- Writing, and what is remarked upon it ----

  readonly write = (field: Field, text: string) => {
    this.setState(({ draft, left, notes }) => ({
      draft: { ...draft, [field]: text },
      left: left.filter((each) => each !== field),
      copied: undefined,
      stopped: false,
      notes: this.notesWithout(notes, [field]),
    }));
    this.hush = false;
    this.watch(field, text);
    clearTimeout(this.timer);
    this.timer = setTimeout(this.remark, REST);
  };

  readonly look = (now: Field) => this.setState({ now });

  private readonly remark = () => {
    clearTimeout(this.timer);
    this.setState(({ draft, later }) => ({ findings: later?.lint(draft) ?? [] }));
  };

  /** Where it cannot be fetched, the fields work without it; it is asked for again with the next step. */
  readonly fetchLater = async (): Promise<Later | undefined> => {
    if (this.later) return this.later;
    try {
      // Chromium never asks again for a module that it could not get: not before there is somebody to ask.
      if (!navigator.onLine && !navigator.serviceWorker?.controller) throw new Error('offline');
      const [parts, rules] = await Promise.all([import('./later.ts'), import('./rules.ts')]);
      const later = { ...parts, ...rules };
      if (!this.later) {
        this.later = later;
        this.setState({ later, problem: '' }, () => this.watchAll(this.state.draft));
      }
    } catch {
      this.setState({ problem: this.data.words.notFetched });
    }
    return this.later;
  };

  /** Puts another draft in the place of this one, and looks at what is new in it. */
  private change(draft: Draft, table: Table = this.state.table, notes?: State['notes']) {
    const changed = Object.keys(patch(this.state.draft, draft)) as Field[];
    this.setState((now) => ({
      draft,
      table,
      copied: undefined,
      notes: notes ?? this.notesWithout(now.notes, changed),
    }));
    for (const field of changed) this.watch(field, draft[field] ?? '');
    this.setState({}, this.remark);
  }

  private watch(field: Field, text: string) {
    if (!this.later) return;
    this.setState(({ reading }) => ({ reading: [...reading.filter((each) => each !== field), field] }));
    this.guarded.read(field, text, this.state.own.words, this.later.watch);
  }

  private heard(field: Field, fresh: readonly Hit[]) {
    const { words } = this.data;
    this.setState(({ reading }) => ({ reading: reading.filter((each) => each !== field) }));
    const hit = fresh.find((each) => !this.isAllowed(field, each));
    if (hit && !this.hush) this.say(fill(words.hitAlert, { field: nameOf(this, field), kind: words.kinds[hit.kind] }));
  }

  private watchAll(draft: Draft) {
    for (const field of FIELDS) this.watch(field, draft[field] ?? '');
    this.setState({}, this.remark);
  }

  // ---- What must not go out ----

  private isAllowed(field: Field, words: Pick<Hit, 'kind' | 'text'>) {
    return this.state.allowed.includes(decision(field, words));
  }

  readonly hitsOf = (field: Field): readonly Hit[] => {
    this.guarded.finish();
    return this.guarded.of(field);
  };

  get lost(): readonly string[] {
    return [...this.placeholders].filter((each) => !this.state.table.has(each));
  }

  readonly found = (field: Field): Found => this.guarded.found(field, this.state.allowed);

  private readonly label = (kind: Kind, letter: string) =>
    this.later?.placeholder(this.state.language, kind, letter) ?? letter;

  readonly placeholdersFor = (hits: readonly Hit[]): ReadonlyMap<string, string> => {
    let text = '';
    const places = hits.map(({ kind, text: words }) => {
      const start = text.length;
      text += `${words}\n`;
      return { kind, start, end: start + words.length };
    });
    const done = this.later?.mask(text, places, this.label, this.state.table, [...this.placeholders].join(''));
    return new Map([...(done?.table ?? [])].map(([placeholder, words]) => [words, placeholder]));
  };

  readonly mask = (fields: readonly Field[], at: Place, only?: Hit) => {
    const { words } = this.data;
    const { n, draft, table } = this.masked(fields, only);
    if (n === 0) return this.say(words.gone);
    const undo = { draft: patch(this.state.draft, draft) };
    this.change(draft, table);
    this.tell(at, fill(words.masked, { n }), undo);
  };

  /** The draft with one hit masked, or all of these fields. */
  private masked(fields: readonly Field[], only?: Hit) {
    this.guarded.finish();
    const { draft, table } = this.state;
    // A word such as 社外秘 is no secret itself: masked with all the others, it would hide what it warns of.
    const isMeant = ({ level, kind, text }: Hit) => (only ? kind === only.kind && text === only.text : level !== 'ask');
    return (
      this.later?.maskFields(
        draft,
        (field) => (fields.includes(field) ? this.found(field).open.filter(isMeant) : []),
        (field, words) => !this.isAllowed(field, words),
        this.label,
        table,
      ) ?? { n: 0, draft, table }
    );
  }

  readonly allow = (field: Field, hit: Hit) =>
    this.setState(({ allowed }) => ({ allowed: [...allowed, decision(field, hit)] }));

  readonly review = (field: Field) =>
    this.setState(({ allowed }) => ({ allowed: allowed.filter((each) => !each.startsWith(`${field} `)) }));

  // ---- One tap ----

  readonly mend = (finding: Finding, remedy: Remedy) => {
    const { words } = this.data;
    const { draft, language, later } = this.state;
    // What was typed since may have moved it.
    const now = later?.stillThere(finding, draft);
    const fresh =
      now &&
      later
        ?.remedies(now, draft, language, new Date())
        .find(({ does, text }) => does === remedy.does && text === remedy.text);
    if (!fresh) {
      this.remark();
      return this.say(words.gone);
    }
    if (fresh.does !== 'go') {
      const changed = patch(draft, fresh.draft);
      const last = FIELDS.findLast((field) => field in changed) ?? finding.field;
      this.change(fresh.draft);
      this.tell(finding.field, fill(words.mended, { field: nameOf(this, last) }), { draft: changed });
    }
    if (fresh.start !== undefined || fresh.does === 'go') this.select(fresh.field, fresh.start, fresh.end);
  };

  readonly undo = (at: Place) => {
    const { notes, draft, own } = this.state;
    const undo = notes[at]?.undo;
    if (!undo) return;
    this.hush = true;
    const { undone } = this.data.words;
    if ('prompt' in undo) return this.begin(undo.prompt.job, undo.prompt.draft, undo.prompt.text, undone);
    if ('own' in undo) return this.setOwn(undo.own(own), undone);
    this.change({ ...draft, ...undo.draft });
    this.tell(at, undone);
  };

  readonly select = (field: Field, start?: number, end?: number) => {
    this.setState(
      ({ open }) => ({ open: [...open, field] }),
      () => {
        const area = this.frame.current?.querySelector<HTMLTextAreaElement>(`#pb-${field}`);
        if (!area) return;
        if (start !== undefined) {
          // A long text is scrolled to where the cursor stands when the focus comes.
          area.setSelectionRange(start, start);
          area.blur();
        }
        area.focus();
        if (start !== undefined) area.setSelectionRange(start, end ?? start);
        area.scrollIntoView({ block: 'center' });
      },
    );
  };

  // ---- Copying ----

  readonly selectAll = () => {
    const area = this.frame.current?.querySelector<HTMLTextAreaElement>('#pb-copy');
    area?.focus();
    area?.select();
  };

  readonly copyPart = async (text: string): Promise<boolean> => {
    const { words } = this.data;
    const done = await copyText(text);
    this.say(done ? words.copiedShort : words.notCopiedShort);
    return done;
  };

  readonly copy = async (how?: 'anyway' | 'masked') => {
    const { words } = this.data;
    const later = await this.fetchLater();
    await this.guarded.hurry();
    // What was typed meanwhile.
    this.guarded.finish();
    const isHeld = () => !later || FIELDS.some((field) => this.found(field).held > 0);
    if (how === 'masked') {
      const { draft: before } = this.state;
      let all = 0;
      // Once more where something came to light only behind what was masked.
      for (let round = 0; round < 3 && isHeld(); round++) {
        const { n, draft, table } = this.masked(FIELDS);
        all += n;
        this.change(draft, table);
        await new Promise<void>((drawn) => this.setState({}, drawn));
        this.guarded.finish();
      }
      if (all > 0) this.tell('out', fill(words.masked, { n: all }), { draft: patch(before, this.state.draft) });
      await new Promise<void>((drawn) => this.setState({}, drawn));
    }
    if (how !== 'anyway' && isHeld()) {
      this.setState({ stopped: true }, () => this.goTo('stopped'));
      return;
    }
    const done = await copyText(this.prompt);
    this.setState({ copied: done ? 'yes' : 'no', stopped: false, after: true }, () => {
      if (done) return this.goTo('copied');
      this.selectAll();
    });
    this.say(done ? words.copied : words.notCopied);
  };

  // ---- The reader's own set ----

  readonly setOwn = (own: Own, told: string, undo?: (now: Own) => Own) => {
    if (told !== '') this.tell('own', told, undo && { own: undo });
    this.takeOwn(own);
    if (this.state.keeping) this.keepOwn(own);
  };

  private takeOwn(own: Own) {
    const { own: before, draft } = this.state;
    this.setState({ own });
    if (own.words.join('\n') !== before.words.join('\n')) this.setState({}, () => this.watchAll(draft));
  }

  private keepOwn(own: Own) {
    if (this.state.keeping && !ownStore.write(toKept(own)))
      this.setState({ keeping: false, problem: this.data.words.notKept });
  }

  readonly keepHere = (keeping: boolean) => {
    this.setState({ keeping, problem: '' }, () => {
      if (keeping) this.keepOwn(this.state.own);
      else ownStore.clear();
    });
  };

  override render() {
    const { words, locale } = this.data;
    const { draft, problem, said } = this.state;
    const written = this.begun && !isEmpty(draft);
    const { After, OwnSet, Paper } = this.state.later ?? {};
    return (
      <div
        class="tool pb not-content"
        ref={this.frame}
        lang={locale}
        data-begun={this.begun || undefined}
        onClickCapture={this.remember}
      >
        <p class="tool-status" role="status">
          {said}
        </p>
        <div role="alert">
          {problem !== '' && (
            <p class="tool-notice">
              {problem}{' '}
              {problem === words.notFetched && (
                <button type="button" class="tool-plain" onClick={this.fetchLater}>
                  {words.retry}
                </button>
              )}
            </p>
          )}
        </div>
        {this.begun ? <Desk of={this} /> : <Start of={this} />}
        {written && After && <After of={this} />}
        <p class="tool-hint tool-screen">{words.private}</p>
        <details class="tool-fold pb-own tool-screen" onToggle={this.fetchLater}>
          <summary>{words.ownTitle}</summary>
          {OwnSet ? <OwnSet of={this} /> : problem !== '' && <p class="tool-hint">{problem}</p>}
        </details>
        {written && Paper && <Paper of={this} />}
      </div>
    );
  }
}
