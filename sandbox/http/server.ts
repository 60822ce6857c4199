// The API over real HTTPS, in Node: the same handler that the browser's kubectl calls, on loopback.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { newStatusError, StatusError } from '../apimachinery/status.ts';
import { type ApiRequest, type ApiResponse, type ApiStream, bodyText, type Handler } from '../apiserver/http.ts';
import type { Instructor } from '../instructor/instructor.ts';
import { readBody } from './body.ts';

export interface HttpOptions {
  /** Client libraries send tokens over TLS only; both are PEM. */
  readonly key: string;
  readonly cert: string;
  readonly handler: Handler;
  /** What clients must show. */
  readonly token: string;
  /** Answers `POST /lab`; absent where that is off. */
  readonly instructor?: Instructor;
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
const isMethod = (method: string): method is ApiRequest['method'] => METHODS.has(method);

/** Serves a cluster; the caller binds it to an address. */
export function newHttpServer(options: HttpOptions): Server {
  const { key, cert } = options;
  return createServer({ key, cert }, (request, response) => {
    serve(options, request, response).catch((error: unknown) => {
      const status = error instanceof StatusError ? error.status : newStatusError(500, 'InternalError', String(error)).status;
      if (response.headersSent) response.end();
      else write(response, { code: status.code ?? 500, body: status, warnings: [] });
    });
  });
}

async function serve({ handler, token, instructor }: HttpOptions, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://cluster');
  const given = /^Bearer (.+)$/.exec(incoming.headers.authorization ?? '')?.[1] ?? '';
  // Tokens of service accounts are the API server's own to judge.
  if (given !== token && given.split('.').length !== 3) throw newStatusError(401, 'Unauthorized', 'Unauthorized');
  if (url.pathname === '/lab' && incoming.method === 'POST') {
    if (given !== token || !instructor) throw newStatusError(403, 'Forbidden', 'the instructor is not served here');
    await serveLab(instructor, incoming, outgoing);
    return;
  }
  const method = incoming.method === 'HEAD' ? 'GET' : (incoming.method ?? 'GET');
  if (!isMethod(method)) throw newStatusError(405, 'MethodNotAllowed', 'the server does not allow this method on the requested resource');
  const request: ApiRequest = {
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: headersOf(incoming, given === token),
    body: await readBody(incoming),
  };
  const isWatch = method === 'GET' && ['1', 'true'].includes(url.searchParams.get('watch') ?? '');
  if (!isWatch) {
    write(outgoing, await handler.handle(request));
    return;
  }
  const abort = new AbortController();
  outgoing.on('close', () => abort.abort());
  const answer = await handler.watch(request, abort.signal);
  if ('items' in answer) await stream(outgoing, answer);
  else write(outgoing, answer);
}

async function serveLab(instructor: Instructor, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await readBody(incoming);
  const words = String(body ?? '')
    .split('\n')
    .filter((word) => word !== '');
  const [code, text] = await instructor.command(words).then(
    (output) => [200, output] as const,
    (error: unknown) => [400, error instanceof Error ? error.message : String(error)] as const,
  );
  outgoing.writeHead(code, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

/** The headers that the API server reads. Several groups to impersonate come as several headers. */
function headersOf({ headers }: IncomingMessage, isAdmin: boolean): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'authorization' && isAdmin) continue;
    if (value !== undefined) result[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return result;
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function head(outgoing: ServerResponse, code: number, contentType: string, warnings: readonly string[]): void {
  if (warnings.length > 0)
    outgoing.setHeader(
      'warning',
      warnings.map((text) => `299 - ${quoted(text)}`),
    );
  outgoing.writeHead(code, { 'content-type': contentType, 'cache-control': 'no-cache, private' });
}

function write(outgoing: ServerResponse, response: ApiResponse): void {
  const { code, warnings, contentType = 'application/json' } = response;
  head(outgoing, code, contentType, warnings);
  outgoing.end(bodyText(response));
}

/** A watch: one JSON value a line. */
async function stream(outgoing: ServerResponse, { warnings, items }: ApiStream): Promise<void> {
  head(outgoing, 200, 'application/json', warnings);
  outgoing.flushHeaders();
  for await (const item of items) {
    if (outgoing.writableEnded || outgoing.destroyed) return;
    outgoing.write(`${JSON.stringify(item)}\n`);
  }
  outgoing.end();
}
