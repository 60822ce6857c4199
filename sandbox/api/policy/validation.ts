// Pod disruption budgets: k8s.io/kubernetes/pkg/apis/policy/validation.
import { invalid, notSupported } from '../field-errors.ts';
import type { PodDisruptionBudget } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { validateAtMost100Percent, validateIntOrPercent } from '../validation/numbers.ts';

type Errors = readonly FieldError[];

const evictionPolicies = ['AlwaysAllow', 'IfHealthyBudget'];

/** ValidatePodDisruptionBudget. */
export const validatePodDisruptionBudget = (budget: PodDisruptionBudget): Errors => [
  ...validateObjectMeta(budget.metadata, true, isDNS1123Subdomain),
  ...validateSpec(budget),
];

export const validatePodDisruptionBudgetUpdate = (budget: PodDisruptionBudget, old: PodDisruptionBudget): Errors => [
  ...validateObjectMetaUpdate(budget.metadata, old.metadata),
  ...validateSpec(budget),
];

function validateSpec({ spec = {} }: PodDisruptionBudget): Errors {
  const errors: FieldError[] = [];
  const { minAvailable, maxUnavailable, selector, unhealthyPodEvictionPolicy: policy } = spec;
  if (minAvailable !== undefined && maxUnavailable !== undefined) {
    const value = {
      MinAvailable: minAvailable,
      Selector: selector ?? null,
      MaxUnavailable: maxUnavailable,
      UnhealthyPodEvictionPolicy: policy ?? null,
    };
    errors.push(invalid('spec', value, 'minAvailable and maxUnavailable cannot be both set'));
  }
  for (const key of ['minAvailable', 'maxUnavailable'] as const) {
    const value = spec[key];
    if (value === undefined) continue;
    errors.push(...validateIntOrPercent(value, `spec.${key}`), ...validateAtMost100Percent(value, `spec.${key}`));
  }
  errors.push(...validateLabelSelector(selector, 'spec.selector'));
  if (policy !== undefined && !evictionPolicies.includes(policy)) {
    errors.push(notSupported('spec.unhealthyPodEvictionPolicy', policy, evictionPolicies));
  }
  return errors;
}
