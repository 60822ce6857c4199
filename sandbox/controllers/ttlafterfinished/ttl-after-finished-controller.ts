// Deletes Jobs some time after they have ended, where they say so (pkg/controller/ttlafterfinished).
import type { Job } from '../../api/generated/types.ts';
import { jobs } from '../../api/resources.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import type { ControllerContext } from '../controller.ts';

/** When the Job is to go, in ms; undefined for one that is to stay or is going already. */
function expiryOf({ metadata, spec, status }: Job): number | undefined {
  const ttl = spec?.ttlSecondsAfterFinished;
  const end = status?.conditions?.find((condition) => /^(?:Complete|Failed)$/.test(condition.type) && condition.status === 'True');
  if (ttl === undefined || !end?.lastTransitionTime || metadata.deletionTimestamp !== undefined) return undefined;
  return Date.parse(end.lastTransitionTime) + ttl * 1000;
}

export function newTTLAfterFinishedController(context: ControllerContext): void {
  const { client, informers, clock } = context;
  const informer = informers.of(jobs);
  const queue = context.queue('ttl_jobs_to_delete', sync);
  const enqueue = (job: Job): void => {
    if (expiryOf(job) !== undefined) queue.add(keyOf(job));
  };
  informer.addHandler({ onAdd: enqueue, onUpdate: (_old, job) => enqueue(job) });

  function sync(key: string): void {
    const job = informer.get(key);
    if (!job || !isDue(key, job)) return;
    const { name, namespace } = job.metadata;
    try {
      // What the informer has may be old: the latest word counts.
      const latest = client.get(jobs, name, namespace);
      if (!isDue(key, latest)) return;
      client.delete(jobs, name, namespace, { propagationPolicy: 'Foreground', preconditions: { uid: latest.metadata.uid } });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }

  function isDue(key: string, job: Job): boolean {
    const expiry = expiryOf(job);
    if (expiry === undefined) return false;
    const left = expiry - clock.now();
    if (left > 0) queue.addAfter(key, left);
    return left <= 0;
  }
}
