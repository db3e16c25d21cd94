import { fill } from '../kit/fill.ts';
import { differences, groups, readLines, rollUp, SMALLEST_GROUP, type Entry } from './compare.ts';
import { verdict, type Answers } from './model.ts';
import { itemsOf, outcome } from './outcome.ts';
import { Mark, type Screenful } from './parts.tsx';
import { answered } from './state.ts';

/** How much of a line that cannot be read is shown. */
const SHOWN = 40;

/** Up to twenty codes side by side: colleagues one by one, or the members of a cooperative taken together. */
export function Compare({ quiz }: Screenful) {
  const { data, state, codes, settled, members } = quiz;
  const { compare, problems, comma } = data.words;
  const { entries, problems: lines, same } = readLines(data, settled);
  const few = entries.length < (members ? SMALLEST_GROUP : 2);
  const Shown = members ? Members : Team;
  return (
    <>
      <h2 data-head tabIndex={-1}>
        {compare.title}
      </h2>
      <div class="tool-screen">
        <label for="mq-codes">{compare.label}</label>
        <p class="tool-hint" id="mq-codes-hint">
          {compare.hint}
        </p>
        <textarea
          id="mq-codes"
          rows={6}
          value={codes}
          placeholder={compare.example}
          onInput={({ currentTarget }) => quiz.paste(currentTarget.value)}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="mq-codes-hint mq-codes-problems"
          aria-invalid={lines.length > 0}
        />
        {answered(state) > 0 && (
          <p>
            <button type="button" onClick={() => quiz.paste(`${codes}\n${outcome(data, state).hash}`.trim())}>
              {compare.add}
            </button>
          </p>
        )}
        <ul class="tool-problem" id="mq-codes-problems" aria-live="polite">
          {lines.map(({ line, text, problem }) => (
            <li>
              {fill(compare.line, { n: line, text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text })}
              {problem === 'too-many' ? compare.tooMany : problems[problem]}
            </li>
          ))}
        </ul>
        {same.length > 0 && <p class="tool-hint">{fill(compare.twice, { lines: same.join(comma) })}</p>}
      </div>
      <p role="status">
        {settled.trim() && fill(compare.read, { n: entries.length })}
        {few && entries.length > 0 && ` ${members ? compare.tooFewMembers : compare.tooFew}`}
      </p>
      <fieldset class="mq-how">
        <legend>{compare.how}</legend>
        {[false, true].map((each) => (
          <label>
            <input
              type="radio"
              name="mq-how"
              checked={members === each}
              onChange={() => quiz.show({ members: each })}
            />
            {each ? compare.members : compare.team}
          </label>
        ))}
      </fieldset>
      {!few && <Shown quiz={quiz} entries={entries} />}
      <div class="tool-row tool-ways">
        <button type="button" onClick={() => quiz.go({ screen: answered(state) > 0 ? 'result' : 'start' })}>
          {compare.back}
        </button>
      </div>
    </>
  );
}

interface Shown extends Screenful {
  entries: readonly Entry[];
}

function Team({ quiz: { data }, entries }: Shown) {
  const { compare, levels, comma } = data.words;
  const found = differences(
    data.items,
    entries.map(({ answers }) => answers),
  );
  const names = entries.map(({ label, line }) => label || fill(compare.person, { n: line }));
  return (
    <>
      <ul>
        {entries.map(({ form, answers }, n) => (
          <li>{fill(compare.stage, { who: names[n] ?? '', n: verdict(itemsOf(data, form), answers).stage })}</li>
        ))}
      </ul>
      {new Set(entries.map(({ form }) => form)).size > 1 && <p class="tool-hint">{compare.otherForm}</p>}
      <h3>{compare.differ}</h3>
      {found.length === 0 && <p>{compare.agree}</p>}
      <ul class="mq-differ">
        {found.map(({ item, answers, spread }) => (
          <li>
            <p>
              {item.question} {spread > 1 && <Mark kind="shut">{compare.apart}</Mark>}
            </p>
            <dl>
              {answers.map(({ answer, who }) => (
                <div>
                  <dt>{levels[answer]}</dt>
                  <dd>{who.map((n) => names[n]).join(comma)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

function Members({ quiz, entries }: Shown) {
  const { data, by } = quiz;
  const { compare } = data.words;
  const question = data.profile.find(({ id }) => id === by);
  const parts = question
    ? groups(
        entries.map(({ profile }) => profile),
        by,
        question.options.length,
      )
    : [];
  return (
    <>
      <label class="mq-by">
        <span>{compare.group}</span>
        <select value={by} onChange={({ currentTarget }) => quiz.show({ by: currentTarget.value })}>
          <option value="">{compare.noGroup}</option>
          {data.profile.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </label>
      {question && <p class="tool-hint">{parts.length > 1 ? compare.groupHint : compare.noGroups}</p>}
      <Totals quiz={quiz} answers={entries.map(({ answers }) => answers)} head="h3" />
      {parts.length > 1 &&
        parts.map(({ option, members }) => (
          <section>
            <h3>{question?.options[option ?? -1] ?? compare.rest}</h3>
            <Totals
              quiz={quiz}
              answers={entries.filter((_, n) => members.includes(n)).map(({ answers }) => answers)}
              head="h4"
            />
          </section>
        ))}
    </>
  );
}

/** How many questions are shown at once. */
const FIRST = 5;

function Totals({ quiz: { data }, answers, head: H }: Screenful & { answers: readonly Answers[]; head: 'h3' | 'h4' }) {
  const { compare, sheet } = data.words;
  const total = rollUp(data.items, answers);
  if (!total) return null;
  const topics = total.items
    .filter(({ levels, unknown }) => levels[0] + unknown > 0)
    .map(({ item, levels, unknown }) => (
      <li>
        {item.question} <a href={item.passage.href}>{item.passage.name}</a>
        <br />
        {fill(compare.topicLine, { all: levels.reduce((sum, count) => sum + count, unknown), n: levels[0], unknown })}
      </li>
    ));
  return (
    <>
      <H>{compare.stages}</H>
      <dl class="mq-totals">
        {Object.values(data.stages).map(({ title }, stage) => {
          const n = total.stages[stage] ?? 0;
          return (
            <div>
              <dt>{title}</dt>
              <dd>
                <span class="mq-total" aria-hidden="true">
                  {Array.from({ length: n }, () => (
                    <i />
                  ))}
                </span>
                {fill(compare.stageLine, { n })}
              </dd>
            </div>
          );
        })}
      </dl>
      <H>{compare.topics}</H>
      {topics.length === 0 && <p>{compare.noTopics}</p>}
      <ol>{topics.slice(0, FIRST)}</ol>
      {topics.length > FIRST && (
        <details class="tool-fold">
          <summary>{fill(sheet.more, { n: topics.length - FIRST })}</summary>
          <ol start={FIRST + 1}>{topics.slice(FIRST)}</ol>
        </details>
      )}
    </>
  );
}
