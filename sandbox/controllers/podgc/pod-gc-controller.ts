// Removes pods that nobody will ever end: of nodes that are gone, unscheduled ones that are deleted, and the oldest of too many
// that have ended (pkg/controller/podgc).
import type { Pod } from '../../api/generated/types.ts';
import { nodes, pods } from '../../api/resources.ts';
import { StatusError } from '../../apimachinery/status.ts';
import { withCondition } from '../../component-helpers/conditions.ts';
import { isPodTerminal } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';

const PERIOD = 20_000;
/** A node that is not seen must be gone for so long. */
const QUARANTINE = 40_000;
/** --terminated-pod-gc-threshold. */
const TERMINATED_PODS = 12_500;

const OUT_OF_SERVICE = 'node.kubernetes.io/out-of-service';

export function newPodGCController({ client, informers, clock, every }: ControllerContext): void {
  const podInformer = informers.of(pods);
  const nodeInformer = informers.of(nodes);
  const missing = new Map<string, number>();
  every(PERIOD, collect);

  function collect(): void {
    const ended: Pod[] = [];
    for (const pod of podInformer.list()) {
      const node = pod.spec?.nodeName;
      const terminating = pod.metadata.deletionTimestamp !== undefined;
      if (isPodTerminal(pod) && !terminating) ended.push(pod);
      if (!node) {
        if (terminating) remove(pod);
      } else if (!nodeInformer.get(node)) {
        const since = missing.get(node) ?? clock.now();
        missing.set(node, since);
        if (clock.now() - since >= QUARANTINE) remove(pod, 'PodGC: node no longer exists');
      } else if (terminating && nodeInformer.get(node)?.spec?.taints?.some(({ key }) => key === OUT_OF_SERVICE)) remove(pod);
    }
    for (const node of missing.keys()) if (nodeInformer.get(node)) missing.delete(node);
    const excess = ended.length - TERMINATED_PODS;
    if (excess <= 0) return;
    ended.sort((a, b) => (a.metadata.creationTimestamp < b.metadata.creationTimestamp ? -1 : 1));
    for (const pod of ended.slice(0, excess)) remove(pod);
  }

  function remove(pod: Pod, because?: string): void {
    const { name, namespace, uid } = pod.metadata;
    try {
      if (!isPodTerminal(pod)) {
        const disruption = because && {
          type: 'DisruptionTarget',
          status: 'True',
          lastTransitionTime: clock.timestamp(),
          reason: 'DeletionByPodGC',
          message: because,
        };
        const conditions = disruption ? withCondition(pod.status?.conditions, disruption) : pod.status?.conditions;
        client.update(pods, { ...pod, status: { ...pod.status, phase: 'Failed', conditions } }, { subresource: 'status' });
      }
      client.delete(pods, name, namespace, { gracePeriodSeconds: 0, preconditions: { uid } });
    } catch (error) {
      // Looked at again in twenty seconds.
      if (!(error instanceof StatusError)) throw error;
    }
  }
}
