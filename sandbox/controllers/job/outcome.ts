// What becomes of a Job, and how its status says so (pkg/controller/job/job_controller.go: syncJob, trackJobStatusAndRemoveFinalizers).
import type { Job, JobCondition, JobStatus, Pod } from '../../api/generated/types.ts';
import { conditionOf, withCondition } from '../../component-helpers/conditions.ts';

/** It has all it wants, or it will never have it. */
export interface Outcome {
  readonly type: 'Complete' | 'Failed';
  readonly reason: string;
  readonly message: string;
}

export const COMPLETE: Outcome = { type: 'Complete', reason: 'CompletionsReached', message: 'Reached expected number of succeeded pods' };

/** IsJobFinished. */
export const isFinished = (job: Job): boolean =>
  job.status?.conditions?.some(({ type, status }) => (type === 'Complete' || type === 'Failed') && status === 'True') ?? false;

/** A success that is already written down. */
export function successOf({ status }: Job): Outcome | undefined {
  const met = conditionOf(status?.conditions, 'SuccessCriteriaMet');
  return met?.status === 'True' ? { type: 'Complete', reason: met.reason ?? '', message: met.message ?? '' } : undefined;
}

/** When a Job's time is up, in ms since the epoch; undefined where it has no deadline or has not begun. */
export function deadlineOf({ spec }: Job, startTime: string | undefined): number | undefined {
  const seconds = spec?.activeDeadlineSeconds;
  if (seconds === undefined || startTime === undefined || spec?.suspend) return undefined;
  return Date.parse(startTime) + seconds * 1000;
}

/** Whether it has failed: too many of its pods have, or its time is up. */
export function failureOf(job: Job, failed: number, owned: readonly Pod[], deadline: number | undefined, now: number): Outcome | undefined {
  const begun = conditionOf(job.status?.conditions, 'FailureTarget');
  if (begun) return { type: 'Failed', reason: begun.reason ?? '', message: begun.message ?? '' };
  const limit = job.spec?.backoffLimit ?? 6;
  const restarts = owned.reduce(
    (sum, pod) => sum + (pod.status?.containerStatuses ?? []).reduce((all, { restartCount = 0 }) => all + restartCount, 0),
    0,
  );
  const restarted = job.spec?.template.spec?.restartPolicy === 'OnFailure' && restarts > 0 && restarts >= limit;
  if (failed > limit || restarted) {
    return { type: 'Failed', reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit' };
  }
  if (deadline === undefined || now < deadline) return undefined;
  return { type: 'Failed', reason: 'DeadlineExceeded', message: 'Job was active longer than specified deadline' };
}

/** Whether so many successes are all it wants, now that so many pods run. */
export const isComplete = ({ spec }: Job, succeeded: number, running: number): boolean =>
  running === 0 && (spec?.completions === undefined ? succeeded > 0 : succeeded >= spec.completions);

/** A change of `spec.suspend` that the conditions do not tell yet. */
export function suspension({ spec, status }: Job): 'Suspended' | 'Resumed' | undefined {
  const suspended = conditionOf(status?.conditions, 'Suspended')?.status === 'True';
  if (spec?.suspend) return suspended ? undefined : 'Suspended';
  return suspended ? 'Resumed' : undefined;
}

/** The conditions with what has come; `final`: no pod of it is left to wait for. */
export function conditionsOf(
  job: Job,
  outcome: Outcome | undefined,
  final: boolean,
  timestamp: string,
): Pick<JobStatus, 'conditions' | 'completionTime'> {
  const condition = (type: string, reason: string, message: string, status = 'True'): JobCondition => ({
    type,
    status,
    lastProbeTime: timestamp,
    lastTransitionTime: timestamp,
    reason,
    message,
  });
  let conditions = job.status?.conditions;
  if (outcome) {
    const { type, reason, message } = outcome;
    conditions = withCondition(conditions, condition(type === 'Complete' ? 'SuccessCriteriaMet' : 'FailureTarget', reason, message));
    if (final) conditions = withCondition(conditions, condition(type, reason, message));
  } else {
    const change = suspension(job);
    if (change === 'Suspended') conditions = withCondition(conditions, condition('Suspended', 'JobSuspended', 'Job suspended'));
    if (change === 'Resumed') conditions = withCondition(conditions, condition('Suspended', 'JobResumed', 'Job resumed', 'False'));
  }
  const complete = outcome?.type === 'Complete' && final;
  return { ...(conditions && { conditions }), ...(complete && { completionTime: timestamp }) };
}
