// Which way packets go: from a pod to its node, over the LAN, to another node, and what is written over their addresses there.
import { isIPv6, parseIP } from '../apimachinery/addresses.ts';
import { type CIDR, containsIP, parseCIDR } from '../apimachinery/cidrs.ts';
import { type Address, type Decision, isLoopback, type NodeProxy, type Origin, PASS, type Packet, type Protocol } from './packet.ts';
import type { Attached, Hop, Journey, Links, PolicyEngine, Reached, Route, Stream } from './route.ts';

/** One way, in ms: within a machine, and from one to another. */
const WITHIN = 0.1;
const BETWEEN = 0.25;

/** The first packet of a connection or flow as its sender sends it. */
export interface Sent {
  readonly protocol: Protocol;
  readonly source: Address;
  readonly destination: Address;
}

const SILENT: Route = { kind: 'silent' };
const UNREACHABLE: Route = { kind: 'unreachable' };

/** A node, as the network knows it. */
export interface NodeLinks {
  readonly host: Attached;
  readonly podCIDRs: readonly CIDR[];
  /** The node's addresses on the bridge of its pods, the first of each range (CNI's `isGateway`). */
  readonly gateways: readonly string[];
  proxy: NodeProxy | undefined;
  plugged: boolean;
}

export interface Ranges {
  /** kube-proxy's --cluster-cidr: within these nothing is masqueraded. */
  readonly pods: readonly string[];
  /** The LAN of the nodes. */
  readonly lan: readonly string[];
}

export class Router implements Links {
  readonly nodes = new Map<string, NodeLinks>();
  /** Who has an address. */
  readonly owners = new Map<string, Attached>();
  policy: PolicyEngine | undefined;
  readonly #pods: readonly CIDR[];
  readonly #lan: readonly CIDR[];
  /** Hears of each way that is found, while somebody wants to know. */
  watcher: ((journey: Journey) => void) | undefined;
  #hops: Hop[] = [];
  readonly #held = new Set<Stream>();

  constructor({ pods, lan }: Ranges) {
    this.#pods = cidrs(pods);
    this.#lan = cidrs(lan);
  }

  arePlugged(nodes: readonly string[]): boolean {
    return nodes.every((node) => this.nodes.get(node)?.plugged !== false);
  }

  hold(end: Stream): void {
    this.#held.add(end);
  }

  /** Cables have changed: what was held up goes on where it can. */
  release(): void {
    const held = [...this.#held];
    this.#held.clear();
    for (const end of held) end.resume();
  }

  route(from: Attached, sent: Sent): Route {
    if (!this.watcher) return this.#find(from, sent);
    this.#hops = [];
    const route = this.#find(from, sent);
    this.watcher({ hops: this.#hops, route });
    return route;
  }

  #find(from: Attached, { protocol, source, destination }: Sent): Route {
    if (from.removed) return SILENT;
    if (isLoopback(destination.address)) return reached(from, source, destination, WITHIN, []);
    const { place } = from;
    if (place.kind === 'lan') {
      if (from.addresses.includes(destination.address)) return reached(from, source, destination, WITHIN, []);
      return this.#overLan(from, protocol, source, destination, [], place.reachesPods);
    }
    if (place.kind === 'pod' && from.addresses.includes(destination.address)) return reached(from, source, destination, WITHIN, []);
    return this.#throughNode(place.node, from, place.kind, { protocol, source, destination }, []);
  }

  /** A packet comes into a node: its proxy decides, and the node sends it on. */
  #throughNode(name: string, from: Attached, origin: Origin, { protocol, source, destination }: Sent, cables: readonly string[]): Route {
    const node = this.nodes.get(name);
    if (!node) return SILENT;
    const toNode = node.host.addresses.includes(destination.address) || node.gateways.includes(destination.address);
    const packet: Packet = { protocol, source, destination, origin, toNode };
    const decision: Decision = node.proxy?.route(packet) ?? PASS;
    if (this.watcher) this.#hops.push({ node: name, packet, decision });
    if (decision.kind === 'reject') return { kind: 'refused', latency: cables.length > 0 ? BETWEEN : WITHIN };
    if (decision.kind === 'drop') return SILENT;
    const to = decision.kind === 'dnat' ? decision.to : destination;
    const masquerade = decision.kind === 'dnat' && decision.masquerade;
    return this.#fromNode(node, from, origin, masquerade, { protocol, source, destination: to }, cables);
  }

  /** Where a node sends a packet whose destination is settled. */
  #fromNode(node: NodeLinks, from: Attached, origin: Origin, masquerade: boolean, sent: Sent, cables: readonly string[]): Route {
    const { protocol, source, destination } = sent;
    const six = isIPv6(destination.address);
    const owner = this.owners.get(destination.address);
    const latency = cables.length > 0 ? BETWEEN : WITHIN;
    const own = node.host.addresses.find((address) => isIPv6(address) === six) ?? source.address;
    if (owner === node.host || node.gateways.includes(destination.address)) {
      const as = masquerade ? { ...source, address: own } : source;
      return this.#allowed(reached(node.host, as, destination, latency, cables), from, protocol);
    }
    if (this.#isOf(node, owner, destination)) {
      if (!owner) return UNREACHABLE;
      const gateway = node.gateways.find((address) => isIPv6(address) === six) ?? own;
      const as = masquerade || origin === 'node' ? { ...source, address: gateway } : source;
      return this.#allowed(reached(owner, as, destination, latency, cables), from, protocol);
    }
    // Between two addresses of the pod network nothing is translated; what leaves it has the node's address.
    const leaves = origin === 'pod' && !this.#isPod(destination.address);
    const as = masquerade || leaves || origin === 'node' ? { ...source, address: own } : source;
    const name = node.host.name;
    if (!this.#isNear(destination.address, owner)) return SILENT;
    if (!node.plugged) return UNREACHABLE;
    return this.#overLan(from, protocol, as, destination, [...cables, name], true);
  }

  /** Over the LAN to a machine, a node, or a pod behind its node. */
  #overLan(
    from: Attached,
    protocol: Protocol,
    source: Address,
    destination: Address,
    cables: readonly string[],
    reachesPods: boolean,
  ): Route {
    const owner = this.owners.get(destination.address);
    if (owner?.place.kind === 'lan') return this.#allowed(reached(owner, source, destination, BETWEEN, cables), from, protocol);
    const isPod = owner ? owner.place.kind === 'pod' : this.#isPod(destination.address);
    if (isPod && !reachesPods) return SILENT;
    const name = owner?.place.kind === 'node' || owner?.place.kind === 'pod' ? owner.place.node : this.#nodeOf(destination.address);
    if (name === undefined) return this.#isLan(destination.address) || isPod ? UNREACHABLE : SILENT;
    if (cables.includes(name)) return UNREACHABLE;
    if (this.nodes.get(name)?.plugged === false) return UNREACHABLE;
    return this.#throughNode(name, from, 'outside', { protocol, source, destination }, [...cables, name]);
  }

  #allowed(route: Reached, from: Attached, protocol: Protocol): Route {
    if (!this.policy) return route;
    const { host: to, source, destination } = route;
    return this.policy.allows({ from, to, protocol, source, destination }) ? route : SILENT;
  }

  #isOf(node: NodeLinks, owner: Attached | undefined, { address }: Address): boolean {
    if (owner) return owner.place.kind === 'pod' && owner.place.node === node.host.name;
    return within(node.podCIDRs, address);
  }

  #isNear(address: string, owner: Attached | undefined): boolean {
    return owner !== undefined || this.#isPod(address) || this.#isLan(address);
  }

  #isPod(address: string): boolean {
    return this.owners.get(address)?.place.kind === 'pod' || within(this.#pods, address);
  }

  #isLan(address: string): boolean {
    return within(this.#lan, address);
  }

  #nodeOf(address: string): string | undefined {
    for (const [name, { podCIDRs, gateways }] of this.nodes) if (gateways.includes(address) || within(podCIDRs, address)) return name;
    return undefined;
  }
}

const reached = (host: Attached, source: Address, destination: Address, latency: number, cables: readonly string[]): Reached => ({
  kind: 'reached',
  host,
  source,
  destination,
  latency,
  cables,
});

export const cidrs = (texts: readonly string[]): readonly CIDR[] =>
  texts.flatMap((text) => {
    const cidr = parseCIDR(text);
    return cidr ? [cidr] : [];
  });

function within(ranges: readonly CIDR[], address: string): boolean {
  if (ranges.length === 0) return false;
  const ip = parseIP(address);
  return ip !== undefined && ranges.some((range) => containsIP(range, ip));
}
