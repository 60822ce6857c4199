// Revisions and the annotations in which a Deployment and its ReplicaSets keep them
// (pkg/controller/deployment/util/deployment_util.go).

import type { Deployment, ReplicaSet } from '../../api/generated/types.ts';
import { store } from '../../apimachinery/dictionary.ts';
import type { StringMap } from '../../apimachinery/meta.ts';
import { DESIRED_REPLICAS, desiredReplicas, MAX_REPLICAS, maxSurge } from './replica-sets.ts';

export const REVISION = 'deployment.kubernetes.io/revision';
const REVISION_HISTORY = 'deployment.kubernetes.io/revision-history';
const HISTORY_LENGTH = 2000;

const NOT_COPIED = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
  REVISION,
  REVISION_HISTORY,
  DESIRED_REPLICAS,
  MAX_REPLICAS,
  'deprecated.deployment.rollback.to',
]);

/** Revisions are 64 bits long, which is more than a number holds. Anything else counts as 0. */
const revisionIn = (text: string | undefined): bigint => (text !== undefined && /^-?\d+$/.test(text) ? BigInt(text) : 0n);

export const revisionOf = (set: ReplicaSet): bigint => revisionIn(set.metadata.annotations?.[REVISION]);

export function maxRevision(sets: readonly ReplicaSet[]): bigint {
  let max = 0n;
  for (const set of sets) {
    const revision = revisionOf(set);
    if (revision > max) max = revision;
  }
  return max;
}

export const replicasAnnotations = (deployment: Deployment): StringMap => ({
  [DESIRED_REPLICAS]: String(desiredReplicas(deployment)),
  [MAX_REPLICAS]: String(desiredReplicas(deployment) + maxSurge(deployment)),
});

/** What the new ReplicaSet's annotations become: the Deployment's own, its revision, and the revisions it had before. */
export function newReplicaSetAnnotations(deployment: Deployment, current: StringMap | undefined, revision: bigint): StringMap {
  const annotations: Record<string, string> = { ...current };
  for (const [key, value] of Object.entries(deployment.metadata.annotations ?? {})) {
    if (!NOT_COPIED.has(key)) store(annotations, key, value);
  }
  const old = current?.[REVISION];
  if (revisionIn(old) >= revision) return annotations;
  annotations[REVISION] = String(revision);
  if (old === undefined) return annotations;
  const history = (current?.[REVISION_HISTORY] ?? '').split(',').filter((entry) => entry !== '');
  history.push(old);
  while (history.join().length > HISTORY_LENGTH && history.length > 1) history.shift();
  annotations[REVISION_HISTORY] = history.join();
  return annotations;
}
