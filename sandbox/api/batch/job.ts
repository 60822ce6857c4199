// Jobs: k8s.io/kubernetes/pkg/{apis/batch/v1,registry/batch/job}.
import { humanDuration } from '../../apimachinery/duration.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { setPodTemplateDefaults } from '../core/pod/defaults.ts';
import { hostnameWarnings, podTemplateWarnings } from '../core/pod/warnings.ts';
import { withDefaults, withField } from '../defaulting.ts';
import type { Job, JobSpec } from '../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../preparation.ts';
import { jobs } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { containerColumns, selectorColumn } from '../workload-columns.ts';
import { validateJob, validateJobUpdate } from './validation.ts';

const noSpec: JobSpec = { template: {} };
const maxInt32 = 2 ** 31 - 1;

/** SetDefaults_Job. */
function setDefaults(job: Job): Job {
  const given = job.spec ?? noSpec;
  const single = given.completions === undefined && given.parallelism === undefined;
  let spec = single ? { ...given, completions: 1, parallelism: 1 } : given;
  spec = withDefaults(spec, {
    parallelism: 1,
    backoffLimit: spec.backoffLimitPerIndex === undefined ? 6 : maxInt32,
    completionMode: 'NonIndexed',
    suspend: false,
    podReplacementPolicy: spec.podFailurePolicy ? 'Failed' : 'TerminatingOrFailed',
    manualSelector: false,
  });
  spec = withField(spec, 'template', setPodTemplateDefaults(spec.template));
  const labels = spec.template.metadata?.labels;
  const { metadata } = job;
  const unlabelled = Object.keys(metadata.labels ?? {}).length === 0;
  const labelled = labels && unlabelled ? { ...job, metadata: { ...metadata, labels } } : job;
  return withField(labelled, 'spec', spec);
}

const controllerUid = 'batch.kubernetes.io/controller-uid';

/** generateSelector: labels on the template that no other job's pods have, and a selector for them. */
function withGeneratedSelector(job: Job): Job {
  const { spec = noSpec, metadata } = job;
  if (spec.manualSelector) return job;
  const generated = {
    'batch.kubernetes.io/job-name': metadata.name,
    'job-name': metadata.name,
    [controllerUid]: metadata.uid,
    'controller-uid': metadata.uid,
  };
  const template = {
    ...spec.template,
    metadata: { ...spec.template.metadata, labels: { ...generated, ...spec.template.metadata?.labels } },
  };
  // A job without labels of its own has those of its template, the generated ones too.
  const own = metadata.labels;
  const labels = !own || own === spec.template.metadata?.labels ? template.metadata.labels : own;
  const selector = { ...spec.selector, matchLabels: { [controllerUid]: metadata.uid, ...spec.selector?.matchLabels } };
  return { ...job, metadata: { ...metadata, labels }, spec: { ...spec, template, selector } };
}

const hasCondition = ({ status }: Job, type: string): boolean =>
  status?.conditions?.find((condition) => condition.type === type)?.status === 'True';

function statusCell(job: Job): string {
  if (hasCondition(job, 'Complete')) return 'Complete';
  if (hasCondition(job, 'Failed')) return 'Failed';
  if (job.metadata.deletionTimestamp) return 'Terminating';
  return ['Suspended', 'FailureTarget', 'SuccessCriteriaMet'].find((type) => hasCondition(job, type)) ?? 'Running';
}

function completionsCell({ spec, status }: Job): string {
  const succeeded = status?.succeeded ?? 0;
  if (spec?.completions !== undefined) return `${succeeded}/${spec.completions}`;
  const parallelism = spec?.parallelism ?? 0;
  return parallelism > 1 ? `${succeeded}/1 of ${parallelism}` : `${succeeded}/1`;
}

function durationCell({ status }: Job, now: number): string {
  if (!status?.startTime) return '';
  const end = status.completionTime ? Date.parse(status.completionTime) : now;
  return humanDuration(end - Date.parse(status.startTime));
}

const columns: readonly TableColumn<Job>[] = [
  nameColumn,
  { name: 'Status', type: 'string', cell: statusCell },
  { name: 'Completions', type: 'string', cell: completionsCell },
  { name: 'Duration', type: 'string', cell: durationCell },
  ageColumn,
  ...containerColumns<Job>(({ spec }) => spec?.template),
  selectorColumn(({ spec }) => spec?.selector),
];

const completionsSoftLimit = 100_000;
const parallelismSoftLimit = 10_000;

/** WarningsForJobSpec (pkg/api/job/warnings.go): of a job's spec, whose path is `field`. */
export function jobSpecWarnings(spec: JobSpec | undefined, field: string): readonly string[] {
  const { completionMode, completions = 0, parallelism = 0 } = spec ?? {};
  const large = completionMode === 'Indexed' && completions > completionsSoftLimit && parallelism > parallelismSoftLimit;
  return [
    ...(large
      ? [
          `${field}: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail`,
        ]
      : []),
    ...podTemplateWarnings(spec?.template, `${field}.template`),
  ];
}

export const jobStrategy: Strategy<Job> = {
  resource: jobs,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForCreate: (job) => newWithStatus(withGeneratedSelector(job), {}),
  prepareForUpdate: keepStatusAndCount,
  prepareForStatusUpdate: (job, old) => withField(job, 'spec', old.spec),
  validate: validateJob,
  validateUpdate: validateJobUpdate,
  warningsOnCreate: ({ metadata, spec }) => [
    ...hostnameWarnings(metadata.name, 'Pod names and hostnames'),
    ...jobSpecWarnings(spec, 'spec'),
  ],
  warningsOnUpdate: ({ metadata, spec }, old) => (metadata.generation === old.metadata.generation ? [] : jobSpecWarnings(spec, 'spec')),
  selectableFields: ({ status }) => ({ 'status.successful': String(status?.succeeded ?? 0) }),
  defaultGarbageCollectionPolicy: 'Orphan',
};
