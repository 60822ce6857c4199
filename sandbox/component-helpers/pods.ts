// What the workload controllers ask of pods (pkg/api/v1/pod, pkg/controller/controller_utils.go).

import type { Pod, PodCondition } from '../api/generated/types.ts';
import { lookup } from '../apimachinery/dictionary.ts';

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

/**
 * The pods that go first when there are so many too many (ActivePodsWithRanks): `rank` is how many related pods share the pod's node.
 * Most are alike in all that counts, so what counts is worked out for each and compared for each sort only.
 */
export function firstToGo(pods: readonly Pod[], count: number, now: number, rank: (pod: Pod) => number): readonly Pod[] {
  const sorts = new Map<string, { readonly ranks: readonly number[]; readonly alike: Pod[] }>();
  for (const pod of pods) {
    const ranks = deletionRanks(pod, now, rank);
    const key = ranks.join();
    const sort = sorts.get(key);
    if (sort) sort.alike.push(pod);
    else sorts.set(key, { ranks, alike: [pod] });
  }
  const chosen: Pod[] = [];
  for (const { alike } of [...sorts.values()].sort((a, b) => compareRanks(a.ranks, b.ranks))) {
    if (chosen.length >= count) break;
    chosen.push(...(chosen.length + alike.length <= count ? alike : alike.sort(byUid).slice(0, count - chosen.length)));
  }
  return chosen;
}

const byUid = (a: Pod, b: Pod): number => (a.metadata.uid < b.metadata.uid ? -1 : 1);

/** What counts first comes first; the smaller goes. */
function deletionRanks(pod: Pod, now: number, rank: (pod: Pod) => number): readonly number[] {
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
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, left] of a.entries()) {
    const difference = left - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
