// Who has which cluster IP and node port (k8s.io/kubernetes/pkg/registry/core/service/{ipallocator,portallocator}).
// Both pools keep their lower part for those who ask for a value, and give from the upper part first (KEP-3070, KEP-3668).

import { formatIP, type IP, type IPFamily, parseIP } from '../../../apimachinery/addresses.ts';
import { type CIDR, formatCIDR, parseCIDR } from '../../../apimachinery/cidrs.ts';
import type { ObjectMeta } from '../../../apimachinery/meta.ts';
import type { Random } from '../../../time/random.ts';

/** Why an allocation failed, in the allocator's words; undefined where it did not. */
export type Refusal = string | undefined;

/** The values from 0 to `size`, and who has them. */
class Pool {
  readonly #taken = new Set<number>();
  readonly #random: Random;
  readonly #size: number;
  readonly #reserved: number;

  constructor(random: Random, size: number, reserved: number) {
    this.#random = random;
    this.#size = size;
    this.#reserved = reserved;
  }

  has = (value: number): boolean => this.#taken.has(value);

  take(value: number): boolean {
    if (this.#taken.has(value)) return false;
    this.#taken.add(value);
    return true;
  }

  release(value: number): void {
    this.#taken.delete(value);
  }

  /** The first free value from a random one on, above the reserved part if there is one. */
  next(): number | undefined {
    return this.#scan(this.#reserved, this.#size) ?? this.#scan(0, this.#reserved);
  }

  #scan(first: number, end: number): number | undefined {
    const size = end - first;
    if (size <= 0) return undefined;
    const start = this.#random.below(size);
    for (let i = 0; i < size; i++) {
      const value = first + ((start + i) % size);
      if (this.take(value)) return value;
    }
    return undefined;
  }
}

const clamp = (low: number, value: number, high: number): number => Math.min(Math.max(low, value), high);

const NOT_IN_RANGE = 'the provided network does not match the current range';

/** The cluster IPs of one range (ipallocator.Allocator). */
export class IPAllocator {
  readonly family: IPFamily;
  readonly cidr: string;
  readonly #range: CIDR;
  readonly #size: number;
  readonly #pool: Pool;

  constructor(cidr: string, random: Random) {
    const range = parseCIDR(cidr);
    if (!range) throw new Error(`not a range of addresses: ${cidr}`);
    this.#range = range;
    this.cidr = formatCIDR(range);
    this.family = range.ip.family;
    const addresses = 2 ** Math.min(30, range.ip.bytes.length * 8 - range.prefix);
    // The network's own address is never given, nor IPv4's broadcast address.
    this.#size = addresses - (this.family === 'IPv4' ? 2 : 1);
    this.#pool = new Pool(random, this.#size, this.#size >= 16 ? clamp(16, Math.floor(addresses / 16), 256) : 0);
  }

  allocate(address: string, dryRun: boolean): Refusal {
    const ip = parseIP(address);
    const offset = ip && this.#offsetOf(ip);
    if (offset === undefined) return NOT_IN_RANGE;
    return dryRun || this.#pool.take(offset) ? undefined : 'provided IP is already allocated';
  }

  /** An address that nobody has; undefined where the range is full. A dry run is told the network's address. */
  allocateNext(dryRun: boolean): string | undefined {
    if (dryRun) return formatIP({ family: this.family, bytes: this.#range.network });
    const offset = this.#pool.next();
    return offset === undefined ? undefined : this.#addressAt(offset);
  }

  release(address: string): void {
    const ip = parseIP(address);
    const offset = ip && this.#offsetOf(ip);
    if (offset !== undefined) this.#pool.release(offset);
  }

  #offsetOf(ip: IP): number | undefined {
    if (ip.family !== this.family) return undefined;
    let offset = 0;
    for (let i = 0; i < ip.bytes.length; i++) offset = offset * 256 + (ip.bytes[i] ?? 0) - (this.#range.network[i] ?? 0);
    return offset >= 1 && offset <= this.#size ? offset - 1 : undefined;
  }

  #addressAt(offset: number): string {
    const bytes = [...this.#range.network];
    let carry = offset + 1;
    for (let i = bytes.length - 1; i >= 0 && carry > 0; i--) {
      carry += bytes[i] ?? 0;
      bytes[i] = carry % 256;
      carry = Math.floor(carry / 256);
    }
    return formatIP({ family: this.family, bytes });
  }
}

const firstNodePort = 30000;
const lastNodePort = 32767;

/** Node ports (portallocator.PortAllocator). */
export class PortAllocator {
  readonly #pool: Pool;

  constructor(random: Random) {
    const size = lastNodePort - firstNodePort + 1;
    this.#pool = new Pool(random, size, clamp(16, Math.floor(size / 32), 128));
  }

  has = (port: number): boolean => this.#pool.has(port - firstNodePort);

  allocate(port: number): Refusal {
    if (port < firstNodePort || port > lastNodePort) {
      return `provided port is not in the valid range. The range of valid ports is ${firstNodePort}-${lastNodePort}`;
    }
    return this.#pool.take(port - firstNodePort) ? undefined : portTaken;
  }

  allocateNext(): number | undefined {
    const offset = this.#pool.next();
    return offset === undefined ? undefined : firstNodePort + offset;
  }

  release(port: number): void {
    this.#pool.release(port - firstNodePort);
  }
}

export const portTaken = 'provided port is already allocated';

/** What one write does to the node ports, so that it can be taken back (portallocator.PortAllocationOperation). */
export class PortOperation {
  readonly #ports: PortAllocator;
  readonly #dryRun: boolean;
  readonly #allocated: number[] = [];
  readonly #releases: number[] = [];

  constructor(ports: PortAllocator, dryRun: boolean) {
    this.#ports = ports;
    this.#dryRun = dryRun;
  }

  allocate(port: number): Refusal {
    const dryRefusal = this.#ports.has(port) || this.#allocated.includes(port) ? portTaken : undefined;
    const refusal = this.#dryRun ? dryRefusal : this.#ports.allocate(port);
    if (refusal === undefined) this.#allocated.push(port);
    return refusal;
  }

  allocateNext(): number | undefined {
    // A dry run is told some number: none is looked for.
    const port = this.#dryRun ? Math.max(lastNodePort + 1, ...this.#allocated) + 1 : this.#ports.allocateNext();
    if (port !== undefined) this.#allocated.push(port);
    return port;
  }

  releaseLater(port: number): void {
    this.#releases.push(port);
  }

  commit(): void {
    if (this.#dryRun) return;
    for (const port of this.#releases) this.#ports.release(port);
  }

  undo(): void {
    if (this.#dryRun) return;
    for (const port of this.#allocated) this.#ports.release(port);
  }
}

/** The cluster IPs of one family, from as many ranges as the cluster has (ipallocator.MetaAllocator). */
export class MetaAllocator {
  readonly family: IPFamily;
  readonly #random: Random;
  /** The range that the cluster was started with. */
  readonly #own: IPAllocator;
  readonly #added = new Map<string, IPAllocator>();
  readonly #ranges: AddressRecords['ranges'] | undefined;

  constructor(cidr: string, random: Random, ranges?: AddressRecords['ranges']) {
    this.#random = random;
    this.#own = new IPAllocator(cidr, random);
    this.family = this.#own.family;
    this.#ranges = ranges;
  }

  /** The first range comes first, as the real one keeps to its older allocator for as long as that has addresses. */
  #usable(): readonly IPAllocator[] {
    const cidrs = this.#ranges?.(this.family);
    return cidrs ? cidrs.map((cidr) => this.#allocatorOf(cidr)).sort((a) => (a === this.#own ? -1 : 0)) : [this.#own];
  }

  #allocatorOf(cidr: string): IPAllocator {
    if (cidr === this.#own.cidr) return this.#own;
    let allocator = this.#added.get(cidr);
    if (!allocator) {
      allocator = new IPAllocator(cidr, this.#random.fork(cidr));
      this.#added.set(cidr, allocator);
    }
    return allocator;
  }

  allocate(address: string, dryRun: boolean): Refusal {
    let refusal: Refusal = NOT_IN_RANGE;
    for (const allocator of this.#usable()) {
      refusal = allocator.allocate(address, dryRun);
      if (refusal !== NOT_IN_RANGE) break;
    }
    return refusal;
  }

  allocateNext(dryRun: boolean): string | undefined {
    for (const allocator of this.#usable()) {
      const address = allocator.allocateNext(dryRun);
      if (address !== undefined) return address;
    }
    return undefined;
  }

  /** A range that is not used any more may have given it. */
  release(address: string): void {
    for (const allocator of [this.#own, ...this.#added.values()]) allocator.release(address);
  }
}

/** The objects behind cluster IPs: an IPAddress for each that somebody has, a ServiceCIDR for each range. */
export interface AddressRecords {
  taken(address: string, family: string, service: ObjectMeta): void;
  released(address: string): void;
  /** The ranges of a family that may be given from, as CIDRs: those of ready ServiceCIDRs. */
  ranges(family: IPFamily): readonly string[];
}

/** All that Services of one cluster share (storage.Allocators). */
export interface ServiceAllocators {
  readonly records?: AddressRecords;
  /** The cluster's families, the default one first. */
  readonly addresses: ReadonlyMap<string, MetaAllocator>;
  readonly defaultFamily: IPFamily;
  readonly ports: PortAllocator;
}

/** Where cluster IPs come from: the ServiceCIDR `kubernetes`. */
export const serviceRanges: Readonly<Record<IPFamily, string>> = { IPv4: '10.96.0.0/16', IPv6: 'fd00:10:96::/112' };

export function createAllocators(random: Random, families: readonly IPFamily[], records?: AddressRecords): ServiceAllocators {
  const [defaultFamily = 'IPv4'] = families;
  return {
    ...(records && { records }),
    addresses: new Map(
      families.map((family) => [family, new MetaAllocator(serviceRanges[family], random.fork(`cluster IPs ${family}`), records?.ranges)]),
    ),
    defaultFamily,
    ports: new PortAllocator(random.fork('node ports')),
  };
}
