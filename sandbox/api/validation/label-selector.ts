// Label selectors as objects carry them (k8s.io/apimachinery/pkg/apis/meta/v1/validation).
import type { LabelSelector, LabelSelectorRequirement } from '../../apimachinery/meta.ts';
import { forbidden, invalid, required } from '../field-errors.ts';
import type { FieldError } from '../strategy.ts';
import { validateLabels } from './metadata.ts';
import { isLabelValue, isQualifiedName } from './names.ts';

/** ValidateLabelSelector. */
export function validateLabelSelector(selector: LabelSelector | undefined, field: string): readonly FieldError[] {
  if (!selector) return [];
  const requirements = selector.matchExpressions ?? [];
  return [
    ...validateLabels(selector.matchLabels, `${field}.matchLabels`),
    ...requirements.flatMap((requirement, i) => validateRequirement(requirement, `${field}.matchExpressions[${i}]`)),
  ];
}

function validateRequirement({ key, operator, values }: LabelSelectorRequirement, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (!values?.length) errors.push(required(`${field}.values`, "must be specified when `operator` is 'In' or 'NotIn'"));
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values?.length) errors.push(forbidden(`${field}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"));
      break;
    default:
      errors.push(invalid(`${field}.operator`, operator, 'not a valid selector operator'));
  }
  for (const finding of isQualifiedName(key)) errors.push(invalid(`${field}.key`, key, finding));
  values?.forEach((value, i) => {
    for (const finding of isLabelValue(value)) errors.push(invalid(`${field}.values[${i}]`, value, finding));
  });
  return errors;
}
