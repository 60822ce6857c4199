// HTTP as server programs speak it: what Go's and others' answers look like.
import { bytesIn, type HttpAnswer, type HttpHandler, httpDate, serveConnection } from '../network/http.ts';
import { formatAddress } from '../network/packet.ts';
import type { ServerProcess } from './image.ts';

export { type HttpAnswer, type HttpHandler, type HttpRequest, httpDate, phraseOf, type Respond } from '../network/http.ts';

/** Listens for HTTP, on one address or on all; undefined where the port is taken. */
export function serveHttp(process: ServerProcess, port: number, handler: HttpHandler, address?: string) {
  return process.listen('TCP', port, (connection) => serveConnection(connection, handler), address);
}

/** An answer as Go's net/http makes it: its type is guessed from the body (http.DetectContentType). */
export function goAnswer(now: number, status: number, body = '', headers: readonly (readonly [string, string])[] = []): HttpAnswer {
  const named = headers.some(([name]) => name === 'Content-Type');
  const type =
    body === '' || named
      ? []
      : [
          [
            'Content-Type',
            /^\s*<(?:!DOCTYPE|html|a |h1|p)/i.test(body) ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
          ] as const,
        ];
  const length = status === 204 || status === 304 ? [] : [['Content-Length', String(bytesIn(body))] as const];
  return { status, headers: [...headers, ['Date', httpDate(now)], ...length, ...type], body };
}

/** `host:port`, as Go joins them. */
export const hostPort = formatAddress;

/** The time with which Go's log begins a line. */
export const goLogTime = (ms: number): string => {
  const text = new Date(ms).toISOString();
  return `${text.slice(0, 10).replaceAll('-', '/')} ${text.slice(11, 19)}`;
};
