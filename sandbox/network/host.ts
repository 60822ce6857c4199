// A network namespace, as programs use it: they listen, and they dial.
import type { Address, Protocol } from './packet.ts';

/** What happens to one side of a connection. */
export interface Receiver {
  /** A piece of the stream; for UDP a datagram. */
  data?(text: string): void;
  /** The other side sends no more. */
  end?(): void;
  /** The other side broke off (RST); for UDP: nothing listens there (ECONNREFUSED at the next read). */
  reset?(): void;
}

/** One side of a connection. */
export interface Connection {
  readonly protocol: Protocol;
  /** As this side sees them: a client sees the Service's address, its server the pod's, and whom the packets came from after NAT. */
  readonly local: Address;
  readonly remote: Address;
  /** Sends a piece of the stream, or a datagram. What is sent after `end`, `close` or `reset` is lost. */
  send(text: string): void;
  /** Sends no more (FIN), and receives on. */
  end(): void;
  /** As at a program's exit: sends no more and receives no more; what still comes is answered by RST. */
  close(): void;
  /** Breaks it off: the other side is told at once (RST). */
  reset(): void;
  /** Who hears what comes from now on. What came before is told now. */
  receive(receiver: Receiver): void;
}

export interface Listening {
  readonly port: number;
  /** Accepts no more. Connections that were accepted live on. */
  close(): void;
}

/** A port that is open. */
export interface OpenPort {
  readonly protocol: Protocol;
  readonly port: number;
  /** The one address on which it is; undefined: all of the namespace's. */
  readonly address: string | undefined;
}

/** Hears of each connection that is made; for UDP of each new flow, whose first datagram follows. */
export type Listener = (connection: Connection) => void;

/** How an attempt to connect ends. Where nobody answers none of these is called, but `timedOut` after about two minutes, as Linux has it. */
export interface Outcome {
  opened(connection: Connection): void;
  /** ECONNREFUSED. */
  refused(): void;
  /** EHOSTUNREACH, after some seconds: nobody has that address on a link that was reached. */
  unreachable(): void;
  /** ETIMEDOUT. */
  timedOut?(): void;
}

export interface Attempt {
  /** Gives up: none of the outcomes is told any more. */
  abort(): void;
}

/** A network namespace: a pod's, a node's, the learner's machine's or the API server's. */
export interface Host {
  /** `default/web-1`, `node-1`, `learner`. */
  readonly name: string;
  readonly addresses: readonly string[];
  /**
   * Opens a port, on one of its addresses (127.0.0.1, say), on all of IPv4 (0.0.0.0) or on all; 0 chooses one. Undefined where it is taken (EADDRINUSE).
   */
  listen(protocol: Protocol, port: number, listener: Listener, address?: string): Listening | undefined;
  /** What is open in the whole namespace, whoever opened it. */
  openPorts(): readonly OpenPort[];
  /** The connections of the whole namespace, each end by itself. */
  connections(): readonly Pick<Connection, 'protocol' | 'local' | 'remote'>[];
  /** Connects; a UDP socket is open at once. `outcome` is told in virtual time, never during the call. */
  dial(protocol: Protocol, to: Address, outcome: Outcome): Attempt;
  /** Said by a resolver: the addresses that a name was found to have, of which one will be dialled. */
  found?(name: string, addresses: readonly string[]): void;
  /** Said by a resolver: a name leads nowhere, since DNS says so, or since it does not answer. */
  notFound?(name: string, dnsAnswered: boolean): void;
}
