// How the API server shares itself out among requests: k8s.io/kubernetes/pkg/{apis,registry}/flowcontrol. Nothing is held back here.
import { ageColumn, nameColumn } from '../columns.ts';
import { changeField, withDefaults } from '../defaulting.ts';
import { required } from '../field-errors.ts';
import type { FlowSchema, LimitedPriorityLevelConfiguration, PriorityLevelConfiguration } from '../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../preparation.ts';
import { flowSchemas, priorityLevelConfigurations } from '../rare-resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';

export const flowSchemaStrategy: Strategy<FlowSchema> = {
  resource: flowSchemas,
  // apihelpers.FlowSchemaSequence.
  rowOrder: (a, b) => (a.spec?.matchingPrecedence ?? 0) - (b.spec?.matchingPrecedence ?? 0) || (a.metadata.name < b.metadata.name ? -1 : 1),
  columns: [
    nameColumn,
    { name: 'PriorityLevel', type: 'string', cell: ({ spec }) => spec?.priorityLevelConfiguration.name ?? '' },
    { name: 'MatchingPrecedence', type: 'string', cell: ({ spec }) => spec?.matchingPrecedence ?? 0 },
    { name: 'DistinguisherMethod', type: 'string', cell: ({ spec }) => spec?.distinguisherMethod?.type ?? '<none>' },
    ageColumn,
    { name: 'MissingPL', type: 'string', cell: ({ status }) => status?.conditions?.find(({ type }) => type === 'Dangling')?.status ?? '?' },
  ],
  hasStatus: true,
  statusAlone: 'wholly',
  setDefaults: (schema) => changeField(schema, 'spec', (spec) => ({ ...spec, matchingPrecedence: spec.matchingPrecedence || 1000 })),
  prepareForCreate: (schema) => newWithStatus(schema, {}),
  prepareForUpdate: keepStatusAndCount,
  validate: ({ metadata, spec }) => [
    ...validateObjectMeta(metadata, false, isDNS1123Subdomain),
    ...(spec?.priorityLevelConfiguration?.name
      ? []
      : [required('spec.priorityLevelConfiguration.name', 'must reference a priority level')]),
  ],
  validateUpdate: ({ metadata }, old) => validateObjectMetaUpdate(metadata, old.metadata),
};

function setLimitedDefaults(limited: LimitedPriorityLevelConfiguration): LimitedPriorityLevelConfiguration {
  const filled = withDefaults(limited, { nominalConcurrencyShares: 30, lendablePercent: 0 });
  return changeField(filled, 'limitResponse', (response) =>
    changeField(response, 'queuing', ({ handSize, queues, queueLengthLimit }) => ({
      handSize: handSize || 8,
      queues: queues || 64,
      queueLengthLimit: queueLengthLimit || 50,
    })),
  );
}

const limited = (
  name: string,
  cell: (limited: LimitedPriorityLevelConfiguration) => number | undefined,
): TableColumn<PriorityLevelConfiguration> => ({
  name,
  type: 'string',
  cell: ({ spec }) => (spec?.limited ? cell(spec.limited) : undefined) ?? '<none>',
});

export const priorityLevelConfigurationStrategy: Strategy<PriorityLevelConfiguration> = {
  resource: priorityLevelConfigurations,
  columns: [
    nameColumn,
    { name: 'Type', type: 'string', cell: ({ spec }) => spec?.type ?? '' },
    limited('NominalConcurrencyShares', ({ nominalConcurrencyShares }) => nominalConcurrencyShares),
    limited('Queues', ({ limitResponse }) => limitResponse?.queuing?.queues),
    limited('HandSize', ({ limitResponse }) => limitResponse?.queuing?.handSize),
    limited('QueueLengthLimit', ({ limitResponse }) => limitResponse?.queuing?.queueLengthLimit),
    ageColumn,
  ],
  hasStatus: true,
  statusAlone: 'wholly',
  setDefaults: (level) =>
    changeField(level, 'spec', (spec) =>
      changeField(
        changeField(spec, 'exempt', (exempt) => withDefaults(exempt, { nominalConcurrencyShares: 0, lendablePercent: 0 })),
        'limited',
        setLimitedDefaults,
      ),
    ),
  prepareForCreate: (level) => newWithStatus(level, {}),
  prepareForUpdate: keepStatusAndCount,
  validate: ({ metadata, spec }) => [
    ...validateObjectMeta(metadata, false, isDNS1123Subdomain),
    ...(spec?.type ? [] : [required('spec.type', '')]),
  ],
  validateUpdate: ({ metadata }, old) => validateObjectMetaUpdate(metadata, old.metadata),
};
