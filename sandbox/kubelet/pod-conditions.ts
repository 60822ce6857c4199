// The conditions of a pod that are its kubelet's (pkg/kubelet/types/pod_status.go).
import type { PodCondition } from '../api/generated/types.ts';

/** PodConditionsByKubelet, and PodScheduled, which it hands on: the others are others' to write. */
export const OWN_CONDITIONS: ReadonlySet<string> = new Set([
  'PodReadyToStartContainers',
  'Initialized',
  'Ready',
  'ContainersReady',
  'PodScheduled',
]);

/** A condition as it is `now`, a metav1.Time: it keeps the time of its last change. */
export function podCondition(
  before: PodCondition | undefined,
  type: string,
  holds: boolean,
  observedGeneration: number | undefined,
  now: string,
  reason = '',
  message = '',
): PodCondition {
  const status = holds ? 'True' : 'False';
  return {
    type,
    status,
    observedGeneration,
    lastProbeTime: null,
    lastTransitionTime: before?.status === status ? before.lastTransitionTime : now,
    ...(reason && { reason }),
    ...(message && { message }),
  };
}
