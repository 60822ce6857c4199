// Jobs and cron jobs: k8s.io/kubernetes/pkg/apis/batch/validation.
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { selectorOrNone, selectorValue, validateSameSelector, validateTemplateLabels } from '../apps/template-validation.ts';
import { internalTemplate } from '../core/pod/spec-difference.ts';
import { validatePodTemplate } from '../core/pod/spec-validation.ts';
import { invalid, notSupported, required } from '../field-errors.ts';
import type { CronJob, Job, JobSpec } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Label, isDNS1123Subdomain } from '../validation/names.ts';
import { validateNonNegative } from '../validation/numbers.ts';
import { cronScheduleError } from './cron-schedule.ts';
import { internalSuccessPolicy, validateSuccessPolicy } from './success-policy.ts';

type Errors = readonly FieldError[];
const none: Errors = [];

/** ValidateJob. */
export function validateJob(job: Job): Errors {
  const { metadata, spec } = job;
  const errors = [...validateObjectMeta(metadata, true, isDNS1123Subdomain)];
  if (!spec) return errors;
  errors.push(...validateGeneratedSelector(job, spec), ...validateSelectedJob(spec));
  const last = (spec.completions ?? 0) - 1;
  if (spec.completionMode === 'Indexed' && last >= 0 && isDNS1123Label(`${metadata.name}-${last}`).length > 0) {
    errors.push(invalid('metadata.name', metadata.name, `will not able to create pod with invalid DNS label: ${metadata.name}-${last}`));
  }
  return errors;
}

/** ValidateJobUpdate. */
export function validateJobUpdate({ metadata, spec }: Job, old: Job): Errors {
  const errors = [...validateObjectMetaUpdate(metadata, old.metadata)];
  const oldSpec = old.spec;
  if (!spec || !oldSpec || spec === oldSpec) return errors;
  errors.push(...validateSelectedJob(spec), ...validateCompletionsUpdate(spec, oldSpec));
  errors.push(...validateSameSelector(spec.selector, oldSpec.selector));
  if (!mayChangeTemplate(old) && !deepEqual(spec.template, oldSpec.template)) {
    errors.push(invalid('spec.template', internalTemplate(spec.template), 'field is immutable'));
  }
  for (const key of ['completionMode', 'podFailurePolicy', 'backoffLimitPerIndex', 'managedBy', 'successPolicy'] as const) {
    errors.push(...validateImmutable(spec[key], oldSpec[key], `spec.${key}`));
  }
  return errors;
}

/** Only a suspended job that never started may still get another template. */
const mayChangeTemplate = ({ spec, status }: Job): boolean => spec?.suspend === true && !status?.startTime;

function validateCompletionsUpdate(spec: JobSpec, old: JobSpec): Errors {
  if (spec.completionMode !== 'Indexed') return validateImmutable(spec.completions, old.completions, 'spec.completions');
  if (spec.completions === undefined || spec.completions === old.completions || spec.completions === spec.parallelism) return none;
  return [invalid('spec.completions', spec.completions, 'can only be modified in tandem with spec.parallelism')];
}

/** validateGeneratedSelector: the labels that the server gave must be there and must be its own. */
function validateGeneratedSelector({ metadata }: Job, spec: JobSpec): Errors {
  if (spec.manualSelector || !spec.selector) return none;
  const expected: readonly (readonly [string, string])[] = [
    ['controller-uid', metadata.uid],
    ['job-name', metadata.name],
    ['batch.kubernetes.io/controller-uid', metadata.uid],
    ['batch.kubernetes.io/job-name', metadata.name],
  ];
  const labels = spec.template.metadata?.labels ?? {};
  const errors = expected.flatMap(([key, value]) => {
    const found = lookup(labels, key);
    const field = `spec.template.metadata.labels[${key}]`;
    if (found === undefined) return [required(field, `must be '${value}'`)];
    return found === value ? [] : [invalid(field, labels, `must be '${value}'`)];
  });
  const generated = selectorOrNone(spec.selector)?.matches(Object.fromEntries(expected)) ?? true;
  return generated ? errors : [...errors, invalid('spec.selector', selectorValue(spec.selector), '`selector` not auto-generated')];
}

/** ValidateJobSpec. */
function validateSelectedJob(spec: JobSpec): Errors {
  const errors = [...validateJobSpec(spec, 'spec')];
  if (!spec.selector) errors.push(required('spec.selector', ''));
  errors.push(...validateLabelSelector(spec.selector, 'spec.selector'));
  const selector = selectorOrNone(spec.selector);
  return selector ? [...errors, ...validateTemplateLabels(spec.template, selector, 'spec.template')] : errors;
}

const counts = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'ttlSecondsAfterFinished',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
] as const;

/** validateJobSpec: of a job, and of what a cron job makes jobs from. */
function validateJobSpec(spec: JobSpec, field: string): Errors {
  const { completionMode = 'NonIndexed', template, podFailurePolicy, podReplacementPolicy } = spec;
  const errors: FieldError[] = counts.flatMap((key) => validateNonNegative(spec[key], `${field}.${key}`));
  if (spec.maxFailedIndexes !== undefined && spec.backoffLimitPerIndex === undefined) {
    errors.push(required(`${field}.backoffLimitPerIndex`, 'when maxFailedIndexes is specified'));
  }
  if (completionMode === 'Indexed') {
    if (spec.completions === undefined) errors.push(required(`${field}.completions`, 'when completion mode is Indexed'));
    else errors.push(...validateSuccessPolicy(spec, `${field}.successPolicy`));
  } else if (completionMode === 'NonIndexed') {
    for (const key of ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'] as const) {
      const value = key === 'successPolicy' ? internalSuccessPolicy(spec) : spec[key];
      if (value !== undefined) errors.push(invalid(`${field}.${key}`, value, 'requires indexed completion mode'));
    }
  } else {
    errors.push(notSupported(`${field}.completionMode`, completionMode, ['NonIndexed', 'Indexed']));
  }
  const replacements = podFailurePolicy ? ['Failed'] : ['Failed', 'TerminatingOrFailed'];
  if (podReplacementPolicy !== undefined && !replacements.includes(podReplacementPolicy)) {
    errors.push(notSupported(`${field}.podReplacementPolicy`, podReplacementPolicy, replacements));
  }
  errors.push(...validatePodTemplate(template, `${field}.template`));
  return [...errors, ...validateRestartPolicy(spec, `${field}.template.spec.restartPolicy`)];
}

/** A job's pods come to an end, so they may not always be restarted. */
function validateRestartPolicy({ template, podFailurePolicy }: JobSpec, field: string): Errors {
  const policy = template.spec?.restartPolicy ?? '';
  if (policy === 'Always' || policy === '') return [required(field, 'valid values: "OnFailure", "Never"')];
  if (policy !== 'OnFailure' && policy !== 'Never') return [notSupported(field, policy, ['OnFailure', 'Never'])];
  const onlyNever = podFailurePolicy && policy !== 'Never';
  return onlyNever ? [invalid(field, policy, 'only "Never" is supported when podFailurePolicy is specified')] : none;
}

/** ValidateCronJobCreate. */
export function validateCronJob(cronJob: CronJob): Errors {
  const { metadata } = cronJob;
  const errors = [...validateObjectMeta(metadata, true, isDNS1123Subdomain), ...validateCronJobSpec(cronJob)];
  // The controller adds eleven characters to name a job.
  return metadata.name.length > 52 ? [...errors, invalid('metadata.name', metadata.name, 'must be no more than 52 characters')] : errors;
}

/** ValidateCronJobUpdate. */
export const validateCronJobUpdate = (cronJob: CronJob, old: CronJob): Errors => [
  ...validateObjectMetaUpdate(cronJob.metadata, old.metadata),
  ...validateCronJobSpec(cronJob),
];

const concurrencyPolicies = ['Allow', 'Forbid', 'Replace'];

function validateCronJobSpec({ spec }: CronJob): Errors {
  if (!spec) return none;
  const { schedule, concurrencyPolicy = '', jobTemplate } = spec;
  const errors: FieldError[] = schedule ? [...validateSchedule(schedule)] : [required('spec.schedule', '')];
  errors.push(...validateNonNegative(spec.startingDeadlineSeconds, 'spec.startingDeadlineSeconds'));
  errors.push(...validateTimeZone(spec.timeZone));
  if (!concurrencyPolicies.includes(concurrencyPolicy)) {
    errors.push(notSupported('spec.concurrencyPolicy', concurrencyPolicy, concurrencyPolicies));
  }
  const job = jobTemplate.spec;
  if (job) errors.push(...validateJobSpec(job, 'spec.jobTemplate.spec'));
  if (job?.selector) {
    errors.push(invalid('spec.jobTemplate.spec.selector', selectorValue(job.selector), '`selector` will be auto-generated'));
  }
  errors.push(...validateNonNegative(spec.successfulJobsHistoryLimit, 'spec.successfulJobsHistoryLimit'));
  return [...errors, ...validateNonNegative(spec.failedJobsHistoryLimit, 'spec.failedJobsHistoryLimit')];
}

function validateTimeZone(timeZone: string | undefined): Errors {
  if (timeZone === undefined) return none;
  const refused = (why: string): FieldError => invalid('spec.timeZone', timeZone, why);
  if (timeZone === '') return [refused('timeZone must be nil or non-empty string')];
  const unknown = isTimeZone(timeZone) ? none : [refused(`unknown time zone ${timeZone}`)];
  if (timeZone.toLowerCase() !== 'local') return unknown;
  return [refused('timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones'), ...unknown];
}

/** Whether the time zone database has it. An offset is none of its names. */
function isTimeZone(name: string): boolean {
  if (/^[-+]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function validateSchedule(schedule: string): Errors {
  const why = cronScheduleError(schedule);
  const errors = why === undefined ? [] : [invalid('spec.schedule', schedule, why)];
  if (!schedule.includes('TZ')) return errors;
  return [...errors, invalid('spec.schedule', schedule, 'cannot use TZ or CRON_TZ in schedule, use timeZone field instead')];
}
