// Sums and orders over a Deployment's ReplicaSets, and how far a rollout may go
// (pkg/controller/deployment/util/deployment_util.go).
import type { Deployment, ReplicaSet } from '../../api/generated/types.ts';
import { scaledValue } from '../../apimachinery/intstr.ts';

export const DESIRED_REPLICAS = 'deployment.kubernetes.io/desired-replicas';
export const MAX_REPLICAS = 'deployment.kubernetes.io/max-replicas';

export const desiredReplicas = (object: Deployment | ReplicaSet): number => object.spec?.replicas ?? 1;

const sum = (sets: readonly ReplicaSet[], of: (set: ReplicaSet) => number | undefined): number =>
  sets.reduce((total, set) => total + (of(set) ?? 0), 0);

export const replicaCount = (sets: readonly ReplicaSet[]): number => sum(sets, desiredReplicas);
export const actualReplicaCount = (sets: readonly ReplicaSet[]): number => sum(sets, (set) => set.status?.replicas);
export const readyReplicaCount = (sets: readonly ReplicaSet[]): number => sum(sets, (set) => set.status?.readyReplicas);
export const availableReplicaCount = (sets: readonly ReplicaSet[]): number => sum(sets, (set) => set.status?.availableReplicas);
export const terminatingReplicaCount = (sets: readonly ReplicaSet[]): number => sum(sets, (set) => set.status?.terminatingReplicas);

export const activeReplicaSets = (sets: readonly ReplicaSet[]): readonly ReplicaSet[] => sets.filter((set) => desiredReplicas(set) > 0);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first, then by name. */
export const byCreation = (a: ReplicaSet, b: ReplicaSet): number =>
  compareText(a.metadata.creationTimestamp, b.metadata.creationTimestamp) || compareText(a.metadata.name, b.metadata.name);

const bySizeNewer = (a: ReplicaSet, b: ReplicaSet): number => desiredReplicas(b) - desiredReplicas(a) || byCreation(b, a);
const bySizeOlder = (a: ReplicaSet, b: ReplicaSet): number => desiredReplicas(b) - desiredReplicas(a) || byCreation(a, b);

export const isRollingUpdate = (deployment: Deployment): boolean => deployment.spec?.strategy?.type === 'RollingUpdate';

export function maxSurge(deployment: Deployment): number {
  if (!isRollingUpdate(deployment)) return 0;
  return scaledValue(deployment.spec?.strategy?.rollingUpdate?.maxSurge ?? 0, desiredReplicas(deployment), 'up');
}

/** Surge and unavailability must not both come to nothing, or the rollout would never move (ResolveFenceposts). */
export function maxUnavailable(deployment: Deployment): number {
  const desired = desiredReplicas(deployment);
  if (!isRollingUpdate(deployment) || desired === 0) return 0;
  const unavailable = scaledValue(deployment.spec?.strategy?.rollingUpdate?.maxUnavailable ?? 0, desired, 'down');
  return Math.min(desired, unavailable === 0 && maxSurge(deployment) === 0 ? 1 : unavailable);
}

/** How many replicas the new ReplicaSet may have now (NewRSNewReplicas). */
export function newReplicas(deployment: Deployment, all: readonly ReplicaSet[], current: number): number {
  const desired = desiredReplicas(deployment);
  if (!isRollingUpdate(deployment)) return desired;
  const room = desired + maxSurge(deployment) - replicaCount(all);
  return room <= 0 ? current : current + Math.min(room, desired - current);
}

/** The one ReplicaSet that scaling is about, unless several are active (FindActiveOrLatest). */
export function activeOrLatest(current: ReplicaSet | undefined, old: readonly ReplicaSet[]): ReplicaSet | undefined {
  const newestFirst = [...old].sort((a, b) => byCreation(b, a));
  const active = activeReplicaSets(current ? [...newestFirst, current] : newestFirst);
  if (active.length === 0) return current ?? newestFirst[0];
  return active.length === 1 ? active[0] : undefined;
}

export function isSaturated(deployment: Deployment, set: ReplicaSet | undefined): boolean {
  const desired = desiredReplicas(deployment);
  return (
    set !== undefined &&
    desiredReplicas(set) === desired &&
    set.metadata.annotations?.[DESIRED_REPLICAS] === String(desired) &&
    (set.status?.availableReplicas ?? 0) === desired
  );
}

/** The sizes that all active ReplicaSets get when a Deployment is scaled in the middle of a rollout, each in proportion. */
export function proportionalSizes(deployment: Deployment, active: readonly ReplicaSet[]): ReadonlyMap<ReplicaSet, number> {
  const desired = desiredReplicas(deployment);
  const allowed = desired > 0 ? desired + maxSurge(deployment) : 0;
  const toAdd = allowed - replicaCount(active);
  const sets = toAdd === 0 ? active : [...active].sort(toAdd > 0 ? bySizeNewer : bySizeOlder);
  const sizes = new Map<ReplicaSet, number>();
  let added = 0;
  for (const set of sets) {
    const share = toAdd === 0 || added === toAdd ? 0 : fraction(deployment, set);
    const part = toAdd > 0 ? Math.min(share, toAdd - added) : Math.max(share, toAdd - added);
    sizes.set(set, desiredReplicas(set) + (toAdd === 0 || added === toAdd ? 0 : part));
    if (toAdd !== 0 && added !== toAdd) added += part;
  }
  const [first] = sets;
  if (first && toAdd !== 0) sizes.set(first, Math.max(0, (sizes.get(first) ?? 0) + toAdd - added));
  return sizes;
}

function fraction(deployment: Deployment, set: ReplicaSet): number {
  const size = desiredReplicas(set);
  const desired = desiredReplicas(deployment);
  if (desired === 0) return -size;
  const before = Number(set.metadata.annotations?.[MAX_REPLICAS]) || (deployment.status?.replicas ?? 0);
  return before === 0 ? 0 : Math.round((size * (desired + maxSurge(deployment))) / before) - size;
}
