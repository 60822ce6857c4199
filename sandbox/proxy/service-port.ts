// A Service's port as kube-proxy has it (pkg/proxy/serviceport.go, servicechangetracker.go).

import { isExternallyAccessible, needsHealthCheck, specOf } from '../api/core/service/kinds-of-service.ts';
import type { Service, ServicePort as SpecPort } from '../api/generated/types.ts';
import { canonicalIP, familyOfIP, type IPFamily } from '../apimachinery/addresses.ts';
import type { CIDR } from '../apimachinery/cidrs.ts';
import type { Protocol } from '../network/packet.ts';
import { cidrs } from '../network/router.ts';
import { protocolOf, servicePortName } from './endpointslice-cache.ts';

export interface ServicePort {
  /** As `servicePortName` writes it. */
  readonly name: string;
  /** `namespace/name` of the Service. */
  readonly service: string;
  readonly protocol: Protocol;
  readonly clusterIP: string;
  readonly port: number;
  /** 0: none; so of the health check's. */
  readonly nodePort: number;
  readonly healthCheckNodePort: number;
  readonly externalIPs: readonly string[];
  /** Load balancers whose packets come with their address (`ipMode: VIP`). */
  readonly loadBalancerVIPs: readonly string[];
  /** Absent or empty: anybody. */
  readonly loadBalancerSourceRanges: readonly CIDR[];
  readonly externalPolicyLocal: boolean;
  readonly internalPolicyLocal: boolean;
  /** How long, in s, a client keeps to an endpoint; undefined without affinity. */
  readonly stickySeconds: number | undefined;
}

/** Reachable by something other than the cluster IP. */
const externallyAccessible = ({ nodePort, loadBalancerVIPs, externalIPs }: PolicyOf): boolean =>
  nodePort !== 0 || loadBalancerVIPs.length > 0 || externalIPs.length > 0;

/** What of a port decides which endpoints it uses. */
export type PolicyOf = Pick<ServicePort, 'nodePort' | 'loadBalancerVIPs' | 'externalIPs' | 'externalPolicyLocal' | 'internalPolicyLocal'>;

export const usesClusterEndpoints = (port: PolicyOf): boolean => !port.internalPolicyLocal || externallyAccessible(port);

export const usesLocalEndpoints = (port: PolicyOf): boolean =>
  port.internalPolicyLocal || (port.externalPolicyLocal && externallyAccessible(port));

/** The ports of a Service in one family: none for a headless one, an ExternalName, or one that another proxy serves. */
export function servicePortsOf(service: Service, family: IPFamily): readonly ServicePort[] {
  const spec = specOf(service);
  const clusterIP = (spec.clusterIPs ?? [spec.clusterIP ?? '']).find((address) => familyOfIP(address) === family);
  if (clusterIP === undefined || spec.type === 'ExternalName') return [];
  if (service.metadata.labels?.['service.kubernetes.io/service-proxy-name'] !== undefined) return [];
  return (spec.ports ?? []).map((port) => servicePortOf(service, family, clusterIP, port));
}

function servicePortOf(
  service: Service,
  family: IPFamily,
  clusterIP: string,
  { name = '', port, nodePort = 0, protocol }: SpecPort,
): ServicePort {
  const spec = specOf(service);
  const { namespace = '' } = service.metadata;
  const ofFamily = (addresses: readonly string[] = []) => addresses.filter((each) => familyOfIP(each) === family).map(canonicalIP);
  const ranges = cidrs((spec.loadBalancerSourceRanges ?? []).map((range) => range.trim())).filter(({ ip }) => ip.family === family);
  const vips = (service.status?.loadBalancer?.ingress ?? []).flatMap(({ ip, ipMode }) => (ip && ipMode !== 'Proxy' ? [ip] : []));
  return {
    name: servicePortName(namespace, service.metadata.name, name, protocolOf(protocol)),
    service: `${namespace}/${service.metadata.name}`,
    protocol: protocolOf(protocol),
    clusterIP: canonicalIP(clusterIP),
    port,
    nodePort,
    healthCheckNodePort: needsHealthCheck(spec) ? (spec.healthCheckNodePort ?? 0) : 0,
    externalIPs: ofFamily(spec.externalIPs),
    loadBalancerVIPs: ofFamily(vips),
    loadBalancerSourceRanges: ranges.some(({ prefix }) => prefix === 0) ? [] : ranges,
    externalPolicyLocal: isExternallyAccessible(spec) && spec.externalTrafficPolicy === 'Local',
    internalPolicyLocal: spec.internalTrafficPolicy === 'Local',
    stickySeconds: spec.sessionAffinity === 'ClientIP' ? (spec.sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 10_800) : undefined,
  };
}
