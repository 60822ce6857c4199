// What makes a definition of a kind a good one (k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/validation/validation.go).
import { deepEqual } from '../../apimachinery/equality.ts';
import { forbidden, invalid, notSupported, required } from '../field-errors.ts';
import type {
  CustomResourceColumnDefinition,
  CustomResourceDefinition,
  CustomResourceDefinitionNames,
  CustomResourceDefinitionSpec,
  CustomResourceDefinitionVersion,
  CustomResourceSubresources,
} from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateImmutable, validateObjectMeta } from '../validation/metadata.ts';
import { isDNS1035Label, isDNS1123Subdomain } from '../validation/names.ts';
import { validateStructural } from './structural-validation.ts';

const SCOPES = ['Cluster', 'Namespaced'];
const COLUMN_TYPES = ['boolean', 'date', 'integer', 'number', 'string'];
const COLUMN_FORMATS = ['byte', 'date', 'date-time', 'double', 'float', 'int32', 'int64', 'password'];

/** Findings about one name in one line. */
const label = (value: string | undefined, field: string, mixed = false): readonly FieldError[] => {
  const findings = value ? isDNS1035Label(mixed ? value.toLowerCase() : value) : [];
  if (findings.length === 0) return [];
  const before = mixed ? 'may have mixed case, but should otherwise match: ' : '';
  return [invalid(field, value, before + findings.join(','))];
};

function validateNames(names: CustomResourceDefinitionNames, field: string): readonly FieldError[] {
  const { plural, singular, kind, listKind, shortNames = [], categories = [] } = names;
  const needed = Object.entries({ plural, singular, kind, listKind }).filter(([, value]) => !value);
  return [
    ...needed.map(([name]) => required(`${field}.${name}`, '')),
    ...label(plural, `${field}.plural`),
    ...label(singular, `${field}.singular`),
    ...label(kind, `${field}.kind`, true),
    ...label(listKind, `${field}.listKind`, true),
    ...shortNames.flatMap((name, i) => label(name, `${field}.shortNames[${i}]`)),
    ...(kind && kind === listKind ? [invalid(`${field}.listKind`, listKind, 'kind and listKind may not be the same')] : []),
    ...categories.flatMap((name, i) => label(name, `${field}.categories[${i}]`)),
  ];
}

function validateColumn({ name, type, format, jsonPath }: CustomResourceColumnDefinition, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (!name) errors.push(required(`${field}.name`, ''));
  if (!type) errors.push(required(`${field}.type`, `must be one of ${COLUMN_TYPES.join(',')}`));
  else if (!COLUMN_TYPES.includes(type)) errors.push(invalid(`${field}.type`, type, `must be one of ${COLUMN_TYPES.join(',')}`));
  if (format && !COLUMN_FORMATS.includes(format))
    errors.push(invalid(`${field}.format`, format, `must be one of ${COLUMN_FORMATS.join(',')}`));
  if (!jsonPath) errors.push(required(`${field}.jsonPath`, ''));
  else if (!/^\.[A-Za-z_]|^\[/.test(jsonPath))
    errors.push(invalid(`${field}.jsonPath`, jsonPath, 'must be a simple json path starting with .'));
  return errors;
}

function validateSubresources({ scale }: CustomResourceSubresources, field: string): readonly FieldError[] {
  if (!scale) return [];
  const check = (path: string | undefined, name: string, roots: readonly string[], needed: boolean): readonly FieldError[] => {
    if (!path) return needed ? [required(`${field}.scale.${name}`, '')] : [];
    if (/\[/.test(path) || !path.startsWith('.'))
      return [invalid(`${field}.scale.${name}`, path, 'should be a simple json path without array notation')];
    if (roots.some((root) => path.startsWith(root))) return [];
    return [invalid(`${field}.scale.${name}`, path, `should be a json path under ${roots.join(' or ')}`)];
  };
  return [
    ...check(scale.specReplicasPath, 'specReplicasPath', ['.spec.'], true),
    ...check(scale.statusReplicasPath, 'statusReplicasPath', ['.status.'], true),
    ...check(scale.labelSelectorPath, 'labelSelectorPath', ['.spec.', '.status.'], false),
  ];
}

type Part = 'schema' | 'subresources' | 'additionalPrinterColumns';

const PARTS: Readonly<Record<Part, (version: CustomResourceDefinitionVersion, field: string) => readonly FieldError[]>> = {
  schema({ schema }, field) {
    const root = schema?.openAPIV3Schema;
    if (!root) return [];
    const ofRoot = root.nullable ? [forbidden(`${field}.openAPIV3Schema.nullable`, 'nullable cannot be true at the root')] : [];
    return [...ofRoot, ...validateStructural(root, `${field}.openAPIV3Schema`)];
  },
  subresources: ({ subresources }, field) => (subresources ? validateSubresources(subresources, field) : []),
  additionalPrinterColumns: ({ additionalPrinterColumns = [] }, field) =>
    additionalPrinterColumns.flatMap((column, i) => validateColumn(column, `${field}[${i}]`)),
};

/** Whether the server keeps a part once for all versions, as it does where all have the same; findings then name that place. */
const isShared = (versions: readonly CustomResourceDefinitionVersion[], part: Part): boolean =>
  versions.every((version) => deepEqual(version[part] ?? null, versions[0]?.[part] ?? null));

function validateVersion(version: CustomResourceDefinitionVersion, field: string, own: readonly Part[]): readonly FieldError[] {
  const { deprecated, deprecationWarning } = version;
  const errors = [...label(version.name, `${field}.name`)];
  if (deprecationWarning !== undefined && !deprecated)
    errors.push(invalid(`${field}.deprecationWarning`, deprecationWarning, 'can only be set for deprecated versions'));
  return [...errors, ...own.flatMap((part) => PARTS[part](version, `${field}.${part}`))];
}

/** validateCustomResourceDefinitionSpec. */
export function validateDefinitionSpec(spec: CustomResourceDefinitionSpec, field: string): readonly FieldError[] {
  const { group = '', scope = '', names, versions = [], conversion } = spec;
  const errors: FieldError[] = [];
  if (!group) errors.push(required(`${field}.group`, ''));
  else if (isDNS1123Subdomain(group).length > 0) errors.push(invalid(`${field}.group`, group, isDNS1123Subdomain(group).join(',')));
  else if (!group.includes('.')) errors.push(invalid(`${field}.group`, group, 'should be a domain with at least one dot'));
  if (!scope) errors.push(required(`${field}.scope`, ''));
  else if (!SCOPES.includes(scope)) errors.push(notSupported(`${field}.scope`, scope, SCOPES));
  for (const [i, { schema }] of versions.entries())
    if (!schema?.openAPIV3Schema) errors.push(required(`${field}.versions[${i}].schema.openAPIV3Schema`, ''));
  const parts: readonly Part[] = ['schema', 'subresources', 'additionalPrinterColumns'];
  const shared = parts.filter((part) => isShared(versions, part));
  const own = parts.filter((part) => !shared.includes(part));
  for (const [i, version] of versions.entries()) errors.push(...validateVersion(version, `${field}.versions[${i}]`, own));
  if (new Set(versions.map(({ name }) => name)).size < versions.length)
    errors.push(invalid(`${field}.versions`, versions, 'must contain unique version names'));
  if (versions.filter(({ storage }) => storage).length !== 1)
    errors.push(invalid(`${field}.versions`, versions, 'must have exactly one version marked as storage version'));
  errors.push(...validateNames(names ?? { kind: '', plural: '' }, `${field}.names`));
  const [first] = versions;
  if (first) errors.push(...shared.flatMap((part) => PARTS[part](first, `${field}.${part === 'schema' ? 'validation' : part}`)));
  const strategy = conversion?.strategy ?? '';
  if (!['None', 'Webhook'].includes(strategy)) errors.push(notSupported(`${field}.conversion.strategy`, strategy, ['None', 'Webhook']));
  if (strategy === 'Webhook' && !conversion?.webhook?.clientConfig)
    errors.push(required(`${field}.conversion.webhookClientConfig`, 'required when strategy is set to Webhook'));
  return errors;
}

/** validateAPIApproval: the names that Kubernetes keeps for itself. */
function validateApproval({ metadata, spec }: CustomResourceDefinition): readonly FieldError[] {
  const { group = '' } = spec;
  if (!/(^|\.)(k8s\.io|kubernetes\.io)$/.test(group)) return [];
  const key = 'api-approved.kubernetes.io';
  const value = metadata.annotations?.[key] ?? '';
  const field = `metadata.annotations[${key}]`;
  if (!value)
    return [
      required(
        field,
        'protected groups must have approval annotation "api-approved.kubernetes.io", see https://github.com/kubernetes/enhancements/pull/1111',
      ),
    ];
  if (value.startsWith('unapproved') || /^[a-z]+:\/\/[^/]+\/?.*/.test(value)) return [];
  return [
    invalid(
      field,
      value,
      'protected groups must have approval annotation "api-approved.kubernetes.io" with either a URL or a reason starting with "unapproved", see https://github.com/kubernetes/enhancements/pull/1111',
    ),
  ];
}

/** ValidateCustomResourceDefinition. */
export function validateDefinition(object: CustomResourceDefinition): readonly FieldError[] {
  const { metadata, spec, status } = object;
  const wanted = `${spec.names?.plural ?? ''}.${spec.group ?? ''}`;
  const errors = validateObjectMeta(metadata, false, (name) => [
    ...isDNS1123Subdomain(name),
    ...(name === wanted ? [] : ['must be spec.names.plural+"."+spec.group']),
  ]);
  errors.push(...validateDefinitionSpec(spec, 'spec'));
  if (!status?.storedVersions?.length) errors.push(invalid('status.storedVersions', null, 'must have at least one stored version'));
  return [...errors, ...validateApproval(object)];
}

/** What an established definition may not change any more. */
export function validateImmutableSpec(object: CustomResourceDefinition, old: CustomResourceDefinition): readonly FieldError[] {
  const isEstablished = old.status?.conditions?.some(({ type, status }) => type === 'Established' && status === 'True') ?? false;
  const { spec } = object;
  const errors = [
    ...validateImmutable(spec.group, old.spec.group, 'spec.group'),
    ...validateImmutable(spec.names?.plural, old.spec.names?.plural, 'spec.names.plural'),
  ];
  if (!isEstablished) return errors;
  return [
    ...validateImmutable(spec.scope, old.spec.scope, 'spec.scope'),
    ...validateImmutable(spec.names?.kind, old.spec.names?.kind, 'spec.names.kind'),
    ...errors,
  ];
}
