// The status of a Deployment and what it says of a rollout's progress (pkg/controller/deployment/{sync,progress}.go).
import type { Deployment, DeploymentCondition, DeploymentStatus, ReplicaSet } from '../../api/generated/types.ts';
import { conditionOf, nonZero, withCondition, withoutCondition } from '../../component-helpers/conditions.ts';
import {
  actualReplicaCount,
  availableReplicaCount,
  desiredReplicas,
  maxUnavailable,
  readyReplicaCount,
  replicaCount,
  terminatingReplicaCount,
} from './replica-sets.ts';

export const PROGRESSING = 'Progressing';
const NEVER = 2 ** 31 - 1;

export const condition = (
  type: string,
  status: 'True' | 'False' | 'Unknown',
  reason: string,
  message: string,
  timestamp: string,
): DeploymentCondition => ({ type, status, lastUpdateTime: timestamp, lastTransitionTime: timestamp, reason, message });

export function hasProgressDeadline(deployment: Deployment): boolean {
  const seconds = deployment.spec?.progressDeadlineSeconds;
  return seconds !== undefined && seconds !== NEVER;
}

export function calculateStatus(
  deployment: Deployment,
  all: readonly ReplicaSet[],
  current: ReplicaSet | undefined,
  timestamp: string,
): DeploymentStatus {
  const availableReplicas = availableReplicaCount(all);
  const available =
    availableReplicas >= desiredReplicas(deployment) - maxUnavailable(deployment)
      ? condition('Available', 'True', 'MinimumReplicasAvailable', 'Deployment has minimum availability.', timestamp)
      : condition('Available', 'False', 'MinimumReplicasUnavailable', 'Deployment does not have minimum availability.', timestamp);
  const collisionCount = deployment.status?.collisionCount;
  return {
    observedGeneration: deployment.metadata.generation,
    ...nonZero({
      replicas: actualReplicaCount(all),
      updatedReplicas: current ? actualReplicaCount([current]) : 0,
      readyReplicas: readyReplicaCount(all),
      availableReplicas,
      unavailableReplicas: Math.max(0, replicaCount(all) - availableReplicas),
    }),
    terminatingReplicas: terminatingReplicaCount(all),
    ...(collisionCount !== undefined && { collisionCount }),
    conditions: withCondition(deployment.status?.conditions, available),
  };
}

export function isComplete(deployment: Deployment, status: DeploymentStatus | undefined): boolean {
  const desired = desiredReplicas(deployment);
  return (
    (status?.updatedReplicas ?? 0) === desired &&
    (status?.replicas ?? 0) === desired &&
    (status?.availableReplicas ?? 0) === desired &&
    (status?.observedGeneration ?? 0) >= (deployment.metadata.generation ?? 0)
  );
}

function isProgressing(before: DeploymentStatus | undefined, after: DeploymentStatus): boolean {
  const old = (status: DeploymentStatus | undefined) => (status?.replicas ?? 0) - (status?.updatedReplicas ?? 0);
  return (
    (after.updatedReplicas ?? 0) > (before?.updatedReplicas ?? 0) ||
    old(after) < old(before) ||
    (after.readyReplicas ?? 0) > (before?.readyReplicas ?? 0) ||
    (after.availableReplicas ?? 0) > (before?.availableReplicas ?? 0)
  );
}

function timedOut(deployment: Deployment, status: DeploymentStatus, now: number): boolean {
  const progress = conditionOf(status.conditions, PROGRESSING);
  if (!progress || progress.reason === 'NewReplicaSetAvailable') return false;
  if (progress.reason === 'ProgressDeadlineExceeded') return true;
  return Date.parse(progress.lastUpdateTime ?? '') + (deployment.spec?.progressDeadlineSeconds ?? 0) * 1000 < now;
}

/** The status with its Progressing and ReplicaFailure conditions brought up to date (syncRolloutStatus). */
export function rolloutStatus(
  deployment: Deployment,
  all: readonly ReplicaSet[],
  current: ReplicaSet | undefined,
  now: number,
  timestamp: string,
): DeploymentStatus {
  const status = calculateStatus(deployment, all, current, timestamp);
  const what = current ? `ReplicaSet "${current.metadata.name}"` : `Deployment "${deployment.metadata.name}"`;
  let conditions = status.conditions ?? [];
  const progress = conditionOf(deployment.status?.conditions, PROGRESSING);
  const wasComplete = (status.replicas ?? 0) === (status.updatedReplicas ?? 0) && progress?.reason === 'NewReplicaSetAvailable';
  if (!hasProgressDeadline(deployment)) conditions = withoutCondition(conditions, PROGRESSING);
  else if (!wasComplete) {
    if (isComplete(deployment, status)) {
      const message = `${what} has successfully progressed.`;
      conditions = withCondition(conditions, condition(PROGRESSING, 'True', 'NewReplicaSetAvailable', message, timestamp));
    } else if (isProgressing(deployment.status, status)) {
      const updated = condition(PROGRESSING, 'True', 'ReplicaSetUpdated', `${what} is progressing.`, timestamp);
      const lastTransitionTime = progress?.status === 'True' ? progress.lastTransitionTime : timestamp;
      conditions = [...withoutCondition(conditions, PROGRESSING), { ...updated, lastTransitionTime }];
    } else if (timedOut(deployment, status, now)) {
      const message = `${what} has timed out progressing.`;
      conditions = withCondition(conditions, condition(PROGRESSING, 'False', 'ProgressDeadlineExceeded', message, timestamp));
    }
  }
  const failure = replicaFailure(all, current);
  conditions = failure ? withCondition(conditions, failure) : withoutCondition(conditions, 'ReplicaFailure');
  return { ...status, conditions };
}

function replicaFailure(all: readonly ReplicaSet[], current: ReplicaSet | undefined): DeploymentCondition | undefined {
  for (const set of current ? [current, ...all] : all) {
    const failure = conditionOf(set.status?.conditions, 'ReplicaFailure');
    if (failure) return { ...failure, lastUpdateTime: failure.lastTransitionTime };
  }
  return undefined;
}

/** When to look again whether a rollout is stuck, in ms from now; undefined where that is of no concern. */
export function nextProgressCheck(deployment: Deployment, status: DeploymentStatus, now: number): number | undefined {
  const progress = conditionOf(deployment.status?.conditions, PROGRESSING);
  if (!hasProgressDeadline(deployment) || !progress) return undefined;
  if (isComplete(deployment, status) || progress.reason === 'ProgressDeadlineExceeded') return undefined;
  return Math.max(0, Date.parse(progress.lastUpdateTime ?? '') + (deployment.spec?.progressDeadlineSeconds ?? 0) * 1000 - now) + 1000;
}
