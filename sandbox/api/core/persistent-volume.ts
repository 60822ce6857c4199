// Persistent volumes and claims: k8s.io/kubernetes/pkg/registry/core/{persistentvolume,persistentvolumeclaim}.
import { canonicalQuantity } from '../../apimachinery/quantity.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { changeField, withDefaults, withField } from '../defaulting.ts';
import { notSupported, required } from '../field-errors.ts';
import type { PersistentVolume, PersistentVolumeClaim } from '../generated/types.ts';
import { keepStatus } from '../preparation.ts';
import { persistentVolumeClaims, persistentVolumes } from '../resources.ts';
import type { FieldError, Strategy, StrategyContext, TableColumn } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { wide } from '../workload-columns.ts';

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

function prepareVolume(volume: PersistentVolume, { timestamp }: StrategyContext): PersistentVolume {
  return { ...volume, status: { phase: 'Pending', lastPhaseTransitionTime: timestamp } };
}

const accessModes = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

function validateAccessModes(modes: readonly string[] | undefined, missing: string): readonly FieldError[] {
  if (!modes?.length) return [required('spec.accessModes', missing)];
  return modes.filter((mode) => !accessModes.includes(mode)).map((mode) => notSupported('spec.accessModes', mode, accessModes));
}

/** What a volume has beside its source. */
const otherFields = new Set([
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

function validateVolumeSpec({ spec = {} }: PersistentVolume): readonly FieldError[] {
  const errors: FieldError[] = [...validateAccessModes(spec.accessModes, '')];
  if (Object.keys(spec.capacity ?? {}).length === 0) errors.push(required('spec.capacity', ''));
  if (spec.capacity?.storage === undefined) errors.push(notSupported('spec.capacity', spec.capacity, ['storage']));
  if (!Object.keys(spec).some((key) => !otherFields.has(key))) errors.push(required('spec', 'must specify a volume type'));
  return errors;
}

function validateClaimSpec({ spec = {} }: PersistentVolumeClaim): readonly FieldError[] {
  const errors = validateAccessModes(spec.accessModes, 'at least 1 access mode is required');
  return spec.resources?.requests?.storage === undefined ? [...errors, required('spec.resources[storage]', '')] : errors;
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
  validate: (volume) => [...validateObjectMeta(volume.metadata, false, isDNS1123Subdomain), ...validateVolumeSpec(volume)],
  validateUpdate: (volume, old) => [...validateObjectMetaUpdate(volume.metadata, old.metadata), ...validateVolumeSpec(volume)],
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
  validate: (claim) => [...validateObjectMeta(claim.metadata, true, isDNS1123Subdomain), ...validateClaimSpec(claim)],
  validateUpdate: (claim, old) => [...validateObjectMetaUpdate(claim.metadata, old.metadata), ...validateClaimSpec(claim)],
};
