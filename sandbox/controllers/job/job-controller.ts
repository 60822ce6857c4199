// Runs pods to their end until as many have succeeded as a Job asks for (pkg/controller/job).
import type { Job, JobSpec, JobStatus, Pod } from '../../api/generated/types.ts';
import { jobs, pods } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { controllerOf, type Draft, keyOf } from '../../apimachinery/meta.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import { nonZero } from '../../component-helpers/conditions.ts';
import { isPodActive, isPodReady, isPodTerminating } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';
import { claim, indexByController } from '../controller-ref-manager.ts';
import { Expectations } from '../expectations.ts';
import { PodControl } from '../pod-control.ts';
import { formatIndexes, indexOf, parseIndexes } from './indexes.ts';
import { COMPLETE, conditionsOf, deadlineOf, failureOf, isComplete, isFinished, type Outcome, successOf, suspension } from './outcome.ts';
import { backOff, type Failures, newPods, podChanges, TRACKING } from './pods.ts';
import { matchedRule } from './success-policy.ts';

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
    const doneIndexes = parseIndexes(job.status?.completedIndexes, job.spec?.completions ?? 0);
    for (const pod of succeededNow) doneIndexes.add(indexOf(pod) ?? 0);
    const succeeded = indexed ? doneIndexes.size : (job.status?.succeeded ?? 0) + succeededNow.length;
    const failed = (job.status?.failed ?? 0) + failedNow.length;
    const startTime = job.status?.startTime ?? (job.spec?.suspend ? undefined : clock.timestamp());

    const deadline = deadlineOf(job, startTime);
    let outcome = successOf(job) ?? failureOf(job, failed, owned, deadline, clock.now());
    if (!outcome && deadline !== undefined) queue.addAfter(key, deadline - clock.now());
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
      if (isComplete(job, succeeded, running)) outcome = COMPLETE;
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
      ...conditionsOf(job, outcome, terminating === 0, clock.timestamp()),
    };
    tellOfSuspension(job, outcome);
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
    const { doomed, missing } = podChanges(job, active, succeeded, doneIndexes);
    if (doomed.length > 0) return { active: active.length - doomed.length, error: end(key, job, doomed) };
    if (missing === 0) return { active: active.length, error: undefined };
    const delay = backOff(failures.get(key), clock.now());
    if (delay > 0) {
      queue.addAfter(key, delay);
      return { active: active.length, error: undefined };
    }
    const { created, error } = start(key, job, newPods(job, active, missing, doneIndexes));
    return { active: active.length + created, error };
  }

  function start(key: string, job: Job, drafts: readonly Draft<Pod>[]): { readonly created: number; readonly error: Error | undefined } {
    expectations.expect(key, clock.now(), drafts.length);
    let created = 0;
    let first: Error | undefined;
    for (const draft of drafts) {
      try {
        if (!first) {
          podControl.create(draft, job);
          created += 1;
          continue;
        }
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        first = error;
      }
      expectations.creationObserved(key);
    }
    return { created, error: first };
  }

  function tellOfSuspension(job: Job, outcome: Outcome | undefined): void {
    const change = outcome ? undefined : suspension(job);
    if (change) recorder.event(job, 'Normal', change, `Job ${change.toLowerCase()}`);
  }

  function writeStatus(job: Job, status: JobStatus, outcome: Outcome | undefined): void {
    if (deepEqual(job.status ?? {}, status)) return;
    client.update(jobs, { ...job, status }, { subresource: 'status' });
    if (!outcome || !isFinished({ ...job, status })) return;
    if (outcome.type === 'Complete') recorder.event(job, 'Normal', 'Completed', 'Job completed');
    else recorder.event(job, 'Warning', outcome.reason, outcome.message);
  }
}
