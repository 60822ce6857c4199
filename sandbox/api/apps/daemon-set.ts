// Daemon sets: k8s.io/kubernetes/pkg/{apis/apps/v1,registry/apps/daemonset}.
import { deepEqual } from '../../apimachinery/equality.ts';
import { formatLabels } from '../../apimachinery/labels.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { setPodTemplateDefaults } from '../core/pod/defaults.ts';
import { podTemplateWarnings } from '../core/pod/warnings.ts';
import { withDefaults, withField } from '../defaulting.ts';
import type { DaemonSet, DaemonSetSpec, DaemonSetUpdateStrategy } from '../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../preparation.ts';
import { daemonSets } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { containerColumns, count, selectorColumn } from '../workload-columns.ts';
import { validateDaemonSet, validateDaemonSetUpdate } from './validation.ts';

const noSpec: DaemonSetSpec = { selector: {}, template: {} };
const noStatus = { currentNumberScheduled: 0, desiredNumberScheduled: 0, numberMisscheduled: 0, numberReady: 0 };

/** SetDefaults_DaemonSet. */
function setDefaults(daemonSet: DaemonSet): DaemonSet {
  let spec = withDefaults(daemonSet.spec ?? noSpec, { revisionHistoryLimit: 10 });
  spec = withField(spec, 'updateStrategy', setUpdateStrategyDefaults(spec.updateStrategy ?? {}));
  return withField(daemonSet, 'spec', withField(spec, 'template', setPodTemplateDefaults(spec.template)));
}

function setUpdateStrategyDefaults(given: DaemonSetUpdateStrategy): DaemonSetUpdateStrategy {
  const strategy = withDefaults(given, { type: 'RollingUpdate' });
  if (strategy.type !== 'RollingUpdate') return strategy;
  return withField(strategy, 'rollingUpdate', withDefaults(strategy.rollingUpdate ?? {}, { maxUnavailable: 1, maxSurge: 0 }));
}

/** What was the field `templateGeneration` lives on in an annotation, which the server alone writes. */
const templateGeneration = 'deprecated.daemonset.template.generation';

function withTemplateGeneration(daemonSet: DaemonSet, generation: string): DaemonSet {
  const { metadata } = daemonSet;
  if (metadata.annotations?.[templateGeneration] === generation) return daemonSet;
  return { ...daemonSet, metadata: { ...metadata, annotations: { ...metadata.annotations, [templateGeneration]: generation } } };
}

function prepareForUpdate(daemonSet: DaemonSet, old: DaemonSet): DaemonSet {
  const before = Number(old.metadata.annotations?.[templateGeneration] ?? '0');
  const sameTemplate = deepEqual(daemonSet.spec?.template, old.spec?.template);
  return withTemplateGeneration(keepStatusAndCount(daemonSet, old), String(sameTemplate ? before : before + 1));
}

const columns: readonly TableColumn<DaemonSet>[] = [
  nameColumn,
  count('Desired', ({ status }) => status?.desiredNumberScheduled),
  count('Current', ({ status }) => status?.currentNumberScheduled),
  count('Ready', ({ status }) => status?.numberReady),
  count('Up-to-date', ({ status }) => status?.updatedNumberScheduled),
  count('Available', ({ status }) => status?.numberAvailable),
  { name: 'Node Selector', type: 'string', cell: ({ spec }) => formatLabels(spec?.template.spec?.nodeSelector) },
  ageColumn,
  ...containerColumns<DaemonSet>(({ spec }) => spec?.template),
  selectorColumn(({ spec }) => spec?.selector),
];

export const daemonSetStrategy: Strategy<DaemonSet> = {
  resource: daemonSets,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForCreate: (daemonSet) => withTemplateGeneration(newWithStatus(daemonSet, noStatus), '1'),
  prepareForUpdate,
  validate: validateDaemonSet,
  validateUpdate: validateDaemonSetUpdate,
  warningsOnCreate: ({ spec }) => podTemplateWarnings(spec?.template),
  // The generation of templates, not of the whole spec.
  warningsOnUpdate: ({ spec }, old) => (deepEqual(spec?.template, old.spec?.template) ? [] : podTemplateWarnings(spec?.template)),
};
