// portforward over SPDY, as it is or in a WebSocket, and over a WebSocket's channels (k8s.io/cri-streaming/pkg/streaming/portforward).
import type { ApiRequest, Handler } from '../client-go/transport.ts';
import { StandardInput } from '../shell/standard-input.ts';
import { SpdyConnection, type SpdyStream } from './spdy.ts';

/** Subprotocols: two channels for each port of the query; SPDY in the messages of a WebSocket (apimachinery/pkg/util/portforward). */
export const FORWARD_CHANNELS = 'v4.channel.k8s.io';
export const FORWARD_TUNNEL = 'SPDY/3.1+portforward.k8s.io';
export const FORWARD = 'portforward.k8s.io';

/** One connection to a port of the pod: what the client sends, and what it is told. */
class Forwarded {
  readonly #input = new StandardInput();
  readonly #decoder = new TextDecoder();
  readonly #gone: AbortSignal;

  constructor(gone: AbortSignal) {
    this.#gone = gone;
  }

  came(bytes: Uint8Array): void {
    this.#input.write(this.#decoder.decode(bytes, { stream: true }));
  }

  ended(): void {
    this.#input.end();
  }

  /** Forwards to its end; gives the words of what went wrong. */
  run(handler: Handler, request: ApiRequest, port: number, output: (bytes: Uint8Array) => void): Promise<string | undefined> {
    const stream = { input: this.#input.read(), output: (text: string) => output(Buffer.from(text)) };
    return handler.forward(request, port, stream, this.#gone);
  }
}

/** Forwards over SPDY: each connection is two streams, one for data, one for what goes wrong. */
export function forwardOverSpdy(handler: Handler, request: ApiRequest, write: (bytes: Buffer) => void): SpdyConnection {
  const gone = new AbortController();
  const pairs = new Map<string, { error?: SpdyStream; data?: SpdyStream }>();
  const forward = async (error: SpdyStream, data: SpdyStream): Promise<void> => {
    const forwarded = new Forwarded(gone.signal);
    data.receive({ data: (bytes) => forwarded.came(bytes), end: () => forwarded.ended() });
    const words = await forwarded.run(handler, request, Number(data.headers.get('port')), (bytes) => data.write(bytes));
    if (words !== undefined) error.write(Buffer.from(words));
    data.end();
    error.end();
  };
  return new SpdyConnection(write, (stream) => {
    const id = stream.headers.get('requestid') ?? '';
    const pair = pairs.get(id) ?? {};
    pairs.set(id, pair);
    if (stream.headers.get('streamtype') === 'error') pair.error = stream;
    else pair.data = stream;
    if (!pair.error || !pair.data) return;
    pairs.delete(id);
    void forward(pair.error, pair.data);
  });
}

/** Forwards over channels: for each port one for data and one for errors, which first say the port's number. */
export class ForwardChannels {
  readonly #ports: readonly Forwarded[];
  readonly #gone = new AbortController();

  constructor(
    handler: Handler,
    request: ApiRequest,
    ports: readonly number[],
    send: (channel: number, bytes: Uint8Array) => void,
    done: () => void,
  ) {
    this.#ports = ports.map(() => new Forwarded(this.#gone.signal));
    for (const [at, port] of ports.entries()) {
      const number = Buffer.alloc(2);
      number.writeUInt16LE(port);
      send(2 * at, number);
      send(2 * at + 1, number);
    }
    const forwards = this.#ports.map(async (forwarded, at) => {
      const port = ports[at] ?? 0;
      const words = await forwarded.run(handler, request, port, (bytes) => send(2 * at, bytes));
      if (words !== undefined) send(2 * at + 1, Buffer.from(words));
    });
    void Promise.all(forwards).then(done);
  }

  message(message: Buffer): void {
    const [channel = 0] = message;
    if (channel % 2 === 0) this.#ports[channel / 2]?.came(message.subarray(1));
  }

  closed(): void {
    for (const port of this.#ports) port.ended();
    this.#gone.abort(new Error('the client is gone'));
  }
}
