// Labels of nodes that have other names by now (k8s.io/kubernetes/pkg/api/node/util.go).
import { lookup } from '../../apimachinery/dictionary.ts';
import type { NodeSelectorTerm } from '../generated/types.ts';
import { isLabelValue } from '../validation/names.ts';

const deprecatedNodeLabels: Readonly<Record<string, string>> = {
  'beta.kubernetes.io/arch': 'deprecated since v1.14; use "kubernetes.io/arch" instead',
  'beta.kubernetes.io/os': 'deprecated since v1.14; use "kubernetes.io/os" instead',
  'failure-domain.beta.kubernetes.io/region': 'deprecated since v1.17; use "topology.kubernetes.io/region" instead',
  'failure-domain.beta.kubernetes.io/zone': 'deprecated since v1.17; use "topology.kubernetes.io/zone" instead',
  'beta.kubernetes.io/instance-type': 'deprecated since v1.17; use "node.kubernetes.io/instance-type" instead',
  'app.kubernetes.io/created-by': 'deprecated since v1.9',
  'scheduler.alpha.kubernetes.io/preferAvoidPods': 'deprecated since v1.22; use Taints and Tolerations instead',
  'node-role.kubernetes.io/master': 'use "node-role.kubernetes.io/control-plane" instead',
};

/** GetNodeLabelDeprecatedMessage: what is to be said of a node's label, if anything. */
export const nodeLabelDeprecation = (key: string): string | undefined => lookup(deprecatedNodeLabels, key);

interface KeyRequirement {
  readonly key: string;
}

/** Of the keys in `expressions`, whose path is `field`. */
export const expressionWarnings = (expressions: readonly KeyRequirement[] | undefined, field: string): readonly string[] =>
  (expressions ?? []).flatMap(({ key }, i) => {
    const message = nodeLabelDeprecation(key);
    return message ? [`${field}[${i}].key: ${key} is ${message}`] : [];
  });

/** GetWarningsForNodeSelectorTerm. */
export const nodeSelectorTermWarnings = ({ matchExpressions }: NodeSelectorTerm, field: string): readonly string[] =>
  expressionWarnings(matchExpressions, `${field}.matchExpressions`);

/** GetWarningsForNodeSelectorTerm with checkLabelValue: nothing else looks at the values of a mere preference. */
export const preferenceWarnings = ({ matchExpressions }: NodeSelectorTerm, field: string): readonly string[] =>
  (matchExpressions ?? []).flatMap((expression, i) => {
    const path = `${field}.matchExpressions[${i}]`;
    const message = nodeLabelDeprecation(expression.key);
    return [
      ...(message ? [`${path}.key: ${expression.key} is ${message}`] : []),
      ...(expression.values ?? []).flatMap((value, j) =>
        isLabelValue(value).map((finding) => `${path}.values[${j}]: ${value} is invalid, ${finding}`),
      ),
    ];
  });
