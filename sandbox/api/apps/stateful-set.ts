// Stateful sets: k8s.io/kubernetes/pkg/{apis/apps/v1,registry/apps/statefulset}.
import { ageColumn, nameColumn } from '../columns.ts';
import { setPodTemplateDefaults } from '../core/pod/defaults.ts';
import { claimSpecWarnings, podTemplateWarnings } from '../core/pod/warnings.ts';
import { changeItems, withDefaults, withField } from '../defaulting.ts';
import type { PersistentVolumeClaim, StatefulSet, StatefulSetSpec, StatefulSetUpdateStrategy } from '../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../preparation.ts';
import { statefulSets } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { containerColumns } from '../workload-columns.ts';
import { validateStatefulSet, validateStatefulSetUpdate } from './validation.ts';

const noSpec: StatefulSetSpec = { selector: {}, template: {}, serviceName: '' };

/** SetDefaults_StatefulSet. */
function setDefaults(statefulSet: StatefulSet): StatefulSet {
  let spec = withDefaults(statefulSet.spec ?? noSpec, { podManagementPolicy: 'OrderedReady', replicas: 1, revisionHistoryLimit: 10 });
  const retention = withDefaults(spec.persistentVolumeClaimRetentionPolicy ?? {}, { whenDeleted: 'Retain', whenScaled: 'Retain' });
  spec = withField(spec, 'persistentVolumeClaimRetentionPolicy', retention);
  spec = withField(spec, 'updateStrategy', setUpdateStrategyDefaults(spec.updateStrategy ?? {}));
  spec = withField(spec, 'template', setPodTemplateDefaults(spec.template));
  return withField(statefulSet, 'spec', changeItems(spec, 'volumeClaimTemplates', setClaimDefaults));
}

function setUpdateStrategyDefaults(given: StatefulSetUpdateStrategy): StatefulSetUpdateStrategy {
  const strategy = given.type ? given : { ...given, type: 'RollingUpdate', rollingUpdate: given.rollingUpdate ?? {} };
  if (strategy.type !== 'RollingUpdate' || !strategy.rollingUpdate) return strategy;
  return withField(strategy, 'rollingUpdate', withDefaults(strategy.rollingUpdate, { partition: 0 }));
}

/** What a claim in the list is written as, and what it lacks. */
function setClaimDefaults(claim: PersistentVolumeClaim): PersistentVolumeClaim {
  const named = withDefaults(claim, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' });
  const filled = withField(named, 'spec', withDefaults(named.spec ?? {}, { volumeMode: 'Filesystem' }));
  return withField(filled, 'status', withDefaults(filled.status ?? {}, { phase: 'Pending' }));
}

const columns: readonly TableColumn<StatefulSet>[] = [
  nameColumn,
  { name: 'Ready', type: 'string', cell: ({ spec, status }) => `${status?.readyReplicas ?? 0}/${spec?.replicas ?? 0}` },
  ageColumn,
  ...containerColumns<StatefulSet>(({ spec }) => spec?.template),
];

/** An update's path has a field more than a creation's (registry/apps/statefulset/strategy.go). */
const claimWarnings = (spec: StatefulSetSpec | undefined, child: '' | '.Spec'): readonly string[] =>
  (spec?.volumeClaimTemplates ?? []).flatMap((claim, i) =>
    claim.spec ? claimSpecWarnings(claim.spec, `spec.volumeClaimTemplates[${i}]${child}`) : [],
  );

const historyWarnings = (spec: StatefulSetSpec | undefined): readonly string[] =>
  (spec?.revisionHistoryLimit ?? 0) < 0
    ? ['spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended']
    : [];

export const statefulSetStrategy: Strategy<StatefulSet> = {
  resource: statefulSets,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForCreate: (statefulSet) => newWithStatus(statefulSet, { replicas: 0, availableReplicas: 0 }),
  prepareForUpdate: keepStatusAndCount,
  validate: validateStatefulSet,
  validateUpdate: validateStatefulSetUpdate,
  warningsOnCreate: ({ spec }) => [...podTemplateWarnings(spec?.template), ...claimWarnings(spec, ''), ...historyWarnings(spec)],
  warningsOnUpdate: ({ metadata, spec }, old) => [
    ...(metadata.generation === old.metadata.generation ? [] : podTemplateWarnings(spec?.template)),
    ...claimWarnings(spec, '.Spec'),
    ...historyWarnings(spec),
  ],
};
