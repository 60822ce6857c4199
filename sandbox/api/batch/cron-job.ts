// Cron jobs: k8s.io/kubernetes/pkg/{apis/batch/v1,registry/batch/cronjob}.

import { ageColumn, ageOf, nameColumn } from '../columns.ts';
import { setPodTemplateDefaults } from '../core/pod/defaults.ts';
import { hostnameWarnings } from '../core/pod/warnings.ts';
import { withDefaults, withField } from '../defaulting.ts';
import type { CronJob, CronJobSpec, JobSpec } from '../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../preparation.ts';
import { cronJobs } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { containerColumns, count, selectorColumn } from '../workload-columns.ts';
import { jobSpecWarnings } from './job.ts';
import { validateCronJob, validateCronJobUpdate } from './validation.ts';

const noSpec: CronJobSpec = { schedule: '', jobTemplate: {} };
const noJobSpec: JobSpec = { template: {} };

/** SetDefaults_CronJob. The job's own defaults come when it is made. */
function setDefaults(cronJob: CronJob): CronJob {
  const spec = withDefaults(cronJob.spec ?? noSpec, {
    concurrencyPolicy: 'Allow',
    suspend: false,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 1,
  });
  const jobSpec = spec.jobTemplate.spec ?? noJobSpec;
  const filled = withField(jobSpec, 'template', setPodTemplateDefaults(jobSpec.template));
  return withField(cronJob, 'spec', withField(spec, 'jobTemplate', withField(spec.jobTemplate, 'spec', filled)));
}

const columns: readonly TableColumn<CronJob>[] = [
  nameColumn,
  { name: 'Schedule', type: 'string', cell: ({ spec }) => spec?.schedule ?? '' },
  { name: 'Timezone', type: 'string', cell: ({ spec }) => spec?.timeZone ?? '<none>' },
  { name: 'Suspend', type: 'boolean', cell: ({ spec }) => (spec?.suspend === undefined ? '<unset>' : spec.suspend ? 'True' : 'False') },
  count('Active', ({ status }) => status?.active?.length),
  {
    name: 'Last Schedule',
    type: 'string',
    cell: ({ status }, now) => (status?.lastScheduleTime ? ageOf(status.lastScheduleTime, now) : '<none>'),
  },
  ageColumn,
  ...containerColumns<CronJob>(({ spec }) => spec?.jobTemplate.spec?.template),
  selectorColumn(({ spec }) => spec?.jobTemplate.spec?.selector),
];

export const cronJobStrategy: Strategy<CronJob> = {
  resource: cronJobs,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForCreate: (cronJob) => newWithStatus(cronJob, {}),
  prepareForUpdate: keepStatusAndCount,
  validate: validateCronJob,
  validateUpdate: validateCronJobUpdate,
  warningsOnCreate: ({ metadata, spec }) => [
    ...hostnameWarnings(metadata.name, 'Pod names and hostnames'),
    ...jobSpecWarnings(spec?.jobTemplate.spec, 'spec.jobTemplate.spec'),
  ],
  warningsOnUpdate: ({ metadata, spec }, old) => [
    ...(metadata.generation === old.metadata.generation ? [] : jobSpecWarnings(spec?.jobTemplate.spec, 'spec.jobTemplate.spec')),
    ...(spec?.schedule.includes('TZ')
      ? [
          'cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone instead, see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details',
        ]
      : []),
  ],
};
