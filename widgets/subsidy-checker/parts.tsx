/** What the parts of the result share. */
import type { ComponentChildren } from 'preact';
import { isCooperative, type CheckData, type Office } from './data.ts';
import type { Replies } from './logic.ts';
import type { Context, Fit, TrackVerdict } from './model.ts';

/** Everything that a result is drawn from. */
export interface Seen {
  data: CheckData;
  context: Context;
  replies: Replies;
  tracks: readonly TrackVerdict[];
  /** In yen, as far as they were typed and could be read. */
  cost: number | undefined;
  pay: number | undefined;
}

export const Mark = ({ children, kind }: { children: ComponentChildren; kind?: 'open' | 'shut' | undefined }) => (
  <>
    {' '}
    <span class={`tool-mark${kind ? ` tool-${kind}` : ''}`}>{children}</span>
  </>
);

export const FitMark = ({ data, fit }: { data: CheckData; fit: Fit }) => (
  <span class={`sc-fit sc-${fit}`}>{data.words.fits[fit]}</span>
);

/** Facts with where they stand and when that was looked up, as the page holds them. */
export const Basis = ({ data, ids }: Pick<Seen, 'data'> & { ids: readonly string[] }) => (
  <>
    {[...new Set(ids)].map((id) => (
      <div key={id} class="sc-basis" dangerouslySetInnerHTML={{ __html: data.clause(id) }} />
    ))}
  </>
);

/** Whom to ask about a scheme: for a cooperative its federation first. */
export const officesFor = (data: CheckData, scheme: string, replies: Replies): readonly Office[] => [
  ...(isCooperative(replies.form) ? [data.federation] : []),
  ...(data.schemes[scheme]?.ask ?? []),
];

/** Whom to ask about all of these; where there is nothing to ask about, those who help everybody. */
export function officesForAll(
  { data, replies }: Pick<Seen, 'data' | 'replies'>,
  schemes: readonly string[],
): readonly Office[] {
  const found = schemes.flatMap((scheme) => officesFor(data, scheme, replies));
  const all = found.length > 0 ? found : [data.everybody, data.federation];
  return [...new Map(all.map((office) => [office.href, office])).values()];
}

export const Offices = ({ offices, site }: { offices: readonly Office[]; site: string }) => (
  <ul class="sc-offices">
    {offices.map(({ name, href, url, tel }) => (
      <li key={href}>
        <a href={href}>{name}</a>
        {tel.map(({ name: desk, number }) => (
          <span key={number} class="sc-tel">
            {' '}
            {desk} <a href={`tel:${number.replaceAll('-', '')}`}>{number}</a>
          </span>
        ))}
        {tel.length === 0 && (
          <>
            {' '}
            <a href={url} rel="external">
              {site}
            </a>
          </>
        )}
      </li>
    ))}
  </ul>
);
