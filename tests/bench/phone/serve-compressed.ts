import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { MEDIA_TYPES } from '../../../src/cli/media-types.ts';

const AS_IT_IS = /^image\/png$|octet/;

/** Serves a folder as a good host does: text as brotli, files that carry a hash kept for ever. */
export function serveCompressed(folder: string): Promise<{ address: string; close: () => Promise<void> }> {
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const wanted = join(folder, normalize(path));
    const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
    const plain = AS_IT_IS.test(type);
    const body = ready.get(file) ?? (plain ? readFileSync(file) : brotliCompressSync(readFileSync(file)));
    ready.set(file, body);
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'max-age=0',
      ...(plain ? {} : { 'content-encoding': 'br' }),
    });
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        address: `http://127.0.0.1:${port}/`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}
