// Ranges of addresses as Kubernetes reads and writes them (k8s.io/utils/net).
import { formatIP, type IP, parseIP } from './addresses.ts';

/** A range: its address as written, and where it begins. */
export interface CIDR {
  readonly ip: IP;
  readonly prefix: number;
  readonly network: readonly number[];
  /** The length of the prefix was written with leading zeros. */
  readonly leadingZeros: boolean;
}

/** netutils.ParseCIDRSloppy. */
export function parseCIDR(text: string): CIDR | undefined {
  const [, address, length] = /^(.+)\/(\d+)$/.exec(text) ?? [];
  const ip = address === undefined ? undefined : parseIP(address);
  if (!ip || length === undefined) return undefined;
  // Of an IPv4 address in the dress of an IPv6 one the first 96 bits are always the same.
  const prefix = ip.mapped ? Math.max(0, Number(length) - 96) : Number(length);
  if (prefix > ip.bytes.length * 8) return undefined;
  const network = ip.bytes.map((byte, i) => byte & (0xff00 >> Math.min(8, Math.max(0, prefix - 8 * i))) & 0xff);
  return { ip, prefix, network, leadingZeros: /^0\d/.test(length) };
}

/** `10.96.0.0/16`. */
export const formatCIDR = ({ ip, network, prefix }: CIDR): string => `${formatIP({ family: ip.family, bytes: network })}/${prefix}`;

/** Whether an address lies in a range. */
export function containsIP({ ip, prefix, network }: CIDR, other: IP): boolean {
  if (other.family !== ip.family) return false;
  return other.bytes.every((byte, i) => (byte & (0xff00 >> Math.min(8, Math.max(0, prefix - 8 * i))) & 0xff) === network[i]);
}

/** Whether the address as written says more than where the range begins. */
export const beyondPrefix = ({ ip, network }: CIDR): boolean => ip.bytes.some((byte, i) => byte !== network[i]);
