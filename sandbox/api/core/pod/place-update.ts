// Where a gated pod may run can be narrowed down: validateNodeSelectorMutation and validateNodeAffinityMutation in
// k8s.io/kubernetes/pkg/apis/core/validation.
import { lookup } from '../../../apimachinery/dictionary.ts';
import { deepEqual } from '../../../apimachinery/equality.ts';
import { invalid } from '../../field-errors.ts';
import type { NodeSelectorTerm, PodSpec } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { internalTerm } from './spec-difference.ts';

export const validatePlaceUpdate = (spec: PodSpec, old: PodSpec): readonly FieldError[] => [
  ...validateNodeSelectorUpdate(spec, old),
  ...validateNodeAffinityUpdate(spec, old),
];

function validateNodeSelectorUpdate({ nodeSelector }: PodSpec, { nodeSelector: old = {} }: PodSpec): readonly FieldError[] {
  if (Object.entries(old).every(([label, value]) => lookup(nodeSelector, label) === value)) return [];
  return [invalid('spec.nodeSelector', nodeSelector, 'only additions to spec.nodeSelector are allowed (no mutations or deletions)')];
}

const requiredTerms = ({ affinity }: PodSpec): readonly NodeSelectorTerm[] =>
  affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];

function validateNodeAffinityUpdate(spec: PodSpec, old: PodSpec): readonly FieldError[] {
  const field = 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
  const terms = requiredTerms(spec);
  const oldTerms = requiredTerms(old);
  if (oldTerms.length > 0 && oldTerms.length !== terms.length) {
    return [
      invalid(
        field,
        terms.length > 0 ? terms.map(internalTerm) : undefined,
        'no additions/deletions to non-empty NodeSelectorTerms list are allowed',
      ),
    ];
  }
  return oldTerms.flatMap((oldTerm, i) => {
    const term = terms[i] ?? {};
    return hasOnlyAdditions(term, oldTerm)
      ? []
      : [invalid(`${field}[${i}]`, internalTerm(term), 'only additions are allowed (no mutations or deletions)')];
  });
}

/** validateNodeSelectorTermHasOnlyAdditions: a term that demands nothing matches no node, and stays so. */
function hasOnlyAdditions(term: NodeSelectorTerm, old: NodeSelectorTerm): boolean {
  const { matchExpressions = [], matchFields = [] } = term;
  const { matchExpressions: oldExpressions = [], matchFields: oldFields = [] } = old;
  if (oldExpressions.length + oldFields.length === 0) return matchExpressions.length + matchFields.length === 0;
  return (
    deepEqual(matchExpressions.slice(0, oldExpressions.length), oldExpressions) &&
    deepEqual(matchFields.slice(0, oldFields.length), oldFields)
  );
}
