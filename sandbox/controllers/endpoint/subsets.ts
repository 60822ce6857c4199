// From the pods that a Service selects to the subsets of its Endpoints (kubernetes/pkg/controller/endpoint).
import type { CoreEndpointPort, EndpointAddress, EndpointSubset, Pod, Service } from '../../api/generated/types.ts';
import { isIPv6 } from '../../apimachinery/addresses.ts';
import { isPodReady } from '../../component-helpers/pods.ts';
import { canonicalAddress } from '../../endpointslice/addresses.ts';
import { shouldPodBeInEndpoints, shouldSetHostname } from '../../endpointslice/pod-endpoint.ts';
import { findPort, namesPorts } from '../../endpointslice/ports.ts';
import { compareAddresses, newSubset, sortSubsets } from './repack-subsets.ts';

/** Endpoints hold the addresses of one family only: the Service's first. */
function wantsIPv6({ spec }: Service, pod: Pod): boolean {
  const [first] = spec?.ipFamilies ?? [];
  if (first !== undefined) return first === 'IPv6';
  if (spec?.clusterIP && spec.clusterIP !== 'None') return isIPv6(spec.clusterIP);
  return isIPv6(pod.status?.podIP ?? '');
}

/** podToEndpointAddressForService; undefined where the pod has no address of the Service's family. */
export function podToEndpointAddress(service: Service, pod: Pod): EndpointAddress | undefined {
  const v6 = wantsIPv6(service, pod);
  const ip = pod.status?.podIPs?.find((podIP) => isIPv6(podIP.ip) === v6)?.ip;
  if (ip === undefined) return undefined;
  const { name, namespace, uid } = pod.metadata;
  return {
    ...(shouldSetHostname(pod, service) && { hostname: pod.spec?.hostname }),
    ip: canonicalAddress(ip) ?? ip,
    nodeName: pod.spec?.nodeName ?? '',
    targetRef: { kind: 'Pod', name, namespace, uid },
  };
}

/** Addresses in the order in which Endpoints list them: changes are merged in, so that the rest is not sorted again. */
class SortedAddresses {
  #sorted: readonly EndpointAddress[] = [];
  readonly #gone = new Set<EndpointAddress>();
  #come: EndpointAddress[] = [];

  add(address: EndpointAddress): void {
    if (!this.#gone.delete(address)) this.#come.push(address);
  }

  remove(address: EndpointAddress): void {
    this.#gone.add(address);
  }

  /** The same list as long as nothing comes or goes. */
  list(): readonly EndpointAddress[] {
    if (this.#gone.size === 0 && this.#come.length === 0) return this.#sorted;
    const stay = this.#gone.size === 0 ? this.#sorted : this.#sorted.filter((address) => !this.#gone.has(address));
    this.#sorted = merge(stay, this.#come.sort(compareAddresses));
    this.#gone.clear();
    this.#come = [];
    return this.#sorted;
  }
}

/** One list in order out of two. */
function merge(a: readonly EndpointAddress[], b: readonly EndpointAddress[]): readonly EndpointAddress[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const merged: EndpointAddress[] = [];
  let next = 0;
  for (const address of a) {
    for (let other = b[next]; other && compareAddresses(other, address) < 0; other = b[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(address);
  }
  return next < b.length ? merged.concat(b.slice(next)) : merged;
}

/** Pods that offer the same ports. */
interface Group {
  readonly ports: readonly CoreEndpointPort[];
  readonly ready: SortedAddresses;
  readonly notReady: SortedAddresses;
}

interface Entry {
  readonly pod: Pod;
  /** Undefined where the pod is in none. */
  readonly group: Group | undefined;
  readonly address: EndpointAddress | undefined;
  readonly ready: boolean;
}

/** The subsets of one Service's Endpoints. Pods are remembered by identity, so that a sync after one change does work for one pod. */
export class SubsetBuilder {
  #service: Service | undefined;
  /** In the order of the last sync's pods: mostly that of the next one's. */
  #entries: readonly Entry[] = [];
  readonly #byName = new Map<string, Entry>();
  readonly #groups = new Map<string, Group>();
  /** That of all pods, where the Service names no ports. */
  #group: Group | undefined;

  /** What syncService and RepackSubsets make of these pods. */
  build(service: Service, pods: readonly Pod[]): readonly EndpointSubset[] {
    if (this.#service?.spec !== service.spec || this.#service?.metadata.uid !== service.metadata.uid) {
      this.#entries = [];
      this.#byName.clear();
      this.#groups.clear();
      this.#group = undefined;
    }
    if (this.#byName.size > 2 * pods.length + 100) this.#byName.clear();
    this.#service = service;
    const last = this.#entries;
    this.#entries = pods.map((pod, i) => {
      const entry = last[i];
      return entry?.pod === pod ? entry : this.#entry(service, pod);
    });
    replace(last, this.#entries);
    return this.#pack();
  }

  #entry(service: Service, pod: Pod): Entry {
    const { name } = pod.metadata;
    const last = this.#byName.get(name);
    if (last?.pod === pod) return last;
    const ready = service.spec?.publishNotReadyAddresses === true || isPodReady(pod);
    const entry = { pod, ready, ...this.#offer(service, pod, last?.address) };
    this.#byName.set(name, entry);
    return entry;
  }

  #offer(service: Service, pod: Pod, last: EndpointAddress | undefined): Pick<Entry, 'group' | 'address'> {
    const nothing = { group: undefined, address: undefined };
    if (!shouldPodBeInEndpoints(pod, service.spec?.publishNotReadyAddresses === true)) return nothing;
    const address = podToEndpointAddress(service, pod);
    if (!address) return nothing;
    const group = this.#groupOf(service, pod);
    // Only a headless Service may have no ports.
    if (group.ports.length === 0 && (service.spec?.ports?.length || service.spec?.clusterIP !== 'None')) return nothing;
    return { group, address: last && same(last, address) ? last : address };
  }

  #groupOf(service: Service, pod: Pod): Group {
    if (this.#group) return this.#group;
    const ports = portsOf(service, pod);
    const key = JSON.stringify(ports);
    const group = this.#groups.get(key) ?? { ports, ready: new SortedAddresses(), notReady: new SortedAddresses() };
    this.#groups.set(key, group);
    if (!namesPorts(service)) this.#group = group;
    return group;
  }

  /** Ports that the very same pods offer share a subset. Every pod is in one group, so it is enough to compare groups. */
  #pack(): readonly EndpointSubset[] {
    const groups = [...this.#groups.values()].filter(({ ready, notReady }) => ready.list().length + notReady.list().length > 0);
    const offers = new Map<string, { readonly port: CoreEndpointPort | undefined; readonly groups: Group[] }>();
    for (const group of groups) {
      for (const port of group.ports.length > 0 ? group.ports : [undefined]) {
        const key = JSON.stringify(port) ?? '';
        const offer = offers.get(key) ?? { port, groups: [] };
        offers.set(key, offer);
        offer.groups.push(group);
      }
    }
    const subsets: EndpointSubset[] = [];
    for (const alike of Map.groupBy(offers.values(), (offer) => offer.groups.map((group) => groups.indexOf(group)).join()).values()) {
      const members = alike[0]?.groups ?? [];
      subsets.push(
        newSubset(
          members.map(({ ready }) => ready.list()).reduce(merge, []),
          members.map(({ notReady }) => notReady.list()).reduce(merge, []),
          alike.flatMap(({ port }) => (port && port.port > 0 ? [port] : [])),
        ),
      );
    }
    return sortSubsets(subsets);
  }
}

/** Takes the addresses of entries that are no more out of their lists, and puts in those of new ones. */
function replace(last: readonly Entry[], entries: readonly Entry[]): void {
  const gone = new Set<Entry>();
  const come = new Set<Entry>();
  for (let i = 0; i < Math.max(last.length, entries.length); i++) {
    const [before, now] = [last[i], entries[i]];
    if (before === now) continue;
    if (before) gone.add(before);
    if (now) come.add(now);
  }
  // Some have only moved.
  for (const entry of come) if (gone.delete(entry)) come.delete(entry);
  for (const entry of gone) if (entry.address) listOf(entry)?.remove(entry.address);
  for (const entry of come) if (entry.address) listOf(entry)?.add(entry.address);
}

const listOf = ({ group, ready }: Entry): SortedAddresses | undefined => (ready ? group?.ready : group?.notReady);

const same = (a: EndpointAddress, b: EndpointAddress): boolean =>
  a.ip === b.ip && a.hostname === b.hostname && a.nodeName === b.nodeName && a.targetRef?.uid === b.targetRef?.uid;

/** endpointPortFromServicePort, for each port that the pod has. */
function portsOf({ spec }: Service, pod: Pod): readonly CoreEndpointPort[] {
  return (spec?.ports ?? []).flatMap((servicePort) => {
    const port = findPort(pod, servicePort);
    if (port === undefined) return [];
    const { name, protocol = 'TCP', appProtocol } = servicePort;
    return [{ ...(appProtocol !== undefined && { appProtocol }), ...(name && { name }), port, protocol }];
  });
}
