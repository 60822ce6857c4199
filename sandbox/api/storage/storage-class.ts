// Classes of storage: k8s.io/kubernetes/pkg/{apis/storage,registry/storage/storageclass}.

import { ageColumn, nameColumn } from '../columns.ts';
import { nodeLabelDeprecation } from '../core/node-warnings.ts';
import { withDefaults } from '../defaulting.ts';
import { invalid, notSupported, required } from '../field-errors.ts';
import type { StorageClass } from '../generated/types.ts';
import { storageClasses } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain, isQualifiedName } from '../validation/names.ts';
import { isDefaultClass } from './default-class.ts';

const POLICIES = ['Delete', 'Retain'];
const MODES = ['Immediate', 'WaitForFirstConsumer'];

function validate({ metadata, provisioner, parameters, reclaimPolicy, volumeBindingMode }: StorageClass): readonly FieldError[] {
  const errors = validateObjectMeta(metadata, false, isDNS1123Subdomain);
  if (!provisioner) errors.push(required('provisioner', ''));
  else
    for (const finding of isQualifiedName(provisioner.toLowerCase()))
      errors.push(invalid('provisioner', provisioner.toLowerCase(), finding));
  if (Object.keys(parameters ?? {}).includes('')) errors.push(invalid('parameters', '', 'field can not be empty.'));
  if (reclaimPolicy && !POLICIES.includes(reclaimPolicy)) errors.push(notSupported('reclaimPolicy', reclaimPolicy, POLICIES));
  if (volumeBindingMode && !MODES.includes(volumeBindingMode)) errors.push(notSupported('volumeBindingMode', volumeBindingMode, MODES));
  return errors;
}

/** GetWarningsForStorageClass (pkg/api/storage/util.go). */
const topologyWarnings = ({ allowedTopologies }: StorageClass): readonly string[] =>
  (allowedTopologies ?? []).flatMap(({ matchLabelExpressions }, i) =>
    (matchLabelExpressions ?? []).flatMap(({ key }, j) => {
      const message = nodeLabelDeprecation(key);
      return message ? [`allowedTopologies[${i}].matchLabelExpressions[${j}].key: ${message}`] : [];
    }),
  );

export const storageClassStrategy: Strategy<StorageClass> = {
  resource: storageClasses,
  columns: [
    { ...nameColumn, cell: (object) => (isDefaultClass(object) ? `${object.metadata.name} (default)` : object.metadata.name) },
    { name: 'Provisioner', type: 'string', cell: ({ provisioner }) => provisioner },
    { name: 'ReclaimPolicy', type: 'string', cell: ({ reclaimPolicy }) => reclaimPolicy ?? 'Delete' },
    { name: 'VolumeBindingMode', type: 'string', cell: ({ volumeBindingMode }) => volumeBindingMode ?? 'Immediate' },
    { name: 'AllowVolumeExpansion', type: 'string', cell: ({ allowVolumeExpansion }) => allowVolumeExpansion ?? false },
    ageColumn,
  ],
  hasStatus: false,
  setDefaults: (object) => withDefaults(object, { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' }),
  warningsOnCreate: topologyWarnings,
  warningsOnUpdate: topologyWarnings,
  validate,
  validateUpdate: (object, old) => [
    ...validateObjectMetaUpdate(object.metadata, old.metadata),
    ...(['parameters', 'provisioner', 'reclaimPolicy', 'volumeBindingMode'] as const).flatMap((field) =>
      validateImmutable(object[field], old[field], field),
    ),
  ],
};
