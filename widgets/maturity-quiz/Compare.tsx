import { useEffect, useState } from 'preact/hooks';
import { fill } from '../kit/fill.ts';
import { differences, groups, readLines, rollUp, SMALLEST_GROUP, type Entry } from './compare.ts';
import { verdict, type Answers } from './model.ts';
import { hashOf, Mark, type Screenful } from './parts.tsx';
import { itemsOf } from './sheet.ts';

/** Up to twenty codes side by side: colleagues one by one, or the members of a cooperative taken together. */
export function Compare({
  data,
  state,
  go,
  codes: text,
  setCodes: setText,
}: Screenful & { codes: string; setCodes: (text: string) => void }) {
  const { compare, problems } = data.words;
  const [members, setMembers] = useState(false);
  // Read when the typing pauses: half a code is no mistake yet.
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 500);
    return () => clearTimeout(timer);
  }, [text]);
  const { entries, problems: lines, same } = readLines(data.versions, data.profile, settled);
  const named = entries.map((entry) => ({ ...entry, label: entry.label || fill(compare.person, { n: entry.line }) }));
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
          value={text}
          placeholder={compare.example}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="mq-codes-hint mq-codes-problems"
          aria-invalid={lines.length > 0}
        />
        {Object.keys(state.answers).length > 0 && (
          <p>
            <button
              type="button"
              onClick={() => setText(`${text.trimEnd()}${text.trim() === '' ? '' : '\n'}${hashOf(data, state)}`)}
            >
              {compare.add}
            </button>
          </p>
        )}
        <ul class="tool-problem" id="mq-codes-problems">
          {lines.map(({ line, text: whole, problem }) => (
            <li key={line}>
              {fill(compare.line, { n: line, text: whole.length > 40 ? `${whole.slice(0, 40)}…` : whole })}
              {problem === 'too-many' ? compare.tooMany : problems[problem]}
            </li>
          ))}
        </ul>
        {same.length > 0 && (
          <p class="tool-hint">{fill(compare.twice, { lines: same.join(data.locale === 'ja' ? '、' : ', ') })}</p>
        )}
      </div>
      <p role="status">
        {settled.trim() !== '' && fill(compare.read, { n: entries.length })}
        {entries.length > 0 && !members && entries.length < 2 && ` ${compare.tooFew}`}
        {members && entries.length < SMALLEST_GROUP && ` ${compare.tooFewMembers}`}
      </p>
      <fieldset class="mq-how">
        <legend>{compare.how}</legend>
        {[false, true].map((each) => (
          <label key={String(each)}>
            <input type="radio" name="mq-how" checked={members === each} onChange={() => setMembers(each)} />
            {each ? compare.members : compare.team}
          </label>
        ))}
      </fieldset>
      {members ? <Members data={data} entries={named} /> : <Team data={data} entries={named} />}
      <div class="tool-row tool-ways">
        <button type="button" onClick={() => go(Object.keys(state.answers).length > 0 ? 'result' : 'start')}>
          {compare.back}
        </button>
      </div>
    </>
  );
}

interface Shown {
  data: Screenful['data'];
  entries: readonly Entry[];
}

const stageOf = (data: Screenful['data'], { reading }: Entry) =>
  verdict(itemsOf(data, reading.form), reading.answers).stage;

function Team({ data, entries }: Shown) {
  const { compare, levels, unknownShort, none } = data.words;
  if (entries.length < 2) return null;
  const found = differences(
    data.items,
    entries.map(({ reading }) => reading.answers),
  );
  const label = (answer: (typeof found)[number]['answers'][number]['answer']) =>
    typeof answer === 'number' ? levels[answer] : answer === 'unknown' ? unknownShort : none;
  return (
    <>
      <ul>
        {entries.map((entry, n) => (
          <li key={n}>{fill(compare.stage, { who: entry.label, n: stageOf(data, entry) })}</li>
        ))}
      </ul>
      {new Set(entries.map(({ reading }) => reading.form)).size > 1 && <p class="tool-hint">{compare.otherForm}</p>}
      <h3>{compare.differ}</h3>
      {found.length === 0 && <p>{compare.agree}</p>}
      <ul class="mq-differ">
        {found.map(({ item, answers, spread }) => (
          <li key={item}>
            <p>
              {data.items.find(({ id }) => id === item)?.question}{' '}
              {spread > 1 && <Mark kind="shut">{compare.apart}</Mark>}
            </p>
            <dl>
              {answers.map(({ answer, who }) => (
                <div key={answer}>
                  <dt>{label(answer)}</dt>
                  <dd>{who.map((n) => entries[n]?.label).join(data.locale === 'ja' ? '、' : ', ')}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

function Members({ data, entries }: Shown) {
  const { compare } = data.words;
  const [by, setBy] = useState('');
  if (entries.length < SMALLEST_GROUP) return null;
  const question = data.profile.find(({ id }) => id === by);
  const parts = question
    ? groups(
        entries.map(({ profile }) => profile),
        question.id,
        question.options.length,
      )
    : [];
  const answersOf = (members: readonly number[]) =>
    members.flatMap((n) => (entries[n] ? [entries[n].reading.answers] : []));
  return (
    <>
      <label class="mq-by">
        <span>{compare.group}</span>
        <select value={by} onChange={({ currentTarget }) => setBy(currentTarget.value)}>
          <option value="">{compare.noGroup}</option>
          {data.profile.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {question && <p class="tool-hint">{parts.length > 1 ? compare.groupHint : compare.noGroups}</p>}
      <Totals data={data} answers={entries.map(({ reading }) => reading.answers)} head="h3" />
      {parts.length > 1 &&
        parts.map(({ option, members }) => (
          <section key={option}>
            <h3>{option === undefined ? compare.rest : question?.options[option]}</h3>
            <Totals data={data} answers={answersOf(members)} head="h4" />
          </section>
        ))}
    </>
  );
}

/** How many questions are shown at once. */
const FIRST = 5;

function Totals({
  data,
  answers,
  head: H,
}: {
  data: Screenful['data'];
  answers: readonly Answers[];
  head: 'h3' | 'h4';
}) {
  const { compare, result, sheet } = data.words;
  const total = rollUp(data.items, answers);
  if (!total) return null;
  const topics = total.items.filter(({ levels, unknown }) => levels[0] + unknown > 0);
  const topic = ({ item, levels, unknown }: (typeof topics)[number]) => {
    const found = data.items.find(({ id }) => id === item);
    return (
      <li key={item}>
        {found?.question} <a href={found?.passage.href}>{found?.passage.name}</a>
        <br />
        {fill(compare.topicLine, {
          all: levels.reduce((sum, count) => sum + count, unknown),
          n: levels[0],
          unknown,
        })}
      </li>
    );
  };
  return (
    <>
      <H>{compare.stages}</H>
      <dl class="mq-totals">
        {total.stages.map((count, n) => (
          <div key={n}>
            <dt>{fill(result.stage, { n: n + 1, name: data.stages[n]?.name ?? '' })}</dt>
            <dd>
              <span class="mq-total" aria-hidden="true">
                {Array.from({ length: count }, (_, each) => (
                  <i key={each}></i>
                ))}
              </span>
              {fill(compare.stageLine, { n: count })}
            </dd>
          </div>
        ))}
      </dl>
      <H>{compare.topics}</H>
      {topics.length === 0 && <p>{compare.noTopics}</p>}
      <ol>{topics.slice(0, FIRST).map(topic)}</ol>
      {topics.length > FIRST && (
        <details class="tool-fold">
          <summary>{fill(sheet.more, { n: topics.length - FIRST })}</summary>
          <ol start={FIRST + 1}>{topics.slice(FIRST).map(topic)}</ol>
        </details>
      )}
    </>
  );
}
