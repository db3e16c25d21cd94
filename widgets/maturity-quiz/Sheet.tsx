import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../kit/copy.ts';
import { fill } from '../kit/fill.ts';
import { encode } from './code.ts';
import type { QuizData } from './data.ts';
import { excess, FIELDS } from './fields.ts';
import { Bars, newest, type Screenful } from './parts.tsx';
import { chosenActions, helpers, memo, profileLine, proposed, stageInWords, unknownItems } from './sheet.ts';

/** How many of the unknown questions the paper names. */
const NAMED = 3;

/** One A4 page to take to an adviser: filled in from the quiz, mended in place, printed by the browser. */
export function Sheet({ data: page, state, send, go, say }: Screenful) {
  const [other, setOther] = useState<QuizData>();
  const [foreign, setForeign] = useState(false);
  const [failed, setFailed] = useState(false);
  const [text, setText] = useState<string>();
  const [today, setToday] = useState('');
  const data = foreign && other ? other : page;
  const { sheet } = data.words;
  const colon = data.locale === 'ja' ? '：' : ': ';

  useEffect(() => setToday(new Date().toLocaleDateString(data.locale, { dateStyle: 'long' })), [data.locale]);
  useEffect(() => {
    const root = document.documentElement;
    root.classList.add('mq-sheet-only');
    return () => root.classList.remove('mq-sheet-only');
  }, []);

  const turn = async () => {
    setFailed(false);
    if (!other) {
      try {
        const response = await fetch(page.other.url);
        if (!response.ok) throw new Error(String(response.status));
        setOther((await response.json()) as QuizData);
      } catch {
        setFailed(true);
        return;
      }
    }
    setForeign(!foreign);
  };

  const given = { ...proposed(data, state), ...state.fields };
  const unknown = unknownItems(data, state);
  const write = (field: string) => (value: string) => send({ type: 'field', field, text: value });
  const field = (id: string, label: string, hint?: string) => (
    <SheetField key={id} data={data} id={id} label={label} hint={hint} text={given[id] ?? ''} write={write(id)} />
  );
  const checks = given.checks ?? '';
  const showMemo = () => {
    const made = memo(data, state);
    setText(made);
    void copyText(made).then((done) => say(done ? data.words.save.copied : data.words.save.notCopied));
  };
  return (
    <>
      <div class="mq-screen">
        <h2 data-head tabIndex={-1}>
          {page.words.sheet.title}
        </h2>
        <p>{page.words.sheet.intro}</p>
        <div class="mq-row">
          <button type="button" class="mq-main" onClick={() => print()}>
            {page.words.sheet.print}
          </button>
          <button type="button" lang={page.locale} onClick={turn} aria-pressed={foreign}>
            {page.words.sheet.language}
          </button>
          <button type="button" onClick={() => go('result')}>
            {page.words.sheet.back}
          </button>
        </div>
        <p class="mq-problem" role="alert">
          {failed && page.words.sheet.languageFailed}
        </p>
      </div>

      <article class="mq-sheet" lang={data.locale} aria-label={sheet.title}>
        <header>
          <p class="mq-sheet-title">{sheet.title}</p>
          <p>
            {sheet.date}
            {colon}
            <span>{today}</span>
          </p>
        </header>
        <p class="mq-office">{sheet.office}</p>
        <div class="mq-cells mq-head">
          <section>
            <p class="mq-label">{sheet.stage}</p>
            <p class="mq-sheet-stage">{stageInWords(data, state)}</p>
            <p class="mq-label">{sheet.who}</p>
            <p>{profileLine(data, state) || '—'}</p>
            <p class="mq-label">{sheet.unknown}</p>
            {unknown.length === 0 ? (
              <p>{sheet.none}</p>
            ) : (
              <ul>
                {unknown.slice(0, NAMED).map(({ id, question }) => (
                  <li key={id}>{question}</li>
                ))}
                {unknown.length > NAMED && <li>+ {unknown.length - NAMED}</li>}
              </ul>
            )}
          </section>
          <section>
            <Bars data={data} state={state} />
          </section>
        </div>
        <section>
          <p class="mq-label">{sheet.troubles}</p>
          <ol class="mq-troubles">
            {[1, 2, 3].map((n) => (
              <li key={n}>{field(`trouble${n}`, `${sheet.troubles} ${n}`)}</li>
            ))}
          </ol>
        </section>
        <div class="mq-cells">
          <section>
            <p class="mq-label">{sheet.success}</p>
            {field('success', sheet.success, sheet.successHint)}
          </section>
          <section>
            <p class="mq-label">{sheet.tools}</p>
            {field('tools', sheet.tools)}
          </section>
        </div>
        <div class="mq-cells mq-three">
          {(['people', 'budget', 'deadline'] as const).map((id) => (
            <section key={id}>
              <p class="mq-label">{sheet[id]}</p>
              {field(id, sheet[id])}
            </section>
          ))}
        </div>
        <section>
          <p class="mq-label">{sheet.actions}</p>
          <ol class="mq-sheet-actions">
            {chosenActions(data, state).map(({ item }) => (
              <li key={item.id}>{item.action}</li>
            ))}
          </ol>
        </section>
        <div class="mq-cells">
          <section>
            <p class="mq-label">{sheet.decided}</p>
            {field('decided', sheet.decided)}
          </section>
          <section>
            <p class="mq-label">{sheet.wanted}</p>
            {field('wanted', sheet.wanted)}
          </section>
        </div>
        <section>
          <p class="mq-label">
            <label>
              {sheet.step}
              {colon}
              <select
                class="mq-screen"
                value={given.step}
                onChange={({ currentTarget }) => write('step')(currentTarget.value)}
              >
                {data.steps.map(({ name }, n) => (
                  <option key={name} value={String(n + 1)}>
                    {name}
                  </option>
                ))}
              </select>
              <span class="mq-paper">{data.steps[Number(given.step) - 1]?.name}</span>
            </label>
          </p>
          <p class="mq-label">{sheet.questions}</p>
          <ol class="mq-troubles">
            {[1, 2, 3].map((n) => (
              <li key={n}>{field(`question${n}`, `${sheet.questions} ${n}`)}</li>
            ))}
          </ol>
        </section>
        <fieldset class="mq-checks">
          <legend class="mq-label">{sheet.subsidy}</legend>
          {sheet.checks.map((check, n) => (
            <label key={check}>
              <input
                type="checkbox"
                checked={checks[n] === '1'}
                onChange={({ currentTarget }) =>
                  write('checks')(
                    sheet.checks
                      .map((_, each) => ((each === n ? currentTarget.checked : checks[each] === '1') ? '1' : '0'))
                      .join(''),
                  )
                }
              />
              {check}
            </label>
          ))}
        </fieldset>
        <p class="mq-visit">
          <span class="mq-label">{sheet.visit}</span>{' '}
          {helpers(data, state)
            .map(({ name, tel }) => (tel ? `${name} ${tel}` : name))
            .join(data.locale === 'ja' ? '、' : ', ')}
        </p>
        <section class="mq-notes">
          <p class="mq-label">{sheet.notes}</p>
        </section>
        <footer>
          <span>{sheet.private}</span>
          <span>
            {fill(sheet.version, { n: newest(data).version })} ·{' '}
            <span class="mq-code">{encode(newest(data), state.form, state.answers)}</span>
          </span>
        </footer>
      </article>

      <div class="mq-screen">
        <p>
          <button type="button" onClick={showMemo}>
            {page.words.sheet.memo}
          </button>
        </p>
        {text !== undefined && (
          <>
            <label for="mq-memo">{page.words.sheet.memoHint}</label>
            <textarea id="mq-memo" class="mq-memo" rows={12} readOnly value={text} />
          </>
        )}
      </div>
    </>
  );
}

/** As high as what is written in it. */
const grow = (area: HTMLTextAreaElement | null) => {
  if (!area) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
};

/** A field that is written on screen and set as plain text on paper. */
function SheetField({
  data,
  id,
  label,
  hint,
  text,
  write,
}: {
  data: QuizData;
  id: string;
  label: string;
  hint?: string | undefined;
  text: string;
  write: (text: string) => void;
}) {
  const field = FIELDS.find((each) => each.id === id);
  const over = field ? excess(field, text) : 0;
  return (
    <>
      <textarea
        name={id}
        ref={grow}
        class="mq-screen"
        rows={field?.lines ?? 1}
        value={text}
        placeholder={hint}
        aria-label={label}
        aria-invalid={over > 0}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      {over > 0 && (
        <p class="mq-problem mq-screen" role="alert">
          {fill(data.words.sheet.tooLong, { n: data.locale === 'ja' ? Math.ceil(over / 2) : over })}
        </p>
      )}
      <p class="mq-paper mq-written" style={{ '--lines': field?.lines ?? 1 }}>
        {text}
      </p>
    </>
  );
}
