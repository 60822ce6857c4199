// The status of a ReplicaSet (pkg/controller/replicaset/replica_set_utils.go).
import type { ReplicaSet, ReplicaSetStatus } from '../../api/generated/types.ts';
import { conditionOf, nonZero, withCondition, withoutCondition } from '../../component-helpers/conditions.ts';
import { isPodAvailable } from '../../component-helpers/pods.ts';
import type { Census } from './owned-pods.ts';

/** What the controller looks at in a ReplicaSet. */
export type ReplicaSetView = Pick<ReplicaSet, 'metadata' | 'spec' | 'status'>;

export function calculateStatus(
  set: ReplicaSetView,
  { active, activePods, terminating, fullyLabeled, ready }: Census,
  failure: Error | undefined,
  now: number,
  timestamp: string,
): ReplicaSetStatus {
  const minReadySeconds = set.spec?.minReadySeconds ?? 0;
  const available = minReadySeconds === 0 ? ready : activePods().filter((pod) => isPodAvailable(pod, minReadySeconds, now)).length;
  let conditions = set.status?.conditions ?? [];
  const failed = conditionOf(conditions, 'ReplicaFailure');
  if (failure && !failed) {
    conditions = withCondition(conditions, {
      type: 'ReplicaFailure',
      status: 'True',
      lastTransitionTime: timestamp,
      reason: active < (set.spec?.replicas ?? 1) ? 'FailedCreate' : 'FailedDelete',
      message: failure.message,
    });
  } else if (!failure && failed) conditions = withoutCondition(conditions, 'ReplicaFailure');
  return {
    replicas: active,
    ...nonZero({ fullyLabeledReplicas: fullyLabeled, readyReplicas: ready, availableReplicas: available }),
    terminatingReplicas: terminating,
    observedGeneration: set.metadata.generation,
    ...(conditions.length > 0 && { conditions }),
  };
}
