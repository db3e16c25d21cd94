import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { consultationMemo, subsidyNote } from '../kit/consultation.ts';
import { copyText } from '../kit/copy.ts';
import { fill } from '../kit/fill.ts';
import { encode } from './code.ts';
import type { QuizData } from './data.ts';
import { excess, FIELDS } from './fields.ts';
import { Bars, Code, newest, type Screenful } from './parts.tsx';
import {
  chosenActions,
  flagsInWords,
  helpers,
  memo,
  overfull,
  profileLine,
  proposed,
  stageInWords,
  unknownItems,
} from './sheet.ts';

/** How many of the unknown questions the paper names. */
const NAMED = 3;

/** One A4 page to take to an adviser: filled in from the quiz, mended in place, printed by the browser. */
export function Sheet({ data: page, state, send, go, say }: Screenful) {
  const [other, setOther] = useState<QuizData>();
  const [foreign, setForeign] = useState(false);
  const [failed, setFailed] = useState(false);
  const [withMemo, setWithMemo] = useState(false);
  const [copied, setCopied] = useState('');
  const [today, setToday] = useState('');
  const [address, setAddress] = useState('');
  const data = foreign && other ? other : page;
  const { sheet } = data.words;
  const own = page.words.sheet;
  const [colon, comma] = data.locale === 'ja' ? ['：', '、'] : [': ', ', '];

  useEffect(() => setToday(new Date().toLocaleDateString(data.locale, { dateStyle: 'long' })), [data.locale]);
  useEffect(() => {
    setAddress(location.host + location.pathname);
    const root = document.documentElement;
    root.classList.add('tool-sheet-only');
    return () => root.classList.remove('tool-sheet-only');
  }, []);

  // The checker of subsidies hands over what it found, once.
  useEffect(() => {
    const note = subsidyNote.read();
    subsidyNote.clear();
    const before = state.fields.schemes ?? '';
    if (typeof note === 'string' && !before.includes(note)) write('schemes')([before, note].filter(Boolean).join('\n'));
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
    say(foreign ? own.languageBack : `${own.language} ${own.ownWords}`);
  };

  const given = { ...proposed(data, state), ...state.fields };
  const unknown = unknownItems(data, state);
  const raised = flagsInWords(data, state);
  const over = overfull(data, state).length;
  const write = (field: string) => (value: string) => send({ type: 'field', field, text: value });
  const field = (id: string, label: ComponentChildren, hint?: string) => (
    <SheetField
      key={id}
      page={page}
      id={id}
      label={label}
      hint={hint}
      text={given[id] ?? ''}
      lang={id in state.fields ? page.locale : data.locale}
      write={write(id)}
    />
  );
  const checks = given.checks ?? '';
  const text = withMemo ? memo(data, state) : '';
  const copy = async () => {
    const message = (await copyText(text)) ? page.words.save.copied : page.words.save.notCopied;
    setCopied(message);
    say(message);
  };
  const printing = (
    <div class="tool-screen">
      <div class="tool-row">
        <button type="button" class="tool-main" onClick={() => print()}>
          {own.print}
        </button>
        <button type="button" onClick={turn}>
          {foreign ? own.languageBack : own.language}
        </button>
        <button type="button" onClick={() => go('result')}>
          {own.back}
        </button>
      </div>
      {foreign && <p class="tool-hint">{own.ownWords}</p>}
      {over > 0 && <p class="tool-problem">{fill(own.over, { n: over })}</p>}
    </div>
  );
  return (
    <>
      <div class="tool-screen">
        <h2 data-head tabIndex={-1}>
          {own.title}
        </h2>
        <p>{own.intro}</p>
      </div>
      {printing}
      <p class="tool-problem tool-screen" role="alert">
        {failed && own.languageFailed}
      </p>

      <article class="tool-sheet mq-sheet" lang={data.locale} aria-label={sheet.title}>
        <header>
          <p class="mq-sheet-title tool-paper">{sheet.title}</p>
          <p>
            {sheet.date}
            {colon}
            <span>{today}</span>
          </p>
        </header>
        <p class="mq-office">{sheet.office}</p>
        <div class="mq-cells mq-head">
          <section>
            <h3 class="mq-label">{sheet.stage}</h3>
            <p class="mq-sheet-stage">
              {stageInWords(data, state)}
              {state.form === 'short' && <span class="mq-sheet-form">{sheet.short}</span>}
            </p>
            <h3 class="mq-label">{sheet.who}</h3>
            <p>{profileLine(data, state) || '—'}</p>
            {raised !== '' && (
              <>
                <h3 class="mq-label">{sheet.flags}</h3>
                <p>{raised}</p>
              </>
            )}
          </section>
          <section>
            <Bars data={data} state={state} />
          </section>
        </div>
        <section>
          <h3 class="mq-label">{sheet.unknown}</h3>
          {unknown.length === 0 ? (
            <p>{sheet.none}</p>
          ) : (
            <ul>
              {unknown.slice(0, NAMED).map(({ id, question }) => (
                <li key={id}>{question}</li>
              ))}
              {unknown.length > NAMED && <li>{fill(sheet.more, { n: unknown.length - NAMED })}</li>}
            </ul>
          )}
        </section>
        <section>
          <h3 class="mq-label">{sheet.troubles}</h3>
          <div class="mq-lines mq-tall">
            {[1, 2, 3].map((n) => field(`trouble${n}`, <Numbered n={n} of={sheet.troubles} />))}
          </div>
        </section>
        <div class="mq-cells">
          <section>{field('success', sheet.success, sheet.successHint)}</section>
          <section>{field('tools', sheet.tools)}</section>
        </div>
        <div class="mq-cells mq-three">
          {(['people', 'budget', 'deadline'] as const).map((id) => (
            <section key={id}>{field(id, sheet[id])}</section>
          ))}
        </div>
        <section>
          <h3 class="mq-label">{sheet.actions}</h3>
          <ol class="mq-sheet-actions">
            {chosenActions(data, state).map(({ item }) => (
              <li key={item.id}>{item.action}</li>
            ))}
          </ol>
        </section>
        <div class="mq-cells">
          <section>{field('decided', sheet.decided)}</section>
          <section>{field('wanted', sheet.wanted)}</section>
        </div>
        <section>
          <p class="mq-step">
            <label>
              <span class="mq-label">
                {sheet.step}
                {colon}
              </span>
              <select
                class="tool-screen"
                value={given.step}
                onChange={({ currentTarget }) => write('step')(currentTarget.value)}
              >
                {data.steps.map(({ name }, n) => (
                  <option key={name} value={String(n + 1)}>
                    {name}
                  </option>
                ))}
              </select>
              <span class="tool-paper">{data.steps[Number(given.step) - 1]?.name}</span>
            </label>
          </p>
          <h3 class="mq-label">{sheet.questions}</h3>
          <div class="mq-lines">
            {[1, 2, 3].map((n) => field(`question${n}`, <Numbered n={n} of={sheet.questions} />))}
          </div>
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
        <section>
          {field('schemes', sheet.schemes)}
          <p class="tool-hint tool-screen">
            {own.schemesHint} <a href={page.subsidyChecker}>{own.checker}</a>
          </p>
        </section>
        <p class="mq-visit">
          <span class="mq-label">{sheet.visit}</span>{' '}
          {helpers(data, state)
            .map(({ name, tel }) => (tel ? `${name} ${tel}` : name))
            .join(comma)}
        </p>
        <section class="mq-notes">
          <p class="mq-label">{sheet.notes}</p>
        </section>
        <footer>
          <span>
            {sheet.private} {fill(sheet.version, { n: newest(data).version })}
          </span>
          <span>
            {sheet.code}
            {colon}
            <Code code={encode(newest(data), state.form, state.answers)} /> {address}
          </span>
        </footer>
      </article>

      {printing}
      <div class="tool-screen">
        <p>
          <button type="button" aria-expanded={withMemo} onClick={() => setWithMemo(!withMemo)}>
            {own.memo}
          </button>
        </p>
        {withMemo && (
          <>
            <label for="mq-memo">{own.memoHint}</label>
            <textarea id="mq-memo" class="mq-memo" rows={12} readOnly value={text} lang={data.locale} />
            <div class="tool-row">
              <button type="button" onClick={copy}>
                {own.copyMemo}
              </button>
              <span>{copied}</span>
            </div>
            {page.promptBuilder && (
              <p>
                <a href={page.promptBuilder} onClick={() => consultationMemo.write(text)}>
                  {own.handMemo}
                </a>
              </p>
            )}
          </>
        )}
      </div>
    </>
  );
}

const Numbered = ({ n, of }: { n: number; of: string }) => (
  <>
    {n}.<span class="tool-sr"> {of}</span>
  </>
);

/** A field that is written on screen, as high as what stands in it, and set as plain text on paper. */
function SheetField(props: {
  page: QuizData;
  id: string;
  label: ComponentChildren;
  hint?: string | undefined;
  text: string;
  lang: string;
  write: (text: string) => void;
}) {
  const { page, id, label, hint, text, lang, write } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const field = FIELDS.find((each) => each.id === id);
  const over = field ? excess(field, text) : 0;
  useLayoutEffect(() => {
    if (!area.current) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + area.current.offsetHeight - area.current.clientHeight}px`;
  }, [text]);
  return (
    <div class="mq-field">
      <label class="mq-label" for={`mq-${id}`}>
        {label}
      </label>
      <div>
        {hint && (
          <p class="tool-hint tool-screen" id={`mq-${id}-hint`}>
            {hint}
          </p>
        )}
        <textarea
          id={`mq-${id}`}
          name={id}
          ref={area}
          class="tool-screen"
          rows={field?.lines === 1 ? 1 : 2}
          value={text}
          lang={lang}
          aria-describedby={`${hint ? `mq-${id}-hint ` : ''}mq-${id}-over`}
          aria-invalid={over > 0}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
        <p class="tool-problem tool-screen" id={`mq-${id}-over`} lang={page.locale}>
          {over > 0 && fill(page.words.sheet.tooLong, { n: page.locale === 'ja' ? Math.ceil(over / 2) : over })}
        </p>
        <p
          class="tool-paper mq-written"
          aria-hidden="true"
          data-over={over > 0}
          style={{ '--lines': field?.lines ?? 1 }}
        >
          {text}
        </p>
      </div>
    </div>
  );
}
