/** The quiz in a page: which screen is shown, what is kept, and what the browser's own buttons do. */
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { browserStore, type Store } from '../kit/store.ts';
import { fill } from '../kit/fill.ts';
import { Ask } from './Ask.tsx';
import { decode, fromHash } from './code.ts';
import type { QuizData } from './data.ts';
import type { Screenful } from './parts.tsx';
import { Result } from './Result.tsx';
import { Sheet } from './Sheet.tsx';
import { Start } from './Start.tsx';
import { EMPTY, fromKept, reduce, toKept, type Screen, type State } from './state.ts';

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

/** Few lay answers side by side: that part is fetched while the result is read. */
const loadCompare = () => import('./Compare.tsx').then(({ Compare }) => Compare);

export default function MaturityQuiz({ data, stores = STORES }: Props) {
  const { words } = data;
  const [state, send] = useReducer(reduce, EMPTY);
  const [keepOn, setKeepOn] = useState(false);
  const [kept, setKept] = useState<State>();
  const [trouble, setTrouble] = useState('');
  const [undo, setUndo] = useState<State>();
  const [said, say] = useState('');
  const [notice, setNotice] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(state);
  latest.current = state;

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
      send({ type: 'open', form: reading.form, answers: reading.answers, profile });
      setNotice(reading.gone.length > 0 ? fill(words.gone, { n: reading.gone.length }) : '');
      return true;
    };
    const carried = restore(stores.carried.read());
    stores.carried.clear();
    const record = stores.kept.read();
    const before = restore(record);
    if (record !== null) setKeepOn(true);
    if (record !== null && !before) setTrouble(words.ask.spoiled);
    if (before && Object.keys(before.answers).length > 0) setKept(before);
    if (!openHash() && carried) send({ type: 'set', state: carried });

    const onHash = () => void openHash();
    const onPop = (event: PopStateEvent) => {
      const place = (event.state as { quiz?: { screen: Screen; at: number } } | null)?.quiz;
      if (place) send({ type: 'go', ...place });
    };
    // The same page in the other language goes on where this one stood.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a[hreflang]');
      if (link && latest.current.screen !== 'start') stores.carried.write(toKept(latest.current));
    };
    addEventListener('hashchange', onHash);
    addEventListener('popstate', onPop);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('hashchange', onHash);
      removeEventListener('popstate', onPop);
      document.removeEventListener('click', onClick);
    };
  }, []);

  useEffect(() => {
    if (!keepOn || state.screen === 'start') return;
    setTrouble(stores.kept.write(toKept(state)) ? '' : words.ask.full);
  }, [state, keepOn]);

  const [Compare, setCompare] = useState<Awaited<ReturnType<typeof loadCompare>>>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Compare || (state.screen !== 'result' && state.screen !== 'compare')) return;
    setFailed(false);
    loadCompare().then(
      (loaded) => setCompare(() => loaded),
      () => setFailed(true),
    );
  }, [state.screen]);

  const place = state.screen === 'ask' && !state.list ? `ask${state.at}` : state.screen;
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place || (place === 'compare' && !Compare)) return;
    const between = /^ask\d/.test(shown.current) && /^ask\d/.test(place);
    shown.current = place;
    const top = frame.current?.getBoundingClientRect().top ?? 0;
    if (!between || top < 0) frame.current?.scrollIntoView({ block: 'start' });
    frame.current?.querySelector<HTMLElement>('[data-head]')?.focus({ preventScroll: true });
  }, [place, Compare]);

  const go = (screen: Screen, at = 0) => {
    const here = { ...(history.state as object | null), quiz: { screen: state.screen, at: state.at } };
    history.replaceState(here, '');
    history.pushState({ ...here, quiz: { screen, at } }, '', location.pathname + location.search);
    setNotice('');
    send({ type: 'go', screen, at });
  };
  const keep = {
    on: keepOn,
    trouble,
    set: (on: boolean) => {
      setKeepOn(on);
      setTrouble('');
      if (!on) stores.kept.clear();
    },
  };
  const clear = () => {
    setUndo(state);
    stores.kept.clear();
    setKept(undefined);
    send({ type: 'clear' });
    say(words.ask.cleared);
  };
  const screenful: Screenful = { data, state, send, go, say, keep };

  return (
    <div class="mq not-content" ref={frame} lang={data.locale}>
      <p class="mq-status" role="status">
        {said}
      </p>
      {notice !== '' && <p class="mq-notice">{notice}</p>}
      {trouble !== '' && <p class="mq-notice">{trouble}</p>}
      {undo && state.screen === 'start' && (
        <p class="mq-notice">
          {words.ask.cleared}{' '}
          <button
            type="button"
            class="mq-plain"
            onClick={() => {
              send({ type: 'set', state: undo });
              setUndo(undefined);
            }}
          >
            {words.ask.undo}
          </button>
        </p>
      )}
      {state.screen === 'start' && <Start {...screenful} kept={kept} />}
      {state.screen === 'ask' && <Ask {...screenful} clear={clear} />}
      {state.screen === 'result' && <Result {...screenful} clear={clear} />}
      {state.screen === 'compare' && Compare && <Compare {...screenful} />}
      {state.screen === 'compare' && failed && <p role="alert">{words.compare.failed}</p>}
      {state.screen === 'sheet' && <Sheet {...screenful} />}
    </div>
  );
}
