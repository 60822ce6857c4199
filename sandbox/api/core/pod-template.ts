// Pod templates: k8s.io/kubernetes/pkg/registry/core/podtemplate.

import { deepEqual } from '../../apimachinery/equality.ts';
import { formatLabels } from '../../apimachinery/labels.ts';
import { nameColumn } from '../columns.ts';
import { withField } from '../defaulting.ts';
import type { PodTemplate } from '../generated/types.ts';
import { firstGeneration, nextGeneration } from '../preparation.ts';
import { podTemplates } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { setPodTemplateDefaults } from './pod/defaults.ts';
import { validatePodTemplate } from './pod/spec-validation.ts';
import { podTemplateWarnings } from './pod/warnings.ts';

const columns: readonly TableColumn<PodTemplate>[] = [
  nameColumn,
  { name: 'Containers', type: 'string', cell: ({ template }) => (template?.spec?.containers ?? []).map(({ name }) => name).join(',') },
  { name: 'Images', type: 'string', cell: ({ template }) => (template?.spec?.containers ?? []).map(({ image }) => image).join(',') },
  { name: 'Pod Labels', type: 'string', cell: ({ template }) => formatLabels(template?.metadata?.labels) },
];

export const podTemplateStrategy: Strategy<PodTemplate> = {
  resource: podTemplates,
  columns,
  hasStatus: false,
  setDefaults: (object) => withField(object, 'template', setPodTemplateDefaults(object.template)),
  prepareForCreate: firstGeneration,
  validate: ({ metadata, template }) => [
    ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
    ...validatePodTemplate(template, 'template'),
  ],
  validateUpdate: ({ metadata, template }, old) => [
    ...validateObjectMetaUpdate(metadata, old.metadata),
    ...validatePodTemplate(template, 'template'),
  ],
  warningsOnCreate: ({ template }) => podTemplateWarnings(template, 'template'),
  warningsOnUpdate: ({ metadata, template }, old) =>
    metadata.generation === old.metadata.generation ? [] : podTemplateWarnings(template, 'template'),
  prepareForUpdate: (object, old) => (deepEqual(object.template, old.template) ? object : nextGeneration(object, old)),
};
