/** What a webmaster pastes. Pure: the page that offers it writes it at build time, and again in the browser when something is chosen. */

export interface Choice {
  /** Where frames of ours begin: `https://…/`. */
  base: string;
  /** `maturity-quiz`, or `term/cloud`. */
  part: string;
  locale: 'ja' | 'en';
  theme?: string | undefined;
  /** Six hexadecimal digits. */
  color?: string | undefined;
}

export interface Shown {
  /** What the frame shows, for those who cannot see it. */
  title: string;
  /** The full page, and what the link to it says. */
  full: string;
  link: string;
  /** How high the frame is at least, in pixels. */
  height: number;
}

export interface Script {
  src: string;
  integrity: string;
}

/** The address of a frame. */
export function frameAddress({ base, part, locale, theme, color }: Choice): string {
  const query = [theme && `theme=${theme}`, color && `color=${color}`].filter(Boolean).join('&');
  return `${base}${locale === 'ja' ? '' : `${locale}/`}embed/v1/${part}/${query && `?${query}`}`;
}

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The frame. Where its style is kept, browsers that size frames by themselves do so, unless a theme gives frames the
 * proportions of a film, and others take the least height; where a host strips the style, the attributes are left.
 */
export const frameHtml = (address: string, { title, height }: Pick<Shown, 'title' | 'height'>): string =>
  `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="${height}" frameborder="0" loading="lazy" allow="clipboard-write" style="width:100%;height:auto;min-height:${height}px;aspect-ratio:auto;border:0;frame-sizing:content-height"></iframe>`;

/** A plain link to the full page. */
export const fullLink = ({ full, link }: Pick<Shown, 'full' | 'link'>): string =>
  `<a href="${quoted(full)}">${quoted(link)}</a>`;

/** The frame, with the script where there is one, and a plain link that is left where frames are stripped. */
export const snippet = (address: string, shown: Shown, script?: Script): string =>
  [
    frameHtml(address, shown),
    ...(script
      ? [`<script src="${quoted(script.src)}" integrity="${script.integrity}" crossorigin="anonymous" async></script>`]
      : []),
    `<p>${fullLink(shown)}</p>`,
  ].join('\n');
