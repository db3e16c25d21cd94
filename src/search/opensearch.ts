const escape = (text: string) =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);

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
  <ShortName>${escape(name)}</ShortName>
  <Description>${escape(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${escape(lang)}</Language>
  <Image type="image/svg+xml">${escape(icon)}</Image>
  <Url type="text/html" template="${escape(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
