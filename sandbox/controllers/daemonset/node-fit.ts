// On which nodes a DaemonSet's pods run (pkg/controller/daemon: NodeShouldRunDaemonPod, util.AddOrUpdateDaemonPodTolerations).
import type { DaemonSet, Node, PodSpec, Toleration } from '../../api/generated/types.ts';
import { matchesNodeAffinity, untoleratedTaint } from '../../component-helpers/scheduling/node-affinity.ts';

const TOLERATED: readonly (readonly [key: string, effect: string])[] = [
  ['node.kubernetes.io/not-ready', 'NoExecute'],
  ['node.kubernetes.io/unreachable', 'NoExecute'],
  ['node.kubernetes.io/disk-pressure', 'NoSchedule'],
  ['node.kubernetes.io/memory-pressure', 'NoSchedule'],
  ['node.kubernetes.io/pid-pressure', 'NoSchedule'],
  ['node.kubernetes.io/unschedulable', 'NoSchedule'],
];

/** What a daemon bears besides what its template says. */
export function daemonTolerations(spec: PodSpec | undefined): readonly Toleration[] {
  const own = spec?.tolerations ?? [];
  const wanted = spec?.hostNetwork ? [...TOLERATED, ['node.kubernetes.io/network-unavailable', 'NoSchedule'] as const] : TOLERATED;
  const missing = wanted.filter(
    ([key, effect]) =>
      !own.some((toleration) => toleration.key === key && toleration.effect === effect && toleration.operator === 'Exists'),
  );
  return [...own, ...missing.map(([key, effect]): Toleration => ({ key, effect, operator: 'Exists' }))];
}

/** The template's affinity, and this node and no other (ReplaceDaemonSetPodNodeNameNodeAffinity). */
export function withNodeAffinity(spec: PodSpec, nodeName: string): PodSpec {
  const field = { key: 'metadata.name', operator: 'In', values: [nodeName] };
  const nodeAffinity = spec.affinity?.nodeAffinity;
  const terms = nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const nodeSelectorTerms = terms.length > 0 ? terms.map((term) => ({ ...term, matchFields: [field] })) : [{ matchFields: [field] }];
  return {
    ...spec,
    affinity: {
      ...spec.affinity,
      nodeAffinity: { ...nodeAffinity, requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } },
    },
  };
}

/** Whether a daemon is to be started on the node, and whether one that runs there may go on. */
export function nodeFit(set: DaemonSet, node: Node): { readonly run: boolean; readonly goOn: boolean } {
  const spec = set.spec?.template.spec;
  if ((spec?.nodeName && spec.nodeName !== node.metadata.name) || !matchesNodeAffinity(spec, node)) return { run: false, goOn: false };
  const tolerations = daemonTolerations(spec);
  const run = !untoleratedTaint(node.spec?.taints, tolerations, ['NoExecute', 'NoSchedule']);
  return { run, goOn: !untoleratedTaint(node.spec?.taints, tolerations, ['NoExecute']) };
}
