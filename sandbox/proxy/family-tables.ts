// What kube-proxy knows, for each family of addresses: its Services' ports and their endpoints.
import type { EndpointSlice, Service } from '../api/generated/types.ts';
import type { IPFamily } from '../apimachinery/addresses.ts';
import type { Endpoint } from './endpoint.ts';
import { EndpointSliceCache } from './endpointslice-cache.ts';
import { Frontends } from './rules.ts';
import { type ServicePort, servicePortsOf } from './service-port.ts';

/** What kube-proxy knows of one family of addresses. */
export class FamilyTables {
  readonly family: IPFamily;
  readonly slices = new EndpointSliceCache();
  readonly frontends = new Frontends();
  /** The ports of each Service, `namespace/name`. */
  readonly ports = new Map<string, readonly ServicePort[]>();
  readonly #pending = new Map<string, readonly ServicePort[]>();

  constructor(family: IPFamily) {
    this.family = family;
  }

  serviceChanged(key: string, service: Service | undefined): void {
    this.#pending.set(key, service ? servicePortsOf(service, this.family) : []);
  }

  sliceChanged(slice: EndpointSlice, remove: boolean): boolean {
    return slice.addressType === this.family && this.slices.updatePending(slice, remove);
  }

  /** Applies all that is pending; gives the Services that have changed. */
  apply(): ReadonlySet<string> {
    for (const [key, ports] of this.#pending) {
      if (ports.length > 0) this.ports.set(key, ports);
      else this.ports.delete(key);
      this.frontends.set(key, ports);
    }
    const changed = new Set([...this.#pending.keys(), ...this.slices.checkoutChanges()]);
    this.#pending.clear();
    return changed;
  }

  endpointsOf({ service, name }: ServicePort): readonly Endpoint[] {
    return this.slices.endpointsMap(service).get(name) ?? [];
  }
}
