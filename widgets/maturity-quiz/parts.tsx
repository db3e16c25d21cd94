/** What several screens share. */
import type { ComponentChildren } from 'preact';
import type { Opened } from './code.ts';
import type { QuizData } from './data.ts';
import type { Outcome } from './outcome.ts';
import type { Quiz } from './quiz.ts';

/** What every screen is given. */
export interface Screenful {
  quiz: Quiz;
}

export function Keep({ quiz }: Screenful) {
  const { data, state, keeping, own, trouble } = quiz;
  const { start, ask } = data.words;
  const on = keeping && !state.opened;
  // Beside answers of the reader's own that are kept, somebody else's cannot be.
  if (state.opened && own) return null;
  return (
    <div class="mq-keep">
      <label>
        <input type="checkbox" checked={on} onChange={() => quiz.keep(!on)} aria-describedby="mq-keep-hint" />
        {start.keep}
      </label>
      <p class="tool-hint" id="mq-keep-hint">
        {trouble || (on ? ask.kept : ask.notKept)}
        {!on && (
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
    {code.match(/.{1,4}/g)?.map((four) => (
      <span>{four}</span>
    ))}
  </span>
);

/** A word set off from the sentence before it. */
export const Mark = ({ children, kind }: { children: ComponentChildren; kind?: 'open' | 'shut' | undefined }) => (
  <>
    {' '}
    <span class={kind ? `tool-mark tool-${kind}` : 'tool-mark'}>{children}</span>
  </>
);

export const Bars = ({ bars }: Pick<Outcome, 'bars'>) => (
  <ul class="mq-bars">
    {bars.map(({ name, levels, text }) => (
      <li>
        <span class="mq-bar-name">{name}</span>
        <span class="mq-bar" aria-hidden="true">
          {levels.map(({ level, count }) => Array.from({ length: count }, () => <i class={`mq-l${level}`} />))}
        </span>
        <span class="mq-bar-words">{text}</span>
      </li>
    ))}
  </ul>
);

/** An organisation that helps, with its telephone number where one is known. */
export const Helper = ({ link }: { link: QuizData['helpers'][string] | undefined }) =>
  link && (
    <>
      <a href={link.href}>{link.name}</a>{' '}
      {link.tel && (
        <a class="tool-tel" href={`tel:${link.tel.replaceAll('-', '')}`}>
          {link.tel}
        </a>
      )}
    </>
  );

interface CodeFormProps extends Screenful {
  id: string;
  hint: string;
  submit: string;
  onRead: (found: Opened) => void;
}

/** A field for a code or a link; what cannot be read is said below it and stays where it was typed. */
export function CodeForm({ quiz, id, hint, submit, onRead }: CodeFormProps) {
  const problem = quiz.said[id];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        quiz.read(event.currentTarget.querySelector('input')?.value ?? '', id, onRead);
      }}
    >
      <label for={id}>{quiz.data.words.start.codeLabel}</label>
      <p class="tool-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div class="tool-row">
        <input
          id={id}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={!!problem}
        />
        <button type="submit">{submit}</button>
      </div>
      <p class="tool-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </form>
  );
}
