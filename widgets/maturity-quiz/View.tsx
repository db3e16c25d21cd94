/** The quiz in a page: which screen is shown, what is kept, and what the browser's own buttons do. */
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { browserStore, type Store } from '../kit/store.ts';
import { fill } from '../kit/fill.ts';
import { Ask } from './Ask.tsx';
import { decode, fromHash } from './code.ts';
import type { QuizData } from './data.ts';
import type { Screenful } from './parts.tsx';
import { Result } from './Result.tsx';
import { Start } from './Start.tsx';
import { EMPTY, fromKept, reduce, toKept, type Event, type Screen, type State } from './state.ts';

interface Props {
  data: QuizData;
  /** Where answers are kept on request, and where they wait while the page changes its language. */
  stores?: { kept: Store; carried: Store };
}

const STORES = {
  kept: browserStore('maturity-quiz'),
  carried: browserStore('maturity-quiz-carried', 'sessionStorage'),
};

/** A fragment as people see it; one with broken escapes stays as it is. */
function readable(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const loadLater = () => import('./later.ts');

/** What an entry of the browser's history holds: the place, where one came from, and the answers for a reload. */
interface Entry {
  screen: Screen;
  at: number;
  from?: { screen: Screen; at: number };
  kept?: unknown;
  /** What was pasted to be laid side by side. */
  codes?: string | undefined;
}

const entryOf = (value: unknown) => (value as { quiz?: Entry } | null)?.quiz;

/** Browsers refuse too many changes in a short time; then a reload brings back a little less. */
function setEntry(quiz: Entry): void {
  try {
    history.replaceState({ ...(history.state as object | null), quiz }, '');
  } catch {
    // Nothing is lost but what a reload would bring back.
  }
}

export default function MaturityQuiz({ data, stores = STORES }: Props) {
  const { words } = data;
  const [state, apply] = useReducer(reduce, EMPTY);
  const [keepOn, setKeepOn] = useState(false);
  const [kept, setKept] = useState<State>();
  const [trouble, setTrouble] = useState('');
  const [undo, setUndo] = useState<State>();
  const [said, setSaid] = useState('');
  const [notice, setNotice] = useState('');
  const [codes, setCodes] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(state);
  latest.current = state;
  // What is written into the history must hold an answer before the next screen is drawn.
  const send = (event: Event) => {
    latest.current = reduce(latest.current, event);
    apply(event);
  };

  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const pasted = useRef(codes);
  pasted.current = codes;
  const saved = useRef(0);
  const save = () => {
    waiting.current = undefined;
    saved.current = performance.now();
    const { screen, at } = latest.current;
    if (latest.current !== EMPTY)
      setEntry({ ...entryOf(history.state), screen, at, kept: toKept(latest.current), codes: pasted.current });
  };
  // Emptied first, so that the same words are said again.
  const say = (text: string) => {
    setSaid('');
    setTimeout(() => setSaid(text), 50);
  };
  const restore = (value: unknown) =>
    fromKept(
      value,
      data.items.map(({ id }) => id),
      data.profile,
    );

  useEffect(() => {
    const openHash = () => {
      const id = readable(location.hash.slice(1));
      if (id === '' || document.getElementById(id)) return false;
      const { code, profile } = fromHash(id, data.profile);
      const reading = decode(data.versions, code);
      if (typeof reading === 'string') {
        setNotice(words.problems[reading]);
        return false;
      }
      send({ type: 'open', form: reading.form, answers: reading.answers, profile, run: Date.now() });
      setNotice(reading.gone.length > 0 ? fill(words.gone, { n: reading.gone.length }) : '');
      return true;
    };
    const carried = restore(stores.carried.read());
    stores.carried.clear();
    const record = stores.kept.read();
    const before = restore(record);
    if (record !== null) setKeepOn(true);
    if (record !== null && !before) setTrouble(words.ask.spoiled);
    if (before && (before.before || Object.keys(before.answers).length > 0)) setKept(before);
    setCodes(entryOf(history.state)?.codes ?? '');
    const reloaded = carried ?? restore(entryOf(history.state)?.kept);
    if (!openHash() && reloaded) send({ type: 'set', state: reloaded });

    const onHash = () => void openHash();
    const onPop = (event: PopStateEvent) => {
      const place = entryOf(event.state);
      if (!place) return;
      const there = restore(place.kept);
      // An entry of another set of answers brings them back; within one, only the place changes.
      if (there && there.run !== latest.current.run)
        send({ type: 'set', state: { ...there, screen: place.screen, at: place.at } });
      else send({ type: 'go', screen: place.screen, at: place.at });
    };
    // The same page in the other language goes on where this one stood.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a[hreflang]');
      if (link && latest.current.screen !== 'start') stores.carried.write(toKept(latest.current));
    };
    addEventListener('pagehide', save);
    addEventListener('hashchange', onHash);
    addEventListener('popstate', onPop);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('pagehide', save);
      removeEventListener('hashchange', onHash);
      removeEventListener('popstate', onPop);
      document.removeEventListener('click', onClick);
    };
  }, []);

  useEffect(() => {
    if (keepOn && !state.opened && state.screen !== 'start')
      setTrouble(stores.kept.write(toKept(state)) ? '' : words.ask.full);
    // At most every 400 ms while somebody types: browsers refuse more.
    waiting.current ??= setTimeout(save, Math.max(0, 400 - (performance.now() - saved.current)));
  }, [state, keepOn, codes]);

  // What a code opened is looked at: it must not take the place of the reader's own answers.
  useLayoutEffect(() => {
    if (state.opened) setKeepOn(false);
  }, [state.opened]);

  const [later, setLater] = useState<Awaited<ReturnType<typeof loadLater>>>();
  const [failed, setFailed] = useState(false);
  const isLater = state.screen === 'compare' || state.screen === 'sheet';
  useEffect(() => {
    if (later || !(isLater || state.screen === 'result')) return;
    setFailed(false);
    loadLater().then(setLater, () => setFailed(true));
  }, [state.screen]);

  const place = state.screen === 'ask' ? `ask${state.list ? '' : state.at}` : state.screen;
  const shown = useRef(place);
  useLayoutEffect(() => {
    if (shown.current === place || (isLater && !later)) return;
    const between = /^ask\d/.test(shown.current) && /^ask\d/.test(place);
    shown.current = place;
    setSaid('');
    const top = frame.current?.getBoundingClientRect().top ?? 0;
    if (!between || top < 0) frame.current?.scrollIntoView({ block: 'start' });
    frame.current?.querySelector<HTMLElement>('[data-head]')?.focus({ preventScroll: place !== 'ask' });
  }, [place, later]);

  const go = (screen: Screen, at = 0, one = false) => {
    const now = latest.current;
    const from = { screen: now.screen, at: now.at };
    setEntry({ ...entryOf(history.state), ...from, kept: toKept(now), codes });
    const quiz: Entry = { screen, at, from, kept: toKept({ ...now, screen, at, one }), codes };
    history.pushState({ ...(history.state as object | null), quiz }, '', location.pathname + location.search);
    setNotice('');
    send({ type: 'go', screen, at, one });
  };
  const back = () => {
    const [screen, at]: [Screen, number] = state.one
      ? ['result', 0]
      : state.at === 0
        ? ['start', 0]
        : ['ask', state.at - 1];
    const from = entryOf(history.state)?.from;
    if (from?.screen === screen && (screen !== 'ask' || from.at === at)) history.back();
    else go(screen, at);
  };
  const keep = {
    on: keepOn,
    trouble,
    // Beside answers of the reader's own that are kept, somebody else's cannot be.
    possible: !(state.opened && kept),
    set: (on: boolean) => {
      setKeepOn(on);
      setTrouble('');
      if (on) send({ type: 'own' });
      else stores.kept.clear();
    },
  };
  const clear = () => {
    setUndo(state);
    if (!state.opened) {
      stores.kept.clear();
      setKept(undefined);
    }
    send({ type: 'clear', run: Date.now() });
    history.replaceState({ quiz: { screen: 'start', at: 0 } }, '', location.pathname + location.search);
    say(words.ask.cleared);
  };
  const resume =
    kept &&
    (() => {
      go(kept.screen === 'start' ? 'ask' : kept.screen, kept.at);
      send({ type: 'set', state: kept });
      setKeepOn(true);
    });
  const screenful: Screenful = { data, state, send, go, back, say, keep };

  return (
    <div class="tool mq not-content" ref={frame} lang={data.locale} data-screen={state.screen}>
      <p class="tool-status" role="status">
        {said}
      </p>
      <div role="alert">
        {notice !== '' && <p class="tool-notice">{notice}</p>}
        {trouble !== '' && <p class="tool-notice">{trouble}</p>}
      </div>
      {state.screen === 'start' && (
        <Start {...screenful} resume={resume} kept={kept}>
          {undo && (
            <p class="tool-notice">
              {words.ask.cleared}{' '}
              <button
                type="button"
                class="tool-plain"
                onClick={() => {
                  send({ type: 'set', state: undo });
                  setUndo(undefined);
                  say(words.ask.restored);
                }}
              >
                {words.ask.undo}
              </button>
            </p>
          )}
        </Start>
      )}
      {state.screen === 'ask' && <Ask {...screenful} clear={clear} />}
      {state.opened && state.screen === 'result' && (
        <p class="tool-notice">
          {words.result.opened}{' '}
          {resume && (
            <button type="button" class="tool-plain" onClick={resume}>
              {words.result.backToOwn}
            </button>
          )}
        </p>
      )}
      {state.screen === 'result' && <Result {...screenful} clear={clear} />}
      {later && state.screen === 'compare' && <later.Compare {...screenful} codes={codes} setCodes={setCodes} />}
      {later && state.screen === 'sheet' && <later.Sheet {...screenful} />}
      {isLater && failed && <p role="alert">{words.compare.failed}</p>}
    </div>
  );
}
