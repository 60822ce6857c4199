// What enforces NetworkPolicies: a part of some clusters' network, not of Kubernetes itself, and one that a cluster may lack. Then
// policies are stored, and nothing heeds them. Semantics: staging/src/k8s.io/api/networking/v1/types.go.
import type { Namespace, NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort, Pod } from '../api/generated/types.ts';
import { namespaces, networkPolicies, pods } from '../api/resources.ts';
import { parseIP } from '../apimachinery/addresses.ts';
import { containsIP, parseCIDR } from '../apimachinery/cidrs.ts';
import type { LabelSelector } from '../apimachinery/meta.ts';
import { type Selector, selectorFromLabelSelector } from '../apimachinery/selector.ts';
import type { Client } from '../client-go/client.ts';
import { type Informer, InformerFactory } from '../client-go/informer.ts';
import type { Protocol } from '../network/packet.ts';
import type { Attempted, PolicyEngine } from '../network/route.ts';

/** One side of a connection as policies see it. */
interface Side {
  readonly address: string;
  /** Undefined for nodes and the outside. */
  readonly pod: Pod | undefined;
}

/** Where a connection goes: its port, on this pod if it is one. */
interface Door {
  readonly protocol: Protocol;
  readonly port: number;
  readonly pod: Pod | undefined;
}

export type Refusal = {
  readonly direction: 'Ingress' | 'Egress';
  /** The pod whose policies do not let it through. */
  readonly pod: Pod;
  /** Those that select the pod for that direction. */
  readonly policies: readonly NetworkPolicy[];
};

export class NetworkPolicyEngine implements PolicyEngine {
  readonly #informers: InformerFactory;
  readonly #policies: Informer<NetworkPolicy>;
  readonly #pods: Informer<Pod>;
  readonly #namespaces: Informer<Namespace>;
  readonly #selectors = new WeakMap<LabelSelector, Selector>();

  constructor(client: Client) {
    this.#informers = new InformerFactory(client);
    this.#policies = this.#informers.of(networkPolicies);
    this.#pods = this.#informers.of(pods);
    this.#namespaces = this.#informers.of(namespaces);
    this.#pods.addIndex('ip', (pod) => (onPodNetwork(pod) ? (pod.status?.podIPs ?? []).map(({ ip }) => ip ?? '') : []));
  }

  start(): void {
    this.#informers.start();
  }

  stop(): void {
    this.#informers.stop();
  }

  allows(attempted: Attempted): boolean {
    return this.refusalOf(attempted) === undefined;
  }

  /** Whose policies are against a connection, and in which direction. */
  refusalOf({ from, to, protocol, source, destination }: Attempted): Refusal | undefined {
    const sender: Side = { address: source.address, pod: from.place.kind === 'pod' ? this.#podAt(from.addresses) : undefined };
    const receiver: Side = { address: destination.address, pod: this.#podAt([destination.address]) };
    // A pod may always reach itself, and a node its own pods: kubelets probe.
    if (from === to) return undefined;
    const door: Door = { protocol, port: destination.port, pod: receiver.pod };
    if (sender.pod) {
      const policies = this.#of(sender.pod, 'Egress');
      const rules = policies.flatMap(({ spec }) => (spec?.egress ?? []).map(({ to: peers, ports }) => ({ peers, ports })));
      if (policies.length > 0 && !this.#isAllowed(sender.pod, rules, receiver, door))
        return { direction: 'Egress', pod: sender.pod, policies };
    }
    const isOwnNode = from.place.kind === 'node' && to.place.kind === 'pod' && to.place.node === from.place.node;
    if (!receiver.pod || isOwnNode) return undefined;
    const policies = this.#of(receiver.pod, 'Ingress');
    const rules = policies.flatMap(({ spec }) => (spec?.ingress ?? []).map(({ from: peers, ports }) => ({ peers, ports })));
    // Who was translated on the way is seen as what it was translated to.
    const seen: Side = { address: source.address, pod: this.#podAt([source.address]) };
    return policies.length > 0 && !this.#isAllowed(receiver.pod, rules, seen, door)
      ? { direction: 'Ingress', pod: receiver.pod, policies }
      : undefined;
  }

  #podAt(addresses: readonly string[]): Pod | undefined {
    for (const address of addresses) {
      const found = this.#pods.byIndex('ip', address).find(({ status }) => status?.phase !== 'Succeeded' && status?.phase !== 'Failed');
      if (found) return found;
    }
    return undefined;
  }

  /** The policies that select a pod for a direction: with none of them, everything is let through. */
  #of({ metadata }: Pod, direction: 'Ingress' | 'Egress'): readonly NetworkPolicy[] {
    return this.#policies.list(metadata.namespace).filter(({ spec = {} }) => {
      const types = spec.policyTypes ?? (spec.egress ? ['Ingress', 'Egress'] : ['Ingress']);
      return types.includes(direction) && this.#selector(spec.podSelector ?? {}).matches(metadata.labels);
    });
  }

  /** One rule is enough. */
  #isAllowed(self: Pod, rules: readonly Rule[], other: Side, door: Door): boolean {
    return rules.some(({ peers = [], ports = [] }) => {
      if (ports.length > 0 && !ports.some((port) => isOpen(port, door))) return false;
      return peers.length === 0 || peers.some((peer) => this.#isPeer(self, peer, other));
    });
  }

  #isPeer({ metadata }: Pod, { ipBlock, podSelector, namespaceSelector }: NetworkPolicyPeer, { address, pod }: Side): boolean {
    if (ipBlock) return isWithin(ipBlock.cidr, address) && !(ipBlock.except ?? []).some((each) => isWithin(each, address));
    if (!pod) return false;
    const namespace = pod.metadata.namespace ?? '';
    if (!namespaceSelector && namespace !== metadata.namespace) return false;
    if (namespaceSelector && !this.#selector(namespaceSelector).matches(this.#namespaces.find('', namespace)?.metadata.labels))
      return false;
    return this.#selector(podSelector ?? {}).matches(pod.metadata.labels);
  }

  #selector(source: LabelSelector): Selector {
    const known = this.#selectors.get(source);
    if (known) return known;
    const made = selectorFromLabelSelector(source);
    this.#selectors.set(source, made);
    return made;
  }
}

interface Rule {
  readonly peers: readonly NetworkPolicyPeer[] | undefined;
  readonly ports: readonly NetworkPolicyPort[] | undefined;
}

const onPodNetwork = ({ spec }: Pod): boolean => spec?.hostNetwork !== true;

function isOpen({ protocol = 'TCP', port, endPort }: NetworkPolicyPort, door: Door): boolean {
  if (protocol !== door.protocol) return false;
  if (port === undefined) return true;
  if (typeof port === 'number') return endPort === undefined ? port === door.port : port <= door.port && door.port <= endPort;
  const named = door.pod?.spec?.containers
    .flatMap(({ ports }) => ports ?? [])
    .find((each) => each.name === port && (each.protocol ?? 'TCP') === protocol);
  return named?.containerPort === door.port;
}

function isWithin(cidr: string, address: string): boolean {
  const range = parseCIDR(cidr);
  const ip = parseIP(address);
  return range !== undefined && ip !== undefined && containsIP(range, ip);
}
