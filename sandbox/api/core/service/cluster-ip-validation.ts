// What clusterIPs, ipFamilies and ipFamilyPolicy must be, and how they may change
// (k8s.io/kubernetes/pkg/apis/core/validation/validation.go: ValidateServiceClusterIPsRelatedFields, validateUpgradeDowngrade…).

import { familyOfIP } from '../../../apimachinery/addresses.ts';
import { duplicate, invalid, notSupported, required } from '../../field-errors.ts';
import type { ServiceSpec } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { validateLegacyIP } from '../../validation/addresses.ts';
import { isHeadless } from './kinds-of-service.ts';

const families: readonly string[] = ['IPv4', 'IPv6'];
const policies: readonly string[] = ['PreferDualStack', 'RequireDualStack', 'SingleStack'];

/** ValidateServiceClusterIPsRelatedFields. */
export function validateClusterIPFields(spec: ServiceSpec, old: ServiceSpec | undefined): readonly FieldError[] {
  if (spec.type === 'ExternalName') return [];
  const { clusterIP = '', clusterIPs = [], ipFamilies = [], ipFamilyPolicy } = spec;
  const errors: FieldError[] = [];
  if (clusterIP !== '') {
    if (clusterIPs.length === 0) errors.push(required('spec.clusterIPs', ''));
    else if (clusterIPs[0] !== clusterIP) errors.push(invalid('spec.clusterIPs', clusterIPs, 'first value must match `clusterIP`'));
  } else if (clusterIPs.length > 0) {
    errors.push(invalid('spec.clusterIPs', clusterIPs, 'must be empty when `clusterIP` is not specified'));
  }
  ipFamilies.forEach((family, i) => {
    if (!families.includes(family)) errors.push(notSupported(`spec.ipFamilies[${i}]`, family, families));
    if (ipFamilies.indexOf(family) < i) errors.push(duplicate(`spec.ipFamilies[${i}]`, family));
  });
  if (ipFamilyPolicy !== undefined && !policies.includes(ipFamilyPolicy)) {
    errors.push(notSupported('spec.ipFamilyPolicy', ipFamilyPolicy, policies));
  }
  const addressErrors = validateAddresses(clusterIPs, old?.clusterIPs ?? []);
  errors.push(...addressErrors);
  if (clusterIPs.length > 2) errors.push(invalid('spec.clusterIPs', clusterIPs, 'may only hold up to 2 values'));
  // Bad addresses would skew what is said of pairs of them.
  if (addressErrors.length > 0) return errors;
  if (clusterIPs.length > 1 && !isDualStack(clusterIPs)) {
    errors.push(invalid('spec.clusterIPs', clusterIPs, 'may specify no more than one IP for each IP family'));
  }
  if (!isHeadless(spec)) errors.push(...validateFamiliesMatch(clusterIPs, ipFamilies));
  return errors;
}

function validateAddresses(clusterIPs: readonly string[], known: readonly string[]): readonly FieldError[] {
  return clusterIPs.flatMap((address, i) => {
    if (i > 0 || address !== 'None') return validateLegacyIP(`spec.clusterIPs[${i}]`, address, known);
    return clusterIPs.length > 1 ? [invalid('spec.clusterIPs', clusterIPs, "'None' must be the first and only value")] : [];
  });
}

/** netutils.IsDualStackIPStrings: an address of each family is among them. */
const isDualStack = (addresses: readonly string[]): boolean => new Set(addresses.map(familyOfIP)).size === 2;

function validateFamiliesMatch(clusterIPs: readonly string[], ipFamilies: readonly string[]): readonly FieldError[] {
  return clusterIPs.flatMap((address, i) => {
    const expected = ipFamilies[i];
    const isIPv6 = familyOfIP(address) === 'IPv6';
    const wrong = (expected === 'IPv4' && isIPv6) || (expected === 'IPv6' && !isIPv6);
    return wrong ? [invalid(`spec.clusterIPs[${i}]`, address, `expected an ${expected} value as indicated by \`ipFamilies[${i}]\``)] : [];
  });
}

const unchanging = 'may not change once set';
const releasing = (what: string): string => `must be set to 'SingleStack' when releasing the secondary ${what}`;

/** A second cluster IP may come and go, the first stays (validateUpgradeDowngradeClusterIPs). */
export function validateClusterIPsUpdate(old: ServiceSpec, spec: ServiceSpec): readonly FieldError[] {
  if (spec.type === 'ExternalName' || old.type === 'ExternalName' || (isHeadless(old) && isHeadless(spec))) return [];
  const before = old.clusterIPs ?? [];
  const after = spec.clusterIPs ?? [];
  if (before.length === after.length) {
    return before.flatMap((address, i) => (address === after[i] ? [] : [invalid(`spec.clusterIPs[${i}]`, spec.clusterIPs, unchanging)]));
  }
  const errors: FieldError[] = [];
  if (after.length === 0) errors.push(invalid('spec.clusterIPs[0]', spec.clusterIPs, 'primary clusterIP can not be unset'));
  if (before.length > 0 && after.length > 0 && before[0] !== after[0]) {
    errors.push(invalid('spec.clusterIPs[0]', spec.clusterIPs, unchanging));
  }
  if (before.length > after.length && after.length === 1 && spec.ipFamilyPolicy !== 'SingleStack') {
    errors.push(invalid('spec.ipFamilyPolicy', spec.ipFamilyPolicy, releasing('clusterIP')));
  }
  return errors;
}

/** The same for families (validateUpgradeDowngradeIPFamilies). */
export function validateIPFamiliesUpdate(old: ServiceSpec, spec: ServiceSpec): readonly FieldError[] {
  if (spec.type === 'ExternalName' || old.type === 'ExternalName' || isHeadless(old) || isHeadless(spec)) return [];
  const before = old.ipFamilies ?? [];
  const after = spec.ipFamilies ?? [];
  if (before.length === after.length) {
    return before.flatMap((family, i) => (family === after[i] ? [] : [invalid('spec.ipFamilies[0]', spec.ipFamilies, unchanging)]));
  }
  const errors: FieldError[] = [];
  const released = before.length > after.length;
  if (released && (spec.clusterIPs ?? []).length === 0) {
    errors.push(invalid('spec.ipFamilies[0]', spec.ipFamilies, 'primary ipFamily can not be unset'));
  }
  if (before.length > 0 && after.length > 0 && before[0] !== after[0]) {
    errors.push(invalid('spec.ipFamilies[0]', spec.clusterIPs, unchanging));
  }
  if (released && after.length === 1 && spec.ipFamilyPolicy !== 'SingleStack') {
    errors.push(invalid('spec.ipFamilyPolicy', spec.ipFamilyPolicy, releasing('ipFamily')));
  }
  return errors;
}
