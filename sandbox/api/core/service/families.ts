// Which IP families a Service has (k8s.io/kubernetes/pkg/registry/core/service/storage/alloc.go: initIPFamilyFields).

import { familyOfIP } from '../../../apimachinery/addresses.ts';
import { invalid, invalidObject } from '../../field-errors.ts';
import type { Service, ServiceSpec } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import type { ServiceAllocators } from './allocators.ts';
import { validateClusterIPFields } from './cluster-ip-validation.ts';
import { isHeadlessWithoutSelector, sameTexts } from './kinds-of-service.ts';

/** Of a preference for two families nothing changes by itself, also where the cluster has got a second one meanwhile. */
export function keepsPreferredFamilies(spec: ServiceSpec, old: ServiceSpec | undefined): boolean {
  return (
    old !== undefined &&
    spec.type !== 'ExternalName' &&
    old.type === spec.type &&
    spec.ipFamilyPolicy === 'PreferDualStack' &&
    (old.ipFamilyPolicy ?? 'PreferDualStack') === 'PreferDualStack' &&
    sameTexts(old.clusterIPs, spec.clusterIPs) &&
    sameTexts(old.ipFamilies, spec.ipFamilies)
  );
}

const other = (family: string | undefined): string => (family === 'IPv4' ? 'IPv6' : 'IPv4');

/** The spec with ipFamilyPolicy and ipFamilies filled in. Throws Invalid where they do not fit the cluster. */
export function initIPFamilies(given: Service, old: ServiceSpec | undefined, { addresses, defaultFamily }: ServiceAllocators): ServiceSpec {
  let spec = given.spec ?? {};
  if (spec.type === 'ExternalName' || keepsPreferredFamilies(spec, old)) return spec;
  if (spec.ipFamilyPolicy === undefined) spec = { ...spec, ipFamilyPolicy: defaultPolicy(spec, old) };
  refuse(given, validateClusterIPFields(spec, old));

  const errors: FieldError[] = [];
  if (old !== undefined) {
    if (spec.ipFamilyPolicy === 'SingleStack') spec = withoutSecondFamily(spec, old);
    else errors.push(...refuseReduction(spec, old));
  }
  errors.push(...refuseTwoOfSingleStack(spec));
  const inferred = inferFamilies(spec, new Set(addresses.keys()));
  errors.push(...inferred.errors);
  refuse(given, errors);

  let families = inferred.families;
  const single = spec.ipFamilyPolicy === 'SingleStack';
  if (isHeadlessWithoutSelector(spec)) {
    if (families.length === 0) families = [defaultFamily];
    if (families.length === 1 && !single) families = [...families, other(families[0])];
    return withFamilies(spec, families);
  }

  if (spec.ipFamilyPolicy === 'RequireDualStack' && addresses.size < 2) {
    errors.push(invalid('spec.ipFamilyPolicy', spec.ipFamilyPolicy, 'this cluster is not configured for dual-stack services'));
  }
  families.forEach((family, i) => {
    if (!addresses.has(family)) errors.push(invalid(`spec.ipFamilies[${i}]`, family, 'not configured on this cluster'));
  });
  refuse(given, errors);
  if (families.length === 0) families = [defaultFamily];
  if (families.length === 1 && !single && addresses.size === 2) families = [...families, other(families[0])];
  return withFamilies(spec, families);
}

const withFamilies = (spec: ServiceSpec, families: readonly string[]): ServiceSpec =>
  sameTexts(spec.ipFamilies, families) ? spec : { ...spec, ipFamilies: families };

function refuse(service: Service, errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalidObject({ group: '', kind: 'Service' }, service.metadata.name, errors);
}

function defaultPolicy(spec: ServiceSpec, old: ServiceSpec | undefined): string {
  if (old?.ipFamilyPolicy !== undefined) return old.ipFamilyPolicy;
  return isHeadlessWithoutSelector(spec) ? 'RequireDualStack' : 'SingleStack';
}

/** To say SingleStack is to say: drop the second of each. */
function withoutSecondFamily(spec: ServiceSpec, old: ServiceSpec): ServiceSpec {
  const { clusterIPs = [], ipFamilies = [] } = spec;
  return {
    ...spec,
    ...(clusterIPs.length > 1 && sameTexts(old.clusterIPs, clusterIPs) && { clusterIPs: clusterIPs.slice(0, 1) }),
    ...(ipFamilies.length > 1 && sameTexts(old.ipFamilies, ipFamilies) && { ipFamilies: ipFamilies.slice(0, 1) }),
  };
}

function refuseReduction(spec: ServiceSpec, old: ServiceSpec): readonly FieldError[] {
  const reduced = (now: readonly string[] = [], before: readonly string[] = []) => now.length > 0 && now.length < before.length;
  const refusal = (what: string) =>
    invalid('spec.ipFamilyPolicy', spec.ipFamilyPolicy, `must be 'SingleStack' to release the secondary ${what}`);
  return [
    ...(reduced(spec.clusterIPs, old.clusterIPs) ? [refusal('cluster IP')] : []),
    ...(reduced(spec.ipFamilies, old.ipFamilies) ? [refusal('IP family')] : []),
  ];
}

function refuseTwoOfSingleStack({ ipFamilyPolicy, clusterIPs, ipFamilies }: ServiceSpec): readonly FieldError[] {
  if (ipFamilyPolicy !== 'SingleStack') return [];
  const refusal = (what: string) =>
    invalid('spec.ipFamilyPolicy', ipFamilyPolicy, `must be 'RequireDualStack' or 'PreferDualStack' when multiple ${what} are specified`);
  return [...(clusterIPs?.length === 2 ? [refusal('cluster IPs')] : []), ...(ipFamilies?.length === 2 ? [refusal('IP families')] : [])];
}

/** Families that were not said, from the cluster IPs that were. */
function inferFamilies({ clusterIPs = [], ipFamilies = [] }: ServiceSpec, configured: ReadonlySet<string>) {
  const errors: FieldError[] = [];
  const families = [...ipFamilies];
  for (const [i, address] of clusterIPs.entries()) {
    if (address === 'None') break;
    if (i < families.length) continue;
    const family = familyOfIP(address) ?? 'unknown';
    if (configured.has(family)) families.push(family);
    else errors.push(invalid(`spec.clusterIPs[${i}]`, clusterIPs, `${family} is not configured on this cluster`));
  }
  return { families, errors };
}
