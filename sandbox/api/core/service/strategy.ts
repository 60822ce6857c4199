// How Services are stored (k8s.io/kubernetes/pkg/registry/core/service).

import type { Service } from '../../generated/types.ts';
import { services } from '../../resources.ts';
import type { Strategy } from '../../strategy.ts';
import { allocateForCreate, allocateForUpdate, releaseAll } from './allocation.ts';
import type { ServiceAllocators } from './allocators.ts';
import { serviceColumns } from './columns.ts';
import { setServiceDefaults } from './defaults.ts';
import { dropTypeDependentFields, withoutUnusedTrafficPolicy } from './normalization.ts';
import { validateServiceStatusUpdate } from './traffic-validation.ts';
import { validateService, validateServiceUpdate } from './validation.ts';
import { loadBalancerWarnings, serviceWarnings } from './warnings.ts';

export function serviceStrategy(allocators: ServiceAllocators): Strategy<Service> {
  return {
    resource: services,
    columns: serviceColumns,
    hasStatus: true,
    allowCreateOnUpdate: true,
    setDefaults: setServiceDefaults,
    beginCreate: (service, { dryRun }) => allocateForCreate(service, allocators, dryRun),
    beginUpdate: (service, old, { dryRun }) => allocateForUpdate(service, old, allocators, dryRun),
    afterDelete: (service) => releaseAll(service, allocators),
    prepareForCreate: (service) => withoutUnusedTrafficPolicy({ ...service, status: { loadBalancer: {} } }),
    prepareForUpdate: (service, old) => withoutUnusedTrafficPolicy(dropTypeDependentFields({ ...service, status: old.status }, old)),
    validate: validateService,
    validateUpdate: validateServiceUpdate,
    warningsOnCreate: serviceWarnings,
    warningsOnUpdate: serviceWarnings,
    warningsOnStatusUpdate: ({ status }) => loadBalancerWarnings(status?.loadBalancer?.ingress),
    prepareForStatusUpdate: (service, old) => ({ ...service, spec: old.spec }),
    validateStatusUpdate: validateServiceStatusUpdate,
    selectableFields: ({ spec }) => ({ 'spec.clusterIP': spec?.clusterIP ?? '', 'spec.type': spec?.type ?? '' }),
  };
}
