// Persistent volumes and claims: k8s.io/kubernetes/pkg/registry/core/{persistentvolume,persistentvolumeclaim}.
import { canonicalQuantity } from '../../apimachinery/quantity.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { changeField, withDefaults, withField } from '../defaulting.ts';
import type { PersistentVolume, PersistentVolumeClaim } from '../generated/types.ts';
import { keepStatus } from '../preparation.ts';
import { persistentVolumeClaims, persistentVolumes } from '../resources.ts';
import type { Strategy, StrategyContext, TableColumn } from '../strategy.ts';
import { wide } from '../workload-columns.ts';
import { validateClaim, validateClaimUpdate, validateVolume, validateVolumeUpdate } from './persistent-volume-validation.ts';

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

const recycleWarning = ({ spec }: PersistentVolume): readonly string[] =>
  spec?.persistentVolumeReclaimPolicy === 'Recycle'
    ? [
        'spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the recommended approach is to use dynamic provisioning.',
      ]
    : [];

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
  warningsOnCreate: recycleWarning,
  warningsOnUpdate: recycleWarning,
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
  validate: validateClaim,
  validateUpdate: validateClaimUpdate,
};
