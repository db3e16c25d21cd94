/** Where frames of ours stand on other people's pages: one table for both browsers and for the README. */

/** `whole`: everything works; `reads`: there is something to read and a way on. */
export type Works = 'whole' | 'reads';

/** `content`: as high as what is in it; `least`: as high as the snippet says, and one scrolls inside. */
export type Height = 'content' | 'least';

export interface EmbedCase {
  id: string;
  /** As the README says it. */
  where: string;
  works: Works;
  height: Height;
  /** Attributes of the frames besides those of the snippet. */
  attributes?: string;
  /** When the host's script comes; before anything else where it is not told. */
  script?: 'none' | 'late' | 'twice' | 'integrity' | 'element';
  /** The host's own policy and styles. */
  strict?: true;
  hostile?: true;
  /** Reading or writing storage throws, as where a browser blocks it. */
  blocked?: true;
  /** How wide the host's window is, and becomes; 800 where it is not told. */
  widths?: readonly [number, number?];
  /** Which frames: the three tools in Japanese where it is not told. */
  frames?: 'both-languages' | 'same-twice';
  /** The site under a path of somebody else's domain. */
  nested?: true;
  /** In Chromium alone: the sizing that no script needs. */
  native?: true;
}

export const EMBED_CASES: readonly EmbedCase[] = [
  {
    id: 'plain',
    where: 'no sandbox, all three tools in both languages',
    works: 'whole',
    height: 'content',
    frames: 'both-languages',
  },
  {
    id: 'scripts',
    where: '`sandbox="allow-scripts"`, as WordPress does',
    works: 'whole',
    height: 'content',
    attributes: 'sandbox="allow-scripts"',
  },
  {
    id: 'same-origin',
    where: '`sandbox="allow-scripts allow-same-origin"`',
    works: 'whole',
    height: 'content',
    attributes: 'sandbox="allow-scripts allow-same-origin"',
  },
  {
    id: 'generous',
    where:
      '`sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"`, as we advise',
    works: 'whole',
    height: 'content',
    attributes: 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"',
  },
  { id: 'nothing', where: '`sandbox=""`, as TinyMCE does', works: 'reads', height: 'least', attributes: 'sandbox=""' },
  { id: 'no-script', where: 'no script on the host', works: 'whole', height: 'least', script: 'none' },
  {
    id: 'native',
    where: 'no script on the host, in a browser that sizes frames itself (Chromium alone)',
    works: 'whole',
    height: 'content',
    script: 'none',
    native: true,
  },
  {
    id: 'strict',
    where: 'a strict policy of the host that allows this site',
    works: 'whole',
    height: 'content',
    strict: true,
  },
  { id: 'hostile', where: 'hostile styles of the host', works: 'whole', height: 'content', hostile: true },
  { id: 'blocked', where: 'storage blocked by the browser', works: 'whole', height: 'content', blocked: true },
  { id: 'same-twice', where: 'the same tool twice', works: 'whole', height: 'content', frames: 'same-twice' },
  { id: 'late', where: 'script after everything else', works: 'whole', height: 'content', script: 'late' },
  { id: 'twice', where: 'script twice', works: 'whole', height: 'content', script: 'twice' },
  { id: 'integrity', where: 'script with `integrity`', works: 'whole', height: 'content', script: 'integrity' },
  {
    id: 'element',
    where: '`<digital-handbook>` in place of the frame',
    works: 'whole',
    height: 'content',
    script: 'element',
  },
  { id: 'narrow', where: 'narrow, 320 pixels', works: 'whole', height: 'content', widths: [320] },
  { id: 'wide', where: 'wide, then narrow', works: 'whole', height: 'content', widths: [1280, 360] },
  { id: 'nested', where: 'the site under a path of another domain', works: 'whole', height: 'content', nested: true },
];

/** The rows of the README's table, cell by cell. */
export const embedRows = (): readonly (readonly string[])[] =>
  EMBED_CASES.map(({ where, works, height }) => [
    where,
    works === 'whole' ? 'everything works' : 'reads and leads on',
    height === 'content' ? 'follows the content' : 'as the snippet says; one scrolls inside',
  ]);
