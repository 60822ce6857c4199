// ResourceQuotas (k8s.io/kubernetes/pkg/registry/core/resourcequota, pkg/apis/core/validation/validation.go).
import { lookup } from '../../apimachinery/dictionary.ts';
import { canonicalQuantity, compareQuantities } from '../../apimachinery/quantity.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { withField } from '../defaulting.ts';
import { invalid, required } from '../field-errors.ts';
import type { ResourceQuota, ResourceQuotaSpec, ScopedResourceSelectorRequirement } from '../generated/types.ts';
import { resourceQuotas } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { integerResources, validateQuantityValue, validateResourceName } from './resource-names.ts';

type ResourceList = Readonly<Record<string, string | number>>;

const computeResources: readonly string[] = [
  'cpu',
  'memory',
  'ephemeral-storage',
  'requests.cpu',
  'requests.memory',
  'requests.storage',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
];
const scopes: readonly string[] = [
  'Terminating',
  'NotTerminating',
  'BestEffort',
  'NotBestEffort',
  'PriorityClass',
  'CrossNamespacePodAffinity',
  'VolumeAttributesClass',
];
const conflictingScopes = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
] as const;

const isQuotaResource = (name: string): boolean =>
  integerResources.includes(name) || computeResources.includes(name) || /^(?:requests\.)?hugepages-/.test(name);

/** ValidateResourceQuotaResourceName. */
function validateQuotaResourceName(name: string, field: string): readonly FieldError[] {
  const errors = validateResourceName(name, field);
  if (name.includes('/') || isQuotaResource(name)) return isQuotaResource(name) ? [] : errors;
  return [...errors, invalid(field, name, 'must be a standard resource for quota')];
}

const validateHard = (hard: ResourceList, field: string): readonly FieldError[] =>
  Object.keys(hard)
    .sort()
    .flatMap((name) => [
      ...validateQuotaResourceName(name, `${field}[${name}]`),
      ...validateQuantityValue(name, lookup(hard, name) ?? 0, `${field}[${name}]`),
    ]);

function validateScopes(given: readonly string[], resources: readonly string[]): readonly FieldError[] {
  const refusal = (why: string) => invalid('spec.scopes', given, why);
  return [
    ...given.flatMap((scope) => [
      ...(scopes.includes(scope) ? [] : [refusal('unsupported scope')]),
      ...misapplied(scope, resources).map(() => refusal('unsupported scope applied to resource')),
    ]),
    ...conflicts(given).map(() => refusal('conflicting scopes')),
  ];
}

/** Resources of a quota that a scope says nothing of. */
const misapplied = (scope: string, resources: readonly string[]): readonly string[] =>
  resources.filter((name) => isQuotaResource(name) && !appliesTo(scope, name));

const conflicts = (given: readonly string[]) => conflictingScopes.filter((pair) => pair.every((scope) => given.includes(scope)));

const existing: readonly string[] = ['BestEffort', 'NotBestEffort', 'Terminating', 'NotTerminating', 'CrossNamespacePodAffinity'];
const mustExist =
  "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity";

/** validateScopeSelector. */
function validateScopeSelector({ scopeSelector, scopes: given, hard = {} }: ResourceQuotaSpec): readonly FieldError[] {
  if (!scopeSelector) return [];
  const field = 'spec.scopeSelector.matchExpressions';
  const requirements = scopeSelector.matchExpressions ?? [];
  const internal = {
    MatchExpressions: requirements.map(({ scopeName, operator, values }) => ({
      ScopeName: scopeName,
      Operator: operator,
      Values: values ?? null,
    })),
  };
  return [
    ...requirements.flatMap((requirement) => [
      ...(scopes.includes(requirement.scopeName) ? [] : [invalid(`${field}.scopeName`, requirement.scopeName, 'unsupported scope')]),
      ...misapplied(requirement.scopeName, Object.keys(hard)).map(() => invalid(field, internal, 'unsupported scope applied to resource')),
      ...validateRequirement(requirement, field),
    ]),
    ...conflicts(requirements.map(({ scopeName }) => scopeName)).map(() =>
      invalid('spec.scopeSelector.matchExpressions', given ?? null, 'conflicting scopes'),
    ),
  ];
}

function validateRequirement(requirement: ScopedResourceSelectorRequirement, field: string): readonly FieldError[] {
  const { scopeName, operator, values = [] } = requirement;
  const errors: FieldError[] =
    existing.includes(scopeName) && operator !== 'Exists' ? [invalid(`${field}.operator`, operator, mustExist)] : [];
  if (operator === 'In' || operator === 'NotIn') {
    if (values.length > 0) return errors;
    return [...errors, required(`${field}.values`, "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector")];
  }
  if (operator !== 'Exists' && operator !== 'DoesNotExist') {
    return [...errors, invalid(`${field}.operator`, operator, 'not a valid selector operator')];
  }
  if (values.length === 0) return errors;
  return [
    ...errors,
    invalid(`${field}.values`, values, "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector"),
  ];
}

/** IsResourceQuotaScopeValidForResource. */
function appliesTo(scope: string, resource: string): boolean {
  if (scope === 'BestEffort') return resource === 'pods';
  if (scope === 'VolumeAttributesClass') return resource === 'persistentvolumeclaims' || resource === 'requests.storage';
  return !scopes.includes(scope) || resource === 'pods' || /^(?:(?:requests|limits)\.)?(?:cpu|memory)$/.test(resource);
}

const validateSpec = ({ spec = {} }: ResourceQuota): readonly FieldError[] => [
  ...validateHard(spec.hard ?? {}, 'spec.hard'),
  ...validateScopes(spec.scopes ?? [], Object.keys(spec.hard ?? {}).sort()),
  ...validateScopeSelector(spec),
];

function validateUpdate(quota: ResourceQuota, old: ResourceQuota): readonly FieldError[] {
  const sorted = ({ spec }: ResourceQuota) => [...new Set(spec?.scopes)].sort().join();
  return [
    ...validateObjectMetaUpdate(quota.metadata, old.metadata),
    ...validateSpec(quota),
    ...(sorted(quota) !== sorted(old) ? [invalid('spec.scopes', quota.spec?.scopes, 'field is immutable')] : []),
  ];
}

function warnings({ spec }: ResourceQuota): readonly string[] {
  const hard: ResourceList = spec?.hard ?? {};
  return ['cpu', 'memory', 'storage', 'ephemeral-storage'].flatMap((resource) => {
    const bare = (resource === 'cpu' || resource === 'memory') && hard[`requests.${resource}`] === undefined;
    const requestName = bare ? resource : `requests.${resource}`;
    const [request, limit] = [lookup(hard, requestName), lookup(hard, `limits.${resource}`)];
    if (request === undefined || limit === undefined || compareQuantities(request, limit) <= 0) return [];
    return [`ResourceQuota ${requestName} (${request}) should be less than limits.${resource} (${limit})`];
  });
}

/** printResourceQuota: what is used of what may be, limits in a column of their own. */
function usage({ status }: ResourceQuota, limits: boolean): string {
  const hard: ResourceList = status?.hard ?? {};
  const used: ResourceList = status?.used ?? {};
  return Object.keys(hard)
    .sort()
    .filter((name) => name.startsWith('limits.') === limits)
    .map((name) => `${name}: ${canonicalQuantity(lookup(used, name) ?? 0)}/${canonicalQuantity(lookup(hard, name) ?? 0)}`)
    .join(', ');
}

export const resourceQuotaStrategy: Strategy<ResourceQuota> = {
  resource: resourceQuotas,
  columns: [
    nameColumn,
    { name: 'Request', type: 'string', cell: (quota) => usage(quota, false) },
    { name: 'Limit', type: 'string', cell: (quota) => usage(quota, true) },
    ageColumn,
  ],
  hasStatus: true,
  prepareForCreate: (quota) => ({ ...quota, status: {} }),
  prepareForUpdate: (quota, old) => withField(quota, 'status', old.status),
  validate: (quota) => [...validateObjectMeta(quota.metadata, true, isDNS1123Subdomain), ...validateSpec(quota)],
  validateUpdate,
  warningsOnCreate: warnings,
  prepareForStatusUpdate: (quota, old) => withField(quota, 'spec', old.spec),
};
