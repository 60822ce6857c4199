// Requests as bytes: what no client library would send.
import { connect, type TLSSocket } from 'node:tls';
import type { ServedCluster } from './served-cluster.ts';

export interface RawAnswer {
  readonly code: number;
  readonly headers: string;
  readonly body: string;
}

/** Everything that comes back until the server closes the connection. */
export function exchange({ port }: Pick<ServedCluster, 'port'>, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket: TLSSocket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => socket.write(bytes));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
    socket.on('error', reject);
  });
}

export interface RawRequest {
  readonly method?: string;
  /** As it is to stand in the first line. */
  readonly target: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | Buffer;
  /** Undefined for the administrator's; empty for none. */
  readonly token?: string;
}

/** One request on a connection of its own, and its answer. */
export async function ask(served: ServedCluster, request: RawRequest): Promise<RawAnswer> {
  const { method = 'GET', target, headers = [], body = '', token = served.token } = request;
  const bytes = Buffer.from(body);
  const all: (readonly [string, string])[] = [
    ...(headers.some(([name]) => name.toLowerCase() === 'host') ? [] : [['Host', `127.0.0.1:${served.port}`] as const]),
    ...(token ? [['Authorization', `Bearer ${token}`] as const] : []),
    ...headers,
    ['Content-Length', String(bytes.length)],
    ['Connection', 'close'],
  ];
  const head = `${method} ${target} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return parsed(await exchange(served, Buffer.concat([Buffer.from(head), bytes])));
}

function parsed(answer: string): RawAnswer {
  const end = answer.indexOf('\r\n\r\n');
  const headers = answer.slice(0, end);
  const text = answer.slice(end + 4);
  const chunked = /^transfer-encoding: chunked/im.test(headers);
  return { code: Number(headers.split(' ')[1]), headers, body: chunked ? unchunked(text) : text };
}

function unchunked(text: string): string {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, line).toString(), 16);
    if (!(size > 0)) break;
    pieces.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(pieces).toString();
}
