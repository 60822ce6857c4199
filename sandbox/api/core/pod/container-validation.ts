// Containers: validateContainers and validateInitContainers in k8s.io/kubernetes/pkg/apis/core/validation.
import { duplicate, forbidden, invalid, notSupported, required } from '../../field-errors.ts';
import type { Container, ContainerPort, EnvFromSource, EnvVar, PodSpec, Volume } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { isConfigMapKey, isDNS1123Label, isDNS1123Subdomain, isRelaxedEnvVarName, type NameRule } from '../../validation/names.ts';
import { isPortName, isPortNumber, portProtocols } from '../../validation/ports.ts';
import { onceSound } from '../../validation/soundness.ts';
import { validateProbes } from './probe-validation.ts';
import { validateResources } from './resource-validation.ts';
import { validateVolumeMounts } from './volume-validation.ts';

const findings = (rule: NameRule, value: string, field: string): readonly FieldError[] =>
  rule(value).map((finding) => invalid(field, value, finding));

/** validateContainers. */
export function validateContainers(spec: PodSpec, field: string): readonly FieldError[] {
  const containers = spec.containers ?? [];
  if (containers.length === 0) return [required(field, '')];
  const names = new Set<string>();
  const errors = containers.flatMap((container, i) => {
    const path = `${field}[${i}]`;
    const own: FieldError[] = [...validateCommon(container, spec.volumes ?? [], path)];
    if (names.has(container.name)) own.push(duplicate(`${path}.name`, container.name));
    names.add(container.name);
    own.push(...validateProbes(container, spec.terminationGracePeriodSeconds ?? 0, path), ...validateRestartPolicy(container, path));
    return own;
  });
  return [...errors, ...validateHostPorts(containers, field)];
}

/** validateInitContainers. */
export function validateInitContainers(spec: PodSpec, field: string): readonly FieldError[] {
  const names = new Set((spec.containers ?? []).map(({ name }) => name));
  return (spec.initContainers ?? []).flatMap((container, i) => {
    const path = `${field}[${i}]`;
    const errors: FieldError[] = [...validateCommon(container, spec.volumes ?? [], path), ...validateRestartPolicy(container, path)];
    if (names.has(container.name)) errors.push(duplicate(`${path}.name`, container.name));
    if (container.name) names.add(container.name);
    errors.push(...validateHostPorts([container], field));
    if (container.restartPolicy === 'Always') {
      errors.push(...validateProbes(container, spec.terminationGracePeriodSeconds ?? 0, path));
    } else {
      for (const key of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
        if (container[key]) errors.push(forbidden(`${path}.${key}`, 'may not be set for init containers without restartPolicy=Always'));
      }
    }
    return errors;
  });
}

const messagePolicies = ['File', 'FallbackToLogsOnError'];
const pullPolicies = ['Always', 'IfNotPresent', 'Never'];

/** validateContainerCommon. */
function validateCommon(container: Container, volumes: readonly Volume[], field: string): readonly FieldError[] {
  const { name, image, terminationMessagePolicy, imagePullPolicy } = container;
  const errors: FieldError[] = name
    ? isDNS1123Label(name).map((finding) => invalid(`${field}.name`, name, finding))
    : [required(`${field}.name`, '')];
  if (!image) errors.push(required(`${field}.image`, ''));
  if (terminationMessagePolicy && !messagePolicies.includes(terminationMessagePolicy)) {
    errors.push(notSupported(`${field}.terminationMessagePolicy`, terminationMessagePolicy, messagePolicies));
  }
  errors.push(...validatePorts(container.ports, `${field}.ports`));
  errors.push(...validateEnv(container.env, `${field}.env`));
  errors.push(...validateEnvFrom(container.envFrom, `${field}.envFrom`));
  errors.push(...validateVolumeMounts(container, volumes, `${field}.volumeMounts`));
  if (imagePullPolicy && !pullPolicies.includes(imagePullPolicy)) {
    errors.push(notSupported(`${field}.imagePullPolicy`, imagePullPolicy, pullPolicies));
  }
  errors.push(...validateResources(container.resources, `${field}.resources`));
  return errors;
}

const validatePorts = onceSound<readonly ContainerPort[]>((ports, field) => {
  const names = new Set<string>();
  return ports.flatMap(({ name, containerPort, hostPort, protocol }, i) => {
    const path = `${field}[${i}]`;
    const errors: FieldError[] = [];
    if (name) {
      const wrong = findings(isPortName, name, `${path}.name`);
      errors.push(...wrong);
      if (wrong.length === 0 && names.has(name)) errors.push(duplicate(`${path}.name`, name));
      if (wrong.length === 0) names.add(name);
    }
    if (containerPort)
      for (const finding of isPortNumber(containerPort)) errors.push(invalid(`${path}.containerPort`, containerPort, finding));
    else errors.push(required(`${path}.containerPort`, ''));
    if (hostPort) for (const finding of isPortNumber(hostPort)) errors.push(invalid(`${path}.hostPort`, hostPort, finding));
    if (!protocol) errors.push(required(`${path}.protocol`, ''));
    else if (!portProtocols.includes(protocol)) errors.push(notSupported(`${path}.protocol`, protocol, portProtocols));
    return errors;
  });
});

const fieldPaths = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];
const sourceNames = '`fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`';

const validateEnv = onceSound<readonly EnvVar[]>((variables, field) =>
  variables.flatMap((variable, i) => {
    const path = `${field}[${i}]`;
    const errors = variable.name ? findings(isRelaxedEnvVarName, variable.name, `${path}.name`) : [required(`${path}.name`, '')];
    return [...errors, ...validateValueFrom(variable, `${path}.valueFrom`)];
  }),
);

function validateValueFrom({ value, valueFrom }: EnvVar, field: string): readonly FieldError[] {
  if (!valueFrom) return [];
  const errors: FieldError[] = [];
  const { fieldRef, configMapKeyRef, secretKeyRef } = valueFrom;
  if (fieldRef) errors.push(...validateFieldRef(fieldRef.fieldPath, `${field}.fieldRef`));
  if (configMapKeyRef) errors.push(...validateKeyRef(configMapKeyRef, `${field}.configMapKeyRef`));
  if (secretKeyRef) errors.push(...validateKeyRef(secretKeyRef, `${field}.secretKeyRef`));
  const sources = Object.keys(valueFrom).length;
  if (sources === 0) errors.push(invalid(field, '', `must specify one of: ${sourceNames}`));
  else if (value) errors.push(invalid(field, '', 'may not be specified when `value` is not empty'));
  else if (sources > 1) errors.push(invalid(field, '', 'may not have more than one field specified at a time'));
  return errors;
}

function validateFieldRef(fieldPath: string, field: string): readonly FieldError[] {
  if (!fieldPath) return [required(`${field}.fieldPath`, '')];
  if (fieldPaths.includes(fieldPath) || /^metadata\.(labels|annotations)\['[^']+'\]$/.test(fieldPath)) return [];
  if (fieldPath === 'metadata.labels' || fieldPath === 'metadata.annotations') {
    return [notSupported(`${field}.fieldPath`, fieldPath, fieldPaths)];
  }
  const why = `error converting fieldPath: field label not supported: ${fieldPath}`;
  return [invalid(`${field}.fieldPath`, fieldPath, why)];
}

function validateKeyRef({ name, key }: { readonly name?: string; readonly key: string }, field: string): readonly FieldError[] {
  const errors = [...findings(isDNS1123Subdomain, name ?? '', `${field}.name`)];
  return [...errors, ...(key ? findings(isConfigMapKey, key, `${field}.key`) : [required(`${field}.key`, '')])];
}

const validateEnvFrom = onceSound<readonly EnvFromSource[]>((sources, field) =>
  sources.flatMap(({ prefix, configMapRef, secretRef }, i) => {
    const errors: FieldError[] = prefix ? [...findings(isRelaxedEnvVarName, prefix, `${field}[${i}].prefix`)] : [];
    if (configMapRef) errors.push(...findings(isDNS1123Subdomain, configMapRef.name ?? '', `${field}[${i}].configMapRef.name`));
    if (secretRef) errors.push(...findings(isDNS1123Subdomain, secretRef.name ?? '', `${field}[${i}].secretRef.name`));
    if (!configMapRef && !secretRef) errors.push(invalid(field, '', 'must specify one of: `configMapRef` or `secretRef`'));
    if (configMapRef && secretRef) errors.push(invalid(field, '', 'may not have more than one field specified at a time'));
    return errors;
  }),
);

const restartPolicies = ['Always', 'Never', 'OnFailure'];

function validateRestartPolicy({ restartPolicy, restartPolicyRules }: Container, field: string): readonly FieldError[] {
  if (restartPolicy === undefined) {
    if (!restartPolicyRules?.length) return [];
    return [required(`${field}.restartPolicy`, 'must specify restartPolicy when restart rules are used')];
  }
  return restartPolicies.includes(restartPolicy) ? [] : [notSupported(`${field}.restartPolicy`, restartPolicy, restartPolicies)];
}

/** AccumulateUniqueHostPorts. */
function validateHostPorts(containers: readonly Container[], field: string): readonly FieldError[] {
  const taken = new Set<string>();
  const errors: FieldError[] = [];
  containers.forEach(({ ports }, i) => {
    ports?.forEach(({ hostPort, hostIP, protocol }, j) => {
      if (!hostPort) return;
      const key = `${protocol}/${hostIP ?? ''}/${hostPort}`;
      if (taken.has(key)) errors.push(duplicate(`${field}[${i}].ports[${j}].hostPort`, key));
      taken.add(key);
    });
  });
  return errors;
}
