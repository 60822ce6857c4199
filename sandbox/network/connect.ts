// Promises around connections, for programs that wait for one thing after another.
import type { Time, Timer } from '../time/clock.ts';
import type { Connection, Host } from './host.ts';
import type { Address, Protocol } from './packet.ts';

/** Why nothing came of it: ECONNREFUSED, EHOSTUNREACH, or nobody answered in time. */
export class DialError extends Error {
  readonly kind: 'refused' | 'unreachable' | 'timeout';

  constructor(kind: DialError['kind']) {
    super(kind === 'refused' ? 'connection refused' : kind === 'unreachable' ? 'no route to host' : 'i/o timeout');
    this.kind = kind;
  }
}

/** The other side broke the connection off. */
export class ConnectionReset extends Error {
  constructor() {
    super('connection reset by peer');
  }
}

export interface ConnectOptions {
  readonly clock: Time;
  /** In ms; absent: as long as Linux tries. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** Connects. @throws DialError, or the signal's reason */
export function connect(host: Host, protocol: Protocol, to: Address, { clock, timeout, signal }: ConnectOptions): Promise<Connection> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    let timer: Timer | undefined;
    const settle = (end: () => void): void => {
      timer?.cancel();
      signal?.removeEventListener('abort', abort);
      end();
    };
    const attempt = host.dial(protocol, to, {
      opened: (connection) => settle(() => resolve(connection)),
      refused: () => settle(() => reject(new DialError('refused'))),
      unreachable: () => settle(() => reject(new DialError('unreachable'))),
      timedOut: () => settle(() => reject(new DialError('timeout'))),
    });
    const abort = (): void => {
      attempt.abort();
      settle(() => reject(signal?.reason));
    };
    signal?.addEventListener('abort', abort, { once: true });
    if (timeout === undefined) return;
    timer = clock.after(timeout, () => {
      attempt.abort();
      settle(() => reject(new DialError('timeout')));
    });
  });
}

type Piece = { readonly text: string } | 'end' | 'reset';

/** Reads a connection piece by piece. Make it before anything can have come, or at once after. */
export class Reader {
  readonly #clock: Time;
  readonly #pieces: Piece[] = [];
  #wake: (() => void) | undefined;

  constructor(connection: Connection, clock: Time) {
    this.#clock = clock;
    connection.receive({
      data: (text) => this.#put({ text }),
      end: () => this.#put('end'),
      reset: () => this.#put('reset'),
    });
  }

  /**
   * The next piece; undefined at the end.
   * @throws ConnectionReset, a DialError where `timeout` (ms) runs out, or the signal's reason
   */
  async read({ timeout, signal }: { readonly timeout?: number; readonly signal?: AbortSignal } = {}): Promise<string | undefined> {
    if (this.#pieces.length === 0) await this.#wait(timeout, signal);
    const piece = this.#pieces[0];
    if (piece === undefined || piece === 'end') return undefined;
    if (piece === 'reset') throw new ConnectionReset();
    this.#pieces.shift();
    return piece.text;
  }

  #put(piece: Piece): void {
    this.#pieces.push(piece);
    this.#wake?.();
  }

  #wait(timeout: number | undefined, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const end = (): void => {
        timer?.cancel();
        signal?.removeEventListener('abort', abort);
        this.#wake = undefined;
      };
      const abort = (): void => {
        end();
        reject(signal?.reason);
      };
      const timer =
        timeout === undefined
          ? undefined
          : this.#clock.after(timeout, () => {
              end();
              reject(new DialError('timeout'));
            });
      this.#wake = () => {
        end();
        resolve();
      };
      signal?.addEventListener('abort', abort, { once: true });
    });
  }
}
