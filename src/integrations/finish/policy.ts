import { createHash } from 'node:crypto';
import { attributeOf, edit, elementsOf, innerText } from './page.ts';

/** What stands in a page itself and may run or dress it, by hash. */
export interface Inline {
  scripts: string[];
  styles: string[];
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Scripts that a browser runs; data in a script is never run and needs no leave. */
const runs = (type: string | undefined) => type === undefined || type === '' || /module|javascript/.test(type);

export function inlineOf(html: string): Inline {
  const found: Inline = { scripts: [], styles: [] };
  for (const element of elementsOf(html)) {
    if (element.tagName === 'style') found.styles.push(hash(innerText(element)));
    if (element.tagName !== 'script' || attributeOf(element, 'src') !== undefined) continue;
    if (runs(attributeOf(element, 'type'))) found.scripts.push(hash(innerText(element)));
  }
  return { scripts: [...new Set(found.scripts)].sort(), styles: [...new Set(found.styles)].sort() };
}

/**
 * The policy of every page of the site itself: nothing from elsewhere, nothing inline but what is named by its hash. The
 * search engine is WebAssembly; one small picture in the styles is data.
 */
export const policyOf = ({ scripts, styles }: Inline): string =>
  [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.join(' ')}`,
    `style-src 'self' ${styles.join(' ')}`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `frame-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
  ]
    .map((each) => each.trim())
    .join('; ');

/** Nothing is told to other sites about the page that a reader comes from: an address may hold what was typed. */
const REFERRER = 'same-origin';

/** Puts the policy of this page where a browser reads it first. */
export function withPolicy(html: string): string {
  const charset = elementsOf(html).find(({ attrs }) => attrs.some(({ name }) => name === 'charset'));
  const at = charset?.sourceCodeLocation?.endOffset;
  if (at === undefined) throw new Error('A page has no <meta charset>, after which its policy would stand.');
  const policy = policyOf(inlineOf(html));
  const metas = `<meta http-equiv="content-security-policy" content="${policy}"><meta name="referrer" content="${REFERRER}">`;
  return edit(html, [[at, at, metas]]);
}

/**
 * The policy that a server sends with every page, where a page's own one holds besides: a browser lets through what both
 * allow. It leaves the styles in pages to their own policies, since each page has its running head for paper as a style of
 * its own: named here by hash they would be 10 kB, and a header of 4 kB is an error on a server behind nginx, one of 2,000
 * letters on Cloudflare Pages.
 */
export const serverPolicyOf = (pages: readonly Inline[]): string =>
  `${policyOf({
    scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
    styles: ["'unsafe-inline'"],
  })}; frame-ancestors 'self'`;

/** What a server says besides the policy. */
const ALWAYS: readonly (readonly [name: string, value: string])[] = [
  ['Referrer-Policy', REFERRER],
  ['X-Content-Type-Options', 'nosniff'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

const KEPT = 'public, max-age=31536000, immutable';

/** Kinds of files that grow smaller on the way; pictures and the search's own files are small already. */
const TEXTS =
  'text/html text/css text/javascript application/javascript application/json application/manifest+json application/xml image/svg+xml text/plain';

/**
 * The file that Netlify and Cloudflare Pages read. Rules that match one address add up there, so the pages for frames are
 * left out by naming all others.
 *
 * @param policy   of the server: see serverPolicyOf
 * @param folders  top folders of the site without those for frames: `handbook`, `en/handbook` …
 */
export function headersFile(policy: string, folders: readonly string[], base: string): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const page = [['Content-Security-Policy', policy] as const, ...ALWAYS];
  return `${[
    ...['', '404.html', 'en/', ...folders.map((folder) => `${folder}/*`)].map((path) => rule(path, page)),
    rule('_astro/*', [['Cache-Control', KEPT]]),
    rule('sw.js', [['Cache-Control', 'no-cache']]),
    // Without it no other site can check the script that it includes.
    rule('embed/v1.js', [['Access-Control-Allow-Origin', '*']]),
  ].join('\n\n')}\n`;
}

/** The same for Apache, as rental servers have it. */
export const htaccess = (
  policy: string,
  base: string,
): string => `# Written by the build. See “Publishing” in the README.
ErrorDocument 404 ${base}404.html
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
# A server that calls every page Shift_JIS would make all of it unreadable: what it says goes before what the page says.
AddDefaultCharset UTF-8
AddCharset UTF-8 .css .js .json .svg .txt .webmanifest .xml
# As they come, texts weigh three to five times as much.
<IfModule mod_filter.c>
  <IfModule mod_deflate.c>
    <IfModule mod_brotli.c>
      AddOutputFilterByType BROTLI_COMPRESS;DEFLATE ${TEXTS}
    </IfModule>
    <IfModule !mod_brotli.c>
      AddOutputFilterByType DEFLATE ${TEXTS}
    </IfModule>
  </IfModule>
</IfModule>
<IfModule mod_headers.c>
  <If "%{REQUEST_URI} !~ m#/embed/v\\d#">
    Header always set Content-Security-Policy "${policy}"
${ALWAYS.map(([name, value]) => `    Header always set ${name} "${value}"`).join('\n')}
  </If>
  <If "%{REQUEST_URI} =~ m#/_astro/#">
    Header set Cache-Control "${KEPT}"
  </If>
  <If "%{REQUEST_URI} =~ m#/sw\\.js$#">
    Header set Cache-Control "no-cache"
  </If>
  # Without it no other site can check the script that it includes.
  <If "%{REQUEST_URI} =~ m#/embed/v\\d\\.js$#">
    Header set Access-Control-Allow-Origin "*"
  </If>
</IfModule>
`;
