// What sort of Service one is (k8s.io/kubernetes/pkg/api/service/util.go, pkg/registry/core/service/strategy.go).
import type { Service, ServiceSpec } from '../../generated/types.ts';

export const specOf = (service: Service): ServiceSpec => service.spec ?? {};

/** `None` alone among its cluster IPs. */
export const isHeadless = ({ clusterIPs }: ServiceSpec): boolean => clusterIPs?.length === 1 && clusterIPs[0] === 'None';

/** Headless and without a selector: nobody knows the families of its endpoints. */
export const isHeadlessWithoutSelector = ({ clusterIP, selector }: ServiceSpec): boolean =>
  clusterIP === 'None' && Object.keys(selector ?? {}).length === 0;

export const needsClusterIP = ({ type }: ServiceSpec): boolean => type !== 'ExternalName';

export const isLoadBalancer = ({ type }: ServiceSpec): boolean => type === 'LoadBalancer';

/** Of a type that may have node ports. */
export const mayHaveNodePorts = ({ type }: ServiceSpec): boolean => type === 'NodePort' || type === 'LoadBalancer';

/** Given node ports unless it says otherwise. */
export const needsNodePorts = ({ type, allocateLoadBalancerNodePorts }: ServiceSpec): boolean =>
  type === 'NodePort' || (type === 'LoadBalancer' && (allocateLoadBalancerNodePorts ?? true));

/** ExternallyAccessible. */
export const isExternallyAccessible = (spec: ServiceSpec): boolean =>
  mayHaveNodePorts(spec) || (spec.type === 'ClusterIP' && (spec.externalIPs?.length ?? 0) > 0);

/** NeedsHealthCheck. */
export const needsHealthCheck = (spec: ServiceSpec): boolean => isLoadBalancer(spec) && spec.externalTrafficPolicy === 'Local';

export function sameTexts(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  const [left, right] = [a ?? [], b ?? []];
  return left === right || (left.length === right.length && left.every((text, i) => text === right[i]));
}
