// The kinds of coordination.k8s.io (k8s.io/kubernetes/pkg/registry/coordination/lease).
import type { KubeObject } from '../../apimachinery/meta.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { invalid } from '../field-errors.ts';
import type { Lease, LeaseSpec } from '../generated/types.ts';
import { leases } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';

function validateSpec({ leaseDurationSeconds = 1, leaseTransitions = 0 }: LeaseSpec): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (leaseDurationSeconds <= 0) errors.push(invalid('spec.leaseDurationSeconds', leaseDurationSeconds, 'must be greater than 0'));
  if (leaseTransitions < 0) errors.push(invalid('spec.leaseTransitions', leaseTransitions, 'must be greater than or equal to 0'));
  return errors;
}

/** Coordinated leader election is off by default, and with it two fields. */
function withoutCoordination(lease: Lease): Lease {
  if (lease.spec?.strategy === undefined && lease.spec?.preferredHolder === undefined) return lease;
  const { strategy: _off, preferredHolder: _too, ...spec } = lease.spec;
  return { ...lease, spec };
}

const leaseStrategy: Strategy<Lease> = {
  resource: leases,
  columns: [nameColumn, { name: 'Holder', type: 'string', cell: ({ spec }) => spec?.holderIdentity ?? '' }, ageColumn],
  hasStatus: false,
  allowCreateOnUpdate: true,
  allowUnconditionalUpdate: false,
  prepareForCreate: withoutCoordination,
  prepareForUpdate: withoutCoordination,
  validate: ({ metadata, spec = {} }) => [...validateObjectMeta(metadata, true, isDNS1123Subdomain), ...validateSpec(spec)],
  validateUpdate: ({ metadata, spec = {} }, old) => [...validateObjectMetaUpdate(metadata, old.metadata), ...validateSpec(spec)],
};

export const strategies: readonly Strategy<KubeObject>[] = [leaseStrategy];
