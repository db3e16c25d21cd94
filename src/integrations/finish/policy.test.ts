import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headersFile, htaccess, inlineOf, policyOf, serverPolicyOf, withPolicy } from './policy.ts';

const page = (inner: string) =>
  `<!doctype html><html><head><meta charset="utf-8"/><title>x</title></head><body>${inner}`;

describe('the policy of a page', () => {
  it('names by hash what runs or dresses inline, and nothing else', () => {
    const { scripts, styles } = inlineOf(
      page(
        '<script>a()</script><script type="module">b()</script><script src="c.js"></script>' +
          '<script type="application/json">{}</script><noscript><style>p{top:0}</style></noscript>',
      ),
    );
    expect(scripts).toHaveLength(2);
    expect(styles).toHaveLength(1);
  });

  it('knows the hash that browsers reckon', () => {
    // From the specification’s own example.
    expect(inlineOf(page("<script>alert('Hello, world.');</script>")).scripts).toEqual([
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    ]);
  });

  it('stands before everything that it rules', () => {
    const done = withPolicy(page('<script>a()</script>'));
    expect(done.indexOf('content-security-policy')).toBeLessThan(done.indexOf('<title>'));
    expect(done).toContain('<meta charset="utf-8"/><meta http-equiv');
  });

  it('never allows anything inline or from elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const policy = policyOf(inlineOf(page(texts.map((text) => `<script>${text}</script>`).join(''))));
        expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
      }),
    );
  });
});

describe('what servers are told', () => {
  const inline = { scripts: ["'sha256-a'"], styles: ["'sha256-b'"] };
  const policy = serverPolicyOf([inline, inline, { scripts: ["'sha256-c'"], styles: [] }]);

  it('is the policy of the pages, with all their scripts by hash, and with who may frame them', () => {
    const scripts = ["'sha256-a'", "'sha256-c'"];
    expect(policy).toBe(`${policyOf({ scripts, styles: ["'unsafe-inline'"] })}; frame-ancestors 'self'`);
  });

  it('leaves nothing but the styles in a page to the page’s own policy', () => {
    expect(policy.match(/[a-z-]+ [^;]*'unsafe-inline'/g)).toEqual(["style-src 'self' 'unsafe-inline'"]);
  });

  it('is the same for both kinds', () => {
    expect(headersFile(policy, ['handbook'], '/base/')).toContain(
      `/base/handbook/*\n  Content-Security-Policy: ${policy}\n`,
    );
    expect(htaccess(policy, '/base/')).toContain(`Content-Security-Policy "${policy}"`);
  });

  it('leaves the pages for other sites’ frames alone', () => {
    expect(headersFile(policy, ['handbook', 'tools'], '/')).not.toMatch(
      /^\/(?:en\/)?embed(?!\/v1\.js\n {2}Access-Control-Allow-Origin: \*$)|^\/\*/m,
    );
    expect(htaccess(policy, '/')).toContain('!~ m#/embed/v\\d#');
  });
});
