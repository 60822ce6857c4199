// Deletes pods from nodes with NoExecute taints that they do not tolerate, or no longer (pkg/controller/tainteviction).
import type { Node, Pod, Taint, Toleration } from '../../api/generated/types.ts';
import { nodes, pods } from '../../api/resources.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { isNotFound, StatusError } from '../../apimachinery/status.ts';
import { withCondition } from '../../component-helpers/conditions.ts';
import { tolerates } from '../../component-helpers/scheduling/node-affinity.ts';
import type { ControllerContext } from '../controller.ts';

const BY_NODE = 'nodeName';

const executeTaints = (node: Node | undefined): readonly Taint[] =>
  node?.spec?.taints?.filter(({ effect }) => effect === 'NoExecute') ?? [];

/** For how long, in ms, a pod may stay; undefined: for ever. */
export function evictionDelay(taints: readonly Taint[], tolerations: readonly Toleration[]): number | undefined {
  let shortest: number | undefined;
  for (const taint of taints) {
    const bearing = tolerations.filter((toleration) => tolerates(toleration, taint));
    if (bearing.length === 0) return 0;
    for (const { tolerationSeconds } of bearing) {
      if (tolerationSeconds === undefined) continue;
      shortest = Math.min(shortest ?? Number.POSITIVE_INFINITY, Math.max(0, tolerationSeconds) * 1000);
    }
  }
  return shortest;
}

export function newTaintEvictionController({ client, informers, clock, recorder, after }: ControllerContext): void {
  const nodeInformer = informers.of(nodes);
  const podInformer = informers.of(pods);
  podInformer.addIndex(BY_NODE, (pod) => pod.spec?.nodeName || []);
  /** Nodes with such taints: as long as there are none, no pod is of any concern. */
  const tainted = new Set<string>();
  const evictions = new Map<string, { readonly uid: string; readonly cancel: () => void }>();

  nodeInformer.addHandler({
    onAdd: (node) => nodeChanged(node),
    onUpdate(old, node) {
      if (old.spec?.taints !== node.spec?.taints) nodeChanged(node);
    },
    onDelete: (node) => tainted.delete(node.metadata.name),
  });
  podInformer.addHandler({
    onAdd(pod) {
      if (tainted.size > 0) podChanged(pod);
    },
    onUpdate(old, pod) {
      if (tainted.size === 0) return;
      if (old.spec?.nodeName !== pod.spec?.nodeName || old.spec?.tolerations !== pod.spec?.tolerations) podChanged(pod);
    },
    onDelete: (pod) => cancel(keyOf(pod)),
  });

  function nodeChanged(node: Node): void {
    const taints = executeTaints(node);
    if (taints.length > 0) tainted.add(node.metadata.name);
    else tainted.delete(node.metadata.name);
    if (taints.length === 0 && evictions.size === 0) return;
    for (const pod of podInformer.byIndex(BY_NODE, node.metadata.name)) consider(pod, taints);
  }

  function podChanged(pod: Pod): void {
    const taints = executeTaints(nodeInformer.get(pod.spec?.nodeName ?? ''));
    if (taints.length > 0) consider(pod, taints);
  }

  function consider(pod: Pod, taints: readonly Taint[]): void {
    const key = keyOf(pod);
    const { name, namespace, uid, deletionTimestamp } = pod.metadata;
    const delay = taints.length === 0 ? undefined : evictionDelay(taints, pod.spec?.tolerations ?? []);
    const planned = evictions.get(key);
    if (delay === undefined) {
      if (!planned) return;
      cancel(key);
      recorder.event(pod, 'Normal', 'TaintManagerEviction', `Cancelling deletion of Pod ${namespace}/${name}`);
      return;
    }
    if (deletionTimestamp !== undefined || planned?.uid === uid) return;
    planned?.cancel();
    evictions.set(key, { uid, cancel: after(delay, () => evict(pod)) });
  }

  function cancel(key: string): void {
    evictions.get(key)?.cancel();
    evictions.delete(key);
  }

  function evict(pod: Pod): void {
    const { name, namespace, uid } = pod.metadata;
    evictions.delete(keyOf(pod));
    recorder.event(pod, 'Normal', 'TaintManagerEviction', `Marking for deletion Pod ${namespace}/${name}`);
    try {
      const latest = client.get(pods, name, namespace);
      if (latest.metadata.uid !== uid) return;
      const conditions = withCondition(latest.status?.conditions, {
        type: 'DisruptionTarget',
        status: 'True',
        observedGeneration: latest.metadata.generation,
        lastTransitionTime: clock.timestamp(),
        reason: 'DeletionByTaintManager',
        message: 'Taint manager: deleting due to NoExecute taint',
      });
      client.update(pods, { ...latest, status: { ...latest.status, conditions } }, { subresource: 'status' });
      client.delete(pods, name, namespace);
    } catch (error) {
      if (isNotFound(error)) return;
      if (!(error instanceof StatusError)) throw error;
      evictions.set(keyOf(pod), { uid, cancel: after(1_000, () => evict(pod)) });
    }
  }
}
