// What travels between network namespaces, and what a node's proxy may do with it.
import { joinHostPort } from '../apimachinery/addresses.ts';

export type Protocol = 'TCP' | 'UDP' | 'SCTP';

export interface Address {
  readonly address: string;
  readonly port: number;
}

/** Where a packet comes into a node: from one of its pods, from a process of its own, or from the LAN. */
export type Origin = 'pod' | 'node' | 'outside';

/** The first packet of a connection, or of a UDP flow, as a node sees it. */
export interface Packet {
  readonly protocol: Protocol;
  readonly source: Address;
  readonly destination: Address;
  readonly origin: Origin;
  /** Whether its destination is an address of the node itself (iptables: `--dst-type LOCAL`). */
  readonly toNode: boolean;
}

/**
 * What becomes of it: as it is, to another address (with the node's own as its source where it masquerades), refused, or dropped;
 * and for which Service, `namespace/name`.
 */
export type Decision =
  | { readonly kind: 'pass' }
  | { readonly kind: 'dnat'; readonly to: Address; readonly masquerade: boolean; readonly service?: string }
  | { readonly kind: 'reject'; readonly service?: string }
  | { readonly kind: 'drop'; readonly service?: string };

/** A node's kube-proxy, as the network asks it: once for a connection, once for a UDP flow (nat tables see first packets only). */
export interface NodeProxy {
  route(packet: Packet): Decision;
}

export const PASS: Decision = { kind: 'pass' };

/** 127.0.0.0/8 and ::1. */
export const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1';

/** As Go prints it: `10.0.0.1:80`, `[fd00::1]:80`. */
export const formatAddress = ({ address, port }: Address): string => joinHostPort(address, port);
