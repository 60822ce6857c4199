// SetDefaults_Service (k8s.io/kubernetes/pkg/apis/core/v1/defaults.go).
import { changeItems, withDefaults, withField } from '../../defaulting.ts';
import type { LoadBalancerIngress, Service, ServicePort, ServiceSpec } from '../../generated/types.ts';
import { isExternallyAccessible, isLoadBalancer, specOf } from './kinds-of-service.ts';

const clientIPSeconds = 10800;

export function setServiceDefaults(service: Service): Service {
  const spec = defaultSpec(specOf(service));
  const status = service.status?.loadBalancer ? service.status : { ...service.status, loadBalancer: {} };
  const ingress = status.loadBalancer?.ingress;
  const withModes =
    isLoadBalancer(spec) && ingress ? { ...status, loadBalancer: { ...status.loadBalancer, ...defaultIngress(ingress) } } : status;
  return withField(withField(service, 'spec', spec), 'status', withModes);
}

function defaultSpec(given: ServiceSpec): ServiceSpec {
  let spec = withDefaults(given, { sessionAffinity: 'None', type: 'ClusterIP' });
  if (spec.sessionAffinity === 'None' && spec.sessionAffinityConfig !== undefined) {
    const { sessionAffinityConfig: _unused, ...rest } = spec;
    spec = rest;
  }
  if (spec.sessionAffinity === 'ClientIP' && spec.sessionAffinityConfig?.clientIP?.timeoutSeconds === undefined) {
    spec = { ...spec, sessionAffinityConfig: { clientIP: { timeoutSeconds: clientIPSeconds } } };
  }
  spec = changeItems(spec, 'ports', defaultPort);
  if (isExternallyAccessible(spec)) spec = withDefaults(spec, { externalTrafficPolicy: 'Cluster' });
  if (spec.internalTrafficPolicy === undefined && spec.type !== undefined && allocatedTypes.has(spec.type)) {
    spec = { ...spec, internalTrafficPolicy: 'Cluster' };
  }
  if (isLoadBalancer(spec)) spec = withDefaults(spec, { allocateLoadBalancerNodePorts: true });
  return spec;
}

const allocatedTypes = new Set(['ClusterIP', 'NodePort', 'LoadBalancer']);

function defaultPort(port: ServicePort): ServicePort {
  const named = withDefaults(port, { protocol: 'TCP' });
  return named.targetPort ? named : { ...named, targetPort: named.port };
}

function defaultIngress(ingress: readonly LoadBalancerIngress[]): { readonly ingress: readonly LoadBalancerIngress[] } {
  return { ingress: ingress.map((one) => (one.ip && one.ipMode === undefined ? { ...one, ipMode: 'VIP' } : one)) };
}
