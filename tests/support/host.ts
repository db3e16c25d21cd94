import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another site. */
export interface HostPage {
  body: string;
  /** Its content security policy. */
  csp?: string | undefined;
}

/** Another site, at an origin of its own: what it serves is handed to it page by page. */
export async function openHost(): Promise<{ put: (page: HostPage) => string; close: () => Promise<void> }> {
  const pages: HostPage[] = [];
  const server = createServer((request, response) => {
    const { body, csp } = pages[Number((request.url ?? '').slice(1))] ?? { body: '' };
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(csp !== undefined && { 'content-security-policy': csp }),
    });
    response.end(
      `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><body>${body}`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    put: (page) => `http://localhost:${port}/${pages.push(page) - 1}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
