// Workloads that keep pods running: k8s.io/kubernetes/pkg/apis/apps/validation.
import { deepEqual } from '../../apimachinery/equality.ts';
import { type IntOrString, percentOf } from '../../apimachinery/intstr.ts';
import { validatePodTemplate } from '../core/pod/spec-validation.ts';
import { forbidden, invalid, notSupported, required } from '../field-errors.ts';
import type {
  ControllerRevision,
  DaemonSet,
  DaemonSetSpec,
  Deployment,
  DeploymentSpec,
  DeploymentStrategy,
  ReplicaSet,
  ReplicaSetSpec,
  StatefulSet,
  StatefulSetSpec,
} from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Label, isDNS1123Subdomain } from '../validation/names.ts';
import { validateAtMost100Percent, validateIntOrPercent, validateNonNegative } from '../validation/numbers.ts';
import {
  emptySelector,
  selectorOrNone,
  selectorValue,
  selectsEverything,
  validateKeptRunning,
  validateReplicatedTemplate,
  validateRequiredSelector,
  validateSameSelector,
  validateTemplateLabels,
} from './template-validation.ts';

type Errors = readonly FieldError[];
const none: Errors = [];

const isZero = (value: IntOrString | undefined): boolean => value === undefined || value === 0 || percentOf(value) === 0;

/** ValidateDeployment. */
export const validateDeployment = ({ metadata, spec }: Deployment): Errors => [
  ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
  ...(spec ? validateDeploymentSpec(spec) : none),
];

/** ValidateDeploymentUpdate. */
export const validateDeploymentUpdate = ({ metadata, spec }: Deployment, old: Deployment): Errors => [
  ...validateObjectMetaUpdate(metadata, old.metadata),
  ...(spec ? validateDeploymentSpec(spec) : none),
  ...validateSameSelector(spec?.selector, old.spec?.selector),
];

function validateDeploymentSpec(spec: DeploymentSpec): Errors {
  const { minReadySeconds = 0, progressDeadlineSeconds } = spec;
  const errors: FieldError[] = [
    ...validateNonNegative(spec.replicas, 'spec.replicas'),
    ...validateRequiredSelector(spec.selector, 'deployment', 'spec.selector'),
    ...validateReplicatedTemplate(spec.template, spec.selector, 'spec'),
    ...validateStrategy(spec.strategy ?? {}, 'spec.strategy'),
    ...validateNonNegative(minReadySeconds, 'spec.minReadySeconds'),
    ...validateNonNegative(spec.revisionHistoryLimit, 'spec.revisionHistoryLimit'),
    ...validateNonNegative(progressDeadlineSeconds, 'spec.progressDeadlineSeconds'),
  ];
  if (progressDeadlineSeconds !== undefined && progressDeadlineSeconds <= minReadySeconds) {
    errors.push(invalid('spec.progressDeadlineSeconds', progressDeadlineSeconds, 'must be greater than minReadySeconds'));
  }
  return errors;
}

/** ValidateDeploymentStrategy. */
function validateStrategy({ type = '', rollingUpdate }: DeploymentStrategy, field: string): Errors {
  if (type === 'Recreate') {
    return rollingUpdate ? [forbidden(`${field}.rollingUpdate`, "may not be specified when strategy `type` is 'Recreate'")] : none;
  }
  if (type !== 'RollingUpdate') {
    const value = { Type: type, RollingUpdate: rollingUpdate ? goRollingUpdate(rollingUpdate) : null };
    return [notSupported(field, value, ['Recreate', 'RollingUpdate'])];
  }
  const { maxUnavailable = 0, maxSurge = 0 } = rollingUpdate ?? {};
  const path = `${field}.rollingUpdate`;
  const errors = [...validateIntOrPercent(maxUnavailable, `${path}.maxUnavailable`), ...validateIntOrPercent(maxSurge, `${path}.maxSurge`)];
  if (isZero(maxUnavailable) && isZero(maxSurge)) {
    errors.push(invalid(`${path}.maxUnavailable`, maxUnavailable, 'may not be 0 when `maxSurge` is 0'));
  }
  return [...errors, ...validateAtMost100Percent(maxUnavailable, `${path}.maxUnavailable`)];
}

/** The server prints its own type here, in Go's names. */
const goRollingUpdate = ({ maxUnavailable = 0, maxSurge = 0 }: { maxUnavailable?: IntOrString; maxSurge?: IntOrString }) => ({
  MaxUnavailable: maxUnavailable,
  MaxSurge: maxSurge,
});

/** ValidateReplicaSet. */
export const validateReplicaSet = ({ metadata, spec }: ReplicaSet): Errors => [
  ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
  ...(spec ? validateReplicaSetSpec(spec) : none),
];

/** ValidateReplicaSetUpdate. */
export const validateReplicaSetUpdate = ({ metadata, spec }: ReplicaSet, old: ReplicaSet): Errors => [
  ...validateObjectMetaUpdate(metadata, old.metadata),
  ...(spec ? validateReplicaSetSpec(spec) : none),
  ...validateSameSelector(spec?.selector, old.spec?.selector),
];

const validateReplicaSetSpec = (spec: ReplicaSetSpec): Errors => [
  ...validateNonNegative(spec.replicas, 'spec.replicas'),
  ...validateNonNegative(spec.minReadySeconds, 'spec.minReadySeconds'),
  ...validateRequiredSelector(spec.selector, 'deployment', 'spec.selector'),
  ...validateReplicatedTemplate(spec.template, spec.selector, 'spec'),
];

/** ValidateStatefulSet. */
export const validateStatefulSet = ({ metadata, spec }: StatefulSet): Errors => [
  ...validateObjectMeta(metadata, true, isDNS1123Label),
  ...(spec ? validateStatefulSetSpec(spec) : none),
];

/** ValidateStatefulSetUpdate. */
export function validateStatefulSetUpdate({ metadata, spec }: StatefulSet, old: StatefulSet): Errors {
  const errors = [...validateObjectMetaUpdate(metadata, old.metadata), ...(spec ? validateStatefulSetSpec(spec) : none)];
  if (!spec || !old.spec) return errors;
  const { replicas, template, updateStrategy, minReadySeconds, ordinals, revisionHistoryLimit, persistentVolumeClaimRetentionPolicy } =
    old.spec;
  const mayChange = {
    replicas,
    template,
    updateStrategy,
    minReadySeconds,
    ordinals,
    revisionHistoryLimit,
    persistentVolumeClaimRetentionPolicy,
  };
  return deepEqual({ ...spec, ...mayChange }, old.spec) ? errors : [...errors, forbidden('spec', statefulSetRule)];
}

const statefulSetRule =
  "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";
const retentionPolicies = ['Retain', 'Delete'];

function validateStatefulSetSpec(spec: StatefulSetSpec): Errors {
  const errors: FieldError[] = [];
  const { podManagementPolicy = '', updateStrategy = {}, persistentVolumeClaimRetentionPolicy: retention } = spec;
  if (podManagementPolicy !== 'OrderedReady' && podManagementPolicy !== 'Parallel') {
    errors.push(invalid('spec.podManagementPolicy', podManagementPolicy, "must be 'OrderedReady' or 'Parallel'"));
  }
  const { rollingUpdate } = updateStrategy;
  if (updateStrategy.type === 'RollingUpdate') {
    errors.push(...validateNonNegative(rollingUpdate?.partition, 'spec.updateStrategy.rollingUpdate.partition'));
  } else if (updateStrategy.type === 'OnDelete') {
    const value = { Partition: rollingUpdate?.partition ?? 0, MaxUnavailable: rollingUpdate?.maxUnavailable ?? null };
    if (rollingUpdate) errors.push(invalid('spec.updateStrategy.rollingUpdate', value, "only allowed for updateStrategy 'RollingUpdate'"));
  } else {
    const value = { Type: updateStrategy.type ?? '', RollingUpdate: null };
    errors.push(invalid('spec.updateStrategy', value, "must be 'RollingUpdate' or 'OnDelete'"));
  }
  for (const key of ['whenDeleted', 'whenScaled'] as const) {
    const policy = retention?.[key];
    if (policy === undefined || retentionPolicies.includes(policy)) continue;
    errors.push(notSupported(`spec.persistentVolumeClaimRetentionPolicy.${key}`, policy, retentionPolicies));
  }
  errors.push(...validateNonNegative(spec.replicas, 'spec.replicas'));
  errors.push(...validateNonNegative(spec.minReadySeconds, 'spec.minReadySeconds'));
  errors.push(...validateNonNegative(spec.ordinals?.start, 'spec.ordinals.start'));
  const { serviceName } = spec;
  if (serviceName) errors.push(...isDNS1123Label(serviceName).map((finding) => invalid('spec.serviceName', serviceName, finding)));
  return [...errors, ...validateRequiredSelector(spec.selector, 'statefulset', 'spec.selector'), ...validateStatefulTemplate(spec)];
}

function validateStatefulTemplate(spec: StatefulSetSpec): Errors {
  const { template, volumeClaimTemplates } = spec;
  const selector = selectorOrNone(spec.selector);
  const running = validateKeptRunning(template, 'StatefulSet', 'spec.template');
  if (!selector) return [invalid('spec.selector', selectorValue(spec.selector), ''), ...running];
  const claims = (volumeClaimTemplates ?? []).map(({ metadata: { name } }) => ({ name, persistentVolumeClaim: { claimName: name } }));
  const others = (template.spec?.volumes ?? []).filter(({ name }) => !claims.some((claim) => claim.name === name));
  const withClaims =
    claims.length > 0 && template.spec ? { ...template, spec: { ...template.spec, volumes: [...claims, ...others] } } : template;
  return [...validateTemplateLabels(template, selector, 'spec.template'), ...validatePodTemplate(withClaims, 'spec.template'), ...running];
}

/** ValidateDaemonSet. */
export const validateDaemonSet = ({ metadata, spec }: DaemonSet): Errors => [
  ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
  ...(spec ? validateDaemonSetSpec(spec) : none),
];

/** ValidateDaemonSetUpdate. */
export const validateDaemonSetUpdate = ({ metadata, spec }: DaemonSet, old: DaemonSet): Errors => [
  ...validateObjectMetaUpdate(metadata, old.metadata),
  ...validateSameSelector(spec?.selector, old.spec?.selector),
  ...(spec ? validateDaemonSetSpec(spec) : none),
];

function validateDaemonSetSpec(spec: DaemonSetSpec): Errors {
  const { template, updateStrategy = {} } = spec;
  const selector = selectorOrNone(spec.selector);
  const given = spec.selector;
  return [
    ...validateLabelSelector(given, 'spec.selector'),
    ...(selector ? validateTemplateLabels(template, selector, 'spec.template') : none),
    ...(given && selectsEverything(given) ? [emptySelector(given, 'daemonset', 'spec.selector')] : none),
    ...validatePodTemplate(template, 'spec.template'),
    ...validateKeptRunning(template, 'DaemonSet', 'spec.template'),
    ...validateNonNegative(spec.minReadySeconds, 'spec.minReadySeconds'),
    ...validateDaemonSetStrategy(updateStrategy, 'spec.updateStrategy'),
    ...validateNonNegative(spec.revisionHistoryLimit, 'spec.revisionHistoryLimit'),
  ];
}

function validateDaemonSetStrategy({ type = '', rollingUpdate }: NonNullable<DaemonSetSpec['updateStrategy']>, field: string): Errors {
  if (type === 'OnDelete') return none;
  if (type !== 'RollingUpdate') return [notSupported(field, { Type: type, RollingUpdate: null }, ['RollingUpdate', 'OnDelete'])];
  const { maxUnavailable = 0, maxSurge = 0 } = rollingUpdate ?? {};
  const path = `${field}.rollingUpdate`;
  const errors = [
    ...validateIntOrPercent(maxUnavailable, `${path}.maxUnavailable`),
    ...validateIntOrPercent(maxSurge, `${path}.maxSurge`),
    ...validateAtMost100Percent(maxUnavailable, `${path}.maxUnavailable`),
    ...validateAtMost100Percent(maxSurge, `${path}.maxSurge`),
  ];
  if (!isZero(maxUnavailable) && !isZero(maxSurge)) {
    errors.push(invalid(`${path}.maxSurge`, maxSurge, 'may not be set when maxUnavailable is non-zero'));
  }
  if (isZero(maxUnavailable) && isZero(maxSurge)) errors.push(required(`${path}.maxUnavailable`, 'cannot be 0 when maxSurge is 0'));
  return errors;
}

/** ValidateControllerRevisionCreate. */
export function validateControllerRevision({ metadata, revision, data }: ControllerRevision): Errors {
  const errors = [...validateObjectMeta(metadata, true, isDNS1123Subdomain), ...validateNonNegative(revision, 'revision')];
  return data === undefined || data === null ? [...errors, required('data', 'data is mandatory')] : errors;
}

/** ValidateControllerRevisionUpdate. */
export const validateControllerRevisionUpdate = (revision: ControllerRevision, old: ControllerRevision): Errors => [
  ...validateObjectMetaUpdate(revision.metadata, old.metadata),
  ...validateNonNegative(revision.revision, 'revision'),
  ...validateImmutable(revision.data, old.data, 'data'),
];
