// A TCP connection once it is open: two ends, each with what is on its way to it.
import type { Time } from '../time/clock.ts';
import type { Connection, Receiver } from './host.ts';
import type { Address, Protocol } from './packet.ts';
import type { Attached, Links, Reached, Stream } from './route.ts';

type Arrival = { readonly kind: 'data'; readonly text: string } | { readonly kind: 'end' } | { readonly kind: 'reset' };

const END: Arrival = { kind: 'end' };
const RESET: Arrival = { kind: 'reset' };

/** What both ends share: the way between them. */
interface Line {
  readonly clock: Time;
  readonly links: Links;
  /** One way, in ms. */
  readonly latency: number;
  /** The nodes whose cables it crosses. */
  readonly cables: readonly string[];
}

/** One end of a connection. What is sent at one moment arrives at one moment, in one event. */
export class StreamEnd implements Connection, Stream {
  readonly protocol: Protocol;
  readonly local: Address;
  readonly remote: Address;
  readonly host: Attached;
  readonly #line: Line;
  #peer: StreamEnd | undefined;
  #receiver: Receiver | undefined;
  /** What came before anybody was there to hear it. */
  #early: Arrival[] = [];
  /** What is on its way to this end, and when it arrives. */
  #coming: Arrival[] = [];
  #comingAt = -1;
  #sent: 'open' | 'ended' | 'closed' = 'open';
  #heard: 'open' | 'ended' = 'open';

  constructor(line: Line, host: Attached, protocol: Protocol, local: Address, remote: Address) {
    this.#line = line;
    this.host = host;
    this.protocol = protocol;
    this.local = local;
    this.remote = remote;
    host.streams.add(this);
  }

  /** Ties two ends together. */
  join(peer: StreamEnd): void {
    this.#peer = peer;
    peer.#peer = this;
  }

  send(text: string): void {
    if (this.#sent === 'open' && text !== '') this.#dispatch({ kind: 'data', text });
  }

  end(): void {
    if (this.#sent !== 'open') return;
    this.#sent = 'ended';
    this.#dispatch(END);
    if (this.#heard === 'ended') this.#forget();
  }

  close(): void {
    if (this.#sent === 'closed') return;
    this.end();
    this.#sent = 'closed';
    this.#forget();
  }

  reset(): void {
    if (this.#sent === 'closed') return;
    this.#sent = 'closed';
    this.#forget();
    this.#dispatch(RESET);
  }

  receive(receiver: Receiver): void {
    this.#receiver = receiver;
    const early = this.#early;
    this.#early = [];
    for (const arrival of early) this.#tell(arrival);
  }

  /** The namespace is gone: whatever comes is lost, and nobody is told. */
  lose(): void {
    this.#sent = 'closed';
    this.#receiver = undefined;
    this.#forget();
  }

  /** Sends again what a cut cable held up. */
  resume(): void {
    if (this.#coming.length > 0 && this.#comingAt < 0) this.#schedule();
  }

  #dispatch(arrival: Arrival): void {
    this.#peer?.await(arrival);
  }

  /** The other end has sent this now. */
  await(arrival: Arrival): void {
    const at = this.#line.clock.now() + this.#line.latency;
    if (this.#comingAt === at) {
      this.#coming.push(arrival);
      return;
    }
    if (this.#comingAt >= 0 || this.#coming.length > 0) {
      // Something else is still on its way: this comes after it, in an event of its own.
      this.#line.clock.after(this.#line.latency, () => this.#deliver([arrival]));
      return;
    }
    this.#coming.push(arrival);
    this.#schedule();
  }

  #schedule(): void {
    this.#comingAt = this.#line.clock.now() + this.#line.latency;
    this.#line.clock.after(this.#line.latency, () => {
      const arrivals = this.#coming;
      this.#coming = [];
      this.#comingAt = -1;
      this.#deliver(arrivals);
    });
  }

  #deliver(arrivals: readonly Arrival[]): void {
    if (this.host.removed) return;
    if (this.#coming.length > 0 && this.#comingAt < 0) {
      this.#coming.push(...arrivals);
      return;
    }
    if (!this.#line.links.arePlugged(this.#line.cables)) {
      // TCP sends it again until it arrives.
      this.#coming.push(...arrivals);
      this.#line.links.hold(this);
      return;
    }
    for (const arrival of arrivals) this.#hear(arrival);
  }

  #hear(arrival: Arrival): void {
    if (this.#sent === 'closed') {
      if (arrival.kind === 'data') this.#dispatch(RESET);
      return;
    }
    if (arrival.kind === 'reset') {
      this.#sent = 'closed';
      this.#forget();
    } else if (arrival.kind === 'end') {
      this.#heard = 'ended';
      if (this.#sent === 'ended') this.#forget();
    }
    this.#tell(arrival);
  }

  #tell(arrival: Arrival): void {
    const receiver = this.#receiver;
    if (!receiver) this.#early.push(arrival);
    else if (arrival.kind === 'data') receiver.data?.(arrival.text);
    else if (arrival.kind === 'end') receiver.end?.();
    else receiver.reset?.();
  }

  #forget(): void {
    this.host.streams.delete(this);
  }
}

export interface Opening {
  readonly clock: Time;
  readonly links: Links;
  readonly route: Reached;
  readonly from: Attached;
  readonly protocol: Protocol;
  readonly source: Address;
  /** Whom the client dialled. */
  readonly to: Address;
}

/** The two ends of a connection that was accepted. It keeps its way, whatever becomes of rules and endpoints (conntrack). */
export function openStream({ clock, links, route, from, protocol, source, to }: Opening): {
  readonly near: StreamEnd;
  readonly far: StreamEnd;
} {
  const line: Line = { clock, links, latency: route.latency, cables: route.cables };
  const near = new StreamEnd(line, from, protocol, source, to);
  const far = new StreamEnd(line, route.host, protocol, route.destination, route.source);
  near.join(far);
  return { near, far };
}
