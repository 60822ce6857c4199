// Devices and claims to them: k8s.io/kubernetes/pkg/{apis,registry}/resource. Nobody allocates devices here.
import { ageColumn, nameColumn } from '../columns.ts';
import type { DeviceClass, ResourceClaimTemplate, ResourceResourceClaim, ResourceSlice } from '../generated/types.ts';
import { firstGeneration, keepStatus } from '../preparation.ts';
import { deviceClasses, resourceClaims, resourceClaimTemplates, resourceSlices } from '../rare-resources.ts';
import type { Strategy } from '../strategy.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';

export const deviceClassStrategy: Strategy<DeviceClass> = {
  resource: deviceClasses,
  columns: [nameColumn, ageColumn],
  hasStatus: false,
  prepareForCreate: firstGeneration,
  validate: ({ metadata }) => validateObjectMeta(metadata, false, isDNS1123Subdomain),
  validateUpdate: ({ metadata }, old) => validateObjectMetaUpdate(metadata, old.metadata),
};

/** resourceClaimState. */
function stateOf({ metadata, status }: ResourceResourceClaim): string {
  const gone = metadata.deletionTimestamp === undefined ? [] : ['deleted'];
  if (!status?.allocation) return [...gone, ...(gone.length > 0 ? [] : ['pending'])].join(',');
  return [...gone, 'allocated', ...(status.reservedFor?.length ? ['reserved'] : [])].join(',');
}

export const resourceClaimStrategy: Strategy<ResourceResourceClaim> = {
  resource: resourceClaims,
  columns: [nameColumn, { name: 'State', type: 'string', cell: stateOf }, ageColumn],
  hasStatus: true,
  statusAlone: 'wholly',
  prepareForCreate: (claim) => ({ ...claim, status: {} }),
  prepareForUpdate: keepStatus,
  validate: ({ metadata }) => validateObjectMeta(metadata, true, isDNS1123Subdomain),
  validateUpdate: (claim, old) => [
    ...validateObjectMetaUpdate(claim.metadata, old.metadata),
    ...validateImmutable(claim.spec, old.spec, 'spec'),
  ],
};

export const resourceClaimTemplateStrategy: Strategy<ResourceClaimTemplate> = {
  resource: resourceClaimTemplates,
  columns: [nameColumn, ageColumn],
  hasStatus: false,
  validate: ({ metadata }) => validateObjectMeta(metadata, true, isDNS1123Subdomain),
  validateUpdate: (template, old) => [
    ...validateObjectMetaUpdate(template.metadata, old.metadata),
    ...validateImmutable(template.spec, old.spec, 'spec'),
  ],
};

export const resourceSliceStrategy: Strategy<ResourceSlice> = {
  resource: resourceSlices,
  columns: [
    nameColumn,
    { name: 'Node', type: 'string', cell: ({ spec }) => spec.nodeName ?? '' },
    { name: 'Driver', type: 'string', cell: ({ spec }) => spec.driver },
    { name: 'Pool', type: 'string', cell: ({ spec }) => spec.pool.name },
    ageColumn,
  ],
  hasStatus: false,
  prepareForCreate: firstGeneration,
  validate: ({ metadata }) => validateObjectMeta(metadata, false, isDNS1123Subdomain),
  validateUpdate: ({ metadata }, old) => validateObjectMetaUpdate(metadata, old.metadata),
};
