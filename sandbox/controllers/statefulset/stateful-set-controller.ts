// Keeps a StatefulSet's pods, each with a name of its own, in their order (pkg/controller/statefulset).
import type { ControllerRevision, Pod, StatefulSet, StatefulSetStatus } from '../../api/generated/types.ts';
import { controllerRevisions, persistentVolumeClaims, pods, statefulSets } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { scaledValue } from '../../apimachinery/intstr.ts';
import { controllerOf, keyOf } from '../../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { isAlreadyExists, isNotFound } from '../../apimachinery/status.ts';
import { nonZero } from '../../component-helpers/conditions.ts';
import { isPodAvailable, isPodReady, isPodTerminal } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';
import { claim, indexByController } from '../controller-ref-manager.ts';
import { History, templateOf } from '../history.ts';
import { claimsOf, isMember, newPod, ordinalOf, podName, revisionOf, startOrdinal } from './identity.ts';

/** How many pods one sync makes at most. The real one makes all that are missing; here nothing may hold the thread for long. */
const BURST = 500;

interface Plan {
  readonly set: StatefulSet;
  readonly current: ControllerRevision;
  readonly update: ControllerRevision;
  /** By ordinal, from the first. */
  readonly replicas: (Pod | undefined)[];
  /** Highest ordinal first. */
  readonly condemned: readonly Pod[];
  readonly minReadySeconds: number;
  readonly monotonic: boolean;
}

const isTerminating = (pod: Pod): boolean => pod.metadata.deletionTimestamp !== undefined;
const isRunningAndReady = (pod: Pod): boolean => pod.status?.phase === 'Running' && isPodReady(pod);

export function newStatefulSetController(context: ControllerContext): void {
  const { client, informers, clock, recorder } = context;
  const sets = informers.of(statefulSets);
  const podInformer = informers.of(pods);
  const revisionInformer = informers.of(controllerRevisions);
  indexByController(podInformer);
  indexByController(revisionInformer);
  const history = new History(client, revisionInformer, statefulSets);
  const queue = context.queue('statefulset', sync);

  const enqueueOwner = (pod: Pod): void => {
    const owner = controllerOf(pod);
    if (owner) {
      const set = owner.kind === 'StatefulSet' ? sets.find(pod.metadata.namespace ?? '', owner.name) : undefined;
      if (set?.metadata.uid === owner.uid) queue.add(keyOf(set));
      return;
    }
    for (const set of sets.list(pod.metadata.namespace)) {
      if (selectorFromLabelSelector(set.spec?.selector).matches(pod.metadata.labels)) queue.add(keyOf(set));
    }
  };
  podInformer.addHandler({
    onAdd: enqueueOwner,
    onUpdate(old, pod) {
      if (controllerOf(old)?.uid !== controllerOf(pod)?.uid) enqueueOwner(old);
      if (controllerOf(pod) || !deepEqual(old.metadata.labels, pod.metadata.labels)) enqueueOwner(pod);
    },
    onDelete: enqueueOwner,
  });
  sets.addHandler({
    onAdd: (set) => queue.add(keyOf(set)),
    onUpdate: (_, set) => queue.add(keyOf(set)),
    onDelete: (set) => queue.add(keyOf(set)),
  });

  function sync(key: string): void {
    const set = sets.get(key);
    if (!set) return;
    const owned = claim(client, podInformer, pods, set, statefulSets, set.spec?.selector, (pod) => isMember(set, pod));
    const revisions = history.revisionsOf(set, set.spec?.selector);
    const collisions = {
      count: set.status?.collisionCount ?? 0,
      taken() {
        this.count += 1;
      },
    };
    const update = history.update(set, set.spec?.template ?? {}, revisions, collisions);
    const current = revisions.find(({ metadata }) => metadata.name === set.status?.currentRevision) ?? update;
    const plan = planOf(set, current, update, owned);
    try {
      if (set.metadata.deletionTimestamp === undefined) carryOut(plan);
    } finally {
      writeStatus(plan, collisions.count);
    }
    const live = new Set([current.metadata.name, update.metadata.name, ...owned.map(revisionOf)]);
    history.truncate(revisions, ({ metadata }) => live.has(metadata.name), set.spec?.revisionHistoryLimit ?? 10);
    const waiting = plan.replicas.some((pod) => pod && isRunningAndReady(pod) && !isAvailable(plan, pod));
    if (waiting) queue.addAfter(key, plan.minReadySeconds * 1000);
  }

  function planOf(set: StatefulSet, current: ControllerRevision, update: ControllerRevision, owned: readonly Pod[]): Plan {
    const start = startOrdinal(set);
    const count = set.spec?.replicas ?? 1;
    // A sync looks no further ahead than it may create.
    const replicas = new Array<Pod | undefined>(Math.min(count, owned.length + BURST)).fill(undefined);
    const condemned: Pod[] = [];
    for (const pod of owned) {
      const index = ordinalOf(set, pod) - start;
      if (index >= 0 && index < replicas.length) replicas[index] = pod;
      else if (index < 0 || index >= count) condemned.push(pod);
    }
    condemned.sort((a, b) => ordinalOf(set, b) - ordinalOf(set, a));
    const minReadySeconds = set.spec?.minReadySeconds ?? 0;
    return { set, current, update, replicas, condemned, minReadySeconds, monotonic: set.spec?.podManagementPolicy !== 'Parallel' };
  }

  const isAvailable = ({ minReadySeconds }: Plan, pod: Pod): boolean =>
    isRunningAndReady(pod) && isPodAvailable(pod, minReadySeconds, clock.now());

  const isHealthy = (plan: Plan, pod: Pod | undefined): boolean => pod !== undefined && isAvailable(plan, pod) && !isTerminating(pod);

  function carryOut(plan: Plan): void {
    for (let index = 0; index < plan.replicas.length; index++) if (processReplica(plan, index)) return;
    const firstUnhealthy = [...plan.replicas, ...[...plan.condemned].reverse()].find((pod) => !isHealthy(plan, pod));
    for (const pod of plan.condemned) {
      if (isTerminating(pod)) {
        if (plan.monotonic) return;
        continue;
      }
      if (plan.monotonic && !isAvailable(plan, pod) && pod !== firstUnhealthy) return;
      remove(plan.set, pod);
      if (plan.monotonic) return;
    }
    rollingUpdate(plan);
  }

  /** Returns whether all else has to wait for this replica. */
  function processReplica(plan: Plan, index: number): boolean {
    const pod = plan.replicas[index];
    if (pod && isPodTerminal(pod)) {
      if (!isTerminating(pod)) remove(plan.set, pod);
      return plan.monotonic;
    }
    if (!pod) {
      plan.replicas[index] = create(plan, startOrdinal(plan.set) + index);
      return plan.monotonic;
    }
    return plan.monotonic && !isHealthy(plan, pod);
  }

  function create({ set, current, update }: Plan, ordinal: number): Pod {
    const name = podName(set, ordinal);
    const partition = set.spec?.updateStrategy?.rollingUpdate?.partition ?? 0;
    const former = set.spec?.updateStrategy?.type !== 'OnDelete' && ordinal < startOrdinal(set) + partition;
    const revision = former ? current : update;
    const template = templateOf(revision, set.spec?.template ?? {});
    try {
      for (const draft of claimsOf(set, ordinal))
        createClaim(set, draft.metadata.name ?? '', () => client.create(persistentVolumeClaims, draft), name);
      const pod = client.create(pods, newPod(set, template, revision.metadata.name, ordinal));
      recorder.event(set, 'Normal', 'SuccessfulCreate', `Create Pod ${name} in StatefulSet ${set.metadata.name} successful`);
      return pod;
    } catch (error) {
      // Ours already, and the informer is behind; or somebody else's, which is in the way.
      if (isAlreadyExists(error)) {
        const taken = client.get(pods, name, set.metadata.namespace);
        if (controllerOf(taken)?.uid === set.metadata.uid) return taken;
      }
      if (error instanceof Error) {
        const message = `Create Pod ${name} in StatefulSet ${set.metadata.name} failed error: ${error.message}`;
        recorder.event(set, 'Warning', 'FailedCreate', message);
      }
      throw error;
    }
  }

  function createClaim(set: StatefulSet, claimName: string, make: () => unknown, pod: string): void {
    try {
      make();
    } catch (error) {
      if (isAlreadyExists(error)) return;
      throw error;
    }
    const message = `Create Claim ${claimName} Pod ${pod} in StatefulSet ${set.metadata.name} success`;
    recorder.event(set, 'Normal', 'SuccessfulCreate', message);
  }

  function remove(set: StatefulSet, pod: Pod): void {
    const { name, namespace } = pod.metadata;
    try {
      // The informer may not have shown yet that the pod is going.
      if (isTerminating(client.get(pods, name, namespace))) return;
      client.delete(pods, name, namespace);
    } catch (error) {
      if (isNotFound(error)) return;
      if (error instanceof Error) {
        const message = `Delete Pod ${name} in StatefulSet ${set.metadata.name} failed error: ${error.message}`;
        recorder.event(set, 'Warning', 'FailedDelete', message);
      }
      throw error;
    }
    recorder.event(set, 'Normal', 'SuccessfulDelete', `Delete Pod ${name} in StatefulSet ${set.metadata.name} successful`);
  }

  /** From the highest ordinal down to the partition, as many at a time as may be unavailable. */
  function rollingUpdate(plan: Plan): void {
    const { set, replicas, update } = plan;
    if (set.spec?.updateStrategy?.type === 'OnDelete' || replicas.length < (set.spec?.replicas ?? 1)) return;
    const { partition = 0, maxUnavailable = 1 } = set.spec?.updateStrategy?.rollingUpdate ?? {};
    const allowed = Math.max(1, scaledValue(maxUnavailable, replicas.length, 'down'));
    let room = allowed - replicas.filter((pod) => !isHealthy(plan, pod)).length;
    for (let index = replicas.length - 1; index >= partition && room > 0; index--) {
      const pod = replicas[index];
      if (!pod || isTerminating(pod) || revisionOf(pod) === update.metadata.name) continue;
      remove(set, pod);
      room -= 1;
    }
  }

  function writeStatus(plan: Plan, collisionCount: number): void {
    const { set } = plan;
    const status = statusOf(plan, collisionCount);
    if (deepEqual(set.status ?? {}, status)) return;
    try {
      const latest = client.get(statefulSets, set.metadata.name, set.metadata.namespace);
      if (latest.metadata.uid === set.metadata.uid) client.update(statefulSets, { ...latest, status }, { subresource: 'status' });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }

  function statusOf(plan: Plan, collisionCount: number): StatefulSetStatus {
    const { set, current, update, replicas, condemned } = plan;
    const all = [...replicas, ...condemned].filter((pod) => pod !== undefined);
    const staying = all.filter((pod) => !isTerminating(pod));
    const of = (revision: ControllerRevision) => staying.filter((pod) => revisionOf(pod) === revision.metadata.name).length;
    const readyReplicas = all.filter(isRunningAndReady).length;
    const updatedReplicas = of(update);
    const count = set.spec?.replicas ?? 1;
    const rolling = set.spec?.updateStrategy?.type !== 'OnDelete';
    const complete = rolling && updatedReplicas === count && readyReplicas === count && all.length === count;
    return {
      observedGeneration: set.metadata.generation,
      replicas: all.length,
      ...nonZero({ readyReplicas, currentReplicas: complete ? updatedReplicas : of(current), updatedReplicas }),
      currentRevision: (complete ? update : current).metadata.name,
      updateRevision: update.metadata.name,
      collisionCount,
      availableReplicas: all.filter((pod) => isAvailable(plan, pod)).length,
      ...(set.status?.conditions && { conditions: set.status.conditions }),
    };
  }
}
