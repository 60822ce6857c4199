// Replica sets: k8s.io/kubernetes/pkg/{apis/apps/v1,registry/apps/replicaset}.
import { ageColumn, nameColumn } from '../columns.ts';
import { setPodTemplateDefaults } from '../core/pod/defaults.ts';
import { hostnameWarnings, podTemplateWarnings } from '../core/pod/warnings.ts';
import { withDefaults, withField } from '../defaulting.ts';
import type { ReplicaSet, ReplicaSetSpec } from '../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../preparation.ts';
import { replicaSets } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { containerColumns, count, selectorColumn } from '../workload-columns.ts';
import { validateReplicaSet, validateReplicaSetUpdate } from './validation.ts';

const noSpec: ReplicaSetSpec = { selector: {} };

/** SetDefaults_ReplicaSet. */
function setDefaults(replicaSet: ReplicaSet): ReplicaSet {
  const spec = withDefaults(replicaSet.spec ?? noSpec, { replicas: 1 });
  return withField(replicaSet, 'spec', withField(spec, 'template', setPodTemplateDefaults(spec.template)));
}

const columns: readonly TableColumn<ReplicaSet>[] = [
  nameColumn,
  count('Desired', ({ spec }) => spec?.replicas),
  count('Current', ({ status }) => status?.replicas),
  count('Ready', ({ status }) => status?.readyReplicas),
  ageColumn,
  ...containerColumns<ReplicaSet>(({ spec }) => spec?.template),
  selectorColumn(({ spec }) => spec?.selector),
];

export const replicaSetStrategy: Strategy<ReplicaSet> = {
  resource: replicaSets,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForCreate: (replicaSet) => newWithStatus(replicaSet, { replicas: 0 }),
  prepareForUpdate: keepStatusAndCount,
  validate: validateReplicaSet,
  validateUpdate: validateReplicaSetUpdate,
  warningsOnCreate: ({ metadata, spec }) => [
    ...hostnameWarnings(metadata.name, 'Pod names and hostnames'),
    ...podTemplateWarnings(spec?.template),
  ],
  warningsOnUpdate: ({ metadata, spec }, old) =>
    metadata.generation === old.metadata.generation ? [] : podTemplateWarnings(spec?.template),
};
