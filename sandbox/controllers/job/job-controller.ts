// Runs pods to their end until as many have succeeded as a Job asks for (pkg/controller/job).
import type { Job, JobCondition, JobSpec, JobStatus, Pod } from '../../api/generated/types.ts';
import { jobs, pods } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { controllerOf, keyOf } from '../../apimachinery/meta.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import { conditionOf, nonZero, withCondition } from '../../component-helpers/conditions.ts';
import { isPodActive, isPodReady, isPodTerminating } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';
import { claim, indexByController } from '../controller-ref-manager.ts';
import { Expectations } from '../expectations.ts';
import { PodControl, podFromTemplate } from '../pod-control.ts';
import { formatIndexes, indexOf, missingIndexes, parseIndexes, withIndex } from './indexes.ts';
import { isFinished, type Outcome, successOf } from './outcome.ts';
import { matchedRule } from './success-policy.ts';

const TRACKING = 'batch.kubernetes.io/job-tracking';
const BACKOFF = 10_000;
/** How many pods one sync makes or ends at most (MaxPodCreateDeletePerSync). */
const MAX_PODS_PER_SYNC = 500;
const MAX_BACKOFF = 600_000;

interface Failures {
  count: number;
  last: number;
}

const NO_SPEC: JobSpec = { template: {} };

const isTracked = (pod: Pod): boolean => pod.metadata.finalizers?.includes(TRACKING) ?? false;

export function newJobController(context: ControllerContext): void {
  const { client, informers, clock, recorder } = context;
  const jobInformer = informers.of(jobs);
  const podInformer = informers.of(pods);
  indexByController(podInformer);
  const expectations = new Expectations();
  const podControl = new PodControl(client, recorder);
  const failures = new Map<string, Failures>();
  /** Pods whose end is in a status already, until their finalizer is seen to be gone. */
  const counted = new Set<string>();
  const queue = context.queue('job', sync);

  const ownerOf = (pod: Pod): Job | undefined => {
    const owner = controllerOf(pod);
    const job = owner?.kind === 'Job' ? jobInformer.find(pod.metadata.namespace ?? '', owner.name) : undefined;
    return job?.metadata.uid === owner?.uid ? job : undefined;
  };
  const podChanged = (pod: Pod): void => {
    const job = ownerOf(pod);
    if (job && !isFinished(job)) queue.add(keyOf(job));
    // Its Job is gone or has ended: nobody else takes the finalizer away.
    else if (isTracked(pod) && (controllerOf(pod)?.kind ?? 'Job') === 'Job' && (job || !maybeComing(pod))) untrack(pod);
  };
  const maybeComing = (pod: Pod): boolean => {
    const owner = controllerOf(pod);
    try {
      return owner !== undefined && client.get(jobs, owner.name, pod.metadata.namespace).metadata.uid === owner.uid;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  };

  podInformer.addHandler({
    onAdd(pod) {
      const job = ownerOf(pod);
      if (job) expectations.creationObserved(keyOf(job));
      podChanged(pod);
    },
    onUpdate(old, pod) {
      if (pod.metadata.deletionTimestamp !== undefined && old.metadata.deletionTimestamp === undefined) {
        const job = ownerOf(pod);
        if (job) expectations.deletionObserved(keyOf(job), pod.metadata.uid);
      }
      podChanged(pod);
    },
    onDelete(pod) {
      counted.delete(pod.metadata.uid);
      const job = ownerOf(pod);
      if (!job) return;
      expectations.deletionObserved(keyOf(job), pod.metadata.uid);
      queue.add(keyOf(job));
    },
  });
  jobInformer.addHandler({
    onAdd: (job) => queue.add(keyOf(job)),
    onUpdate: (_, job) => queue.add(keyOf(job)),
    onDelete(job) {
      expectations.forget(keyOf(job));
      failures.delete(keyOf(job));
      for (const pod of podInformer.byIndex('controller', job.metadata.uid)) if (isTracked(pod)) untrack(pod);
    },
  });

  function untrack(pod: Pod): void {
    try {
      const latest = client.get(pods, pod.metadata.name, pod.metadata.namespace);
      if (latest.metadata.uid !== pod.metadata.uid) return;
      const { finalizers = [], ...metadata } = latest.metadata;
      const left = finalizers.filter((finalizer) => finalizer !== TRACKING);
      client.update(pods, { ...latest, metadata: { ...metadata, ...(left.length > 0 && { finalizers: left }) } });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }

  function sync(key: string): void {
    const job = jobInformer.get(key);
    if (!job || isFinished(job) || job.spec?.managedBy) return;
    const satisfied = expectations.satisfied(key, clock.now());
    const owned = claim(client, podInformer, pods, job, jobs, job.spec?.selector);
    const active = owned.filter(isPodActive);
    const ended = owned.filter((pod) => isTracked(pod) && !counted.has(pod.metadata.uid) && !isPodActive(pod));
    const succeededNow = ended.filter((pod) => pod.status?.phase === 'Succeeded');
    const failedNow = ended.filter((pod) => pod.status?.phase !== 'Succeeded');
    noteFailures(key, succeededNow.length, failedNow.length);
    const indexed = job.spec?.completionMode === 'Indexed';
    const completions = job.spec?.completions;
    const doneIndexes = parseIndexes(job.status?.completedIndexes, completions ?? 0);
    for (const pod of succeededNow) doneIndexes.add(indexOf(pod) ?? 0);
    const succeeded = indexed ? doneIndexes.size : (job.status?.succeeded ?? 0) + succeededNow.length;
    const failed = (job.status?.failed ?? 0) + failedNow.length;
    const startTime = job.status?.startTime ?? (job.spec?.suspend ? undefined : clock.timestamp());

    let outcome = successOf(job) ?? failureOf(job, failed, owned, startTime);
    const matched = outcome || !indexed ? undefined : matchedRule(job.spec ?? NO_SPEC, doneIndexes);
    if (matched !== undefined) outcome = { type: 'Complete', reason: 'SuccessPolicy', message: matched };
    let running = active.length;
    let error: Error | undefined;
    if (outcome) {
      error = end(key, job, active);
      running = 0;
    } else if (satisfied && job.metadata.deletionTimestamp === undefined) {
      const managed = manage(key, job, active, succeeded, indexed ? doneIndexes : undefined);
      running = managed.active;
      error = managed.error;
      const complete = completions === undefined ? succeeded > 0 && running === 0 : succeeded >= completions && running === 0;
      if (complete) outcome = { type: 'Complete', reason: 'CompletionsReached', message: 'Reached expected number of succeeded pods' };
    }
    const ending = outcome ? active.length - running : 0;
    const terminating = owned.filter(isPodTerminating).length + ending;
    const status: JobStatus = {
      ...nonZero({ active: running, succeeded, failed }),
      ...(indexed && doneIndexes.size > 0 && { completedIndexes: formatIndexes(doneIndexes) }),
      ready: outcome ? 0 : active.filter(isPodReady).length,
      terminating,
      uncountedTerminatedPods: {},
      ...(startTime !== undefined && { startTime }),
      ...conditionsOf(job, outcome, terminating === 0),
    };
    writeStatus(job, status, outcome);
    // Pods that a success leaves without work have not failed.
    for (const pod of outcome?.type === 'Complete' ? [...ended, ...active] : ended) {
      counted.add(pod.metadata.uid);
      untrack(pod);
    }
    if (error) throw error;
  }

  function noteFailures(key: string, succeeded: number, failed: number): void {
    if (succeeded > 0) failures.delete(key);
    if (failed === 0) return;
    failures.set(key, { count: (failures.get(key)?.count ?? 0) + failed, last: clock.now() });
  }

  function failureOf(job: Job, failed: number, owned: readonly Pod[], startTime: string | undefined): Outcome | undefined {
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
    const deadline = job.spec?.activeDeadlineSeconds;
    if (deadline === undefined || startTime === undefined || job.spec?.suspend) return undefined;
    const left = Date.parse(startTime) + deadline * 1000 - clock.now();
    if (left <= 0) return { type: 'Failed', reason: 'DeadlineExceeded', message: 'Job was active longer than specified deadline' };
    queue.addAfter(keyOf(job), left);
    return undefined;
  }

  function end(key: string, job: Job, doomed: readonly Pod[]): Error | undefined {
    if (doomed.length === 0) return undefined;
    expectations.expect(
      key,
      clock.now(),
      0,
      doomed.map(({ metadata }) => metadata.uid),
    );
    let first: Error | undefined;
    for (const pod of doomed) {
      try {
        podControl.delete(pod, job);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        expectations.deletionObserved(key, pod.metadata.uid);
        first ??= error;
      }
    }
    return first;
  }

  /** Starts or ends pods; says how many are active then. */
  function manage(
    key: string,
    job: Job,
    active: readonly Pod[],
    succeeded: number,
    doneIndexes: ReadonlySet<number> | undefined,
  ): { readonly active: number; readonly error: Error | undefined } {
    const { completions, parallelism = 1, suspend } = job.spec ?? {};
    const wanted = suspend
      ? 0
      : completions === undefined
        ? succeeded > 0
          ? Math.min(active.length, parallelism)
          : parallelism
        : Math.min(completions - succeeded, parallelism);
    const doubled = doneIndexes ? active.filter((pod) => doneIndexes.has(indexOf(pod) ?? -1)) : [];
    const excess = Math.min(Math.max(active.length - Math.max(0, wanted), doubled.length), MAX_PODS_PER_SYNC);
    if (excess > 0) {
      const youngest = [...active].sort(
        (a, b) => Number(isPodReady(a)) - Number(isPodReady(b)) || (a.metadata.creationTimestamp > b.metadata.creationTimestamp ? -1 : 1),
      );
      const doomed = [...new Set([...doubled, ...youngest])].slice(0, excess);
      return { active: active.length - doomed.length, error: end(key, job, doomed) };
    }
    const missing = Math.min(wanted - active.length, MAX_PODS_PER_SYNC);
    if (missing <= 0) return { active: active.length, error: undefined };
    const failed = failures.get(key);
    const delay = failed ? failed.last + Math.min(MAX_BACKOFF, BACKOFF * 2 ** (failed.count - 1)) - clock.now() : 0;
    if (delay > 0) {
      queue.addAfter(key, delay);
      return { active: active.length, error: undefined };
    }
    return start(key, job, active, missing, doneIndexes);
  }

  function start(key: string, job: Job, active: readonly Pod[], count: number, doneIndexes: ReadonlySet<number> | undefined) {
    const plain = podFromTemplate(job.spec?.template ?? {}, job);
    const draft = { ...plain, metadata: { ...plain.metadata, finalizers: [...(plain.metadata.finalizers ?? []), TRACKING] } };
    const taken = new Set(active.map(indexOf));
    const indexes = doneIndexes && missingIndexes((index) => taken.has(index) || doneIndexes.has(index), job.spec?.completions ?? 0, count);
    const drafts = indexes
      ? indexes.map((index) => withIndex(draft, job.metadata.name, index))
      : new Array<typeof draft>(count).fill(draft);
    expectations.expect(key, clock.now(), drafts.length);
    let created = 0;
    let first: Error | undefined;
    for (const each of drafts) {
      try {
        if (!first) {
          podControl.create(each, job);
          created += 1;
          continue;
        }
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        first = error;
      }
      expectations.creationObserved(key);
    }
    return { active: active.length + created, error: first };
  }

  function conditionsOf(job: Job, outcome: Outcome | undefined, final: boolean): Pick<JobStatus, 'conditions' | 'completionTime'> {
    const timestamp = clock.timestamp();
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
      const suspended = conditionOf(conditions, 'Suspended');
      if (job.spec?.suspend && suspended?.status !== 'True') {
        conditions = withCondition(conditions, condition('Suspended', 'JobSuspended', 'Job suspended'));
        recorder.event(job, 'Normal', 'Suspended', 'Job suspended');
      } else if (!job.spec?.suspend && suspended?.status === 'True') {
        conditions = withCondition(conditions, condition('Suspended', 'JobResumed', 'Job resumed', 'False'));
        recorder.event(job, 'Normal', 'Resumed', 'Job resumed');
      }
    }
    const complete = outcome?.type === 'Complete' && final;
    return { ...(conditions && { conditions }), ...(complete && { completionTime: timestamp }) };
  }

  function writeStatus(job: Job, status: JobStatus, outcome: Outcome | undefined): void {
    if (deepEqual(job.status ?? {}, status)) return;
    client.update(jobs, { ...job, status }, { subresource: 'status' });
    if (!outcome || !isFinished({ ...job, status })) return;
    if (outcome.type === 'Complete') recorder.event(job, 'Normal', 'Completed', 'Job completed');
    else recorder.event(job, 'Warning', outcome.reason, outcome.message);
  }
}
