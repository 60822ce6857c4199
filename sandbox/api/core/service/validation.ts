// What a Service must be (k8s.io/kubernetes/pkg/apis/core/validation/validation.go: ValidateServiceCreate, ValidateServiceUpdate).
import { duplicate, forbidden, invalid, notSupported, required } from '../../field-errors.ts';
import type { Service, ServicePort, ServiceSpec } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { validateEndpointIP, validateLegacyIP } from '../../validation/addresses.ts';
import { validateLegacyCIDR } from '../../validation/cidrs.ts';
import { validateLabels, validateObjectMeta, validateObjectMetaUpdate } from '../../validation/metadata.ts';
import { isDNS1123Label, isDNS1123Subdomain, isQualifiedName } from '../../validation/names.ts';
import { isPortNumber, portProtocols, validatePortNumberOrName } from '../../validation/ports.ts';
import { validateClusterIPFields, validateClusterIPsUpdate, validateIPFamiliesUpdate } from './cluster-ip-validation.ts';
import { isHeadless, isLoadBalancer, needsHealthCheck, specOf } from './kinds-of-service.ts';
import { validateExternalTraffic, validateInternalTraffic, validateTrafficDistribution } from './traffic-validation.ts';

const types: readonly string[] = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];
const affinities: readonly string[] = ['ClientIP', 'None'];
const maxAffinitySeconds = 86400;
const topologyHints = 'service.kubernetes.io/topology-aware-hints';
const topologyMode = 'service.kubernetes.io/topology-mode';
const sourceRanges = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** ValidateServiceCreate. */
export function validateService(service: Service): readonly FieldError[] {
  return [...validateObjectMeta(service.metadata, true, isDNS1123Label), ...validateContent(service, undefined)];
}

/** ValidateServiceUpdate. */
export function validateServiceUpdate(service: Service, old: Service): readonly FieldError[] {
  const [spec, oldSpec] = [specOf(service), specOf(old)];
  return [
    ...validateObjectMetaUpdate(service.metadata, old.metadata),
    ...validateClusterIPsUpdate(oldSpec, spec),
    ...validateIPFamiliesUpdate(oldSpec, spec),
    ...validateLoadBalancerClass(spec, oldSpec),
    ...(needsHealthCheck(oldSpec) && needsHealthCheck(spec) && spec.healthCheckNodePort !== oldSpec.healthCheckNodePort
      ? [forbidden('spec.healthCheckNodePort', 'field is immutable')]
      : []),
    ...validateContent(service, old),
  ];
}

function validateContent(service: Service, old: Service | undefined): readonly FieldError[] {
  const spec = specOf(service);
  const oldSpec = old && specOf(old);
  return [
    ...validateTopologyAnnotations(service),
    ...validateType(spec),
    ...validatePorts(spec),
    ...validateLabels(spec.selector, 'spec.selector'),
    ...validateSessionAffinity(spec),
    ...validateClusterIPFields(spec, oldSpec),
    ...validateExternalIPs(spec, oldSpec),
    ...validateTypeValue(spec),
    ...validatePortConflicts(spec),
    ...validateSourceRanges(service, old),
    ...validateLoadBalancerNodePorts(spec),
    ...validateLoadBalancerClass(spec, undefined),
    ...validateExternalTraffic(spec),
    ...validateInternalTraffic(spec),
    ...validateTrafficDistribution(spec),
  ];
}

function validateTopologyAnnotations({ metadata: { annotations = {} } }: Service): readonly FieldError[] {
  const [hints, mode] = [annotations[topologyHints], annotations[topologyMode]];
  if (hints === undefined || mode === undefined || hints === mode) return [];
  return [invalid(`metadata.annotations[${topologyMode}]`, mode, `must match annotations[${topologyHints}] when both are specified`)];
}

function validateType(spec: ServiceSpec): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { type = '', ports = [], clusterIPs = [] } = spec;
  if (ports.length === 0 && !isHeadless(spec) && type !== 'ExternalName') errors.push(required('spec.ports', ''));
  if ((type === 'LoadBalancer' || type === 'NodePort') && isHeadless(spec)) {
    errors.push(invalid('spec.clusterIPs[0]', clusterIPs[0], `may not be set to 'None' for ${type} services`));
  }
  if (type !== 'ExternalName') return errors;
  const notHere = 'may not be set for ExternalName services';
  if (clusterIPs.length > 0) errors.push(forbidden('spec.clusterIPs', notHere));
  if ((spec.ipFamilies ?? []).length > 0) errors.push(forbidden('spec.ipFamilies', notHere));
  if (spec.ipFamilyPolicy !== undefined) errors.push(forbidden('spec.ipFamilyPolicy', notHere));
  const name = (spec.externalName ?? '').replace(/\.$/, '');
  if (name === '') errors.push(required('spec.externalName', ''));
  else for (const finding of isDNS1123Subdomain(name)) errors.push(invalid('spec.externalName', name, finding));
  return errors;
}

function validatePorts({ ports = [] }: ServiceSpec): readonly FieldError[] {
  const names = new Set<string>();
  return ports.flatMap((port, i) => validatePort(port, ports.length > 1, names, `spec.ports[${i}]`));
}

function validatePort(port: ServicePort, nameRequired: boolean, names: Set<string>, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { name = '', protocol = '', targetPort = 0, appProtocol } = port;
  if (name !== '') {
    for (const finding of isDNS1123Label(name)) errors.push(invalid(`${field}.name`, name, finding));
    if (names.has(name)) errors.push(duplicate(`${field}.name`, name));
    names.add(name);
  } else if (nameRequired) errors.push(required(`${field}.name`, ''));
  for (const finding of isPortNumber(port.port)) errors.push(invalid(`${field}.port`, port.port, finding));
  if (protocol === '') errors.push(required(`${field}.protocol`, ''));
  else if (!portProtocols.includes(protocol)) errors.push(notSupported(`${field}.protocol`, protocol, portProtocols));
  errors.push(...validatePortNumberOrName(targetPort, `${field}.targetPort`));
  if (appProtocol !== undefined) {
    for (const finding of isQualifiedName(appProtocol)) errors.push(invalid(`${field}.appProtocol`, appProtocol, finding));
  }
  return errors;
}

function validateSessionAffinity({ sessionAffinity = '', sessionAffinityConfig }: ServiceSpec): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (sessionAffinity === '') errors.push(required('spec.sessionAffinity', ''));
  else if (!affinities.includes(sessionAffinity)) errors.push(notSupported('spec.sessionAffinity', sessionAffinity, affinities));
  const field = 'spec.sessionAffinityConfig';
  if (sessionAffinity === 'None' && sessionAffinityConfig) {
    errors.push(forbidden(field, 'must not be set when session affinity is None'));
  }
  if (sessionAffinity !== 'ClientIP') return errors;
  const seconds = sessionAffinityConfig?.clientIP?.timeoutSeconds;
  if (seconds === undefined) errors.push(required(field, 'when session affinity type is ClientIP'));
  else if (seconds <= 0 || seconds > maxAffinitySeconds) {
    errors.push(invalid(`${field}.clientIP.timeoutSeconds`, seconds, `must be greater than 0 and less than ${maxAffinitySeconds}`));
  }
  return errors;
}

function validateExternalIPs({ externalIPs = [] }: ServiceSpec, old: ServiceSpec | undefined): readonly FieldError[] {
  return externalIPs.flatMap((address, i) => {
    const field = `spec.externalIPs[${i}]`;
    const errors = validateLegacyIP(field, address, old?.externalIPs);
    return errors.length > 0 ? errors : validateEndpointIP(address, field);
  });
}

function validateTypeValue({ type = '', ports = [] }: ServiceSpec): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (type === '') errors.push(required('spec.type', ''));
  else if (!types.includes(type)) errors.push(notSupported('spec.type', type, types));
  if (type !== 'ClusterIP') return errors;
  ports.forEach(({ nodePort }, i) => {
    if (nodePort) errors.push(forbidden(`spec.ports[${i}].nodePort`, "may not be used when `type` is 'ClusterIP'"));
  });
  return errors;
}

/** One (protocol, node port) and one (protocol, port) each. */
function validatePortConflicts({ ports = [] }: ServiceSpec): readonly FieldError[] {
  const errors: FieldError[] = [];
  const nodePorts = new Set<string>();
  ports.forEach(({ protocol, nodePort }, i) => {
    if (!nodePort) return;
    const key = `${protocol}/${nodePort}`;
    if (nodePorts.has(key)) errors.push(duplicate(`spec.ports[${i}].nodePort`, nodePort));
    nodePorts.add(key);
  });
  const numbers = new Set<string>();
  ports.forEach(({ protocol, port }, i) => {
    const key = `${protocol}/${port}`;
    if (numbers.has(key)) errors.push(duplicate(`spec.ports[${i}]`, internalPort(protocol, port)));
    numbers.add(key);
  });
  return errors;
}

/** The API server prints this key as its internal type has it. */
const internalPort = (protocol: string | undefined, port: number) => ({
  Name: '',
  Protocol: protocol,
  AppProtocol: null,
  Port: port,
  TargetPort: 0,
  NodePort: 0,
});

function validateSourceRanges(service: Service, old: Service | undefined): readonly FieldError[] {
  const spec = specOf(service);
  const onlyHere = "may only be used when `type` is 'LoadBalancer'";
  const ranges = spec.loadBalancerSourceRanges ?? [];
  if (ranges.length > 0) {
    const field = 'spec.LoadBalancerSourceRanges';
    const known = (old?.spec?.loadBalancerSourceRanges ?? []).map((range) => range.trim());
    return [
      ...(isLoadBalancer(spec) ? [] : [forbidden(field, onlyHere)]),
      ...ranges.flatMap((range, i) => validateLegacyCIDR(`${field}[${i}]`, range.trim(), known)),
    ];
  }
  const annotation = service.metadata.annotations?.[sourceRanges];
  if (annotation === undefined) return [];
  const field = `metadata.annotations[${sourceRanges}]`;
  const errors: FieldError[] = isLoadBalancer(spec) ? [] : [forbidden(field, onlyHere)];
  if (annotation.trim() === '' || old?.metadata.annotations?.[sourceRanges] === annotation) return errors;
  return [...errors, ...annotation.split(',').flatMap((range) => validateLegacyCIDR(field, range.trim()))];
}

function validateLoadBalancerNodePorts(spec: ServiceSpec): readonly FieldError[] {
  const given = spec.allocateLoadBalancerNodePorts !== undefined;
  if (given && !isLoadBalancer(spec)) {
    return [forbidden('spec.allocateLoadBalancerNodePorts', "may only be used when `type` is 'LoadBalancer'")];
  }
  return !given && isLoadBalancer(spec) ? [required('allocateLoadBalancerNodePorts', '')] : [];
}

function validateLoadBalancerClass(spec: ServiceSpec, old: ServiceSpec | undefined): readonly FieldError[] {
  const field = 'spec.loadBalancerClass';
  const name = spec.loadBalancerClass;
  if (!isLoadBalancer(spec)) {
    return name === undefined ? [] : [forbidden(field, "may only be used when `type` is 'LoadBalancer'")];
  }
  const changed = old !== undefined && isLoadBalancer(old) && old.loadBalancerClass !== name;
  return [
    ...(changed ? [invalid(field, name, 'may not change once set')] : []),
    ...(name === undefined ? [] : isQualifiedName(name).map((finding) => invalid(field, name, finding))),
  ];
}
