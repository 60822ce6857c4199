// What the workload controllers ask of pods (pkg/api/v1/pod, pkg/controller/controller_utils.go).

import type { Pod, PodCondition } from '../api/generated/types.ts';
import { lookup } from '../apimachinery/dictionary.ts';
import { oncePerObject } from '../apimachinery/memory.ts';

const none: readonly PodCondition[] = [];

export function podCondition({ status }: Pod, type: string): PodCondition | undefined {
  for (const condition of status?.conditions ?? none) if (condition.type === type) return condition;
  return undefined;
}

export const isPodReady = (pod: Pod): boolean => podCondition(pod, 'Ready')?.status === 'True';

/** Ready for at least `minReadySeconds`. */
export function isPodAvailable(pod: Pod, minReadySeconds: number, now: number): boolean {
  const ready = podCondition(pod, 'Ready');
  if (ready?.status !== 'True') return false;
  if (minReadySeconds === 0) return true;
  return ready.lastTransitionTime !== undefined && Date.parse(ready.lastTransitionTime) + minReadySeconds * 1000 <= now;
}

/** Succeeded or Failed: it will never run again. */
export const isPodTerminal = (pod: Pod): boolean => pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed';

export const isPodTerminating = (pod: Pod): boolean => pod.metadata.deletionTimestamp !== undefined && !isPodTerminal(pod);

export const isPodActive = (pod: Pod): boolean => pod.metadata.deletionTimestamp === undefined && !isPodTerminal(pod);

const PHASES: Readonly<Record<string, number>> = { Pending: 0, Unknown: 1, Running: 2 };

const maxRestarts = (pod: Pod): number => Math.max(0, ...(pod.status?.containerStatuses ?? []).map((status) => status.restartCount ?? 0));

/** Ages are compared by their logarithm, so that of pods of about one age any may go. */
const ageRank = (time: string | undefined, now: number): number =>
  time === undefined ? -1 : Math.floor(Math.log2(Math.max(0, (now - Date.parse(time)) * 1e6) || 1));

/** Which pods go first when there are too many (ActivePodsWithRanks): `rank` is how many related pods share the pod's node. */
export function byDeletionOrder(now: number, rank: (pod: Pod) => number): (a: Pod, b: Pod) => number {
  // What counts first comes first; the smaller goes.
  const ranks = oncePerObject((pod: Pod): readonly number[] => {
    const ready = podCondition(pod, 'Ready');
    const isReady = ready?.status === 'True';
    return [
      pod.spec?.nodeName ? 1 : 0,
      lookup(PHASES, pod.status?.phase ?? '') ?? 0,
      isReady ? 1 : 0,
      Number(pod.metadata.annotations?.['controller.kubernetes.io/pod-deletion-cost'] ?? 0) || 0,
      -rank(pod),
      isReady ? ageRank(ready.lastTransitionTime, now) : 0,
      -maxRestarts(pod),
      ageRank(pod.metadata.creationTimestamp, now),
    ];
  });
  return (a, b) => {
    const [left, right] = [ranks(a), ranks(b)];
    for (let i = 0; i < left.length; i++) {
      const difference = (left[i] ?? 0) - (right[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.metadata.uid < b.metadata.uid ? -1 : 1;
  };
}
