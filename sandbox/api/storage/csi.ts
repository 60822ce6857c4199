// What storage drivers tell of themselves: k8s.io/kubernetes/pkg/{apis/storage,registry/storage}.

import { deepEqual } from '../../apimachinery/equality.ts';
import { canonicalQuantity } from '../../apimachinery/quantity.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { expressionWarnings, nodeLabelDeprecation } from '../core/node-warnings.ts';
import { withDefaults, withField } from '../defaulting.ts';
import { required } from '../field-errors.ts';
import type { CSIDriver, CSINode, CSIStorageCapacity, VolumeAttachment, VolumeAttributesClass } from '../generated/types.ts';
import { keepStatus } from '../preparation.ts';
import { csiDrivers, csiNodes, csiStorageCapacities, volumeAttachments, volumeAttributesClasses } from '../rare-resources.ts';
import type { Strategy } from '../strategy.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { count } from '../workload-columns.ts';

export const csiDriverStrategy: Strategy<CSIDriver> = {
  resource: csiDrivers,
  columns: [
    nameColumn,
    { name: 'AttachRequired', type: 'boolean', cell: ({ spec }) => spec.attachRequired ?? true },
    { name: 'PodInfoOnMount', type: 'boolean', cell: ({ spec }) => spec.podInfoOnMount ?? false },
    { name: 'StorageCapacity', type: 'boolean', cell: ({ spec }) => spec.storageCapacity ?? false },
    {
      name: 'TokenRequests',
      type: 'string',
      cell: ({ spec }) => spec.tokenRequests?.map(({ audience }) => audience).join(',') ?? '<unset>',
    },
    { name: 'RequiresRepublish', type: 'boolean', cell: ({ spec }) => spec.requiresRepublish ?? false },
    { name: 'Modes', type: 'string', cell: ({ spec }) => spec.volumeLifecycleModes?.join(',') || '<none>' },
    ageColumn,
  ],
  hasStatus: false,
  allowUnconditionalUpdate: false,
  setDefaults: (driver) =>
    withField(
      driver,
      'spec',
      withDefaults(driver.spec ?? {}, {
        attachRequired: true,
        podInfoOnMount: false,
        storageCapacity: false,
        fsGroupPolicy: 'ReadWriteOnceWithFSType',
        volumeLifecycleModes: ['Persistent'],
        requiresRepublish: false,
        seLinuxMount: false,
      }),
    ),
  validate: ({ metadata }) => validateObjectMeta(metadata, false, isDNS1123Subdomain),
  validateUpdate: ({ metadata }, old) => validateObjectMetaUpdate(metadata, old.metadata),
  warningsOnCreate: tokenWarnings,
  warningsOnUpdate: (driver, old) => (deepEqual(driver.spec.tokenRequests, old.spec.tokenRequests) ? [] : tokenWarnings(driver)),
};

function tokenWarnings({ spec }: CSIDriver): readonly string[] {
  if (!spec.tokenRequests?.length || spec.serviceAccountTokenInSecrets !== undefined) return [];
  return [
    'spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true to prevent possible logging of tokens in volume attributes',
  ];
}

export const csiNodeStrategy: Strategy<CSINode> = {
  resource: csiNodes,
  columns: [nameColumn, count('Drivers', ({ spec }) => spec.drivers?.length), ageColumn],
  hasStatus: false,
  allowUnconditionalUpdate: false,
  validate: ({ metadata }) => validateObjectMeta(metadata, false, isDNS1123Subdomain),
  validateUpdate: ({ metadata }, old) => validateObjectMetaUpdate(metadata, old.metadata),
};

/** GetWarningsForCSIStorageCapacity (pkg/api/storage/util.go). */
const topologyWarnings = ({ nodeTopology }: CSIStorageCapacity): readonly string[] => [
  ...expressionWarnings(nodeTopology?.matchExpressions, 'nodeTopology.matchExpressions'),
  ...Object.keys(nodeTopology?.matchLabels ?? {}).flatMap((label) => {
    const message = nodeLabelDeprecation(label);
    return message ? [`nodeTopology.matchLabels.${label}: ${message}`] : [];
  }),
];

export const csiStorageCapacityStrategy: Strategy<CSIStorageCapacity> = {
  resource: csiStorageCapacities,
  columns: [
    nameColumn,
    { name: 'StorageClassName', type: 'string', cell: ({ storageClassName }) => storageClassName },
    { name: 'Capacity', type: 'string', cell: ({ capacity }) => (capacity === undefined ? '<unset>' : canonicalQuantity(capacity)) },
  ],
  hasStatus: false,
  allowUnconditionalUpdate: false,
  warningsOnCreate: topologyWarnings,
  warningsOnUpdate: topologyWarnings,
  validate: ({ metadata, storageClassName }) => [
    ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
    ...(storageClassName ? [] : [required('storageClassName', '')]),
  ],
  validateUpdate: (object, old) => [
    ...validateObjectMetaUpdate(object.metadata, old.metadata),
    ...validateImmutable(object.nodeTopology, old.nodeTopology, 'nodeTopology'),
    ...validateImmutable(object.storageClassName, old.storageClassName, 'storageClassName'),
  ],
};

export const volumeAttachmentStrategy: Strategy<VolumeAttachment> = {
  resource: volumeAttachments,
  columns: [
    nameColumn,
    { name: 'Attacher', type: 'string', cell: ({ spec }) => spec.attacher },
    { name: 'PV', type: 'string', cell: ({ spec }) => spec.source.persistentVolumeName ?? '' },
    { name: 'Node', type: 'string', cell: ({ spec }) => spec.nodeName },
    { name: 'Attached', type: 'boolean', cell: ({ status }) => status?.attached ?? false },
    ageColumn,
  ],
  hasStatus: true,
  statusAlone: 'wholly',
  allowUnconditionalUpdate: false,
  prepareForCreate: (object) => ({ ...object, status: { attached: false } }),
  prepareForUpdate: keepStatus,
  validate: ({ metadata, spec }) => [
    ...validateObjectMeta(metadata, false, isDNS1123Subdomain),
    ...(spec?.attacher ? [] : [required('spec.attacher', '')]),
    ...(spec?.nodeName ? [] : [required('spec.nodeName', '')]),
  ],
  validateUpdate: (object, old) => [
    ...validateObjectMetaUpdate(object.metadata, old.metadata),
    ...validateImmutable(object.spec, old.spec, 'spec'),
  ],
};

export const volumeAttributesClassStrategy: Strategy<VolumeAttributesClass> = {
  resource: volumeAttributesClasses,
  columns: [nameColumn, { name: 'DriverName', type: 'string', cell: ({ driverName }) => driverName }, ageColumn],
  hasStatus: false,
  validate: ({ metadata, driverName, parameters }) => [
    ...validateObjectMeta(metadata, false, isDNS1123Subdomain),
    ...(driverName ? [] : [required('driverName', '')]),
    ...(Object.keys(parameters ?? {}).length > 0 ? [] : [required('parameters', 'must contain at least one key/value pair')]),
  ],
  validateUpdate: (object, old) => [
    ...validateObjectMetaUpdate(object.metadata, old.metadata),
    ...validateImmutable(object.driverName, old.driverName, 'driverName'),
    ...validateImmutable(object.parameters, old.parameters, 'parameters'),
  ],
};
