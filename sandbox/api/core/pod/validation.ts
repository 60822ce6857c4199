// Whole pods: ValidatePodCreate, ValidatePodUpdate and ValidatePodStatusUpdate in k8s.io/kubernetes/pkg/apis/core/validation.
import { deepEqual } from '../../../apimachinery/equality.ts';
import { forbidden, invalid, required } from '../../field-errors.ts';
import type { Container, Pod, PodSpec, Toleration } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../../validation/metadata.ts';
import { inclusiveRangeError, isDNS1123Subdomain } from '../../validation/names.ts';
import { validatePodAnnotations, validatePodAnnotationUpdate, validateProfilesMatch } from './annotation-validation.ts';
import { emptyPodSpec } from './defaults.ts';
import { validatePlaceUpdate } from './place-update.ts';
import { specDifference } from './spec-difference.ts';
import { validatePodSpec } from './spec-validation.ts';

const maxInt32 = 2 ** 31 - 1;

/** ValidatePodCreate. */
export function validatePod(pod: Pod): readonly FieldError[] {
  const spec = pod.spec ?? emptyPodSpec;
  const { annotations } = pod.metadata;
  const errors = [
    ...validateObjectMeta(pod.metadata, true, isDNS1123Subdomain),
    ...validatePodAnnotations(annotations, spec, 'metadata.annotations'),
    ...validatePodSpec(spec, 'spec'),
  ];
  if (spec.ephemeralContainers?.length) errors.push(forbidden('spec.ephemeralContainers', 'cannot be set on create'));
  if (spec.nodeName && spec.schedulingGates?.length) {
    errors.push(forbidden('spec.nodeName', 'cannot be set until all schedulingGates have been cleared'));
  }
  errors.push(...validateProfilesMatch(annotations, spec, 'spec'));
  return errors;
}

/** ValidatePodUpdate. */
export function validatePodUpdate(pod: Pod, old: Pod): readonly FieldError[] {
  const spec = pod.spec ?? emptyPodSpec;
  const oldSpec = old.spec ?? emptyPodSpec;
  const errors = [
    ...validateObjectMetaUpdate(pod.metadata, old.metadata),
    ...validatePodAnnotationUpdate(pod.metadata.annotations, old.metadata.annotations, spec, 'metadata.annotations'),
  ];
  if (spec === oldSpec) return errors;
  errors.push(...validatePodSpec(spec, 'spec'));
  for (const list of ['containers', 'initContainers'] as const) {
    const containers = spec[list] ?? [];
    if (containers.length !== (oldSpec[list]?.length ?? 0)) {
      return [...errors, forbidden(`spec.${list}`, 'pod updates may not add or remove containers')];
    }
    errors.push(...validateImages(containers, `spec.${list}`));
  }
  const { activeDeadlineSeconds: deadline } = spec;
  const deadlineErrors = validateDeadlineUpdate(deadline, oldSpec.activeDeadlineSeconds);
  errors.push(...deadlineErrors);
  if (deadline !== undefined && deadlineErrors.length > 0) return errors;
  errors.push(...validateTolerationsUpdate(spec.tolerations ?? [], oldSpec.tolerations ?? []));
  errors.push(...validateGatesUpdate(spec, oldSpec));
  let munged = withWhatMayChangeOf(spec, oldSpec);
  if (oldSpec.schedulingGates?.length) {
    errors.push(...validatePlaceUpdate(spec, oldSpec));
    munged = withPlaceOf(munged, oldSpec);
  }
  if (deepEqual(munged, oldSpec)) return errors;
  const why = `pod updates may not change fields other than ${updatableFields.join(',')}\n${specDifference(oldSpec, munged)}`;
  return [...errors, forbidden('spec', why)];
}

const updatableFields = [
  '`spec.containers[*].image`',
  '`spec.initContainers[*].image`',
  '`spec.activeDeadlineSeconds`',
  '`spec.tolerations` (only additions to existing tolerations)',
  '`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)',
];

function validateImages(containers: readonly Container[], field: string): readonly FieldError[] {
  return containers.flatMap(({ image = '' }, i) => {
    if (image === '') return [required(`${field}[${i}].image`, '')];
    return image.trim() === image ? [] : [invalid(`${field}[${i}].image`, image, 'must not have leading or trailing whitespace')];
  });
}

function validateDeadlineUpdate(seconds: number | undefined, old: number | undefined): readonly FieldError[] {
  const field = 'spec.activeDeadlineSeconds';
  if (seconds === undefined) {
    return old === undefined ? [] : [invalid(field, undefined, 'must not update from a positive integer to nil value')];
  }
  if (seconds < 0 || seconds > maxInt32) return [invalid(field, seconds, inclusiveRangeError(0, maxInt32))];
  return old !== undefined && old < seconds ? [invalid(field, seconds, 'must be less than or equal to previous value')] : [];
}

/** validateOnlyAddedTolerations. */
function validateTolerationsUpdate(tolerations: readonly Toleration[], old: readonly Toleration[]): readonly FieldError[] {
  if (tolerations === old) return [];
  const timeless = ({ tolerationSeconds: _seconds, ...rest }: Toleration) => rest;
  const kept = old.every((toleration) => tolerations.some((other) => deepEqual(timeless(other), timeless(toleration))));
  return kept ? [] : [forbidden('spec.tolerations', 'existing toleration can not be modified except its tolerationSeconds')];
}

/** validateOnlyDeletedSchedulingGates. */
function validateGatesUpdate({ schedulingGates = [] }: PodSpec, old: PodSpec): readonly FieldError[] {
  const before = new Set(old.schedulingGates?.map(({ name }) => name));
  return schedulingGates.flatMap(({ name }, i) =>
    before.has(name)
      ? []
      : [forbidden(`spec.schedulingGates[${i}].name`, `only deletion is allowed, but found new scheduling gate '${name}'`)],
  );
}

/** The new spec with the old values of what may change: whatever still differs may not. */
function withWhatMayChangeOf(spec: PodSpec, old: PodSpec): PodSpec {
  const { activeDeadlineSeconds, schedulingGates, tolerations, terminationGracePeriodSeconds } = old;
  const nowOne = (terminationGracePeriodSeconds ?? 0) < 0 && spec.terminationGracePeriodSeconds === 1;
  return {
    ...spec,
    containers: withImagesOf(spec.containers ?? [], old.containers),
    ...(spec.initContainers && { initContainers: withImagesOf(spec.initContainers, old.initContainers ?? []) }),
    activeDeadlineSeconds,
    schedulingGates,
    tolerations,
    ...(nowOne && { terminationGracePeriodSeconds }),
  };
}

/** The new spec with the old place: a pod that is gated may narrow it down. */
function withPlaceOf(spec: PodSpec, { nodeSelector, affinity }: PodSpec): PodSpec {
  const { nodeAffinity: _narrowed, ...others } = spec.affinity ?? {};
  const nodeAffinity = affinity?.nodeAffinity;
  if (!affinity && Object.values(others).every((rest) => rest === undefined)) return { ...spec, nodeSelector, affinity };
  const isAbsent = !spec.affinity && !nodeAffinity;
  return { ...spec, nodeSelector, affinity: isAbsent ? undefined : { ...others, nodeAffinity } };
}

const withImagesOf = (containers: readonly Container[], old: readonly Container[]): readonly Container[] =>
  containers.map((container, i) => ({ ...container, image: old[i]?.image }));

/** ValidatePodStatusUpdate, of what a client may get wrong. */
export function validatePodStatusUpdate({ metadata, status }: Pod, old: Pod): readonly FieldError[] {
  return [
    ...validateObjectMetaUpdate(metadata, old.metadata),
    ...validateImmutable(status?.qosClass, old.status?.qosClass, 'status.qosClass'),
  ];
}
