// kube-proxy (pkg/proxy/iptables), a client of the API like any controller: Services and EndpointSlices in, rules out. The proxies of
// all nodes share what they hear, since each would have to listen to everything; what it means for a node is worked out when a
// packet asks.
import type { EndpointSlice, Node, Service } from '../api/generated/types.ts';
import { endpointSlices, nodes, services } from '../api/resources.ts';
import { type IPFamily, isIPv6, parseIP } from '../apimachinery/addresses.ts';
import { type CIDR, containsIP } from '../apimachinery/cidrs.ts';
import type { Client } from '../client-go/client.ts';
import { InformerFactory } from '../client-go/informer.ts';
import { LabelServiceName } from '../endpointslice/labels.ts';
import type { Network } from '../network/network.ts';
import { type Decision, type NodeProxy, PASS, type Packet } from '../network/packet.ts';
import { cidrs } from '../network/router.ts';
import type { Clock, Timer } from '../time/clock.ts';
import type { Random } from '../time/random.ts';
import { Affinity } from './affinity.ts';
import { staleFlows } from './conntrack.ts';
import type { Endpoint } from './endpoint.ts';
import { FamilyTables } from './family-tables.ts';
import { HealthChecks } from './healthcheck.ts';
import { ProxyMetrics } from './metrics.ts';
import { type Match, type RuleOptions, type Verdict, verdictOf } from './rules.ts';
import type { ServicePort } from './service-port.ts';
import { type Categorized, categorizeEndpoints } from './topology.ts';

const FAMILIES: readonly IPFamily[] = ['IPv4', 'IPv6'];

/** How long, in ms, a change waits for its rules, and others with it (--iptables-min-sync-period). */
const MIN_SYNC_PERIOD = 100;

export interface ProxierConfig {
  readonly client: Client;
  readonly clock: Clock;
  readonly random: Random;
  readonly network: Network;
  /** --cluster-cidr. */
  readonly clusterCIDRs: readonly string[];
}

export class Proxier {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #network: Network;
  readonly #ranges: readonly CIDR[];
  readonly #tables = { IPv4: new FamilyTables('IPv4'), IPv6: new FamilyTables('IPv6') };
  readonly #nodes = new Map<string, KubeProxy>();
  readonly #zones = new Map<string, string>();
  readonly #informers: InformerFactory;
  /** Of every node: all of them hear the same. */
  readonly #metrics: ProxyMetrics;
  #timer: Timer | undefined;

  constructor({ client, clock, random, network, clusterCIDRs }: ProxierConfig) {
    this.#clock = clock;
    this.#random = random;
    this.#network = network;
    this.#metrics = new ProxyMetrics(clock);
    this.#ranges = cidrs(clusterCIDRs);
    this.#informers = new InformerFactory(client);
    this.#informers.of(services).addHandler({
      onAdd: (service) => this.#serviceChanged(service, service),
      onUpdate: (_, service) => this.#serviceChanged(service, service),
      onDelete: (service) => this.#serviceChanged(service, undefined),
    });
    this.#informers.of(endpointSlices).addHandler({
      onAdd: (slice) => this.#sliceChanged(slice, isHeadless(slice)),
      onUpdate: (_, slice) => this.#sliceChanged(slice, isHeadless(slice)),
      onDelete: (slice) => this.#sliceChanged(slice, true),
    });
    const zoneChanged = ({ metadata: { name, labels } }: Node): void => {
      this.#zones.set(name, labels?.['topology.kubernetes.io/zone'] ?? '');
    };
    this.#informers.of(nodes).addHandler({
      onAdd: zoneChanged,
      onUpdate: (_, node) => zoneChanged(node),
      onDelete: ({ metadata: { name } }) => this.#zones.delete(name),
    });
  }

  start(): void {
    this.#informers.start();
  }

  stop(): void {
    this.#informers.stop();
    this.#timer?.cancel();
  }

  /** Starts kube-proxy on a node of the network. */
  addNode(name: string): KubeProxy {
    const host = this.#network.host(name);
    const nodeIP = host?.addresses[0];
    const proxy = new KubeProxy({
      node: name,
      clock: this.#clock,
      random: this.#random.fork(name),
      tables: this.#tables,
      zoneOf: () => this.#zones.get(name) ?? '',
      isPod: (address) => this.#isPod(address),
      ...(nodeIP !== undefined && { rules: { nodeIP } }),
    });
    this.#nodes.set(name, proxy);
    this.#network.setNodeProxy(name, proxy);
    if (host) {
      proxy.health.serveOn(host);
      this.#metrics.serveOn(host);
    }
    return proxy;
  }

  /** The kube-proxy of a node, to ask it what it would do. */
  of(node: string): KubeProxy | undefined {
    return this.#nodes.get(node);
  }

  #serviceChanged({ metadata: { namespace = '', name } }: Service, service: Service | undefined): void {
    for (const tables of Object.values(this.#tables)) tables.serviceChanged(`${namespace}/${name}`, service);
    this.#metrics.serviceChanged();
    this.#schedule();
  }

  #sliceChanged(slice: EndpointSlice, remove: boolean): void {
    const changed = Object.values(this.#tables).map((tables) => tables.sliceChanged(slice, remove));
    const { namespace = '', labels } = slice.metadata;
    const service = labels?.[LabelServiceName];
    if (service) this.#metrics.sliceChanged(slice, `${namespace}/${service}`, remove, changed.includes(true));
    if (changed.includes(true)) this.#schedule();
  }

  #schedule(): void {
    this.#metrics.queued(FAMILIES);
    this.#timer ??= this.#clock.after(MIN_SYNC_PERIOD, () => this.#sync());
  }

  #sync(): void {
    this.#timer = undefined;
    for (const tables of Object.values(this.#tables)) {
      const changed = tables.apply();
      for (const proxy of this.#nodes.values()) proxy.synced(tables, changed);
      const isStale = staleFlows(tables, changed);
      if (isStale) this.#network.deleteFlows(isStale);
    }
    this.#metrics.synced(FAMILIES);
  }

  #isPod(address: string): boolean {
    const ip = parseIP(address);
    return ip !== undefined && this.#ranges.some((range) => containsIP(range, ip));
  }
}

/** Slices of headless Services say so, and kube-proxy asks for all others. */
const isHeadless = ({ metadata: { labels } }: EndpointSlice): boolean => labels?.['service.kubernetes.io/headless'] !== undefined;

export interface KubeProxyConfig {
  readonly node: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly tables: Readonly<Record<IPFamily, FamilyTables>>;
  zoneOf(): string;
  /** Undefined where there is no --cluster-cidr. */
  isPod(address: string): boolean | undefined;
  readonly rules?: RuleOptions;
}

/** One node's kube-proxy. */
export class KubeProxy implements NodeProxy {
  readonly health: HealthChecks;
  readonly #config: KubeProxyConfig;
  readonly #affinity: Affinity;
  /** What was worked out for a port, for as long as its endpoints and the node's zone are the same. */
  readonly #known = new WeakMap<
    ServicePort,
    { readonly endpoints: readonly Endpoint[]; readonly zone: string; readonly categorized: Categorized }
  >();

  constructor(config: KubeProxyConfig) {
    this.#config = config;
    this.#affinity = new Affinity(config.clock);
    this.health = new HealthChecks(config.clock, config.node);
  }

  route(packet: Packet): Decision {
    const found = this.examine(packet);
    if (!found) return PASS;
    const { match, verdict } = found;
    const { service } = match.port;
    if (verdict.kind !== 'forward') return { kind: verdict.kind, service };
    const endpoint = this.#choose(match.port, verdict.candidates, packet.source.address);
    if (!endpoint) return { kind: 'drop', service };
    // A pod that is led to itself would not know the answer for what it asked.
    return { kind: 'dnat', to: endpoint.to, masquerade: verdict.masquerade || endpoint.to.address === packet.source.address, service };
  }

  /** What the rules say of a packet, before one of the candidates is chosen; undefined where it is to no Service. */
  examine(
    packet: Packet,
  ):
    | { readonly match: Match; readonly verdict: Verdict; readonly categorized: Categorized; readonly endpoints: readonly Endpoint[] }
    | undefined {
    const { tables, isPod } = this.#config;
    const table = tables[isIPv6(packet.destination.address) ? 'IPv6' : 'IPv4'];
    const match = table.frontends.match(packet);
    if (!match) return undefined;
    const { address } = packet.source;
    const endpoints = table.endpointsOf(match.port);
    const categorized = this.categorize(match.port, endpoints);
    const source = { address, origin: packet.origin, isPod: packet.origin === 'pod' ? true : isPod(address) };
    return { match, verdict: verdictOf(match, categorized, source, this.#config.rules), categorized, endpoints };
  }

  categorize(port: ServicePort, endpoints: readonly Endpoint[]): Categorized {
    const zone = this.#config.zoneOf();
    const known = this.#known.get(port);
    if (known && known.endpoints === endpoints && known.zone === zone) return known.categorized;
    const categorized = categorizeEndpoints(endpoints, port, { node: this.#config.node, zone });
    this.#known.set(port, { endpoints, zone, categorized });
    return categorized;
  }

  /** The rules have been written anew, for these Services. */
  synced(tables: FamilyTables, changed: ReadonlySet<string>): void {
    for (const service of changed) {
      this.#affinity.retain(service, tables.slices.endpointsMap(service));
      this.health.sync(service, tables);
    }
  }

  /** Each with the same chance (statistic mode random), but where a client keeps to one. */
  #choose(port: ServicePort, candidates: readonly Endpoint[], client: string): Endpoint | undefined {
    const sticky = port.stickySeconds !== undefined;
    const kept = sticky ? this.#affinity.find(port, candidates, client) : undefined;
    const endpoint = kept ?? candidates[candidates.length > 1 ? this.#config.random.below(candidates.length) : 0];
    if (sticky && endpoint) this.#affinity.remember(port, endpoint, client);
    return endpoint;
  }
}
