export interface LlmsLink {
  title: string;
  url: string;
  about?: string;
}

export interface LlmsFile {
  title: string;
  /** What the site is, in one or two sentences. */
  summary: string;
  paragraphs: string[];
  sections: { title: string; links?: LlmsLink[]; text?: string }[];
}

const line = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Brackets would end the words of a link. */
const label = (text: string) => line(text).replace(/[[\]\\]/g, '\\$&');

/** A file as llmstxt.org describes it: a heading, a quoted summary, paragraphs, and sections of links with a line each. */
export function llmsText({ title, summary, paragraphs, sections }: LlmsFile): string {
  const parts = [`# ${line(title)}`, `> ${line(summary)}`, ...paragraphs.map(line)];
  for (const section of sections) {
    parts.push(`## ${line(section.title)}`);
    if (section.text !== undefined) parts.push(line(section.text));
    const links = (section.links ?? []).map(
      (link) => `- [${label(link.title)}](${link.url})${link.about ? `: ${line(link.about)}` : ''}`,
    );
    if (links.length > 0) parts.push(links.join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}
