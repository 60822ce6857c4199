// A pod's spec, in a pod or in a template: ValidatePodSpec in k8s.io/kubernetes/pkg/apis/core/validation.

import type { ObjectMeta } from '../../../apimachinery/meta.ts';
import { forbidden, invalid, notSupported, required } from '../../field-errors.ts';
import type { PodSpec, PodTemplateSpec, Toleration } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { validateAnnotations, validateLabels } from '../../validation/metadata.ts';
import {
  inclusiveRangeError,
  isDNS1123Label,
  isDNS1123Subdomain,
  isLabelValue,
  isQualifiedName,
  type NameRule,
} from '../../validation/names.ts';
import { onceSound } from '../../validation/soundness.ts';
import { validatePodAnnotations, validateProfilesMatch } from './annotation-validation.ts';
import { validateContainers, validateInitContainers } from './container-validation.ts';
import { validateAffinity, validateTopologySpread } from './scheduling-validation.ts';
import { validateVolumes } from './volume-validation.ts';

const restartPolicies = ['Always', 'OnFailure', 'Never'];
const dnsPolicies = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
const preemptionPolicies = ['PreemptLowerPriority', 'Never'];
const maxInt32 = 2 ** 31 - 1;

const oneOf = (value: string | undefined, supported: readonly string[], field: string): readonly FieldError[] => {
  if (!value) return [required(field, '')];
  return supported.includes(value) ? [] : [notSupported(field, value, supported)];
};
const named = (rule: NameRule, value: string | undefined, field: string): readonly FieldError[] =>
  value ? rule(value).map((finding) => invalid(field, value, finding)) : [];

/** ValidatePodSpec for what pods and templates have in common. */
function validateSpec(spec: PodSpec, field: string): FieldError[] {
  const errors: FieldError[] = [...validateVolumes(spec.volumes ?? [], `${field}.volumes`)];
  errors.push(...validateContainers(spec, `${field}.containers`));
  errors.push(...validateInitContainers(spec, `${field}.initContainers`));
  errors.push(...oneOf(spec.restartPolicy, restartPolicies, `${field}.restartPolicy`));
  errors.push(...oneOf(spec.dnsPolicy, dnsPolicies, `${field}.dnsPolicy`));
  errors.push(...validateLabels(spec.nodeSelector, `${field}.nodeSelector`));
  errors.push(...validateAffinity(spec.affinity, `${field}.affinity`));
  spec.readinessGates?.forEach(({ conditionType }, i) => {
    errors.push(...named(isQualifiedName, conditionType, `${field}.readinessGates[${i}].conditionType`));
  });
  spec.schedulingGates?.forEach(({ name }, i) => {
    errors.push(...named(isQualifiedName, name, `${field}.schedulingGates[${i}].name`));
  });
  errors.push(...validateTopologySpread(spec.topologySpreadConstraints, `${field}.topologySpreadConstraints`));
  errors.push(...named(isDNS1123Subdomain, spec.serviceAccountName, `${field}.serviceAccountName`));
  errors.push(...named(isDNS1123Subdomain, spec.nodeName, `${field}.nodeName`));
  errors.push(...validateDeadline(spec.activeDeadlineSeconds, `${field}.activeDeadlineSeconds`));
  errors.push(...named(isDNS1123Label, spec.hostname, `${field}.hostname`));
  errors.push(...named(isDNS1123Label, spec.subdomain, `${field}.subdomain`));
  errors.push(...validateTolerations(spec.tolerations, `${field}.tolerations`));
  spec.hostAliases?.forEach(({ hostnames }, i) => {
    hostnames?.forEach((hostname, j) => {
      errors.push(...named(isDNS1123Subdomain, hostname, `${field}.hostAliases[${i}].hostnames[${j}]`));
    });
  });
  errors.push(...named(isDNS1123Subdomain, spec.priorityClassName, `${field}.priorityClassName`));
  errors.push(...named(isDNS1123Subdomain, spec.runtimeClassName, `${field}.runtimeClassName`));
  if (spec.preemptionPolicy) errors.push(...oneOf(spec.preemptionPolicy, preemptionPolicies, `${field}.preemptionPolicy`));
  return errors;
}

function validateDeadline(seconds: number | undefined, field: string): readonly FieldError[] {
  if (seconds === undefined || (seconds >= 1 && seconds <= maxInt32)) return [];
  return [invalid(field, seconds, inclusiveRangeError(1, maxInt32))];
}

/** validatePodHostNetworkDeps. In a template host ports may still be unset. */
function validateHostNetwork(spec: PodSpec, field: string, mayBeUnset: boolean): readonly FieldError[] {
  if (!spec.hostNetwork) return [];
  return (spec.containers ?? []).flatMap(({ ports }, i) =>
    (ports ?? []).flatMap(({ hostPort = 0, containerPort }, j) => {
      if (hostPort === containerPort || (mayBeUnset && hostPort === 0)) return [];
      const path = `${field}.containers[${i}].ports[${j}].hostPort`;
      return [invalid(path, hostPort, 'must match `containerPort` when `hostNetwork` is true')];
    }),
  );
}

/** validateContainersOnlyForPod: templates always might have such images. */
function validateImages(spec: PodSpec, field: string): readonly FieldError[] {
  return (['containers', 'initContainers'] as const).flatMap((list) =>
    (spec[list] ?? []).flatMap(({ image = '' }, i) =>
      image === image.trim() ? [] : [invalid(`${field}.${list}[${i}].image`, image, 'must not have leading or trailing whitespace')],
    ),
  );
}

/** The spec of a pod. */
export const validatePodSpec = onceSound<PodSpec>((spec, field) => [
  ...validateSpec(spec, field),
  ...validateHostNetwork(spec, field, false),
  ...validateImages(spec, field),
]);

const validateTemplateSpec = onceSound<PodSpec>((spec, field) => [...validateSpec(spec, field), ...validateHostNetwork(spec, field, true)]);

/** ValidatePodTemplateSpec. */
export function validatePodTemplate(template: PodTemplateSpec | undefined, field: string): readonly FieldError[] {
  const metadata: Partial<ObjectMeta> = template?.metadata ?? {};
  const spec: PodSpec = template?.spec ?? { containers: [] };
  const errors = [
    ...validateLabels(metadata.labels, `${field}.labels`),
    ...validateAnnotations(metadata.annotations, `${field}.annotations`),
    ...validatePodAnnotations(metadata.annotations, spec, `${field}.annotations`),
    ...validateTemplateSpec(spec, `${field}.spec`),
    ...validateProfilesMatch(metadata.annotations, spec, `${field}.spec`),
  ];
  if (!spec.ephemeralContainers?.length) return errors;
  return [...errors, forbidden(`${field}.spec.ephemeralContainers`, 'ephemeral containers not allowed in pod template')];
}

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** ValidateTolerations. */
export const validateTolerations = onceSound<readonly Toleration[]>((tolerations, field) =>
  tolerations.flatMap((toleration, i) => validateToleration(toleration, `${field}[${i}]`)),
);

function validateToleration({ key, operator = '', value = '', effect, tolerationSeconds }: Toleration, field: string): FieldError[] {
  const errors: FieldError[] = [...named(isQualifiedName, key, `${field}.key`)];
  if (!key && operator !== 'Exists') {
    const why = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
    errors.push(invalid(`${field}.operator`, operator, why));
  }
  if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
    errors.push(invalid(`${field}.effect`, effect ?? '', "effect must be 'NoExecute' when `tolerationSeconds` is set"));
  }
  if (operator === '' || operator === 'Equal') {
    const findings = isLabelValue(value);
    if (findings.length > 0) errors.push(invalid(`${field}.operator`, value, findings.join(';')));
  } else if (operator === 'Exists') {
    if (value) errors.push(invalid(`${field}.operator`, value, "value must be empty when `operator` is 'Exists'"));
  } else if (operator === 'Lt' || operator === 'Gt') {
    errors.push(notSupported(`${field}.operator`, operator, ['Equal', 'Exists', 'Lt', 'Gt']));
  } else {
    errors.push(notSupported(`${field}.operator`, operator, ['Equal', 'Exists']));
  }
  if (effect && !effects.includes(effect)) errors.push(notSupported(`${field}.effect`, effect, effects));
  return errors;
}
