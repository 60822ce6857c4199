// The kinds of coordination.k8s.io (k8s.io/kubernetes/pkg/registry/coordination/lease).
import type { KubeObject } from '../../apimachinery/meta.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { forbidden, invalid, notSupported } from '../field-errors.ts';
import type { Lease, LeaseSpec } from '../generated/types.ts';
import { leases } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';

function validateSpec({ leaseDurationSeconds = 1, leaseTransitions = 0, strategy, preferredHolder }: LeaseSpec): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (leaseDurationSeconds <= 0) errors.push(invalid('spec.leaseDurationSeconds', leaseDurationSeconds, 'must be greater than 0'));
  if (leaseTransitions < 0) errors.push(invalid('spec.leaseTransitions', leaseTransitions, 'must be greater than or equal to 0'));
  if (strategy !== undefined && strategy !== 'OldestEmulationVersion') {
    errors.push(notSupported('spec.strategy', strategy, ['OldestEmulationVersion']));
  }
  if (preferredHolder && !strategy) errors.push(forbidden('spec.preferredHolder', 'may only be specified if `strategy` is defined'));
  return errors;
}

const leaseStrategy: Strategy<Lease> = {
  resource: leases,
  columns: [nameColumn, { name: 'Holder', type: 'string', cell: ({ spec }) => spec?.holderIdentity ?? '' }, ageColumn],
  hasStatus: false,
  allowCreateOnUpdate: true,
  allowUnconditionalUpdate: false,
  validate: ({ metadata, spec = {} }) => [...validateObjectMeta(metadata, true, isDNS1123Subdomain), ...validateSpec(spec)],
  validateUpdate: ({ metadata, spec = {} }, old) => [...validateObjectMetaUpdate(metadata, old.metadata), ...validateSpec(spec)],
};

export const strategies: readonly Strategy<KubeObject>[] = [leaseStrategy];
