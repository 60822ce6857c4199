// Which pods of a Job are to be started and which to be ended (pkg/controller/job/job_controller.go: manageJob).
import type { Job, Pod } from '../../api/generated/types.ts';
import type { Draft } from '../../apimachinery/meta.ts';
import { isPodReady } from '../../component-helpers/pods.ts';
import { podFromTemplate } from '../pod-control.ts';
import { indexOf, missingIndexes, withIndex } from './indexes.ts';

/** Keeps an ended pod until it is counted. */
export const TRACKING = 'batch.kubernetes.io/job-tracking';

/** How many pods one sync makes or ends at most (MaxPodCreateDeletePerSync). */
const MAX_PODS_PER_SYNC = 500;
const BACKOFF = 10_000;
const MAX_BACKOFF = 600_000;

/** Failures since the last success, and when the last one was noticed, in ms. */
export interface Failures {
  readonly count: number;
  readonly last: number;
}

/** How long, in ms, no pod is started after failures. */
export const backOff = (failures: Failures | undefined, now: number): number =>
  failures ? failures.last + Math.min(MAX_BACKOFF, BACKOFF * 2 ** (failures.count - 1)) - now : 0;

/** The pods to end, and how many to start; never both. */
export interface Changes {
  readonly doomed: readonly Pod[];
  readonly missing: number;
}

/** How many pods are to run at once. */
function wantedPods({ spec }: Job, active: number, succeeded: number): number {
  const { completions, parallelism = 1, suspend } = spec ?? {};
  if (suspend) return 0;
  if (completions !== undefined) return Math.min(completions - succeeded, parallelism);
  return succeeded > 0 ? Math.min(active, parallelism) : parallelism;
}

/** Those that are not ready and the youngest go first, and before them all whose index is done already. */
export function podChanges(job: Job, active: readonly Pod[], succeeded: number, doneIndexes: ReadonlySet<number> | undefined): Changes {
  const wanted = wantedPods(job, active.length, succeeded);
  const doubled = doneIndexes ? active.filter((pod) => doneIndexes.has(indexOf(pod) ?? -1)) : [];
  const excess = Math.min(Math.max(active.length - Math.max(0, wanted), doubled.length), MAX_PODS_PER_SYNC);
  if (excess <= 0) return { doomed: [], missing: Math.max(0, Math.min(wanted - active.length, MAX_PODS_PER_SYNC)) };
  const youngest = [...active].sort(
    (a, b) => Number(isPodReady(a)) - Number(isPodReady(b)) || (a.metadata.creationTimestamp > b.metadata.creationTimestamp ? -1 : 1),
  );
  return { doomed: [...new Set([...doubled, ...youngest])].slice(0, excess), missing: 0 };
}

/** So many new pods, each with an index that nobody has where the Job is Indexed. */
export function newPods(
  job: Job,
  active: readonly Pod[],
  count: number,
  doneIndexes: ReadonlySet<number> | undefined,
): readonly Draft<Pod>[] {
  const plain = podFromTemplate(job.spec?.template ?? {}, job);
  const draft = { ...plain, metadata: { ...plain.metadata, finalizers: [...(plain.metadata.finalizers ?? []), TRACKING] } };
  if (!doneIndexes) return new Array<typeof draft>(count).fill(draft);
  const taken = new Set(active.map(indexOf));
  const indexes = missingIndexes((index) => taken.has(index) || doneIndexes.has(index), job.spec?.completions ?? 0, count);
  return indexes.map((index) => withIndex(draft, job.metadata.name, index));
}
