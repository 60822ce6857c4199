// Where a pod may run: validateAffinity and validateTopologySpreadConstraints in k8s.io/kubernetes/pkg/apis/core/validation.
import { duplicate, forbidden, invalid, notSupported, required } from '../../field-errors.ts';
import type {
  Affinity,
  NodeAffinity,
  NodeSelectorRequirement,
  NodeSelectorTerm,
  PodAffinity,
  PodAffinityTerm,
  TopologySpreadConstraint,
} from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { validateLabelSelector } from '../../validation/label-selector.ts';
import { isLabelValue, isQualifiedName } from '../../validation/names.ts';
import { onceSound } from '../../validation/soundness.ts';

const ignored = 'DuringSchedulingIgnoredDuringExecution';

/** validateAffinity. */
export const validateAffinity = onceSound<Affinity>(({ nodeAffinity, podAffinity, podAntiAffinity }, field) => [
  ...(nodeAffinity ? validateNodeAffinity(nodeAffinity, `${field}.nodeAffinity`) : []),
  ...(podAffinity ? validatePodAffinity(podAffinity, `${field}.podAffinity`) : []),
  ...(podAntiAffinity ? validatePodAffinity(podAntiAffinity, `${field}.podAntiAffinity`) : []),
]);

function validateNodeAffinity(affinity: NodeAffinity, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const needed = affinity.requiredDuringSchedulingIgnoredDuringExecution;
  if (needed) {
    const path = `${field}.required${ignored}.nodeSelectorTerms`;
    const terms = needed.nodeSelectorTerms ?? [];
    if (terms.length === 0) errors.push(required(path, 'must have at least one node selector term'));
    terms.forEach((term, i) => {
      errors.push(...validateTerm(term, `${path}[${i}]`, true));
    });
  }
  affinity.preferredDuringSchedulingIgnoredDuringExecution?.forEach(({ weight, preference }, i) => {
    const path = `${field}.preferred${ignored}[${i}]`;
    errors.push(...validateWeight(weight, `${path}.weight`), ...validateTerm(preference, `${path}.preference`, false));
  });
  return errors;
}

const validateWeight = (weight: number, field: string): readonly FieldError[] =>
  weight > 0 && weight <= 100 ? [] : [invalid(field, weight, 'must be in the range 1-100')];

const validateTerm = (term: NodeSelectorTerm, field: string, strict: boolean): readonly FieldError[] =>
  (term.matchExpressions ?? []).flatMap((requirement, i) => validateRequirement(requirement, `${field}.matchExpressions[${i}]`, strict));

/** ValidateNodeSelectorRequirement. */
function validateRequirement(
  { key, operator, values = [] }: NodeSelectorRequirement,
  field: string,
  strict: boolean,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length === 0) errors.push(required(`${field}.values`, "must be specified when `operator` is 'In' or 'NotIn'"));
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values.length > 0)
        errors.push(forbidden(`${field}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"));
      break;
    case 'Gt':
    case 'Lt':
      if (values.length !== 1) errors.push(required(`${field}.values`, "must be specified single value when `operator` is 'Lt' or 'Gt'"));
      break;
    default:
      errors.push(invalid(`${field}.operator`, operator, 'not a valid selector operator'));
  }
  for (const finding of isQualifiedName(key)) errors.push(invalid(`${field}.key`, key, finding));
  if (!strict) return errors;
  values.forEach((value, i) => {
    for (const finding of isLabelValue(value)) errors.push(invalid(`${field}.values[${i}]`, value, finding));
  });
  return errors;
}

function validatePodAffinity(affinity: PodAffinity, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  affinity.requiredDuringSchedulingIgnoredDuringExecution?.forEach((term, i) => {
    errors.push(...validateAffinityTerm(term, `${field}.required${ignored}[${i}]`));
  });
  affinity.preferredDuringSchedulingIgnoredDuringExecution?.forEach(({ weight, podAffinityTerm }, i) => {
    const path = `${field}.preferred${ignored}[${i}]`;
    errors.push(...validateWeight(weight, `${path}.weight`), ...validateAffinityTerm(podAffinityTerm, `${path}.podAffinityTerm`));
  });
  return errors;
}

function validateAffinityTerm({ labelSelector, namespaceSelector, topologyKey }: PodAffinityTerm, field: string): readonly FieldError[] {
  const errors: FieldError[] = [
    ...validateLabelSelector(labelSelector, `${field}.labelSelector`),
    ...validateLabelSelector(namespaceSelector, `${field}.namespaceSelector`),
  ];
  if (!topologyKey) errors.push(required(`${field}.topologyKey`, 'can not be empty'));
  for (const finding of isQualifiedName(topologyKey)) errors.push(invalid(`${field}.topologyKey`, topologyKey, finding));
  return errors;
}

const actions = ['DoNotSchedule', 'ScheduleAnyway'];

/** validateTopologySpreadConstraints. */
export const validateTopologySpread = onceSound<readonly TopologySpreadConstraint[]>((constraints, field) =>
  constraints.flatMap(({ maxSkew, topologyKey, whenUnsatisfiable, labelSelector }, i) => {
    const path = `${field}[${i}]`;
    const errors: FieldError[] = [];
    if (maxSkew <= 0) errors.push(invalid(`${path}.maxSkew`, maxSkew, 'must be greater than zero'));
    if (!topologyKey) errors.push(required(`${path}.topologyKey`, 'can not be empty'));
    if (!actions.includes(whenUnsatisfiable)) errors.push(notSupported(`${path}.whenUnsatisfiable`, whenUnsatisfiable, actions));
    const repeated = constraints
      .slice(i + 1)
      .some((other) => other.topologyKey === topologyKey && other.whenUnsatisfiable === whenUnsatisfiable);
    if (repeated) errors.push(duplicate(`${path}.{topologyKey, whenUnsatisfiable}`, `{${topologyKey}, ${whenUnsatisfiable}}`));
    return [...errors, ...validateLabelSelector(labelSelector, `${path}.labelSelector`)];
  }),
);
