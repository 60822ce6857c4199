// One HTTP request from a host, for those who wait for its answer in the midst of their own work.
import type { Time, Timer } from '../time/clock.ts';
import type { Connection, Host } from './host.ts';
import { bytesIn, HttpReader } from './http.ts';
import { type Address, formatAddress } from './packet.ts';
import { clientHello, readServerHello } from './tls.ts';
import { type ExpectedPeer, verifyPeer } from './x509.ts';

export interface ClientRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ClientAnswer {
  readonly code: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface RoundTripOptions {
  readonly clock: Time;
  readonly tls?: boolean;
  /** With TLS: whose certificate it must be; absent: anybody's. */
  readonly expected?: ExpectedPeer;
  /** To connect, in ms (Go's net.Dialer: 30 s). */
  readonly dialTimeout?: number;
  /** For all of it, in ms; absent: as long as it takes. */
  readonly timeout?: number;
}

const DIAL_TIMEOUT = 30_000;

/** Rejects in Go's words: `dial tcp 10.244.1.2:80: connect: connection refused`, `EOF`. */
export function roundTrip(host: Host, to: Address, request: ClientRequest, options: RoundTripOptions): Promise<ClientAnswer> {
  const { clock, dialTimeout = DIAL_TIMEOUT, timeout } = options;
  const where = `dial tcp ${formatAddress(to)}`;
  return new Promise((resolve, reject) => {
    let connection: Connection | undefined;
    const timers: Timer[] = [];
    const end = (finish: () => void): void => {
      for (const timer of timers) timer.cancel();
      connection?.close();
      finish();
    };
    const fail = (words: string): void => end(() => reject(new Error(words)));
    const attempt = host.dial('TCP', to, {
      opened(opened) {
        connection = opened;
        dialing.cancel();
        exchange(opened, to, request, options, (answer) => end(() => resolve(answer)), fail);
      },
      refused: () => fail(`${where}: connect: connection refused`),
      unreachable: () => fail(`${where}: connect: no route to host`),
      timedOut: () => fail(`${where}: connect: connection timed out`),
    });
    const giveUp = (words: string) => () => {
      attempt.abort();
      fail(words);
    };
    const dialing = clock.background(dialTimeout, giveUp(`${where}: i/o timeout`));
    timers.push(dialing);
    if (timeout !== undefined) timers.push(clock.after(timeout, giveUp('context deadline exceeded')));
  });
}

function exchange(
  connection: Connection,
  to: Address,
  request: ClientRequest,
  { tls = false, expected }: RoundTripOptions,
  done: (answer: ClientAnswer) => void,
  fail: (words: string) => void,
): void {
  const reader = new HttpReader();
  reader.headOnly = request.method === 'HEAD';
  let hello = tls ? '' : undefined;
  const read = (ended: boolean): void => {
    const message = reader.next(ended);
    if (message === 'bad') fail(`malformed HTTP response`);
    else if (message !== 'more') done({ code: Number(message.first.split(' ')[1] ?? 0), headers: message.headers, body: message.body });
    else if (ended) fail('EOF');
  };
  connection.receive({
    data(text) {
      if (hello === undefined) {
        reader.add(text);
        read(false);
        return;
      }
      hello += text;
      const answer = readServerHello(hello);
      if (answer === 'more') return;
      if (!answer) {
        fail('http: server gave HTTP response to HTTPS client');
        return;
      }
      const impostor = expected && verifyPeer(answer.certificate, expected);
      if (impostor !== undefined) {
        fail(impostor);
        return;
      }
      hello = undefined;
      connection.send(textOf(request, to));
      if (answer.rest !== '') reader.add(answer.rest);
    },
    end: () => (hello === undefined ? read(true) : fail('EOF')),
    reset: () => fail(`read tcp ${formatAddress(connection.local)}->${formatAddress(to)}: read: connection reset by peer`),
  });
  connection.send(tls ? clientHello(expected?.serverName ?? to.address) : textOf(request, to));
}

function textOf({ method, target, headers, body }: ClientRequest, to: Address): string {
  const lines = [`${method} ${target} HTTP/1.1`, `Host: ${formatAddress(to)}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body !== undefined) lines.push(`Content-Length: ${bytesIn(body)}`);
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}
