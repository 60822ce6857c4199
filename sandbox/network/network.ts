// The network of a cluster: machines on a LAN, pods behind their nodes, and packets between them in virtual time.
import { formatIP } from '../apimachinery/addresses.ts';
import type { CIDR } from '../apimachinery/cidrs.ts';
import type { Time } from '../time/clock.ts';
import type { Host } from './host.ts';
import { Namespace } from './namespace.ts';
import type { Address, NodeProxy } from './packet.ts';
import { RequestLog } from './request-log.ts';
import type { Journey, PolicyEngine } from './route.ts';
import { cidrs, type Ranges, Router } from './router.ts';

const RANGES: Ranges = { pods: ['10.244.0.0/14', 'fd00:10:244::/48'], lan: ['172.18.0.0/16', 'fd00:172:18::/64'] };

export class Network {
  /** What programs have asked for. */
  readonly requests: RequestLog;
  readonly #router: Router;
  readonly #shared: { readonly clock: Time; readonly router: Router; readonly requests: RequestLog };
  readonly #hosts = new Map<string, Namespace>();

  /** `version`: the API server's latest resource version, which requests are dated by. */
  constructor(clock: Time, version: () => number = () => 0, ranges: Ranges = RANGES) {
    this.#router = new Router(ranges);
    this.requests = new RequestLog(clock, (act) => this.observe(act), version);
    this.#shared = { clock, router: this.#router, requests: this.requests };
  }

  host(name: string): Host | undefined {
    return this.#hosts.get(name);
  }

  /** The host with an address: a pod's, a node's, a machine's. */
  at(address: string): Host | undefined {
    return this.#router.owners.get(address);
  }

  /** A node, on the LAN, with a bridge for the pods of its ranges. */
  addNode(name: string, addresses: readonly string[], podCIDRs: readonly string[] = []): Host {
    const host = this.#add(new Namespace(name, addresses, { kind: 'node', node: name }, this.#shared));
    const ranges = cidrs(podCIDRs);
    this.#router.nodes.set(name, { host, podCIDRs: ranges, gateways: ranges.map(gatewayOf), proxy: undefined, plugged: true });
    return host;
  }

  /** A pod's namespace: on a node, behind its bridge. Pods with hostNetwork have none: theirs is the node's. */
  addPod(name: string, addresses: readonly string[], node: string): Host {
    return this.#add(new Namespace(name, addresses, { kind: 'pod', node }, this.#shared));
  }

  /** A machine on the LAN that is no node: the learner's, and the API server's, which alone has routes to pods. */
  addMachine(name: string, addresses: readonly string[], { reachesPods = false } = {}): Host {
    return this.#add(new Namespace(name, addresses, { kind: 'lan', reachesPods }, this.#shared));
  }

  /** Its connections end without a word, as where a namespace is deleted: end them before where its programs would have. */
  removeHost({ name }: Pick<Host, 'name'>): void {
    const host = this.#hosts.get(name);
    if (!host) return;
    host.removed = true;
    for (const stream of [...host.streams]) stream.lose();
    host.flows.clear();
    this.#hosts.delete(name);
    for (const address of host.addresses) if (this.#router.owners.get(address) === host) this.#router.owners.delete(address);
    if (host.place.kind === 'node') this.#router.nodes.delete(name);
  }

  setNodeProxy(node: string, proxy: NodeProxy | undefined): void {
    const links = this.#router.nodes.get(node);
    if (links) links.proxy = proxy;
  }

  /** Pulls a node's network cable, or puts it back. */
  cable(node: string, plugged: boolean): void {
    const links = this.#router.nodes.get(node);
    if (!links) return;
    links.plugged = plugged;
    if (plugged) this.#router.release();
  }

  /** Who enforces NetworkPolicies. Without an engine, as with the bridge CNI plugin, nobody does. */
  setPolicy(engine: PolicyEngine | undefined): void {
    this.#router.policy = engine;
  }

  /** Does something that sends, and tells which way each of its packets was found to go. */
  observe<T>(act: () => T): { readonly result: T; readonly journeys: readonly Journey[] } {
    const journeys: Journey[] = [];
    this.#router.watcher = (journey) => journeys.push(journey);
    try {
      return { result: act(), journeys };
    } finally {
      this.#router.watcher = undefined;
    }
  }

  /**
   * Deletes UDP entries of the nodes' conntrack tables: of each flow it is asked with the address that the client sent to, and the one
   * that it was led to. The next datagram finds its way anew (pkg/proxy/conntrack).
   */
  deleteFlows(isStale: (destination: Address, endpoint: Address) => boolean): void {
    for (const host of this.#hosts.values()) {
      for (const flow of host.flows) if (flow.route && isStale(flow.remote, flow.route.destination)) flow.forget();
    }
  }

  #add(host: Namespace): Namespace {
    this.#hosts.set(host.name, host);
    for (const address of host.addresses) this.#router.owners.set(address, host);
    return host;
  }
}

/** The first address of a range. */
function gatewayOf({ ip, network }: CIDR): string {
  const bytes = [...network];
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) + 1;
  return formatIP({ family: ip.family, bytes });
}
