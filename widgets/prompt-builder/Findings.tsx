/** What would make a field better, each with one tap. */
import { fill } from '../kit/fill.ts';
import type { Builder } from './builder.ts';
import type { Finding } from './lint.ts';
import type { Remedy } from './remedy.ts';
import { Words } from './Words.tsx';

/** How many findings of a field are named one by one. */
const NAMED = 6;

export function Findings({ of: builder, found }: { of: Builder; found: readonly Finding[] }) {
  // Of places to fill in only the next one is shown: a template may have many.
  const blanks = found.filter(({ rule }) => rule === 'unfilled');
  const lines = found.filter((finding) => finding.rule !== 'unfilled' || finding === blanks[0]);
  if (lines.length === 0) return null;
  return (
    <ul role="list">
      {lines.slice(0, NAMED).map((finding) => (
        <FindingLine
          key={`${finding.rule} ${finding.start}`}
          of={builder}
          finding={finding}
          more={finding === blanks[0] ? blanks.length - 1 : 0}
        />
      ))}
      {lines.length > NAMED && <li class="tool-hint">{fill(builder.data.words.more, { n: lines.length - NAMED })}</li>}
    </ul>
  );
}

function FindingLine({ of: builder, finding, more }: { of: Builder; finding: Finding; more: number }) {
  const { words } = builder.data;
  const { draft, language, later } = builder.state;
  const { rule, field, start, end, words: found, against = '' } = finding;
  const why = fill(words.rules[rule], { against });
  const label = ({ does, text = '' }: Remedy) =>
    // Where something is missing, the words to choose from speak for themselves.
    start === undefined && does === 'add' ? text : fill(words.remedies[does], { text });
  return (
    <li class="pb-finding">
      <p>
        {found !== undefined && start !== undefined && end !== undefined && (
          <Words of={builder} field={field} at={[start, end]} text={found} />
        )}
        {found !== undefined && builder.data.locale === 'en' && ' '}
        {why} {more > 0 && fill(words.more, { n: more })}
      </p>
      <div class="tool-row">
        {later?.remedies(finding, draft, language, new Date()).map((remedy) => (
          <button
            key={remedy.text ?? remedy.does}
            type="button"
            class="pb-remedy"
            lang={remedy.text === undefined ? undefined : language}
            onClick={() => builder.mend(finding, remedy)}
          >
            {label(remedy)}
          </button>
        ))}
      </div>
    </li>
  );
}
