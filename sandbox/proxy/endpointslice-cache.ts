// What kube-proxy keeps of slices (pkg/proxy/endpointslicecache.go): by Service and slice, so that an endpoint that moves from one
// slice to another is not lost on the way. It is told under which Service a slice is, never which one it has left.
import type { EndpointSlice } from '../api/generated/types.ts';
import { deepEqual } from '../apimachinery/equality.ts';
import type { Protocol } from '../network/packet.ts';
import { type Endpoint, endpointAt } from './endpoint.ts';

const SERVICE_NAME = 'kubernetes.io/service-name';

/** ServicePortName: a Service's port by its name and protocol, as slices name it. */
export const servicePortName = (namespace: string, name: string, port: string, protocol: string): string =>
  `${namespace}/${name}:${port}/${protocol}`;

interface SliceData {
  readonly slice: EndpointSlice;
  readonly remove: boolean;
}

interface Tracker {
  readonly namespace: string;
  readonly name: string;
  readonly applied: Map<string, SliceData>;
  readonly pending: Map<string, SliceData>;
}

/** By port; each list in the order of the endpoints' names. */
export type EndpointsMap = ReadonlyMap<string, readonly Endpoint[]>;

const EMPTY: EndpointsMap = new Map();

export class EndpointSliceCache {
  readonly #trackers = new Map<string, Tracker>();
  /** Made when somebody asks, kept until the Service's slices change. */
  readonly #maps = new Map<string, EndpointsMap>();

  /** Takes note of a slice, or that it is gone. Whether that makes a difference. */
  updatePending(slice: EndpointSlice, remove: boolean): boolean {
    const { namespace = '', name, labels } = slice.metadata;
    const service = labels?.[SERVICE_NAME];
    if (!service) return false;
    const key = `${namespace}/${service}`;
    const tracker = this.#trackers.get(key) ?? { namespace, name: service, applied: new Map(), pending: new Map() };
    this.#trackers.set(key, tracker);
    const data: SliceData = { slice, remove };
    const changed = esDataChanged(tracker, name, data);
    if (changed) tracker.pending.set(name, data);
    return changed;
  }

  /** Applies what is pending; gives the Services (`namespace/name`) that it was for. */
  checkoutChanges(): readonly string[] {
    const changed: string[] = [];
    for (const [key, { applied, pending }] of this.#trackers) {
      if (pending.size === 0) continue;
      changed.push(key);
      for (const [name, data] of pending) {
        if (data.remove) applied.delete(name);
        else applied.set(name, data);
      }
      pending.clear();
      this.#maps.delete(key);
      if (applied.size === 0) this.#trackers.delete(key);
    }
    return changed;
  }

  /** The endpoints of a Service (`namespace/name`), by ServicePortName. */
  endpointsMap(service: string): EndpointsMap {
    const tracker = this.#trackers.get(service);
    if (!tracker) return EMPTY;
    const known = this.#maps.get(service);
    if (known) return known;
    const map = endpointsMapOf(tracker);
    this.#maps.set(service, map);
    return map;
  }
}

function esDataChanged({ applied, pending }: Tracker, name: string, data: SliceData): boolean {
  const known = pending.get(name) ?? applied.get(name);
  return known ? !deepEqual(known, data) : !data.remove;
}

/** getEndpointsMap. */
function endpointsMapOf({ namespace, name, applied }: Tracker): EndpointsMap {
  const sets = new Map<string, Map<string, Endpoint>>();
  for (const { slice } of applied.values()) {
    for (const port of slice.ports ?? []) {
      // A port without a number means all ports, which kube-proxy does not do.
      if (!port.port) continue;
      const key = servicePortName(namespace, name, port.name ?? '', protocolOf(port.protocol));
      const set = sets.get(key) ?? new Map<string, Endpoint>();
      sets.set(key, set);
      addEndpoints(set, slice, port.port);
    }
  }
  const map = new Map<string, readonly Endpoint[]>();
  for (const [key, set] of sets)
    if (set.size > 0)
      map.set(
        key,
        [...set.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      );
  return map;
}

/** Two endpoints with one address are one; a pod that runs comes before one that ends. */
function addEndpoints(set: Map<string, Endpoint>, { endpoints }: EndpointSlice, port: number): void {
  for (const each of endpoints ?? []) {
    const endpoint = endpointAt(each, port);
    if (endpoint && !(endpoint.terminating && set.has(endpoint.name))) set.set(endpoint.name, endpoint);
  }
}

export const protocolOf = (protocol: string | undefined): Protocol => (protocol === 'UDP' || protocol === 'SCTP' ? protocol : 'TCP');
