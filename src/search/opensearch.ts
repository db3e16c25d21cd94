import { escapeMarkup } from '../lib/markup.ts';

export interface OpenSearch {
  name: string;
  description: string;
  lang: string;
  /** The search page's full address. */
  address: string;
  /** The favicon's full address. */
  icon: string;
}

/** The description by which a browser's address bar learns to search this site (OpenSearch 1.1). */
export const openSearch = ({ name, description, lang, address, icon }: OpenSearch): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeMarkup(name)}</ShortName>
  <Description>${escapeMarkup(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${escapeMarkup(lang)}</Language>
  <Image type="image/svg+xml">${escapeMarkup(icon)}</Image>
  <Url type="text/html" template="${escapeMarkup(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
