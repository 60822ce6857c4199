// A plain static server, for a look at the built site and for tests: files as they lie, nothing clever.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `folder` at `base`; without a port, at one that is free. */
export async function serve(folder: string, base = '/', port = 0): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : undefined;
    const asked = inside === undefined || inside.startsWith('..') ? undefined : join(folder, inside);
    const file = asked && existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (asked && file !== asked && !path.endsWith('/')) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const found = file !== undefined && existsSync(file);
    const shown = found ? file : join(folder, '404.html');
    const type = TYPES[extname(shown)] ?? 'application/octet-stream';
    const body = existsSync(shown) ? readFileSync(shown) : Buffer.from('Not found');
    const packed = /text|javascript|json|svg|wasm/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(found ? 200 : 404, { 'content-type': type, ...(packed && { 'content-encoding': 'gzip' }) });
    response.end(packed ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(process.argv[2] ?? 'dist', '/', Number(process.env.PORT ?? 4321));
  console.log(`EndpointSlice Lab: ${url}`);
}
