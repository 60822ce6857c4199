// The rules that kube-proxy writes for a node, as decisions (pkg/proxy/iptables/proxier.go: syncProxyRules).
import { parseIP } from '../apimachinery/addresses.ts';
import { containsIP } from '../apimachinery/cidrs.ts';
import type { Origin, Packet, Protocol } from '../network/packet.ts';
import type { Endpoint } from './endpoint.ts';
import type { ServicePort } from './service-port.ts';
import type { Categorized } from './topology.ts';

/** How a packet came to a Service. */
export type Frontend = 'clusterIP' | 'externalIP' | 'loadBalancer' | 'nodePort';

/** Through which door of which Service's port. */
export interface Match {
  readonly port: ServicePort;
  readonly frontend: Frontend;
}

/** What the rules do with a packet to a Service: one of the candidates gets it, or nobody. */
export type Verdict =
  | {
      readonly kind: 'forward';
      readonly policy: 'Cluster' | 'Local';
      readonly candidates: readonly Endpoint[];
      readonly masquerade: boolean;
    }
  /** `none`: no endpoints anywhere. */
  | { readonly kind: 'reject'; readonly reason: 'none' }
  /** `no-local`: a Local policy, and endpoints on other nodes alone; `source`: outside of loadBalancerSourceRanges. */
  | { readonly kind: 'drop'; readonly reason: 'no-local' | 'source' };

const REJECT: Verdict = { kind: 'reject', reason: 'none' };
const NO_LOCAL: Verdict = { kind: 'drop', reason: 'no-local' };

/** Where from: what the rules ask of the source (LocalTrafficDetector, `--src-type LOCAL`). */
export interface Source {
  readonly address: string;
  readonly origin: Origin;
  /** Within --cluster-cidr; undefined where there is none to tell by. */
  readonly isPod: boolean | undefined;
}

/** How kube-proxy was started. */
export interface RuleOptions {
  /** --masquerade-all: whatever is sent to a cluster IP. */
  readonly masqueradeAll?: boolean;
  /** The node's own address. */
  readonly nodeIP?: string;
}

export function verdictOf(
  { port, frontend }: Match,
  { cluster = [], local = [], hasAny }: Categorized,
  source: Source,
  { masqueradeAll = false, nodeIP }: RuleOptions = {},
): Verdict {
  if (!hasAny) return REJECT;
  const toCluster = (masquerade: boolean): Verdict => ({ kind: 'forward', policy: 'Cluster', candidates: cluster, masquerade });
  const toLocal = (masquerade: boolean): Verdict =>
    local.length > 0 ? { kind: 'forward', policy: 'Local', candidates: local, masquerade } : NO_LOCAL;
  if (frontend === 'clusterIP') {
    // Who comes from outside of the pod network could get the answer from another node than the one it asked.
    const masquerade = masqueradeAll || source.isPod === false;
    return port.internalPolicyLocal ? toLocal(masquerade) : toCluster(masquerade);
  }
  if (frontend === 'loadBalancer' && !isLetIn(port, source.address, nodeIP)) return { kind: 'drop', reason: 'source' };
  if (!port.externalPolicyLocal) return toCluster(true);
  // What comes from within is treated as if it had gone out to a balancer and come in elsewhere.
  if (source.isPod) return toCluster(false);
  if (source.origin === 'node') return toCluster(true);
  return toLocal(false);
}

function isLetIn({ loadBalancerSourceRanges, loadBalancerVIPs }: ServicePort, address: string, nodeIP: string | undefined): boolean {
  if (loadBalancerSourceRanges.length === 0) return true;
  // A balancer's address may be the node's as well, and then it asks under that.
  const ip = parseIP(nodeIP !== undefined && loadBalancerVIPs.includes(address) ? nodeIP : address);
  return ip !== undefined && loadBalancerSourceRanges.some((range) => containsIP(range, ip));
}

/** The doors of all Services, by address and port. */
export class Frontends {
  readonly #addresses = new Map<string, Match>();
  readonly #nodePorts = new Map<string, Match>();
  /** By Service, to take them out again. */
  readonly #keys = new Map<string, readonly string[]>();

  /** The ports of a Service from now on. */
  set(service: string, ports: readonly ServicePort[]): void {
    for (const key of this.#keys.get(service) ?? []) {
      for (const map of [this.#addresses, this.#nodePorts]) if (map.get(key)?.port.service === service) map.delete(key);
    }
    this.#keys.delete(service);
    if (ports.length === 0) return;
    const keys: string[] = [];
    const put = (map: Map<string, Match>, key: string, match: Match): void => {
      keys.push(key);
      if (!map.has(key)) map.set(key, match);
    };
    for (const port of ports) {
      const at = (address: string, frontend: Frontend) =>
        put(this.#addresses, addressKey(port.protocol, address, port.port), { port, frontend });
      at(port.clusterIP, 'clusterIP');
      for (const address of port.externalIPs) at(address, 'externalIP');
      for (const address of port.loadBalancerVIPs) at(address, 'loadBalancer');
      if (port.nodePort !== 0) put(this.#nodePorts, portKey(port.protocol, port.nodePort), { port, frontend: 'nodePort' });
    }
    this.#keys.set(service, keys);
  }

  /** Node ports come last, on all of the node's addresses; over IPv6 not on ::1. */
  match({ protocol, destination, toNode }: Pick<Packet, 'protocol' | 'destination' | 'toNode'>): Match | undefined {
    const match = this.#addresses.get(addressKey(protocol, destination.address, destination.port));
    if (match || !toNode || destination.address === '::1') return match;
    return this.#nodePorts.get(portKey(protocol, destination.port));
  }
}

const addressKey = (protocol: Protocol, address: string, port: number): string => `${protocol} ${address} ${port}`;
const portKey = (protocol: Protocol, port: number): string => `${protocol} ${port}`;
