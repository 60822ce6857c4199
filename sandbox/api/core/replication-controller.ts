// Replication controllers: k8s.io/kubernetes/pkg/{apis/core/v1,registry/core/replicationcontroller}.
import { ageColumn, nameColumn } from '../columns.ts';
import { withDefaults, withField } from '../defaulting.ts';
import type { ReplicationController } from '../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../preparation.ts';
import { replicationControllers } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { containerColumns, count, formatLabels, wide } from '../workload-columns.ts';
import { setPodTemplateDefaults } from './pod/defaults.ts';

/** SetDefaults_ReplicationController: labels and selector come from the template. */
function setDefaults(controller: ReplicationController): ReplicationController {
  let spec = withDefaults(controller.spec ?? {}, { replicas: 1 });
  if (spec.template) spec = withField(spec, 'template', setPodTemplateDefaults(spec.template));
  const labels = spec.template?.metadata?.labels;
  if (!labels) return withField(controller, 'spec', spec);
  if (isEmpty(spec.selector)) spec = { ...spec, selector: labels };
  const { metadata } = controller;
  return withField(isEmpty(metadata.labels) ? { ...controller, metadata: { ...metadata, labels } } : controller, 'spec', spec);
}

const isEmpty = (map: object | undefined): boolean => Object.keys(map ?? {}).length === 0;

const columns: readonly TableColumn<ReplicationController>[] = [
  nameColumn,
  count('Desired', ({ spec }) => spec?.replicas),
  count('Current', ({ status }) => status?.replicas),
  count('Ready', ({ status }) => status?.readyReplicas),
  ageColumn,
  ...containerColumns<ReplicationController>(({ spec }) => spec?.template),
  wide('Selector', ({ spec }) => formatLabels(spec?.selector)),
];

export const replicationControllerStrategy: Strategy<ReplicationController> = {
  resource: replicationControllers,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForCreate: (controller) => newWithStatus(controller, { replicas: 0 }),
  prepareForUpdate: keepStatusAndCount,
  selectableFields: ({ status }) => ({ 'status.replicas': String(status?.replicas ?? 0) }),
  defaultGarbageCollectionPolicy: 'Orphan',
};
