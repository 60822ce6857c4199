// Keeps a pod of each DaemonSet on every node that it is for (pkg/controller/daemon).
import type { ControllerRevision, DaemonSet, Node, Pod } from '../../api/generated/types.ts';
import { controllerRevisions, daemonSets, nodes, pods } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { controllerOf, keyOf } from '../../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import type { ControllerContext } from '../controller.ts';
import { claim, indexByController } from '../controller-ref-manager.ts';
import { Expectations } from '../expectations.ts';
import { type Collisions, History, REVISION_HASH } from '../history.ts';
import { PodControl } from '../pod-control.ts';
import { type ByNode, type Changes, daemonChanges, daemonFor, nodeOf, rollingUpdate } from './daemons.ts';
import { daemonSetStatus } from './status.ts';

export function newDaemonSetController(context: ControllerContext): void {
  const { client, informers, clock, recorder } = context;
  const sets = informers.of(daemonSets);
  const nodeInformer = informers.of(nodes);
  const podInformer = informers.of(pods);
  const revisionInformer = informers.of(controllerRevisions);
  indexByController(podInformer);
  indexByController(revisionInformer);
  const history = new History(client, revisionInformer, daemonSets);
  const expectations = new Expectations();
  const podControl = new PodControl(client, recorder);
  const queue = context.queue('daemonset', sync);

  const ownerOf = (owned: Pod | ControllerRevision): DaemonSet | undefined => {
    const owner = controllerOf(owned);
    const set = owner?.kind === 'DaemonSet' ? sets.find(owned.metadata.namespace ?? '', owner.name) : undefined;
    return set?.metadata.uid === owner?.uid ? set : undefined;
  };
  const enqueueOwner = (owned: Pod | ControllerRevision): void => {
    const set = ownerOf(owned);
    if (set) queue.add(keyOf(set));
  };
  /** Somebody may want to adopt it. */
  const enqueueMatching = ({ metadata }: Pod | ControllerRevision): void => {
    for (const set of sets.list(metadata.namespace)) {
      if (selectorFromLabelSelector(set.spec?.selector).matches(metadata.labels)) queue.add(keyOf(set));
    }
  };
  const podChanged = (pod: Pod): void => {
    if (controllerOf(pod)) enqueueOwner(pod);
    else enqueueMatching(pod);
  };
  const podGone = (pod: Pod): void => {
    const set = ownerOf(pod);
    if (set) expectations.deletionObserved(keyOf(set), pod.metadata.uid);
    podChanged(pod);
  };
  const enqueueAll = (): void => {
    for (const set of sets.list()) queue.add(keyOf(set));
  };

  podInformer.addHandler({
    onAdd(pod) {
      const set = ownerOf(pod);
      if (set) expectations.creationObserved(keyOf(set));
      podChanged(pod);
    },
    onUpdate(old, pod) {
      if (pod.metadata.deletionTimestamp !== undefined && old.metadata.deletionTimestamp === undefined) return podGone(pod);
      if (controllerOf(old)?.uid !== controllerOf(pod)?.uid) podChanged(old);
      podChanged(pod);
    },
    onDelete: podGone,
  });
  revisionInformer.addHandler({
    onAdd(revision) {
      if (!controllerOf(revision) && revision.metadata.deletionTimestamp === undefined) enqueueMatching(revision);
    },
    onUpdate(old, revision) {
      const reassigned = controllerOf(old)?.uid !== controllerOf(revision)?.uid;
      if (reassigned) enqueueOwner(old);
      if (controllerOf(revision)) enqueueOwner(revision);
      else if (reassigned || !deepEqual(old.metadata.labels, revision.metadata.labels)) enqueueMatching(revision);
    },
    onDelete: enqueueOwner,
  });
  nodeInformer.addHandler({
    onAdd: enqueueAll,
    onUpdate(old, node) {
      if (old.spec !== node.spec || !deepEqual(old.metadata.labels, node.metadata.labels)) enqueueAll();
    },
    onDelete: enqueueAll,
  });
  sets.addHandler({
    onAdd: (set) => queue.add(keyOf(set)),
    onUpdate: (_, set) => queue.add(keyOf(set)),
    onDelete: (set) => expectations.forget(keyOf(set)),
  });

  function sync(key: string): void {
    const set = sets.get(key);
    if (!set || set.metadata.deletionTimestamp !== undefined) return;
    const template = set.spec?.template ?? {};
    const revisions = history.revisionsOf(set, set.spec?.selector);
    const current = history.update(set, template, revisions, collisionsOf(set));
    const hash = current.metadata.labels?.[REVISION_HASH] ?? '';
    const owned = claim(client, podInformer, pods, set, daemonSets, set.spec?.selector);
    if (deduplicate(current, revisions, owned)) return;
    const byNode = Map.groupBy(owned, nodeOf);
    const all = nodeInformer.list();
    if (expectations.satisfied(key, clock.now())) {
      manage(key, set, hash, all, byNode);
      if (expectations.satisfied(key, clock.now()) && set.spec?.updateStrategy?.type !== 'OnDelete')
        syncNodes(key, set, hash, rollingUpdate(set, hash, all, byNode, clock.now()));
    }
    writeStatus(set, hash, all, byNode);
    const live = new Set([hash, ...owned.map((pod) => pod.metadata.labels?.[REVISION_HASH])]);
    history.truncate(revisions, ({ metadata }) => live.has(metadata.labels?.[REVISION_HASH]), set.spec?.revisionHistoryLimit ?? 10);
  }

  /** The count is the status's, and the next sync works with it (snapshot). */
  function collisionsOf(set: DaemonSet): Collisions {
    const count = set.status?.collisionCount;
    const { name, namespace } = set.metadata;
    return {
      count,
      taken(refused) {
        const latest = client.get(daemonSets, name, namespace);
        const { collisionCount } = latest.status ?? {};
        if (collisionCount !== count)
          throw new Error(`found a stale collision count of DaemonSet "${name}"; will retry until it is updated`);
        const none = { currentNumberScheduled: 0, desiredNumberScheduled: 0, numberMisscheduled: 0, numberReady: 0 };
        const status = { ...none, ...latest.status, collisionCount: (count ?? 0) + 1 };
        client.update(daemonSets, { ...latest, status }, { subresource: 'status' });
        throw refused;
      },
    };
  }

  /** Where several revisions hold the same, the newest stays, and the pods are told its name. Whether there was any. */
  function deduplicate(current: ControllerRevision, revisions: readonly ControllerRevision[], owned: readonly Pod[]): boolean {
    const double = revisions.some(({ metadata, data }) => metadata.uid !== current.metadata.uid && deepEqual(data, current.data));
    if (!double) return false;
    const hash = current.metadata.labels?.[REVISION_HASH];
    const labels = { metadata: { labels: { [REVISION_HASH]: hash } } };
    for (const { metadata } of owned) {
      if (metadata.labels?.[REVISION_HASH] !== hash)
        client.patch(pods, metadata.name, metadata.namespace, 'application/merge-patch+json', labels);
    }
    // The revisions' deletion calls for another look.
    history.dedup(current, revisions);
    return true;
  }

  function manage(key: string, set: DaemonSet, hash: string, all: readonly Node[], byNode: ByNode): void {
    const { missing, unwanted, ended } = daemonChanges(set, all, byNode);
    for (const { pod, node } of ended) {
      const phase = pod.status?.phase ?? '';
      const message = `Found ${phase.toLowerCase()} daemon pod ${keyOf(pod)} on node ${node}, will try to kill it`;
      if (phase === 'Failed') recorder.event(set, 'Warning', 'FailedDaemonPod', message);
      else recorder.event(set, 'Normal', 'SucceededDaemonPod', message);
    }
    syncNodes(key, set, hash, { missing, unwanted });
  }

  function syncNodes(key: string, set: DaemonSet, hash: string, { missing, unwanted }: Changes): void {
    if (missing.length === 0 && unwanted.length === 0) return;
    expectations.expect(
      key,
      clock.now(),
      missing.length,
      unwanted.map(({ metadata }) => metadata.uid),
    );
    let first: Error | undefined;
    const attempt = (run: () => void, failed: () => void): void => {
      try {
        run();
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        failed();
        first ??= error;
      }
    };
    for (const node of missing) {
      attempt(
        () => podControl.create(daemonFor(set, hash, node), set),
        () => expectations.creationObserved(key),
      );
    }
    for (const pod of unwanted) {
      attempt(
        () => podControl.delete(pod, set),
        () => expectations.deletionObserved(key, pod.metadata.uid),
      );
    }
    if (first) throw first;
  }

  function writeStatus(set: DaemonSet, hash: string, all: readonly Node[], byNode: ByNode): void {
    const status = daemonSetStatus(set, hash, all, byNode, clock.now());
    if (deepEqual(set.status ?? {}, status)) return;
    try {
      const latest = client.get(daemonSets, set.metadata.name, set.metadata.namespace);
      if (latest.metadata.uid === set.metadata.uid) client.update(daemonSets, { ...latest, status }, { subresource: 'status' });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    const minReadySeconds = set.spec?.minReadySeconds ?? 0;
    if (minReadySeconds > 0 && status.numberReady !== (status.numberAvailable ?? 0)) queue.addAfter(keyOf(set), minReadySeconds * 1000);
  }
}
