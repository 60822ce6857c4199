// Which requests a webhook or a policy is for (k8s.io/kubernetes/pkg/apis/admissionregistration/validation/validation.go).
import { withDefaults } from '../defaulting.ts';
import { invalid, notSupported, required } from '../field-errors.ts';
import type { MatchResources, RuleWithOperations } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';

const OPERATIONS = ['*', 'CONNECT', 'CREATE', 'DELETE', 'UPDATE'];
const SCOPES = ['*', 'Cluster', 'Namespaced'];
export const FAILURE_POLICIES = ['Fail', 'Ignore'];
export const MATCH_POLICIES = ['Equivalent', 'Exact'];

/** SetDefaults_Rule. */
export const setRuleDefaults = (rule: RuleWithOperations): RuleWithOperations => withDefaults(rule, { scope: '*' });

/** One of `supported`, where it is given. */
export const validateOneOf = (value: string | undefined, supported: readonly string[], field: string): readonly FieldError[] =>
  value === undefined || supported.includes(value) ? [] : [notSupported(field, value, supported)];

function validateList(list: readonly string[] | undefined, field: string, what: string, mayBeEmpty: boolean): readonly FieldError[] {
  if (!list?.length) return [required(field, '')];
  const errors = list.length > 1 && list.includes('*') ? [invalid(field, list, `if '*' is present, must not specify other ${what}`)] : [];
  if (!mayBeEmpty) for (const [i, item] of list.entries()) if (item === '') errors.push(required(`${field}[${i}]`, ''));
  return errors;
}

function validateResources(resources: readonly string[] | undefined, field: string): readonly FieldError[] {
  if (!resources?.length) return [required(field, '')];
  const errors: FieldError[] = [];
  const ofResource = new Set<string>();
  const ofSubresource = new Set<string>();
  let plain = false;
  for (const [i, text] of resources.entries()) {
    const [resource = '', subresource] = text.split(/\/(.*)/s);
    if (text === '') errors.push(required(`${field}[${i}]`, ''));
    else if (subresource === undefined) plain = text !== '*';
    else {
      const present = (wildcard: string) => invalid(`${field}[${i}]`, text, `if '${wildcard}' is present, must not specify ${text}`);
      if (ofResource.has(resource)) errors.push(present(`${resource}/*`));
      if (ofSubresource.has(subresource)) errors.push(present(`*/${subresource}`));
      if (subresource === '*') ofResource.add(resource);
      if (resource === '*') ofSubresource.add(subresource);
    }
  }
  if (resources.length > 1 && resources.includes('*/*'))
    errors.push(invalid(field, resources, "if '*/*' is present, must not specify other resources"));
  if (resources.includes('*') && plain)
    errors.push(invalid(field, resources, "if '*' is present, must not specify other resources without subresources"));
  return errors;
}

/** validateRuleWithOperations. */
export function validateRule(
  { operations, apiGroups, apiVersions, resources, scope }: RuleWithOperations,
  field: string,
): readonly FieldError[] {
  const unknown = (operations ?? []).flatMap((operation, i) =>
    OPERATIONS.includes(operation) ? [] : [notSupported(`${field}.operations[${i}]`, operation, OPERATIONS)],
  );
  return [
    ...validateList(operations, `${field}.operations`, 'operations', true),
    ...unknown,
    ...validateList(apiGroups, `${field}.apiGroups`, 'API groups', true),
    ...validateList(apiVersions, `${field}.apiVersions`, 'API versions', false),
    ...validateResources(resources, `${field}.resources`),
    ...validateOneOf(scope, SCOPES, `${field}.scope`),
  ];
}

/** validateMatchResources. */
export function validateMatchResources(match: MatchResources | undefined, field: string): readonly FieldError[] {
  if (!match) return [];
  const { matchPolicy, namespaceSelector, objectSelector, resourceRules = [], excludeResourceRules = [] } = match;
  return [
    ...validateOneOf(matchPolicy, MATCH_POLICIES, `${field}.matchPolicy`),
    ...validateLabelSelector(namespaceSelector, `${field}.namespaceSelector`),
    ...validateLabelSelector(objectSelector, `${field}.objectSelector`),
    ...resourceRules.flatMap((rule, i) => validateRule(rule, `${field}.resourceRules[${i}]`)),
    ...excludeResourceRules.flatMap((rule, i) => validateRule(rule, `${field}.excludeResourceRules[${i}]`)),
  ];
}
