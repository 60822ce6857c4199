// From a Pod to an endpoint of a slice (k8s.io/endpointslice utils.go, util/controller_utils.go).
import type { Endpoint, Node, Pod, Service } from '../api/generated/types.ts';
import { isIPv6 } from '../apimachinery/addresses.ts';
import { isPodReady, isPodTerminal } from '../component-helpers/pods.ts';
import { type AddressType, canonicalAddress } from './addresses.ts';
import { LabelTopologyZone } from './labels.ts';

/** Whether a pod belongs in Endpoints or slices at all: not finished, has an address, and is not being deleted where that counts. */
export function shouldPodBeInEndpoints(pod: Pod, includeTerminating: boolean): boolean {
  if (isPodTerminal(pod)) return false;
  if (!pod.status?.podIP && !pod.status?.podIPs?.length) return false;
  return includeTerminating || pod.metadata.deletionTimestamp === undefined;
}

/** The hostname is given only where the pod's subdomain is the Service's name. */
export const shouldSetHostname = ({ spec, metadata }: Pod, service: Service): boolean =>
  Boolean(spec?.hostname) && (spec?.subdomain ?? '') === service.metadata.name && metadata.namespace === service.metadata.namespace;

/** getEndpointAddresses: the pod's addresses of one family, in canonical form (Go prints what is no address as `<nil>`). */
export function getEndpointAddresses({ status }: Pod, addressType: AddressType): readonly string[] {
  const canonical = (ip: string): string => canonicalAddress(ip) ?? '<nil>';
  const ofFamily = (status?.podIPs ?? []).filter(({ ip }) => isIPv6(ip) === (addressType === 'IPv6'));
  // Nearly always one: a list of just that is smaller than one that has grown.
  const [only] = ofFamily;
  return only && ofFamily.length === 1 ? [canonical(only.ip)] : ofFamily.map(({ ip }) => canonical(ip));
}

/** podToEndpoint. `node` is undefined where the pod's node does not exist. */
export function podToEndpoint(pod: Pod, node: Node | undefined, service: Service, addressType: AddressType): Endpoint {
  const { metadata, spec } = pod;
  const serving = isPodReady(pod);
  const terminating = metadata.deletionTimestamp !== undefined;
  const zone = node?.metadata.labels?.[LabelTopologyZone];
  return {
    addresses: getEndpointAddresses(pod, addressType),
    conditions: { ready: service.spec?.publishNotReadyAddresses === true || (serving && !terminating), serving, terminating },
    ...(shouldSetHostname(pod, service) && { hostname: spec?.hostname }),
    ...(spec?.nodeName && { nodeName: spec.nodeName }),
    targetRef: { kind: 'Pod', name: metadata.name, namespace: metadata.namespace, uid: metadata.uid },
    ...(zone && { zone }),
  };
}
