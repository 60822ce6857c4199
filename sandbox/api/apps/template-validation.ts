// A selector and the template whose pods it must select (k8s.io/kubernetes/pkg/apis/apps/validation).
import type { LabelSelector, StringMap } from '../../apimachinery/meta.ts';
import { type Selector, selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { validatePodTemplate } from '../core/pod/spec-validation.ts';
import { forbidden, invalid, notSupported, required } from '../field-errors.ts';
import type { PodTemplateSpec } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';

const isEmpty = (map: object | undefined): boolean => Object.keys(map ?? {}).length === 0;

/** A selector as Go's encoding/json writes it: fields in the order of the struct, labels in the order of their names. */
export function selectorValue(selector: LabelSelector | undefined): unknown {
  if (!selector) return undefined;
  const { matchLabels, matchExpressions } = selector;
  return { ...(!isEmpty(matchLabels) && { matchLabels: labelsValue(matchLabels) }), ...(matchExpressions?.length && { matchExpressions }) };
}

const labelsValue = (labels: StringMap | undefined): unknown =>
  labels && !isEmpty(labels) ? Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;

/** LabelSelectorAsSelector; undefined where there is something wrong with it. */
export function selectorOrNone(selector: LabelSelector | undefined): Selector | undefined {
  try {
    return selectorFromLabelSelector(selector);
  } catch {
    return undefined;
  }
}

/** What every selector of a workload must be: there, sound, and of something. */
export function validateRequiredSelector(selector: LabelSelector | undefined, kind: string, field: string): readonly FieldError[] {
  if (!selector) return [required(field, '')];
  const errors = validateLabelSelector(selector, field);
  return selectsEverything(selector) ? [...errors, emptySelector(selector, kind, field)] : errors;
}

export const selectsEverything = ({ matchLabels, matchExpressions }: LabelSelector): boolean =>
  isEmpty(matchLabels) && !matchExpressions?.length;

export const emptySelector = (selector: LabelSelector, kind: string, field: string): FieldError =>
  invalid(field, selectorValue(selector), `empty selector is invalid for ${kind}`);

/** Whether the template's pods are selected. */
export function validateTemplateLabels(template: PodTemplateSpec | undefined, selector: Selector, field: string): readonly FieldError[] {
  const labels = template?.metadata?.labels;
  if (selector.matches(labels)) return [];
  return [invalid(`${field}.metadata.labels`, labelsValue(labels), '`selector` does not match template `labels`')];
}

/** What pods that are kept running may not ask for. */
export function validateKeptRunning(template: PodTemplateSpec | undefined, kind: string, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { restartPolicy = '', activeDeadlineSeconds } = template?.spec ?? {};
  if (restartPolicy !== 'Always') errors.push(notSupported(`${field}.spec.restartPolicy`, restartPolicy, ['Always']));
  if (activeDeadlineSeconds !== undefined) {
    errors.push(forbidden(`${field}.spec.activeDeadlineSeconds`, `activeDeadlineSeconds in ${kind} is not Supported`));
  }
  return errors;
}

/** ValidatePodTemplateSpecForReplicaSet, for Deployments too. */
export function validateReplicatedTemplate(
  template: PodTemplateSpec | undefined,
  labelSelector: LabelSelector | undefined,
  field: string,
): readonly FieldError[] {
  const selector = selectorOrNone(labelSelector);
  if (!selector) return [invalid(`${field}.selector`, selectorValue(labelSelector), 'invalid label selector')];
  const path = `${field}.template`;
  return [
    ...validateTemplateLabels(template, selector, path),
    ...validatePodTemplate(template, path),
    ...validateKeptRunning(template, 'ReplicaSet', path),
  ];
}

/** ValidateImmutableField of a selector. */
export function validateSameSelector(selector: LabelSelector | undefined, old: LabelSelector | undefined): readonly FieldError[] {
  const value = selectorValue(selector);
  const same = selector === old || JSON.stringify(value) === JSON.stringify(selectorValue(old));
  return same ? [] : [invalid('spec.selector', value, 'field is immutable')];
}
