// One request of curl and its answer.
import { ConnectionReset, connect, DialError, Reader } from '../../../network/connect.ts';
import type { Connection } from '../../../network/host.ts';
import { bytesIn, type HttpMessage, HttpReader } from '../../../network/http.ts';
import { clientHello, readServerHello } from '../../../network/tls.ts';
import type { Process } from '../../process.ts';
import { getAddrInfo } from '../getaddrinfo.ts';
import { CurlError, type CurlOptions, familyOf } from './options.ts';
import type { CurlUrl } from './url.ts';

/** When each stage was over, in ms since the beginning. */
export interface Times {
  namelookup: number;
  connect: number;
  appconnect: number;
  pretransfer: number;
  starttransfer: number;
}

/** A connection that may serve several requests, kept by where it leads. */
export interface Kept {
  readonly connection: Connection;
  readonly reader: Reader;
  readonly http: HttpReader;
  readonly key: string;
  readonly number: number;
}

/** What a transfer may use of all the time that it has. */
export interface Deadline {
  readonly begun: number;
  /** In ms. */
  readonly total: number | undefined;
  readonly toConnect: number | undefined;
}

/** Says what goes on, where -v wants to know. */
export type Trace = (kind: '*' | '>' | '<' | '{' | '}', text: string) => Promise<void>;

const after = (ms: number): string => `${Math.round(ms)} ms`;

/** Finds the addresses and connects to the first that lets it. @throws CurlError */
export async function open(
  process: Process,
  options: CurlOptions,
  url: CurlUrl,
  deadline: Deadline,
  times: Times,
  trace: Trace,
  number: number,
): Promise<Kept> {
  const { clock, host, signal } = process;
  const elapsed = (): number => clock.now() - deadline.begun;
  const limits = [deadline.total, deadline.toConnect].filter((limit) => limit !== undefined);
  const limit = limits.length > 0 ? Math.min(...limits) : undefined;
  const addresses = await resolve(process, options, url, limit === undefined ? undefined : limit - elapsed());
  times.namelookup = elapsed();
  if (addresses === 'timeout') throw new CurlError(28, `Resolving timed out after ${late(elapsed())} milliseconds`);
  if (typeof addresses === 'string' || !host) throw new CurlError(6, `Could not resolve host: ${url.host}`);
  const begun = clock.now();
  for (const address of addresses) {
    await trace('*', `  Trying ${address.includes(':') ? `[${address}]` : address}:${url.port}...`);
    try {
      const timeout = limit === undefined ? undefined : Math.max(0, limit - elapsed());
      const connection = await connect(
        host,
        'TCP',
        { address, port: url.port },
        { clock, signal, ...(timeout !== undefined && { timeout }) },
      );
      times.connect = elapsed();
      await trace('*', `Connected to ${url.host} (${address}) port ${url.port} (#${number})`);
      const kept = { connection, reader: new Reader(connection, clock), http: new HttpReader(), key: keyOf(url), number };
      if (url.scheme === 'https') await handshake(process, options, url, kept, limit === undefined ? undefined : limit - elapsed());
      times.appconnect = url.scheme === 'https' ? elapsed() : 0;
      return kept;
    } catch (error) {
      if (!(error instanceof DialError)) throw error;
      if (error.kind === 'timeout') throw new CurlError(28, `Connection timed out after ${late(elapsed())} milliseconds`);
      const words = error.kind === 'refused' ? 'Connection refused' : 'No route to host';
      await trace('*', `connect to ${address} port ${url.port} failed: ${words}`);
    }
  }
  await trace('*', `Failed to connect to ${url.host} port ${url.port} after ${after(clock.now() - begun)}: Couldn't connect to server`);
  await trace('*', `Closing connection ${number}`);
  throw new CurlError(7, `Failed to connect to ${url.host} port ${url.port} after ${after(elapsed())}: Couldn't connect to server`);
}

export const keyOf = ({ scheme, host, port }: CurlUrl): string => `${scheme}://${host}:${port}`;

/** It notices a little late that the time is over. */
const late = (ms: number): number => Math.round(ms) + 1;

async function resolve(
  process: Process,
  options: CurlOptions,
  url: CurlUrl,
  limit: number | undefined,
): Promise<readonly string[] | string> {
  const told = options.resolve
    .map((entry) => /^\+?([^:]*):(\d+):(.*)$/.exec(entry))
    .find((match) => match?.[1] === url.host && Number(match[2]) === url.port);
  if (told?.[3] !== undefined) return told[3].split(',').map((address) => address.replace(/^\[|\]$/g, ''));
  if (limit === undefined) return getAddrInfo(process, url.host, familyOf(options));
  // Who gives up lets the question be.
  const giveUp = new AbortController();
  const timer = process.clock.after(Math.max(0, limit), () => giveUp.abort());
  const abort = (): void => giveUp.abort();
  process.signal.addEventListener('abort', abort, { once: true });
  try {
    return await getAddrInfo({ ...process, signal: giveUp.signal }, url.host, familyOf(options));
  } catch (error) {
    if (process.signal.aborted) throw process.signal.reason;
    if (giveUp.signal.aborted) return 'timeout';
    throw error;
  } finally {
    timer.cancel();
    process.signal.removeEventListener('abort', abort);
  }
}

async function handshake({ signal }: Process, options: CurlOptions, url: CurlUrl, kept: Kept, timeout: number | undefined): Promise<void> {
  kept.connection.send(clientHello(url.host));
  let text = '';
  for (;;) {
    const piece = await kept.reader.read({ signal, ...(timeout !== undefined && { timeout }) }).catch((error: unknown) => {
      if (error instanceof ConnectionReset) return undefined;
      throw error;
    });
    if (piece === undefined) throw new CurlError(35, `OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to ${url.host}:${url.port} `);
    text += piece;
    const hello = readServerHello(text);
    if (hello === 'more') continue;
    if (!hello) throw new CurlError(35, 'error:0A00010B:SSL routines::wrong version number');
    if (!options.has('insecure') && !options.given.has('cacert')) {
      throw new CurlError(
        60,
        'SSL certificate problem: unable to get local issuer certificate\n' +
          'More details here: https://curl.se/docs/sslcerts.html\n\n' +
          'curl failed to verify the legitimacy of the server and therefore could not\n' +
          'establish a secure connection to it. To learn more about this situation and\n' +
          'how to fix it, please visit the web page mentioned above.',
      );
    }
    kept.http.add(hello.rest);
    return;
  }
}

export interface Sent {
  readonly method: string;
  readonly head: string;
  readonly body: string;
}

/** The request as text. */
export function requestOf({ given, headers, has }: CurlOptions, url: CurlUrl, method: string, body: string | undefined): Sent {
  const named = new Set(headers.map((header) => header.split(/[:;]/)[0]?.toLowerCase() ?? ''));
  const lines = [`${method} ${url.target} HTTP/${has('http1.0') ? '1.0' : '1.1'}`];
  if (!named.has('host')) lines.push(`Host: ${url.authority}`);
  const user = given.get('user') ?? url.user;
  if (user !== undefined) lines.push(`Authorization: Basic ${btoa(user)}`);
  const bearer = given.get('oauth2-bearer');
  if (bearer !== undefined) lines.push(`Authorization: Bearer ${bearer}`);
  const agent = given.get('user-agent') ?? 'curl/7.88.1';
  if (!named.has('user-agent') && agent !== '') lines.push(`User-Agent: ${agent}`);
  if (!named.has('accept')) lines.push('Accept: */*');
  const referer = given.get('referer');
  if (referer !== undefined) lines.push(`Referer: ${referer}`);
  const cookie = given.get('cookie');
  if (cookie !== undefined) lines.push(`Cookie: ${cookie}`);
  if (body !== undefined && !named.has('content-length')) lines.push(`Content-Length: ${bytesIn(body)}`);
  if (body !== undefined && !named.has('content-type')) lines.push('Content-Type: application/x-www-form-urlencoded');
  for (const header of headers) if (!/:\s*$/.test(header)) lines.push(header.replace(/;$/, ':'));
  return { method, head: `${lines.join('\r\n')}\r\n\r\n`, body: body ?? '' };
}

/** Sends and reads the answer. @throws CurlError */
export async function perform({ clock, signal }: Process, kept: Kept, sent: Sent, deadline: Deadline, times: Times): Promise<HttpMessage> {
  const elapsed = (): number => clock.now() - deadline.begun;
  times.pretransfer = elapsed();
  kept.http.headOnly = sent.method === 'HEAD';
  kept.connection.send(sent.head + sent.body);
  let received = 0;
  for (;;) {
    const message = kept.http.next();
    if (message === 'bad') throw new CurlError(1, 'Received HTTP/0.9 when not allowed');
    if (message !== 'more' && !/^HTTP\/1\.\d 1\d\d/.test(message.first)) return message;
    if (message !== 'more') continue;
    try {
      const timeout = deadline.total === undefined ? undefined : Math.max(0, deadline.total - elapsed());
      const piece = await kept.reader.read({ signal, ...(timeout !== undefined && { timeout }) });
      if (received === 0) times.starttransfer = elapsed();
      if (piece === undefined) {
        const last = kept.http.next(true);
        if (last !== 'more' && last !== 'bad') return last;
        if (!kept.http.pending) throw new CurlError(52, 'Empty reply from server');
        throw new CurlError(18, 'transfer closed with outstanding read data remaining');
      }
      received += bytesIn(piece);
      kept.http.add(piece);
    } catch (error) {
      if (error instanceof ConnectionReset) throw new CurlError(56, 'Recv failure: Connection reset by peer');
      if (error instanceof DialError)
        throw new CurlError(28, `Operation timed out after ${late(elapsed())} milliseconds with ${received} bytes received`);
      throw error;
    }
  }
}
