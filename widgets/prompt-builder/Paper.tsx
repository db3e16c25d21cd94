/** The prompt on paper, with what a person must check and the four cautions to tick: for the desk beside the screen. */
import type { Builder } from './builder.ts';
import { CAUTIONS, checksOf } from './data.ts';

export function Paper({ of: builder }: { of: Builder }) {
  const { words, locale } = builder.data;
  const { language, text, ticked } = builder.state;
  return (
    <article class="tool-sheet tool-paper pb-paper" lang={locale}>
      <h2>{text?.name ?? words.out}</h2>
      <div class="pb-paper-text" lang={language}>
        {builder.parts.map(({ field, text: part }) => (
          <p key={field}>{part}</p>
        ))}
      </div>
      <h3>{words.verify}</h3>
      <ul role="list">
        {checksOf(words, text).map((each) => (
          <li key={each}>□ {each}</li>
        ))}
      </ul>
      <h3>{words.cautions}</h3>
      <ul role="list">
        {CAUTIONS.map((each) => (
          <li key={each}>
            {ticked.includes(each) ? '☑' : '□'} {words.caution[each]}
          </li>
        ))}
      </ul>
    </article>
  );
}
