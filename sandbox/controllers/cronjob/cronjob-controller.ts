// Makes jobs when their time has come (pkg/controller/cronjob/cronjob_controllerv2.go).
import type { CronJob, Job, ObjectReference } from '../../api/generated/types.ts';
import { cronJobs, jobs } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { controllerOf, type Draft, keyOf } from '../../apimachinery/meta.ts';
import { isAlreadyExists, isConflict, isNotFound, StatusError } from '../../apimachinery/status.ts';
import { conditionOf } from '../../component-helpers/conditions.ts';
import type { ControllerContext } from '../controller.ts';
import { newControllerRef } from '../pod-control.ts';
import { type Next, parseSchedule } from './schedule.ts';

/** So that the clock has surely passed the second (nextScheduleDelta). */
const DELTA = 100;
/** More missed times than this are a sign of trouble. */
const MANY = 100;

type Finish = 'Complete' | 'Failed' | '';

const finishOf = ({ status }: Job): Finish => {
  const has = (type: string): boolean => conditionOf(status?.conditions, type)?.status === 'True';
  return has('Complete') ? 'Complete' : has('Failed') ? 'Failed' : '';
};

const timestampOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** time.RFC1123Z. */
function rfc1123(ms: number): string {
  const date = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${WEEKDAYS[date.getUTCDay()]}, ${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day} ${date.toISOString().slice(11, 19)} +0000`;
}

/** What of a schedule has been missed (mostRecentScheduleTime). */
interface Missed {
  readonly earliest: number;
  readonly latest: number | undefined;
  readonly count: number;
}

function missedOf(cronJob: CronJob, now: number, next: Next, withDeadline: boolean): Missed {
  const { startingDeadlineSeconds } = cronJob.spec ?? {};
  let earliest = Date.parse(cronJob.status?.lastScheduleTime ?? cronJob.metadata.creationTimestamp);
  if (withDeadline && startingDeadlineSeconds !== undefined) earliest = Math.max(earliest, now - startingDeadlineSeconds * 1000);
  const first = next(earliest);
  const second = first === undefined ? undefined : next(first);
  if (first === undefined || now < first) return { earliest, latest: undefined, count: 0 };
  if (second === undefined || now < second) return { earliest, latest: first, count: 0 };
  const between = second - first;
  const count = Math.floor((now - first) / between) + 1;
  let latest: number | undefined;
  for (let at = next(first + (count - 2) * between); at !== undefined && at <= now; at = next(at)) latest = at;
  return { earliest, latest, count };
}

/** In how many ms the schedule is due next (nextScheduleTimeDuration). */
function untilNext(cronJob: CronJob, now: number, next: Next): number {
  const { earliest, latest, count } = missedOf(cronJob, now, next, false);
  const due = next(latest ?? (count === 0 ? earliest : now));
  return (due ?? now + 365 * 24 * 3_600_000) + DELTA - now;
}

/** getJobName: the minute that it is for ends it. */
const jobName = (cronJob: CronJob, scheduled: number): string => `${cronJob.metadata.name}-${Math.floor(scheduled / 60_000)}`;

const referenceTo = ({ metadata }: Job): ObjectReference => ({
  kind: 'Job',
  namespace: metadata.namespace ?? '',
  name: metadata.name,
  uid: metadata.uid,
  apiVersion: 'batch/v1',
  resourceVersion: metadata.resourceVersion,
});

/** RFC 3339 in the zone of the schedule. */
function scheduledTimestamp(ms: number, timeZone: string | undefined): string {
  if (timeZone === undefined || timeZone === 'UTC') return timestampOf(ms);
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(ms).replace(' ', 'T');
  const ahead = Math.round((Date.parse(`${parts}Z`) - ms) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const offset = `${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return `${parts}${ahead === 0 ? 'Z' : offset}`;
}

function jobFor(cronJob: CronJob, scheduled: number): Draft<Job> {
  const { jobTemplate, timeZone } = cronJob.spec ?? { jobTemplate: {} };
  const { labels, annotations } = jobTemplate.metadata ?? {};
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      ...(labels && { labels }),
      annotations: { ...annotations, 'batch.kubernetes.io/cronjob-scheduled-timestamp': scheduledTimestamp(scheduled, timeZone) },
      name: jobName(cronJob, scheduled),
      namespace: cronJob.metadata.namespace ?? '',
      ownerReferences: [newControllerRef(cronJob)],
    },
    ...(jobTemplate.spec && { spec: jobTemplate.spec }),
  };
}

export function newCronJobController(context: ControllerContext): void {
  const { client, informers, clock, recorder } = context;
  const informer = informers.of(cronJobs);
  const jobInformer = informers.of(jobs);
  const queue = context.queue('cronjob', syncKey);

  const ownerKey = (job: Job): string | undefined => {
    const owner = controllerOf(job);
    return owner?.kind === 'CronJob' ? `${job.metadata.namespace}/${owner.name}` : undefined;
  };
  const enqueueOwner = (job: Job): void => {
    const key = ownerKey(job);
    if (key !== undefined) queue.add(key);
  };
  jobInformer.addHandler({ onAdd: enqueueOwner, onUpdate: (_, job) => enqueueOwner(job), onDelete: enqueueOwner });
  informer.addHandler({
    onAdd: (cronJob) => queue.add(keyOf(cronJob)),
    onUpdate(old, cronJob) {
      const { schedule, timeZone } = cronJob.spec ?? {};
      if (old.spec?.schedule === schedule && old.spec?.timeZone === timeZone) queue.add(keyOf(cronJob));
      else queue.addAfter(keyOf(cronJob), untilNext(cronJob, clock.now(), parseSchedule(schedule ?? '', timeZone)));
    },
  });

  function syncKey(key: string): void {
    const cronJob = informer.get(key);
    if (!cronJob) return;
    const children = jobInformer.list(cronJob.metadata.namespace).filter((job) => controllerOf(job)?.uid === cronJob.metadata.uid);
    try {
      const judged = forget(cronJob, children);
      cleanUp(judged, children);
      const { latest, wait } = start(judged);
      if (!deepEqual(latest.status, cronJob.status)) client.update(cronJobs, latest, { subresource: 'status' });
      if (wait !== undefined) queue.addAfter(key, wait);
    } catch (error) {
      if (!isConflict(error) && !isNotFound(error)) throw error;
      queue.addRateLimited(key);
    }
  }

  const withStatus = (cronJob: CronJob, change: NonNullable<CronJob['status']>): CronJob => ({
    ...cronJob,
    status: { ...cronJob.status, ...change },
  });
  const isActive = (cronJob: CronJob, uid: string): boolean => cronJob.status?.active?.some((each) => each.uid === uid) ?? false;

  function withoutActive(cronJob: CronJob, uid: string | undefined): CronJob {
    const { active = [], ...rest } = cronJob.status ?? {};
    const left = active.filter((each) => each.uid !== uid);
    return { ...cronJob, status: left.length > 0 ? { ...rest, active: left } : rest };
  }

  /** Takes note of the jobs that have ended or gone. */
  function forget(given: CronJob, children: readonly Job[]): CronJob {
    let cronJob = given;
    for (const job of children) {
      const { uid, name } = job.metadata;
      const finish = finishOf(job);
      if (finish === '') {
        if (!isActive(cronJob, uid) && !isActive(client.get(cronJobs, given.metadata.name, given.metadata.namespace), uid))
          recorder.event(cronJob, 'Warning', 'UnexpectedJob', `Saw a job that the controller did not create or forgot: ${name}`);
        continue;
      }
      if (isActive(cronJob, uid)) {
        cronJob = withoutActive(cronJob, uid);
        recorder.event(cronJob, 'Normal', 'SawCompletedJob', `Saw completed job: ${name}, condition: ${finish}`);
      }
      const completed = finish === 'Complete' ? job.status?.completionTime : undefined;
      const last = cronJob.status?.lastSuccessfulTime;
      if (completed !== undefined && (last === undefined || completed > last))
        cronJob = withStatus(cronJob, { lastSuccessfulTime: completed });
    }
    for (const { uid, name = '', namespace } of cronJob.status?.active ?? []) {
      if (children.some((job) => job.metadata.uid === uid) || exists(name, namespace)) continue;
      recorder.event(cronJob, 'Normal', 'MissingJob', `Active job went missing: ${name}`);
      cronJob = withoutActive(cronJob, uid);
    }
    return cronJob;
  }

  function exists(name: string, namespace: string | undefined): boolean {
    try {
      client.get(jobs, name, namespace);
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }

  /** Of what has ended, only so many are kept. */
  function cleanUp(cronJob: CronJob, children: readonly Job[]): void {
    const { successfulJobsHistoryLimit, failedJobsHistoryLimit } = cronJob.spec ?? {};
    const limits = [
      ['Complete', successfulJobsHistoryLimit],
      ['Failed', failedJobsHistoryLimit],
    ] as const;
    for (const [finish, limit] of limits) {
      if (limit === undefined) continue;
      const finished = children.filter((job) => finishOf(job) === finish && job.metadata.deletionTimestamp === undefined);
      const age = ({ status, metadata }: Job): string => `${status?.startTime ?? '9'} ${metadata.name}`;
      const oldest = finished.sort((a, b) => (age(a) < age(b) ? -1 : 1)).slice(0, Math.max(0, finished.length - limit));
      for (const job of oldest) remove(cronJob, job);
    }
  }

  function remove(cronJob: CronJob, { metadata: { name, namespace } }: Job): void {
    try {
      client.delete(jobs, name, namespace, { propagationPolicy: 'Background' });
      recorder.event(cronJob, 'Normal', 'SuccessfulDelete', `Deleted job ${name}`);
    } catch (error) {
      if (isNotFound(error)) return;
      if (!(error instanceof StatusError)) throw error;
      recorder.event(cronJob, 'Warning', 'FailedDelete', `Deleted job: ${error.message}`);
    }
  }

  /** Makes the job that is due, and says in how many ms to look again; never where nothing else happens. */
  function start(cronJob: CronJob): { readonly latest: CronJob; readonly wait?: number } {
    const { spec, metadata, status } = cronJob;
    const now = clock.now();
    if (metadata.deletionTimestamp !== undefined || !spec || spec.suspend) return { latest: cronJob };
    const next = parseSchedule(spec.schedule, spec.timeZone);
    if (next(now) === undefined) {
      const why = 'time difference between two schedules is less than 1 second';
      recorder.event(cronJob, 'Warning', 'InvalidSchedule', `invalid schedule: ${spec.schedule} : ${why}`);
      return { latest: cronJob };
    }
    const { latest: scheduled, count } = missedOf(cronJob, now, next, true);
    const later = (latest: CronJob) => ({ latest, wait: untilNext(latest, now, next) });
    if (scheduled === undefined) return later(cronJob);
    if (count > MANY) {
      const why = 'too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew';
      recorder.event(cronJob, 'Warning', 'TooManyMissedTimes', why);
    }
    if (spec.startingDeadlineSeconds !== undefined && scheduled + spec.startingDeadlineSeconds * 1000 < now) {
      recorder.event(cronJob, 'Warning', 'MissSchedule', `Missed scheduled time to start a job: ${rfc1123(scheduled)}`);
      return later(cronJob);
    }
    const name = jobName(cronJob, scheduled);
    const active = status?.active ?? [];
    if (active.some((each) => each.name === name) || status?.lastScheduleTime === timestampOf(scheduled)) return later(cronJob);
    if (spec.concurrencyPolicy === 'Forbid' && active.length > 0) {
      const why = 'Not starting job because prior execution is running and concurrency policy is Forbid';
      recorder.event(cronJob, 'Normal', 'JobAlreadyActive', why);
      return later(cronJob);
    }
    let latest = cronJob;
    if (spec.concurrencyPolicy === 'Replace') {
      for (const { name: old = '', namespace, uid } of active) {
        remove(cronJob, client.get(jobs, old, namespace));
        latest = withoutActive(latest, uid);
      }
    }
    const job = create(latest, scheduled);
    if (!job) return { latest };
    const { status: before } = latest;
    const made = withStatus(latest, { active: [...(before?.active ?? []), referenceTo(job)], lastScheduleTime: timestampOf(scheduled) });
    return later(made);
  }

  function create(cronJob: CronJob, scheduled: number): Job | undefined {
    try {
      const job = client.create(jobs, jobFor(cronJob, scheduled));
      recorder.event(cronJob, 'Normal', 'SuccessfulCreate', `Created job ${job.metadata.name}`);
      return job;
    } catch (error) {
      if (isAlreadyExists(error)) {
        const found = client.get(jobs, jobName(cronJob, scheduled), cronJob.metadata.namespace);
        return controllerOf(found)?.uid === cronJob.metadata.uid && !isActive(cronJob, found.metadata.uid) ? found : undefined;
      }
      if (error instanceof StatusError) recorder.event(cronJob, 'Warning', 'FailedCreate', `Error creating job: ${error.message}`);
      throw error;
    }
  }
}
