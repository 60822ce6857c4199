// Replication controllers: k8s.io/kubernetes/pkg/{apis/core/v1,registry/core/replicationcontroller}.

import { formatLabels } from '../../apimachinery/labels.ts';
import { selectorFromSet } from '../../apimachinery/selector.ts';
import { validateKeptRunning, validateTemplateLabels } from '../apps/template-validation.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { withDefaults, withField } from '../defaulting.ts';
import { required } from '../field-errors.ts';
import type { ReplicationController } from '../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../preparation.ts';
import { replicationControllers } from '../resources.ts';
import type { FieldError, Strategy, TableColumn } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { validateNonNegative } from '../validation/numbers.ts';
import { containerColumns, count, wide } from '../workload-columns.ts';
import { setPodTemplateDefaults } from './pod/defaults.ts';
import { validatePodTemplate } from './pod/spec-validation.ts';
import { hostnameWarnings, podTemplateWarnings } from './pod/warnings.ts';

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

function validateSpec({ spec = {} }: ReplicationController): readonly FieldError[] {
  const { selector, template } = spec;
  const errors: FieldError[] = [...validateNonNegative(spec.minReadySeconds, 'spec.minReadySeconds')];
  if (isEmpty(selector)) errors.push(required('spec.selector', ''));
  if (spec.replicas === undefined) errors.push(required('spec.replicas', ''));
  else errors.push(...validateNonNegative(spec.replicas, 'spec.replicas'));
  if (!template) return [...errors, required('spec.template', '')];
  return [
    ...errors,
    ...validateTemplateLabels(template, selectorFromSet(selector), 'spec.template'),
    ...validatePodTemplate(template, 'spec.template'),
    ...validateKeptRunning(template, 'ReplicationController', 'spec.template'),
  ];
}

export const replicationControllerStrategy: Strategy<ReplicationController> = {
  resource: replicationControllers,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForCreate: (controller) => newWithStatus(controller, { replicas: 0 }),
  prepareForUpdate: keepStatusAndCount,
  validate: (controller) => [...validateObjectMeta(controller.metadata, true, isDNS1123Subdomain), ...validateSpec(controller)],
  validateUpdate: (controller, old) => [...validateObjectMetaUpdate(controller.metadata, old.metadata), ...validateSpec(controller)],
  warningsOnCreate: ({ metadata, spec }) => [
    ...hostnameWarnings(metadata.name, 'Pod names and hostnames'),
    ...podTemplateWarnings(spec?.template),
  ],
  // Of the template that goes (registry/core/replicationcontroller/strategy.go).
  warningsOnUpdate: ({ metadata }, old) => (metadata.generation === old.metadata.generation ? [] : podTemplateWarnings(old.spec?.template)),
  selectableFields: ({ status }) => ({ 'status.replicas': String(status?.replicas ?? 0) }),
  defaultGarbageCollectionPolicy: 'Orphan',
};
