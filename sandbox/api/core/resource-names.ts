// Resources: cpu, memory, hugepages-2Mi, example.com/gpu (k8s.io/kubernetes/pkg/apis/core/{helper,validation}).
import { milliValue } from '../../apimachinery/quantity.ts';
import { invalid } from '../field-errors.ts';
import type { FieldError } from '../strategy.ts';
import { isQualifiedName } from '../validation/names.ts';

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

/** IsHugePageResourceName. */
export const isHugePage = (name: string): boolean => name.startsWith('hugepages-');

/** IsNativeResource: Kubernetes's own. */
export const isNative = (name: string): boolean => !name.includes('/') || name.includes('kubernetes.io/');

/** IsOvercommitAllowed: more may be promised than there is. */
export const mayOvercommit = (name: string): boolean => isNative(name) && !isHugePage(name);

/** validateResourceName. */
export function validateResourceName(name: string, field: string): readonly FieldError[] {
  const findings = isQualifiedName(name);
  if (findings.length > 0) return findings.map((finding) => invalid(field, name, finding));
  if (name.includes('/') || standardResources.includes(name) || isHugePage(name)) return [];
  return [invalid(field, name, 'must be a standard resource type or fully qualified')];
}

/** validateContainerResourceName. */
export function validateContainerResourceName(name: string, field: string): readonly FieldError[] {
  const errors = validateResourceName(name, field);
  if (name.includes('/')) {
    return isNative(name) || isExtended(name)
      ? errors
      : [...errors, invalid(field, name, "doesn't follow extended resource name standard")];
  }
  if (containerResources.includes(name) || isHugePage(name)) return errors;
  return [...errors, invalid(field, name, 'must be a standard resource for containers')];
}

/** IsExtendedResourceName: its name for a quota must be a good one, too. */
const isExtended = (name: string): boolean => !name.startsWith('requests.') && isQualifiedName(`requests.${name}`).length === 0;

/** integerResources: what is counted. */
export const integerResources: readonly string[] = [
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
];

/** ValidateResourceQuantityValue. */
export function validateQuantityValue(name: string, value: string | number, field: string): readonly FieldError[] {
  const milli = milliValue(value);
  const errors: FieldError[] = [];
  if (milli < 0) errors.push(invalid(field, String(value), 'must be greater than or equal to 0'));
  const whole = integerResources.includes(name) || !isNative(name);
  if (whole && milli % 1000 !== 0) errors.push(invalid(field, String(value), 'must be an integer'));
  return errors;
}
