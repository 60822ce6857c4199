// Which node is best for a pod: those that are fit are scored, and of equals chance takes one
// (pkg/scheduler/schedule_one.go: findNodesThatFitPod, prioritizeNodes, selectHost).
import type { Node, Pod } from '../api/generated/types.ts';
import { preferredAffinity } from '../component-helpers/scheduling/node-affinity.ts';
import type { Random } from '../time/random.ts';
import { dynamicFilter, staticFilter } from './filters.ts';
import { type NodeInfo, podRequests, spreadGroup } from './node-info.ts';
import type { NamespaceLabels } from './pod-affinity.ts';
import type { Unfit } from './unfit.ts';

/** The nodes fit for pods with these wishes, and why the others are not. */
export interface Feasible {
  readonly wishes: readonly unknown[];
  readonly nodes: readonly NodeInfo[];
  readonly unfit: readonly Unfit[];
}

const wishesOf = ({ spec: { nodeSelector, affinity, tolerations } = { containers: [] } }: Pod): readonly unknown[] => [
  nodeSelector,
  affinity,
  tolerations,
];

/** What depends on the nodes alone. Pods of one template share their wishes, so that the last answer, `known`, often serves. */
export function feasibleNodes(pod: Pod, all: readonly NodeInfo[], known: Feasible | undefined): Feasible {
  const wishes = wishesOf(pod);
  if (known?.wishes.every((wish, i) => wish === wishes[i])) return known;
  const nodes: NodeInfo[] = [];
  const unfit: Unfit[] = [];
  for (const info of all) {
    const why = staticFilter(pod, info.node);
    if (why) unfit.push(why);
    else nodes.push(info);
  }
  return { wishes, nodes, unfit };
}

/** What a pod is held against besides the node itself. */
export interface Surroundings {
  readonly all: readonly NodeInfo[];
  readonly labelsOf: NamespaceLabels;
  /** Why a pod's volumes cannot be used on a node. */
  readonly volumes: (pod: Pod, node: Node) => Unfit | undefined;
}

/** The best node, if there is one; why others are unfit; and those of them that would be fit if other pods ended. */
export interface Selection {
  readonly best: NodeInfo | undefined;
  readonly unfit: readonly Unfit[];
  readonly helpful: readonly NodeInfo[];
}

export function selectHost(
  pod: Pod,
  { nodes, unfit: statically }: Feasible,
  { all, labelsOf, volumes }: Surroundings,
  random: Random,
): Selection {
  const requests = podRequests(pod);
  const repelling = all.filter((info) => info.repels > 0);
  const unfit = [...statically];
  const helpful: NodeInfo[] = [];
  const group = spreadGroup(pod);
  const prefers = pod.spec?.affinity?.nodeAffinity?.preferredDuringSchedulingIgnoredDuringExecution !== undefined;
  let best: NodeInfo | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  let ties = 0;
  for (const info of nodes) {
    const unfitHere = dynamicFilter(pod, requests, info, all, repelling, labelsOf) ?? volumes(pod, info.node);
    if (unfitHere) {
      unfit.push(unfitHere);
      if (unfitHere.resolvable) helpful.push(info);
      continue;
    }
    const score = 2 * info.groupSize(group) + info.weight - (prefers ? preferredAffinity(pod.spec, info.node) : 0);
    if (score > bestScore) continue;
    ties = score === bestScore ? ties + 1 : 1;
    if (ties > 1 && random.below(ties) !== 0) continue;
    bestScore = score;
    best = info;
  }
  return { best, unfit, helpful };
}
