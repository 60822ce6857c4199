// A way through the network, and the hosts at its ends as those on the way see them.
import type { Host, Listener } from './host.ts';
import type { Address, Decision, Packet, Protocol } from './packet.ts';

/** What kind of host it is: a pod behind its node, a node, or a machine on the nodes' LAN. */
export type Place =
  | { readonly kind: 'pod'; readonly node: string }
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'lan'; readonly reachesPods: boolean };

/** One end of an open connection. */
export interface Stream {
  readonly protocol: Protocol;
  readonly local: Address;
  readonly remote: Address;
  /** Its host is gone: whatever comes is lost, and nobody is told. */
  lose(): void;
  /** Sends again what a cut cable held up. */
  resume(): void;
}

/** What conntrack knows of a flow: where its first datagram went, all others go. */
export interface Flow {
  /** What the client calls its peer, before any translation. */
  readonly remote: Address;
  readonly route: Reached | undefined;
  /** The entry is deleted: the next datagram finds its way anew. */
  forget(): void;
}

/** A host as the network sees it. */
export interface Attached extends Host {
  readonly place: Place;
  /** Gone: nothing comes or goes any more. */
  readonly removed: boolean;
  readonly streams: Set<Stream>;
  readonly flows: Set<Flow>;
  /** Who listens at one of its addresses. */
  listenerAt(protocol: Protocol, at: Address): Listener | undefined;
}

/** It arrives: where, and under which addresses. */
export interface Reached {
  readonly kind: 'reached';
  readonly host: Attached;
  readonly source: Address;
  readonly destination: Address;
  /** One way, in ms. */
  readonly latency: number;
  /** Nodes whose network cables it crosses. */
  readonly cables: readonly string[];
}

/** Refused on the way, lost without a word, or to an address that nobody has on the link where it would be. */
export type Route =
  | Reached
  | { readonly kind: 'refused'; readonly latency: number }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unreachable' };

/** The cables of the nodes. */
export interface Links {
  arePlugged(nodes: readonly string[]): boolean;
  /** What this end waits for is sent again once cables are back. */
  hold(end: Stream): void;
}

/** A connection that somebody would make, with its addresses as they are after translation. */
export interface Attempted {
  readonly from: Attached;
  readonly to: Attached;
  readonly protocol: Protocol;
  readonly source: Address;
  readonly destination: Address;
}

/** May a connection be made? What may not is dropped. */
export interface PolicyEngine {
  allows(attempted: Attempted): boolean;
}

/** What a node did with a packet on its way. */
export interface Hop {
  readonly node: string;
  readonly packet: Packet;
  readonly decision: Decision;
}

/** The way of a packet, as it was found. */
export interface Journey {
  readonly hops: readonly Hop[];
  readonly route: Route;
}
