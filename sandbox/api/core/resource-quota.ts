// ResourceQuotas (k8s.io/kubernetes/pkg/registry/core/resourcequota, pkg/apis/core/validation/validation.go).
import { canonicalQuantity, compareQuantities, milliValue } from '../../apimachinery/quantity.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { withField } from '../defaulting.ts';
import { invalid } from '../field-errors.ts';
import type { ResourceQuota } from '../generated/types.ts';
import { resourceQuotas } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain, isQualifiedName } from '../validation/names.ts';

type ResourceList = Readonly<Record<string, string | number>>;

const integerResources: readonly string[] = [
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
function validateResourceName(name: string, field: string): readonly FieldError[] {
  const errors = isQualifiedName(name).map((finding) => invalid(field, name, finding));
  if (errors.length > 0 || name.includes('/') || isQuotaResource(name)) return errors;
  const known = name === 'storage';
  return [
    ...(known ? [] : [invalid(field, name, 'must be a standard resource type or fully qualified')]),
    invalid(field, name, 'must be a standard resource for quota'),
  ];
}

/** ValidateResourceQuantityValue. */
function validateQuantity(name: string, value: string | number, field: string): readonly FieldError[] {
  const milli = milliValue(value);
  const errors: FieldError[] = [];
  if (milli < 0) errors.push(invalid(field, String(value), 'must be greater than or equal to 0'));
  if (integerResources.includes(name) && milli % 1000 !== 0) errors.push(invalid(field, String(value), 'must be an integer'));
  return errors;
}

const validateHard = (hard: ResourceList, field: string): readonly FieldError[] =>
  Object.keys(hard)
    .sort()
    .flatMap((name) => [
      ...validateResourceName(name, `${field}[${name}]`),
      ...validateQuantity(name, hard[name] ?? 0, `${field}[${name}]`),
    ]);

function validateScopes(given: readonly string[], resources: readonly string[]): readonly FieldError[] {
  const refusal = (why: string) => invalid('spec.scopes', given, why);
  return [
    ...given.flatMap((scope) => [
      ...(scopes.includes(scope) ? [] : [refusal('unsupported scope')]),
      ...resources
        .filter((name) => isQuotaResource(name) && !appliesTo(scope, name))
        .map(() => refusal('unsupported scope applied to resource')),
    ]),
    ...conflictingScopes.filter((pair) => pair.every((scope) => given.includes(scope))).map(() => refusal('conflicting scopes')),
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
  ...validateScopes(spec.scopes ?? [], Object.keys(spec.hard ?? {})),
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
    const [request, limit] = [hard[requestName], hard[`limits.${resource}`]];
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
    .map((name) => `${name}: ${canonicalQuantity(used[name] ?? 0)}/${canonicalQuantity(hard[name] ?? 0)}`)
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
