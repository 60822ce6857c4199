// What a container asks for and may use: validateResourceRequirements in k8s.io/kubernetes/pkg/apis/core/validation.
import { lookup } from '../../../apimachinery/dictionary.ts';
import { compareQuantities, parseQuantity } from '../../../apimachinery/quantity.ts';
import { forbidden, invalid, required } from '../../field-errors.ts';
import type { ResourceRequirements } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { onceSound } from '../../validation/soundness.ts';
import { isHugePage, isNative, mayOvercommit, validateContainerResourceName } from '../resource-names.ts';

function validateAmount(name: string, amount: string | number, field: string): readonly FieldError[] {
  const { nano } = parseQuantity(amount);
  const errors = nano < 0n ? [invalid(field, String(amount), 'must be greater than or equal to 0')] : [];
  const whole = isNative(name) || nano % 1_000_000_000n === 0n;
  return whole ? errors : [...errors, invalid(field, String(amount), 'must be an integer')];
}

export const validateResources = onceSound<ResourceRequirements>(({ limits = {}, requests = {} }, field) => {
  const errors: FieldError[] = [];
  for (const [name, amount] of Object.entries(limits)) {
    errors.push(
      ...validateContainerResourceName(name, `${field}.limits[${name}]`),
      ...validateAmount(name, amount, `${field}.limits[${name}]`),
    );
  }
  for (const [name, amount] of Object.entries(requests)) {
    errors.push(
      ...validateContainerResourceName(name, `${field}.requests[${name}]`),
      ...validateAmount(name, amount, `${field}.requests[${name}]`),
    );
    errors.push(...validateAgainstLimit(name, amount, lookup(limits, name), field));
  }
  const asked = [...Object.keys(limits), ...Object.keys(requests)];
  if (asked.some(isHugePage) && !asked.includes('cpu') && !asked.includes('memory')) {
    errors.push(forbidden(field, 'HugePages require cpu or memory'));
  }
  return errors;
});

function validateAgainstLimit(
  name: string,
  amount: string | number,
  limit: string | number | undefined,
  field: string,
): readonly FieldError[] {
  if (limit === undefined) {
    return mayOvercommit(name) ? [] : [required(`${field}.limits`, 'Limit must be set for non overcommitable resources')];
  }
  const order = compareQuantities(amount, limit);
  if (order !== 0 && !mayOvercommit(name)) {
    return [invalid(`${field}.requests`, String(amount), `must be equal to ${name} limit of ${limit}`)];
  }
  return order > 0 ? [invalid(`${field}.requests`, String(amount), `must be less than or equal to ${name} limit of ${limit}`)] : [];
}
