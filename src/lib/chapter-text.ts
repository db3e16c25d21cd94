/** A chapter's source cut into its frontmatter and its body. */
export interface ChapterText {
  frontmatter: string;
  body: string;
  /** Lines that stand before the body. */
  bodyOffset: number;
}

export function splitChapter(text: string): ChapterText {
  // Some editors put an invisible mark in front of a file, and blanks behind a line go unseen.
  const match = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { frontmatter: '', body: text, bodyOffset: 0 };
  return {
    frontmatter: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyOffset: match[0].split('\n').length - 1,
  };
}

/** Something named in a chapter's body, with its line there (from 1). */
export interface Mention {
  id: string;
  line: number;
}

function mentions(body: string, pattern: RegExp): Mention[] {
  return [...body.matchAll(pattern)].map((match) => ({
    id: match[1] ?? '',
    line: body.slice(0, match.index).split('\n').length,
  }));
}

/** The glossary terms that a chapter marks, in the order in which they stand. */
export const markedTerms = (body: string) => mentions(body, /<Term\s+id="([^"]*)"/g);

/** The figures that a chapter shows: components that its import line takes from ~/figures. */
export function shownFigures(body: string): Mention[] {
  const names = /import\s*\{([^}]*)\}\s*from\s*'~\/figures'/.exec(body)?.[1] ?? '';
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => mentions(body, new RegExp(`<(${name})\\s*/>`, 'g')));
}

/** The ids that a chapter's headings carry. */
export const headingAnchors = (body: string) => mentions(body, /^#{2,4}\s.*\[#([^\]\n]*)\]\s*$/gm);

/** The words of the heading that carries an id. */
export const headingTitle = (body: string, anchor: string): string | undefined =>
  [...body.matchAll(/^#{2,4}\s+(.*?)\s*\[#([^\]\n]*)\]\s*$/gm)].find(([, , id]) => id === anchor)?.[1];

/**
 * Minutes to read a chapter's body without hurry: 500 Japanese characters or 220 English words a minute.
 * Rounded up, at least one.
 */
export function readingMinutes(body: string, locale: 'ja' | 'en'): number {
  const prose = body
    .replace(/^import .*$/gm, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\[#[^\]]*\]|\]\([^)]*\)|[#|*>[\]-]/g, ' ');
  const amount = locale === 'ja' ? prose.replace(/\s/g, '').length / 500 : prose.split(/\s+/).length / 220;
  return Math.max(1, Math.ceil(amount));
}
