// The canonical layout of Endpoints (kubernetes/pkg/api/v1/endpoints/util.go).
import type { CoreEndpointPort, EndpointAddress, EndpointSubset } from '../../api/generated/types.ts';
import { deepHash } from '../../endpointslice/deep-hash.ts';

/** LessEndpointAddress: by the text of the IP, then by the UID of the pod. */
export function compareAddresses(a: EndpointAddress, b: EndpointAddress): number {
  if (a.ip !== b.ip) return a.ip < b.ip ? -1 : 1;
  const [first = '', second = ''] = [a.targetRef?.uid, b.targetRef?.uid];
  return first < second ? -1 : first > second ? 1 : 0;
}

const hashes = new WeakMap<CoreEndpointPort, string>();

function hashPort(port: CoreEndpointPort): string {
  let hash = hashes.get(port);
  if (hash === undefined) {
    hash = deepHash('v1.EndpointPort', [
      ['Name', 'string', port.name ?? ''],
      ['Port', 'int32', port.port],
      ['Protocol', 'v1.Protocol', port.protocol ?? ''],
      ['AppProtocol', '*string', port.appProtocol],
    ]);
    hashes.set(port, hash);
  }
  return hash;
}

/** portsByHash. */
export const sortPorts = (ports: CoreEndpointPort[]): CoreEndpointPort[] =>
  ports.length < 2 ? ports : ports.sort((a, b) => (hashPort(a) < hashPort(b) ? -1 : 1));

const firstPort = ({ ports }: EndpointSubset): string => (ports?.[0] ? hashPort(ports[0]) : '');

/** SortSubsets. Kubernetes orders them by a hash that takes in UIDs, so by chance; here it is that of their first port. */
export const sortSubsets = (subsets: EndpointSubset[]): readonly EndpointSubset[] =>
  subsets.length < 2 ? subsets : subsets.sort((a, b) => (firstPort(a) < firstPort(b) ? -1 : 1));

/** A subset of addresses that are in order; what is empty is left out. */
export function newSubset(
  ready: readonly EndpointAddress[],
  notReady: readonly EndpointAddress[],
  ports: CoreEndpointPort[],
): EndpointSubset {
  return {
    ...(ready.length > 0 && { addresses: ready }),
    ...(notReady.length > 0 && { notReadyAddresses: notReady }),
    ...(ports.length > 0 && { ports: sortPorts(ports) }),
  };
}

interface Offer {
  readonly port: CoreEndpointPort | undefined;
  /** By IP and UID. An address that some subset says is not ready is not ready. */
  readonly addresses: Map<string, { readonly address: EndpointAddress; ready: boolean }>;
}

/** RepackSubsets: one subset for each set of addresses, with all ports that it offers. */
export function repackSubsets(subsets: readonly EndpointSubset[] = []): readonly EndpointSubset[] {
  const offers = new Map<string, Offer>();
  const offer = (port: CoreEndpointPort | undefined, address: EndpointAddress, ready: boolean) => {
    const portKey = port ? JSON.stringify([port.name ?? '', port.port, port.protocol, port.appProtocol]) : '';
    const known = offers.get(portKey) ?? { port, addresses: new Map() };
    offers.set(portKey, known);
    const key = `${address.ip} ${address.targetRef?.uid ?? ''}`;
    const entry = known.addresses.get(key);
    if (!entry) known.addresses.set(key, { address, ready });
    else if (entry.ready) entry.ready = ready;
  };
  for (const { addresses = [], notReadyAddresses = [], ports = [] } of subsets) {
    for (const port of ports.length > 0 ? ports : [undefined]) {
      for (const address of addresses) offer(port, address, true);
      for (const address of notReadyAddresses) offer(port, address, false);
    }
  }
  const signature = ({ addresses }: Offer) =>
    [...addresses]
      .map(([key, { ready }]) => `${key} ${ready}`)
      .sort()
      .join();
  const packed: EndpointSubset[] = [];
  for (const alike of Map.groupBy(offers.values(), signature).values()) {
    const entries = [...(alike[0]?.addresses.values() ?? [])];
    const addressesOf = (ready: boolean) =>
      entries
        .filter((entry) => entry.ready === ready)
        .map(({ address }) => address)
        .sort(compareAddresses);
    const ports = alike.flatMap(({ port }) => (port && port.port > 0 ? [port] : []));
    packed.push(newSubset(addressesOf(true), addressesOf(false), ports));
  }
  return sortSubsets(packed);
}

const sameTarget = (a: EndpointAddress['targetRef'], b: EndpointAddress['targetRef']): boolean =>
  a === b ||
  (a?.uid === b?.uid && a?.name === b?.name && a?.namespace === b?.namespace && a?.kind === b?.kind && a?.fieldPath === b?.fieldPath);

const sameAddress = (a: EndpointAddress, b: EndpointAddress | undefined): boolean =>
  a === b || (a.ip === b?.ip && a.hostname === b.hostname && a.nodeName === b.nodeName && sameTarget(a.targetRef, b.targetRef));

const samePort = (a: CoreEndpointPort, b: CoreEndpointPort | undefined): boolean =>
  a.name === b?.name && a.port === b?.port && a.protocol === b.protocol && a.appProtocol === b.appProtocol;

function sameList<T>(a: readonly T[] = [], b: readonly T[] = [], same: (one: T, other: T | undefined) => boolean): boolean {
  return a.length === b.length && a.every((item, i) => same(item, b[i]));
}

/** endpointSubsetsEqualIgnoreResourceVersion. */
export const subsetsEqual = (a: readonly EndpointSubset[] = [], b: readonly EndpointSubset[] = []): boolean =>
  sameList(
    a,
    b,
    (one, other) =>
      sameList(one.addresses, other?.addresses, sameAddress) &&
      sameList(one.notReadyAddresses, other?.notReadyAddresses, sameAddress) &&
      sameList(one.ports, other?.ports, samePort),
  );
