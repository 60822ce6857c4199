// Numbers and percentages (k8s.io/kubernetes/pkg/apis/{core,apps}/validation).
import { type IntOrString, percentOf } from '../../apimachinery/intstr.ts';
import { invalid } from '../field-errors.ts';
import type { FieldError } from '../strategy.ts';
import { isPercent } from './names.ts';

/** ValidateNonnegativeField. */
export function validateNonNegative(value: number | undefined, field: string): readonly FieldError[] {
  return (value ?? 0) < 0 ? [invalid(field, value, 'must be greater than or equal to 0')] : [];
}

/** ValidatePositiveIntOrPercent. */
export function validateIntOrPercent(value: IntOrString, field: string): readonly FieldError[] {
  if (typeof value === 'number') return validateNonNegative(value, field);
  return isPercent(value).map((finding) => invalid(field, value, finding));
}

/** IsNotMoreThan100Percent. */
export function validateAtMost100Percent(value: IntOrString, field: string): readonly FieldError[] {
  return (percentOf(value) ?? 0) > 100 ? [invalid(field, value, 'must not be greater than 100%')] : [];
}
