import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MEDIA_TYPES } from './media-types.ts';

/** The rules of a `_headers` file, as Netlify and Cloudflare Pages read it. */
function rulesOf(folder: string): { path: RegExp; headers: Record<string, string> }[] {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\n\n+/)
    .map((rule) => {
      const [path = '', ...lines] = rule.split('\n');
      const escaped = path.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      const headers = lines.map(
        (line) =>
          line
            .trim()
            .split(/: (.*)/s)
            .slice(0, 2) as [string, string],
      );
      return { path: new RegExp(`^${escaped}$`), headers: Object.fromEntries(headers) };
    });
}

/** As over a slow 4G line: so many milliseconds to every answer, then a piece of it every so many. */
const SLOW = { latency: 150, piece: 8192, every: 40 };

/** Serves a folder as a plain web host does: index pages for folders, 404.html for the rest, and the headers that the build asks for. */
export function serveFolder(
  folder: string,
  { slow = false } = {},
): Promise<{ address: string; close: () => Promise<void> }> {
  const rules = rulesOf(folder);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (slow) await wait(SLOW.latency);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const wanted = join(folder, normalize(path));
    const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    const found = file.startsWith(folder) && existsSync(file);
    const sent = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': MEDIA_TYPES[extname(sent)] ?? 'application/octet-stream',
      ...Object.assign({}, ...rules.filter((rule) => rule.path.test(path)).map(({ headers }) => headers)),
    });
    if (!slow) {
      createReadStream(sent).pipe(response);
      return;
    }
    for await (const piece of createReadStream(sent, { highWaterMark: SLOW.piece })) {
      if (response.destroyed) return;
      response.write(piece);
      await wait(SLOW.every);
    }
    response.end();
  };
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        address: `http://127.0.0.1:${port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
