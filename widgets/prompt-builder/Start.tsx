/** Choosing a job: one's own templates first, where there are any. */
import type { Builder } from './builder.ts';
import { jobIn } from './data.ts';
import { asJob } from './own.ts';

export function Start({ of: builder }: { of: Builder }) {
  const { words, jobs } = builder.data;
  const { own, job: begun } = builder.state;
  return (
    <section class="pb-start tool-screen">
      <h2 data-head="start" tabIndex={-1}>
        {words.start}
      </h2>
      {begun !== undefined && (
        <p>
          <button type="button" class="tool-main" onClick={() => builder.set({ choosing: false })}>
            {words.back}
          </button>
        </p>
      )}
      <p class="tool-hint">{words.startHint}</p>
      {own.templates.length > 0 && (
        <>
          <h3>{words.own}</h3>
          <ul class="tool-choices" role="list">
            {own.templates.map((template) => (
              <li key={template.name}>
                <button type="button" onClick={() => builder.begin('', template.draft, asJob(template), '')}>
                  {template.name}
                </button>
              </li>
            ))}
          </ul>
          <h3>{words.jobs}</h3>
        </>
      )}
      <ul class="tool-choices pb-jobs" role="list">
        {jobs.map(({ id, name, when }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                const text = jobIn(document, id);
                builder.begin(id, text?.start ?? {}, text, '');
              }}
            >
              <span>
                <b>{name}</b>
                <span class="tool-hint">{when}</span>
              </span>
            </button>
          </li>
        ))}
        <li class="tool-other">
          <button type="button" onClick={() => builder.begin('', {}, undefined, '')}>
            {words.blank}
          </button>
        </li>
      </ul>
    </section>
  );
}
