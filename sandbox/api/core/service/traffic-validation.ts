// Traffic policies and the status that load balancers report (k8s.io/kubernetes/pkg/apis/core/validation/validation.go).

import { parseIP } from '../../../apimachinery/addresses.ts';
import { forbidden, invalid, notSupported, required } from '../../field-errors.ts';
import type { LoadBalancerIngress, Service, ServiceSpec } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { validateLegacyIP } from '../../validation/addresses.ts';
import { validateObjectMetaUpdate } from '../../validation/metadata.ts';
import { isDNS1123Subdomain } from '../../validation/names.ts';
import { isPortNumber } from '../../validation/ports.ts';
import { isExternallyAccessible, isLoadBalancer, needsHealthCheck, specOf } from './kinds-of-service.ts';

const trafficPolicies: readonly string[] = ['Cluster', 'Local'];
const distributions: readonly string[] = ['PreferClose', 'PreferSameZone', 'PreferSameNode'];
const ipModes: readonly string[] = ['Proxy', 'VIP'];

/** validateServiceExternalTrafficPolicy. */
export function validateExternalTraffic(spec: ServiceSpec): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { externalTrafficPolicy: policy = '', healthCheckNodePort: port = 0 } = spec;
  const field = 'spec.externalTrafficPolicy';
  if (!isExternallyAccessible(spec)) {
    if (policy !== '') errors.push(invalid(field, policy, 'may only be set for externally-accessible services'));
  } else if (policy === '') errors.push(required(field, ''));
  else if (!trafficPolicies.includes(policy)) errors.push(notSupported(field, policy, trafficPolicies));
  const portField = 'spec.healthCheckNodePort';
  if (!needsHealthCheck(spec)) {
    const onlyThen = "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'";
    if (port !== 0) errors.push(invalid(portField, port, onlyThen));
  } else if (port === 0) errors.push(required(portField, ''));
  else for (const finding of isPortNumber(port)) errors.push(invalid(portField, port, finding));
  return errors;
}

/** validateServiceInternalTrafficFieldsValue. */
export function validateInternalTraffic({ type = '', internalTrafficPolicy: policy }: ServiceSpec): readonly FieldError[] {
  const field = 'spec.internalTrafficPolicy';
  if (policy === undefined) return ['ClusterIP', 'NodePort', 'LoadBalancer'].includes(type) ? [required(field, '')] : [];
  return trafficPolicies.includes(policy) ? [] : [notSupported(field, policy, trafficPolicies)];
}

/** validateServiceTrafficDistribution. */
export function validateTrafficDistribution({ trafficDistribution: value }: ServiceSpec): readonly FieldError[] {
  return value === undefined || distributions.includes(value) ? [] : [notSupported('spec.trafficDistribution', value, distributions)];
}

/** ValidateServiceStatusUpdate. */
export function validateServiceStatusUpdate(service: Service, old: Service): readonly FieldError[] {
  const ingress = service.status?.loadBalancer?.ingress ?? [];
  const known = (old.status?.loadBalancer?.ingress ?? []).flatMap(({ ip }) => (ip ? [ip] : []));
  const field = 'status.loadBalancer.ingress';
  const errors =
    ingress.length > 0 && !isLoadBalancer(specOf(service))
      ? [forbidden(field, "may only be used when `spec.type` is 'LoadBalancer'")]
      : ingress.flatMap((one, i) => validateIngress(one, known, `${field}[${i}]`));
  return [...validateObjectMetaUpdate(service.metadata, old.metadata), ...errors];
}

function validateIngress(
  { ip = '', ipMode, hostname = '' }: LoadBalancerIngress,
  known: readonly string[],
  field: string,
): readonly FieldError[] {
  const errors: FieldError[] = ip ? [...validateLegacyIP(`${field}.ip`, ip, known)] : [];
  if (ipMode === undefined) {
    if (ip) errors.push(required(`${field}.ipMode`, 'must be specified when `ip` is set'));
  } else if (!ip) errors.push(forbidden(`${field}.ipMode`, 'may not be specified when `ip` is not set'));
  else if (!ipModes.includes(ipMode)) errors.push(notSupported(`${field}.ipMode`, ipMode, ipModes));
  if (hostname) {
    for (const finding of isDNS1123Subdomain(hostname)) errors.push(invalid(`${field}.hostname`, hostname, finding));
    if (parseIP(hostname)) errors.push(invalid(`${field}.hostname`, hostname, 'must be a DNS name, not an IP address'));
  }
  return errors;
}
