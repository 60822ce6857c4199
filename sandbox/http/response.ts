// What the handler answers, as it goes over the wire.
import type { ServerResponse } from 'node:http';
import { type ApiResponse, type ApiStream, bodyText } from '../client-go/transport.ts';
import { warningHeaders } from './warning.ts';

/** Each byte of the text as one character: how Node writes a header that is not ASCII, as Go does. */
const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

function head(outgoing: ServerResponse, code: number, contentType: string, warnings: readonly string[]): void {
  const headers = warningHeaders(warnings);
  if (headers.length > 0) outgoing.setHeader('warning', headers.map(bytesOf));
  outgoing.writeHead(code, { 'content-type': contentType, 'cache-control': 'no-cache, private' });
}

export function write(outgoing: ServerResponse, response: ApiResponse): void {
  const { code, warnings, contentType = 'application/json' } = response;
  head(outgoing, code, contentType, warnings);
  outgoing.end(bodyText(response));
}

export function writeText(outgoing: ServerResponse, code: number, text: string): void {
  outgoing.writeHead(code, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }).end(text);
}

/** A watch: one JSON value a line. A client that does not read is not written for without end. */
export async function stream(outgoing: ServerResponse, { warnings, items }: ApiStream): Promise<void> {
  head(outgoing, 200, 'application/json', warnings);
  outgoing.flushHeaders();
  for await (const item of items) {
    if (outgoing.writableEnded || outgoing.destroyed) return;
    if (!outgoing.write(`${JSON.stringify(item)}\n`)) await drained(outgoing);
  }
  outgoing.end();
}

/** Until there is room again, or nobody there any more. */
function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      outgoing.off('drain', done).off('close', done);
      resolve();
    };
    outgoing.on('drain', done).on('close', done);
  });
}
