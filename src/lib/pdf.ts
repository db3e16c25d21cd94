/** What Chromium's PDF files say in plain: they keep their structure uncompressed. */
const asText = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

/** How many pages a PDF has. */
export const pageCount = (pdf: Uint8Array): number => asText(pdf).match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** On which page, from 1, the places stand that links of the document lead to, by their ids. */
export function placesOf(pdf: Uint8Array): Map<string, number> {
  const text = asText(pdf);
  const object = (id: string) => new RegExp(`(?:^|\\n)${id} 0 obj\\s([\\s\\S]*?)endobj`).exec(text)?.[1] ?? '';
  const catalog = /<<\/Type \/Catalog[\s\S]*?\/Pages (\d+) 0 R[\s\S]*?\/Dests (\d+) 0 R/.exec(text);
  if (!catalog) return new Map();
  const pages: string[] = [];
  const walk = (id: string): void => {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(object(id))?.[1];
    if (kids === undefined) pages.push(id);
    else for (const [, kid = ''] of kids.matchAll(/(\d+) 0 R/g)) walk(kid);
  };
  walk(catalog[1] ?? '');
  return new Map(
    [...object(catalog[2] ?? '').matchAll(/\/([^\s/[\]<>]+) \[(\d+) 0 R/g)].map(([, name = '', page = '']) => [
      name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      pages.indexOf(page) + 1,
    ]),
  );
}
