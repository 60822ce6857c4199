// Whether a node is one that a pod asks for, and whether the pod bears the node's taints
// (k8s.io/component-helpers/scheduling/corev1; shared with the daemon set and taint eviction controllers).
import type { Node, NodeSelector, NodeSelectorTerm, PodSpec, Taint, Toleration } from '../../api/generated/types.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import type { LabelSelectorRequirement, StringMap } from '../../apimachinery/meta.ts';

function meets(labels: StringMap, { key, operator, values = [] }: LabelSelectorRequirement): boolean {
  const value = lookup(labels, key);
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return value !== undefined && Number(value) > Number(values[0]);
    case 'Lt':
      return value !== undefined && Number(value) < Number(values[0]);
    default:
      return false;
  }
}

/** A term without any expression matches nothing. */
function termMatches(node: Node, { matchExpressions = [], matchFields = [] }: NodeSelectorTerm): boolean {
  if (matchExpressions.length === 0 && matchFields.length === 0) return false;
  return (
    matchExpressions.every((requirement) => meets(node.metadata.labels ?? {}, requirement)) &&
    matchFields.every((requirement) => meets({ 'metadata.name': node.metadata.name }, requirement))
  );
}

/** Whether a node is one that a selector allows; all are where there is none. */
export const matchesNodeSelector = (selector: NodeSelector | undefined, node: Node): boolean =>
  !selector || selector.nodeSelectorTerms.some((term) => termMatches(node, term));

/** The node selector and the required node affinity (GetRequiredNodeAffinity). */
export function matchesNodeAffinity(spec: PodSpec | undefined, node: Node): boolean {
  const labels = node.metadata.labels ?? {};
  for (const key in spec?.nodeSelector) if (lookup(labels, key) !== lookup(spec.nodeSelector, key)) return false;
  return matchesNodeSelector(spec?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution, node);
}

/** Points for each preferred term that the node meets. */
export function preferredAffinity(spec: PodSpec | undefined, node: Node): number {
  const preferred = spec?.affinity?.nodeAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  return preferred.reduce((sum, { weight, preference }) => sum + (termMatches(node, preference) ? weight : 0), 0);
}

export function tolerates({ key, operator = 'Equal', value = '', effect }: Toleration, taint: Taint): boolean {
  if (effect && effect !== taint.effect) return false;
  if (key && key !== taint.key) return false;
  return operator === 'Exists' || (operator === 'Equal' && Boolean(key) && value === (taint.value ?? ''));
}

/** The first taint of one of these effects that no toleration bears. */
export const untoleratedTaint = (
  taints: readonly Taint[] | undefined,
  tolerations: readonly Toleration[] | undefined,
  effects: readonly string[],
): Taint | undefined =>
  taints?.find((taint) => effects.includes(taint.effect) && !tolerations?.some((toleration) => tolerates(toleration, taint)));
