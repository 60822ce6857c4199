// Watches over the nodes' heartbeats, and taints nodes as their condition asks (pkg/controller/nodelifecycle).
import type { Node, NodeCondition, Pod, Taint } from '../../api/generated/types.ts';
import { leases, nodes, pods } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isConflict, isNotFound, StatusError } from '../../apimachinery/status.ts';
import { conditionOf } from '../../component-helpers/conditions.ts';
import type { ControllerContext } from '../controller.ts';
import { EXECUTE_TAINTS, noScheduleTaints, SCHEDULE_TAINT_KEYS, UNREACHABLE } from './taints.ts';

/** How long a node may be silent, in ms (--node-monitor-grace-period). */
const GRACE_PERIOD = 50_000;
/** --node-monitor-period. */
const PERIOD = 5_000;

const BY_NODE = 'nodeName';
const CONDITIONS = ['Ready', 'MemoryPressure', 'DiskPressure', 'PIDPressure'];

interface Health {
  /** When the controller last saw a sign of life. */
  probed: number;
  renewTime: string | undefined;
  readyAt: string | undefined;
}

export function newNodeLifecycleController(context: ControllerContext): void {
  const { client, informers, clock, recorder } = context;
  const nodeInformer = informers.of(nodes);
  const leaseInformer = informers.of(leases);
  const podInformer = informers.of(pods);
  podInformer.addIndex(BY_NODE, (pod) => pod.spec?.nodeName || []);
  const health = new Map<string, Health>();
  const queue = context.queue('node_lifecycle_controller', reconcile);
  context.every(PERIOD, monitor, 0);

  nodeInformer.addHandler({
    onAdd(node) {
      const { name } = node.metadata;
      recorder.event(node, 'Normal', 'RegisteredNode', `Node ${name} event: Registered Node ${name} in Controller`);
      queue.add(name);
    },
    onUpdate(old, node) {
      if (old.spec !== node.spec || old.metadata.labels !== node.metadata.labels || old.status?.conditions !== node.status?.conditions) {
        queue.add(node.metadata.name);
      }
    },
    onDelete: (node) => health.delete(node.metadata.name),
  });

  /** Labels and the taints that keep pods from being scheduled follow the node as it is. */
  function reconcile(name: string): void {
    const node = nodeInformer.get(name);
    if (!node) return;
    const labels = { ...node.metadata.labels };
    if (labels['kubernetes.io/os']) labels['beta.kubernetes.io/os'] = labels['kubernetes.io/os'];
    if (labels['kubernetes.io/arch']) labels['beta.kubernetes.io/arch'] = labels['kubernetes.io/arch'];
    const others = node.spec?.taints?.filter(({ key, effect }) => effect !== 'NoSchedule' || !SCHEDULE_TAINT_KEYS.has(key)) ?? [];
    const taints = [...others, ...noScheduleTaints(node, clock.timestamp())];
    write(node, labels, taints);
  }

  function write(node: Node, labels: Record<string, string>, taints: readonly Taint[]): void {
    const current = node.spec?.taints ?? [];
    const sameTaints = current.length === taints.length && taints.every((taint) => current.includes(taint));
    if (sameTaints && deepEqual(labels, node.metadata.labels)) return;
    const { taints: _, ...spec } = node.spec ?? {};
    client.update(nodes, {
      ...node,
      metadata: { ...node.metadata, labels },
      spec: taints.length > 0 ? { ...spec, taints } : spec,
    });
  }

  function monitor(): void {
    const all = nodeInformer.list();
    const ready = new Map(all.map((node) => [node.metadata.name, observe(node)]));
    const allSilent = all.length > 0 && all.every((node) => ready.get(node.metadata.name)?.status !== 'True');
    for (const node of all) {
      try {
        evict(node, ready.get(node.metadata.name), allSilent);
      } catch (error) {
        // Looked at again in five seconds.
        if (!isConflict(error) && !isNotFound(error)) throw error;
      }
    }
  }

  /** The node's Ready condition as it is to be taken, after marking a silent node as unknown. */
  function observe(node: Node): NodeCondition | undefined {
    const { name } = node.metadata;
    const ready = conditionOf(node.status?.conditions, 'Ready');
    const renewTime = leaseInformer.get(`kube-node-lease/${name}`)?.spec?.renewTime;
    let seen = health.get(name);
    if (!seen) {
      seen = { probed: clock.now(), renewTime, readyAt: ready?.lastHeartbeatTime };
      health.set(name, seen);
    } else if (seen.renewTime !== renewTime || seen.readyAt !== ready?.lastHeartbeatTime) {
      Object.assign(seen, { probed: clock.now(), renewTime, readyAt: ready?.lastHeartbeatTime });
    }
    if (clock.now() <= seen.probed + GRACE_PERIOD || ready?.status === 'Unknown') return ready;
    const unknown = CONDITIONS.map((type) => unknownCondition(node, type));
    const others = node.status?.conditions?.filter(({ type }) => !CONDITIONS.includes(type)) ?? [];
    try {
      client.update(
        nodes,
        { ...node, status: { ...node.status, conditions: inOrder(node, [...unknown, ...others]) } },
        { subresource: 'status' },
      );
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      return ready;
    }
    if (ready?.status === 'True') {
      recorder.event(node, 'Normal', 'NodeNotReady', `Node ${name} status is now: NodeNotReady`);
      for (const pod of podInformer.byIndex(BY_NODE, name)) markNotReady(pod);
    }
    return unknown[0];
  }

  function unknownCondition(node: Node, type: string): NodeCondition {
    const current = conditionOf(node.status?.conditions, type);
    const lastTransitionTime = clock.timestamp();
    if (!current) {
      const [reason, message] = ['NodeStatusNeverUpdated', 'Kubelet never posted node status.'];
      return { type, status: 'Unknown', reason, message, lastHeartbeatTime: node.metadata.creationTimestamp, lastTransitionTime };
    }
    if (current.status === 'Unknown') return current;
    const [reason, message] = ['NodeStatusUnknown', 'Kubelet stopped posting node status.'];
    return { ...current, status: 'Unknown', reason, message, lastTransitionTime };
  }

  function markNotReady(pod: Pod): void {
    const conditions = pod.status?.conditions?.map((condition) =>
      condition.type === 'Ready' && condition.status !== 'False'
        ? { ...condition, status: 'False', lastTransitionTime: clock.timestamp() }
        : condition,
    );
    if (!conditions || conditions.every((condition, i) => condition === pod.status?.conditions?.[i])) return;
    try {
      client.update(pods, { ...pod, status: { ...pod.status, conditions } }, { subresource: 'status' });
    } catch (error) {
      if (!isConflict(error) && !isNotFound(error)) throw error;
    }
    recorder.event(pod, 'Warning', 'NodeNotReady', 'Node is not ready');
  }

  /** Puts or takes the taint that drives pods away. Where no node answers, it is the controller that is cut off. */
  function evict(node: Node, ready: NodeCondition | undefined, allSilent: boolean): void {
    const latest = client.get(nodes, node.metadata.name);
    const wanted = allSilent || !ready || ready.status === 'True' ? undefined : (EXECUTE_TAINTS.get(ready.status) ?? UNREACHABLE);
    const current = latest.spec?.taints ?? [];
    const kept = current.filter(
      ({ key, effect }) => effect !== 'NoExecute' || ![...EXECUTE_TAINTS.values()].includes(key) || key === wanted,
    );
    const missing = wanted !== undefined && !kept.some(({ key, effect }) => key === wanted && effect === 'NoExecute');
    const added: Taint[] = missing ? [{ key: wanted, effect: 'NoExecute', timeAdded: clock.timestamp() }] : [];
    if (added.length > 0 || kept.length < current.length) write(latest, { ...latest.metadata.labels }, [...kept, ...added]);
  }
}

/** The conditions in the order in which the node has them. */
const inOrder = (node: Node, conditions: readonly NodeCondition[]): readonly NodeCondition[] => {
  const order = node.status?.conditions?.map(({ type }) => type) ?? [];
  const place = (type: string) => (order.includes(type) ? order.indexOf(type) : order.length);
  return [...conditions].sort((a, b) => place(a.type) - place(b.type));
};
