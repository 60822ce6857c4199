// Keeps a pod of each DaemonSet on every node that it is for (pkg/controller/daemon).
import type { ControllerRevision, DaemonSet, DaemonSetStatus, Node, Pod } from '../../api/generated/types.ts';
import { controllerRevisions, daemonSets, nodes, pods } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { scaledValue } from '../../apimachinery/intstr.ts';
import { controllerOf, type Draft, keyOf } from '../../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import { nonZero } from '../../component-helpers/conditions.ts';
import { isPodAvailable, isPodReady } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';
import { claim, indexByController } from '../controller-ref-manager.ts';
import { Expectations } from '../expectations.ts';
import { History, REVISION_HASH } from '../history.ts';
import { PodControl, podFromTemplate } from '../pod-control.ts';
import { daemonTolerations, nodeFit, withNodeAffinity } from './node-fit.ts';

const GENERATION = 'deprecated.daemonset.template.generation';

/** The node that a daemon is on, or is made for. */
function nodeOf(pod: Pod): string | undefined {
  const terms = pod.spec?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  return pod.spec?.nodeName || terms?.[0]?.matchFields?.find(({ key }) => key === 'metadata.name')?.values?.[0];
}

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
    const current = history.update(set, template, revisions, set.status?.collisionCount);
    const hash = current.metadata.labels?.[REVISION_HASH] ?? '';
    const owned = claim(client, podInformer, pods, set, daemonSets, set.spec?.selector);
    if (deduplicate(current, revisions, owned)) return;
    const byNode = Map.groupBy(owned, nodeOf);
    const all = nodeInformer.list();
    if (expectations.satisfied(key, clock.now())) {
      manage(key, set, hash, all, byNode);
      if (expectations.satisfied(key, clock.now()) && set.spec?.updateStrategy?.type !== 'OnDelete')
        rollingUpdate(key, set, hash, all, byNode);
    }
    writeStatus(set, hash, all, byNode);
    const live = new Set([hash, ...owned.map((pod) => pod.metadata.labels?.[REVISION_HASH])]);
    history.truncate(revisions, ({ metadata }) => live.has(metadata.labels?.[REVISION_HASH]), set.spec?.revisionHistoryLimit ?? 10);
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

  type ByNode = ReadonlyMap<string | undefined, readonly Pod[]>;

  function manage(key: string, set: DaemonSet, hash: string, all: readonly Node[], byNode: ByNode): void {
    const missing: string[] = [];
    const unwanted: Pod[] = [];
    for (const node of all) {
      const { name } = node.metadata;
      const { run, goOn } = nodeFit(set, node);
      const there = byNode.get(name) ?? [];
      const living = there.filter((pod) => pod.metadata.deletionTimestamp === undefined);
      if (!goOn) unwanted.push(...living);
      else if (living.length > 0) {
        for (const pod of living) {
          if (pod.status?.phase !== 'Failed' && pod.status?.phase !== 'Succeeded') continue;
          const message = `Found ${pod.status.phase.toLowerCase()} daemon pod ${keyOf(pod)} on node ${name}, will try to kill it`;
          if (pod.status.phase === 'Failed') recorder.event(set, 'Warning', 'FailedDaemonPod', message);
          else recorder.event(set, 'Normal', 'SucceededDaemonPod', message);
          unwanted.push(pod);
        }
        const [, ...doubles] = living
          .filter((pod) => !unwanted.includes(pod))
          .sort((a, b) => (a.metadata.creationTimestamp < b.metadata.creationTimestamp ? -1 : 1));
        unwanted.push(...doubles);
      } else if (run && there.length === 0) missing.push(name);
    }
    // Pods that were made for nodes that are gone are the garbage collector's for pods.
    syncNodes(key, set, hash, missing, unwanted);
  }

  function syncNodes(key: string, set: DaemonSet, hash: string, missing: readonly string[], unwanted: readonly Pod[]): void {
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

  function daemonFor(set: DaemonSet, hash: string, node: string): Draft<Pod> {
    const pod = podFromTemplate(set.spec?.template ?? {}, set);
    const generation = set.metadata.annotations?.[GENERATION];
    const labels = { ...pod.metadata.labels, [REVISION_HASH]: hash, ...(generation && { 'pod-template-generation': generation }) };
    const spec = withNodeAffinity(pod.spec ?? { containers: [] }, node);
    return { ...pod, metadata: { ...pod.metadata, labels }, spec: { ...spec, tolerations: daemonTolerations(spec) } };
  }

  const isAvailable = (set: DaemonSet, pod: Pod): boolean => isPodAvailable(pod, set.spec?.minReadySeconds ?? 0, clock.now());

  /** Old pods that are of no use go at once; of the others as many as may be unavailable. */
  function rollingUpdate(key: string, set: DaemonSet, hash: string, all: readonly Node[], byNode: ByNode): void {
    const wanted = all.filter((node) => nodeFit(set, node).run);
    const { maxUnavailable = 1, maxSurge = 0 } = set.spec?.updateStrategy?.rollingUpdate ?? {};
    const surge = scaledValue(maxSurge, wanted.length, 'up');
    const allowed = Math.max(surge > 0 ? 0 : 1, scaledValue(maxUnavailable, wanted.length, 'up'));
    let unavailable = 0;
    let surging = 0;
    const useless: Pod[] = [];
    const candidates: Pod[] = [];
    const surgeNodes: string[] = [];
    for (const node of wanted) {
      const living = (byNode.get(node.metadata.name) ?? []).filter(({ metadata }) => metadata.deletionTimestamp === undefined);
      const fresh = living.find(({ metadata }) => metadata.labels?.[REVISION_HASH] === hash);
      const old = living.find(({ metadata }) => metadata.labels?.[REVISION_HASH] !== hash);
      if (!fresh && !old) unavailable += 1;
      else if (fresh && !old && !isAvailable(set, fresh)) unavailable += 1;
      else if (old && !isAvailable(set, old)) {
        if (surge === 0 || fresh) useless.push(old);
        else surgeNodes.push(node.metadata.name);
        unavailable += 1;
      } else if (old && surge === 0) candidates.push(old);
      else if (old && fresh) {
        if (isAvailable(set, fresh)) useless.push(old);
        else surging += 1;
      } else if (old) surgeNodes.push(node.metadata.name);
    }
    const going = [...useless, ...candidates.slice(0, Math.max(0, allowed - unavailable))];
    syncNodes(key, set, hash, surge > 0 ? surgeNodes.slice(0, Math.max(0, surge - surging)) : [], going);
  }

  function writeStatus(set: DaemonSet, hash: string, all: readonly Node[], byNode: ByNode): void {
    const status = statusOf(set, hash, all, byNode);
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

  function statusOf(set: DaemonSet, hash: string, all: readonly Node[], byNode: ByNode): DaemonSetStatus {
    const count = { desired: 0, current: 0, misscheduled: 0, ready: 0, available: 0, updated: 0 };
    for (const node of all) {
      const there = byNode.get(node.metadata.name) ?? [];
      if (!nodeFit(set, node).run) {
        if (there.length > 0) count.misscheduled += 1;
        continue;
      }
      count.desired += 1;
      const [pod] = [...there].sort((a, b) => (a.metadata.creationTimestamp < b.metadata.creationTimestamp ? -1 : 1));
      if (!pod) continue;
      count.current += 1;
      if (pod.metadata.deletionTimestamp === undefined && isPodReady(pod)) {
        count.ready += 1;
        if (isAvailable(set, pod)) count.available += 1;
      }
      if (pod.metadata.labels?.[REVISION_HASH] === hash) count.updated += 1;
    }
    return {
      observedGeneration: set.metadata.generation,
      desiredNumberScheduled: count.desired,
      currentNumberScheduled: count.current,
      numberMisscheduled: count.misscheduled,
      numberReady: count.ready,
      ...nonZero({
        updatedNumberScheduled: count.updated,
        numberAvailable: count.available,
        numberUnavailable: count.desired - count.available,
      }),
      ...(set.status?.collisionCount !== undefined && { collisionCount: set.status.collisionCount }),
    };
  }
}
