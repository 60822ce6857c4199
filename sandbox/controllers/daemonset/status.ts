// The status of a DaemonSet (pkg/controller/daemon/daemon_controller.go: updateDaemonSetStatus).
import type { DaemonSet, DaemonSetStatus, Node } from '../../api/generated/types.ts';
import { nonZero } from '../../component-helpers/conditions.ts';
import { isPodAvailable, isPodReady } from '../../component-helpers/pods.ts';
import { REVISION_HASH } from '../history.ts';
import { type ByNode, byAge } from './daemons.ts';
import { nodeFit } from './node-fit.ts';

/** Of several pods on a node the oldest counts. */
export function daemonSetStatus(set: DaemonSet, hash: string, nodes: readonly Node[], byNode: ByNode, now: number): DaemonSetStatus {
  const count = { desired: 0, current: 0, misscheduled: 0, ready: 0, available: 0, updated: 0 };
  for (const node of nodes) {
    const there = byNode.get(node.metadata.name) ?? [];
    if (!nodeFit(set, node).run) {
      if (there.length > 0) count.misscheduled += 1;
      continue;
    }
    count.desired += 1;
    const [pod] = byAge(there);
    if (!pod) continue;
    count.current += 1;
    if (pod.metadata.deletionTimestamp === undefined && isPodReady(pod)) {
      count.ready += 1;
      if (isPodAvailable(pod, set.spec?.minReadySeconds ?? 0, now)) count.available += 1;
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
