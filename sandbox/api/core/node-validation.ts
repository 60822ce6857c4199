// What a Node must be (k8s.io/kubernetes/pkg/apis/core/validation/validation.go: ValidateNode, ValidateNodeUpdate).

import { parseCIDR } from '../../apimachinery/cidrs.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { duplicate, forbidden, invalid, notSupported, required } from '../field-errors.ts';
import type { Node, NodeAddress, NodeStatus, Taint } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLegacyCIDR } from '../validation/cidrs.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain, isLabelValue, isQualifiedName, maxLengthError } from '../validation/names.ts';
import { onceSound } from '../validation/soundness.ts';
import { validateQuantityValue } from './resource-names.ts';

const taintEffects: readonly string[] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

export function validateNode(node: Node): readonly FieldError[] {
  const { metadata, spec = {}, status } = node;
  const swap = status?.nodeInfo?.swap?.capacity;
  return [
    ...validateObjectMeta(metadata, false, isDNS1123Subdomain),
    ...validateTaints(spec.taints, 'metadata.taints'),
    ...validateAmounts(status, 'status'),
    ...(swap !== undefined && swap <= 0 ? [invalid('metadata.nodeSwapStatus.capacity', swap, 'must be greater than zero')] : []),
    ...validateDeclaredFeatures(status?.declaredFeatures, 'status.declaredFeatures'),
    ...validatePodCIDRs(podRanges(node), 'spec.podCIDRs'),
  ];
}

export function validateNodeUpdate(node: Node, old: Node): readonly FieldError[] {
  const errors = validateObjectMetaUpdate(node.metadata, old.metadata);
  const { spec = {}, status } = node;
  errors.push(
    ...validateAmounts(status, 'status'),
    ...validateDeclaredFeatures(status?.declaredFeatures, 'status.declaredFeatures'),
    ...validateAddresses(status?.addresses, 'status.addresses'),
  );
  if (spec === old.spec) return errors;
  const [before, after] = [podRanges(old), podRanges(node)];
  const changes = before.length === after.length ? before.filter((range, i) => range !== after[i]).length : 1;
  for (let i = 0; before.length > 0 && i < changes; i++) {
    errors.push(forbidden('spec.podCIDRs', 'node updates may not change podCIDR except from "" to valid'));
  }
  const provider = old.spec?.providerID;
  if (provider && provider !== spec.providerID) {
    errors.push(forbidden('spec.providerID', 'node updates may not change providerID except from "" to valid'));
  }
  errors.push(...validateTaints(spec.taints, 'metadata.taints'));
  if (spec.externalID !== old.spec?.externalID) errors.push(forbidden('spec.externalID', 'may not be updated'));
  return errors;
}

/** A podCIDR that is not the first of podCIDRs stands for them all (Convert_v1_NodeSpec_To_core_NodeSpec). */
function podRanges({ spec }: Node): readonly string[] {
  const { podCIDR, podCIDRs = [] } = spec ?? {};
  return podCIDR && podCIDR !== podCIDRs[0] ? [podCIDR] : podCIDRs;
}

/** ValidateNodeResources. */
const validateAmounts = onceSound<NodeStatus>(({ capacity = {}, allocatable = {} }, field) =>
  Object.entries({ capacity, allocatable }).flatMap(([list, amounts]) =>
    Object.keys(amounts)
      .sort()
      .flatMap((name) => validateQuantityValue(name, lookup(amounts, name) ?? 0, `${field}.${list}.${name}`)),
  ),
);

const validateAddresses = onceSound<readonly NodeAddress[]>((addresses, field) =>
  addresses.flatMap(({ type, address }, i) => {
    const first = addresses.findIndex((other) => other.type === type && other.address === address);
    return first < i ? [duplicate(`${field}[${i}]`, { Type: type, Address: address })] : [];
  }),
);

const featureForm = /^[A-Z][a-zA-Z0-9]*(?:\/[a-zA-Z][a-zA-Z0-9]*)*$/;
const featureRule =
  "must start with an UpperCamelCase segment, with subsequent segments separated by '/' (e.g., MyFeature or MyFeature/mySubFeature), and contain only alphanumeric characters and slashes";
const maxFeatureName = 253;

const validateDeclaredFeatures = onceSound<readonly string[]>((features, field) =>
  features.flatMap((feature, i) => {
    const next = features[i + 1];
    const rule = feature.length > maxFeatureName ? maxLengthError(maxFeatureName) : featureForm.test(feature) ? '' : featureRule;
    const errors = rule ? [invalid(`${field}[${i}]`, feature, `invalid feature name ${JSON.stringify(feature)}: ${rule}`)] : [];
    if (next === undefined || feature < next) return errors;
    const place = `${field}[${i + 1}]`;
    return [...errors, feature === next ? duplicate(place, next) : invalid(place, next, 'list must be sorted alphabetically')];
  }),
);

function validatePodCIDRs(ranges: readonly string[], field: string): readonly FieldError[] {
  const errors = ranges.flatMap((range, i) => validateLegacyCIDR(`${field}[${i}]`, range));
  if (ranges.length < 2) return errors;
  const families = new Set(ranges.map((range) => parseCIDR(range)?.ip.family));
  if (families.size === 2 && ranges.length === 2) return errors;
  return [...errors, invalid(field, ranges, 'may specify no more than one CIDR for each IP family')];
}

const validateTaints = onceSound<readonly Taint[]>((taints, list) => {
  const seen = new Set<string>();
  return taints.flatMap(({ key, value = '', effect }, i) => {
    const field = `${list}[${i}]`;
    const errors: FieldError[] = isQualifiedName(key).map((finding) => invalid(`${field}.key`, key, finding));
    for (const finding of isLabelValue(value)) errors.push(invalid(`${field}.value`, value, finding));
    if (!effect) errors.push(required(`${field}.effect`, ''));
    else if (!taintEffects.includes(effect)) errors.push(notSupported(`${field}.effect`, effect, taintEffects));
    if (seen.has(`${effect} ${key}`)) errors.push(duplicateTaint(field, { Key: key, Value: value, Effect: effect, TimeAdded: null }));
    seen.add(`${effect} ${key}`);
    return errors;
  });
});

/** The API server prints the taint as its internal type has it. */
function duplicateTaint(field: string, taint: object): FieldError {
  const error = duplicate(field, taint);
  return { ...error, message: `${error.message}: taints must be unique by key and effect pair` };
}
