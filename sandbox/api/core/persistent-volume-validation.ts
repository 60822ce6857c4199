// What makes a volume or a claim a good one (k8s.io/kubernetes/pkg/apis/core/validation/validation.go).
import { deepEqual } from '../../apimachinery/equality.ts';
import { compareQuantities } from '../../apimachinery/quantity.ts';
import { forbidden, invalid, notSupported, required } from '../field-errors.ts';
import type { PersistentVolume, PersistentVolumeClaim, PersistentVolumeClaimSpec, PersistentVolumeSpec } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { structDifference } from './pod/spec-difference.ts';

const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
const RECLAIM_POLICIES = ['Delete', 'Recycle', 'Retain'];
const VOLUME_MODES = ['Block', 'Filesystem'];

/** What a volume has beside its source. */
const OTHER_FIELDS = new Set([
  'accessModes',
  'capacity',
  'claimRef',
  'mountOptions',
  'nodeAffinity',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'volumeAttributesClassName',
  'volumeMode',
]);

/** The sources that a volume names; one is wanted. */
const sourcesOf = (spec: PersistentVolumeSpec): [string, unknown][] => Object.entries(spec).filter(([key]) => !OTHER_FIELDS.has(key));

function validateAccessModes(modes: readonly string[] | undefined, missing: string): FieldError[] {
  if (!modes?.length) return [required('spec.accessModes', missing)];
  const errors = modes.filter((mode) => !ACCESS_MODES.includes(mode)).map((mode) => notSupported('spec.accessModes', mode, ACCESS_MODES));
  const single = modes.includes('ReadWriteOncePod') && modes.some((mode) => mode !== 'ReadWriteOncePod' && ACCESS_MODES.includes(mode));
  if (single) errors.push(forbidden('spec.accessModes', 'may not use ReadWriteOncePod with other access modes'));
  return errors;
}

const validateClassName = (name: string | undefined): readonly FieldError[] =>
  name ? isDNS1123Subdomain(name).map((finding) => invalid('spec.storageClassName', name, finding)) : [];

const validateVolumeMode = (mode: string | undefined): readonly FieldError[] =>
  mode === undefined || VOLUME_MODES.includes(mode) ? [] : [notSupported('spec.volumeMode', mode, VOLUME_MODES)];

const validatePositive = (quantity: string | number, field: string): readonly FieldError[] =>
  compareQuantities(quantity, 0) > 0 ? [] : [invalid(field, String(quantity), 'must be greater than zero')];

function validatePath(path: string | undefined, field: string): readonly FieldError[] {
  if (!path) return [required(field, '')];
  return path.split('/').includes('..') ? [invalid(field, path, "must not contain '..'")] : [];
}

function validateSources(spec: PersistentVolumeSpec): readonly FieldError[] {
  const { hostPath, nfs, local, nodeAffinity, persistentVolumeReclaimPolicy } = spec;
  const [first, ...others] = sourcesOf(spec);
  const errors = others.map(([name]) => forbidden(`spec.${name}`, 'may not specify more than 1 volume type'));
  if (hostPath && first?.[0] === 'hostPath') errors.push(...validatePath(hostPath.path, 'spec.hostPath.path'));
  if (nfs && first?.[0] === 'nfs') {
    if (!nfs.server) errors.push(required('spec.nfs.server', ''));
    if (!nfs.path) errors.push(required('spec.nfs.path', ''));
    else if (!nfs.path.startsWith('/')) errors.push(invalid('spec.nfs.path', nfs.path, 'must be an absolute path'));
  }
  if (local && first?.[0] === 'local') {
    errors.push(...validatePath(local.path, 'spec.local.path'));
    if (!nodeAffinity?.required) errors.push(required('spec.nodeAffinity', 'Local volume requires node affinity'));
  }
  if (!first) errors.push(required('spec', 'must specify a volume type'));
  if (hostPath && /^\/*$/.test(hostPath.path) && persistentVolumeReclaimPolicy === 'Recycle')
    errors.push(forbidden('spec.persistentVolumeReclaimPolicy', "may not be 'recycle' for a hostPath mount of '/'"));
  return errors;
}

function validateVolumeSpec(spec: PersistentVolumeSpec): readonly FieldError[] {
  const { accessModes, capacity: given, persistentVolumeReclaimPolicy: policy, nodeAffinity, storageClassName, volumeMode } = spec;
  const capacity = given ?? {};
  const errors = validateAccessModes(accessModes, '');
  if (Object.keys(capacity).length === 0) errors.push(required('spec.capacity', ''));
  if (capacity.storage === undefined || Object.keys(capacity).length > 1) errors.push(notSupported('spec.capacity', given, ['storage']));
  for (const [name, quantity] of Object.entries(capacity)) errors.push(...validatePositive(quantity, `spec.capacity[${name}]`));
  if (policy && !RECLAIM_POLICIES.includes(policy))
    errors.push(notSupported('spec.persistentVolumeReclaimPolicy', policy, RECLAIM_POLICIES));
  if (nodeAffinity && !nodeAffinity.required) errors.push(required('spec.nodeAffinity.required', 'must specify required node constraints'));
  if (nodeAffinity?.required && nodeAffinity.required.nodeSelectorTerms.length === 0)
    errors.push(required('spec.nodeAffinity.required.nodeSelectorTerms', 'must have at least one node selector term'));
  return [...errors, ...validateSources(spec), ...validateClassName(storageClassName), ...validateVolumeMode(volumeMode)];
}

/** ValidatePersistentVolume. */
export const validateVolume = ({ metadata, spec = {} }: PersistentVolume): readonly FieldError[] => [
  ...validateObjectMeta(metadata, false, isDNS1123Subdomain),
  ...validateVolumeSpec(spec),
];

/** ValidatePersistentVolumeUpdate. */
export function validateVolumeUpdate(volume: PersistentVolume, old: PersistentVolume): readonly FieldError[] {
  const { spec = {} } = volume;
  const before = old.spec ?? {};
  const errors = [...validateObjectMetaUpdate(volume.metadata, old.metadata), ...validateVolumeSpec(spec)];
  const source = Object.fromEntries(sourcesOf(spec));
  const oldSource = Object.fromEntries(sourcesOf(before));
  if (!deepEqual(source, oldSource)) {
    const how = structDifference('PersistentVolumeSource', oldSource, source);
    errors.push(forbidden('spec.persistentvolumesource', `spec.persistentvolumesource is immutable after creation\n${how}`));
  }
  errors.push(...validateImmutable(spec.volumeMode, before.volumeMode, 'volumeMode'));
  if (before.nodeAffinity) errors.push(...validateImmutable(spec.nodeAffinity, before.nodeAffinity, 'nodeAffinity'));
  return errors;
}

function validateClaimSpec(spec: PersistentVolumeClaimSpec): readonly FieldError[] {
  const { accessModes, selector, resources, storageClassName, volumeMode } = spec;
  const field = 'spec.resources[storage]';
  const storage = resources?.requests?.storage;
  const modes = validateAccessModes(accessModes, 'at least 1 access mode is required');
  return [
    ...modes.filter(({ reason }) => reason === 'FieldValueRequired'),
    ...validateLabelSelector(selector, 'spec.selector'),
    ...modes.filter(({ reason }) => reason !== 'FieldValueRequired'),
    ...(storage === undefined ? [required(field, '')] : validatePositive(storage, field)),
    ...validateClassName(storageClassName),
    ...validateVolumeMode(volumeMode),
  ];
}

/** ValidatePersistentVolumeClaim. */
export const validateClaim = ({ metadata, spec = {} }: PersistentVolumeClaim): readonly FieldError[] => [
  ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
  ...validateClaimSpec(spec),
];

const withStorage = (spec: PersistentVolumeClaimSpec, storage: string | number | undefined): PersistentVolumeClaimSpec =>
  storage === undefined ? spec : { ...spec, resources: { ...spec.resources, requests: { ...spec.resources?.requests, storage } } };

/** ValidatePersistentVolumeClaimUpdate: a claim may be bound, given the default class, and once bound made larger. */
export function validateClaimUpdate(claim: PersistentVolumeClaim, old: PersistentVolumeClaim): readonly FieldError[] {
  const errors = [...validateObjectMetaUpdate(claim.metadata, old.metadata), ...validateClaimSpec(claim.spec ?? {})];
  let spec = claim.spec ?? {};
  let before = old.spec ?? {};
  const field = 'spec.resources.requests.storage';
  const storage = spec.resources?.requests?.storage;
  const oldStorage = before.resources?.requests?.storage;
  if (!before.volumeName) before = { ...before, ...(spec.volumeName !== undefined && { volumeName: spec.volumeName }) };
  if (before.storageClassName === undefined && spec.storageClassName !== undefined)
    before = { ...before, storageClassName: spec.storageClassName };
  if (claim.status?.phase === 'Bound') {
    spec = withStorage(spec, oldStorage);
    const { volumeAttributesClassName: _changeable, ...rest } = spec;
    const { volumeAttributesClassName: kept } = before;
    spec = { ...rest, ...(kept !== undefined && { volumeAttributesClassName: kept }) };
  }
  if (!deepEqual(spec, before)) {
    const why = 'spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims';
    errors.push(forbidden('spec', `${why}\n${structDifference('PersistentVolumeClaimSpec', before, spec)}`));
  }
  if (storage !== undefined && oldStorage !== undefined && compareQuantities(storage, oldStorage) < 0) {
    if (compareQuantities(storage, old.status?.capacity?.storage ?? 0) <= 0)
      errors.push(forbidden(field, 'field can not be less than status.capacity'));
  }
  errors.push(...validateImmutable(claim.spec?.volumeMode, old.spec?.volumeMode, 'volumeMode'));
  return errors;
}
