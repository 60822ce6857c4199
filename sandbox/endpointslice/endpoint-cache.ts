// What each pod was last seen to be worth as an endpoint, so that a sync after one change does work for one pod.
import type { Endpoint, EndpointPort, Node, Pod, Service } from '../api/generated/types.ts';
import type { AddressType } from './addresses.ts';
import { podToEndpoint, shouldPodBeInEndpoints } from './pod-endpoint.ts';
import { getEndpointPorts, namesPorts, portMapKey } from './ports.ts';
import { endpointsEqualBeyondHash, hashEndpoint } from './util/endpoint-set.ts';

/** One pod as the Service sees it. */
export interface Entry {
  readonly pod: Pod;
  readonly node: Node | undefined;
  /** The ports by which it is grouped; undefined where it belongs in no slice. */
  readonly ports: readonly EndpointPort[] | undefined;
  /** Filled in as they are asked for. */
  readonly endpoints: { IPv4?: Endpoint; IPv6?: Endpoint };
}

/** The nodes, and how often any of them has changed. */
export interface NodeLister {
  get(name: string): Node | undefined;
  readonly changes: number;
}

/**
 * The endpoints of one Service's pods. They are kept by the identity of pod and node, and an endpoint that says the same
 * as before stays the same object, which is what lets slices be compared by identity.
 */
export class EndpointCache {
  #service: Service | undefined;
  #nodeChanges = -1;
  /** In the order of the last sync's pods: mostly that of the next one's. */
  #entries: readonly Entry[] = [];
  readonly #byName = new Map<string, Entry>();
  readonly #portSets = new Map<string, readonly EndpointPort[]>();
  /** Those of all pods, where the Service names none. */
  #ports: readonly EndpointPort[] | undefined;

  /** An entry for each pod, in their order. */
  resolve(service: Service, pods: readonly Pod[], nodes: NodeLister): readonly Entry[] {
    if (this.#service?.spec !== service.spec || this.#service?.metadata.uid !== service.metadata.uid) {
      this.#entries = [];
      this.#byName.clear();
      this.#portSets.clear();
      this.#ports = undefined;
    }
    if (this.#byName.size > 2 * pods.length + 100) this.#byName.clear();
    const sameNodes = this.#nodeChanges === nodes.changes;
    this.#service = service;
    this.#nodeChanges = nodes.changes;
    const last = this.#entries;
    this.#entries = pods.map((pod, i) => {
      const entry = last[i];
      return entry?.pod === pod && sameNodes ? entry : this.#entry(service, pod, nodes.get(pod.spec?.nodeName ?? ''));
    });
    return this.#entries;
  }

  endpointOf({ pod, node, endpoints }: Entry, service: Service, addressType: AddressType): Endpoint {
    const known = endpoints[addressType];
    if (known) return known;
    const endpoint = podToEndpoint(pod, node, service, addressType);
    endpoints[addressType] = endpoint;
    return endpoint;
  }

  #entry(service: Service, pod: Pod, node: Node | undefined): Entry {
    const { name } = pod.metadata;
    const last = this.#byName.get(name);
    if (last?.pod === pod && last.node === node) return last;
    const belongs = shouldPodBeInEndpoints(pod, true);
    const samePorts = last?.ports && last.pod.spec === pod.spec ? last.ports : undefined;
    const ports = belongs ? (samePorts ?? this.#portsOf(service, pod)) : undefined;
    const entry: Entry = { pod, node, ports, endpoints: belongs && last ? unaltered(last.endpoints, service, pod, node) : {} };
    this.#byName.set(name, entry);
    return entry;
  }

  #portsOf(service: Service, pod: Pod): readonly EndpointPort[] {
    if (this.#ports) return this.#ports;
    const ports = this.#shared(getEndpointPorts(service, pod));
    if (!namesPorts(service)) this.#ports = ports;
    return ports;
  }

  #shared(ports: readonly EndpointPort[]): readonly EndpointPort[] {
    const key = portMapKey(ports);
    const known = this.#portSets.get(key);
    if (known) return known;
    this.#portSets.set(key, ports);
    return ports;
  }
}

/** The endpoints of the pod's last version where the new one makes the same. */
function unaltered(last: Entry['endpoints'], service: Service, pod: Pod, node: Node | undefined): Entry['endpoints'] {
  const same = (known: Endpoint | undefined, addressType: AddressType) => {
    if (!known) return undefined;
    const endpoint = podToEndpoint(pod, node, service, addressType);
    return hashEndpoint(endpoint) === hashEndpoint(known) && endpointsEqualBeyondHash(endpoint, known) ? known : endpoint;
  };
  return { IPv4: same(last.IPv4, 'IPv4'), IPv6: same(last.IPv6, 'IPv6') };
}
