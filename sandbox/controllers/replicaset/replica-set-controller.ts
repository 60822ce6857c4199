// Keeps as many pods as a ReplicaSet asks for (pkg/controller/replicaset/replica_set.go).

import type { Pod, ReplicaSetStatus } from '../../api/generated/types.ts';
import { pods, type Resource, replicaSets } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { controllerOf, type KubeObject, keyOf } from '../../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { isNamespaceTerminating, isNotFound } from '../../apimachinery/status.ts';
import { Awaited } from '../../client-go/awaited.ts';
import { firstToGo, isPodActive } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';
import { claim, controlledBy, countOrphans, indexByController } from '../controller-ref-manager.ts';
import { Expectations } from '../expectations.ts';
import { PodControl, podFromTemplate } from '../pod-control.ts';
import { type Census, OwnedPods } from './owned-pods.ts';
import { calculateStatus, type ReplicaSetView } from './status.ts';

/** How many pods one sync makes or ends at most. */
const BURST_REPLICAS = 500;

/**
 * Does something `count` times, first once, then in batches of twice the size while all goes well; stops at the first batch
 * with a failure (slowStartBatch). Returns how often it succeeded, and the first error.
 */
export function slowStartBatch(count: number, run: () => void): { readonly successes: number; readonly error?: Error } {
  let successes = 0;
  for (let size = 1, left = count; left > 0; size *= 2) {
    const batch = Math.min(size, left);
    let failure: Error | undefined;
    for (let i = 0; i < batch; i++) {
      try {
        run();
        successes += 1;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        failure ??= error;
      }
    }
    if (failure) return { successes, error: failure };
    left -= batch;
  }
  return { successes };
}

/** A kind that this controller serves as if its objects were ReplicaSets (pkg/controller/replication/conversion.go). */
export interface ReplicaSetConversion<T extends KubeObject> {
  readonly resource: Resource<T>;
  readonly queueName: string;
  /** The same spec gives the same spec: what has been counted by it is remembered. */
  toReplicaSet(object: T): ReplicaSetView;
  /** The object with this status, as far as its kind has the fields. */
  withStatus(object: T, status: ReplicaSetStatus): T;
}

export const newReplicaSetController = (context: ControllerContext): void =>
  newBaseController(context, {
    resource: replicaSets,
    queueName: 'replicaset',
    toReplicaSet: (set) => set,
    withStatus: (set, status) => ({ ...set, status }),
  });

/** The controller for ReplicaSets, and for what converts to them (NewBaseController). */
export function newBaseController<T extends KubeObject>(
  context: ControllerContext,
  { resource, queueName, toReplicaSet, withStatus }: ReplicaSetConversion<T>,
): void {
  const { client, informers, clock, recorder } = context;
  const sets = informers.of(resource);
  const podInformer = informers.of(pods);
  indexByController(podInformer);
  indexByController(sets);
  const expectations = new Expectations();
  /** The version that each got by the last status that was written here. */
  const written = new Map<string, string>();
  const ownedPods = new Map<string, OwnedPods>();
  const podControl = new PodControl(client, recorder);
  const queue = context.queue(queueName, sync);

  const minReadySecondsOf = (set: T): number => toReplicaSet(set).spec?.minReadySeconds ?? 0;

  const ownerOf = (pod: Pod): T | undefined => {
    const owner = controllerOf(pod);
    if (owner?.kind !== resource.kind) return undefined;
    const set = sets.find(pod.metadata.namespace ?? '', owner.name);
    return set?.metadata.uid === owner.uid ? set : undefined;
  };

  const enqueueMatching = (pod: Pod): void => {
    for (const set of sets.list(pod.metadata.namespace)) {
      if (selectorFromLabelSelector(toReplicaSet(set).spec?.selector).matches(pod.metadata.labels)) queue.add(keyOf(set));
    }
  };

  const podGone = (pod: Pod): void => {
    const set = ownerOf(pod);
    if (!set) return;
    expectations.deletionObserved(keyOf(set), pod.metadata.uid);
    queue.add(keyOf(set));
  };

  podInformer.addHandler({
    onAdd(pod) {
      if (pod.metadata.deletionTimestamp !== undefined) return podGone(pod);
      const set = ownerOf(pod);
      if (set) {
        expectations.creationObserved(keyOf(set));
        queue.add(keyOf(set));
      } else if (!controllerOf(pod)) enqueueMatching(pod);
    },
    onUpdate(old, pod) {
      if (pod.metadata.deletionTimestamp !== undefined && old.metadata.deletionTimestamp === undefined) return podGone(pod);
      const before = controllerOf(old);
      const after = controllerOf(pod);
      if (before && before.uid !== after?.uid) {
        const former = ownerOf(old);
        if (former) queue.add(keyOf(former));
      }
      if (after) {
        const set = ownerOf(pod);
        if (!set) return;
        queue.add(keyOf(set));
        const minReadySeconds = minReadySecondsOf(set);
        if (minReadySeconds > 0) queue.addAfter(keyOf(set), (minReadySeconds + 1) * 1000);
      } else if (before || !deepEqual(old.metadata.labels, pod.metadata.labels)) enqueueMatching(pod);
    },
    onDelete: podGone,
  });
  sets.addHandler({
    onAdd: (set) => queue.add(keyOf(set)),
    onUpdate(old, set) {
      if (old.metadata.uid !== set.metadata.uid) expectations.forget(keyOf(old));
      // About the status that it wrote itself there is nothing to do.
      if (written.get(keyOf(set)) !== set.metadata.resourceVersion) queue.add(keyOf(set));
    },
    onDelete(set) {
      expectations.forget(keyOf(set));
      written.delete(keyOf(set));
      queue.add(keyOf(set));
    },
  });

  function sync(key: string): void {
    const set = sets.get(key);
    if (!set) {
      expectations.forget(key);
      ownedPods.delete(key);
      return;
    }
    const needsSync = expectations.satisfied(key, clock.now());
    const census = censusOf(key, set);
    const failure = needsSync && set.metadata.deletionTimestamp === undefined ? manageReplicas(key, set, census) : undefined;
    const view = toReplicaSet(set);
    // Whom the API server waits for has not refused yet.
    const refusal = failure instanceof Awaited ? undefined : failure;
    const status = calculateStatus(view, census, refusal, clock.now(), clock.timestamp());
    if (!deepEqual(view.status ?? {}, toReplicaSet(withStatus(set, status)).status)) updateStatus(set, status);
    if (failure) throw failure;
    const minReadySeconds = minReadySecondsOf(set);
    if (minReadySeconds > 0 && status.readyReplicas !== status.availableReplicas) queue.addAfter(key, minReadySeconds * 1000);
  }

  /** Its pods, once orphans are adopted and strangers released. */
  function censusOf(key: string, set: T): Census {
    let owned = ownedPods.get(key);
    if (!owned) {
      owned = new OwnedPods();
      ownedPods.set(key, owned);
    }
    const view = toReplicaSet(set);
    const census = owned.count(view, controlledBy(podInformer, set));
    if (!census.strangers && countOrphans(podInformer, set) === 0) return census;
    const active = claim(client, podInformer, pods, set, resource, view.spec?.selector, isPodActive);
    return { ...new OwnedPods().count(view, active), terminating: census.terminating };
  }

  function manageReplicas(key: string, set: T, { active, activePods }: Census): Error | undefined {
    const { spec } = toReplicaSet(set);
    const difference = active - (spec?.replicas ?? 1);
    if (difference < 0) {
      const count = Math.min(-difference, BURST_REPLICAS);
      const draft = podFromTemplate(spec?.template ?? {}, set);
      expectations.expect(key, clock.now(), count);
      const { successes, error } = slowStartBatch(count, () => {
        try {
          podControl.create(draft, set);
        } catch (failure) {
          if (!isNamespaceTerminating(failure)) throw failure;
        }
      });
      for (let skipped = count - successes; skipped > 0; skipped--) expectations.creationObserved(key);
      return error;
    }
    if (difference === 0) return undefined;
    const chosen = podsToDelete(set, activePods(), Math.min(difference, BURST_REPLICAS));
    expectations.expect(
      key,
      clock.now(),
      0,
      chosen.map((pod) => pod.metadata.uid),
    );
    let first: Error | undefined;
    for (const pod of chosen) {
      try {
        podControl.delete(pod, set);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        expectations.deletionObserved(key, pod.metadata.uid);
        first ??= error;
      }
    }
    return first;
  }

  /** Pods doubled up with others of the same Deployment go first (getPodsRankedByRelatedPodsOnSameNode). */
  function podsToDelete(set: T, active: readonly Pod[], count: number): readonly Pod[] {
    if (count >= active.length) return active;
    const owner = controllerOf(set);
    const related = owner ? sets.byIndex('controller', owner.uid) : [];
    const onNode = new Map<string, number>();
    for (const sibling of related) {
      for (const pod of controlledBy(podInformer, sibling)) {
        const node = pod.spec?.nodeName;
        if (node !== undefined && isPodActive(pod)) onNode.set(node, (onNode.get(node) ?? 0) + 1);
      }
    }
    const rank = (pod: Pod) => onNode.get(pod.spec?.nodeName ?? '') ?? 0;
    return firstToGo(active, count, clock.now(), rank);
  }

  function updateStatus(set: T, status: ReplicaSetStatus): void {
    const { name, namespace, uid } = set.metadata;
    const write = (latest: T): void => {
      const stored = client.update(resource, withStatus(latest, status), { subresource: 'status' });
      written.set(keyOf(set), stored.metadata.resourceVersion);
    };
    try {
      write(set);
    } catch (error) {
      if (isNotFound(error)) return;
      // The informer is behind: once more, with what is there now.
      const fresh = client.get(resource, name, namespace);
      if (fresh.metadata.uid === uid) write(fresh);
    }
  }
}
