// A plain static server, for a look at the built site and for tests: files as they lie, with the headers that nginx sends.
import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { pathOf } from './request-path.ts';
import { cacheControl, policyIn, SECURITY_HEADERS } from './security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Made by the build for servers, and not for readers. */
const HEADERS = 'headers.conf';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

type Answer =
  | { readonly code: 200 | 404; readonly file: string | undefined }
  | { readonly code: 301; readonly location: string }
  | { readonly code: 400 };

/** What a path leads to; undefined where there is nothing, or nothing that can be looked at (a name that is too long). */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false;
const isFile = (path: string): boolean => statOf(path)?.isFile() ?? false;

/** What stands at a target, below `base`. */
function find(folder: string, base: string, target: string | undefined): Answer {
  const path = pathOf(target);
  if (path === undefined) return { code: 400 };
  const missing = { code: 404, file: join(folder, '404.html') } as const;
  if (!path.startsWith(base)) return missing;
  const inside = normalize(path.slice(base.length));
  if (inside.split(/[\\/]/).includes('..') || inside === HEADERS) return missing;
  const asked = join(folder, inside);
  if (isFolder(asked)) {
    if (path.endsWith('/')) return isFile(join(asked, 'index.html')) ? { code: 200, file: join(asked, 'index.html') } : missing;
    // One slash at the front: with two, a browser would go to another host.
    return { code: 301, location: `${encodeURI(path).replace(/^\/+/, '/')}/` };
  }
  return isFile(asked) ? { code: 200, file: asked } : missing;
}

/** Serves `folder` at `base`; the caller binds it to an address. */
export function newFileServer(folder: string, base = '/'): Server {
  const headersFile = join(folder, HEADERS);
  const policy = existsSync(headersFile) ? policyIn(readFileSync(headersFile, 'utf8')) : undefined;
  const always = { ...(policy && { 'Content-Security-Policy': policy }), ...SECURITY_HEADERS };
  const packed: Packed = new Map();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const found = find(folder, base, request.url);
    response.setHeader('Cache-Control', cacheControl(found.code === 200 ? (request.url ?? '') : ''));
    if (found.code === 400) response.writeHead(400, { 'content-type': 'text/plain' }).end('Bad request\n');
    else if (found.code === 301) response.writeHead(301, { location: found.location }).end();
    else send(request, response, found.code, found.file, packed);
  };
  return createServer((request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      // A file that went away, or may not be read: this request ends, and no other.
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('The file cannot be read\n');
    }
  });
}

/** The same on loopback; without a port, at one that is free. */
export async function serve(folder: string, base = '/', port = 0): Promise<Served> {
  const server = newFileServer(folder, base);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
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

/** Files as they were packed last: a page and its scripts are asked for again and again. */
type Packed = Map<string, { readonly since: number; readonly bytes: Buffer }>;

function packedFile(file: string, packed: Packed): Buffer {
  const { mtimeMs: since } = statSync(file);
  const known = packed.get(file);
  if (known?.since === since) return known.bytes;
  const bytes = gzipSync(readFileSync(file));
  packed.set(file, { since, bytes });
  return bytes;
}

function send(request: IncomingMessage, response: ServerResponse, code: number, file: string | undefined, packed: Packed): void {
  const shown = file !== undefined && isFile(file) ? file : undefined;
  const type = shown === undefined ? 'text/plain' : (TYPES[extname(shown)] ?? 'application/octet-stream');
  const packs =
    shown !== undefined && /text|javascript|json|svg|wasm/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = shown === undefined ? Buffer.from('Not found\n') : packs ? packedFile(shown, packed) : readFileSync(shown);
  response.writeHead(code, { 'content-type': type, vary: 'Accept-Encoding', ...(packs && { 'content-encoding': 'gzip' }) });
  response.end(body);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = process.env.PORT ?? '4321';
  if (!/^\d+$/.test(port) || Number(port) > 65535) {
    console.error(`PORT: ${JSON.stringify(port)} is no whole number from 0 to 65535`);
    process.exit(2);
  }
  try {
    const { url } = await serve(process.argv[2] ?? 'dist', '/', Number(port));
    console.log(`EndpointSlice Lab: ${url}`);
  } catch (error) {
    console.error(`127.0.0.1:${port} cannot be served: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
