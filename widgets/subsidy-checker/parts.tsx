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
  /** The HTML of a fact with its sources and dates: the page has it already, among the rules. */
  clause: (fact: string) => string;
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
export const Basis = ({ clause, ids }: Pick<Seen, 'clause'> & { ids: readonly string[] }) => (
  <>
    {[...new Set(ids)].map((id) => (
      <div key={id} class="sc-basis" dangerouslySetInnerHTML={{ __html: clause(id) }} />
    ))}
  </>
);

/** Whom to ask about a scheme: for a cooperative its federation first. */
export const officesFor = (data: CheckData, scheme: string, replies: Replies): readonly Office[] => [
  ...(isCooperative(replies.form) ? [data.federation] : []),
  ...(data.schemes[scheme]?.ask ?? []),
];

export const Offices = ({ offices }: { offices: readonly Office[] }) => (
  <ul class="sc-offices">
    {offices.map(({ name, href, tel }) => (
      <li key={href}>
        <a href={href}>{name}</a>
        {tel.map(({ name: desk, number }) => (
          <span key={number} class="sc-tel">
            {' '}
            {desk} <a href={`tel:${number.replaceAll('-', '')}`}>{number}</a>
          </span>
        ))}
      </li>
    ))}
  </ul>
);
