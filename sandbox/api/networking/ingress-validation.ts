// Ingresses and their classes: k8s.io/kubernetes/pkg/apis/networking/validation.
import { invalid, notSupported, required } from '../field-errors.ts';
import type {
  HTTPIngressPath,
  HTTPIngressRuleValue,
  Ingress,
  IngressBackend,
  IngressClass,
  IngressRule,
  IngressSpec,
} from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Label, isDNS1123Subdomain, isQualifiedName, isWildcardDNS1123Subdomain } from '../validation/names.ts';
import { isPortName, isPortNumber } from '../validation/ports.ts';

type Errors = readonly FieldError[];

/** ValidateIngressCreate. */
export const validateIngress = ({ metadata, spec = {} }: Ingress): Errors => [
  ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
  ...validateIngressSpec(spec, 'spec', strict),
  ...validateClassAnnotation(metadata.annotations?.[classAnnotation], spec.ingressClassName),
];

const classAnnotation = 'kubernetes.io/ingress.class';

const validateClassAnnotation = (annotation: string | undefined, name: string | undefined): Errors =>
  annotation === undefined || name === undefined || annotation === name
    ? []
    : [invalid(`annotations.${classAnnotation}`, annotation, 'must match `ingressClassName` when both are specified')];

/** What an update may keep as older versions let it in (IngressValidationOptions). */
interface Leniency {
  readonly secretNames: boolean;
  readonly wildcardRules: boolean;
}
const strict: Leniency = { secretNames: false, wildcardRules: false };

const leniencyOf = ({ spec = {} }: Ingress): Leniency => ({
  secretNames: (spec.tls ?? []).some(({ secretName = '' }) => validateSecretName(secretName, '').length > 0),
  wildcardRules: (spec.rules ?? []).some(({ host = '', http }) => host.includes('*') && validateRuleValue(http, '').length > 0),
});

const validateSecretName = (name: string, field: string): Errors =>
  name === '' ? [] : isDNS1123Subdomain(name).map((finding) => invalid(field, name, finding));

/** ValidateIngressUpdate. */
export const validateIngressUpdate = ({ metadata, spec = {} }: Ingress, old: Ingress): Errors => [
  ...validateObjectMetaUpdate(metadata, old.metadata),
  ...validateIngressSpec(spec, 'spec', leniencyOf(old)),
];

function validateIngressSpec(spec: IngressSpec, field: string, leniency: Leniency): Errors {
  const { rules = [], defaultBackend, tls = [], ingressClassName } = spec;
  const errors: FieldError[] = [];
  if (rules.length === 0 && !defaultBackend) {
    errors.push(invalid(field, undefined, 'either `defaultBackend` or `rules` must be specified'));
  }
  if (defaultBackend) errors.push(...validateBackend(defaultBackend, `${field}.defaultBackend`));
  rules.forEach((rule, i) => {
    errors.push(...validateRule(rule, `${field}.rules[${i}]`, leniency));
  });
  tls.forEach(({ hosts = [], secretName = '' }, i) => {
    hosts.forEach((host, j) => {
      errors.push(...validateHost(host, `${field}.tls[${i}].hosts[${j}]`));
    });
    if (!leniency.secretNames) errors.push(...validateSecretName(secretName, `${field}.tls[${i}].secretName`));
  });
  for (const finding of ingressClassName === undefined ? [] : isDNS1123Subdomain(ingressClassName)) {
    errors.push(invalid(`${field}.ingressClassName`, ingressClassName, finding));
  }
  return errors;
}

function validateHost(host: string, field: string): Errors {
  const findings = host.includes('*') ? isWildcardDNS1123Subdomain(host) : isDNS1123Subdomain(host);
  return findings.map((finding) => invalid(field, host, finding));
}

function validateRule({ host, http }: IngressRule, field: string, leniency: Leniency): Errors {
  const errors: FieldError[] = [];
  if (host && /^[\d.]+$|:/.test(host)) errors.push(invalid(`${field}.host`, host, 'must be a DNS name, not an IP address'));
  if (host) errors.push(...validateHost(host, `${field}.host`));
  if (leniency.wildcardRules && host?.includes('*')) return errors;
  return [...errors, ...validateRuleValue(http, field)];
}

function validateRuleValue(http: HTTPIngressRuleValue | undefined, field: string): Errors {
  if (!http) return [];
  const paths = http.paths ?? [];
  return [
    ...(paths.length === 0 ? [required(`${field}.http.paths`, '')] : []),
    ...paths.flatMap((path, i) => validatePath(path, `${field}.http.paths[${i}]`)),
  ];
}

const pathTypes = ['Exact', 'ImplementationSpecific', 'Prefix'];
const forbiddenParts = ['//', '/./', '/../', '%2f', '%2F'];
const forbiddenEnds = ['/..', '/.'];

function validatePath({ path = '', pathType, backend }: HTTPIngressPath, field: string): Errors {
  if (!pathType) return [required(`${field}.pathType`, 'pathType must be specified')];
  const errors: FieldError[] = [];
  if (!pathTypes.includes(pathType)) errors.push(notSupported(`${field}.pathType`, pathType, pathTypes));
  else if (!path.startsWith('/') && (pathType !== 'ImplementationSpecific' || path)) {
    errors.push(invalid(`${field}.path`, path, 'must be an absolute path'));
  }
  if (pathType === 'Exact' || pathType === 'Prefix') {
    for (const part of forbiddenParts.filter((each) => path.includes(each))) {
      errors.push(invalid(`${field}.path`, path, `must not contain '${part}'`));
    }
    for (const end of forbiddenEnds.filter((each) => path.endsWith(each))) {
      errors.push(invalid(`${field}.path`, path, `cannot end with '${end}'`));
    }
  }
  return [...errors, ...validateBackend(backend, `${field}.backend`)];
}

/** validateIngressBackend. */
function validateBackend({ service, resource }: IngressBackend, field: string): Errors {
  if (service && resource) return [invalid(field, '', 'cannot set both resource and service backends')];
  if (resource) return resource.name ? [] : [required(`${field}.resource.name`, '')];
  if (!service) return [invalid(field, '', 'resource or service backend is required')];
  const { name, port = {} } = service;
  const errors: FieldError[] = name
    ? isDNS1123Label(name).map((finding) => invalid(`${field}.service.name`, name, finding))
    : [required(`${field}.service.name`, '')];
  if (port.name && port.number) errors.push(invalid(field, '', 'cannot set both port name & port number'));
  else if (port.name) errors.push(...isPortName(port.name).map((finding) => invalid(`${field}.service.port.name`, port.name, finding)));
  else if (port.number)
    errors.push(...isPortNumber(port.number).map((finding) => invalid(`${field}.service.port.number`, port.number, finding)));
  else errors.push(required(field, 'port name or number is required'));
  return errors;
}

const controllerError = 'must be a domain-prefixed path (such as "acme.io/foo")';

/** ValidateIngressClass. */
export function validateIngressClass({ metadata, spec }: IngressClass): Errors {
  const errors = [...validateObjectMeta(metadata, false, isDNS1123Subdomain)];
  const controller = spec?.controller ?? '';
  if (controller === '') return [...errors, required('spec.controller', '')];
  if (controller.length > 250) return [...errors, invalid('spec.controller', controller, 'must be no more than 250 bytes')];
  return /^[^/]+\/.+$/.test(controller) && isQualifiedName(controller.split('/', 1).join()).length === 0
    ? errors
    : [...errors, invalid('spec.controller', controller, controllerError)];
}

/** ValidateIngressClassUpdate. */
export const validateIngressClassUpdate = ({ metadata, spec }: IngressClass, old: IngressClass): Errors => [
  ...validateObjectMetaUpdate(metadata, old.metadata),
  ...validateImmutable(spec?.controller, old.spec?.controller, 'spec.controller'),
];
