// From Endpoints to the slices that mirror them (kubernetes/pkg/controller/endpointslicemirroring reconciler_helpers.go, utils.go).
import type { CoreEndpointPort, Endpoint, EndpointAddress, EndpointPort, EndpointSlice, Endpoints } from '../../api/generated/types.ts';
import { isIPv6 } from '../../apimachinery/addresses.ts';
import type { Draft, StringMap } from '../../apimachinery/meta.ts';
import { type AddressType, canonicalAddress } from '../../endpointslice/addresses.ts';
import {
  EndpointsLastChangeTriggerTime,
  getEndpointSlicePrefix,
  LabelManagedBy,
  LabelServiceName,
  LabelSkipMirror,
  LastAppliedConfigAnnotation,
  LeaderElectionRecordAnnotationKey,
  MirroringControllerName,
  without,
} from '../../endpointslice/labels.ts';
import { portMapKey, sortPorts } from '../../endpointslice/ports.ts';
import { EndpointSet } from '../../endpointslice/util/endpoint-set.ts';
import { repackSubsets } from '../endpoint/repack-subsets.ts';

/** `--mirroring-max-endpoints-per-subset`. */
export const MAX_ENDPOINTS_PER_SUBSET = 1000;

/** Endpoints of one family with one set of ports: what one mirrored slice holds. */
export interface Desired {
  readonly addressType: AddressType;
  readonly ports: readonly EndpointPort[];
  readonly endpoints: EndpointSet;
}

/** What is to be mirrored, and what could not be. */
export interface DesiredSlices {
  /** By address type and ports; empty sets too. */
  readonly byKey: ReadonlyMap<string, Desired>;
  readonly skipped: number;
  readonly invalid: number;
}

/** addrTypePortMapKey. */
export const groupKey = (addressType: string, ports: readonly EndpointPort[] | undefined): string => `${addressType}-${portMapKey(ports)}`;

/** shouldMirror: not what asks to be skipped, nor what a leader election keeps. */
export const shouldMirror = ({ metadata }: Endpoints): boolean =>
  metadata.labels?.[LabelSkipMirror] !== 'true' && metadata.annotations?.[LeaderElectionRecordAnnotationKey] === undefined;

/** The annotations that a mirror carries: all but those that say when and by what the Endpoints were written. */
export const mirroredAnnotations = ({ metadata }: Endpoints): StringMap =>
  without(metadata.annotations, EndpointsLastChangeTriggerTime, LastAppliedConfigAnnotation);

/** epPortsToEpsPorts. */
const toSlicePorts = (ports: readonly CoreEndpointPort[] = []): readonly EndpointPort[] =>
  sortPorts(
    ports.map(({ appProtocol, name = '', port, protocol = 'TCP' }) => ({
      ...(appProtocol !== undefined && { appProtocol }),
      name,
      port,
      protocol,
    })),
  );

/** addressToEndpoint. */
function toEndpoint({ ip, hostname, nodeName, targetRef }: EndpointAddress, ready: boolean): Endpoint | undefined {
  const address = canonicalAddress(ip);
  if (address === undefined) return undefined;
  return {
    addresses: [address],
    conditions: { ready },
    ...(hostname && { hostname }),
    ...(nodeName !== undefined && { nodeName }),
    ...(targetRef && { targetRef }),
  };
}

/** desiredCalc: each subset gives one slice a family, of at most `max` addresses, ready ones first. */
export function desiredSlices(endpoints: Endpoints, max: number): DesiredSlices {
  const byKey = new Map<string, Desired>();
  let skipped = 0;
  let invalid = 0;
  for (const { addresses = [], notReadyAddresses = [], ports } of repackSubsets(endpoints.subsets)) {
    const slicePorts = toSlicePorts(ports);
    const ofFamily = (addressType: AddressType): Desired => {
      const key = groupKey(addressType, slicePorts);
      const known = byKey.get(key) ?? { addressType, ports: slicePorts, endpoints: new EndpointSet() };
      byKey.set(key, known);
      return known;
    };
    const families = { IPv4: ofFamily('IPv4'), IPv6: ofFamily('IPv6') };
    let added = 0;
    const add = (list: readonly EndpointAddress[], ready: boolean) => {
      for (const address of list) {
        if (added >= max) return;
        const endpoint = toEndpoint(address, ready);
        if (endpoint) {
          families[isIPv6(endpoint.addresses[0] ?? '') ? 'IPv6' : 'IPv4'].endpoints.insert(endpoint);
          added++;
        } else invalid++;
      }
    };
    add(addresses, true);
    add(notReadyAddresses, false);
    skipped += addresses.length + notReadyAddresses.length - added;
  }
  return { byKey, skipped, invalid };
}

/** newEndpointSlice: a mirror without endpoints; with a name where it takes the place of one that exists. */
export function newMirror(
  endpoints: Endpoints,
  ports: readonly EndpointPort[],
  addressType: AddressType,
  sliceName?: string,
): Draft<EndpointSlice> {
  const { name, namespace, uid, labels } = endpoints.metadata;
  const annotations = mirroredAnnotations(endpoints);
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      ...(Object.keys(annotations).length > 0 && { annotations }),
      ...(sliceName === undefined ? { generateName: getEndpointSlicePrefix(name) } : { name: sliceName }),
      labels: { ...labels, [LabelServiceName]: name, [LabelManagedBy]: MirroringControllerName },
      namespace,
      ownerReferences: [{ apiVersion: 'v1', kind: 'Endpoints', name, uid, controller: true, blockOwnerDeletion: true }],
    },
    addressType,
    endpoints: [],
    ports,
  };
}
