// GetWarningsForService (k8s.io/kubernetes/pkg/api/service/warnings.go).
import type { Service } from '../../generated/types.ts';
import { ipWarnings } from '../../validation/addresses.ts';
import { cidrWarnings } from '../../validation/cidrs.ts';
import { specOf } from './kinds-of-service.ts';

export function serviceWarnings(service: Service): readonly string[] {
  const spec = specOf(service);
  const warnings: string[] = [];
  if (service.metadata.annotations?.['service.kubernetes.io/topology-aware-hints'] !== undefined) {
    warnings.push(
      'annotation service.kubernetes.io/topology-aware-hints is deprecated, please use service.kubernetes.io/topology-mode instead',
    );
  }
  const { clusterIP = '', clusterIPs = [], externalIPs = [], loadBalancerIP = '', loadBalancerSourceRanges = [], externalName = '' } = spec;
  const externalNameService = spec.type === 'ExternalName';
  if (clusterIP !== '' && clusterIP !== 'None') {
    warnings.push(...clusterIPs.flatMap((address, i) => ipWarnings(`spec.clusterIPs[${i}]`, address)));
  }
  const headless = spec.type === 'ClusterIP' && clusterIP === 'None';
  if (headless) {
    if (loadBalancerIP) warnings.push('spec.loadBalancerIP is ignored for headless services');
    if (externalIPs.length > 0) warnings.push('spec.externalIPs is ignored for headless services');
    if (spec.sessionAffinity !== 'None') warnings.push('spec.SessionAffinity is ignored for headless services');
  }
  warnings.push(...externalIPs.flatMap((address, i) => ipWarnings(`spec.externalIPs[${i}]`, address)));
  if (externalIPs.length > 0 && !headless && !externalNameService) {
    warnings.push('spec.externalIPs is deprecated and may no longer be implemented in some clusters');
  }
  if (loadBalancerIP) warnings.push(...ipWarnings('spec.loadBalancerIP', loadBalancerIP));
  warnings.push(...loadBalancerSourceRanges.flatMap((range, i) => cidrWarnings(`spec.loadBalancerSourceRanges[${i}]`, range)));
  if (externalNameService && externalIPs.length > 0) {
    warnings.push('spec.externalIPs is ignored when spec.type is "ExternalName"');
  }
  if (!externalNameService && externalName) warnings.push('spec.externalName is ignored when spec.type is not "ExternalName"');
  if (spec.trafficDistribution === 'PreferClose') {
    warnings.push('spec.trafficDistribution: "PreferClose" is deprecated; use "PreferSameZone"');
  }
  return warnings;
}

/** Of the addresses that a load balancer is said to have: for the status of Services and of Ingresses. */
export const loadBalancerWarnings = (ingress: readonly { readonly ip?: string }[] | undefined): readonly string[] =>
  (ingress ?? []).flatMap(({ ip }, i) => (ip ? ipWarnings(`status.loadBalancer.ingress[${i}]`, ip) : []));
