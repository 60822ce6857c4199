// The sockets of one process: they go with it.
import type { Attempt, Connection, Host, Listener, Listening, OpenPort, Outcome } from './host.ts';
import type { Address, Protocol } from './packet.ts';
import type { By, RequestLog } from './request-log.ts';

/** A host whose programs' requests are written down. */
type Watched = Host & { readonly requests?: RequestLog };

/**
 * A host as one process uses it: when `exit` aborts, its ports are closed, its attempts given up, and its connections end as Linux
 * ends them (FIN, and RST to what still comes).
 */
export class ProcessSockets implements Host {
  readonly #host: Watched;
  readonly #by: By | undefined;
  /** The names of addresses, as the process has found them. */
  readonly #names = new Map<string, string>();
  readonly #held = new Set<{ close(): void }>();
  #exited = false;

  /** `by` says whose process it is; undefined where nobody is to look on. */
  constructor(host: Watched, exit: AbortSignal, by?: By) {
    this.#host = host;
    this.#by = by;
    const end = (): void => {
      this.#exited = true;
      for (const socket of this.#held) socket.close();
      this.#held.clear();
    };
    if (exit.aborted) end();
    else exit.addEventListener('abort', end, { once: true });
  }

  get name(): string {
    return this.#host.name;
  }

  get addresses(): readonly string[] {
    return this.#host.addresses;
  }

  listen(protocol: Protocol, port: number, listener: Listener, address?: string): Listening | undefined {
    if (this.#exited) return undefined;
    const listening = this.#host.listen(protocol, port, (connection) => listener(this.#keep(connection)), address);
    if (!listening) return undefined;
    this.#held.add(listening);
    return {
      port: listening.port,
      close: () => {
        this.#held.delete(listening);
        listening.close();
      },
    };
  }

  openPorts(): readonly OpenPort[] {
    return this.#host.openPorts();
  }

  connections(): ReturnType<Host['connections']> {
    return this.#host.connections();
  }

  dial(protocol: Protocol, to: Address, outcome: Outcome): Attempt {
    if (this.#exited) return { abort: () => {} };
    const pending = { close: () => attempt.abort() };
    const over = (): void => {
      this.#held.delete(pending);
    };
    const attempt = this.#dial(protocol, to, {
      opened: (connection) => {
        over();
        outcome.opened(this.#keep(connection));
      },
      refused: () => {
        over();
        outcome.refused();
      },
      unreachable: () => {
        over();
        outcome.unreachable();
      },
      timedOut: () => {
        over();
        outcome.timedOut?.();
      },
    });
    this.#held.add(pending);
    return {
      abort: () => {
        over();
        attempt.abort();
      },
    };
  }

  found(name: string, addresses: readonly string[]): void {
    for (const address of addresses) this.#names.set(address, name);
  }

  notFound(name: string, dnsAnswered: boolean): void {
    if (this.#by) this.#host.requests?.unresolved(this.#host, this.#by, name, dnsAnswered);
  }

  #dial(protocol: Protocol, to: Address, outcome: Outcome): Attempt {
    const { requests } = this.#host;
    if (!requests || !this.#by || protocol !== 'TCP') return this.#host.dial(protocol, to, outcome);
    return requests.dial(this.#host, { by: this.#by, name: this.#names.get(to.address) }, to, outcome);
  }

  #keep(connection: Connection): Connection {
    const kept = new KeptConnection(connection, this.#held);
    this.#held.add(kept);
    return kept;
  }
}

/** A connection that its process lets go of once it is over. */
class KeptConnection implements Connection {
  readonly #connection: Connection;
  readonly #held: Set<{ close(): void }>;
  #ended = 0;

  constructor(connection: Connection, held: Set<{ close(): void }>) {
    this.#connection = connection;
    this.#held = held;
  }

  get protocol(): Protocol {
    return this.#connection.protocol;
  }

  get local(): Address {
    return this.#connection.local;
  }

  get remote(): Address {
    return this.#connection.remote;
  }

  send(text: string): void {
    this.#connection.send(text);
  }

  end(): void {
    this.#connection.end();
    this.#half();
  }

  close(): void {
    this.#held.delete(this);
    this.#connection.close();
  }

  reset(): void {
    this.#held.delete(this);
    this.#connection.reset();
  }

  receive(receiver: Parameters<Connection['receive']>[0]): void {
    this.#connection.receive({
      data: (text) => receiver.data?.(text),
      end: () => {
        this.#half();
        receiver.end?.();
      },
      reset: () => {
        this.#held.delete(this);
        receiver.reset?.();
      },
    });
  }

  /** Over once both sides have ended. */
  #half(): void {
    this.#ended += 1;
    if (this.#ended >= 2) this.#held.delete(this);
  }
}
