// The API over real HTTPS, in Node: the same handler that the browser's kubectl calls, on loopback.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Duplex } from 'node:stream';
import { constantTimeEqual } from '../apimachinery/constant-time.ts';
import { newStatusError, StatusError } from '../apimachinery/status.ts';
import type { ApiServer } from '../apiserver/api-server.ts';
import { ADMIN, ANONYMOUS, authenticate, bearerToken, type Peers } from '../apiserver/authentication.ts';
import { methodNotAllowed } from '../apiserver/non-resource.ts';
import type { ApiRequest, Handler } from '../client-go/transport.ts';
import type { Instructor } from '../instructor/instructor.ts';
import { readBody } from './body.ts';
import { isLoopback, methodOf, readRequest } from './request.ts';
import { stream, write, writeText } from './response.ts';
import { upgrade } from './upgrade.ts';

export interface HttpOptions {
  /** Client libraries send tokens over TLS only; both are PEM. */
  readonly key: string;
  readonly cert: string;
  readonly server: ApiServer;
  /** What the administrator shows. Whoever shows nothing is `system:anonymous`. */
  readonly token: string;
  /** Answers `POST /lab`; absent where that is off. */
  readonly instructor?: Instructor;
}

/** After so long, in ms of the machine's time, whoever follows a log that is silent is told that it is there. */
const FOLLOWING = 100;

/** As Go's: more than any client sends (net/http's DefaultMaxHeaderBytes). */
const MAX_HEADERS = 1 << 20;

/** Serves a cluster; the caller binds it to an address. */
export function newHttpServer({ key, cert, server, token, instructor }: HttpOptions): Server {
  const peers: Peers = { nobody: ANONYMOUS, known: { token, user: ADMIN } };
  const handler = server.handler(peers);
  const admit = ({ headers }: IncomingMessage): void => {
    authenticate(server, peers, { authorization: headers.authorization ?? '' });
  };
  const isAdmin = ({ headers }: IncomingMessage): boolean => constantTimeEqual(bearerToken(headers.authorization) ?? '', token);
  const https = createServer({ key, cert, maxHeaderSize: MAX_HEADERS }, (incoming, outgoing) => {
    const answered =
      instructor && incoming.method === 'POST' && incoming.url === '/lab'
        ? serveLab(instructor, isAdmin(incoming), incoming, outgoing)
        : serve(handler, admit, incoming, outgoing);
    answered.catch((error: unknown) => {
      const status = error instanceof StatusError ? error.status : newStatusError(500, 'InternalError', String(error)).status;
      if (outgoing.headersSent) outgoing.destroy();
      else write(outgoing, { code: status.code ?? 500, body: status, warnings: [] });
    });
  });
  https.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgrade(handler, incoming, socket, head).catch(() => socket.destroy());
  });
  return https;
}

type Admit = (incoming: IncomingMessage) => void;

/** Who shows a bad token is turned away before anything of the request's body is read. */
async function serve(handler: Handler, admit: Admit, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  // A page elsewhere can have its own name lead here; only its own name it cannot hide.
  if (!isLoopback(incoming.headers.host)) {
    writeText(outgoing, 421, 'this cluster answers to 127.0.0.1 and localhost alone\n');
    return;
  }
  const request = readRequest(incoming);
  if (!request) {
    writeText(outgoing, 400, '400 Bad Request');
    return;
  }
  admit(incoming);
  const method = methodOf(incoming.method, request.path);
  if (!method) throw methodNotAllowed();
  const asked: ApiRequest = { ...request, method, body: await readBody(incoming) };
  const abort = new AbortController();
  outgoing.on('close', () => abort.abort());
  if (/\/log$/.test(request.path) && request.query?.follow === 'true') {
    await followLog(handler, asked, outgoing, abort.signal);
    return;
  }
  const answer = await handler.watch(asked, abort.signal);
  if ('items' in answer) await stream(outgoing, answer);
  else write(outgoing, answer);
}

/** A log that is followed goes out as it is written. */
async function followLog(handler: Handler, request: ApiRequest, outgoing: ServerResponse, signal: AbortSignal): Promise<void> {
  const begin = (): void => {
    if (outgoing.headersSent) return;
    outgoing.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-cache, private' });
    outgoing.flushHeaders();
  };
  const timer = setTimeout(begin, FOLLOWING);
  const put = (text: string): void => {
    begin();
    outgoing.write(text);
  };
  try {
    const answer = await handler.connect(request, { stdout: put, stderr: put }, signal);
    if (answer.code >= 400 && !outgoing.headersSent) write(outgoing, answer);
    else outgoing.end();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function serveLab(instructor: Instructor, isAdmin: boolean, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (!isAdmin || !isLoopback(incoming.headers.host)) throw newStatusError(403, 'Forbidden', 'the instructor is not served here');
  const body = await readBody(incoming);
  const words = String(body ?? '')
    .split('\n')
    .filter((word) => word !== '');
  const [code, text] = await instructor.command(words).then(
    (output) => [200, output] as const,
    (error: unknown) => [400, error instanceof Error ? error.message : String(error)] as const,
  );
  writeText(outgoing, code, text);
}
