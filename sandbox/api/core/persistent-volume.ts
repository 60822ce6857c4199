// Persistent volumes and claims: k8s.io/kubernetes/pkg/registry/core/{persistentvolume,persistentvolumeclaim}.
import { lookup } from '../../apimachinery/dictionary.ts';
import type { ObjectMeta } from '../../apimachinery/meta.ts';
import { canonicalQuantity } from '../../apimachinery/quantity.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { changeField, withDefaults, withField } from '../defaulting.ts';
import type { PersistentVolume, PersistentVolumeClaim } from '../generated/types.ts';
import { keepStatus } from '../preparation.ts';
import { persistentVolumeClaims, persistentVolumes } from '../resources.ts';
import type { Strategy, StrategyContext, TableColumn } from '../strategy.ts';
import { wide } from '../workload-columns.ts';
import { nodeSelectorTermWarnings } from './node-warnings.ts';
import { validateClaim, validateClaimUpdate, validateVolume, validateVolumeUpdate } from './persistent-volume-validation.ts';
import { claimSpecWarnings } from './pod/warnings.ts';

const shortModes: readonly (readonly [string, string])[] = [
  ['ReadWriteOnce', 'RWO'],
  ['ReadOnlyMany', 'ROX'],
  ['ReadWriteMany', 'RWX'],
  ['ReadWriteOncePod', 'RWOP'],
];

/** GetAccessModesAsString: `RWO,ROX`. */
export const formatAccessModes = (modes: readonly string[] | undefined): string =>
  shortModes
    .filter(([mode]) => modes?.includes(mode))
    .map(([, short]) => short)
    .join(',');

const betaStorageClass = 'volume.beta.kubernetes.io/storage-class';

type Stored = PersistentVolume | PersistentVolumeClaim;
const storageClass = ({ metadata, spec }: Stored): string => metadata.annotations?.[betaStorageClass] ?? spec?.storageClassName ?? '';
const phase = ({ metadata, status }: Stored): string => (metadata.deletionTimestamp ? 'Terminating' : (status?.phase ?? ''));

const volumeColumns: readonly TableColumn<PersistentVolume>[] = [
  nameColumn,
  { name: 'Capacity', type: 'string', cell: ({ spec }) => canonicalQuantity(spec?.capacity?.storage ?? '0') },
  { name: 'Access Modes', type: 'string', cell: ({ spec }) => formatAccessModes(spec?.accessModes) },
  { name: 'Reclaim Policy', type: 'string', cell: ({ spec }) => spec?.persistentVolumeReclaimPolicy ?? '' },
  { name: 'Status', type: 'string', cell: phase },
  {
    name: 'Claim',
    type: 'string',
    cell: ({ spec }) => (spec?.claimRef ? `${spec.claimRef.namespace ?? ''}/${spec.claimRef.name ?? ''}` : ''),
  },
  { name: 'StorageClass', type: 'string', cell: storageClass },
  { name: 'VolumeAttributesClass', type: 'string', cell: ({ spec }) => spec?.volumeAttributesClassName ?? '<unset>' },
  { name: 'Reason', type: 'string', cell: ({ status }) => status?.reason ?? '' },
  ageColumn,
  wide('VolumeMode', ({ spec }) => spec?.volumeMode ?? '<unset>'),
];

const classAnnotation = 'volume.beta.kubernetes.io/storage-class';
const deprecatedVolumeAnnotations: Readonly<Record<string, string>> = {
  [classAnnotation]: 'deprecated since v1.8; use "storageClassName" attribute instead',
  'volume.beta.kubernetes.io/mount-options': 'deprecated since v1.31; use "mountOptions" attribute instead',
};

/** Drivers that are gone, in the order in which they are looked for. */
const retiredVolumes = [
  ['cephfs', 'deprecated in v1.28, non-functional in v1.31+'],
  ['photonPersistentDisk', 'deprecated in v1.11, non-functional in v1.16+'],
  ['scaleIO', 'deprecated in v1.16, non-functional in v1.22+'],
  ['storageos', 'deprecated in v1.22, non-functional in v1.25+', 'storageOS'],
  ['glusterfs', 'deprecated in v1.25, non-functional in v1.26+'],
  ['rbd', 'deprecated in v1.28, non-functional in v1.31+'],
] as const;

/** warningsForPersistentVolumeSpecAndMeta (pkg/api/persistentvolume/util.go). */
function volumeWarnings({ metadata, spec = {} }: PersistentVolume): readonly string[] {
  const warnings = annotationWarnings(metadata, deprecatedVolumeAnnotations);
  if (spec.persistentVolumeReclaimPolicy === 'Recycle') {
    const advice = 'Instead, the recommended approach is to use dynamic provisioning.';
    warnings.push(`spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. ${advice}`);
  }
  spec.nodeAffinity?.required?.nodeSelectorTerms.forEach((term, i) => {
    warnings.push(...nodeSelectorTermWarnings(term, `spec.nodeAffinity.required.nodeSelectorTerms[${i}]`));
  });
  for (const [key, message, written = key] of retiredVolumes) if (spec[key]) warnings.push(`spec.${written}: ${message}`);
  return warnings;
}

/** GetWarningsForPersistentVolumeClaim (pkg/api/persistentvolumeclaim/util.go). */
const claimWarnings = ({ metadata, spec }: PersistentVolumeClaim): readonly string[] => [
  ...annotationWarnings(metadata, { [classAnnotation]: 'deprecated since v1.8; use "storageClassName" attribute instead' }),
  ...(spec ? claimSpecWarnings(spec, 'spec') : []),
];

const annotationWarnings = ({ annotations }: ObjectMeta, messages: Readonly<Record<string, string>>): string[] =>
  Object.entries(messages)
    .filter(([key]) => lookup(annotations, key) !== undefined)
    .map(([key, message]) => `metadata.annotations[${key}]: ${message}`);

/** A new phase has its time (persistentvolumeStatusStrategy). */
function withPhaseTime(volume: PersistentVolume, old: PersistentVolume, { timestamp }: StrategyContext): PersistentVolume {
  const status = volume.status ?? {};
  const kept = old.status?.lastPhaseTransitionTime;
  const changed = status.phase !== old.status?.phase;
  const time = changed && (status.lastPhaseTransitionTime === undefined || status.lastPhaseTransitionTime === kept) ? timestamp : undefined;
  return {
    ...volume,
    ...(old.spec && { spec: old.spec }),
    status: time === undefined ? status : { ...status, lastPhaseTransitionTime: time },
  };
}

function prepareVolume(volume: PersistentVolume, { timestamp }: StrategyContext): PersistentVolume {
  return { ...volume, status: { phase: 'Pending', lastPhaseTransitionTime: timestamp } };
}

export const persistentVolumeStrategy: Strategy<PersistentVolume> = {
  resource: persistentVolumes,
  columns: volumeColumns,
  hasStatus: true,
  setDefaults: (volume) => {
    const spec = withDefaults(volume.spec ?? {}, { persistentVolumeReclaimPolicy: 'Retain', volumeMode: 'Filesystem' });
    return withField(
      volume,
      'spec',
      changeField(spec, 'hostPath', (source) => ({ ...source, type: source.type ?? '' })),
    );
  },
  prepareForCreate: prepareVolume,
  prepareForUpdate: keepStatus,
  validate: validateVolume,
  validateUpdate: validateVolumeUpdate,
  warningsOnCreate: volumeWarnings,
  warningsOnUpdate: volumeWarnings,
  prepareForStatusUpdate: withPhaseTime,
};

const claimColumns: readonly TableColumn<PersistentVolumeClaim>[] = [
  nameColumn,
  { name: 'Status', type: 'string', cell: phase },
  { name: 'Volume', type: 'string', cell: ({ spec }) => spec?.volumeName ?? '' },
  {
    name: 'Capacity',
    type: 'string',
    cell: ({ spec, status }) => (spec?.volumeName ? canonicalQuantity(status?.capacity?.storage ?? '0') : ''),
  },
  { name: 'Access Modes', type: 'string', cell: ({ spec, status }) => (spec?.volumeName ? formatAccessModes(status?.accessModes) : '') },
  { name: 'StorageClass', type: 'string', cell: storageClass },
  { name: 'VolumeAttributesClass', type: 'string', cell: ({ spec }) => spec?.volumeAttributesClassName ?? '<unset>' },
  ageColumn,
  wide('VolumeMode', ({ spec }) => spec?.volumeMode ?? '<unset>'),
];

export const persistentVolumeClaimStrategy: Strategy<PersistentVolumeClaim> = {
  resource: persistentVolumeClaims,
  columns: claimColumns,
  hasStatus: true,
  setDefaults: (claim) => withField(claim, 'spec', withDefaults(claim.spec ?? {}, { volumeMode: 'Filesystem' })),
  prepareForCreate: (claim) => ({ ...claim, status: { phase: 'Pending' } }),
  prepareForUpdate: keepStatus,
  warningsOnCreate: claimWarnings,
  warningsOnUpdate: claimWarnings,
  validate: validateClaim,
  validateUpdate: validateClaimUpdate,
};
