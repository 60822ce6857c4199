// What each pod was last seen to be worth as an endpoint, so that a sync after one change does work for one pod.
import type { Endpoint, EndpointPort, Node, Pod, Service } from '../../api/generated/types.ts';
import type { AddressType } from './addresses.ts';
import { endpointsEqualBeyondHash, hashEndpoint } from './endpoint-set.ts';
import { podToEndpoint, shouldPodBeInEndpoints } from './pod-endpoint.ts';
import { getEndpointPorts, portMapKey } from './ports.ts';

interface Entry {
  readonly pod: Pod;
  readonly node: Node | undefined;
  /** Undefined where the pod belongs in no slice. */
  readonly ports: readonly EndpointPort[] | undefined;
  readonly endpoints: { IPv4?: Endpoint; IPv6?: Endpoint };
}

/**
 * The endpoints of one Service's pods. They are kept by the identity of pod and node, and an endpoint that says the same
 * as before stays the same object, which is what lets slices be compared by identity.
 */
export class EndpointCache {
  #service: Service | undefined;
  readonly #entries = new Map<string, Entry>();
  readonly #portSets = new Map<string, readonly EndpointPort[]>();

  /** Before a sync: what was worked out for another spec is forgotten. */
  prepare(service: Service, podCount: number): void {
    if (this.#service?.spec !== service.spec || this.#service?.metadata.uid !== service.metadata.uid) {
      this.#entries.clear();
      this.#portSets.clear();
    }
    this.#service = service;
    if (this.#entries.size > 2 * podCount + 100) this.#entries.clear();
  }

  /** The ports by which this pod is grouped; undefined where it belongs in no slice. */
  portsOf(service: Service, pod: Pod, node: Node | undefined): readonly EndpointPort[] | undefined {
    return this.#entry(service, pod, node).ports;
  }

  endpointOf(service: Service, pod: Pod, node: Node | undefined, addressType: AddressType): Endpoint {
    const { endpoints } = this.#entry(service, pod, node);
    const known = endpoints[addressType];
    if (known) return known;
    const endpoint = podToEndpoint(pod, node, service, addressType);
    endpoints[addressType] = endpoint;
    return endpoint;
  }

  #entry(service: Service, pod: Pod, node: Node | undefined): Entry {
    const { name } = pod.metadata;
    const last = this.#entries.get(name);
    if (last?.pod === pod && last.node === node) return last;
    const belongs = shouldPodBeInEndpoints(pod, true);
    const ports = belongs
      ? last?.ports && last.pod.spec === pod.spec
        ? last.ports
        : this.#shared(getEndpointPorts(service, pod))
      : undefined;
    const entry: Entry = { pod, node, ports, endpoints: belongs && last ? unaltered(last.endpoints, service, pod, node) : {} };
    this.#entries.set(name, entry);
    return entry;
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
