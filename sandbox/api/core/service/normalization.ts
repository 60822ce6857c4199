// Fields that say the same twice, and values that a client left out of an update
// (k8s.io/kubernetes/pkg/registry/core/service/{strategy.go,storage/storage.go}).
import type { Service, ServicePort, ServiceSpec } from '../../generated/types.ts';
import {
  isExternallyAccessible,
  isLoadBalancer,
  mayHaveNodePorts,
  needsClusterIP,
  needsHealthCheck,
  needsNodePorts,
  sameTexts,
  specOf,
} from './kinds-of-service.ts';

/** normalizeClusterIPs: clients that know `clusterIP` alone need not know `clusterIPs`. */
export function normalizeClusterIPs(spec: ServiceSpec, old: ServiceSpec | undefined): ServiceSpec {
  const { clusterIP = '', clusterIPs = [] } = spec;
  if (old === undefined) return clusterIP !== '' && clusterIPs.length === 0 ? { ...spec, clusterIPs: [clusterIP] } : spec;
  const { clusterIP: oldIP = '', clusterIPs: oldIPs = [] } = old;
  if (oldIP === clusterIP) return oldIPs.length > 0 && clusterIPs.length === 0 ? { ...spec, clusterIPs: oldIPs } : spec;
  if (!sameTexts(oldIPs, clusterIPs)) return spec;
  if (oldIP === '' || clusterIP !== '') return { ...spec, clusterIPs: [clusterIP] };
  const { clusterIPs: _cleared, ...rest } = spec;
  return rest;
}

/** patchAllocatedValues: an update without them means the old ones. */
export function patchAllocatedValues(spec: ServiceSpec, old: ServiceSpec): ServiceSpec {
  let patched = spec;
  if (needsClusterIP(old) && needsClusterIP(spec)) {
    if (!spec.clusterIP && old.clusterIP) patched = { ...patched, clusterIP: old.clusterIP };
    if (!spec.clusterIPs?.length && old.clusterIPs?.length) patched = { ...patched, clusterIPs: old.clusterIPs };
  }
  if (needsNodePorts(old) && needsNodePorts(spec)) patched = patchNodePorts(patched, old);
  if (needsHealthCheck(old) && needsHealthCheck(spec) && !spec.healthCheckNodePort && old.healthCheckNodePort) {
    patched = { ...patched, healthCheckNodePort: old.healthCheckNodePort };
  }
  return patched;
}

const nodePortsOf = ({ ports = [] }: ServiceSpec): ReadonlySet<number> => new Set(ports.flatMap(({ nodePort }) => nodePort || []));

function patchNodePorts(spec: ServiceSpec, old: ServiceSpec): ServiceSpec {
  if (!spec.ports || spec.ports.every(({ nodePort }) => nodePort)) return spec;
  const [before, after] = [nodePortsOf(old), nodePortsOf(spec)];
  const byName = new Map((old.ports ?? []).map(({ name = '', nodePort }) => [name, nodePort]));
  const ports = spec.ports.map((port): ServicePort => {
    const known = byName.get(port.name ?? '');
    const inUse = known !== undefined && before.has(known) && after.has(known);
    return port.nodePort || !known || inUse ? port : { ...port, nodePort: known };
  });
  return { ...spec, ports };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** dropTypeDependentFields: what a change of type makes meaningless goes, where the client did not change it, too. */
export function dropTypeDependentFields(service: Service, oldService: Service): Service {
  const old = specOf(oldService);
  const given = specOf(service);
  const spec: Mutable<ServiceSpec> = { ...given };
  if (needsClusterIP(old) && !needsClusterIP(given)) {
    if (old.clusterIP === given.clusterIP && sameTexts(old.clusterIPs, given.clusterIPs)) {
      delete spec.clusterIP;
      delete spec.clusterIPs;
    }
    if (sameTexts(old.ipFamilies, given.ipFamilies)) delete spec.ipFamilies;
    if (old.ipFamilyPolicy === given.ipFamilyPolicy) delete spec.ipFamilyPolicy;
  }
  if (mayHaveNodePorts(old) && !mayHaveNodePorts(given)) {
    const before = nodePortsOf(old);
    if ([...nodePortsOf(given)].every((port) => before.has(port))) {
      spec.ports = given.ports?.map(({ nodePort: _dropped, ...port }) => port);
    }
  }
  if (needsHealthCheck(old) && !needsHealthCheck(given) && old.healthCheckNodePort === given.healthCheckNodePort) {
    delete spec.healthCheckNodePort;
  }
  if (isLoadBalancer(old) && !isLoadBalancer(given)) {
    if (old.allocateLoadBalancerNodePorts === given.allocateLoadBalancerNodePorts) delete spec.allocateLoadBalancerNodePorts;
    if (old.loadBalancerClass === given.loadBalancerClass) delete spec.loadBalancerClass;
  }
  const wasAccessible = isExternallyAccessible(old) && !isExternallyAccessible(given);
  if (wasAccessible && old.externalTrafficPolicy === given.externalTrafficPolicy) delete spec.externalTrafficPolicy;
  return {
    ...service,
    spec,
    ...(!isLoadBalancer(given) && service.status?.loadBalancer?.ingress && { status: { ...service.status, loadBalancer: {} } }),
  };
}

/** Reading an ExternalName, one does not see the internalTrafficPolicy it had before (defaultOnReadInternalTrafficPolicy). */
export function withoutUnusedTrafficPolicy(service: Service): Service {
  const policy = service.spec?.internalTrafficPolicy;
  if (service.spec?.type !== 'ExternalName' || (policy !== 'Cluster' && policy !== 'Local')) return service;
  const { internalTrafficPolicy: _unused, ...spec } = service.spec;
  return { ...service, spec };
}
