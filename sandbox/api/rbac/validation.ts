// Roles and their bindings: k8s.io/kubernetes/pkg/apis/rbac/validation.
import { deepEqual } from '../../apimachinery/equality.ts';
import type { LabelSelector } from '../../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { invalid, notSupported, required } from '../field-errors.ts';
import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding, Subject } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain, isPathSegmentName } from '../validation/names.ts';

type Errors = readonly FieldError[];

/** ValidateRole. */
export const validateRole = ({ metadata, rules }: Role): Errors => [
  ...validateObjectMeta(metadata, true, isPathSegmentName),
  ...(rules ?? []).flatMap((rule, i) => validateRule(rule, true, `rules[${i}]`)),
];

export const validateRoleUpdate = (role: Role, old: Role): Errors => [
  ...validateRole(role),
  ...validateObjectMetaUpdate(role.metadata, old.metadata),
];

/** ValidateClusterRole. */
export function validateClusterRole({ metadata, rules, aggregationRule }: ClusterRole): Errors {
  const errors = [
    ...validateObjectMeta(metadata, false, isPathSegmentName),
    ...(rules ?? []).flatMap((rule, i) => validateRule(rule, false, `rules[${i}]`)),
  ];
  if (!aggregationRule) return errors;
  const selectors = aggregationRule.clusterRoleSelectors ?? [];
  const field = 'aggregationRule.clusterRoleSelectors';
  if (selectors.length === 0) {
    errors.push(required(field, 'at least one clusterRoleSelector required if aggregationRule is non-nil'));
  }
  return [...errors, ...selectors.flatMap((selector, i) => validateRoleSelector(selector, `${field}[${i}]`))];
}

function validateRoleSelector(selector: LabelSelector, field: string): Errors {
  const errors = validateLabelSelector(selector, field);
  try {
    selectorFromLabelSelector(selector);
    return errors;
  } catch {
    return [...errors, invalid(field, null, 'invalid label selector.')];
  }
}

export const validateClusterRoleUpdate = (role: ClusterRole, old: ClusterRole): Errors => [
  ...validateClusterRole(role),
  ...validateObjectMetaUpdate(role.metadata, old.metadata),
];

/** ValidatePolicyRule. */
function validateRule(rule: PolicyRule, namespaced: boolean, field: string): Errors {
  const { verbs, nonResourceURLs, apiGroups, resources, resourceNames } = rule;
  const errors: FieldError[] = verbs?.length ? [] : [required(`${field}.verbs`, 'verbs must contain at least one value')];
  if (nonResourceURLs?.length) {
    const path = `${field}.nonResourceURLs`;
    if (namespaced) errors.push(invalid(path, nonResourceURLs, 'namespaced rules cannot apply to non-resource URLs'));
    if (apiGroups?.length || resources?.length || resourceNames?.length) {
      errors.push(invalid(path, nonResourceURLs, 'rules cannot apply to both regular resources and non-resource URLs'));
    }
    return errors;
  }
  if (!apiGroups?.length) errors.push(required(`${field}.apiGroups`, 'resource rules must supply at least one api group'));
  if (!resources?.length) errors.push(required(`${field}.resources`, 'resource rules must supply at least one resource'));
  return errors;
}

const rbacGroup = 'rbac.authorization.k8s.io';

/** ValidateRoleBinding. */
export const validateRoleBinding = (binding: RoleBinding): Errors => validateBinding(binding, true, ['Role', 'ClusterRole']);

/** ValidateClusterRoleBinding. */
export const validateClusterRoleBinding = (binding: ClusterRoleBinding): Errors => validateBinding(binding, false, ['ClusterRole']);

function validateBinding(
  { metadata, roleRef, subjects }: RoleBinding | ClusterRoleBinding,
  namespaced: boolean,
  kinds: readonly string[],
): Errors {
  const errors = [...validateObjectMeta(metadata, namespaced, isPathSegmentName)];
  if (roleRef.apiGroup !== rbacGroup) errors.push(notSupported('roleRef.apiGroup', roleRef.apiGroup ?? '', [rbacGroup]));
  if (!kinds.includes(roleRef.kind)) errors.push(notSupported('roleRef.kind', roleRef.kind, kinds));
  if (!roleRef.name) errors.push(required('roleRef.name', ''));
  for (const finding of isPathSegmentName(roleRef.name)) errors.push(invalid('roleRef.name', roleRef.name, finding));
  return [...errors, ...(subjects ?? []).flatMap((subject, i) => validateSubject(subject, namespaced, `subjects[${i}]`))];
}

/** ValidateRoleBindingSubject. */
function validateSubject({ kind, name, namespace, apiGroup = '' }: Subject, namespaced: boolean, field: string): Errors {
  const errors: FieldError[] = name ? [] : [required(`${field}.name`, '')];
  switch (kind) {
    case 'ServiceAccount':
      if (name) errors.push(...isDNS1123Subdomain(name).map((finding) => invalid(`${field}.name`, name, finding)));
      if (apiGroup) errors.push(notSupported(`${field}.apiGroup`, apiGroup, ['']));
      if (!namespaced && !namespace) errors.push(required(`${field}.namespace`, ''));
      break;
    case 'User':
    case 'Group':
      if (apiGroup !== rbacGroup) errors.push(notSupported(`${field}.apiGroup`, apiGroup, [rbacGroup]));
      break;
    default:
      errors.push(notSupported(`${field}.kind`, kind, ['ServiceAccount', 'User', 'Group']));
  }
  return errors;
}

const validateSameRole = ({ roleRef }: RoleBinding | ClusterRoleBinding, old: RoleBinding | ClusterRoleBinding): Errors => {
  const { apiGroup = '', kind, name } = roleRef;
  return deepEqual(roleRef, old.roleRef)
    ? []
    : [invalid('roleRef', { APIGroup: apiGroup, Kind: kind, Name: name }, 'cannot change roleRef')];
};

export const validateRoleBindingUpdate = (binding: RoleBinding, old: RoleBinding): Errors => [
  ...validateRoleBinding(binding),
  ...validateObjectMetaUpdate(binding.metadata, old.metadata),
  ...validateSameRole(binding, old),
];

export const validateClusterRoleBindingUpdate = (binding: ClusterRoleBinding, old: ClusterRoleBinding): Errors => [
  ...validateClusterRoleBinding(binding),
  ...validateObjectMetaUpdate(binding.metadata, old.metadata),
  ...validateSameRole(binding, old),
];
