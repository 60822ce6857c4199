// UDP: no connection, but flows that conntrack remembers for a while on the way.
import type { Time } from '../time/clock.ts';
import type { Connection, Receiver } from './host.ts';
import type { Address } from './packet.ts';
import type { Attached, Flow, Reached } from './route.ts';
import type { Router } from './router.ts';

/** How long, in ms, a flow is remembered after its last datagram: without an answer, and with one (nf_conntrack_udp_timeout…). */
const UNANSWERED = 30_000;
const ANSWERED = 120_000;

export interface SocketOptions {
  readonly clock: Time;
  readonly router: Router;
  readonly host: Attached;
  readonly local: Address;
  readonly remote: Address;
}

/** A client's UDP socket that is connected to one address. */
export class DatagramSocket implements Connection, Flow {
  readonly protocol = 'UDP';
  readonly local: Address;
  readonly remote: Address;
  readonly #clock: Time;
  readonly #router: Router;
  readonly #host: Attached;
  readonly #inbox = new Inbox();
  #route: Reached | undefined;
  #far: DatagramPeer | undefined;
  #last = 0;
  #answered = false;
  #closed = false;

  constructor({ clock, router, host, local, remote }: SocketOptions) {
    this.#clock = clock;
    this.#router = router;
    this.#host = host;
    this.local = local;
    this.remote = remote;
    host.flows.add(this);
  }

  get route(): Reached | undefined {
    return this.#route;
  }

  forget(): void {
    this.#route = undefined;
    this.#far = undefined;
    this.#answered = false;
  }

  send(text: string): void {
    if (this.#closed || this.#host.removed) return;
    const now = this.#clock.now();
    if (now - this.#last > (this.#answered ? ANSWERED : UNANSWERED)) this.forget();
    this.#last = now;
    const route = this.#route ?? this.#router.route(this.#host, { protocol: 'UDP', source: this.local, destination: this.remote });
    if (route.kind === 'refused') this.#refuse(route.latency);
    if (route.kind !== 'reached') return;
    // What is refused or dropped on the way leaves no entry.
    this.#route = route;
    this.#clock.after(route.latency, () => this.#arrive(route, text));
  }

  end(): void {}

  close(): void {
    this.#closed = true;
    this.#host.flows.delete(this);
  }

  reset(): void {
    this.close();
  }

  receive(receiver: Receiver): void {
    this.#inbox.receive(receiver);
  }

  /** An answer has come. */
  answer(text: string): void {
    this.#answered = true;
    this.#last = this.#clock.now();
    if (!this.#closed && !this.#host.removed) this.#inbox.put({ data: text });
  }

  #arrive(route: Reached, text: string): void {
    if (route.host.removed || !this.#router.arePlugged(route.cables)) return;
    const listener = route.host.listenerAt('UDP', route.destination);
    if (!listener) {
      this.#refuse(route.latency);
      return;
    }
    let far = this.#far;
    if (!far || far.closed) {
      far = new DatagramPeer(this.#clock, this.#router, route, this);
      this.#far = far;
      listener(far);
    }
    far.take(text);
  }

  /** ICMP: port unreachable. */
  #refuse(latency: number): void {
    this.#clock.after(latency, () => {
      if (!this.#closed) this.#inbox.put('reset');
    });
  }
}

/** A client as a UDP server sees it: one for each address that datagrams come from. */
class DatagramPeer implements Connection {
  readonly protocol = 'UDP';
  readonly #clock: Time;
  readonly #router: Router;
  readonly #route: Reached;
  readonly #client: DatagramSocket;
  readonly #inbox = new Inbox();
  closed = false;

  constructor(clock: Time, router: Router, route: Reached, client: DatagramSocket) {
    this.#clock = clock;
    this.#router = router;
    this.#route = route;
    this.#client = client;
  }

  get local(): Address {
    return this.#route.destination;
  }

  get remote(): Address {
    return this.#route.source;
  }

  take(text: string): void {
    this.#inbox.put({ data: text });
  }

  send(text: string): void {
    const { latency, cables, host } = this.#route;
    if (this.closed || host.removed) return;
    this.#clock.after(latency, () => {
      if (this.#router.arePlugged(cables)) this.#client.answer(text);
    });
  }

  end(): void {}

  close(): void {
    this.closed = true;
  }

  reset(): void {
    this.closed = true;
  }

  receive(receiver: Receiver): void {
    this.#inbox.receive(receiver);
  }
}

type Arrival = { readonly data: string } | 'reset';

/** Keeps what comes until somebody hears it. */
class Inbox {
  #receiver: Receiver | undefined;
  #early: Arrival[] = [];

  put(arrival: Arrival): void {
    const receiver = this.#receiver;
    if (!receiver) this.#early.push(arrival);
    else if (arrival === 'reset') receiver.reset?.();
    else receiver.data?.(arrival.data);
  }

  receive(receiver: Receiver): void {
    this.#receiver = receiver;
    const early = this.#early;
    this.#early = [];
    for (const arrival of early) this.put(arrival);
  }
}
