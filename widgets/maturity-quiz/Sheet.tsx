import { todayInWords } from '../kit/clock-words.ts';
import { consultationMemo } from '../kit/consultation.ts';
import { fill } from '../kit/fill.ts';
import type { QuizData } from './data.ts';
import { excess, type Field } from './fields.ts';
import { outcome } from './outcome.ts';
import { Bars, Code, type Screenful } from './parts.tsx';
import { filled, flagsInWords, memo } from './sheet.ts';

/** How many of the unknown questions the paper names. */
const NAMED = 3;

interface WrittenProps {
  field: Field & { text: string; over: number };
  /** Its number among several under one heading, else empty. */
  number: string;
  label: string;
  hint: string | undefined;
  lang: string;
  page: QuizData;
}

/** A field that is written on screen, as high as what stands in it, and set as plain text on paper. */
function Written({ field: { id, lines, text, over }, number, label, hint, lang, page }: WrittenProps) {
  const name = `mq-${id}`;
  return (
    <div class="mq-field">
      <label class="mq-label" for={name}>
        {number && `${number}.`}
        <span class={number && 'tool-sr'}> {label}</span>
      </label>
      <div>
        {hint && (
          <p class="tool-hint tool-screen" id={`${name}-hint`}>
            {hint}
          </p>
        )}
        <textarea
          id={name}
          name={id}
          class="tool-screen"
          rows={lines === 1 ? 1 : 2}
          value={text}
          lang={lang}
          aria-describedby={hint ? `${name}-hint ${name}-over` : `${name}-over`}
          aria-invalid={over > 0}
        />
        <p class="tool-problem tool-screen" id={`${name}-over`} lang={page.locale}>
          {over > 0 && fill(page.words.sheet.tooLong, { n: page.locale === 'ja' ? Math.ceil(over / 2) : over })}
        </p>
        <p class="tool-paper mq-written" aria-hidden="true" data-over={over > 0} style={{ '--lines': lines }}>
          {text}
        </p>
      </div>
    </div>
  );
}

/** One A4 page to take to an adviser: filled in from the quiz, mended in place, printed by the browser. */
export function Sheet({ quiz }: Screenful) {
  const { data: page, state, said } = quiz;
  const own = page.words.sheet;
  const data = (quiz.foreign && quiz.other) || page;
  const { sheet, colon, comma } = data.words;
  const { fields: labels } = sheet;
  const seen = outcome(data, state);
  const { unknown } = seen;
  const given = filled(data, seen, state.fields);
  const fields = data.fields.map((field) => {
    const text = given[field.id] ?? '';
    return { ...field, text, over: excess(field, text) };
  });
  const over = fields.filter((field) => field.over > 0).length;
  const text = memo(data, seen, given);
  const flagged = flagsInWords(data, seen);
  const checks = given.checks ?? '';

  /** The field of this name, or those that are numbered under it. */
  const written = (name: keyof typeof labels, hint?: string) =>
    fields
      .filter(({ id }) => id.startsWith(name))
      .map((field) => (
        <Written
          field={field}
          number={field.id.slice(name.length)}
          label={labels[name]}
          hint={hint}
          lang={field.id in state.fields ? page.locale : data.locale}
          page={page}
        />
      ));
  const printing = (
    <div class="tool-screen">
      <div class="tool-row">
        <button type="button" class="tool-main" onClick={() => print()}>
          {own.print}
        </button>
        <button type="button" onClick={() => quiz.turn()}>
          {quiz.foreign ? own.languageBack : own.language}
        </button>
        <button type="button" onClick={() => quiz.go({ screen: 'result' })}>
          {own.back}
        </button>
      </div>
      {quiz.foreign && <p class="tool-hint">{own.ownWords}</p>}
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
        {said.language}
      </p>

      <article
        class="tool-sheet mq-sheet"
        lang={data.locale}
        aria-label={sheet.title}
        onInput={({ target }) => {
          const { name, value } = target as HTMLTextAreaElement;
          if (name) quiz.write(name, value);
        }}
      >
        <header>
          <p class="mq-sheet-title tool-paper">{sheet.title}</p>
          <p>
            {sheet.date}
            {colon}
            {todayInWords(data.locale)}
          </p>
        </header>
        <p class="mq-office">{sheet.office}</p>
        <div class="mq-cells mq-head">
          <section>
            <h3 class="mq-label">{sheet.stage}</h3>
            <p class="mq-sheet-stage">
              {seen.name}
              {state.form === 'short' && <span class="mq-sheet-form">{sheet.short}</span>}
            </p>
            <h3 class="mq-label">{sheet.who}</h3>
            <p>{seen.who || '—'}</p>
            {flagged && (
              <>
                <h3 class="mq-label">{sheet.flags}</h3>
                <p>{flagged}</p>
              </>
            )}
          </section>
          <section>
            <Bars bars={seen.bars} />
          </section>
        </div>
        <section>
          <h3 class="mq-label">{sheet.unknown}</h3>
          {unknown.length === 0 ? (
            <p>{sheet.none}</p>
          ) : (
            <ul>
              {unknown.slice(0, NAMED).map(({ question }) => (
                <li>{question}</li>
              ))}
              {unknown.length > NAMED && <li>{fill(sheet.more, { n: unknown.length - NAMED })}</li>}
            </ul>
          )}
        </section>
        <section>
          <h3 class="mq-label">{labels.trouble}</h3>
          <div class="mq-lines mq-tall">{written('trouble')}</div>
        </section>
        <div class="mq-cells">
          <section>{written('success', sheet.successHint)}</section>
          <section>{written('tools')}</section>
        </div>
        <div class="mq-cells mq-three">
          <section>{written('people')}</section>
          <section>{written('budget')}</section>
          <section>{written('deadline')}</section>
        </div>
        <section>
          <h3 class="mq-label">{sheet.actions}</h3>
          <ol>
            {seen.three.map(({ item }) => (
              <li>{item.action}</li>
            ))}
          </ol>
        </section>
        <div class="mq-cells">
          <section>{written('decided')}</section>
          <section>{written('wanted')}</section>
        </div>
        <section>
          <p class="mq-step">
            <label>
              <span class="mq-label">
                {sheet.step}
                {colon}
              </span>
              <select class="tool-screen" name="step" value={given.step}>
                {data.steps.map(({ name }, n) => (
                  <option value={n + 1}>{name}</option>
                ))}
              </select>
              <span class="tool-paper">{data.steps[Number(given.step) - 1]?.name}</span>
            </label>
          </p>
          <h3 class="mq-label">{labels.question}</h3>
          <div class="mq-lines">{written('question')}</div>
        </section>
        <fieldset
          class="mq-checks"
          onInput={({ currentTarget }) =>
            quiz.write(
              'checks',
              [...currentTarget.querySelectorAll('input')].map(({ checked }) => Number(checked)).join(''),
            )
          }
        >
          <legend class="mq-label">{sheet.subsidy}</legend>
          {sheet.checks.map((check, n) => (
            <label>
              <input type="checkbox" checked={checks[n] === '1'} />
              {check}
            </label>
          ))}
        </fieldset>
        <section>
          {written('schemes')}
          <p class="tool-hint tool-screen">
            {own.schemesHint} <a href={page.subsidyChecker}>{own.checker}</a>
          </p>
        </section>
        <p>
          <span class="mq-label">{sheet.visit}</span>{' '}
          {seen.helpers.map(({ name, tel = '' }) => `${name} ${tel}`.trim()).join(comma)}
        </p>
        <section class="mq-notes">
          <p class="mq-label">{sheet.notes}</p>
        </section>
        <footer>
          <span>
            {sheet.private} {fill(sheet.version, { n: data.versions[0].version })}
          </span>
          <span>
            {sheet.code}
            {colon}
            <Code code={seen.code} /> {location.host + location.pathname}
          </span>
        </footer>
      </article>

      {printing}
      <details class="tool-fold tool-screen">
        <summary>{own.memo}</summary>
        <label for="mq-memo">{own.memoHint}</label>
        <textarea id="mq-memo" class="mq-memo" rows={12} readOnly value={text} lang={data.locale} />
        <div class="tool-row">
          <button type="button" onClick={() => quiz.copy(text)}>
            {own.copyMemo}
          </button>
          <span role="status">{said.copied}</span>
        </div>
        {page.promptBuilder && (
          <p>
            <a href={page.promptBuilder} onClick={() => consultationMemo.write(text)}>
              {own.handMemo}
            </a>
          </p>
        )}
      </details>
    </>
  );
}
