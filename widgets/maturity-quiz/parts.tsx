/** What several screens share. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { decode, encode, fromHash, toHash, type Profile, type Reading, type Version } from './code.ts';
import type { QuizData } from './data.ts';
import { summaries, type Answer } from './model.ts';
import { itemsOf, levelsInWords } from './sheet.ts';
import type { Event, Screen, State } from './state.ts';

export interface Screenful {
  data: QuizData;
  state: State;
  send: (event: Event) => void;
  /** To another screen or question, as a step that the browser's back button takes back. */
  go: (screen: Screen, at?: number, one?: boolean) => void;
  /** To the question before, as the browser's back button goes where one came from there. */
  back: () => void;
  /** Says something to those who cannot see what changed. */
  say: (text: string) => void;
  keep: { on: boolean; set: (on: boolean) => void; trouble: string; possible: boolean };
}

/** The newest of the versions of the code. */
export const newest = (data: QuizData): Version =>
  data.versions.reduce((top, each) => (each.version > top.version ? each : top));

/** The link's ending that opens these answers again. */
export const hashOf = (data: QuizData, { form, answers, profile }: State): string =>
  toHash(encode(newest(data), form, answers), data.profile, profile);

export function Keep({ keep, words }: { keep: Screenful['keep']; words: QuizData['words'] }) {
  const { start, ask } = words;
  if (!keep.possible) return null;
  return (
    <div class="mq-keep">
      <label>
        <input
          type="checkbox"
          checked={keep.on}
          onChange={({ currentTarget }) => keep.set(currentTarget.checked)}
          aria-describedby="mq-keep-hint"
        />
        {start.keep}
      </label>
      <p class="tool-hint" id="mq-keep-hint">
        {keep.trouble || (keep.on ? ask.kept : ask.notKept)}
        {!keep.on && (
          <>
            <br />
            {start.keepHint}
          </>
        )}
      </p>
    </div>
  );
}

/** A code in groups of four for the eye; copied, it is one word. */
export const Code = ({ code }: { code: string }) => (
  <span class="mq-code" translate={false}>
    {(code.match(/.{1,4}/g) ?? []).map((four, n) => (
      <span key={n}>{four}</span>
    ))}
  </span>
);

/** A word set off from the sentence before it. */
export const Mark = ({ children, kind }: { children: ComponentChildren; kind?: 'open' | 'shut' | undefined }) => (
  <>
    {' '}
    <span class={`tool-mark${kind ? ` tool-${kind}` : ''}`}>{children}</span>
  </>
);

/** An answer as the question puts it. */
export const answerText = (
  { words }: Screenful['data'],
  answers: readonly string[] | undefined,
  answer: Answer | undefined,
): string =>
  typeof answer === 'number' ? (answers?.[answer] ?? '') : answer === 'none' ? words.none : words.unknownShort;

export function Bars({ data, state }: Pick<Screenful, 'data' | 'state'>) {
  const items = itemsOf(data, state.form);
  return (
    <>
      <p class="tool-hint tool-screen">{data.words.result.barsHint}</p>
      <ul class="mq-bars">
        {summaries(items, state.answers).map(({ dimension, levels }) => (
          <li key={dimension}>
            <span class="mq-bar-name">{data.words.dimensions[dimension]}</span>
            <span class="mq-bar" aria-hidden="true">
              {levels.flatMap(({ level, items: ids }) => ids.map((id) => <i key={id} class={`mq-l${level}`}></i>))}
            </span>
            <span class="mq-bar-words">{levelsInWords(data, levels)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Helper({ link }: { link: Screenful['data']['helpers'][string] | undefined }) {
  if (!link) return null;
  return (
    <>
      <a href={link.href}>{link.name}</a>
      {link.tel && (
        <>
          {' '}
          <a class="tool-tel" href={`tel:${link.tel.replaceAll('-', '')}`}>
            {link.tel}
          </a>
        </>
      )}
    </>
  );
}

/** A field for a code or a link; what cannot be read is said below it and stays where it was typed. */
export function CodeForm({
  data,
  id,
  hint,
  submit,
  onRead,
}: {
  data: QuizData;
  id: string;
  hint: string;
  submit: string;
  onRead: (reading: Reading, profile: Profile) => void;
}) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { code, profile } = fromHash(typed, data.profile);
        const reading = decode(data.versions, code);
        // Emptied first, so that the same sentence is said again.
        setProblem('');
        if (typeof reading === 'string') setTimeout(() => setProblem(data.words.problems[reading]));
        else onRead(reading, profile);
      }}
    >
      <label for={id}>{data.words.start.codeLabel}</label>
      <p class="tool-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div class="tool-row">
        <input
          id={id}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={problem !== ''}
        />
        <button type="submit">{submit}</button>
      </div>
      <p class="tool-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </form>
  );
}
