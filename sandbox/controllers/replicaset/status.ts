// The status of a ReplicaSet (pkg/controller/replicaset/replica_set_utils.go).
import type { Pod, ReplicaSet, ReplicaSetStatus } from '../../api/generated/types.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { conditionOf, nonZero, withCondition, withoutCondition } from '../conditions.ts';
import { isPodAvailable, isPodReady } from '../pods.ts';

export function calculateStatus(
  set: ReplicaSet,
  active: readonly Pod[],
  terminatingReplicas: number,
  failure: Error | undefined,
  now: number,
  timestamp: string,
): ReplicaSetStatus {
  const minReadySeconds = set.spec?.minReadySeconds ?? 0;
  const templateLabels = Object.entries(set.spec?.template?.metadata?.labels ?? {});
  let fullyLabeledReplicas = 0;
  let readyReplicas = 0;
  let availableReplicas = 0;
  for (const pod of active) {
    const labels = pod.metadata.labels ?? {};
    if (templateLabels.every(([key, value]) => labels[key] === value)) fullyLabeledReplicas += 1;
    if (!isPodReady(pod)) continue;
    readyReplicas += 1;
    if (isPodAvailable(pod, minReadySeconds, now)) availableReplicas += 1;
  }
  let conditions = set.status?.conditions ?? [];
  const failed = conditionOf(conditions, 'ReplicaFailure');
  if (failure && !failed) {
    conditions = withCondition(conditions, {
      type: 'ReplicaFailure',
      status: 'True',
      lastTransitionTime: timestamp,
      reason: active.length < (set.spec?.replicas ?? 1) ? 'FailedCreate' : 'FailedDelete',
      message: failure.message,
    });
  } else if (!failure && failed) conditions = withoutCondition(conditions, 'ReplicaFailure');
  return {
    replicas: active.length,
    ...nonZero({ fullyLabeledReplicas, readyReplicas, availableReplicas }),
    terminatingReplicas,
    observedGeneration: set.metadata.generation,
    ...(conditions.length > 0 && { conditions }),
  };
}

export const sameStatus = (set: ReplicaSet, status: ReplicaSetStatus): boolean => deepEqual(set.status ?? {}, status);
