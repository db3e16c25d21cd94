/**
 * The prompt builder in a page. A class: hooks would weigh 1 kB more, and one state for the whole page is enough. What is
 * reckoned stands in modules of its own; here it is decided when.
 */
import { Component, createRef } from 'preact';
import { consultationMemo } from '../kit/consultation.ts';
import { copyText } from '../kit/copy.ts';
import { fill } from '../kit/fill.ts';
import { browserStore } from '../kit/store.ts';
import { After } from './After.tsx';
import type { Before, Builder, State } from './builder.ts';
import { compose, HEADS, promptOf, type Part } from './compose.ts';
import { jobIn, type JobText, type PromptData } from './data.ts';
import { FieldBox } from './FieldBox.tsx';
import { FIELDS, NEEDED, type Draft, type Field } from './fields.ts';
import type { Hit, Kind } from './guard.ts';
import { lint, type Finding } from './lint.ts';
import { mask, placeholder, type Table } from './mask.ts';
import { Out } from './Out.tsx';
import { OwnSet } from './Own.tsx';
import { fromKept, NOTHING, toKept, type Own } from './own.ts';
import { Paper } from './Paper.tsx';
import { remedies, stillThere, type Remedy } from './remedy.ts';
import { keptDraft, readSession, writeSession } from './session.ts';
import { watch, type Watch } from './watch.ts';

interface Props {
  data: PromptData;
}

/** How long the typing must rest before it is remarked upon, in ms. */
const REST = 400;
/** The handbook's tips: what is asked clearly, and the conditions that go with it. */
const GROUPS = [
  ['clear', ['job', 'purpose', 'reader', 'product', 'details']],
  ['conditions', ['role', 'material', 'scope', 'limits', 'format', 'example']],
] as const satisfies readonly (readonly [string, readonly Field[]])[];

const ownStore = browserStore('prompt-builder');
const nameOf = (hit: Hit) => `${hit.kind} ${hit.text}`;
const sameDraft = (a: Draft, b: Draft) => FIELDS.every((field) => (a[field] ?? '') === (b[field] ?? ''));
const isEmpty = (draft: Draft) => FIELDS.every((field) => (draft[field] ?? '').trim() === '');

export default class PromptBuilder extends Component<Props, State> implements Builder {
  private readonly frame = createRef<HTMLDivElement>();
  private readonly watches = new Map<Field, Watch>();
  /** What the guard found. Beside the state, since it must be read in the same breath in which it was written. */
  private hits: Partial<Record<Field, readonly Hit[]>> = {};
  private near: HTMLElement | null = null;
  /** While the page wakes nothing takes the focus from where the reader is. */
  private quiet = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Pages of the other language that were fetched, so that no job is fetched twice. */
  private other: Document | undefined;
  override state: State = {
    draft: {},
    open: [],
    language: this.props.data.locale,
    form: 'detailed',
    findings: [],
    reading: [],
    allowed: [],
    table: new Map(),
    own: NOTHING,
    keeping: false,
    stopped: false,
    ticked: [],
    answer: '',
    problem: '',
    said: '',
  };

  get data(): PromptData {
    return this.props.data;
  }

  get month(): string {
    return new Intl.DateTimeFormat(this.state.language === 'ja' ? 'ja-JP' : 'en-GB', {
      year: 'numeric',
      month: 'long',
      timeZone: 'Asia/Tokyo',
    }).format(new Date());
  }

  get parts(): readonly Part[] {
    const { draft, language, form, table } = this.state;
    return compose(draft, language, form, table.size > 0);
  }

  get prompt(): string {
    return promptOf(this.parts, this.state.form);
  }

  override componentDidMount() {
    const { words, locale } = this.data;
    const kept = ownStore.read();
    const reading = fromKept(kept);
    if (typeof reading !== 'string') this.setState({ own: reading.own, keeping: true });
    else if (kept !== null && reading !== 'empty') this.setState({ problem: words.spoiled });
    else if (kept !== null) this.setState({ keeping: true });

    const session = readSession();
    if (session) {
      const { job, draft, language, form } = session;
      this.setState({ job, draft, language, form, text: this.jobText(job) });
      this.watchAll(draft);
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
    document.addEventListener('click', this.beginFromText);
    document.addEventListener('visibilitychange', this.keepSession);
    addEventListener('pagehide', this.keepSession);
  }

  override componentWillUnmount() {
    for (const each of this.watches.values()) each.cancel();
    clearTimeout(this.timer);
    document.removeEventListener('click', this.beginFromText);
    document.removeEventListener('visibilitychange', this.keepSession);
    removeEventListener('pagehide', this.keepSession);
    document.documentElement.classList.remove('tool-sheet-only');
  }

  override componentDidUpdate(_: Props, before: State) {
    const { job, draft, language } = this.state;
    document.documentElement.classList.toggle('tool-sheet-only', job !== undefined && !isEmpty(draft));
    if (this.quiet) return;
    // Without calling a phone's keyboard: the notes of a field, not the field.
    if (document.activeElement === document.body && this.near?.isConnected) this.near.focus({ preventScroll: true });
    if (language !== before.language) void this.translate();
    if (job !== before.job) this.goTo(job === undefined ? 'start' : 'job');
  }

  /** A phone may throw the tab away while its owner is with the assistant: what was written must be there again. */
  private readonly keepSession = () => {
    for (const each of this.watches.values()) each.finish();
    const { job, draft, language, form } = this.state;
    writeSession(job === undefined ? undefined : { job, draft: keptDraft(draft, this.hits), language, form });
  };

  private readonly beginFromText = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-begin]') : null;
    if (!button) return;
    const job = button.dataset.begin ?? '';
    const text = this.jobText(job);
    if (text)
      this.begin(job, button.dataset.with === 'example' ? text.example : text.start, text, this.data.words.opened);
  };

  private jobText(id: string, page: ParentNode = document): JobText | undefined {
    return id === '' ? undefined : jobIn(page, id);
  }

  readonly goTo = (head: string) => {
    const element = this.frame.current?.querySelector<HTMLElement>(`[data-head=${head}]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView();
  };

  private get before(): Before {
    const { job = '', text, draft, table, own } = this.state;
    return { job, text, draft, table, own };
  }

  readonly set = (state: Partial<State>) => this.setState(state);

  readonly say = (said: string) => {
    // Emptied first, so that the same words are said again.
    this.setState({ said: '' }, () => setTimeout(() => this.setState({ said }), 50));
  };

  readonly begin = (job: string, draft: Draft, text: JobText | undefined, told: string) => {
    const before = this.state;
    const lost =
      before.job !== undefined && !isEmpty(before.draft) && !sameDraft(before.draft, before.text?.start ?? {});
    this.setState({
      job,
      text,
      draft,
      open: [],
      copied: undefined,
      stopped: false,
      ticked: [],
      note: told === '' && !lost ? undefined : { field: 'top', text: told, ...(lost && { undo: this.before }) },
    });
    if (job === before.job) this.goTo('job');
    if (before.language !== this.data.locale) this.setState({}, () => this.translate());
    this.watchAll(draft);
  };

  /** A template that nobody changed is put in the other language's words; anything else keeps its own. */
  private async translate() {
    const { words, locale, other } = this.data;
    const { language, job = '', draft } = this.state;
    const texts = () => [document, this.other].map((page) => page && this.jobText(job, page));
    const which = (['start', 'example'] as const).find((kind) =>
      texts().some((text) => text && sameDraft(draft, text[kind])),
    );
    if (!which) {
      if (!isEmpty(draft)) this.tellTop(words.ownWords);
      return;
    }
    try {
      if (language !== locale && !this.other) {
        const response = await fetch(other.url);
        if (!response.ok) throw new Error(String(response.status));
        this.other = new DOMParser().parseFromString(await response.text(), 'text/html');
      }
    } catch {
      return this.tellTop(words.notLoaded);
    }
    const found = texts()[language === locale ? 0 : 1]?.[which];
    // Meanwhile somebody may have written, or chosen another language.
    if (!found || this.state.language !== language || !sameDraft(this.state.draft, draft)) return;
    this.setState({ draft: found });
    this.watchAll(found);
    this.tellTop(words.translated);
  }

  private tellTop(text: string) {
    this.setState({ note: { field: 'top', text } });
    this.say(text);
  }

  // ---- Writing, and what is remarked upon it ----

  readonly write = (field: Field, text: string) => {
    this.setState(({ draft, note }) => ({
      draft: { ...draft, [field]: text },
      copied: undefined,
      stopped: false,
      note: note?.field === field ? undefined : note,
    }));
    this.watch(field, text);
    this.remarkLater();
  };

  readonly look = (now: Field) => this.setState({ now });

  private remarkLater() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.remark(), REST);
  }

  private remark() {
    clearTimeout(this.timer);
    this.setState(({ draft }) => ({ findings: lint(draft) }));
  }

  private watch(field: Field, text: string) {
    this.watches.get(field)?.cancel();
    if (text.trim() === '') {
      this.watches.delete(field);
      this.take(field, []);
      return;
    }
    this.setState(({ reading }) => ({ reading: [...reading.filter((each) => each !== field), field] }));
    this.watches.set(
      field,
      watch(text, this.state.own.words, (hits) => this.take(field, hits)),
    );
  }

  private take(field: Field, hits: readonly Hit[]) {
    const { words, locale } = this.data;
    const known = new Set((this.hits[field] ?? []).map(nameOf));
    const fresh = hits.find((hit) => !known.has(nameOf(hit)) && !this.isAllowed(hit));
    this.hits = { ...this.hits, [field]: hits };
    this.setState(({ reading }) => ({ reading: reading.filter((each) => each !== field) }));
    if (fresh) this.say(fill(words.hitAlert, { field: HEADS[locale][field], kind: words.kinds[fresh.kind] }));
  }

  private watchAll(draft: Draft) {
    for (const field of FIELDS) this.watch(field, draft[field] ?? '');
    this.setState({}, () => this.remark());
  }

  private finish() {
    for (const each of this.watches.values()) each.finish();
  }

  // ---- What must not go out ----

  private readonly isAllowed = (hit: Hit) => this.state.allowed.includes(nameOf(hit));

  readonly hitsOf = (field: Field): readonly Hit[] => (this.hits[field] ?? []).filter((hit) => !this.isAllowed(hit));

  readonly keptIn = (field: Field): number => (this.hits[field] ?? []).filter(this.isAllowed).length;

  private readonly label = (kind: Kind, letter: string) => placeholder(this.state.language, kind, letter);

  readonly placeholderFor = (hit: Hit): string => {
    const { table } = mask(
      hit.text,
      [{ kind: hit.kind, start: 0, end: hit.text.length }],
      this.label,
      this.state.table,
    );
    return [...table].find(([, words]) => words === hit.text)?.[0] ?? '';
  };

  /** Masks one hit wherever it stands in the field, or all hits of these fields. */
  readonly mask = (fields: readonly Field[], only?: Hit) => {
    const { words } = this.data;
    const { note, draft } = this.masked(fields, only);
    if (note === 0) return this.say(words.gone);
    const told = fill(words.masked, { n: note });
    this.say(told);
    const [field] = fields.length === 1 ? fields : ['top' as const];
    this.setState({ note: { field: field ?? 'top', text: told, undo: this.before } });
    this.replaceDraft(draft.draft, draft.table);
  };

  private masked(fields: readonly Field[], only?: Hit) {
    this.finish();
    let { draft, table }: { draft: Draft; table: Table } = this.state;
    let note = 0;
    for (const field of fields) {
      const hits = this.hitsOf(field).filter((hit) => only === undefined || nameOf(hit) === nameOf(only));
      note += hits.length;
      const done = mask(draft[field] ?? '', hits, this.label, table);
      draft = { ...draft, [field]: done.text };
      table = done.table;
    }
    return { note, draft: { draft, table } };
  }

  private replaceDraft(draft: Draft, table: Table) {
    const changed = FIELDS.filter((field) => (draft[field] ?? '') !== (this.state.draft[field] ?? ''));
    this.setState({ draft, table, copied: undefined });
    for (const field of changed) this.watch(field, draft[field] ?? '');
    this.remarkLater();
  }

  readonly keep = (hit: Hit) => {
    this.setState(({ allowed }) => ({ allowed: [...allowed, nameOf(hit)] }));
  };

  readonly review = (field: Field) => {
    const names = (this.hits[field] ?? []).map(nameOf);
    this.setState(({ allowed }) => ({ allowed: allowed.filter((each) => !names.includes(each)) }));
  };

  // ---- One tap ----

  readonly mend = (finding: Finding, remedy: Remedy) => {
    const { draft, language } = this.state;
    // What was typed since may have moved it.
    const now = stillThere(finding, draft);
    const fresh =
      now &&
      remedies(now, draft, language, this.month).find(({ does, text }) => does === remedy.does && text === remedy.text);
    if (!fresh) {
      this.remark();
      return this.say(this.data.words.gone);
    }
    if (fresh.does !== 'go') {
      this.setState({ note: { field: finding.field, text: this.data.words.mended, undo: this.before } });
      this.replaceDraft(fresh.draft, this.state.table);
      this.setState({}, () => this.remark());
    }
    if (fresh.start !== undefined || fresh.does === 'go') this.select(fresh.field, fresh.start, fresh.end);
  };

  readonly undo = () => {
    const { note, own } = this.state;
    if (!note?.undo) return;
    const { undo } = note;
    this.setState({ ...undo, note: undefined });
    this.watchAll(undo.draft);
    if (undo.own !== own) this.keepOwn(undo.own);
    this.say(this.data.words.undone);
  };

  readonly select = (field: Field, start?: number, end?: number) => {
    this.setState(
      ({ open }) => ({ open: [...open, field] }),
      () => {
        const area = this.frame.current?.querySelector<HTMLTextAreaElement>(`#pb-${field}`);
        if (!area) return;
        area.focus();
        if (start !== undefined) area.setSelectionRange(start, end ?? start);
        area.scrollIntoView({ block: 'center' });
      },
    );
  };

  /** Where a button was pressed: it may be gone in a moment, and the focus must stay near. */
  private readonly remember = ({ target }: MouseEvent) => {
    this.near = target instanceof Element ? target.closest<HTMLElement>('[data-notes], [data-near]') : null;
  };

  // ---- Copying ----

  readonly copyPart = async (text: string): Promise<boolean> => {
    const done = await copyText(text);
    this.say(done ? this.data.words.copied : this.data.words.notCopied);
    return done;
  };

  readonly copy = async (how?: 'anyway' | 'masked') => {
    this.finish();
    if (how === 'masked') {
      const { draft } = this.masked(FIELDS);
      await new Promise<void>((drawn) => this.setState(draft, drawn));
      this.watchAll(draft.draft);
    } else if (how !== 'anyway' && FIELDS.some((field) => this.hitsOf(field).some(({ level }) => level === 'stop'))) {
      this.setState({ stopped: true }, () => this.goTo('stopped'));
      return;
    }
    const done = await copyText(this.prompt);
    this.setState({ copied: done ? 'yes' : 'no', stopped: false }, () => {
      if (done) return this.goTo('copied');
      const area = this.frame.current?.querySelector<HTMLTextAreaElement>('#pb-copy');
      area?.focus();
      area?.select();
    });
    this.say(done ? this.data.words.copied : this.data.words.notCopied);
  };

  // ---- The reader's own set ----

  readonly setOwn = (own: Own, told: string, undo = false) => {
    const { own: before } = this.state;
    if (told !== '') {
      this.setState({ note: { field: 'own', text: told, ...(undo && { undo: this.before }) } });
      this.say(told);
    }
    this.setState({ own });
    if (own.words !== before.words) this.setState({}, () => this.watchAll(this.state.draft));
    if (this.state.keeping) this.keepOwn(own);
  };

  private keepOwn(own: Own): boolean {
    if (!this.state.keeping) return true;
    const kept = ownStore.write(toKept(own));
    if (!kept) this.setState({ keeping: false, problem: this.data.words.notKept });
    return kept;
  }

  readonly keepHere = (keeping: boolean) => {
    this.setState({ keeping, problem: '' }, () => {
      if (keeping) this.keepOwn(this.state.own);
      else ownStore.clear();
    });
  };

  // ---- Drawing ----

  override render() {
    const { words, locale } = this.data;
    const { job, draft, problem, said } = this.state;
    return (
      <div
        class="tool pb not-content"
        ref={this.frame}
        lang={locale}
        data-begun={job !== undefined || undefined}
        onClick={this.remember}
      >
        <p class="tool-status" role="status">
          {said}
        </p>
        <div role="alert">{problem !== '' && <p class="tool-notice">{problem}</p>}</div>
        {job === undefined ? this.start() : this.desk(job)}
        {job !== undefined && !isEmpty(draft) && <After of={this} />}
        {job !== undefined && !isEmpty(draft) && <Paper of={this} />}
        <p class="tool-hint tool-screen">{words.private}</p>
        <OwnSet of={this} />
      </div>
    );
  }

  private start() {
    const { words, jobs } = this.data;
    const { own } = this.state;
    return (
      <section class="pb-start tool-screen">
        <h2 data-head="start" tabIndex={-1}>
          {words.start}
        </h2>
        <p class="tool-hint">{words.startHint}</p>
        {own.templates.length > 0 && (
          <>
            <h3>{words.own}</h3>
            <ul class="tool-choices" role="list">
              {own.templates.map((template) => (
                <li key={template.name}>
                  <button type="button" onClick={() => this.begin('', template.draft, undefined, '')}>
                    {template.name}
                  </button>
                </li>
              ))}
            </ul>
            <h3>{words.jobs}</h3>
          </>
        )}
        <ul class="tool-choices pb-jobs" role="list">
          {jobs.map(({ id, name, when }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  const text = this.jobText(id);
                  this.begin(id, text?.start ?? {}, text, '');
                }}
              >
                <span>
                  <b>{name}</b>
                  <span class="tool-hint">{when}</span>
                </span>
              </button>
            </li>
          ))}
          <li class="tool-other">
            <button type="button" onClick={() => this.begin('', {}, undefined, '')}>
              {words.blank}
            </button>
          </li>
        </ul>
      </section>
    );
  }

  private desk(job: string) {
    const { words, locale } = this.data;
    const { draft, open, text, note } = this.state;
    const shown = (field: Field) =>
      NEEDED.includes(field) ||
      open.includes(field) ||
      (draft[field] ?? '') !== '' ||
      field in { ...text?.start, ...text?.example };
    const closed = FIELDS.filter((field) => !shown(field));
    const stops = FIELDS.flatMap((field) => this.hitsOf(field)).length;
    return (
      <>
        <div class="pb-head tool-screen" data-near tabIndex={-1}>
          <h2 data-head="job" tabIndex={-1}>
            {job === '' ? words.nothing : text?.name}
          </h2>
          <div class="tool-row tool-ways">
            {text && !sameDraft(draft, text.example) && (
              <button type="button" onClick={() => this.begin(job, text.example, text, words.opened)}>
                {words.example}
              </button>
            )}
            {!isEmpty(draft) && (
              <button type="button" class="tool-plain" onClick={() => this.begin(job, {}, text, words.cleared)}>
                {words.clear}
              </button>
            )}
            <button type="button" class="tool-plain" onClick={() => this.setState({ job: undefined, note: undefined })}>
              {words.other}
            </button>
          </div>
          {note?.field === 'top' && note.text !== '' && (
            <p class="tool-box">
              {note.text}{' '}
              {note.undo && (
                <button type="button" class="tool-plain" onClick={this.undo}>
                  {words.undo}
                </button>
              )}
            </p>
          )}
        </div>
        <div class="pb-desk tool-screen">
          <div class="pb-fields">
            {GROUPS.map(([tip, fields]) => (
              <section key={tip} aria-label={words.tips[tip]}>
                <h3 class="pb-tip">{words.tips[tip]}</h3>
                {fields.filter(shown).map((field) => (
                  <FieldBox key={field} of={this} id={field} />
                ))}
              </section>
            ))}
            {closed.length > 0 && (
              <section class="pb-optional" aria-label={words.optional}>
                <h3 class="pb-tip">{words.optional}</h3>
                <p class="tool-hint">{words.optionalHint}</p>
                <ul role="list">
                  {closed.map((field) => (
                    <li key={field}>
                      <button type="button" onClick={() => this.select(field)}>
                        ＋ {HEADS[locale][field].replace(/[（(].*$/, '')}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {!isEmpty(draft) && (
              <div class="pb-bar">
                <span>{fill(words.bar, { n: this.prompt.length })}</span>
                {stops > 0 && <span class="pb-level">{fill(words.barHits, { n: stops })}</span>}
                <button type="button" onClick={() => this.goTo('out')}>
                  {words.toOut}
                </button>
              </div>
            )}
          </div>
          <Out of={this} />
        </div>
      </>
    );
  }
}
