/** How an address is written on paper: as short as one can type it. */
export const shortAddress = (address: URL | string): string => String(address).replace(/^https?:\/\/(?:www\.)?/, '');

/** Words as a string of a style sheet; nothing in them can end the string or the style element. */
const quoted = (words: string): string =>
  `"${words.replace(/["\\<\n]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

export interface Margins {
  /** What this page is called, at its head. */
  running: string;
  /** What it belongs to, across from it. */
  siteTitle: string;
  /** Where it is found and how old it is, at its foot. */
  foot?: readonly (string | undefined)[];
}

/** What stands in the margins of a printed page, or of those of one name; how it looks is said in print.css. */
export const margins = ({ running, siteTitle, foot }: Margins, name = ''): string =>
  `@page ${name}{@top-left{content:${quoted(running)}}@top-right{content:${quoted(siteTitle)}}` +
  `${foot ? `@bottom-left{content:${quoted(foot.filter((part) => part !== undefined).join(' · '))}}` : ''}}`;
