// Deployments: k8s.io/kubernetes/pkg/{apis/apps/v1,registry/apps/deployment}.
import { deepEqual } from '../../apimachinery/equality.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { setPodTemplateDefaults } from '../core/pod/defaults.ts';
import { hostnameWarnings, podTemplateWarnings } from '../core/pod/warnings.ts';
import { withDefaults, withField } from '../defaulting.ts';
import type { Deployment, DeploymentSpec, DeploymentStrategy } from '../generated/types.ts';
import { keepStatus, newWithStatus, nextGeneration } from '../preparation.ts';
import { deployments } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { containerColumns, wide } from '../workload-columns.ts';
import { validateDeployment, validateDeploymentUpdate } from './validation.ts';

const noSpec: DeploymentSpec = { selector: {}, template: {} };

/** SetDefaults_Deployment. */
function setDefaults(deployment: Deployment): Deployment {
  const given = deployment.spec ?? noSpec;
  const spec = withDefaults(given, { replicas: 1, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 });
  const withStrategy = withField(spec, 'strategy', setStrategyDefaults(spec.strategy ?? {}));
  return withField(deployment, 'spec', withField(withStrategy, 'template', setPodTemplateDefaults(spec.template)));
}

function setStrategyDefaults(given: DeploymentStrategy): DeploymentStrategy {
  const strategy = withDefaults(given, { type: 'RollingUpdate' });
  if (strategy.type !== 'RollingUpdate') return strategy;
  const rollingUpdate = withDefaults(strategy.rollingUpdate ?? {}, { maxUnavailable: '25%', maxSurge: '25%' });
  return withField(strategy, 'rollingUpdate', rollingUpdate);
}

/** Annotations count too: they are copied to the replica sets. */
function prepareForUpdate(deployment: Deployment, old: Deployment): Deployment {
  const kept = keepStatus(deployment, old);
  const same = deepEqual(deployment.spec, old.spec) && deepEqual(deployment.metadata.annotations, old.metadata.annotations);
  return same ? kept : nextGeneration(kept, old);
}

function selectorCell({ spec }: Deployment): string {
  try {
    return selectorFromLabelSelector(spec?.selector).toString();
  } catch {
    return '<invalid>';
  }
}

const columns: readonly TableColumn<Deployment>[] = [
  nameColumn,
  { name: 'Ready', type: 'string', cell: ({ spec, status }) => `${status?.readyReplicas ?? 0}/${spec?.replicas ?? 0}` },
  { name: 'Up-to-date', type: 'string', cell: ({ status }) => status?.updatedReplicas ?? 0 },
  { name: 'Available', type: 'string', cell: ({ status }) => status?.availableReplicas ?? 0 },
  ageColumn,
  ...containerColumns<Deployment>(({ spec }) => spec?.template),
  wide('Selector', selectorCell),
];

export const deploymentStrategy: Strategy<Deployment> = {
  resource: deployments,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForCreate: (deployment) => newWithStatus(deployment, {}),
  prepareForUpdate,
  // The controller keeps the revision in an annotation: a status update may write metadata, all but the labels.
  prepareForStatusUpdate: (deployment, old) => ({
    ...deployment,
    metadata: { ...deployment.metadata, labels: old.metadata.labels },
    spec: old.spec,
  }),
  validate: validateDeployment,
  validateUpdate: validateDeploymentUpdate,
  warningsOnCreate: ({ metadata, spec }) => [
    ...hostnameWarnings(metadata.name, 'Pod names and hostnames'),
    ...podTemplateWarnings(spec?.template),
  ],
  warningsOnUpdate: ({ metadata, spec }, old) =>
    metadata.generation === old.metadata.generation ? [] : podTemplateWarnings(spec?.template),
};
