// What a container asks for and may use: validateResourceRequirements in k8s.io/kubernetes/pkg/apis/core/validation.
import { compareQuantities, parseQuantity } from '../../../apimachinery/quantity.ts';
import { forbidden, invalid, required } from '../../field-errors.ts';
import type { ResourceRequirements } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { isQualifiedName } from '../../validation/names.ts';
import { onceSound } from '../../validation/soundness.ts';

const containerResources = ['cpu', 'ephemeral-storage', 'memory'];
const standardResources = [
  ...containerResources,
  'configmaps',
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'persistentvolumeclaims',
  'pods',
  'replicationcontrollers',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
  'requests.storage',
  'resourcequotas',
  'secrets',
  'services',
  'services.loadbalancers',
  'services.nodeports',
  'storage',
];

const isHugePage = (name: string): boolean => name.startsWith('hugepages-');
const isNative = (name: string): boolean => !name.includes('/') || name.includes('kubernetes.io/');
/** helper.IsOvercommitAllowed: more may be promised than there is. */
const mayOvercommit = (name: string): boolean => isNative(name) && !isHugePage(name);

function validateName(name: string, field: string): readonly FieldError[] {
  const findings = isQualifiedName(name);
  if (findings.length > 0) return findings.map((finding) => invalid(field, name, finding));
  if (name.includes('/')) return [];
  const errors: FieldError[] = [];
  if (!standardResources.includes(name) && !isHugePage(name)) {
    errors.push(invalid(field, name, 'must be a standard resource type or fully qualified'));
  }
  if (!containerResources.includes(name) && !isHugePage(name)) {
    errors.push(invalid(field, name, 'must be a standard resource for containers'));
  }
  return errors;
}

function validateAmount(name: string, amount: string | number, field: string): readonly FieldError[] {
  const { nano } = parseQuantity(amount);
  const errors = nano < 0n ? [invalid(field, String(amount), 'must be greater than or equal to 0')] : [];
  const whole = isNative(name) || nano % 1_000_000_000n === 0n;
  return whole ? errors : [...errors, invalid(field, String(amount), 'must be an integer')];
}

export const validateResources = onceSound<ResourceRequirements>(({ limits = {}, requests = {} }, field) => {
  const errors: FieldError[] = [];
  for (const [name, amount] of Object.entries(limits)) {
    errors.push(...validateName(name, `${field}.limits[${name}]`), ...validateAmount(name, amount, `${field}.limits[${name}]`));
  }
  for (const [name, amount] of Object.entries(requests)) {
    errors.push(...validateName(name, `${field}.requests[${name}]`), ...validateAmount(name, amount, `${field}.requests[${name}]`));
    errors.push(...validateAgainstLimit(name, amount, limits[name], field));
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
