// A pod's own labels, written into the selectors that ask for them: k8s.io/kubernetes/pkg/registry/core/pod/strategy.go.
import type { LabelSelector } from '../../../apimachinery/meta.ts';
import type { Pod, PodAffinity, PodAffinityTerm, PodSpec, TopologySpreadConstraint } from '../../generated/types.ts';

type Labels = Readonly<Record<string, string>> | undefined;

/** mutatePodAffinity and mutateTopologySpreadConstraints: the spec as it is stored. */
export function withMatchLabelKeys(spec: PodSpec, { metadata: { labels } }: Pod): PodSpec {
  const { affinity, topologySpreadConstraints } = spec;
  if (!topologySpreadConstraints && !affinity?.podAffinity && !affinity?.podAntiAffinity) return spec;
  return {
    ...spec,
    ...(affinity && {
      affinity: {
        ...affinity,
        ...(affinity.podAffinity && { podAffinity: ofAffinity(affinity.podAffinity, labels) }),
        ...(affinity.podAntiAffinity && { podAntiAffinity: ofAffinity(affinity.podAntiAffinity, labels) }),
      },
    }),
    ...(topologySpreadConstraints && {
      topologySpreadConstraints: topologySpreadConstraints.map((constraint) => ofConstraint(constraint, labels)),
    }),
  };
}

const ofAffinity = (affinity: PodAffinity, labels: Labels): PodAffinity => ({
  ...affinity,
  ...(affinity.requiredDuringSchedulingIgnoredDuringExecution && {
    requiredDuringSchedulingIgnoredDuringExecution: affinity.requiredDuringSchedulingIgnoredDuringExecution.map((term) =>
      ofTerm(term, labels),
    ),
  }),
  ...(affinity.preferredDuringSchedulingIgnoredDuringExecution && {
    preferredDuringSchedulingIgnoredDuringExecution: affinity.preferredDuringSchedulingIgnoredDuringExecution.map((weighted) => ({
      ...weighted,
      podAffinityTerm: ofTerm(weighted.podAffinityTerm, labels),
    })),
  }),
});

/** applyMatchLabelKeysAndMismatchLabelKeys */
const ofTerm = (term: PodAffinityTerm, labels: Labels): PodAffinityTerm => {
  const selector = merged(merged(term.labelSelector, term.matchLabelKeys, 'In', labels), term.mismatchLabelKeys, 'NotIn', labels);
  return selector === term.labelSelector ? term : { ...term, labelSelector: selector };
};

/** applyMatchLabelKeys */
const ofConstraint = (constraint: TopologySpreadConstraint, labels: Labels): TopologySpreadConstraint => {
  const selector = merged(constraint.labelSelector, constraint.matchLabelKeys, 'In', labels);
  return selector === constraint.labelSelector ? constraint : { ...constraint, labelSelector: selector };
};

/** applyLabelKeysToLabelSelector: a key that the pod has no label for is passed over; without a selector nothing is merged. */
function merged(
  selector: LabelSelector | undefined,
  keys: readonly string[] | undefined,
  operator: 'In' | 'NotIn',
  labels: Labels,
): LabelSelector | undefined {
  const more = (keys ?? []).flatMap((key) => {
    const value = labels?.[key];
    return value === undefined ? [] : [{ key, operator, values: [value] }];
  });
  return selector && more.length > 0 ? { ...selector, matchExpressions: [...(selector.matchExpressions ?? []), ...more] } : selector;
}
