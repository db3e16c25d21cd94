/** The handbook's loop once an answer has come: check, ask further, the four cautions, and putting words back. */
import { Component } from 'preact';
import { fill } from '../kit/fill.ts';
import type { Builder } from './builder.ts';
import { CAUTIONS, checksOf } from './data.ts';
import { followUps, forAnotherAi } from './loop.ts';
import { unknownIn, unmask } from './mask.ts';

/** How many replaced words the page lists. */
const LISTED = 100;

export function After({ of: builder }: { of: Builder }) {
  const { words, cautions } = builder.data;
  const { draft, language, text, after, ticked, table, later } = builder.state;
  return (
    <details class="tool-fold pb-after tool-screen" open={after}>
      <summary data-head="after">{words.after}</summary>
      <p>{words.afterHint}</p>
      <h3>{words.verify}</h3>
      <ul>
        {checksOf(words, text).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {table.size > 0 && <Unmask of={builder} />}
      <h3>{words.refine}</h3>
      <p class="tool-hint">{words.refineHint}</p>
      <ul class="pb-follow" role="list">
        {followUps(draft, language, later?.inspect ?? (() => [])).map((each) => (
          <Ready key={each} of={builder} text={each} />
        ))}
      </ul>
      <h3>{words.another}</h3>
      <p class="tool-hint">{words.anotherHint}</p>
      <ul class="pb-follow" role="list">
        <Ready of={builder} text={forAnotherAi(language)} />
      </ul>
      <h3 id="pb-cautions">{words.cautions}</h3>
      <ul class="pb-cautions" role="list" aria-labelledby="pb-cautions">
        {CAUTIONS.map((each) => (
          <li key={each}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(each)}
                onChange={({ currentTarget }) =>
                  builder.set({
                    ticked: currentTarget.checked ? [...ticked, each] : ticked.filter((other) => other !== each),
                  })
                }
              />
              <span>{words.caution[each]}</span>
            </label>{' '}
            <a href={cautions[each]}>
              {words.readMore}
              <span class="tool-sr">
                {words.colon}
                {words.caution[each]}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ReadyProps {
  of: Builder;
  text: string;
  /** What it is called where its text is too long for a name. */
  name?: string;
}

/** A sentence ready to be copied. */
const Ready = ({ of, text }: ReadyProps) => (
  <li>
    <p lang={of.state.language}>{text}</p>
    <CopyButton of={of} text={text} />
  </li>
);

class CopyButton extends Component<ReadyProps, { copied: boolean | undefined }> {
  override state = { copied: undefined };

  override render({ of: builder, text, name }: ReadyProps, { copied }: { copied: boolean | undefined }) {
    const { words } = builder.data;
    return (
      <>
        <button type="button" onClick={async () => this.setState({ copied: await builder.copyPart(text) })}>
          {copied ? words.copiedShort : words.copyThis}
          <span class="tool-sr">
            {words.colon}
            {name ?? <span lang={builder.state.language}>{text}</span>}
          </span>
        </button>
        {copied === false && <span class="tool-hint">{words.notCopiedShort}</span>}
      </>
    );
  }
}

function Unmask({ of: builder }: { of: Builder }) {
  const { words } = builder.data;
  const { table, answer, language } = builder.state;
  const restored = unmask(answer, table);
  const here = [...table].filter(([placeholder]) => builder.placeholders.has(placeholder));
  // The answer that is awaited may belong to the job before.
  const used = here.length > 0 ? here : [...table];
  const missing = unknownIn(
    restored,
    used.map(([placeholder]) => placeholder),
  ).slice(0, LISTED);
  return (
    <div class="pb-unmask">
      <h3>{words.unmask}</h3>
      <p class="tool-hint">{words.unmaskHint}</p>
      <label for="pb-answer">{words.answer}</label>
      <textarea
        id="pb-answer"
        spellcheck={false}
        translate={false}
        rows={4}
        value={answer}
        lang={language}
        onInput={({ currentTarget }) => builder.set({ answer: currentTarget.value })}
      />
      {answer.trim() !== '' && (
        <>
          <label for="pb-restored">{words.restored}</label>
          <textarea id="pb-restored" rows={6} readOnly value={restored} lang={language} />
          {missing.length > 0 && <p class="tool-hint">{fill(words.missing, { list: missing.join(' ') })}</p>}
          <p class="tool-hint">{words.restoredNote}</p>
          <div class="tool-row">
            <CopyButton key={restored} of={builder} text={restored} name={words.restored} />
          </div>
        </>
      )}
      <details class="tool-fold">
        <summary>{fill(words.table, { n: used.length })}</summary>
        <p class="tool-hint">{words.tableNote}</p>
        <dl>
          {used.slice(0, LISTED).map(([placeholder, original]) => (
            <div key={placeholder}>
              <dt>{placeholder}</dt>
              <dd>{original}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
