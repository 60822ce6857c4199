// Why a pod cannot run on a node: the filter plugins, in the order in which the scheduler asks them
// (pkg/scheduler/framework/plugins).
import type { Node, Pod } from '../api/generated/types.ts';
import { matchesNodeAffinity, tolerates, untoleratedTaint } from '../component-helpers/scheduling/node-affinity.ts';
import type { NodeInfo, Requests } from './node-info.ts';
import { interPodAffinity, type NamespaceLabels, topologySpread } from './pod-affinity.ts';
import type { Unfit } from './unfit.ts';

const unresolvable = (reason: string): Unfit => ({ reasons: [reason], resolvable: false });

const UNSCHEDULABLE = { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' };

/** What depends on the node and the pod's wishes alone, not on other pods. */
export function staticFilter(pod: Pod, node: Node): Unfit | undefined {
  const { spec } = pod;
  if (node.spec?.unschedulable && !spec?.tolerations?.some((toleration) => tolerates(toleration, UNSCHEDULABLE))) {
    return unresolvable('node(s) were unschedulable');
  }
  if (untoleratedTaint(node.spec?.taints, spec?.tolerations, ['NoSchedule', 'NoExecute'])) {
    return unresolvable('node(s) had untolerated taint(s)');
  }
  if (!matchesNodeAffinity(spec, node)) return unresolvable("node(s) didn't match Pod's node affinity/selector");
  return undefined;
}

/** What depends on the pods that are there already. */
export function dynamicFilter(
  pod: Pod,
  requests: Requests,
  info: NodeInfo,
  all: readonly NodeInfo[],
  repelling: readonly NodeInfo[],
  labelsOf: NamespaceLabels,
): Unfit | undefined {
  if (requests.hostPorts.length > 0 && requests.hostPorts.some((port) => info.usedPorts.get(port))) {
    return { reasons: ["node(s) didn't have free ports for the requested pod ports"], resolvable: true };
  }
  return fit(requests, info) ?? topologySpread(pod, info, all) ?? interPodAffinity(pod, info, all, repelling, labelsOf);
}

/** NodeResourcesFit: says everything that there is too little of. */
function fit(requests: Requests, info: NodeInfo): Unfit | undefined {
  const tooMany = info.pods.size + 1 > info.maxPods;
  if (!tooMany && requests.amounts.size === 0) return undefined;
  const reasons = tooMany ? ['Too many pods'] : [];
  let resolvable = true;
  for (const [resource, wanted] of requests.amounts) {
    const allocatable = info.allocatable.get(resource) ?? 0;
    if (wanted === 0 || wanted <= allocatable - (info.requested.get(resource) ?? 0)) continue;
    reasons.push(`Insufficient ${resource}`);
    if (wanted > allocatable) resolvable = false;
  }
  return reasons.length > 0 ? { reasons, resolvable } : undefined;
}
